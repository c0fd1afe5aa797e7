#include "core/formats/anthropicusage.h"
#include "core/formats/names.h"
#include "core/formats/numbers.h"
#include "core/formats/recordformat.h"

#include <vector>

namespace assay {

namespace {

/// The object that a headless coding-agent run ends with: what the whole run used, subagents included, per model.
class ClaudeCodeResult : public RecordFormat
{
public:
    bool recognises(Value record) override
    {
        return record["type"].text() == "result" &&
               (record["modelUsage"].isObject() || record["total_cost_usd"].kind() != ValueKind::Missing);
    }

    void read(Value record, RecordSink &sink) override
    {
        m_record = record;
        const Value models = record["modelUsage"];
        if (models.begin() == models.end())
            return readMainLoop(sink);
        ReportedLine unused;
        for (const Value model : models)
            if (!readModel(model, unused))
                return sink.reject(Reject::BadNumber);
        bool isFirst = true;
        for (const Value model : models) {
            if (!isAnthropicModel(model.key(), {}))
                continue;
            ReportedLine line = lineFor(model.key(), sink);
            readModel(model, line);
            isFirst ? sink.acceptLine(line) : sink.expandLine(line);
            isFirst = false;
        }
        if (isFirst)
            sink.skip("other_provider");
    }

private:
    /// Older versions name no models: the sums of the main loop, and the cost of everything.
    void readMainLoop(RecordSink &sink)
    {
        const Value usage = m_record["usage"];
        const auto counts = AnthropicUsage::read(UsageFields(std::span(&usage, 1)));
        const Value cost = m_record["total_cost_usd"];
        ReportedLine line = lineFor({}, sink);
        line.reportedCost = moneyOf(cost);
        if (!counts || (!line.reportedCost && !cost.isEmpty()))
            return sink.reject(Reject::BadNumber);
        counts->writeTo(line);
        if (tokenSum(line.tokens) == 0 && line.reportedCost.value_or(Money()).isZero())
            return sink.skip("no_usage");
        sink.acceptLine(line);
    }

    /// False when a number is none.
    static bool readModel(Value usage, ReportedLine &line)
    {
        CountReader count;
        line.tokens[TokenClass::Input] = count(usage["inputTokens"]);
        line.tokens[TokenClass::CacheRead] = count(usage["cacheReadInputTokens"]);
        line.tokens[TokenClass::Output] = count(usage["outputTokens"]);
        setCacheWrites(line.tokens, line.flags, {count(usage["cacheCreationInputTokens"]), 0, 0});
        line.webSearches = count(usage["webSearchRequests"]);
        line.reportedCost = moneyOf(usage["costUSD"]);
        return count.isGood() && (line.reportedCost || usage["costUSD"].isEmpty());
    }

    ReportedLine lineFor(std::string_view model, RecordSink &sink)
    {
        ReportedLine line;
        line.status = isTrue(m_record["is_error"]) ? CallStatus::Error : CallStatus::Ok;
        line.text(LineText::Provider) = "anthropic";
        line.text(LineText::Model) = sink.name(model);
        line.text(LineText::Session) = sink.name(m_record["session_id"].text());
        if (const std::string_view run = m_record["uuid"].text(); !run.empty()) {
            m_key.assign(run).append(1, '|').append(model);
            line.dedupeKey = m_key;
        }
        return line;
    }

    Value m_record;
    std::string m_key; ///< run and model of the line at hand
};

} // namespace

std::unique_ptr<RecordFormat> createClaudeCodeResult(const ReadOptions &)
{
    return std::make_unique<ClaudeCodeResult>();
}

} // namespace assay
