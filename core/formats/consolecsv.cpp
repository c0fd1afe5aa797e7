#include "core/formats/names.h"
#include "core/formats/numbers.h"
#include "core/formats/recordformat.h"
#include "core/formats/reportpage.h"
#include "core/formats/tokenclasses.h"

#include <array>

namespace assay {

namespace {

using Measures = std::span<const std::string_view>;

/// What both of the Console's downloads share: a row per UTC day and combination of dimensions.
class ConsoleCsv : public RecordFormat
{
public:
    ConsoleCsv(RecordKind kind, Measures measures)
        : m_kind(kind)
        , m_measures(measures)
    {
    }

    void read(Value row, RecordSink &sink) final
    {
        ReportedLine line;
        line.kind = m_kind;
        auto reason = readDay(row["usage_date_utc"], line);
        if (!reason)
            reason = readMeasures(row, line);
        if (reason)
            return sink.reject(*reason);
        const auto name = [&](std::string_view column) { return sink.name(trimmedText(row[column].text())); };
        line.text(LineText::Provider) = "anthropic";
        line.text(LineText::Model) = name(row["model_version"].isEmpty() ? "model" : "model_version");
        line.text(LineText::Workspace) = name("workspace");
        line.text(LineText::ApiKey) = name("api_key");
        line.text(LineText::Tier) = name("usage_type");
        line.text(LineText::Speed) = name("speed");
        line.text(LineText::Geo) = name("inference_geo");
        line.text(LineText::ContextWindow) = name("context_window");
        line.text(LineText::CostType) = name("cost_type");
        line.text(LineText::TokenType) = name("token_type");
        line.dedupeKey = m_key.of(line, row, m_measures);
        sink.acceptLine(line);
    }

private:
    virtual std::optional<Reject> readMeasures(Value row, ReportedLine &line) const = 0;

    RecordKind m_kind;
    Measures m_measures; ///< columns that are no dimensions
    LineKey m_key;
};

constexpr std::array<std::string_view, 8> kUsageMeasures{
    "usage_date_utc",                     "usage_input_tokens_no_cache",        "usage_input_tokens_cache_write",
    "usage_input_tokens_cache_write_5m",  "usage_input_tokens_cache_write_1h",  "usage_input_tokens_cache_read",
    "usage_output_tokens",                "web_search_count"};

class ConsoleUsageCsv : public ConsoleCsv
{
public:
    ConsoleUsageCsv()
        : ConsoleCsv(RecordKind::Aggregate, kUsageMeasures)
    {
    }

    bool recognises(Value row) override { return row["usage_input_tokens_no_cache"].kind() != ValueKind::Missing; }

private:
    std::optional<Reject> readMeasures(Value row, ReportedLine &line) const override
    {
        if (row["usage_input_tokens_no_cache"].isEmpty() && row["usage_output_tokens"].isEmpty())
            return Reject::MissingUsage;
        CountReader count;
        line.tokens[TokenClass::Input] = count(row["usage_input_tokens_no_cache"]);
        line.tokens[TokenClass::CacheRead] = count(row["usage_input_tokens_cache_read"]);
        line.tokens[TokenClass::Output] = count(row["usage_output_tokens"]);
        setCacheWrites(line.tokens, line.flags,
                       {count(row["usage_input_tokens_cache_write"]), // all that older downloads have
                        count(row["usage_input_tokens_cache_write_5m"]),
                        count(row["usage_input_tokens_cache_write_1h"])});
        line.webSearches = count(row["web_search_count"]);
        return count.isGood() ? std::nullopt : std::optional(Reject::BadNumber);
    }
};

/// `api_key_status` is that of the day of the download: no part of what a line is about.
constexpr std::array<std::string_view, 4> kCostMeasures{"usage_date_utc", "cost_usd", "list_price_usd", "api_key_status"};

class ConsoleCostCsv : public ConsoleCsv
{
public:
    ConsoleCostCsv()
        : ConsoleCsv(RecordKind::CostLine, kCostMeasures)
    {
    }

    bool recognises(Value row) override
    {
        return row["usage_date_utc"].kind() != ValueKind::Missing && row["cost_usd"].kind() != ValueKind::Missing;
    }

private:
    std::optional<Reject> readMeasures(Value row, ReportedLine &line) const override
    {
        if (row["cost_usd"].isEmpty())
            return Reject::MissingUsage;
        line.reportedCost = moneyOf(row["cost_usd"]);
        line.listCost = moneyOf(row["list_price_usd"]);
        const bool isGood = line.reportedCost && (line.listCost || row["list_price_usd"].isEmpty());
        return isGood ? std::nullopt : std::optional(Reject::BadNumber);
    }
};

} // namespace

std::unique_ptr<RecordFormat> createConsoleUsageCsv(const ReadOptions &)
{
    return std::make_unique<ConsoleUsageCsv>();
}

std::unique_ptr<RecordFormat> createConsoleCostCsv(const ReadOptions &)
{
    return std::make_unique<ConsoleCostCsv>();
}

} // namespace assay
