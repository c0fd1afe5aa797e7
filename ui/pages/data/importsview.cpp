#include "ui/pages/data/importsview.h"

#include "core/ingest/countonce.h"
#include "ui/askforlogs.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/pages/data/importreceiptpanel.h"
#include "ui/pages/data/sharedcallsview.h"
#include "ui/pages/data/watchedview.h"
#include "ui/session.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/dockhost.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/sidepanel.h"

#include <QFileInfo>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr int kReceiptLeast = 590, kReceiptWidth = 660;
constexpr int kDuplicate = 3, kSkipped = 4; ///< places of columns

RowColumn<ImportReceipt> countColumn(const QString &title, std::int64_t ImportCounts::*count)
{
    return {title, [count](const ImportReceipt &r) { return Format::count(r.counts.*count); }, true,
            [count](const ImportReceipt &r) { return QString::number(r.counts.*count); }};
}

/// A single path by its last part; names and lists as they are. The whole of it stands in the tooltip.
QString sourceText(const std::string &source)
{
    const QString text = QString::fromStdString(source);
    const QString name = QFileInfo(text).fileName();
    return text.contains(QLatin1String(", ")) || name.isEmpty() ? text : name;
}

std::vector<RowColumn<ImportReceipt>> importColumns()
{
    return {
        {ImportsView::tr("Source"), [](const ImportReceipt &r) { return sourceText(r.source); }, false, {}, {},
         [](const ImportReceipt &r) { return QString::fromStdString(r.source); }},
        {ImportsView::tr("Imported (UTC)"), [](const ImportReceipt &r) { return Format::time(r.startedAt, {}); }},
        countColumn(ImportsView::tr("Kept"), &ImportCounts::accepted),
        countColumn(ImportsView::tr("Duplicate"), &ImportCounts::deduplicated),
        countColumn(ImportsView::tr("Skipped"), &ImportCounts::skipped),
        {ImportsView::tr("Rejected"), [](const ImportReceipt &r) { return Format::count(r.counts.rejectedTotal()); }, true,
         [](const ImportReceipt &r) { return QString::number(r.counts.rejectedTotal()); },
         [](const ImportReceipt &r) {
             return QVariant::fromValue(MoneyCell{Format::count(r.counts.rejectedTotal()), false, r.counts.rejectedTotal() ? Tone::Bad : Tone::Neutral});
         }},
    };
}

} // namespace

ImportsView::ImportsView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_load(session.jobs(), this)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_table(new DataTable(this))
    , m_model(new RowModel<ImportReceipt>(this))
    , m_receipt(new ImportReceiptPanel(this))
    , m_undo(new QPushButton(tr("Undo this import"), this))
    , m_confirm(new ConfirmBar(this))
    , m_shared(new SharedCallsView(session, this))
{
    m_model->setColumns(importColumns());
    m_undo->setObjectName(QStringLiteral("undoImport"));
    m_stack->addWidget(new DockHost(createList(), createReceipt(), kReceiptWidth));
    auto *nothing = new Card(tr("Imports"), this);
    nothing->setBody(m_empty);
    m_stack->addWidget(nothing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Space::medium);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_shared);
    layout->addWidget(new WatchedView(session, this));
    m_empty->setTexts(tr("No import yet"),
                      tr("Import usage logs of the Claude API, of a gateway such as LiteLLM, or any CSV or JSONL with a model and token "
                         "counts. Compressed files and whole folders are read as they are. No prompt or answer text is ever stored."),
                      tr("Import files…"));
    connect(m_empty, &EmptyState::actionRequested, this, [this] { askForLogs(m_session, this); });
    connect(m_undo, &QPushButton::clicked, this, &ImportsView::askToUndo);
    connect(m_confirm, &ConfirmBar::confirmed, this, &ImportsView::undo);
}

SidePanel *ImportsView::createReceipt()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(Space::small);
    column->addWidget(m_confirm);
    column->addWidget(m_receipt, 1);
    auto *panel = new SidePanel(QStringLiteral("imports.receipt"), tr("Receipt"));
    panel->addControl(m_undo);
    panel->setContent(content);
    panel->widget()->setMinimumWidth(kReceiptLeast);
    return panel;
}

Card *ImportsView::createList()
{
    auto *card = new Card(tr("Imports"), this);
    auto *files = new QPushButton(tr("Import files…"), card);
    auto *folder = new QPushButton(tr("Import folder…"), card);
    files->setObjectName(QStringLiteral("importFiles"));
    folder->setObjectName(QStringLiteral("importFolder"));
    card->addAction(folder);
    card->addAction(files);
    connect(files, &QPushButton::clicked, this, [this] { askForLogs(m_session, this); });
    connect(folder, &QPushButton::clicked, this, [this] { askForLogFolder(m_session, this); });
    m_table->setObjectName(QStringLiteral("imports"));
    m_table->setAccessibleName(tr("Imports"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    card->setBody(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportsView::showReceipt);
    return card;
}

void ImportsView::reload()
{
    m_shared->reload();
    m_load.start<std::vector<ImportReceipt>>(
        tr("Reading receipts"),
        [path = m_session.storePath().toStdString()](const JobControl &) {
            std::vector<ImportReceipt> receipts;
            if (path.empty() || !QFileInfo::exists(QString::fromStdString(path)))
                return receipts;
            const auto store = Store::open(path, StoreMode::Read);
            auto read = store ? (*store)->imports() : Result<std::vector<ImportReceipt>>(store.error());
            if (read)
                receipts = read.take();
            std::ranges::reverse(receipts); // the latest first
            return receipts;
        },
        [this](std::vector<ImportReceipt> receipts) { show(std::move(receipts)); });
}

void ImportsView::show(std::vector<ImportReceipt> receipts)
{
    m_confirm->hide();
    m_stack->setCurrentIndex(receipts.empty() ? 1 : 0);
    m_model->setRows(std::move(receipts));
    m_table->fitColumns(0, 320, {kSkipped, kDuplicate}); // the receipt beside has them
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    showReceipt();
}

void ImportsView::showReceipt()
{
    m_confirm->hide();
    const int row = m_table->currentIndex().row();
    const bool chosen = row >= 0 && row < m_model->rowCount();
    m_undo->setEnabled(chosen);
    m_receipt->show(chosen ? m_model->row(row) : ImportReceipt());
}

void ImportsView::askToUndo()
{
    const ImportReceipt &receipt = m_model->row(m_table->currentIndex().row());
    m_confirm->ask(tr("Undo the import of %1? Its %2 calls leave the ledger; the files themselves stay as they are.")
                       .arg(QString::fromStdString(receipt.source), Format::count(receipt.counts.accepted)),
                   tr("Undo import"), tr("Keep it"));
}

void ImportsView::undo()
{
    const std::int64_t id = m_model->row(m_table->currentIndex().row()).id;
    m_session.jobs().start<Result<std::vector<std::int64_t>>>(
        this, tr("Undoing an import"),
        [id, path = m_session.storePath().toStdString()](const JobControl &) -> Result<std::vector<std::int64_t>> {
            auto store = Store::open(path, StoreMode::Write);
            if (!store)
                return store.error();
            auto others = (*store)->undoImport(id);
            if (const auto settled = settleCountOnce(**store); others && !settled)
                return settled.error();
            return others;
        },
        [this](const Result<std::vector<std::int64_t>> &others) { undone(others); });
}

void ImportsView::undone(const Result<std::vector<std::int64_t>> &others)
{
    if (!others) {
        m_session.notify({Notice::Kind::Error, tr("The import could not be undone."), coreText(others.error()),
                          tr("The ledger is unchanged; try again when no other job writes to it.")});
    } else if (!others->empty()) {
        QStringList names;
        for (const ImportReceipt &receipt : m_model->rows())
            if (std::ranges::find(*others, receipt.id) != others->end())
                names << QString::fromStdString(receipt.source);
        m_session.notify({Notice::Kind::Warning, tr("Other imports held copies of calls that are gone now."), names.join(QStringLiteral(", ")),
                          tr("Import their files again to bring these calls back.")});
    }
    m_session.ledger().reload();
}

} // namespace assay
