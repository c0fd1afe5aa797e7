#pragma once

#include "core/calls/dimension.h"

#include <cstdint>

namespace assay {

/// The stored columns of a call, each a whole number. Stored by value: append only.
/// Text dimensions hold dictionary ids (0 = not given); Dimension::Workload is column 0 and so on.
enum class Column : std::uint8_t {
    Workload = 0, // .. the text dimensions in the order of Dimension
    Time = kTextDimensionCount, TimeEnd, Input, CacheRead, CacheWrite5m, CacheWrite1h, Output, Thinking, WebSearches,
    WebFetches, LatencyMs, TtftMs, HttpStatus, Attempt, Flags, Kind, Status, Tier, Batch, Speed, Platform, Endpoint,
    TaskOutcome, Format, ReportedCostHigh, ReportedCostLow, HasReportedCost, RequestIdHigh, RequestIdLow, MessageIdHigh,
    MessageIdLow, KeyHashHigh, KeyHashLow, Rank0, Rank1, Rank2, TraceId,
    RequestIdForm, MessageIdForm, // how the two 64-bit halves are read: packedid.h
};
inline constexpr std::size_t kColumnCount = kTextDimensionCount + 39;
inline constexpr std::size_t kSegmentRows = 65'536; ///< most calls in one segment

constexpr Column columnOf(Dimension text) { return static_cast<Column>(text); }

} // namespace assay
