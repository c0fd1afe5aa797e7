#include "ui/pages/data/ledgersview.h"

#include "ui/coretext.h"
#include "ui/ledger.h"
#include "ui/ledgers/inplace.h"
#include "ui/ledgers/synchronise.h"
#include "ui/pages/data/ledgerform.h"
#include "ui/session.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

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
    , m_inPlace(new QPushButton(tr("Explore in place"), this))
    , m_synchronise(new QPushButton(tr("Synchronise"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_forget(new QPushButton(tr("Forget"), this))
    , m_form(new LedgerForm(session, this))
    , m_password(new PasswordBar(this))
    , m_sync(new LedgerAccess(session, *m_password, session.inPlace().passwords(), this))
    , m_confirm(new ConfirmBar(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(createCard());
    connectParts();
    show({});
}

Card *LedgersView::createCard()
{
    auto *card = new Card(tr("Ledgers"), this);
    m_forget->setObjectName(QStringLiteral("forgetLedger"));
    m_add->setObjectName(QStringLiteral("addLedger"));
    m_inPlace->setObjectName(QStringLiteral("askLedger"));
    m_inPlace->setToolTip(tr("The ledger’s own server sums what is selected; nothing is copied."));
    m_cancel->setObjectName(QStringLiteral("cancelSync"));
    m_synchronise->setObjectName(QStringLiteral("synchroniseLedger"));
    for (QPushButton *button : {m_forget, m_add, m_inPlace, m_cancel, m_synchronise})
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
                      tr("Calls can be copied out of the database where a gateway keeps them, or asked about where they lie: LiteLLM and Langfuse "
                         "in PostgreSQL, Langfuse and Helicone in ClickHouse, or any table or view, of a SQLite file too. It is only ever read, and "
                         "each run brings what is new."),
                      tr("Add ledger…"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    card->bodyLayout()->addWidget(m_form);
    card->bodyLayout()->addWidget(m_password);
    card->bodyLayout()->addWidget(m_confirm);
    card->bodyLayout()->addWidget(m_report);
    card->bodyLayout()->addWidget(m_stack, 1);
    card->bodyLayout()->addStretch(0); // under the form, while nothing else is there
    return card;
}

void LedgersView::connectParts()
{
    connect(m_add, &QPushButton::clicked, this, &LedgersView::add);
    connect(m_empty, &EmptyState::actionRequested, this, &LedgersView::add);
    connect(m_inPlace, &QPushButton::clicked, this, &LedgersView::exploreChosen);
    connect(m_synchronise, &QPushButton::clicked, this, &LedgersView::synchroniseChosen);
    connect(m_table, &DataTable::rowActivated, this, &LedgersView::synchroniseChosen);
    connect(m_cancel, &QPushButton::clicked, this, &LedgersView::cancel);
    connect(m_forget, &QPushButton::clicked, this, &LedgersView::askToForget);
    connect(m_confirm, &ConfirmBar::confirmed, this, &LedgersView::forget);
    connect(m_form, &LedgerForm::openChanged, this, &LedgersView::showActions);
    connect(m_form, &LedgerForm::submitted, this, &LedgersView::read);
    connect(m_form, &LedgerForm::askedInPlace, this, [this](const LedgerRequest &request) { m_session.inPlace().open(request, true); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LedgersView::showActions);
    connect(m_sync, &LedgerAccess::runningChanged, this, &LedgersView::showActions);
    connect(m_sync, &LedgerAccess::ended, this, [this] {
        m_session.ledger().reload();
        reload();
    });
}

void LedgersView::reload()
{
    m_load.start<std::vector<LedgerEntry>>(
        tr("Reading the list of ledgers"),
        [path = m_session.storePath()](const JobControl &) { return knownLedgers(path); },
        [this](std::vector<LedgerEntry> entries) { show(std::move(entries)); });
}

void LedgersView::show(std::vector<LedgerEntry> entries)
{
    const int row = std::max(0, m_table->currentIndex().row());
    m_stack->setCurrentIndex(entries.empty() ? 1 : 0);
    m_model->setRows(ledgerRows(std::move(entries), m_session.imports()));
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
    const bool isRunning = m_sync->isRunning(), hasLedgers = m_model->rowCount() > 0;
    m_stack->setVisible(hasLedgers || m_form->isHidden()); // the form does what the empty state asks for
    m_cancel->setVisible(isRunning);
    m_synchronise->setVisible(!isRunning && hasLedgers);
    m_synchronise->setEnabled(chosen());
    m_inPlace->setVisible(hasLedgers);
    m_inPlace->setEnabled(chosen() && canBeAsked(chosen()->entry));
    m_forget->setVisible(hasLedgers);
    m_forget->setEnabled(chosen() && !isRunning);
    m_add->setVisible(hasLedgers);
    m_add->setEnabled(!isRunning);
}

void LedgersView::add()
{
    m_report->hide();
    m_form->ask();
}

/// How the chosen ledger is read; where that cannot be told, the window says why.
std::optional<LedgerRequest> LedgersView::chosenRequest()
{
    const LedgerRow *row = chosen();
    if (!row)
        return std::nullopt;
    auto request = requestOf(row->entry);
    if (!request)
        say(coreText(request.error()), "bad");
    return request ? std::optional(request.take()) : std::nullopt;
}

void LedgersView::synchroniseChosen()
{
    if (const auto request = chosenRequest())
        read(*request);
}

void LedgersView::exploreChosen()
{
    if (const auto request = chosenRequest())
        m_session.inPlace().open(*request, false);
}

void LedgersView::read(const LedgerRequest &wanted)
{
    if (m_sync->isRunning())
        return;
    m_report->hide();
    synchronise(m_session, *m_sync, wanted, [this](const SyncReport &report) { say(report.text, report.kind); });
}

void LedgersView::cancel()
{
    if (!m_sync->isRunning())
        return;
    m_sync->cancel();
    say(tr("Stopped. What was read until the last full step is kept; synchronise again to go on."), "warning");
}

void LedgersView::askToForget()
{
    m_confirm->ask(tr("Forget %1? The calls that were read from it stay; undo their imports to remove them.").arg(QString::fromStdString(chosen()->entry.location)),
                   tr("Forget ledger"), tr("Keep it"));
}

void LedgersView::forget()
{
    const LedgerRow *row = chosen();
    if (!row)
        return;
    const std::string location = row->entry.location;
    m_session.inPlace().passwords()->erase(location);
    const bool isLast = std::ranges::count(m_model->rows(), location, [](const LedgerRow &other) { return other.entry.location; }) == 1;
    m_session.ledger().write(tr("Forgetting a ledger"), [id = row->entry.id, location, isLast](Store &store, const JobControl &control) {
        if (isLast)
            keyring::forget(location, control);
        return removeLedger(store, id);
    });
}

void LedgersView::say(const QString &text, const char *kind)
{
    setKind(m_report, kind);
    m_report->setText(text);
    m_report->show();
}

} // namespace assay
