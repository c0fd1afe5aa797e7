#include "ui/pages/overview/tiles.h"

#include "ui/changetone.h"
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

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

SparklineData trendOf(const OverviewAnswer &answer, const Metric &m)
{
    SparklineData spark;
    const auto at = std::size_t(std::ranges::find(trendMetrics(), m.id) - trendMetrics().begin());
    if (at >= trendMetrics().size() || answer.time.size() < 2)
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
    lines << Texts::tr("= %1").arg(utf8(m.formula));
    if (now.lowSample)
        lines << Texts::tr("Low sample: %1").arg(utf8(m.lowSample));
    if (now.partial)
        lines << Texts::tr("Partial: not every call has a price");
    if (!m.action.empty())
        lines << utf8(m.action);
    return lines.join(QLatin1Char('\n'));
}

MetricTileData tileOf(const OverviewAnswer &answer, std::string_view id)
{
    const Metric &m = *metric(id);
    const ResultRow &total = answer.total.total;
    const MetricValue now = valueOf(total.metrics, headlineMetrics(), id);
    const MetricValue before = valueOf(total.beforeMetrics, headlineMetrics(), id);
    MetricTileData tile;
    tile.label = utf8(m.name);
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

/// A second figure beside the value takes the place of the mark in words: then a star marks the value.
void setAside(MetricTileData &tile, const QString &text)
{
    tile.aside = text;
    if (!tile.mark.isEmpty())
        tile.value += QLatin1Char('*');
    tile.mark.clear();
}

MetricTileData perCallTile(const OverviewAnswer &answer)
{
    MetricTileData tile = tileOf(answer, "cost_per_call");
    const MetricValue p95 = valueOf(answer.total.total.metrics, headlineMetrics(), "cost_p95");
    if (p95.available)
        setAside(tile, Texts::tr("p95 %1").arg(Format::metric(*metric("cost_p95"), p95)));
    return tile;
}

MetricTileData splitTile(const OverviewAnswer &answer)
{
    MetricTileData tile = tileOf(answer, "output_cost_share");
    tile.label = Texts::tr("Input / output of cost");
    const MetricValue in = valueOf(answer.total.total.metrics, headlineMetrics(), "input_cost_share");
    const MetricValue out = valueOf(answer.total.total.metrics, headlineMetrics(), "output_cost_share");
    if (in.available && out.available)
        tile.value = QStringLiteral("%1 / %2\u00A0%").arg(QString::number(in.approximate(Unit::Share) * 100, 'f', 0),
                                                          QString::number(out.approximate(Unit::Share) * 100, 'f', 0));
    tile.mix = costParts(answer.total.total.facts.totals);
    for (const MixPart &part : tile.mix)
        tile.tip += QLatin1Char('\n') + part.tip;
    return tile;
}

MetricTileData mixTile(const OverviewAnswer &answer)
{
    const Metric &m = *metric("model_mix");
    MetricTileData tile;
    tile.label = Texts::tr("Model mix by cost");
    tile.mix = familyParts(answer.total.total.facts, answer.total.familyNames);
    tile.available = !tile.mix.isEmpty();
    tile.value = tile.available ? QStringLiteral("%1 %2\u00A0%").arg(tile.mix.first().name).arg(std::lround(tile.mix.first().share * 100))
                                : Format::notAvailable();
    QStringList lines;
    for (const MixPart &part : tile.mix)
        lines << part.tip;
    tile.tip = (lines << utf8(m.formula) << utf8(m.action)).join(QLatin1Char('\n'));
    return tile;
}

} // namespace

const std::vector<std::string> &tileMetrics()
{
    static const std::vector<std::string> ids{"cost_per_task", "cost_per_call", "output_cost_share", "cache_hit_rate",
                                              "batch_share_calls", "cost", "model_mix"};
    return ids;
}

QList<MetricTileData> headlineTiles(const OverviewAnswer &answer)
{
    MetricTileData spend = tileOf(answer, "cost");
    spend.label = Texts::tr("Spend");
    setAside(spend, Texts::tr("%1 calls").arg(Format::countShort(answer.total.total.facts.totals.calls)));
    return {tileOf(answer, "cost_per_task"), perCallTile(answer), splitTile(answer), tileOf(answer, "cache_hit_rate"),
            tileOf(answer, "batch_share_calls"), spend, mixTile(answer)};
}

} // namespace assay
