#include "ui/pages/calls/callspage.h"

#include "ui/format.h"
#include "ui/pages/calls/callmodel.h"
#include "ui/pages/calls/receiptpanel.h"
#include "ui/session.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"

#include <QComboBox>
#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay {

namespace {
constexpr std::size_t kTaskCalls = 50;
} // namespace

CallsPage::CallsPage(Session &session, QWidget *parent)
    : AskingPage(session, parent)
    , m_job(session.jobs(), this)
    , m_taskJob(session.jobs(), this)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_card(new Card(tr("Calls"), this))
    , m_orderBox(new QComboBox(this))
    , m_table(new DataTable(this))
    , m_model(new CallModel(this))
    , m_receipt(new ReceiptPanel(this))
{
    setObjectName(QStringLiteral("callsPage"));
    auto *receiptCard = new Card(tr("Receipt"), this);
    auto *scroll = new QScrollArea(receiptCard);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_receipt);
    m_receipt->setObjectName(QStringLiteral("page"));
    receiptCard->setBody(scroll);

    auto *splitter = new QSplitter(this);
    splitter->addWidget(createList());
    splitter->addWidget(receiptCard);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({830, 430});
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(Space::medium);
    receiptCard->setMinimumWidth(380);

    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::medium, Space::large, Space::medium);
    layout->addWidget(m_stack);
    connect(m_receipt, &ReceiptPanel::callChosen, this, [this](CallRef call) {
        const int row = m_model->rowOf(call);
        if (row >= 0)
            m_table->selectRow(row);
        else if (const auto &snapshot = this->session().snapshot())
            showReceipt(callDetail(*snapshot, call));
    });
}

QWidget *CallsPage::createList()
{
    m_orderBox->addItem(tr("Most expensive first"), QVariant::fromValue(int(CallOrder::Cost)));
    m_orderBox->addItem(tr("Earliest first"), QVariant::fromValue(int(CallOrder::Time)));
    m_orderBox->setAccessibleName(tr("Order"));
    m_orderBox->setObjectName(QStringLiteral("callOrder"));
    m_card->addAction(m_orderBox);
    m_table->setObjectName(QStringLiteral("calls"));
    m_table->setAccessibleName(tr("Calls"));
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_card->setBody(m_table);
    connect(m_orderBox, &QComboBox::currentIndexChanged, this, [this] { setOrder(CallOrder(m_orderBox->currentData().toInt())); });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        if (column == CallModel::Time || column == CallModel::Cost)
            m_orderBox->setCurrentIndex(column == CallModel::Cost ? 0 : 1);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showReceipt(current.row()); });
    return m_card;
}

void CallsPage::setOrder(CallOrder order)
{
    m_order = order;
    askAgain();
}

CallsPage::Answer CallsPage::answer(std::shared_ptr<const Snapshot> snapshot, const Selection &selection, CallOrder order,
                                    const JobControl &control)
{
    Answer answer{snapshot, selection.zone, selectCalls(*snapshot, selection, order, 0, control), {}};
    Query query;
    query.selection = selection;
    answer.totals = run(*snapshot, query, control);
    return answer;
}

void CallsPage::ask()
{
    const auto snapshot = session().snapshot();
    if (!snapshot || snapshot->calls().rowCount() == 0) {
        m_empty->setTexts(tr("No calls yet"), tr("Drop a usage log on the window, or import one on the Data page. Every call of it "
                                                 "will stand here with its receipt."));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_card->setStale(true);
    m_job.start<Answer>(tr("Listing calls"),
                        [snapshot, selection = session().selection(), order = m_order](const JobControl &control) {
                            return answer(snapshot, selection, order, control);
                        },
                        [this](Answer answer) { show(std::move(answer)); });
}

void CallsPage::show(Answer answer)
{
    m_card->setStale(false);
    const Totals &totals = answer.totals.total.facts.totals;
    m_card->setNote(tr("%1 calls, %2").arg(Format::count(totals.calls), Format::moneyExact(totals.cost))
                    + (totals.unpricedCalls() ? tr(", %1 without a price").arg(Format::count(totals.unpricedCalls())) : QString()));
    m_zone = answer.zone;
    const bool first = m_model->callCount() == 0;
    m_model->setCalls(std::move(answer.snapshot), m_zone, std::move(answer.calls));
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicator(m_order == CallOrder::Cost ? int(CallModel::Cost) : int(CallModel::Time),
                                                  m_order == CallOrder::Cost ? Qt::DescendingOrder : Qt::AscendingOrder);
    if (first)
        m_table->fitColumns(-1, 170);
    if (m_model->rowCount() == 0) {
        m_empty->setTexts(tr("No call matches"), tr("Widen the time range or remove a filter in the bar above."));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_stack->setCurrentIndex(0);
    m_table->selectRow(0);
}

void CallsPage::showReceipt(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return m_receipt->clear();
    showReceipt(m_model->detail(row));
}

void CallsPage::showReceipt(const CallDetail &call)
{
    m_receipt->show(call, m_zone);
    askForTask(call);
}

void CallsPage::askForTask(const CallDetail &call)
{
    m_taskJob.cancel();
    const QString task = CallModel::identity(call, "task");
    const auto snapshot = session().snapshot();
    if (task.isEmpty() || !snapshot)
        return;
    Selection selection; // of all time: a task is not cut off by the range
    selection.filters.push_back({DimensionRef{Dimension::Task, {}}, {task.toStdString()}, false});
    m_taskJob.start<std::vector<CallDetail>>(
        tr("Looking up the task"),
        [snapshot, selection, own = call.ref](const JobControl &control) {
            std::vector<CallDetail> calls;
            for (const CallRef ref : selectCalls(*snapshot, selection, CallOrder::Cost, kTaskCalls + 2, control))
                if (ref != own)
                    calls.push_back(callDetail(*snapshot, ref));
            return calls;
        },
        [this](std::vector<CallDetail> calls) {
            const bool more = calls.size() > kTaskCalls;
            calls.resize(std::min(calls.size(), kTaskCalls));
            m_receipt->showTask(std::move(calls), more);
        });
}

QWidget *createCallsPage(Session &session, QWidget *parent) { return new CallsPage(session, parent); }

} // namespace assay
