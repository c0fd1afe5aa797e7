#include "tests/benchmarks/windowdriver.h"

#include "ui/charts/stackedbars.h"
#include "ui/ledger.h"
#include "ui/spendchart.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QGraphicsView>
#include <QtTest>

namespace assay::bench {

namespace {

constexpr double kPatienceMs = 300'000;
constexpr int kCalmRounds = 5; ///< an answer may ask the next question

/// No dialogs in a benchmark.
class NoFiles : public FileChooser
{
public:
    QStringList openFiles(QWidget *, const QString &, const QString &) override { return {}; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    QString openFolder(QWidget *, const QString &) override { return {}; }
};

/// Tells when a widget was painted with its new content.
class PaintWatch : public QObject
{
public:
    PaintWatch(QWidget *widget, const bool &hasContent) : m_hasContent(hasContent) { widget->installEventFilter(this); }
    bool painted = false;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        painted = painted || (m_hasContent && event->type() == QEvent::Paint);
        return false;
    }

private:
    const bool &m_hasContent;
};

void waitUntil(const char *what, const std::function<bool()> &done)
{
    const Stopwatch watch;
    while (!done()) {
        if (watch.milliseconds() > kPatienceMs)
            need(Result<int>(Error{std::string("This does not come: ") + what, ""}));
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); // the watchdog's questions wake it
    }
}

} // namespace

WindowDriver::WindowDriver(const QString &store, const Stopwatch &since)
    : m_since(since)
{
    m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
    m_session = std::make_unique<Session>(std::make_unique<NoFiles>());
    m_session->ledger().open(store);
    m_window = std::make_unique<MainWindow>(*m_session, *m_settings);
    m_window->show();
    m_watchdog = std::make_unique<Watchdog>();
    m_watchdog->begin("start");
}

Answer WindowDriver::chart() const
{
    auto *bars = find<StackedBars>("spend.chart");
    auto *chart = qobject_cast<SpendChart *>(bars->parentWidget());
    return {bars->findChild<QGraphicsView *>()->viewport(), [chart](std::function<void()> heard) {
                return QObject::connect(chart, &SpendChart::answered, [heard = std::move(heard)] { heard(); });
            }};
}

Answer WindowDriver::table(const char *name) const
{
    auto *view = find<QAbstractItemView>(name);
    return {view->viewport(), [view](std::function<void()> heard) {
                return QObject::connect(view->model(), &QAbstractItemModel::modelReset, [heard = std::move(heard)] { heard(); });
            }};
}

void WindowDriver::click(const char *name) const
{
    QTest::mouseClick(find<QWidget>(name), Qt::LeftButton);
}

void WindowDriver::settle()
{
    int calm = 0;
    waitUntil("rest", [&] {
        calm = m_session->snapshot() && m_session->jobs().isIdle() ? calm + 1 : 0;
        return calm > kCalmRounds;
    });
}

void WindowDriver::waitUntilPainted(const Answer &answer, bool &hasContent)
{
    PaintWatch watch(answer.drawnOn, hasContent);
    waitUntil("an answer", [&] { return watch.painted; });
}

Step WindowDriver::start()
{
    Step step{"start"};
    waitUntil("the first page", [this] { return find<StackedBars>("spend.chart") != nullptr; });
    bool hasContent = !find<StackedBars>("spend.chart")->data().labels.isEmpty();
    const auto connection = chart().onContent([&hasContent] { hasContent = true; });
    waitUntilPainted(chart(), hasContent);
    QObject::disconnect(connection);
    step.drawn = m_since.milliseconds();
    settle();
    step.settled = m_since.milliseconds();
    step.longest = m_watchdog->longest();
    step.stalls = m_watchdog->stalls();
    return step;
}

Step WindowDriver::measure(const std::string &name, const std::function<void()> &act, const std::function<Answer()> &answer)
{
    settle();
    m_watchdog->begin(name);
    Step step{name};
    const Stopwatch watch;
    bool hasContent = false;
    act();
    const Answer awaited = answer();
    const auto connection = awaited.onContent([&hasContent] { hasContent = true; });
    waitUntilPainted(awaited, hasContent);
    QObject::disconnect(connection);
    step.drawn = watch.milliseconds();
    settle();
    step.settled = watch.milliseconds();
    step.longest = m_watchdog->longest();
    step.stalls = m_watchdog->stalls();
    return step;
}

} // namespace assay::bench
