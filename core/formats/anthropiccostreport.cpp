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
        line.text(LineText::Provider) = "anthropic";
        line.text(LineText::Model) = sink.name(result["model"].text());
        line.text(LineText::Workspace) = sink.name(result["workspace_id"].text());
        line.text(LineText::Tier) = sink.name(result["service_tier"].text());
        line.text(LineText::Geo) = sink.name(result["inference_geo"].text());
        line.text(LineText::ContextWindow) = sink.name(result["context_window"].text());
        line.text(LineText::CostType) = sink.name(result["cost_type"].text());
        line.text(LineText::TokenType) = sink.name(result["token_type"].text());
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
