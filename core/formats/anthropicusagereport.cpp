#include "core/formats/adminreport.h"
#include "core/formats/numbers.h"
#include "core/formats/tokenclasses.h"

#include <array>

namespace assay {

namespace {

constexpr std::array<std::string_view, 5> kMeasures{"uncached_input_tokens", "cache_read_input_tokens",
                                                    "cache_creation", "output_tokens", "server_tool_use"};

/// Pages of the Admin API's usage report: token counts per minute, hour or day, by whatever they were grouped by.
class AnthropicUsageReport : public AdminReport
{
public:
    AnthropicUsageReport() : AdminReport(kMeasures) {}

    bool recognises(Value record) override
    {
        const auto buckets = pageItems(record, "results");
        const Value first = firstElement(buckets, "results");
        if (first.isObject())
            return first["uncached_input_tokens"].kind() != ValueKind::Missing;
        // A page on which nothing was used looks alike in all reports; there is nothing to read in it.
        return record["has_more"].kind() == ValueKind::Bool && record["data"].isArray() &&
               (buckets.empty() || buckets.front()["results"].isArray());
    }

private:
    std::optional<Reject> readLine(Value bucket, Value result, ReportedLine &line, RecordSink &sink) const override
    {
        if (!result.isObject())
            return Reject::BadShape;
        if (const auto reason = readBucket(bucket, line))
            return reason;
        if (result["uncached_input_tokens"].isEmpty() && result["output_tokens"].isEmpty())
            return Reject::MissingUsage;
        const Value writes = result["cache_creation"];
        CountReader count;
        line.tokens[TokenClass::Input] = count(result["uncached_input_tokens"]);
        line.tokens[TokenClass::CacheRead] = count(result["cache_read_input_tokens"]);
        line.tokens[TokenClass::CacheWrite5m] = count(writes["ephemeral_5m_input_tokens"]);
        line.tokens[TokenClass::CacheWrite1h] = count(writes["ephemeral_1h_input_tokens"]);
        line.tokens[TokenClass::Output] = count(result["output_tokens"]);
        line.webSearches = count(result["server_tool_use"]["web_search_requests"]);
        if (!count.isGood())
            return Reject::BadNumber;
        readDimensions(result, line, sink);
        return std::nullopt;
    }
};

} // namespace

std::unique_ptr<RecordFormat> createAnthropicUsageReport(const ReadOptions &)
{
    return std::make_unique<AnthropicUsageReport>();
}

} // namespace assay
