#pragma once

#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/watchdog.h"
#include "ui/session.h"
#include "ui/settings.h"
#include "ui/shell/mainwindow.h"

#include <QTemporaryDir>

#include <functional>
#include <string>
#include <vector>

namespace assay::bench {

/// What one thing a user does took, in milliseconds.
struct Step
{
    std::string name;
    double drawn = 0;   ///< until its answer was painted
    double settled = 0; ///< until nothing was being computed any more
    double bare = 0;    ///< the engine alone on the same question; 0: none is asked
    double longest = 0; ///< the event loop's longest silence meanwhile
    std::vector<Stall> stalls{};
};

/// What there is to wait for: a widget of the window, and the signal that says that its new content is there.
struct Answer
{
    QWidget *drawnOn = nullptr;
    std::function<QMetaObject::Connection(std::function<void()>)> onContent;
};

/// The real window on a store, driven and timed.
class WindowDriver
{
public:
    /// `since` runs from the start of the process. Makes the window and opens the store.
    WindowDriver(const QString &store, const Stopwatch &since);

    Step start();    ///< until the first chart is painted, and until all calls are there
    /// Times `act` until its answer is painted; `answer` is looked up after acting, since pages are made when first shown.
    Step measure(const std::string &name, const std::function<void()> &act, const std::function<Answer()> &answer);
    /// Lets everything come to rest.
    void settle();

    Answer chart() const;                     ///< the first page's
    Answer table(const char *name) const;     ///< by its object name
    void click(const char *name) const;
    template <typename T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    Session &session() { return *m_session; }

private:
    void waitUntilPainted(const Answer &answer, bool &hasContent);

    const Stopwatch &m_since;
    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Watchdog> m_watchdog; ///< from when the event loop begins
};

} // namespace assay::bench
