#pragma once

#include <QList>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace assay {

class LatestJob;
class Layout;
class Session;
class Settings;

/// The menus of the window and what stands behind them. Every action is also found by the search field.
class Actions : public QObject
{
    Q_OBJECT

public:
    Actions(Session &session, Settings &settings, Layout &layout, QMainWindow &window);

    const QList<QAction *> &all() const { return m_all; }
    /// Checked while the page rail shows icons only.
    QAction *rail() const { return m_rail; }
    /// Puts the action that shows a panel into the View menu, with `keys`.
    void addPanel(QAction *toggle, const QKeySequence &keys);
    void openStore();

signals:
    void findRequested();
    void commandsRequested();
    void languageChosen(const QString &choice);

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
    QAction *addSwitch(QMenu &menu, const QString &name, const QString &text, const QKeySequence &keys);
    QAction *add(QMenu *menu, const QString &name, const QString &icon, const QString &text, const QKeySequence &keys);

    Session &m_session;
    Settings &m_settings;
    Layout &m_layout;
    QMainWindow &m_window;
    QList<QAction *> m_all;
    LatestJob *m_framing;
    QAction *m_rail = nullptr;
    QMenu *m_panels = nullptr;
};

} // namespace assay
