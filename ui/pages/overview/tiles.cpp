#include "ui/pages/overview/tiles.h"

#include "ui/changetone.h"
#include "ui/coretext.h"
#include "ui/costtext.h"
#include "ui/format.h"
#include "ui/mixparts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Tiles)
};

SparklineData trendOf(const OverviewAnswer &answer, const Metric &m)
{
    SparklineData spark;
    const std::vector<std::string> &ids = answer.trend.query.metrics;
    const auto at = std::size_t(std::ranges::find(ids, m.id) - ids.begin());
    if (at >= ids.size() || answer.time.size() < 2)
        return spark;
    spark.values = QList<double>(qsizetype(answer.time.size()), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t slot = 0; slot < answer.time.size(); ++slot)
        spark.tips << answer.time.label(slot) + QStringLiteral(": ") + Format::notAvailable();
    for (const ResultRow &row : answer.trend.rows) {
        const auto slot = answer.time.indexOf(row.key.front());
        if (!slot || !row.metrics[at].available)
            continue;
        spark.values[qsizetype(*slot)] = row.metrics[at].approximate(m.unit);
        spark.tips[qsizetype(*slot)] = answer.time.label(*slot) + QStringLiteral(": ") + Format::metric(m, row.metrics[at]);
    }
    return spark;
}

void setChange(MetricTileData &tile, const Metric &m, const MetricValue &before, const MetricValue &after)
{
    const auto change = Format::changeRatio(m, before, after);
    if (!change)
        return;
    tile.change = Format::change(m, before, after);
    tile.arrow = arrowOfChange(*change);
    tile.tone = toneOfChange(m, *change);
}

QString tipOf(const Metric &m, const MetricValue &now, const MetricValue &before)
{
    QStringList lines{Format::metricExact(m, now)};
    if (before.available)
        lines << Texts::tr("before: %1").arg(Format::metricExact(m, before));
    lines << Texts::tr("= %1").arg(coreText(m.formula));
    if (now.lowSample)
        lines << Texts::tr("Low sample: %1").arg(coreText(m.lowSample));
    if (now.partial)
        lines << Texts::tr("Partial: not every call has a price");
    if (!m.action.empty())
        lines << coreText(m.action);
    return lines.join(QLatin1Char('\n'));
}

MetricTileData tileOf(const OverviewAnswer &answer, std::string_view id)
{
    const Metric &m = *metric(id);
    const ResultRow &total = answer.total.total;
    const MetricValue now = valueOf(total.metrics, answer.total.query.metrics, id);
    const MetricValue before = valueOf(total.beforeMetrics, answer.total.query.metrics, id);
    MetricTileData tile;
    tile.label = coreText(m.name);
    MetricValue unmarked = now;
    unmarked.lowSample = false; // the tile says it in words
    tile.value = Format::metric(m, unmarked);
    tile.available = now.available;
    tile.mark = !now.available ? QString() : now.lowSample ? Texts::tr("low sample") : now.partial ? Texts::tr("partial") : QString();
    tile.trend = trendOf(answer, m);
    tile.tip = tipOf(m, now, before);
    setChange(tile, m, before, now);
    return tile;
}

MetricTileData perCallTile(const OverviewAnswer &answer)
{
    MetricTileData tile = tileOf(answer, "cost_per_call");
    const MetricValue p95 = valueOf(answer.total.total.metrics, answer.total.query.metrics, "cost_p95");
    if (p95.available)
        tile.aside = Texts::tr("p95 %1").arg(Format::metric(*metric("cost_p95"), p95));
    return tile;
}

MetricTileData splitTile(const OverviewAnswer &answer)
{
    MetricTileData tile = tileOf(answer, "output_cost_share");
    tile.label = Texts::tr("Input / output of cost");
    const MetricValue in = valueOf(answer.total.total.metrics, answer.total.query.metrics, "input_cost_share");
    const MetricValue out = valueOf(answer.total.total.metrics, answer.total.query.metrics, "output_cost_share");
    if (in.available && out.available)
        tile.value = QStringLiteral("%1 / %2\u00A0%").arg(QString::number(in.approximate(Unit::Share) * 100, 'f', 0),
                                                          QString::number(out.approximate(Unit::Share) * 100, 'f', 0));
    const Totals &totals = answer.total.total.facts.totals;
    if (!totals.fees.isZero() && !totals.cost.isZero())
        tile.aside = Texts::tr("fees %1").arg(Format::share(double(totals.fees.attos()) / double(totals.cost.attos())));
    tile.mix = costParts(totals);
    for (const MixPart &part : tile.mix)
        tile.tip += QLatin1Char('\n') + part.tip;
    return tile;
}

/// Share of the cost of a group that went to a family by name; 0 when it has none.
MetricValue shareOf(const QString &family, const GroupFacts &facts, const std::vector<std::string> &names)
{
    MetricValue share{!facts.totals.cost.isZero(), false, false, 0, facts.totals.cost.attos()};
    for (const FamilyShare &other : facts.byFamily)
        if (familyTitle(names[std::size_t(other.family)]) == family)
            share.numerator = other.totals.cost.attos();
    return share;
}

MetricTileData mixTile(const OverviewAnswer &answer)
{
    const Metric &m = *metric("model_mix");
    const ResultRow &total = answer.total.total;
    MetricTileData tile;
    tile.label = Texts::tr("Model mix by cost");
    tile.mix = familyParts(total.facts, answer.total.familyNames);
    tile.available = !tile.mix.isEmpty();
    const auto named = [](const MixPart &part) { return QStringLiteral("%1 %2\u00A0%").arg(part.name).arg(std::lround(part.share * 100)); };
    tile.value = tile.available ? named(tile.mix.first()) : Format::notAvailable();
    if (tile.mix.size() > 1)
        tile.aside = named(tile.mix[1]);
    if (tile.available && total.before) {
        const Metric &share = *metric("output_cost_share"); // a neutral share
        const QString &first = tile.mix.first().name;
        setChange(tile, share, shareOf(first, *total.before, answer.total.familyNames), shareOf(first, total.facts, answer.total.familyNames));
    }
    QStringList lines;
    for (const MixPart &part : tile.mix)
        lines << part.tip;
    tile.tip = (lines << coreText(m.formula) << coreText(m.action)).join(QLatin1Char('\n'));
    return tile;
}

MetricTileData spendTile(const OverviewAnswer &answer)
{
    MetricTileData tile = tileOf(answer, "cost");
    tile.label = Texts::tr("Spend");
    const ResultRow &total = answer.total.total;
    const std::int64_t calls = total.facts.totals.calls;
    tile.aside = calls == 1 ? callsText(calls) : Texts::tr("%1 calls").arg(Format::countShort(calls));
    if (total.before && total.before->totals.calls > 0) {
        const double before = double(total.before->totals.calls);
        tile.aside += QLatin1Char(' ') + Format::changePercent((double(calls) - before) / before);
    }
    return tile;
}

} // namespace

const std::vector<std::string> &firstStrip()
{
    static const std::vector<std::string> ids{"cost_per_task", "cost_per_call", "output_cost_share", "cache_hit_rate",
                                              "batch_share_calls", "cost", "model_mix"};
    return ids;
}

QList<MetricTileData> stripTiles(const OverviewAnswer &answer)
{
    QList<MetricTileData> tiles;
    for (const std::string &id : answer.strip)
        tiles << (id == "cost_per_call"       ? perCallTile(answer)
                  : id == "output_cost_share" ? splitTile(answer)
                  : id == "cost"              ? spendTile(answer)
                  : id == "model_mix"         ? mixTile(answer)
                                              : tileOf(answer, id));
    return tiles;
}

} // namespace assay
