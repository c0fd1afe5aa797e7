#pragma once

#include "core/analysis/query.h"

#include <string>

namespace assay::figure {

// How figures read in a report: rounded once, half to even, from the exact value. The same kind of quantity always has
// the same form, so that a reader can compare by eye. UTF-8; the minus is U+2212.

inline constexpr const char *kNotAvailable = "n/a";
inline constexpr const char *kOthers = "all others"; ///< the groups that a table does not list

std::string money(Money value);                     ///< a total, to the cent: "$1,545.81"
std::string cost(const Totals &totals);             ///< of its priced calls; n/a when there are calls and none has a price
std::string moneyChange(Money value);               ///< with sign: "+$12.00", "−$3.10"
std::string each(Int128 attos, Int128 divisor);     ///< money for one of something: "$0.0643", "$2.56", "$0.000423"
std::string rate(Rate perToken);                    ///< dollars per million tokens: "$12.50"
std::string count(Int128 value);                    ///< "65,905"
std::string quantity(Int128 value, const std::string &noun); ///< "1 call", "2 calls", "0 calls"
std::string millions(Int128 value);                 ///< tokens in millions: "1,403.6"
std::string share(Int128 part, Int128 whole);       ///< "12.3 %"; n/a when whole is 0
std::string change(Int128 from, Int128 to);         ///< relative: "+18.1 %"; n/a when from is 0
std::string percent(double share);                  ///< 0.412 -> "41.2 %"

/// A metric's value in the form of its unit; a low sample is marked with "*".
std::string metric(const Metric &metric, const MetricValue &value);
/// From one value of a metric to another: a share in percentage points, anything else relative. n/a when either is, or
/// there is nothing to be relative to.
std::string metricChange(const Metric &metric, const MetricValue &before, const MetricValue &after);

std::string day(Day day);                                     ///< "14 October 2026"
std::string month(Day day);                                   ///< "October 2026"
/// First and last day, both included: "6 October 2026 to 5 November 2026", "6 October 2026"; "no time" for an empty one.
std::string range(const TimeRange &range, const TimeZone &zone);
/// A key as a reader says it: a code in words; null is "unattributed" for who caused a call, "not given" otherwise.
std::string key(Dimension dimension, const KeyValue &value);
/// A filter as a reader says it: "Workload: search, triage", "Team: not legal".
std::string filter(const Filter &filter);
std::string capitalised(std::string_view word); ///< as at the beginning of a cell
std::string unpriced(Unpriced reason); ///< in words
/// Of calls by reason: "51 calls without a price: the price list does not hold the model"; "" when there are none.
std::string unpriced(const std::array<std::int64_t, kUnpricedCount> &calls);

} // namespace assay::figure
