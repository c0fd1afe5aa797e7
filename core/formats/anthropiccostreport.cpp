#include "core/formats/adminreport.h"
#include "core/formats/numbers.h"

#include <array>

namespace assay {

namespace {

constexpr std::int64_t kCentsPerDollar = 100;
constexpr std::array<std::string_view, 2> kMeasures{"amount", "list_amount"};

/// Pages of the Admin API's cost report: what was billed per UTC day, in cents.
class AnthropicCostReport : public AdminReport
{
public:
    AnthropicCostReport() : AdminReport(kMeasures) {}

    bool recognises(Value record) override
    {
        return firstElement(pageItems(record, "results"), "results")["amount"].kind() != ValueKind::Missing;
    }

private:
    std::optional<Reject> readLine(Value bucket, Value result, ReportedLine &line, RecordSink &sink) const override
    {
        line.kind = RecordKind::CostLine;
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
};

} // namespace

std::unique_ptr<RecordFormat> createAnthropicCostReport(const ReadOptions &)
{
    return std::make_unique<AnthropicCostReport>();
}

} // namespace assay
