#include "core/analysis/inplacequestion.h"

#include "core/analysis/cardchooser.h"
#include "core/analysis/querydimensions.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::int64_t kHourMs = 3'600'000;

bool isTime(const DimensionRef &dimension)
{
    return dimensionInfo(dimension.dimension).kind == DimensionKind::Time;
}

bool isHour(const DimensionRef &dimension)
{
    return dimension.dimension == Dimension::Hour || dimension.dimension == Dimension::HourOfDay;
}

/// Of the metrics asked for the first that only single calls tell; nullptr: none.
const std::string *metricOfCalls(const Query &query)
{
    const auto asks = [](const std::string &id) { return metric(id) && metric(id)->needsSingleCalls(); };
    if (const auto found = std::ranges::find_if(query.metrics, asks); found != query.metrics.end())
        return &*found;
    return asks(query.sort) ? &query.sort : nullptr;
}

/// The stretches of time that a question must tell apart beside days of UTC: they begin at multiples of their length on the
/// clock of a zone.
struct Buckets
{
    TimeZone zone;
    std::int64_t lengthMs = kMillisPerDay;

    bool areDaysOfUtc() const { return zone.isUtc() && lengthMs == kMillisPerDay; }
    bool begin(Millis time) const { return time % kMillisPerDay == 0 || zone.toLocal(time) % lengthMs == 0; }
};

Buckets bucketsOf(const Query &query, std::span<const DimensionRef> dimensions)
{
    if (std::ranges::none_of(dimensions, isTime))
        return {};
    return {query.selection.zone, std::ranges::any_of(dimensions, isHour) ? kHourMs : kMillisPerDay};
}

std::vector<TimeRange> periodsOf(const Query &query)
{
    std::vector<TimeRange> periods{query.selection.range};
    if (query.compareTo)
        periods.push_back(*query.compareTo);
    return periods;
}

bool isOfWhole(const Buckets &buckets, const TimeRange &range)
{
    return (range.from == TimeRange{}.from || buckets.begin(range.from)) && (range.to == TimeRange{}.to || buckets.begin(range.to));
}

} // namespace

Result<CellRequest> cellRequestFor(const Query &widest, const RuleSet &rules, const PriceBook &book)
{
    if (const std::string *id = metricOfCalls(widest))
        return needsCalls("\"" + *id + "\" needs single calls, which stay in the ledger");
    CellRequest request;
    request.dimensions = dimensionsOf(widest);
    addWhatRulesRead(rules, request.dimensions);
    if (wants(request.dimensions, Dimension::ImportId))
        return needsCalls("A ledger in place has no imports");
    const Buckets buckets = bucketsOf(widest, request.dimensions);
    request.zone = buckets.zone;
    request.bucketMs = buckets.lengthMs;
    request.periods = periodsOf(widest);
    request.bandLimits = bandLimits(book);
    return request;
}

bool isToldBy(const Query &widest, const Query &query)
{
    const auto told = dimensionsOf(widest), asked = dimensionsOf(query);
    const Buckets there = bucketsOf(widest, told), wanted = bucketsOf(query, asked);
    const bool hasTimes = wanted.areDaysOfUtc() || (wanted.zone.id() == there.zone.id() && wanted.lengthMs >= there.lengthMs);
    const auto periods = periodsOf(widest);
    const auto isTold = [&](const DimensionRef &dimension) { return isTime(dimension) || std::ranges::find(told, dimension) != told.end(); };
    const auto isCut = [&](const TimeRange &period) { return std::ranges::find(periods, period) != periods.end() || isOfWhole(there, period); };
    return hasTimes && !metricOfCalls(query) && std::ranges::all_of(asked, isTold)
        && std::ranges::all_of(periodsOf(query), isCut);
}

} // namespace assay
