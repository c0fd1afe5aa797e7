#include "ui/pages/data/billview.h"

#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/pages/data/billmodel.h"
#include "ui/session.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

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
                                             "so that both can be held against each other."));
    m_stack->addWidget(m_card);
    m_stack->addWidget(m_empty);
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
        return m_stack->setCurrentWidget(m_empty);
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
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_card) : m_empty);
    m_table->fitColumns(BillModel::Note);
}

void BillView::store(Day month, std::optional<Money> amount)
{
    m_problem->hide();
    m_session.ledger().write(tr("Saving the bill"), [month, amount](Store &store, const JobControl &) -> Result<void> {
        auto companions = store.companions();
        if (!companions)
            return companions.error();
        auto &invoices = companions->invoices;
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
        return store.setCompanions(*companions);
    });
}

} // namespace assay
