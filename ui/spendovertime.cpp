#include "ui/spendovertime.h"

#include "ui/format.h"
#include "ui/mixparts.h"
#include "ui/theme.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SpendOverTime)
};

double dollars(Money money)
{
    return double(money.attos()) / double(kAttosPerDollar);
}

std::vector<Money> perSlot(const QueryResult &result, const TimeSlots &time)
{
    std::vector<Money> costs(time.size());
    for (const ResultRow &row : result.rows)
        if (const auto slot = time.indexOf(row.key.front()))
            costs[*slot] += row.facts.totals.cost;
    return costs;
}

ChartSeries seriesOf(const QString &name, const QColor &colour, const std::vector<Money> &costs)
{
    ChartSeries series{name, colour, {}, {}, false};
    for (const Money cost : costs) {
        series.values << dollars(cost);
        series.shown << Format::money(cost);
    }
    return series;
}

QString sentence(const SpendOverTime &spend)
{
    if (spend.time.size() == 0)
        return Texts::tr("No calls in this selection.");
    Money total;
    for (const Money cost : spend.totals)
        total += cost;
    const auto highest = std::size_t(std::ranges::max_element(spend.totals) - spend.totals.begin());
    QString text = Texts::tr("%1 in all, from %2 to %3; the highest was %4 with %5.")
                       .arg(Format::money(total), spend.time.label(0), spend.time.label(spend.time.size() - 1),
                            spend.time.label(highest), Format::money(spend.totals[highest]));
    if (!spend.keys.empty())
        text += Texts::tr(" Most went to %1.").arg(Format::key(spend.dimension, spend.keys.front()));
    return text;
}

} // namespace

SpendOverTime spendOverTime(const Snapshot &snapshot, const Selection &selection, const DimensionRef &dimension,
                            const JobControl &control)
{
    SpendOverTime spend{dimension, TimeSlots(snapshot, selection), {}, {}, {}, {}, 0};
    const DimensionRef time{spend.time.dimension(), {}};

    Query dearest{selection, {dimension}, {}, "cost", 0, {}};
    const QueryResult values = run(snapshot, dearest, control);
    for (const ResultRow &row : values.rows)
        if (spend.keys.size() < SpendOverTime::kShownValues && !row.facts.totals.cost.isZero())
            spend.keys.push_back(row.key.front());
    spend.otherValues = values.rows.size() - std::min(values.rows.size(), spend.keys.size());

    spend.totals = perSlot(run(snapshot, Query{selection, {time}, {}, "key", 0, {}}, control), spend.time);
    spend.rest = spend.totals;
    spend.costs.assign(spend.keys.size(), std::vector<Money>(spend.time.size()));
    if (spend.keys.empty())
        return spend;
    Query split{selection, {dimension, time}, {}, "key", 0, {}};
    split.selection.filters.push_back({dimension, spend.keys, false});
    for (const ResultRow &row : run(snapshot, split, control).rows) {
        const auto key = std::ranges::find(spend.keys, row.key[0]);
        const auto slot = spend.time.indexOf(row.key[1]);
        if (key == spend.keys.end() || !slot)
            continue;
        spend.costs[std::size_t(key - spend.keys.begin())][*slot] += row.facts.totals.cost;
        spend.rest[*slot] -= row.facts.totals.cost;
    }
    return spend;
}

SpendPerSlot spendPerSlot(const Snapshot &snapshot, const Selection &selection, const JobControl &control)
{
    SpendPerSlot spend{TimeSlots(snapshot, selection), {}};
    const DimensionRef time{spend.time.dimension(), {}};
    spend.costs = perSlot(run(snapshot, Query{selection, {time}, {}, "key", 0, {}}, control), spend.time);
    return spend;
}

StackedBarsData chartOf(const SpendOverTime &spend)
{
    const Theme &theme = Theme::current();
    StackedBarsData chart;
    chart.title = Texts::tr("%1 spend by %2").arg(spend.time.adjective(), Format::dimension(spend.dimension).toLower());
    chart.summary = sentence(spend);
    for (std::size_t slot = 0; slot < spend.time.size(); ++slot) {
        chart.labels << spend.time.label(slot);
        chart.partial << spend.time.isPartial(slot);
        chart.totals << Format::money(spend.totals[slot]);
    }
    for (const std::size_t slot : spend.time.ticks(9))
        chart.ticks.emplace_back(slot, spend.time.tick(slot));
    std::size_t colour = 0;
    for (std::size_t i = 0; i < spend.keys.size(); ++i) {
        const bool isNobodys = !spend.keys[i];
        const bool isFamily = spend.dimension.dimension == Dimension::Family && spend.keys[i];
        chart.series << seriesOf(Format::key(spend.dimension, spend.keys[i]),
                                 isNobodys      ? theme.unattributed
                                     : isFamily ? familyColour(*spend.keys[i])
                                                : theme.seriesColor(colour++),
                                 spend.costs[i]);
        chart.series.last().isHatched = isNobodys;
    }
    if (std::ranges::any_of(spend.rest, [](Money m) { return !m.isZero(); }))
        chart.series << seriesOf(Texts::tr("%1 others").arg(spend.otherValues), theme.rest, spend.rest);
    return chart;
}

} // namespace assay
