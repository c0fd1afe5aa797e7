#include "core/targets/weeks.h"

#include "core/targets/target.h"

namespace assay {

namespace {

constexpr std::size_t kWeek = 7;
constexpr Millis kHour = 3'600'000;

/// Calls per day of the zone, by the instant at which the day starts.
std::map<Millis, std::int64_t> callsPerDay(const Snapshot &snapshot, const TimeZone &zone)
{
    Query query;
    query.selection.zone = zone;
    query.by = {{Dimension::DayOf, {}}};
    std::map<Millis, std::int64_t> calls;
    for (const ResultRow &row : run(snapshot, query, {}).rows)
        if (const auto day = row.key.front() ? parseDay(*row.key.front()) : Result<Day>(Error{}))
            calls[zone.toUtc(Millis(*day) * kMillisPerDay)] = row.facts.totals.calls;
    return calls;
}

} // namespace

FullDays FullDays::of(const Snapshot &snapshot, const TimeZone &zone)
{
    FullDays days;
    if (snapshot.firstTime() == kNoTime)
        return days;
    Millis start = zone.bucketStart(snapshot.firstTime(), TimeBucket::Day);
    if (snapshot.firstTime() - start >= kHour)
        start = zone.nextBucket(start, TimeBucket::Day);
    while (true) {
        const Millis next = zone.nextBucket(start, TimeBucket::Day);
        if (snapshot.lastTime() < next - kHour)
            return days;
        days.starts.push_back(start);
        days.end = next;
        start = next;
    }
}

TimeRange FullDays::week(std::size_t i) const
{
    return {starts[i], i + kWeek < starts.size() ? starts[i + kWeek] : end};
}

std::optional<TimeRange> firstWeek(const FullDays &days, const std::map<Millis, std::int64_t> &calls, std::int64_t minCalls)
{
    for (std::size_t i = 0; i + kWeek <= days.count(); ++i) {
        const TimeRange week = days.week(i);
        std::int64_t sum = 0;
        for (auto day = calls.lower_bound(week.from); day != calls.end() && day->first < week.to; ++day)
            sum += day->second;
        if (sum >= minCalls)
            return week;
    }
    return std::nullopt;
}

std::optional<TimeRange> lastFullWeek(const Snapshot &snapshot, const TimeZone &zone)
{
    const FullDays days = FullDays::of(snapshot, zone);
    return days.count() >= kWeek ? std::optional(days.week(days.count() - kWeek)) : std::nullopt;
}

std::optional<TimeRange> baselineWeek(const Snapshot &snapshot, const TimeZone &zone, std::int64_t minCalls)
{
    return firstWeek(FullDays::of(snapshot, zone), callsPerDay(snapshot, zone), minCalls);
}

} // namespace assay
