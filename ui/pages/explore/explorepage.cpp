#include "ui/pages/explore/explorepage.h"

#include "ui/charts/chartlegend.h"
#include "ui/charts/stackedbars.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/models/copytable.h"
#include "ui/pages/explore/exploremenu.h"
#include "ui/pages/explore/exploremodel.h"
#include "ui/pages/explore/explorewidths.h"
#include "ui/pages/explore/groupbar.h"
#include "ui/pages/explore/metricmenu.h"
#include "ui/pages/explore/mixlegends.h"
#include "ui/session.h"
#include "ui/spendovertime.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/celldelegate.h"

#include <QHeaderView>
#include <QShortcut>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr int kChartLeast = 208, kChartMost = 400;
constexpr int kHeaderHeight = 42; ///< two lines
constexpr int kRowHeight = 30;

} // namespace

ExplorePage::ExplorePage(Session &session, QWidget *parent)
    : AskingPage(session, parent)
    , m_job(new LatestJob(session.jobs(), this))
    , m_chartJob(new LatestJob(session.jobs(), this))
    , m_model(new ExploreModel(this))
    , m_table(new QTreeView)
    , m_tableCard(new Card(tr("Breakdown")))
    , m_chartCard(new Card)
    , m_legend(new ChartLegend)
    , m_mixLegends(new MixLegends)
    , m_columnFit(new ColumnFit(m_table, m_table->header()))
    , m_chart(new StackedBars)
    , m_metrics(new MetricMenu)
{
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::medium, Space::large, Space::medium);
    layout->setSpacing(Space::medium);
    layout->addWidget(buildChart());
    layout->addWidget(m_tableCard, 1);
    connect(m_model, &ExploreModel::childrenWanted, this, &ExplorePage::askChildren);
    connect(m_metrics, &MetricMenu::changed, this, [this] { askAgain(); });
    connect(&ThemeSwitch::instance(), &ThemeSwitch::changed, this, [this] { askAgain(); }); // cells carry colours
}

void ExplorePage::buildTable()
{
    m_table->setObjectName(QStringLiteral("explore.table"));
    m_table->setAccessibleName(tr("Breakdown of cost"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setUniformRowHeights(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setExpandsOnDoubleClick(false);
    m_table->header()->setSectionsClickable(true);
    m_table->header()->setMinimumSectionSize(40);
    m_table->header()->setFixedHeight(kHeaderHeight);
    m_table->setIndentation(Space::large);
    m_tableCard->addAction(new GroupBar(session()));
    m_tableCard->addAction(m_metrics);
    m_tableCard->bodyLayout()->addWidget(m_table);
    m_tableCard->bodyLayout()->addWidget(m_mixLegends);

    auto *copy = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] { copyTable(*m_table); });
    connect(m_table, &QTreeView::doubleClicked, this, &ExplorePage::openCalls);
    connect(m_table, &QTreeView::customContextMenuRequested, this, &ExplorePage::showMenu);
    connect(m_table->header(), &QHeaderView::sectionClicked, this, &ExplorePage::sortBy);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ExplorePage::askChart);
}

QWidget *ExplorePage::buildChart()
{
    auto *asTable = new QToolButton;
    asTable->setObjectName(QStringLiteral("explore.asTable"));
    asTable->setCheckable(true);
    asTable->setToolTip(tr("Show as table"));
    asTable->setAccessibleName(asTable->toolTip());
    Icons::follow(asTable, QStringLiteral("table"));
    connect(asTable, &QToolButton::toggled, m_chart, &StackedBars::showAsTable);
    m_chart->setObjectName(QStringLiteral("explore.chart"));
    m_chartCard->addAction(m_legend);
    m_chartCard->addAction(asTable);
    m_chartCard->bodyLayout()->addWidget(m_chart, 1);
    m_chartCard->setFixedHeight(kChartLeast);
    return m_chartCard;
}

ExploreQuestion ExplorePage::question(std::vector<Filter> above) const
{
    const View &view = session().view();
    return {view.selection, view.compareTo(), view.groupBy[above.size()], std::move(above), m_metrics->chosen(), m_sort};
}

ExplorePage::Answer ExplorePage::answer(const Snapshot &snapshot, const ExploreQuestion &question, const JobControl &control)
{
    Answer answer{run(snapshot, question.query(), control), {}};
    answer.trends = exploreTrends(snapshot, question, answer.rows, control);
    return answer;
}

void ExplorePage::ask()
{
    if (!session().snapshot())
        return;
    m_tableCard->setStale(true);
    m_job->start<Answer>(
        tr("Breakdown"),
        [snapshot = session().snapshot(), asked = question({})](const JobControl &control) { return answer(*snapshot, asked, control); },
        [this](Answer answer) { show(answer); });
}

void ExplorePage::show(const Answer &answer)
{
    const bool sameColumns = m_model->columns() == columnsFor(m_metrics->chosen());
    m_model->setResult(answer.rows, session().view().groupBy, columnsFor(m_metrics->chosen()));
    m_model->setTrends({}, answer.trends);
    m_table->setRootIsDecorated(session().view().groupBy.size() > 1);
    m_tableCard->setStale(false);
    const std::size_t count = answer.rows.rows.size();
    const QString values = tr("%1 %2").arg(count).arg(Format::dimensionPlural(session().view().groupBy.front()));
    const Totals &total = answer.rows.total.facts.totals;
    m_tableCard->setNote(tr("%1%2 · %3 · %4 calls").arg(answer.rows.rest ? tr("the first ") : QString(), values,
                                                      Format::money(total.cost), Format::count(total.calls)));
    if (!sameColumns)
        m_columnFit->setColumns(exploreWidths(m_model->columns()));
    m_mixLegends->setResult(answer.rows);
    divideHeight();
    askChart();
}

/// The chart takes what a short table leaves.
void ExplorePage::divideHeight()
{
    const int others = m_tableCard->height() - m_table->viewport()->height() + 3 * Space::medium;
    const int left = height() - others - kRowHeight * m_model->rowCount();
    m_chartCard->setFixedHeight(std::clamp(left, kChartLeast, kChartMost));
}

void ExplorePage::resizeEvent(QResizeEvent *event)
{
    AskingPage::resizeEvent(event);
    divideHeight();
}

void ExplorePage::askChildren(const QPersistentModelIndex &parent)
{
    session().jobs().start<Answer>(
        m_model, tr("Breakdown"),
        [snapshot = session().snapshot(), asked = question(m_model->filtersOf(parent))](const JobControl &control) {
            return answer(*snapshot, asked, control);
        },
        [this, parent](Answer answer) {
            m_model->setChildren(parent, answer.rows);
            m_model->setTrends(parent, answer.trends);
        });
}

void ExplorePage::askChart()
{
    if (!session().snapshot())
        return;
    // Rows of one level: their values joined by "or" under the filters of the row above.
    Selection selection = session().selection();
    std::optional<Filter> shown;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows()) {
        const auto filters = m_model->filtersOf(row);
        if (filters.empty())
            continue;
        if (!shown) {
            selection.filters.insert(selection.filters.end(), filters.begin(), filters.end() - 1);
            shown = filters.back();
        } else if (shown->dimension == filters.back().dimension) {
            shown->values.push_back(filters.back().values.front());
        }
    }
    if (shown)
        selection.filters.push_back(*shown);
    m_chartCard->setStale(true);
    m_chartCard->setNote(shown ? tr("of the selected rows") : QString());
    m_chartJob->start<SpendOverTime>(
        tr("Spend over time"),
        [snapshot = session().snapshot(), selection, by = session().view().groupBy.front()](const JobControl &control) {
            return spendOverTime(*snapshot, selection, by, control);
        },
        [this](SpendOverTime spend) {
            StackedBarsData chart = chartOf(spend);
            m_chartCard->setTitle(chart.title);
            m_legend->setSeries(chart.series);
            m_chart->setData(std::move(chart));
            m_chartCard->setStale(false);
        });
}

void ExplorePage::sortBy(int column)
{
    std::string wanted = "key";
    if (column > 0) {
        const ExploreColumn &c = m_model->columns()[std::size_t(column - 1)];
        const bool isMetric = c.kind == ExploreColumn::Kind::Metric || c.kind == ExploreColumn::Kind::MetricChange;
        wanted = c.kind == ExploreColumn::Kind::Calls ? "calls" : isMetric ? c.metricId : "cost";
    }
    m_table->header()->setSortIndicatorShown(true);
    m_table->header()->setSortIndicator(column, column == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
    if (std::exchange(m_sort, wanted) != wanted)
        askAgain();
}

void ExplorePage::openCalls(const QModelIndex &index)
{
    const auto filters = m_model->filtersOf(index);
    session().change(tr("Opening of calls"), [&](View &v) {
        for (const Filter &filter : filters)
            v.setFilter(filter);
        v.page = "calls";
    });
}

void ExplorePage::showMenu(const QPoint &position)
{
    ExploreMenu::show(session(), *m_model, *m_table, position, [this](const QModelIndex &index) { openCalls(index); });
}

QWidget *createExplorePage(Session &session, QWidget *parent)
{
    return new ExplorePage(session, parent);
}

} // namespace assay
