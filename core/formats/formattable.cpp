#include "core/formats/recordformat.h"
#include "core/formats/streamevents.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

constexpr std::array kEntries{
    FormatEntry{{"anthropic_sse", "Messages API streams", "anthropic_message"}, kStreamEvents, createAnthropicSse},
    FormatEntry{{"anthropic_batch", "Message Batches results", "anthropic_batch"},
                "custom_id processing_status",
                createAnthropicBatch},
    FormatEntry{{"claude_code", "Claude Code transcripts", "claude_code"},
                "sessionId parentUuid requestId leafUuid snapshot",
                createClaudeCode},
    FormatEntry{{"litellm_standard_logging", "LiteLLM standard logging", "litellm"},
                "response_cost",
                createLitellmStandardLogging},
    FormatEntry{{"litellm_spendlogs", "LiteLLM spend logs", "litellm"}, "spend", createLitellmSpendLogs},
    FormatEntry{{"langfuse", "Langfuse observations", "langfuse"}, "usage_details usageDetails", createLangfuse},
    FormatEntry{{"otlp_traces", "OpenTelemetry spans", "otlp"}, "resourceSpans", createOtlpTraces,
                "resourceSpans scopeSpans instrumentationLibrarySpans spans"},
    FormatEntry{
        {"otlp_logs", "OpenTelemetry events of Claude Code", "otlp"}, "resourceLogs resourceMetrics", createOtlpLogs,
                "resourceLogs scopeLogs logRecords"},
    FormatEntry{
        {"bedrock_invocation", "Bedrock invocation logs", "bedrock_invocation"}, "schemaType", createBedrockInvocation},
    FormatEntry{{"bedrock_batch", "Bedrock batch output", "bedrock_batch"}, "recordId", createBedrockBatch},
    FormatEntry{{"helicone", "Helicone requests", "helicone"}, "prompt_cache_read_tokens", createHelicone},
    FormatEntry{{"openrouter_generations_csv", "OpenRouter generations", "openrouter_generations_csv"},
                "generation_id",
                createOpenrouterGenerations},
    FormatEntry{{"cloudflare_ai_gateway", "Cloudflare AI Gateway logs", "cloudflare_ai_gateway"},
                "tokens_in result",
                createCloudflareAiGateway,
                "result"},
    FormatEntry{{"portkey", "Portkey logs", "portkey"}, "req_units", createPortkey},
    FormatEntry{{"claude_code_result", "Coding-agent run results", "claude_code_result"},
                "modelUsage total_cost_usd",
                createClaudeCodeResult},
    FormatEntry{{"anthropic_usage_report", "Admin API usage report", "anthropic_usage_report"},
                "data results",
                createAnthropicUsageReport,
                "data results"},
    FormatEntry{{"anthropic_cost_report", "Admin API cost report", "anthropic_cost_report"},
                "data results",
                createAnthropicCostReport,
                "data results"},
    FormatEntry{{"claude_code_analytics", "Claude Code analytics", "claude_code_analytics"},
                "data model_breakdown",
                createClaudeCodeAnalytics,
                "data model_breakdown"},
    FormatEntry{{"console_usage_csv", "Console usage download", "console_usage_csv"},
                "usage_input_tokens_no_cache",
                createConsoleUsageCsv},
    FormatEntry{{"console_cost_csv", "Console cost download", "console_cost_csv"},
                "usage_date_utc",
                createConsoleCostCsv},
    FormatEntry{{"openrouter_activity_csv", "OpenRouter daily activity", "openrouter_activity_csv"},
                "Slug",
                createOpenRouterActivity},
    FormatEntry{{"anthropic_message", "Messages API responses", "anthropic_message"},
                "type response message body result output data",
                createAnthropicMessage},
    FormatEntry{{"generic", "CSV, JSON or table of your own", "generic"}, "", createGeneric},
};

} // namespace

std::span<const FormatEntry> formatEntries()
{
    return kEntries;
}

std::span<const FormatInfo> allFormats()
{
    static const auto infos = [] {
        std::array<FormatInfo, kEntries.size()> all{};
        std::ranges::transform(kEntries, all.begin(), &FormatEntry::info);
        return all;
    }();
    return infos;
}

const FormatInfo *formatInfo(std::string_view id)
{
    const auto found = std::ranges::find(allFormats(), id, &FormatInfo::id);
    return found == allFormats().end() ? nullptr : &*found;
}

std::string_view familyOf(std::string_view formatId)
{
    const FormatInfo *info = formatInfo(formatId);
    return info ? info->family : formatId;
}

} // namespace assay
