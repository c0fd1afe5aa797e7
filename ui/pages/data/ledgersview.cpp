#include "ui/pages/data/ledgersview.h"

#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/pages/data/ledgerform.h"
#include "ui/pages/data/passwordbar.h"
#include "ui/session.h"
#include "ui/widgets/card.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

QString text(const std::string &text)
{
    return QString::fromStdString(text);
}

std::vector<RowColumn<LedgerRow>> ledgerColumns()
{
    const auto location = [](const LedgerRow &row) { return text(row.entry.location); };
    return {
        {LedgersView::tr("Ledger"), location, false, {}, {}, location},
        {LedgersView::tr("Kind"), [](const LedgerRow &row) { return text(row.entry.kind); }},
        {LedgersView::tr("Table"), [](const LedgerRow &row) { return text(row.entry.table); }},
        {LedgersView::tr("Calls"), [](const LedgerRow &row) { return Format::count(row.calls); }, true,
         [](const LedgerRow &row) { return QString::number(row.calls); }},
        {LedgersView::tr("Read up to (UTC)"), [](const LedgerRow &row) { return row.entry.bookmark.empty() ? Format::notAvailable() : text(row.entry.bookmark); }},
        {LedgersView::tr("Last read (UTC)"), [](const LedgerRow &row) {
             return row.entry.checkedAt == kNoTime ? LedgersView::tr("not to its end") : Format::time(row.entry.checkedAt, {});
         }},
    };
}

QString summary(const LedgerReceipt &receipt)
{
    const ImportCounts &counts = receipt.counts;
    QStringList parts{LedgersView::tr("%1 new").arg(Format::count(counts.accepted)), LedgersView::tr("%1 known already").arg(Format::count(counts.deduplicated))};
    for (const auto &[count, said] : {std::pair{counts.deleted, LedgersView::tr("%1 deleted there")}, {counts.skipped, LedgersView::tr("%1 that are no calls of Claude")},
                                      {counts.rejectedTotal(), LedgersView::tr("%1 rejected")}})
        if (count > 0)
            parts << said.arg(Format::count(count));
    const QString read = LedgersView::tr("%1 rows of %2 read: %3.").arg(Format::count(counts.seen), text(receipt.ledger.table), parts.join(QStringLiteral(", ")));
    return receipt.failure ? read + QLatin1Char('\n') + LedgersView::tr("Then it broke off: %1. What was read is kept; synchronise again to go on.")
                                                            .arg(coreText(receipt.failure->message))
                           : read;
}

} // namespace

LedgersView::LedgersView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_load(session.jobs(), this)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_table(new DataTable(this))
    , m_model(new RowModel<LedgerRow>(this))
    , m_report(new QLabel(this))
    , m_add(new QPushButton(tr("Add ledger…"), this))
    , m_synchronise(new QPushButton(tr("Synchronise"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_forget(new QPushButton(tr("Forget"), this))
    , m_form(new LedgerForm(session, this))
    , m_password(new PasswordBar(this))
    , m_confirm(new ConfirmBar(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(createCard());
    connect(m_add, &QPushButton::clicked, this, &LedgersView::add);
    connect(m_empty, &EmptyState::actionRequested, this, &LedgersView::add);
    connect(m_synchronise, &QPushButton::clicked, this, &LedgersView::synchroniseChosen);
    connect(m_table, &DataTable::rowActivated, this, &LedgersView::synchroniseChosen);
    connect(m_cancel, &QPushButton::clicked, this, &LedgersView::cancel);
    connect(m_forget, &QPushButton::clicked, this, &LedgersView::askToForget);
    connect(m_confirm, &ConfirmBar::confirmed, this, &LedgersView::forget);
    connect(m_form, &LedgerForm::submitted, this, &LedgersView::synchronise);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LedgersView::showActions);
    connect(m_password, &PasswordBar::entered, this, [this](const QString &password) {
        m_waiting->url.setPassword(password.toStdString());
        synchronise(*std::exchange(m_waiting, std::nullopt));
    });
    show({});
}

Card *LedgersView::createCard()
{
    auto *card = new Card(tr("Ledgers"), this);
    m_forget->setObjectName(QStringLiteral("forgetLedger"));
    m_add->setObjectName(QStringLiteral("addLedger"));
    m_cancel->setObjectName(QStringLiteral("cancelSync"));
    m_synchronise->setObjectName(QStringLiteral("synchroniseLedger"));
    for (QPushButton *button : {m_forget, m_add, m_cancel, m_synchronise})
        card->addAction(button);
    m_report->setObjectName(QStringLiteral("ledgerReport"));
    m_report->setWordWrap(true);
    m_report->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_report->hide();
    m_model->setColumns(ledgerColumns());
    m_table->setObjectName(QStringLiteral("ledgers"));
    m_table->setAccessibleName(tr("Ledgers"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_empty->setTexts(tr("No ledger yet"),
                      tr("Calls can be copied out of the database where a gateway keeps them: LiteLLM and Langfuse in PostgreSQL, Langfuse and "
                         "Helicone in ClickHouse, or any table or view, of a SQLite file too. It is only ever read, and each run brings what is new."),
                      tr("Add ledger…"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    card->bodyLayout()->addWidget(m_form);
    card->bodyLayout()->addWidget(m_password);
    card->bodyLayout()->addWidget(m_confirm);
    card->bodyLayout()->addWidget(m_report);
    card->bodyLayout()->addWidget(m_stack, 1);
    return card;
}

void LedgersView::reload()
{
    m_load.start<std::vector<LedgerEntry>>(
        tr("Reading the list of ledgers"),
        [path = m_session.storePath().toStdString()](const JobControl &) {
            if (path.empty() || !QFileInfo::exists(QString::fromStdString(path)))
                return std::vector<LedgerEntry>();
            const auto store = Store::open(path, StoreMode::Read);
            auto entries = store ? ledgers(**store) : Result<std::vector<LedgerEntry>>(store.error());
            return entries ? entries.take() : std::vector<LedgerEntry>(); // the window says what is wrong with the store
        },
        [this](std::vector<LedgerEntry> entries) { show(std::move(entries)); });
}

void LedgersView::show(std::vector<LedgerEntry> entries)
{
    const int row = std::max(0, m_table->currentIndex().row());
    std::vector<LedgerRow> rows;
    for (LedgerEntry &entry : entries) {
        LedgerRow shown{std::move(entry), 0};
        for (const ImportReceipt &receipt : m_session.imports())
            if (receipt.source == importSource(shown.entry))
                shown.calls += receipt.counts.accepted;
        rows.push_back(std::move(shown));
    }
    m_stack->setCurrentIndex(rows.empty() ? 1 : 0);
    m_model->setRows(std::move(rows));
    m_table->fitColumns(0);
    if (m_model->rowCount() > 0)
        m_table->selectRow(std::min(row, m_model->rowCount() - 1));
    showActions();
}

const LedgerRow *LedgersView::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->row(row) : nullptr;
}

void LedgersView::showActions()
{
    m_confirm->hide();
    const bool isRunning = m_sync && !m_sync->isCancelled();
    m_cancel->setVisible(isRunning);
    m_synchronise->setVisible(!isRunning && m_model->rowCount() > 0);
    m_synchronise->setEnabled(chosen());
    m_forget->setVisible(m_model->rowCount() > 0);
    m_forget->setEnabled(chosen() && !isRunning);
    m_add->setVisible(m_model->rowCount() > 0);
    m_add->setEnabled(!isRunning);
}

void LedgersView::add()
{
    m_report->hide();
    m_form->ask();
}

void LedgersView::synchroniseChosen()
{
    const LedgerRow *row = chosen();
    if (!row || (m_sync && !m_sync->isCancelled()))
        return;
    auto url = LedgerUrl::parse(row->entry.location);
    auto mapping = row->entry.mapping.empty() ? Result<Mapping>(Mapping{}) : Mapping::fromJson(row->entry.mapping);
    if (!url || !mapping)
        return say(coreText(url ? mapping.error() : url.error()), "bad");
    synchronise({url.take(), {row->entry.kind, row->entry.table, mapping.take()}, {}});
}

void LedgersView::synchronise(const LedgerRequest &wanted)
{
    LedgerRequest request = wanted;
    const std::string location = request.url.location();
    if (!request.url.password().empty())
        m_passwords[location] = request.url.password();
    else if (const auto held = m_passwords.find(location); held != m_passwords.end())
        request.url.setPassword(held->second);
    m_report->hide();
    m_sync = m_session.jobs().start<Result<LedgerReceipt>>(
        this, tr("Reading %1").arg(text(location)),
        [request, path = m_session.storePath().toStdString()](const JobControl &control) -> Result<LedgerReceipt> {
            auto store = Store::open(path, StoreMode::Write);
            if (!store)
                return store.error();
            return syncLedger(**store, request, control);
        },
        [this, request](const Result<LedgerReceipt> &receipt) { finished(request, receipt); });
    connect(m_sync, &Job::ended, this, [this] {
        m_sync = nullptr;
        showActions();
        m_session.ledger().reload();
        reload();
    });
    showActions();
}

void LedgersView::finished(const LedgerRequest &request, const Result<LedgerReceipt> &receipt)
{
    if (receipt)
        return say(summary(*receipt), receipt->failure || receipt->counts.rejectedTotal() > 0 ? "warning" : "good");
    if (asksForPassword(receipt.error()))
        return askForPassword(request);
    const QString remedy = receipt.error().cause == Error::Cause::Store ? tr("The ledger is unchanged; try again when no other job writes to it.")
                                                                        : tr("Nothing was read. Check the address, and that the database may be read from here.");
    say(coreText(receipt.error()) + QLatin1Char('\n') + remedy, "bad");
}

void LedgersView::askForPassword(const LedgerRequest &request)
{
    const bool isWrong = !request.url.password().empty();
    m_passwords.erase(request.url.location());
    m_waiting = request;
    m_password->ask((isWrong ? tr("The password was not accepted. The password for %1:") : tr("The password for %1:")).arg(text(request.url.location())));
}

void LedgersView::cancel()
{
    if (!m_sync)
        return;
    m_sync->cancel();
    say(tr("Stopped. What was read until the last full step is kept; synchronise again to go on."), "warning");
    showActions();
}

void LedgersView::askToForget()
{
    m_confirm->ask(tr("Forget %1? The calls that were read from it stay; undo their imports to remove them.").arg(text(chosen()->entry.location)),
                   tr("Forget ledger"), tr("Keep it"));
}

void LedgersView::forget()
{
    const LedgerRow *row = chosen();
    if (!row)
        return;
    m_passwords.erase(row->entry.location);
    m_session.ledger().write(tr("Forgetting a ledger"), [id = row->entry.id](Store &store, const JobControl &) { return removeLedger(store, id); });
}

void LedgersView::say(const QString &text, const char *tone)
{
    m_report->setProperty("kind", QString::fromLatin1(tone));
    m_report->style()->polish(m_report);
    m_report->setText(text);
    m_report->show();
}

} // namespace assay
