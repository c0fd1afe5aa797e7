#include "ui/pages/explore/explorecolumns.h"

#include "core/values/decimal.h"
#include "ui/changetone.h"
#include "ui/coretext.h"
#include "ui/costtext.h"
#include "ui/format.h"
#include "ui/mixparts.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay {

namespace {

using Kind = ExploreColumn::Kind;

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ExploreColumns)
};

const Metric &metricOf(const ExploreColumn &column)
{
    return *metric(column.metricId);
}

MetricValue valueIn(const std::vector<MetricValue> &values, const ExploreColumn &column, const ExploreScale &scale)
{
    const auto at = std::size_t(std::ranges::find(scale.metricIds, column.metricId) - scale.metricIds.begin());
    return at < values.size() ? values[at] : MetricValue{};
}

double ratio(Money part, Money whole)
{
    return whole.isZero() ? 0 : double(part.attos()) / double(whole.attos());
}

bool isAnswered(const ExploreColumn &column, const ExploreScale &scale)
{
    return std::ranges::find(scale.metricIds, column.metricId) != scale.metricIds.end();
}

/// A figure that the second part of the answer brings.
bool isOnItsWay(const ExploreColumn &column, const ExploreScale &scale)
{
    return scale.isFirstPart && !column.metricId.empty() && !isAnswered(column, scale);
}

const QString &onItsWay()
{
    static const QString dots(QChar(0x2026));
    return dots;
}

MetricValue known(Int128 figure)
{
    return {true, false, false, figure, 1};
}

ChangeCell changeOf(const ExploreColumn &column, const ResultRow &row, const ExploreScale &scale)
{
    if (!row.before || isOnItsWay(column, scale))
        return {row.before ? onItsWay() : Format::notAvailable(), MetricTileData::Arrow::None, Tone::Neutral};
    if (column.kind == Kind::CallsChange) // volume is neutral, as cost is
        return changeCell(*metric("cost"), known(row.before->totals.calls), known(row.facts.totals.calls));
    if (column.kind == Kind::CostChange)
        return changeCell(*metric("cost"), known(row.before->totals.cost.attos()), known(row.facts.totals.cost.attos()));
    return changeCell(metricOf(column), valueIn(row.beforeMetrics, column, scale), valueIn(row.metrics, column, scale));
}

QList<MixPart> partsOf(const ExploreColumn &column, const ResultRow &row, const ExploreScale &scale)
{
    return column.kind == Kind::TokenSplit ? costParts(row.facts.totals) : familyParts(row.facts, scale.familyNames);
}

BarCell::State stateOf(const Totals &totals)
{
    if (totals.priced == 0 && totals.calls > 0)
        return BarCell::State::Unknown;
    return totals.priced < totals.calls ? BarCell::State::Partial : BarCell::State::Known;
}

QString mixText(const QList<MixPart> &parts)
{
    QStringList texts;
    for (const MixPart &part : parts)
        texts << part.name + QLatin1Char(' ') + Format::share(part.share);
    return texts.join(QStringLiteral(", "));
}

} // namespace

const std::vector<std::string> &defaultExploreMetrics()
{
    static const std::vector<std::string> ids{"cost_per_call", "cost_per_task", "cache_hit_rate", "batch_share_calls"};
    return ids;
}

std::vector<ExploreColumn> columnsFor(const std::vector<std::string> &metricIds)
{
    std::vector<ExploreColumn> columns{{Kind::Calls, {}}, {Kind::CallsChange, {}}, {Kind::Cost, {}}, {Kind::CostChange, {}}};
    std::vector<ExploreColumn> shares;
    for (const std::string &id : metricIds) {
        const Metric *m = metric(id);
        if (!m || m->unit == Unit::Breakdown || id == "cost")
            continue;
        auto &place = m->unit == Unit::MoneyEach ? columns : shares;
        place.push_back({Kind::Metric, id});
        place.push_back({Kind::MetricChange, id});
    }
    for (const Kind kind : {Kind::TokenSplit, Kind::ModelMix})
        columns.push_back({kind, {}});
    columns.insert(columns.end(), shares.begin(), shares.end());
    columns.push_back({Kind::Trend, {}});
    return columns;
}

bool isNumeric(const ExploreColumn &column)
{
    return column.kind < Kind::TokenSplit;
}

QString columnTitle(const ExploreColumn &column)
{
    switch (column.kind) {
    case Kind::Calls: return Texts::tr("Calls");
    case Kind::Cost: return Texts::tr("Cost");
    case Kind::CallsChange:
    case Kind::CostChange:
    case Kind::MetricChange: return Texts::tr("Change");
    case Kind::Metric: return coreText(metricOf(column).name);
    case Kind::TokenSplit: return Texts::tr("In / out");
    case Kind::ModelMix: return Texts::tr("Model mix");
    case Kind::Trend: return Texts::tr("Trend of cost");
    }
    return {};
}

QString columnTip(const ExploreColumn &column)
{
    switch (column.kind) {
    case Kind::Calls: return Texts::tr("Calls, priced or not");
    case Kind::Cost: return Texts::tr("Cost in dollars; the bar is full at the dearest row");
    case Kind::CallsChange: return Texts::tr("Change of the number of calls against the compared period");
    case Kind::CostChange: return Texts::tr("Change of cost against the compared period");
    case Kind::MetricChange: return Texts::tr("Change of %1 against the compared period").arg(coreText(metricOf(column).name));
    case Kind::Metric: return coreText(metricOf(column).formula) + QLatin1Char('\n') + coreText(metricOf(column).action);
    case Kind::TokenSplit: return Texts::tr("Cost by token class: uncached input, cache reads, cache writes, output, fees");
    case Kind::ModelMix: return Texts::tr("Cost by model family");
    case Kind::Trend: return Texts::tr("Cost over the selected time, each row on its own scale");
    }
    return {};
}

QString columnId(const ExploreColumn &column)
{
    switch (column.kind) {
    case Kind::Calls: return QStringLiteral("calls");
    case Kind::Cost: return QStringLiteral("cost_usd");
    case Kind::CallsChange: return QStringLiteral("calls_before");
    case Kind::CostChange: return QStringLiteral("cost_before_usd");
    case Kind::Metric: return coreText(column.metricId);
    case Kind::MetricChange: return coreText(column.metricId) + QStringLiteral("_before");
    case Kind::TokenSplit: return QStringLiteral("cost_by_token_class");
    case Kind::ModelMix: return QStringLiteral("cost_by_family");
    case Kind::Trend: return QStringLiteral("cost_over_time_usd");
    }
    return {};
}

QString columnText(const ExploreColumn &column, const ResultRow &row, const ExploreScale &scale)
{
    switch (column.kind) {
    case Kind::Calls: return Format::count(row.facts.totals.calls);
    case Kind::Cost: return costText(row.facts.totals);
    case Kind::CallsChange:
    case Kind::CostChange:
    case Kind::MetricChange: return changeOf(column, row, scale).text;
    case Kind::Metric: return isOnItsWay(column, scale) ? onItsWay() : Format::metric(metricOf(column), valueIn(row.metrics, column, scale));
    case Kind::TokenSplit:
    case Kind::ModelMix: return mixText(partsOf(column, row, scale));
    case Kind::Trend: return {};
    }
    return {};
}

QVariant columnDrawing(const ExploreColumn &column, const ResultRow &row, const ExploreScale &scale)
{
    switch (column.kind) {
    case Kind::Cost:
        return QVariant::fromValue(BarCell{ratio(row.facts.totals.cost, scale.dearest), columnText(column, row, scale), stateOf(row.facts.totals)});
    case Kind::CallsChange:
    case Kind::CostChange:
    case Kind::MetricChange: return QVariant::fromValue(changeOf(column, row, scale));
    case Kind::TokenSplit:
    case Kind::ModelMix: return QVariant::fromValue(MixCell{partsOf(column, row, scale)});
    case Kind::Calls:
    case Kind::Metric: {
        const QString text = columnText(column, row, scale);
        return QVariant::fromValue(MoneyCell{text, false, Tone::Neutral, text != Format::notAvailable() && text != onItsWay()});
    }
    case Kind::Trend: return {};
    }
    return {};
}

QString columnDetails(const ExploreColumn &column, const ResultRow &row, const ExploreScale &scale)
{
    const auto beforeLine = [&](const QString &text) { return row.before ? Texts::tr("\nbefore: %1").arg(text) : QString(); };
    switch (column.kind) {
    case Kind::Calls:
    case Kind::CallsChange: return Texts::tr("%1, %2 without a price").arg(callsText(row.facts.totals.calls), Format::count(row.facts.totals.unpricedCalls()))
            + beforeLine(row.before ? Format::count(row.before->totals.calls) : QString());
    case Kind::Cost:
    case Kind::CostChange: return costExactText(row.facts.totals)
            + (scale.total.isZero() ? QString()
                                    : Texts::tr("\n%1 of what is shown").arg(Format::share(ratio(row.facts.totals.cost, scale.total))))
            + beforeLine(row.before ? costExactText(row.before->totals) : QString());
    case Kind::Metric:
    case Kind::MetricChange:
        if (isOnItsWay(column, scale))
            return Texts::tr("%1 is being computed").arg(coreText(metricOf(column).name));
        if (!isAnswered(column, scale))
            return Texts::tr("%1 needs single calls, which stay in the ledger: synchronise this range").arg(coreText(metricOf(column).name));
        return Format::metricExact(metricOf(column), valueIn(row.metrics, column, scale))
            + beforeLine(Format::metricExact(metricOf(column), valueIn(row.beforeMetrics, column, scale)));
    case Kind::TokenSplit:
    case Kind::ModelMix: {
        QStringList lines;
        for (const MixPart &part : partsOf(column, row, scale))
            lines << part.tip;
        return lines.join(QLatin1Char('\n'));
    }
    case Kind::Trend: return {};
    }
    return {};
}

QString columnPlain(const ExploreColumn &column, const ResultRow &row, const ExploreScale &scale)
{
    switch (column.kind) {
    case Kind::Calls: return QString::number(row.facts.totals.calls);
    case Kind::Cost: return QString::fromStdString(moneyText(row.facts.totals.cost));
    case Kind::CallsChange: return row.before ? QString::number(row.before->totals.calls) : QString();
    case Kind::CostChange: return row.before ? QString::fromStdString(moneyText(row.before->totals.cost)) : QString();
    case Kind::Metric: return Format::metricPlain(metricOf(column), valueIn(row.metrics, column, scale));
    case Kind::MetricChange: return Format::metricPlain(metricOf(column), valueIn(row.beforeMetrics, column, scale));
    case Kind::TokenSplit:
    case Kind::ModelMix: return mixText(partsOf(column, row, scale));
    case Kind::Trend: return {};
    }
    return {};
}

} // namespace assay
