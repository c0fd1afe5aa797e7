#pragma once

#include "core/columns/column.h"
#include "core/store/sqltable.h"

#include <array>
#include <string_view>

namespace assay {

/// A column of `calls` that is a stored number as it is.
struct CountColumn
{
    std::string_view name;
    Column column;
    std::int64_t unknown = -2; ///< the number that stands for "not known" and is null in SQL; -2: none
};

inline constexpr std::array<CountColumn, 12> kCountColumns{{{"input", Column::Input},
                                                            {"cache_read", Column::CacheRead},
                                                            {"cache_write_5m", Column::CacheWrite5m},
                                                            {"cache_write_1h", Column::CacheWrite1h},
                                                            {"output", Column::Output},
                                                            {"thinking", Column::Thinking},
                                                            {"web_searches", Column::WebSearches},
                                                            {"web_fetches", Column::WebFetches},
                                                            {"latency_ms", Column::LatencyMs, -1},
                                                            {"ttft_ms", Column::TtftMs, -1},
                                                            {"http_status", Column::HttpStatus, 0},
                                                            {"attempt", Column::Attempt, 0}}};

/// Where the columns of `calls` stand: what names the row and its time, the dimensions, the counts, then money and ids.
namespace callscolumn {
inline constexpr std::size_t kCall = 0, kTime = 1, kTimestamp = 2, kDimensions = 3;
inline constexpr std::size_t kCounts = kDimensions + kDimensionCount - 1; ///< tags are read by tag(key)
inline constexpr std::size_t kCost = kCounts + kCountColumns.size(), kCostApprox = kCost + 1, kListCost = kCost + 2,
                             kUnpriced = kCost + 3, kRequestId = kCost + 4, kMessageId = kCost + 5, kTraceId = kCost + 6,
                             kCount = kCost + 7;
static_assert(kCount < 64); ///< so that SQLite names every column that a statement uses
} // namespace callscolumn

std::vector<SqlColumn> callsColumns();

} // namespace assay
