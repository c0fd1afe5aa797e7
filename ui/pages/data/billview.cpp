#include "ui/pages/data/billview.h"

#include "ui/askforlogs.h"
#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/pages/data/billmodel.h"
#include "ui/session.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"

#include <QLabel>
#include <QStackedWidget>
#include <QUndoCommand>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

/// A change of the bills as a step of the undo stack. What was saved comes back through the reload of the ledger.
class BillCommand : public QUndoCommand
{
public:
    BillCommand(Session &session, std::vector<InvoiceEntry> before, std::vector<InvoiceEntry> after)
        : QUndoCommand(BillView::tr("Change of a bill")), m_session(session), m_before(std::move(before)), m_after(std::move(after))
    {
    }
    void undo() override { write(m_before); }
    void redo() override { write(m_after); }

private:
    void write(const std::vector<InvoiceEntry> &invoices)
    {
        m_session.ledger().write(BillView::tr("Saving the bill"), [invoices](Store &store, const JobControl &) -> Result<void> {
            auto companions = store.companions();
            if (!companions)
                return companions.error();
            companions->invoices = invoices;
            return store.setCompanions(*companions);
        });
    }

    Session &m_session;
    std::vector<InvoiceEntry> m_before, m_after;
};

/// One bill in place of all of its month; the month's note stays. None: the month has no bill.
std::vector<InvoiceEntry> withBill(std::vector<InvoiceEntry> invoices, Day month, std::optional<Money> amount)
{
    const CivilDate wanted = civilFromDay(month);
    const auto own = [&](const InvoiceEntry &entry) {
        const CivilDate date = civilFromDay(entry.month);
        return date.year == wanted.year && date.month == wanted.month;
    };
    const auto found = std::ranges::find_if(invoices, own);
    std::string note = found == invoices.end() ? std::string() : found->note;
    std::erase_if(invoices, own);
    if (amount)
        invoices.push_back({month, *amount, std::move(note)});
    return invoices;
}

} // namespace

BillView::BillView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_job(session.jobs(), this)
    , m_stack(new QStackedWidget(this))
    , m_card(new Card(tr("Bill per month"), this))
    , m_empty(new EmptyState(this))
    , m_table(new DataTable(this))
    , m_model(new BillModel(this))
    , m_problem(new QLabel(this))
{
    m_problem->setObjectName(QStringLiteral("billProblem"));
    m_problem->setProperty("kind", QStringLiteral("bad"));
    m_problem->hide();
    m_table->setObjectName(QStringLiteral("bill"));
    m_table->setAccessibleName(tr("Bill per month"));
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_card->bodyLayout()->addWidget(m_problem);
    m_card->bodyLayout()->addWidget(m_table, 1);
    m_empty->setTexts(tr("No month yet"), tr("Import usage logs first. Each month of calls then waits here for what the provider billed, "
                                             "so that both can be held against each other."),
                      tr("Import files…"));
    connect(m_empty, &EmptyState::actionRequested, this, [this] { askForLogs(m_session, this); });
    auto *nothing = new Card(tr("Bill per month"), this);
    nothing->setBody(m_empty);
    m_stack->addWidget(m_card);
    m_stack->addWidget(nothing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    connect(m_model, &BillModel::billed, this, &BillView::store);
    connect(m_model, &BillModel::refused, this, [this](const QString &text, const QString &why) {
        m_problem->setText(tr("“%1” is no amount of dollars: %2").arg(text, why));
        m_problem->show();
    });
}

void BillView::reload()
{
    const auto snapshot = m_session.snapshot();
    if (!snapshot)
        return m_stack->setCurrentIndex(1);
    m_job.start<BillComparison>(tr("Adding up months"), [snapshot](const JobControl &control) { return compareBill(*snapshot, control); },
                                [this](BillComparison comparison) { show(std::move(comparison)); });
}

void BillView::show(BillComparison comparison)
{
    if (comparison.cancelled)
        return;
    m_card->setNote(comparison.undatedCalls
                        ? tr("residual = billed − computed; %1 calls without a time belong to no month").arg(Format::count(comparison.undatedCalls))
                        : tr("residual = billed − computed; type a bill into its cell"));
    m_model->setComparison(std::move(comparison));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_table->fitColumns(BillModel::Note);
}

void BillView::store(Day month, std::optional<Money> amount)
{
    m_problem->hide();
    const auto snapshot = m_session.charged();
    if (!snapshot)
        return;
    const std::vector<InvoiceEntry> &before = snapshot->companions().invoices;
    m_session.undoStack().push(new BillCommand(m_session, before, withBill(before, month, amount)));
}

} // namespace assay
