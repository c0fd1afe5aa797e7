#include "ui/pages/explore/explorechart.h"

#include "ui/charts/chartlegend.h"
#include "ui/format.h"
#include "ui/markmenu.h"
#include "ui/models/copytable.h"
#include "ui/session.h"
#include "ui/spendchart.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tabledchart.h"

#include <QComboBox>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace assay {

ExploreChart::ExploreChart(Session &session, QWidget *parent)
    : Card({}, parent)
    , m_session(session)
    , m_job(new LatestJob(session.jobs(), this))
    , m_kind(new QComboBox)
    , m_asTable(newTableSwitch(QStringLiteral("explore.asTable")))
    , m_stack(new QStackedWidget)
    , m_overTime(new SpendChart(session, QStringLiteral("explore")))
    , m_distribution(new Histogram)
    , m_volume(new ScatterPlot)
    , m_week(new HeatMap)
    , m_untold(new EmptyState)
    , m_table(new DataTable)
    , m_rows(new RowsTableModel({}, this))
{
    build();
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_session.change(tr("Change of the chart"), [this](View &v) { v.chart = View::Chart(m_kind->currentData().toInt()); });
    });
    connect(m_asTable, &QToolButton::toggled, this, [this](bool table) {
        m_overTime->showAsTable(table);
        showKind();
    });
    connect(m_overTime, &SpendChart::answered, this, [this](const QString &title) {
        if (m_session.view().chart == View::Chart::OverTime)
            show(m_overTime, title, {});
    });
    connect(m_volume, &PaintedWidget::partActivated, this, [this](int dot, Qt::KeyboardModifiers modifiers) {
        m_session.pick(m_session.view().groupBy.front(), m_volumeChart.keys[std::size_t(dot)], pickOf(modifiers));
    });
    connect(m_volume, &PaintedWidget::partMenuRequested, this, &ExploreChart::openDotMenu);
    connect(m_week, &PaintedWidget::partActivated, this, [this](int cell) {
        m_session.change(tr("Keep only"), [cell](View &v) {
            for (const Filter &filter : weekFilters(cell))
                v.setFilter(filter);
        });
    });
    connect(m_week, &PaintedWidget::partMenuRequested, this, &ExploreChart::openCellMenu);
}

void ExploreChart::build()
{
    m_kind->setObjectName(QStringLiteral("explore.kind"));
    m_kind->setAccessibleName(tr("Kind of chart"));
    m_kind->addItem(tr("Over time"), int(View::Chart::OverTime));
    m_kind->addItem(tr("Distribution"), int(View::Chart::Distribution));
    m_kind->addItem(tr("Volume and cost"), int(View::Chart::VolumeAndCost));
    m_kind->addItem(tr("Week"), int(View::Chart::WeekHours));
    m_distribution->setObjectName(QStringLiteral("explore.distribution"));
    m_volume->setObjectName(QStringLiteral("explore.volume"));
    m_week->setObjectName(QStringLiteral("explore.week"));
    m_table->setObjectName(QStringLiteral("explore.chartTable"));
    m_table->setAccessibleName(tr("The chart as a table"));
    m_table->setModel(m_rows);
    m_untold->setTexts(tr("Single calls stay in the ledger"), tr("How the cost per call is spread is told by single calls only."),
                       tr("Synchronise this range"));
    connect(m_untold, &EmptyState::actionRequested, this, &ExploreChart::callsWanted);
    for (QWidget *part : std::initializer_list<QWidget *>{m_overTime, m_distribution, m_volume, m_week, m_table, m_untold})
        m_stack->addWidget(part);
    for (PaintedWidget *chart : std::initializer_list<PaintedWidget *>{m_distribution, m_volume, m_week}) {
        auto *copy = new QShortcut(QKeySequence::Copy, chart, nullptr, nullptr, Qt::WidgetShortcut);
        connect(copy, &QShortcut::activated, this, &ExploreChart::copyChart);
    }
    addAction(m_overTime->legend());
    addAction(m_kind);
    addAction(m_asTable);
    bodyLayout()->addWidget(m_stack, 1);
}

void ExploreChart::ask(const std::vector<Filter> &narrowed)
{
    setStale(true);
    setNote(narrowed.empty() ? QString() : tr("of the selected rows"));
    const View &view = m_session.view();
    m_kind->setCurrentIndex(m_kind->findData(int(view.chart)));
    m_overTime->legend()->setVisible(view.chart == View::Chart::OverTime);
    m_asTable->setVisible(!isUntold());
    Selection selection = view.selection;
    selection.filters.insert(selection.filters.end(), narrowed.begin(), narrowed.end());
    switch (view.chart) {
    case View::Chart::OverTime: return m_overTime->ask(view.groupBy.front(), narrowed);
    case View::Chart::Distribution: return askDistribution(selection);
    case View::Chart::VolumeAndCost: return askVolume(selection);
    case View::Chart::WeekHours: return askWeek(selection);
    }
}

void ExploreChart::askDistribution(const Selection &selection)
{
    if (isUntold())
        return showUntold();
    m_job->start<CostDistribution>(
        tr("Distribution of cost per call"),
        [selection, snapshot = m_session.asked()](const JobControl &control) { return costDistribution(*snapshot, selection, control); },
        [this](CostDistribution distribution) {
            const DistributionChart chart = distributionChart(distribution);
            m_distribution->setColumns(chart.columns, chart.upTo, chart.sentence);
            show(m_distribution, tr("Calls by their cost"), chart.table);
        });
}

bool ExploreChart::isUntold() const
{
    return m_session.view().chart == View::Chart::Distribution && m_session.view().asksInPlace();
}

void ExploreChart::showUntold()
{
    m_job->cancel();
    setTitle(tr("Calls by their cost"));
    setStale(false);
    m_stack->setCurrentWidget(m_untold);
}

void ExploreChart::askVolume(const Selection &selection)
{
    constexpr std::size_t kMostDots = 300;
    const Query query{selection, {m_session.view().groupBy.front()}, {"cost_per_call"}, "cost", kMostDots, {}};
    m_job->start<QueryResult>(
        tr("Volume and cost per call"),
        [query, snapshot = m_session.asked()](const JobControl &control) { return run(*snapshot, query, control); },
        [this](QueryResult result) {
            m_volumeChart = volumeChart(result, m_session.view().highlight);
            m_volume->setDots(m_volumeChart.dots, tr("priced calls"), tr("cost per call"), m_volumeChart.sentence);
            show(m_volume, tr("Volume and cost per call"), m_volumeChart.table);
        });
}

void ExploreChart::askWeek(const Selection &selection)
{
    const Query query{selection, {{Dimension::Weekday, {}}, {Dimension::HourOfDay, {}}}, {}, "key", 0, {}};
    m_job->start<QueryResult>(
        tr("Cost by weekday and hour"),
        [query, snapshot = m_session.asked()](const JobControl &control) { return run(*snapshot, query, control); },
        [this](QueryResult result) {
            const WeekChart chart = weekChart(result);
            m_week->setData(chart.map);
            show(m_week, tr("Cost by weekday and hour"), chart.table);
        });
}

void ExploreChart::show(QWidget *chart, const QString &title, const ChartRows &table)
{
    setTitle(title);
    setStale(false);
    if (chart != m_overTime) {
        m_rows->setColumns(table.columns);
        m_rows->setRows(table.rows);
        m_table->fitColumns(0);
    }
    showKind();
}

void ExploreChart::showKind()
{
    const View::Chart kind = m_session.view().chart;
    if (isUntold())
        return m_stack->setCurrentWidget(m_untold);
    QWidget *const charts[] = {m_overTime, m_distribution, m_volume, m_week};
    const bool ownTable = kind == View::Chart::OverTime; // with the series as columns
    m_stack->setCurrentWidget(m_asTable->isChecked() && !ownTable ? static_cast<QWidget *>(m_table) : charts[int(kind)]);
}

void ExploreChart::openDotMenu(int dot, const QPoint &globalPosition)
{
    const Filter own{m_session.view().groupBy.front(), {m_volumeChart.keys[std::size_t(dot)]}, false};
    MarkMenu::create(m_session, {m_volumeChart.dots[dot].name, {own}, {}}, this)->popup(globalPosition);
}

void ExploreChart::openCellMenu(int cell, const QPoint &globalPosition)
{
    const auto filters = weekFilters(cell);
    const QString name = Format::key(filters[0].dimension, filters[0].values.front()) + QLatin1Char(' ')
        + Format::key(filters[1].dimension, filters[1].values.front());
    MarkMenu::create(m_session, {name, filters, {}}, this)->popup(globalPosition);
}

void ExploreChart::copyChart()
{
    copyTableWithPicture(*m_table, m_stack->currentWidget()->grab());
}

} // namespace assay
