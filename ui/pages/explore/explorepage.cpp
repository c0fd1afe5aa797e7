#include "ui/pages/explore/explorepage.h"

#include "ui/format.h"
#include "ui/models/copytable.h"
#include "ui/pages/explore/explorechart.h"
#include "ui/pages/explore/exploremenu.h"
#include "ui/pages/explore/exploremodel.h"
#include "ui/pages/explore/explorewidths.h"
#include "ui/pages/explore/groupbar.h"
#include "ui/pages/explore/metricmenu.h"
#include "ui/pages/explore/mixlegends.h"
#include "ui/rowheight.h"
#include "ui/session.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/celldelegate.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QScrollBar>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr int kChartLeast = 208, kChartMost = 440;
constexpr int kHeaderHeight = 42; ///< two lines
constexpr int kRowHeight = 30;

} // namespace

ExplorePage::ExplorePage(Session &session, QWidget *parent)
    : AskingPage(session, parent)
    , m_job(new LatestJob(session.jobs(), this))
    , m_model(new ExploreModel(this))
    , m_table(new QTreeView)
    , m_tableCard(new Card(tr("Breakdown")))
    , m_chart(new ExploreChart(session))
    , m_mixLegends(new MixLegends)
    , m_columnFit(new ColumnFit(m_table, m_table->header()))
    , m_metrics(new MetricMenu(session))
{
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::medium, Space::large, Space::medium);
    layout->setSpacing(Space::medium);
    layout->addWidget(m_chart);
    layout->addWidget(m_tableCard, 1);
    connect(m_model, &ExploreModel::childrenWanted, this, &ExplorePage::askChildren);
    connect(&session, &Session::leaving, this, &ExplorePage::keepPlace);
    connect(&session, &Session::highlightChanged, this, &ExplorePage::markRows);
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

    connect(&RowHeight::instance(), &RowHeight::changed, m_table, &QTreeView::doItemsLayout);
    auto *copy = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] { copyTable(*m_table); });
    connect(m_table, &QTreeView::doubleClicked, this, &ExplorePage::openCalls);
    connect(m_table, &QTreeView::customContextMenuRequested, this, &ExplorePage::showMenu);
    connect(m_table->header(), &QHeaderView::sectionClicked, this, &ExplorePage::sortBy);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ExplorePage::askChart);
    m_table->viewport()->installEventFilter(this);
}

ExploreQuestion ExplorePage::question(std::vector<Filter> above) const
{
    const View &view = session().view();
    return {view.selection, view.compareTo(), view.groupBy[above.size()], std::move(above), m_metrics->chosen(), view.effectiveSort()};
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
    showSort();
    markRows();
    divideHeight();
    restorePlace();
    askChart();
}

/// The chart takes what a short table leaves.
void ExplorePage::divideHeight()
{
    const int others = m_tableCard->height() - m_table->viewport()->height() + 3 * Space::medium;
    const int left = height() - others - kRowHeight * m_model->rowCount();
    m_chart->setFixedHeight(std::clamp(left, kChartLeast, kChartMost));
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

/// Rows of one level: their values joined by "or" under the filters of the row above.
void ExplorePage::askChart()
{
    if (!session().snapshot())
        return;
    std::vector<Filter> narrowed;
    bool hasRow = false;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows()) {
        const auto filters = m_model->filtersOf(row);
        if (filters.empty())
            continue;
        if (!std::exchange(hasRow, true))
            narrowed = filters;
        else if (narrowed.back().dimension == filters.back().dimension)
            narrowed.back().values.push_back(filters.back().values.front());
    }
    m_chart->ask(narrowed);
}

void ExplorePage::sortBy(int column)
{
    std::string wanted = "key";
    if (column > 0) {
        const ExploreColumn &c = m_model->columns()[std::size_t(column - 1)];
        const bool isMetric = c.kind == ExploreColumn::Kind::Metric || c.kind == ExploreColumn::Kind::MetricChange;
        wanted = c.kind == ExploreColumn::Kind::Calls ? "calls" : isMetric ? c.metricId : "cost";
    }
    session().change(tr("Change of the order"), [&](View &v) { v.sort = wanted; });
    showSort();
}

void ExplorePage::showSort()
{
    const std::string sort = session().view().effectiveSort();
    int column = 0;
    const auto &columns = m_model->columns();
    for (std::size_t i = 0; i < columns.size() && sort != "key" && column == 0; ++i)
        if (columnId(columns[i]).toStdString() == (sort == "cost" ? "cost_usd" : sort))
            column = int(i) + 1;
    m_table->header()->setSortIndicatorShown(true);
    m_table->header()->setSortIndicator(column, sort == "key" ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void ExplorePage::markRows()
{
    m_model->setHighlight(session().view().highlight);
    if (isVisible())
        askChart();
    else
        askAgain();
}

void ExplorePage::keepPlace()
{
    if (!isVisible())
        return;
    const QModelIndex current = m_table->currentIndex().siblingAtColumn(0);
    session().setPlace({m_table->verticalScrollBar()->value(), current.data(kPlainRole).toString().toStdString()});
}

void ExplorePage::restorePlace()
{
    const Place &place = session().view().place;
    for (int row = 0; row < m_model->rowCount() && !place.row.empty(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (index.data(kPlainRole).toString().toStdString() != place.row)
            continue;
        m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        break;
    }
    m_table->verticalScrollBar()->setValue(place.scroll);
}

/// Shift-click highlights instead of selecting a stretch of rows, which Shift with the arrow keys does.
bool ExplorePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonRelease)
        return AskingPage::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !(mouse->modifiers() & Qt::ShiftModifier))
        return AskingPage::eventFilter(watched, event);
    const auto filters = m_model->filtersOf(m_table->indexAt(mouse->position().toPoint()).siblingAtColumn(0));
    if (!filters.empty() && event->type() == QEvent::MouseButtonPress)
        session().highlight(filters.back());
    return true;
}

void ExplorePage::openCalls(const QModelIndex &index)
{
    session().openCalls(m_model->filtersOf(index));
}

void ExplorePage::showMenu(const QPoint &position)
{
    ExploreMenu::show(session(), *m_model, *m_table, position);
}

QWidget *createExplorePage(Session &session, QWidget *parent)
{
    return new ExplorePage(session, parent);
}

} // namespace assay
