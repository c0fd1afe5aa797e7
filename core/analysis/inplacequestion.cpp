#include "core/analysis/inplacequestion.h"

#include "core/analysis/cardchooser.h"

#include <algorithm>
#include <limits>

namespace assay {

namespace {

constexpr std::int64_t kHourMs = 3'600'000;
constexpr std::int64_t kQuarterMs = 900'000; ///< offsets of time zones are whole quarters of an hour

bool isTime(const DimensionRef &dimension)
{
    return dimensionInfo(dimension.dimension).kind == DimensionKind::Time;
}

bool isHour(const DimensionRef &dimension)
{
    return dimension.dimension == Dimension::Hour || dimension.dimension == Dimension::HourOfDay;
}

void addOnce(std::vector<DimensionRef> &dimensions, const DimensionRef &dimension)
{
    if (std::ranges::find(dimensions, dimension) == dimensions.end())
        dimensions.push_back(dimension);
}

/// What a question needs to know of each call.
std::vector<DimensionRef> dimensionsOf(const Query &query)
{
    std::vector<DimensionRef> dimensions = query.by;
    for (const Filter &filter : query.selection.filters)
        addOnce(dimensions, filter.dimension);
    addOnce(dimensions, {Dimension::Workload, {}}); // how much nobody claims is part of every answer
    if (std::ranges::find(query.metrics, "task_coverage") != query.metrics.end() || query.sort == "task_coverage")
        addOnce(dimensions, {Dimension::Task, {}});
    return dimensions;
}

/// What the rules that fill one of these dimensions look at, and in turn the rules that fill that.
void addWhatRulesRead(const RuleSet &rules, std::vector<DimensionRef> &dimensions)
{
    for (std::size_t i = 0; i < dimensions.size(); ++i) // grows while it is walked
        for (const AttributionRule &rule : rules.rules)
            for (const RuleCondition &condition : rule.conditions)
                if (rule.enabled && rule.target == dimensions[i].dimension)
                    addOnce(dimensions, condition.dimension);
}

/// Of the metrics asked for the first that only single calls tell; nullptr: none.
const std::string *metricOfCalls(const Query &query)
{
    const auto asks = [](const std::string &id) { return metric(id) && needsSingleCalls(*metric(id)); };
    if (const auto found = std::ranges::find_if(query.metrics, asks); found != query.metrics.end())
        return &*found;
    return asks(query.sort) ? &query.sort : nullptr;
}

/// How long the stretches of time are that such a question must tell apart; they begin at multiples of it.
std::int64_t bucketOf(const Query &query, std::span<const DimensionRef> dimensions)
{
    if (std::ranges::none_of(dimensions, isTime))
        return kMillisPerDay;
    return !query.selection.zone.isUtc() ? kQuarterMs : std::ranges::any_of(dimensions, isHour) ? kHourMs : kMillisPerDay;
}

std::vector<TimeRange> periodsOf(const Query &query)
{
    std::vector<TimeRange> periods{query.selection.range};
    if (query.compareTo)
        periods.push_back(*query.compareTo);
    return periods;
}

bool beginsAndEndsWith(const TimeRange &range, std::int64_t bucket)
{
    return (range.from == TimeRange{}.from || range.from % bucket == 0) && (range.to == TimeRange{}.to || range.to % bucket == 0);
}

} // namespace

bool needsSingleCalls(const Metric &metric)
{
    return metric.needsPercentiles || metric.needsTasks || metric.needsUnits || metric.needsRevenue;
}

Result<CellRequest> cellRequestFor(const Query &widest, const RuleSet &rules, const PriceBook &book)
{
    if (const std::string *id = metricOfCalls(widest))
        return needsCalls("\"" + *id + "\" needs single calls, which stay in the ledger");
    CellRequest request;
    request.dimensions = dimensionsOf(widest);
    addWhatRulesRead(rules, request.dimensions);
    if (wants(request.dimensions, Dimension::ImportId))
        return needsCalls("A ledger in place has no imports");
    request.bucketMs = bucketOf(widest, request.dimensions);
    request.periods = periodsOf(widest);
    request.bandLimits = bandLimits(book);
    return request;
}

bool isToldBy(const Query &widest, const Query &query)
{
    const auto told = dimensionsOf(widest), asked = dimensionsOf(query);
    const std::int64_t bucket = bucketOf(widest, told);
    const auto periods = periodsOf(widest);
    const auto isTold = [&](const DimensionRef &dimension) { return isTime(dimension) || std::ranges::find(told, dimension) != told.end(); };
    const auto isCut = [&](const TimeRange &period) { return std::ranges::find(periods, period) != periods.end() || beginsAndEndsWith(period, bucket); };
    return !metricOfCalls(query) && std::ranges::all_of(asked, isTold) && bucketOf(query, asked) >= bucket
        && std::ranges::all_of(periodsOf(query), isCut);
}

} // namespace assay
