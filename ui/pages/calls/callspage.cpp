#include "ui/pages/calls/callspage.h"

#include "ui/costtext.h"
#include "ui/format.h"
#include "ui/ledgerbrush.h"
#include "ui/pages/calls/callmodel.h"
#include "ui/pages/calls/receiptpanel.h"
#include "ui/pages/calls/relatedcalls.h"
#include "ui/session.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/dockhost.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/sidepanel.h"

#include <QComboBox>
#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr std::size_t kFirstCalls = 1000;
constexpr int kHeaderHeight = 42; ///< two lines
constexpr int kReceiptLeast = 466, kReceiptWidth = 496;

/// In the order of CallModel::Column. What leaves a narrow list stands in the receipt.
std::vector<ColumnWidth> columnWidths()
{
    std::vector<ColumnWidth> widths(CallModel::ColumnCount, ColumnWidth{60, 84, 1});
    widths[CallModel::Time] = {152, 160, 1};
    widths[CallModel::Cost] = {76, 84, 1};
    widths[CallModel::Model] = {110, 140, 2};
    widths[CallModel::Workload] = {104, 140, 2};
    widths[CallModel::Customer] = {100, 130, 2, 3};
    widths[CallModel::CacheRead] = widths[CallModel::CacheWrite] = {60, 84, 1, 4};
    widths[CallModel::Input] = {70, 80, 1};
    widths[CallModel::Team] = {70, 90, 1, 1};
    widths[CallModel::Status] = {56, 70, 1, 2};
    return widths;
}

} // namespace

CallsPage::CallsPage(Session &session, QWidget *parent)
    : AskingPage(session, parent)
    , m_job(session.jobs(), this)
    , m_allJob(session.jobs(), this)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_card(new Card(tr("Calls"), this))
    , m_orderBox(new QComboBox(this))
    , m_table(new DataTable(this))
    , m_model(new CallModel(this))
    , m_brush(new LedgerBrush(session))
    , m_receipt(new ReceiptPanel(this))
    , m_related(new RelatedCalls(session, *m_receipt, this))
{
    setObjectName(QStringLiteral("callsPage"));
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_receipt);
    m_receipt->setObjectName(QStringLiteral("page"));
    auto *panel = new SidePanel(QStringLiteral("calls.receipt"), tr("Receipt"));
    panel->setContent(scroll);
    panel->widget()->setMinimumWidth(kReceiptLeast);
    m_stack->addWidget(new DockHost(createList(), panel, kReceiptWidth));
    m_stack->addWidget(m_empty);
    connect(m_empty, &EmptyState::actionRequested, this, [this] { this->session().removeAllFilters(); });
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
    m_table->horizontalHeader()->setFixedHeight(kHeaderHeight);
    (new ColumnFit(m_table, m_table->horizontalHeader()))->setColumns(columnWidths());
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_brush->setObjectName(QStringLiteral("calls.brush"));
    m_card->setBody(m_table);
    m_card->bodyLayout()->addWidget(m_brush);
    connect(m_orderBox, &QComboBox::currentIndexChanged, this, [this] {
        session().change(tr("Change of the order"), [this](View &v) { v.callOrder = CallOrder(m_orderBox->currentData().toInt()); });
    });
    connect(&session(), &Session::leaving, this, &CallsPage::keepPlace);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        if (column == CallModel::Time || column == CallModel::Cost)
            m_orderBox->setCurrentIndex(column == CallModel::Cost ? 0 : 1);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showReceipt(current.row()); });
    return m_card;
}

void CallsPage::keepPlace()
{
    if (isVisible())
        session().setPlace({m_table->verticalScrollBar()->value(), std::to_string(std::max(0, m_table->currentIndex().row()))});
}

bool CallsPage::hasPlace() const
{
    const std::string &row = session().view().place.row;
    return row.empty() || std::stoi(row) < m_model->rowCount();
}

/// A place deep in the list needs its rows in the view first.
void CallsPage::restorePlace()
{
    while (!hasPlace() && m_model->canFetchMore({}))
        m_model->fetchMore({});
    const Place &place = session().view().place;
    const int row = place.row.empty() ? 0 : std::stoi(place.row);
    m_table->selectRow(std::min(row, m_model->rowCount() - 1));
    m_table->verticalScrollBar()->setValue(place.scroll);
}

CallsPage::Answer CallsPage::answer(std::shared_ptr<const Snapshot> snapshot, const Query &totals, CallOrder order,
                                    const JobControl &control)
{
    Answer answer{snapshot, selectCalls(*snapshot, totals.selection, order, kFirstCalls, control), {}};
    answer.totals = run(*snapshot, totals, control);
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
    m_allJob.cancel();
    m_brush->ask();
    Query totals;
    totals.selection = session().selection();
    totals.compareTo = session().view().compareTo();
    m_job.start<Answer>(tr("Listing calls"),
                        [snapshot, totals, order = session().view().callOrder](const JobControl &control) { return answer(snapshot, totals, order, control); },
                        [this](Answer answer) { show(std::move(answer)); });
}

void CallsPage::show(Answer answer)
{
    m_card->setStale(false);
    showTotals(answer.totals);
    m_asked = answer.totals.query;
    const bool isAll = answer.calls.size() < kFirstCalls;
    m_model->setCalls(answer.snapshot, m_asked.selection.zone, std::move(answer.calls));
    const bool byCost = session().view().callOrder == CallOrder::Cost;
    const QSignalBlocker quiet(m_orderBox);
    m_orderBox->setCurrentIndex(byCost ? 0 : 1);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicator(byCost ? int(CallModel::Cost) : int(CallModel::Time),
                                                  byCost ? Qt::DescendingOrder : Qt::AscendingOrder);
    if (m_model->rowCount() == 0) {
        m_empty->setTexts(tr("No call matches"), tr("Widen the time range or remove a filter in the bar above."),
                          session().selection().filters.empty() ? QString() : tr("Remove all filters"));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_stack->setCurrentIndex(0);
    if (hasPlace() || isAll)
        restorePlace();
    if (!isAll)
        askForAll(std::move(answer.snapshot));
}

void CallsPage::askForAll(std::shared_ptr<const Snapshot> snapshot)
{
    m_allJob.start<std::vector<CallRef>>(
        tr("Ordering all calls"),
        [snapshot = std::move(snapshot), selection = m_asked.selection, order = session().view().callOrder](const JobControl &control) {
            return selectCalls(*snapshot, selection, order, 0, control);
        },
        [this](std::vector<CallRef> calls) {
            const bool isOnPlace = hasPlace();
            m_model->setAllCalls(std::move(calls));
            if (!isOnPlace)
                restorePlace();
        });
}

void CallsPage::showTotals(const QueryResult &result)
{
    const Totals &totals = result.total.facts.totals;
    const auto said = [&](const QString &cost) {
        return tr("%1, %2").arg(callsText(totals.calls), cost)
            + (totals.unpricedCalls() ? tr(", %1 without a price").arg(Format::count(totals.unpricedCalls())) : QString());
    };
    QString note = said(costText(totals)), exact = said(costExactText(totals));
    if (result.total.before && result.total.before->totals.calls > 0) {
        const Totals &before = result.total.before->totals;
        const QString period = Format::range(*result.query.compareTo, result.query.selection.zone);
        note += tr(" · before: %1").arg(costText(before));
        exact += tr("\nbefore: %1, %2 (%3)").arg(callsText(before.calls), costExactText(before), period);
    }
    m_card->setNote(note, exact);
}

void CallsPage::showReceipt(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return m_receipt->clear();
    showReceipt(m_model->detail(row));
}

void CallsPage::showReceipt(const CallDetail &call)
{
    m_receipt->show(call, m_asked.selection.zone);
    m_related->askFor(call);
}

QWidget *createCallsPage(Session &session, QWidget *parent) { return new CallsPage(session, parent); }

} // namespace assay
