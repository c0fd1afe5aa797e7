#pragma once

#include <QHash>
#include <QMainWindow>

class QStackedWidget;
class QLabel;

namespace assay {

class Actions;
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
    void sayWhatIsCopied();
    void restorePage();
    void wireSearch();
    void showCurrentPage();
    void showStore();
    void tellImported(const ImportReceipt &receipt);

    Session &m_session;
    Settings &m_settings;
    Actions *m_actions;
    SelectionBar *m_selection;
    NoticeBar *m_notices;
    QStackedWidget *m_pages;
    Welcome *m_welcome;
    QLabel *m_store;
    QHash<QString, QWidget *> m_byId;
};

} // namespace assay
