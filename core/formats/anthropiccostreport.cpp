#include "core/formats/numbers.h"
#include "core/formats/recordformat.h"
#include "core/formats/reportpage.h"

#include <array>

namespace assay {

namespace {

constexpr std::int64_t kCentsPerDollar = 100;
constexpr std::array<std::string_view, 2> kMeasures{"amount", "list_amount"};

/// Pages of the Admin API's cost report: what was billed per UTC day, in cents.
class AnthropicCostReport : public RecordFormat
{
public:
    bool recognises(Value record) override
    {
        return firstElement(pageItems(record, "results"), "results")["amount"].kind() != ValueKind::Missing;
    }

    void read(Value record, RecordSink &sink) override
    {
        const auto buckets = pageItems(record, "results");
        if (buckets.empty() && !record["data"].isArray())
            return sink.reject(Reject::BadShape);
        for (const Value bucket : buckets)
            for (const Value result : bucket["results"])
                readResult(bucket, result, sink);
    }

private:
    void readResult(Value bucket, Value result, RecordSink &sink)
    {
        sink.next(result);
        ReportedLine line;
        line.kind = RecordKind::CostLine;
        if (const auto reason = readLine(bucket, result, line, sink))
            return sink.reject(*reason);
        line.dedupeKey = m_key.of(line, result, kMeasures);
        sink.acceptLine(line);
    }

    static std::optional<Reject> readLine(Value bucket, Value result, ReportedLine &line, RecordSink &sink)
    {
        const std::string_view currency = result["currency"].text();
        if (!result.isObject() || (!currency.empty() && currency != "USD"))
            return Reject::BadShape;
        if (const auto reason = readBucket(bucket, line))
            return reason;
        if (result["amount"].isEmpty())
            return Reject::MissingUsage;
        if (!(line.reportedCost = moneyOf(result["amount"], kCentsPerDollar)))
            return Reject::BadNumber;
        line.listCost = moneyOf(result["list_amount"], kCentsPerDollar);
        readDimensions(result, line, sink);
        return std::nullopt;
    }

    LineKey m_key;
};

} // namespace

std::unique_ptr<RecordFormat> createAnthropicCostReport(const ReadOptions &)
{
    return std::make_unique<AnthropicCostReport>();
}

} // namespace assay
