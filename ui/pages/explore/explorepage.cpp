#include "ui/pages/explore/explorepage.h"

#include "ui/costtext.h"
#include "ui/format.h"
#include "ui/metricchoice.h"
#include "ui/models/copytable.h"
#include "ui/pages/explore/explorechart.h"
#include "ui/pages/explore/exploremodel.h"
#include "ui/pages/explore/explorewidths.h"
#include "ui/pages/explore/groupbar.h"
#include "ui/pages/explore/inplacebar.h"
#include "ui/pages/explore/metricmenu.h"
#include "ui/pages/explore/mixlegends.h"
#include "ui/pages/explore/sourcechooser.h"
#include "ui/rowheight.h"
#include "ui/session.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/tablehint.h"

#include <QHeaderView>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr int kChartLeast = 268; ///< has room for bars and brush
constexpr int kChartMost = 70;   ///< percent of the page
constexpr int kChartFirst = 100; ///< stretch, against 1 of the table
constexpr int kHeaderHeight = 42; ///< two lines
constexpr int kWidestName = 200;

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
    , m_inPlace(new InPlaceBar(session))
{
    buildTable();
    m_chart->setMinimumHeight(kChartLeast);
    m_columnFit->setNames(0, kWidestName);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::medium, Space::large, Space::medium);
    layout->setSpacing(Space::medium);
    layout->addWidget(m_inPlace);
    layout->addWidget(m_chart, kChartFirst); // up to what divideHeight() gives it
    layout->addWidget(m_tableCard, 1);
    addActions(m_metrics->choice().actions());
    connect(m_model, &ExploreModel::childrenWanted, this, &ExplorePage::askChildren);
    connect(m_inPlace, &InPlaceBar::failed, this, &ExplorePage::clear);
    connect(m_chart, &ExploreChart::callsWanted, m_inPlace, &InPlaceBar::synchroniseRange);
    connect(&session.inPlace(), &InPlace::told, this, [this] { askAgain(); });
    connect(&session, &Session::pinsChanged, this, [this] {
        if (this->session().inPlace().isShown()) // the ledger tells what is pinned, too
            askAgain();
    });
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
    m_tableCard->addAction(new SourceChooser(session()));
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
    m_inPlace->installEventFilter(this);
    new TableHint(m_table, tr("The ledger has told nothing for this."));
}

ExploreQuestion ExplorePage::question(std::vector<Filter> above) const
{
    const View &view = session().view();
    return {view.selection, view.compareTo(), view.groupBy[above.size()], std::move(above), toldMetrics(), sortInForce()};
}

ExplorePage::Answer ExplorePage::answer(const Snapshot &snapshot, const ExploreQuestion &question, const JobControl &control)
{
    Answer answer{run(snapshot, question.query(), control), {}};
    answer.trends = exploreTrends(snapshot, question, answer.rows, control);
    return answer;
}

void ExplorePage::ask()
{
    followSource();
    if (!session().snapshot())
        return;
    const auto calls = this->calls();
    if (!calls)
        return askLedger();
    m_tableCard->setStale(true);
    const ExploreQuestion asked = question({});
    const auto first = asked.firstPart(calls->ledger().calls);
    if (!first)
        return askWhole(calls, asked, false);
    m_job->start<QueryResult>(
        tr("Breakdown"), [calls, query = first->query()](const JobControl &control) { return run(*calls, query, control); },
        [this, calls, asked](QueryResult rows) {
            show({std::move(rows), {}}, true);
            askWhole(calls, asked, true);
        });
}

void ExplorePage::askWhole(std::shared_ptr<const Snapshot> calls, const ExploreQuestion &asked, bool isFirstPartShown)
{
    m_job->start<Answer>(
        tr("Breakdown"), [calls = std::move(calls), asked](const JobControl &control) { return answer(*calls, asked, control); },
        [this, isFirstPartShown](const Answer &answer) {
            if (!isFirstPartShown || !m_model->complete(answer.rows))
                return show(answer, false);
            m_model->setTrends({}, answer.trends);
        });
}

void ExplorePage::show(const Answer &answer, bool isFirstPart)
{
    m_shownInPlace = session().inPlace().isShown();
    m_chart->setVisible(true);
    m_table->setHeaderHidden(false);
    const bool sameColumns = m_model->columns() == columnsFor(m_metrics->chosen());
    m_model->setResult(answer.rows, session().view().groupBy, columnsFor(m_metrics->chosen()), isFirstPart);
    m_model->setTrends({}, answer.trends);
    m_table->setRootIsDecorated(session().view().groupBy.size() > 1);
    m_tableCard->setStale(false);
    const std::size_t count = answer.rows.rows.size();
    const QString values = groupsText(count, session().view().groupBy.front());
    const Totals &total = answer.rows.total.facts.totals;
    m_tableCard->setNote(tr("%1%2 · %3 · %4").arg(answer.rows.rest ? tr("the first ") : QString(), values, costText(total), callsText(total.calls)));
    if (!sameColumns)
        m_columnFit->setColumns(exploreWidths(m_model->columns()));
    m_mixLegends->setResult(answer.rows);
    showSort();
    markRows();
    divideHeight();
    restorePlace();
    askChart();
}

/// The chart takes what a short table leaves, or the part of a row that a long one cannot show.
void ExplorePage::divideHeight()
{
    const int bar = m_inPlace->isHidden() ? 0 : m_inPlace->height() + Space::medium;
    const int others = bar + m_tableCard->height() - m_table->viewport()->height() + 3 * Space::medium;
    const int row = RowHeight::instance().of(RowHeight::Table::OnPage);
    const int left = height() - others, spare = left - row * m_model->rowCount();
    const bool scrolls = spare < kChartLeast;
    m_chart->setMaximumHeight(scrolls ? kChartLeast + std::max(0, left - kChartLeast) % row : std::min(spare, height() * kChartMost / 100));
}

void ExplorePage::resizeEvent(QResizeEvent *event)
{
    AskingPage::resizeEvent(event);
    divideHeight();
}

void ExplorePage::askChildren(const QPersistentModelIndex &parent)
{
    const auto calls = this->calls();
    if (!calls) // the whole table is on its way anew
        return;
    session().jobs().start<Answer>(
        m_model, tr("Breakdown"),
        [calls, asked = question(m_model->filtersOf(parent))](const JobControl &control) { return answer(*calls, asked, control); },
        [this, parent](Answer answer) {
            m_model->setChildren(parent, answer.rows);
            m_model->setTrends(parent, answer.trends);
        });
}

/// Rows of one level: their values joined by "or" under the filters of the row above.
void ExplorePage::askChart()
{
    if (!calls())
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

QWidget *createExplorePage(Session &session, QWidget *parent)
{
    return new ExplorePage(session, parent);
}

} // namespace assay
