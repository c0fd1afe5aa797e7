#include "core/formats/numbers.h"
#include "core/formats/recordformat.h"
#include "core/formats/reportpage.h"
#include "core/formats/tokenclasses.h"

namespace assay {

namespace {

constexpr std::int64_t kCentsPerDollar = 100;

/// Pages of the Admin API's Claude Code analytics: what each person or key used per UTC day and model. Cost is an
/// estimate in cents; cache writes come without their lifetime.
class ClaudeCodeAnalytics : public RecordFormat
{
public:
    bool recognises(Value record) override
    {
        const auto items = pageItems(record, "model_breakdown");
        return !items.empty() && items.front()["model_breakdown"].isArray();
    }

    void read(Value record, RecordSink &sink) override
    {
        const auto items = pageItems(record, "model_breakdown");
        if (items.empty() && !record["data"].isArray())
            return sink.reject(Reject::BadShape);
        for (const Value item : items)
            readItem(item, sink);
    }

private:
    /// One person's or key's day.
    void readItem(Value item, RecordSink &sink)
    {
        const Value models = item["model_breakdown"];
        if (models.begin() == models.end()) {
            sink.next(item);
            return sink.skip("no_usage");
        }
        for (const Value model : models) {
            sink.next(model);
            ReportedLine line;
            if (const auto reason = readLine(item, model, line, sink))
                sink.reject(*reason);
            else
                sink.acceptLine(line);
        }
    }

    std::optional<Reject> readLine(Value item, Value breakdown, ReportedLine &line, RecordSink &sink)
    {
        if (!breakdown.isObject())
            return Reject::BadShape;
        if (breakdown["model"].isEmpty())
            return Reject::MissingModel;
        if (const auto reason = readDay(item["date"], line))
            return reason;
        if (!breakdown["tokens"].isObject())
            return Reject::MissingUsage;
        if (!readMeasures(breakdown, line))
            return Reject::BadNumber;
        const Value actor = item["actor"];
        line.text(LineText::Provider) = "anthropic";
        line.text(LineText::Model) = sink.name(breakdown["model"].text());
        line.text(LineText::User) = sink.name(actor["email_address"].text());
        line.text(LineText::ApiKey) = sink.name(actor["api_key_name"].text());
        line.text(LineText::Terminal) = sink.name(item["terminal_type"].text());
        m_key = std::to_string(line.time);
        for (const LineText part : {LineText::User, LineText::ApiKey, LineText::Terminal, LineText::Model})
            m_key.append(1, '|').append(line.text(part));
        line.dedupeKey = m_key;
        return std::nullopt;
    }

    static bool readMeasures(Value breakdown, ReportedLine &line)
    {
        const Value tokens = breakdown["tokens"];
        CountReader count;
        line.tokens[TokenClass::Input] = count(tokens["input"]);
        line.tokens[TokenClass::CacheRead] = count(tokens["cache_read"]);
        line.tokens[TokenClass::Output] = count(tokens["output"]);
        setCacheWrites(line.tokens, line.flags, {count(tokens["cache_creation"]), 0, 0});
        const Value amount = breakdown["estimated_cost"]["amount"];
        line.reportedCost = moneyOf(amount, kCentsPerDollar);
        return count.isGood() && (line.reportedCost || amount.isEmpty());
    }

    std::string m_key; ///< day, actor, terminal and model of the line at hand
};

} // namespace

std::unique_ptr<RecordFormat> createClaudeCodeAnalytics(const ReadOptions &)
{
    return std::make_unique<ClaudeCodeAnalytics>();
}

} // namespace assay
