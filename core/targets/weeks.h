#pragma once

#include "core/analysis/query.h"

#include <map>
#include <optional>
#include <vector>

namespace assay {

/// The calendar days of a zone that a ledger covers fully: a first or last day counts only when calls reach into its
/// first or last hour.
struct FullDays
{
    std::vector<Millis> starts; ///< instants at which full days start, ascending
    Millis end = kNoTime;       ///< the end of the last one

    static FullDays of(const Snapshot &snapshot, const TimeZone &zone);
    std::size_t count() const { return starts.size(); }
    /// Days i .. i + 6.
    TimeRange week(std::size_t i) const;
};

/// First week of full days with at least `minCalls` of these calls, given per day start; nullopt when there is none.
std::optional<TimeRange> firstWeek(const FullDays &days, const std::map<Millis, std::int64_t> &callsPerDay, std::int64_t minCalls);

} // namespace assay
