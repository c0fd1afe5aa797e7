#include "core/analysis/series.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace assay {

namespace {

constexpr Millis kOpenEnd = std::numeric_limits<Millis>::max();
constexpr std::size_t kMostSlots = 100'000; ///< eleven years of hours; past that a chart has no room anyway
constexpr Millis kEdgeTolerance = 24;       ///< an edge bucket may lack one part in so many

TimeSlot slotAt(Dimension dimension, TimeOrdinal ordinal, const TimeZone &zone)
{
    return {timeKeyStart(dimension, ordinal, zone), timeKeyEnd(dimension, ordinal, zone), timeKeyText(dimension, ordinal, zone),
            Coverage::Whole};
}

Coverage coverageOf(const TimeSlot &slot, const TimeRange &range, Millis firstCall, Millis lastCall)
{
    if (lastCall < slot.from || firstCall >= slot.to)
        return Coverage::Outside;
    const Millis tolerance = (slot.to - slot.from) / kEdgeTolerance;
    const bool cut = (range.from != kNoTime && range.from > slot.from) || range.to < slot.to;
    const bool ledgerEdge = firstCall - slot.from > tolerance || slot.to - lastCall > tolerance + 1;
    return cut || ledgerEdge ? Coverage::Partial : Coverage::Whole;
}

ResultRow emptyRow(const Query &query)
{
    ResultRow row;
    const auto compute = [&] {
        std::vector<MetricValue> values;
        for (const std::string &id : query.metrics)
            values.push_back(metric(id) ? metric(id)->compute({}) : MetricValue{});
        return values;
    };
    row.metrics = compute();
    if (query.compareTo) {
        row.before.emplace();
        row.beforeMetrics = row.metrics;
    }
    return row;
}

} // namespace

std::vector<TimeSlot> timeSlots(const Snapshot &snapshot, const Selection &selection, Dimension timeDimension)
{
    std::vector<TimeSlot> slots;
    const TimeRange &range = selection.range;
    if (snapshot.firstTime() == kNoTime)
        return slots;
    const Millis from = range.from == kNoTime ? snapshot.firstTime() : range.from;
    const Millis to = range.to == kOpenEnd ? snapshot.lastTime() + 1 : range.to;
    BucketClock clock(timeDimension, selection.zone);
    for (Millis time = from; time < to && slots.size() < kMostSlots; time = slots.back().to) {
        slots.push_back(slotAt(timeDimension, clock.ordinal(time), selection.zone));
        slots.back().coverage = coverageOf(slots.back(), range, snapshot.firstTime(), snapshot.lastTime());
    }
    return slots;
}

std::vector<TimeSeries> timeSeries(const QueryResult &result, const std::vector<TimeSlot> &slots)
{
    std::unordered_map<std::string, std::size_t> slotOfKey;
    for (std::size_t i = 0; i < slots.size(); ++i)
        slotOfKey.emplace(slots[i].key, i);
    std::vector<TimeSeries> series;
    std::map<std::vector<KeyValue>, std::size_t> seriesOfKey;
    const ResultRow empty = emptyRow(result.query);
    for (const ResultRow &row : result.rows) {
        const auto slot = row.key.empty() || !row.key.front() ? slotOfKey.end() : slotOfKey.find(*row.key.front());
        if (slot == slotOfKey.end())
            continue;
        const std::vector<KeyValue> others(row.key.begin() + 1, row.key.end());
        const auto [place, isNew] = seriesOfKey.emplace(others, series.size());
        if (isNew) {
            series.push_back({others, std::vector<ResultRow>(slots.size(), empty)});
            for (std::size_t i = 0; i < slots.size(); ++i) {
                series.back().points[i].key = others;
                series.back().points[i].key.insert(series.back().points[i].key.begin(), slots[i].key);
            }
        }
        series[place->second].points[slot->second] = row;
    }
    return series;
}

} // namespace assay
