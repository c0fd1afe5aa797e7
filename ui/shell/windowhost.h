#pragma once

#include <QObject>

#include <memory>

namespace assay {

class MainWindow;
class Session;
class Settings;

/// Owns the window of a session. In another language it is made anew, at the same place and page: the session keeps what is
/// looked at, the settings how it is arranged.
class WindowHost : public QObject
{
    Q_OBJECT

public:
    /// Shows the window. Session and settings outlive it.
    WindowHost(Session &session, Settings &settings);
    ~WindowHost() override;

    MainWindow &window() { return *m_window; }
    /// Puts a choice of Language into force, and remembers it.
    void speak(const QString &choice);

private:
    void create();

    Session &m_session;
    Settings &m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace assay
