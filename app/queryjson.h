#pragma once

#include "core/analysis/query.h"

#include <nlohmann/json.hpp>

namespace assay {

/// A query's answer in the form that `assay query --json` promises: money as unrounded decimal text, ratios with 12
/// significant digits, null for n/a and for null keys. "cost" of a row is the sum over its priced calls; "unpriced"
/// says how many it leaves out, and why.
nlohmann::ordered_json queryJson(const QueryResult &result);

/// The range, zone and filters that were asked for.
nlohmann::ordered_json selectionJson(const Selection &selection);

/// A range's ends, null where it is open.
nlohmann::ordered_json rangeJson(const TimeRange &range);
/// A key as {dimension id: value or null}.
nlohmann::ordered_json keyJson(const std::vector<DimensionRef> &by, const std::vector<KeyValue> &key);
/// A metric's value as decimal text, null for n/a.
nlohmann::ordered_json valueJson(const MetricValue &value, Unit unit);

/// A whole number as JSON integer; as text beyond what 64 bits hold.
nlohmann::ordered_json wholeJson(Int128 value);
/// Token counts by class, classes without any left out.
nlohmann::ordered_json tokensJson(const std::array<Int128, kTokenClassCount> &counts);

/// Calls by reason, reasons that do not occur left out.
nlohmann::ordered_json unpricedJson(const std::array<std::int64_t, kUnpricedCount> &unpriced);

} // namespace assay
