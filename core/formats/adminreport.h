#pragma once

#include "core/formats/recordformat.h"
#include "core/formats/reportpage.h"

namespace assay {

/// Pages of the Admin API's reports: buckets of time, and in each the results that become a line.
class AdminReport : public RecordFormat
{
public:
    void read(Value record, RecordSink &sink) final;

protected:
    /// `measures`: fields of a result that are no dimensions; they outlive the format.
    explicit AdminReport(std::span<const std::string_view> measures) : m_measures(measures) {}
    virtual std::optional<Reject> readLine(Value bucket, Value result, ReportedLine &line, RecordSink &sink) const = 0;

private:
    void readResult(Value bucket, Value result, RecordSink &sink);

    std::span<const std::string_view> m_measures;
    LineKey m_key;
};

} // namespace assay
