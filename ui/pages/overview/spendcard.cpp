#include "ui/pages/overview/spendcard.h"

#include "ui/charts/chartlegend.h"
#include "ui/charts/stackedbars.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/session.h"
#include "ui/theme.h"
#include "ui/widgets/timebrush.h"

#include <QComboBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace assay {

namespace {

constexpr std::array kStacks{Dimension::Family, Dimension::Model, Dimension::Workload, Dimension::Team, Dimension::Customer,
                             Dimension::Batch, Dimension::Status};

} // namespace

SpendCard::SpendCard(Session &session, QWidget *parent)
    : Card(tr("Spend over time"), parent)
    , m_session(session)
    , m_job(new LatestJob(session.jobs(), this))
    , m_dimension(new QComboBox)
    , m_asTable(new QToolButton)
    , m_legend(new ChartLegend)
    , m_chart(new StackedBars)
    , m_brush(new TimeBrush)
{
    m_dimension->setObjectName(QStringLiteral("spend.dimension"));
    m_dimension->setAccessibleName(tr("Stacked by"));
    for (const Dimension dimension : kStacks)
        m_dimension->addItem(tr("by %1").arg(Format::dimension({dimension, {}}).toLower()), int(dimension));
    m_asTable->setObjectName(QStringLiteral("spend.asTable"));
    m_asTable->setCheckable(true);
    m_asTable->setToolTip(tr("Show as table"));
    m_asTable->setAccessibleName(m_asTable->toolTip());
    Icons::follow(m_asTable, QStringLiteral("table"));
    m_chart->setObjectName(QStringLiteral("spend.chart"));
    m_brush->setObjectName(QStringLiteral("spend.brush"));
    m_brush->setAccessibleName(tr("Time range"));
    m_brush->setFixedHeight(54);
    addAction(m_dimension);
    addAction(m_asTable);
    bodyLayout()->addWidget(m_legend);
    bodyLayout()->addWidget(m_chart, 1);
    bodyLayout()->addWidget(m_brush);

    connect(m_dimension, &QComboBox::activated, this, &SpendCard::ask);
    connect(m_asTable, &QToolButton::toggled, m_chart, &StackedBars::showAsTable);
    connect(m_chart, &StackedBars::slotActivated, this, &SpendCard::openSlot);
    connect(m_brush, &TimeBrush::rangeChanged, this, &SpendCard::brushed);
    connect(&ThemeSwitch::instance(), &ThemeSwitch::changed, this, &SpendCard::draw);
}

DimensionRef SpendCard::dimension() const
{
    return {static_cast<Dimension>(m_dimension->currentData().toInt()), {}};
}

void SpendCard::ask()
{
    setStale(true);
    m_job->start<SpendOverTime>(
        tr("Spend over time"),
        [snapshot = m_session.snapshot(), selection = m_session.selection(), by = dimension()](const JobControl &control) {
            return spendOverTime(*snapshot, selection, by, control);
        },
        [this](SpendOverTime spend) { show(std::move(spend)); });
}

void SpendCard::show(SpendOverTime spend)
{
    m_spend = std::move(spend);
    setStale(false);
    draw();
}

void SpendCard::draw()
{
    StackedBarsData chart = chartOf(m_spend);
    setTitle(tr("%1 spend").arg(m_spend.time.adjective()));
    m_legend->setSeries(chart.series);
    m_chart->setData(std::move(chart));
}

void SpendCard::setLedger(const SpendPerSlot &ledger)
{
    QList<BrushBar> bars;
    const auto ticks = ledger.time.ticks(6);
    for (std::size_t slot = 0; slot < ledger.time.size(); ++slot) {
        BrushBar bar{ledger.time.start(slot), ledger.time.end(slot), double(ledger.costs[slot].attos()) / double(kAttosPerDollar),
                     ledger.time.isPartial(slot), {}, {}};
        bar.tip = ledger.time.label(slot) + QStringLiteral(": ") + Format::money(ledger.costs[slot]);
        if (std::ranges::find(ticks, slot) != ticks.end())
            bar.tick = ledger.time.tick(slot);
        bars << bar;
    }
    m_ledgerRange = bars.isEmpty() ? TimeRange{} : TimeRange{bars.first().from, bars.last().to};
    m_brush->setBars(bars);
    const TimeRange &range = m_session.selection().range;
    if (range.isAll())
        m_brush->setRange(m_ledgerRange.from, m_ledgerRange.to);
    else
        m_brush->setRange(range.from, range.to);
}

void SpendCard::setTotal(const ResultRow &total)
{
    const Money cost = total.facts.totals.cost;
    const auto compared = m_session.view().compareTo();
    if (!compared || !total.before)
        return setNote(Format::money(cost), Format::moneyExact(cost));
    const Money before = total.before->totals.cost;
    setNote(tr("%1, %2 against %3").arg(Format::money(cost), Format::moneyChange(cost - before),
                                        Format::range(*compared, m_session.selection().zone)),
            tr("%1, before: %2").arg(Format::moneyExact(cost), Format::moneyExact(before)));
}

void SpendCard::brushed(Millis from, Millis to)
{
    if (from <= m_ledgerRange.from && to >= m_ledgerRange.to)
        m_session.change(tr("Change of the time range"), [](View &v) { v.lastDays = View::kAllTime; }, true);
    else
        m_session.setRange({from, to}, true);
}

void SpendCard::openSlot(int slot)
{
    m_session.setRange({m_spend.time.start(std::size_t(slot)), m_spend.time.end(std::size_t(slot))});
}

} // namespace assay
