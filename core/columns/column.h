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
    KeyForm,
};
inline constexpr std::size_t kColumnCount = kTextDimensionCount + 40;
inline constexpr std::size_t kSegmentRows = 65'536; ///< most calls in one segment

/// What the key of a record was: when it was an id that is kept anyway, the hash follows from it. Stored by value.
enum class KeyForm : std::uint8_t { Stored, OfRequestId, OfMessageId };

constexpr Column columnOf(Dimension text) { return static_cast<Column>(text); }

} // namespace assay
