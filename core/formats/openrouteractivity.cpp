#include "core/formats/names.h"
#include "core/formats/numbers.h"
#include "core/formats/recordformat.h"
#include "core/formats/reportpage.h"

namespace assay {

namespace {

/// OpenRouter's daily activity as its CSV download. Prompt tokens include what was read from and written to the cache
/// and cannot be told apart.
class OpenRouterActivity : public RecordFormat
{
public:
    bool recognises(Value row) override
    {
        return row["Slug"].kind() != ValueKind::Missing && row["Prompt Tokens"].kind() != ValueKind::Missing;
    }

    void read(Value row, RecordSink &sink) override
    {
        const std::string_view model = trimmedText(row["Slug"].text());
        if (!model.empty() && !isAnthropicModel(model, {}))
            return sink.skip("other_provider");
        ReportedLine line;
        if (const auto reason = readLine(row, model, line))
            return sink.reject(*reason);
        line.text(LineText::Provider) = "openrouter";
        line.text(LineText::Model) = sink.name(model);
        m_key = std::to_string(line.time) + '|' + std::string(model);
        line.dedupeKey = m_key;
        sink.acceptLine(line);
    }

private:
    static std::optional<Reject> readLine(Value row, std::string_view model, ReportedLine &line)
    {
        if (model.empty())
            return Reject::MissingModel;
        if (const auto reason = readDay(row["Date"], line))
            return reason;
        if (row["Prompt Tokens"].isEmpty() && row["Completion Tokens"].isEmpty())
            return Reject::MissingUsage;
        CountReader count;
        line.tokens[TokenClass::Input] = count(row["Prompt Tokens"]);
        line.tokens[TokenClass::Output] = count(row["Completion Tokens"]);
        if (!row["Requests"].isEmpty())
            line.requests = count(row["Requests"]);
        line.reportedCost = moneyOf(row["Usage"]);
        const bool isGood = count.isGood() && (line.reportedCost || row["Usage"].isEmpty());
        return isGood ? std::nullopt : std::optional(Reject::BadNumber);
    }

    std::string m_key; ///< day and model of the line at hand
};

} // namespace

std::unique_ptr<RecordFormat> createOpenRouterActivity(const ReadOptions &)
{
    return std::make_unique<OpenRouterActivity>();
}

} // namespace assay
