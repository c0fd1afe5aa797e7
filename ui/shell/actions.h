#pragma once

#include <QList>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace assay {

class LatestJob;
class Session;
class Settings;

/// The menus of the window and what stands behind them. Every action is also found by the search field.
class Actions : public QObject
{
    Q_OBJECT

public:
    Actions(Session &session, Settings &settings, QMainWindow &window);

    const QList<QAction *> &all() const { return m_all; }
    /// Asks for logs and imports them.
    void importFiles();
    void openStore();

signals:
    void findRequested();
    void commandsRequested();
    void railCollapsed(bool collapsed);

private:
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildLayoutActions(QMenu &menu);
    void buildLanguageMenu(QMenu &menu);
    void buildHelpMenu();
    void fillRecent(QMenu &menu);
    void rememberStore(const QString &path);
    void setDark(bool dark);
    void about();
    void frame();
    void exportTable();
    QAction *add(QMenu *menu, const QString &name, const QString &icon, const QString &text, const QKeySequence &keys);

    Session &m_session;
    Settings &m_settings;
    QMainWindow &m_window;
    QList<QAction *> m_all;
    LatestJob *m_framing;
};

} // namespace assay
