#include "core/calls/codes.h"

#include <array>
#include <span>

namespace assay {

namespace {

using Texts = std::span<const std::string_view>;

constexpr std::array<std::string_view, 6> kPlatforms{"claude_api", "bedrock", "vertex", "foundry", "claude_platform_on_aws", "other"};
constexpr std::array<std::string_view, 6> kTiers{"standard", "priority", "batch", "flex", "flex_discount", "priority_on_demand"};
constexpr std::array<std::string_view, 2> kBatch{"realtime", "batch"};
constexpr std::array<std::string_view, 2> kSpeeds{"standard", "fast"};
constexpr std::array<std::string_view, 4> kEndpoints{"unknown", "global", "regional", "multi_region"};
constexpr std::array<std::string_view, 5> kStatuses{"ok", "error", "canceled", "expired", "interrupted"};
constexpr std::array<std::string_view, 3> kOutcomes{"unknown", "success", "failure"};
/// Stored with each call: append only. The id of each format class (see formats/format.h).
constexpr std::array<std::string_view, 24> kFormats{
    "generic", "anthropic_message", "litellm_spendlogs", "anthropic_sse", "anthropic_batch", "claude_code",
    "claude_code_result", "anthropic_usage_report", "anthropic_cost_report", "claude_code_analytics", "console_usage_csv",
    "console_cost_csv", "litellm_standard_logging", "langfuse", "otlp_traces", "otlp_logs", "bedrock_invocation",
    "bedrock_batch", "helicone", "openrouter_generations_csv", "openrouter_activity_csv", "cloudflare_ai_gateway",
    "portkey", "sqlite_table"};

Texts textsOf(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Platform: return kPlatforms;
    case Dimension::Tier: return kTiers;
    case Dimension::Batch: return kBatch;
    case Dimension::Speed: return kSpeeds;
    case Dimension::Endpoint: return kEndpoints;
    case Dimension::Status: return kStatuses;
    case Dimension::TaskOutcome: return kOutcomes;
    case Dimension::Format: return kFormats;
    default: return {};
    }
}

} // namespace

std::string_view codeText(Dimension dimension, std::uint32_t code)
{
    const Texts texts = textsOf(dimension);
    return code < texts.size() ? texts[code] : std::string_view{};
}

std::optional<std::uint32_t> codeFromText(Dimension dimension, std::string_view text)
{
    const Texts texts = textsOf(dimension);
    for (std::uint32_t code = 0; code < texts.size(); ++code)
        if (texts[code] == text)
            return code;
    return std::nullopt;
}

std::string_view kindText(RecordKind kind)
{
    static constexpr std::array<std::string_view, 3> texts{"call", "aggregate", "cost_line"};
    return texts[static_cast<std::size_t>(kind)];
}

} // namespace assay
