#pragma once

#include "core/calls/reportedline.h"
#include "core/store/database.h"

#include <string>
#include <vector>

namespace assay {

/// Aggregates or cost lines of one source, added up per UTC day, length of their time buckets and model: a few rows a
/// day however long the export is.
struct ReportedSum
{
    std::string formatId;
    RecordKind kind = RecordKind::Aggregate;
    std::optional<Day> day; ///< none: the source states no time
    Millis length = 0;      ///< of the buckets: an export by hour and one by day must not be added; 0 unknown
    std::string model;      ///< as the source writes it; "" over all models, or for something that has none
    bool isFee = false;     ///< a cost line for something other than tokens
    std::int64_t lines = 0;
    std::array<Int128, kTokenClassCount> tokens{};
    std::optional<Money> cost, listCost; ///< none: no line states it
    friend bool operator==(const ReportedSum &, const ReportedSum &) = default;
};

/// The sums of all lines that count, by source, day and model.
Result<std::vector<ReportedSum>> readReportedSums(const Database &database);

} // namespace assay
