#include "ui/shell/mainwindow.h"

#include "ui/askforlogs.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/mapping/mappingquestions.h"
#include "ui/models/copytable.h"
#include "ui/pages/page.h"
#include "ui/selectiontext.h"
#include "ui/session.h"
#include "ui/settings.h"
#include "ui/shell/actions.h"
#include "ui/shell/welcome.h"
#include "ui/shell/layout.h"
#include "ui/shell/metrichelp.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/samplelog.h"
#include "ui/shell/selectionbar.h"
#include "ui/widgets/dockhost.h"
#include "ui/widgets/emptystate.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QStackedWidget>

#include <algorithm>

namespace assay {

namespace {

constexpr QSize kFirstSize(1440, 900);

} // namespace

MainWindow::MainWindow(Session &session, Settings &settings)
    : m_session(session)
    , m_settings(settings)
    , m_layout(new Layout(settings, session.undoStack(), this))
    , m_actions(new Actions(session, settings, *m_layout, *this))
    , m_selection(new SelectionBar(session))
    , m_notices(new NoticeBar)
    , m_stage(new DockHost)
    , m_pages(new QStackedWidget)
    , m_welcome(new Welcome(session))
    , m_loading(new EmptyState)
    , m_broken(new EmptyState)
    , m_store(new QLabel)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Assay"));
    setAcceptDrops(true);
    resize(kFirstSize);
    restoreGeometry(settings.value(kWindowGeometry));
    restorePage();
    buildCentre();
    buildStatusBar();
    buildPanels();
    wireSearch();
    new MetricHelp(this);
    connect(&session, &Session::noticed, m_notices, &NoticeBar::show);
    connect(&session, &Session::pageChanged, this, &MainWindow::showCurrentPage);
    connect(&session, &Session::snapshotChanged, this, &MainWindow::showStore);
    connect(&session.ledger(), &Ledger::loadingChanged, this, &MainWindow::showCurrentPage);
    connect(&session.ledger(), &Ledger::imported, this, &MainWindow::tellImported);
    connect(&session.ledger(), &Ledger::mappingNeeded, this, [this](const QStringList &paths, const std::vector<UnknownTable> &tables) {
        (new MappingQuestions(m_session, paths, tables, this))->askNext();
    });
    connect(&session.jobs(), &Jobs::failed, this, [this](const QString &title, const QString &what) {
        m_session.notify({Notice::Kind::Error, title, what, tr("Reload with F5.")});
    });
    connect(m_actions, &Actions::languageChosen, this, &MainWindow::languageChosen);
    connect(m_welcome, &Welcome::chooseFiles, this, [this] { askForLogs(m_session, this); });
    connect(m_welcome, &Welcome::compareReports, this, [this] { showDataTab(DataPage::Tab::Reconciliation); });
    connect(m_welcome, &Welcome::connectLedger, this, [this] { showDataTab(DataPage::Tab::Ledgers); });
    connect(m_broken, &EmptyState::actionRequested, m_actions, &Actions::openStore);
    connect(m_welcome, &Welcome::openSample, this, [this] { SampleLog::open(m_session); });
    connect(&session, &Session::changed, this, &MainWindow::sayWhatIsCopied);
    connect(&session, &Session::changed, this, &MainWindow::showCurrentPage); // a ledger in place needs no calls
    connect(&session, &Session::pageChanged, this, &MainWindow::sayWhatIsCopied);
    qApp->installEventFilter(this);
    sayWhatIsCopied();
    showCurrentPage();
    m_pages->setFocus(); // not on the first button of the rail
}

void MainWindow::restorePage()
{
    const QString last = m_settings.value(kLastPage);
    if (std::ranges::any_of(allPages(), [&](const PageEntry &page) { return last == QLatin1String(page.id); }))
        m_session.showPage(last.toStdString());
}

QWidget *MainWindow::currentPage() const
{
    return m_pages->currentWidget();
}

void MainWindow::showCurrentPage()
{
    const QString id = QString::fromStdString(m_session.view().page);
    QWidget *instead = insteadOf(id);
    if (instead == m_broken)
        m_broken->setTexts(tr("This ledger could not be opened"), coreText(*m_session.ledger().problem()) + QStringLiteral(".\n") + tr("The file was left as it is."),
                           tr("Open another ledger…"));
    QWidget *page = instead == m_welcome || instead == m_broken ? nullptr : pageOf(id); // made while its calls are loading
    if (instead || page)
        m_pages->setCurrentWidget(instead ? instead : page);
}

QWidget *MainWindow::pageOf(const QString &id)
{
    QWidget *&page = m_byId[id];
    const auto pages = allPages();
    const auto entry = std::ranges::find_if(pages, [&](const PageEntry &p) { return id == QLatin1String(p.id); });
    if (!page && entry != pages.end()) {
        page = entry->create(m_session, m_pages);
        page->setObjectName(QStringLiteral("page.") + id);
        m_pages->addWidget(page);
        addPartsOf(*page);
    }
    return page;
}

void MainWindow::showDataTab(DataPage::Tab tab)
{
    m_session.showPage("data");
    if (auto *data = qobject_cast<DataPage *>(pageOf(QStringLiteral("data"))))
        data->showTab(tab);
}

QWidget *MainWindow::insteadOf(const QString &page) const
{
    if (m_session.ledger().problem() && !m_session.snapshot())
        return m_broken;
    if (page == QLatin1String("data"))
        return nullptr;
    if (m_session.snapshot() && m_session.view().asksInPlace())
        return nullptr;
    if (const auto &snapshot = m_session.snapshot())
        return snapshot->calls().rowCount() == 0 ? m_welcome : nullptr;
    if (m_session.ledger().firstLook() && page == QLatin1String("overview"))
        return nullptr;
    const bool isComing = m_session.charged() || m_session.ledger().isLoading();
    return isComing ? static_cast<QWidget *>(m_loading) : m_welcome;
}

void MainWindow::showStore()
{
    const QString path = m_session.storePath();
    m_store->setText(QFileInfo(path).fileName());
    m_store->setToolTip(path);
    setWindowTitle(tr("%1 – Assay").arg(QFileInfo(path).completeBaseName()));
    showCurrentPage();
}

void MainWindow::tellImported(const ImportReceipt &receipt)
{
    const ImportCounts &counts = receipt.counts;
    QStringList rest;
    const auto add = [&rest](std::int64_t count, const QString &text) {
        if (count > 0)
            rest << text.arg(Format::count(count));
    };
    add(counts.deduplicated, tr("%1 were there already"));
    add(counts.rejectedTotal(), tr("%1 refused"));
    add(counts.skipped, tr("%1 left out"));
    QStringList remedies;
    if (counts.rejectedTotal() > 0)
        remedies << tr("The receipt on the Data page names each refused record.");
    if (!receipt.unreadable.empty()) {
        const Error &first = receipt.unreadable.front();
        rest << coreText(first.message) + QStringLiteral(": ") + QString::fromStdString(first.where);
        if (const auto more = receipt.unreadable.size() - 1)
            rest << tr("and %1 more").arg(Format::count(std::int64_t(more)));
        remedies << tr("Import them again when they can be read: nothing counts twice.");
    }
    m_session.notify({remedies.isEmpty() ? Notice::Kind::Information : Notice::Kind::Warning,
                      counts.accepted == 1 ? tr("Imported 1 call") : tr("Imported %1 calls").arg(Format::count(counts.accepted)), rest.join(QStringLiteral(", ")),
                      remedies.join(QLatin1Char(' '))});
}

void MainWindow::sayWhatIsCopied()
{
    setSelectionLine(*this, selectionText(m_session.view()));
}

void MainWindow::remember()
{
    m_settings.setValue(kWindowGeometry, saveGeometry());
    m_settings.setValue(kLastPage, QString::fromStdString(m_session.view().page));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    QMainWindow::closeEvent(event);
}

} // namespace assay
