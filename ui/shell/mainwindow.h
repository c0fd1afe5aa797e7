#pragma once

#include "ui/pages/data/datapage.h"

#include <QHash>
#include <QMainWindow>

class QStackedWidget;
class QLabel;

namespace assay {

class Actions;
class DockHost;
class EmptyState;
class Layout;
class Welcome;
class NoticeBar;
class SelectionBar;
class Session;
class Settings;
struct ImportReceipt;

/// The window: page rail at the left, selection bar on top, the page, and the balance line below.
/// Takes dropped logs and ledgers. Pages are made when they are first shown.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Session &session, Settings &settings);

    QWidget *currentPage() const;
    NoticeBar *noticeBar() const { return m_notices; }
    /// Keeps where the window stands, and its page, for the next one.
    void remember();

signals:
    void languageChosen(const QString &choice); ///< of Language::choices()

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    /// Esc, where nothing else wanted it: the highlight goes, then the filters.
    void keyPressEvent(QKeyEvent *event) override;
    /// The extra buttons of a mouse go back and forward, wherever it is.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildCentre();
    void buildStatusBar();
    void buildPanels();
    void sayWhatIsCopied();
    void restorePage();
    void addPartsOf(QWidget &page);
    void wireSearch();
    void listCommands();
    void showCurrentPage();
    QWidget *pageOf(const QString &id); ///< made when first asked for
    /// What is shown in place of a page that knows no calls; nullptr: the page itself.
    QWidget *insteadOf(const QString &page) const;
    void showDataTab(DataPage::Tab tab);
    void showStore();
    void tellImported(const ImportReceipt &receipt);

    Session &m_session;
    Settings &m_settings;
    Layout *m_layout;
    Actions *m_actions;
    SelectionBar *m_selection;
    NoticeBar *m_notices;
    DockHost *m_stage; ///< the page with the panels beside it
    QStackedWidget *m_pages;
    Welcome *m_welcome;
    EmptyState *m_loading, *m_broken;
    QLabel *m_store;
    QHash<QString, QWidget *> m_byId;
    QList<QAction *> m_pageCommands; ///< of the pages made so far
};

} // namespace assay
