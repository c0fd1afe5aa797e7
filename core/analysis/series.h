#pragma once

#include "core/analysis/query.h"
#include "core/analysis/timekey.h"

#include <string>
#include <vector>

namespace assay {

/// How much of a bucket the selection and the ledger cover. An empty whole bucket is a known zero; an outside one is not.
enum class Coverage : std::uint8_t { Whole, Partial, Outside };

/// One place on a time axis, half-open.
struct TimeSlot
{
    Millis from = 0, to = 0;
    std::string key; ///< as in ResultRow::key
    Coverage coverage = Coverage::Whole;
};

/// The buckets from one end of the selection's range to the other, an open end being the ledger's first or last call; no
/// gaps. `timeDimension` is hour, day, week or month. A bucket is partial where the range cuts it, or where the ledger
/// starts or ends more than a twenty-fourth of it (an hour of a day) inside.
std::vector<TimeSlot> timeSlots(const Snapshot &snapshot, const Selection &selection, Dimension timeDimension);

/// The rows of one combination of the other keys, one per slot. Buckets without calls have a row of zeros: 0 calls, cost 0.
struct TimeSeries
{
    std::vector<KeyValue> key; ///< of the dimensions after the first
    std::vector<ResultRow> points;
};

/// Lays the rows of a query whose first dimension is hour, day, week or month out over the slots; series stand in the
/// order in which their first rows come. Calls without a time, and a rest, lie in no slot.
std::vector<TimeSeries> timeSeries(const QueryResult &result, const std::vector<TimeSlot> &slots);

} // namespace assay
