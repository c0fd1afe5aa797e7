#include "ui/pages/explore/chartkinds.h"

#include "core/values/decimal.h"
#include "ui/dollars.h"
#include "ui/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ChartKinds)
};

constexpr std::array<const char *, HeatMapData::kDays> kWeekdays{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

QString shareText(Money part, Money whole)
{
    return whole.isZero() ? Format::notAvailable() : Format::share(dollars(part) / dollars(whole));
}

RowsCell moneyCell(Money money)
{
    return {Format::money(money), {}, Format::moneyExact(money), QString::fromStdString(moneyText(money))};
}

RowsCell countCell(std::int64_t count)
{
    return {Format::count(count), {}, {}, QString::number(count)};
}

QString hourText(int hour)
{
    return QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0'));
}

KeyValue hourKey(int hour)
{
    return hourText(hour).toStdString();
}

} // namespace

DistributionChart distributionChart(const CostDistribution &distribution)
{
    DistributionChart chart;
    chart.table.columns = {{Texts::tr("Cost per call"), false, {}}, {Texts::tr("Calls"), true, {}}, {Texts::tr("Cost"), true, {}}, {Texts::tr("Share of cost"), true, {}}};
    Money whole;
    for (const CostBin &bin : distribution.bins)
        whole += bin.cost;
    const CostBin *most = nullptr;
    for (const CostBin &bin : distribution.bins) {
        const QString range = Texts::tr("%1 to %2 per call").arg(Format::dollarsShort(dollars(bin.from)), Format::dollarsShort(dollars(bin.to)));
        const QStringList tip{range, Texts::tr("Calls") + QStringLiteral(": ") + Format::count(bin.calls),
                              Texts::tr("Cost") + QStringLiteral(": ") + Format::moneyExact(bin.cost),
                              Texts::tr("Share of cost") + QStringLiteral(": ") + shareText(bin.cost, whole)};
        chart.columns << HistogramColumn{Format::dollarsShort(dollars(bin.from)), double(bin.calls), tip.join(QLatin1Char('\n'))};
        chart.table.rows << QList<RowsCell>{{range, {}, {}, {}}, countCell(bin.calls), moneyCell(bin.cost), {shareText(bin.cost, whole), {}, {}, {}}};
        if (!most || bin.calls > most->calls)
            most = &bin;
        chart.upTo = Format::dollarsShort(dollars(bin.to));
    }
    chart.sentence = most ? Texts::tr("Most calls, %1, cost between %2 and %3.").arg(Format::count(most->calls), Format::dollarsShort(dollars(most->from)),
                                                                                      Format::dollarsShort(dollars(most->to)))
                          : Texts::tr("No priced calls in this selection.");
    if (distribution.free > 0)
        chart.sentence += Texts::tr(" %1 calls cost nothing.").arg(Format::count(distribution.free));
    if (distribution.unpriced > 0)
        chart.sentence += Texts::tr(" %1 calls without a price are left out.").arg(Format::count(distribution.unpriced));
    return chart;
}

VolumeChart volumeChart(const QueryResult &result, const std::optional<Filter> &highlight)
{
    VolumeChart chart;
    const DimensionRef &by = result.query.by.front();
    const Metric &each = *metric("cost_per_call");
    chart.table.columns = {{Format::dimension(by), false, {}}, {Texts::tr("Priced calls"), true, {}}, {Texts::tr("Cost per call"), true, {}}, {Texts::tr("Cost"), true, {}}};
    for (const ResultRow &row : result.rows) {
        const Totals &totals = row.facts.totals;
        const QString name = Format::key(by, row.key.front());
        const QStringList tip{name, Texts::tr("Calls") + QStringLiteral(": ") + Format::count(totals.calls),
                              Texts::tr("Cost per call") + QStringLiteral(": ") + Format::metricExact(each, row.metrics.front()),
                              Texts::tr("Cost") + QStringLiteral(": ") + Format::moneyExact(totals.cost),
                              Texts::tr("Share of cost") + QStringLiteral(": ") + shareText(totals.cost, result.total.facts.totals.cost)};
        chart.table.rows << QList<RowsCell>{{name, {}, {}, {}}, countCell(totals.priced),
                                            {Format::metric(each, row.metrics.front()), {}, {}, Format::metricPlain(each, row.metrics.front())},
                                            moneyCell(totals.cost)};
        if (totals.priced == 0 || totals.cost.isZero())
            continue; // no place on a logarithmic axis
        const bool isMarked = highlight && highlight->dimension == by && std::ranges::find(highlight->values, row.key.front()) != highlight->values.end();
        chart.dots << ScatterDot{name, double(totals.priced), row.metrics.front().approximate(each.unit), dollars(totals.cost),
                                 tip.join(QLatin1Char('\n')), highlight && highlight->dimension == by && !isMarked};
        chart.keys.push_back(row.key.front());
    }
    chart.sentence = chart.dots.isEmpty() ? Texts::tr("No priced calls in this selection.")
                                          : Texts::tr("%1 %2; the largest is %3 with %4.").arg(chart.dots.size()).arg(Format::dimensionPlural(by),
                                                chart.dots.first().name, Format::money(result.rows.front().facts.totals.cost));
    return chart;
}

WeekChart weekChart(const QueryResult &result)
{
    WeekChart chart;
    chart.map.zone = QString::fromStdString(result.query.selection.zone.id());
    chart.map.values.fill(std::nan(""));
    chart.table.columns = {{Texts::tr("Weekday"), false, {}}, {Texts::tr("Hour"), false, {}}, {Texts::tr("Calls"), true, {}}, {Texts::tr("Cost"), true, {}}};
    for (int cell = 0; cell < HeatMapData::kDays * HeatMapData::kHours; ++cell) {
        const auto filters = weekFilters(cell);
        const QString day = Format::key(filters[0].dimension, filters[0].values.front());
        const QString hour = Texts::tr("%1:00 to %1:59").arg(hourText(cell % HeatMapData::kHours));
        QStringList tip{day + QLatin1Char(' ') + hour};
        const auto row = std::ranges::find_if(result.rows, [&](const ResultRow &r) {
            return r.key[0] == filters[0].values.front() && r.key[1] == filters[1].values.front();
        });
        if (row == result.rows.end()) {
            chart.map.tips[std::size_t(cell)] = (tip << Texts::tr("no calls")).join(QLatin1Char('\n'));
            continue;
        }
        const Totals &totals = row->facts.totals;
        chart.map.values[std::size_t(cell)] = dollars(totals.cost);
        tip << Texts::tr("Calls") + QStringLiteral(": ") + Format::count(totals.calls)
            << Texts::tr("Cost") + QStringLiteral(": ") + Format::moneyExact(totals.cost)
            << Texts::tr("Share of cost") + QStringLiteral(": ") + shareText(totals.cost, result.total.facts.totals.cost);
        chart.map.tips[std::size_t(cell)] = tip.join(QLatin1Char('\n'));
        chart.table.rows << QList<RowsCell>{{day, {}, {}, {}}, {hour, {}, {}, {}}, countCell(totals.calls), moneyCell(totals.cost)};
    }
    return chart;
}

std::vector<Filter> weekFilters(int cell)
{
    const KeyValue day = std::string(kWeekdays[std::size_t(cell / HeatMapData::kHours)]);
    return {{{Dimension::Weekday, {}}, {day}, false}, {{Dimension::HourOfDay, {}}, {hourKey(cell % HeatMapData::kHours)}, false}};
}

} // namespace assay
