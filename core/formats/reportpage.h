#pragma once

#include "core/calls/reportedline.h"
#include "core/formats/receipt.h"
#include "core/formats/record.h"
#include "core/formats/recordsink.h"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace assay {

/// The items of a downloaded page of a provider's report: the elements of its `data`, or the record itself when it
/// is one of them (has an array of this name), as in a file that lists items without the page around them.
std::vector<Value> pageItems(Value record, std::string_view arrayName);

/// The first element of the named array that any item has; a missing value when all are empty.
Value firstElement(std::span<const Value> items, std::string_view arrayName);

/// Reads what a time bucket covers: `starting_at`, inclusive, and `ending_at`, exclusive.
std::optional<Reject> readBucket(Value bucket, ReportedLine &line);

/// Reads what a line of the Admin API's reports is broken down by; what a report does not name stays empty.
void readDimensions(Value row, ReportedLine &line, RecordSink &sink);

/// Reads the UTC day a row is about, given as a date or any time within it.
std::optional<Reject> readDay(Value date, ReportedLine &line);

/// Builds the identity of a line: what it covers and every dimension it is given, whatever their order.
class LineKey
{
public:
    /// `measures`: fields that are no dimensions. A dimension that is null or empty counts as absent, as it is in
    /// older exports. The answer lives until the next call.
    std::string_view of(const ReportedLine &line, Value row, std::span<const std::string_view> measures);

private:
    void collect(Value row, std::span<const std::string_view> measures);

    std::vector<std::pair<std::string_view, std::string_view>> m_dimensions;
    std::string m_text;
};

} // namespace assay
