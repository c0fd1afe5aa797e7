#include "core/formats/messagecall.h"

#include "core/formats/names.h"
#include "core/formats/numbers.h"

namespace assay {

std::optional<Reject> MessageCall::readUsage(Call &call, std::span<const Value> usages)
{
    m_extraSteps.clear();
    m_usages.assign(usages.begin(), usages.end());
    if (usage().isEmpty())
        return Reject::MissingUsage;
    auto counts = AnthropicUsage::read(usage());
    if (!counts || !readSteps(*counts, call.text(Dimension::ModelId)))
        return Reject::BadNumber;
    counts->writeTo(call);
    call.rank = {tokenSum(call.tokens), 0, 0};
    return std::nullopt;
}

/// Steps of the same model join the call; compactions, advisors and steps of other models are calls of their own.
bool MessageCall::readSteps(AnthropicUsage &counts, std::string_view model)
{
    AnthropicUsage executor;
    int number = 0;
    for (const Value entry : usage()["iterations"]) {
        const std::string_view type = entry["type"].text();
        const bool isOwnStep = type == "message" || type == "fallback_message";
        const auto step = AnthropicUsage::read(UsageFields({&entry, 1}));
        if (!step)
            return false;
        const std::string_view stepModel = entry["model"].isEmpty() ? model : trimmedText(entry["model"].text());
        if (isOwnStep && stepModel == model)
            executor += *step;
        else if (isOwnStep || type == "compaction" || type == "advisor_message")
            m_extraSteps.push_back({*step, stepModel, type, number});
        ++number;
    }
    counts.raiseTo(executor);
    return true;
}

void MessageCall::readService(Call &call, Value message, std::string_view provider, bool isBatch,
                              RecordSink &sink) const
{
    setTier(call, usage()["service_tier"].text(), isBatch);
    call.speed = usage()["speed"].text() == "fast" ? Speed::Fast : Speed::Standard;
    call.text(Dimension::Geo) = sink.name(usage()["inference_geo"].text());

    const std::string_view id = message["id"].text();
    const std::string_view model = call.text(Dimension::ModelId);
    if (id.starts_with("msg_bdrk_"))
        call.platform = Platform::Bedrock;
    else if (id.starts_with("msg_vrtx_"))
        call.platform = Platform::Vertex;
    else
        call.platform = (provider.empty() ? std::nullopt : platformFromText(provider)).value_or(platformOfModel(model));
    call.endpoint = endpointOfModel(call.platform, model);
    call.text(Dimension::Provider) = provider.empty() ? std::string_view("anthropic") : sink.name(provider);
}

void MessageCall::readAnswer(Call &call, Value message, RecordSink &sink)
{
    call.messageId = message["id"].text();
    call.text(Dimension::StopReason) = sink.name(message["stop_reason"].text());
    call.text(Dimension::RefusalCategory) = sink.name(message["stop_details"]["category"].text());
}

void MessageCall::accept(Call &call, RecordSink &sink)
{
    call.tags = sink.tags().tags();
    sink.accept(call);
    std::string key;
    for (const Step &step : m_extraSteps) {
        Call extra = call;
        extra.flags = (call.flags & ~std::uint32_t(kCacheWriteTtlAssumed)) | kExpandedIteration;
        extra.text(Dimension::ModelId) = sink.name(step.model);
        extra.text(Dimension::StopReason) = extra.text(Dimension::RefusalCategory) = {};
        extra.latencyMs = extra.ttftMs = -1; // those of the whole call
        extra.reportedCost.reset();
        step.usage.writeTo(extra);
        if (!call.dedupeKey.empty()) {
            key.assign(call.dedupeKey).append(":").append(step.type).append(":").append(std::to_string(step.number));
            extra.dedupeKey = key;
        }
        sink.expand(extra);
    }
    m_extraSteps.clear();
}

bool saysFailure(Value status)
{
    const std::string_view text = status.text();
    const std::int32_t code = smallNumberOf(status);
    return (code >= 400 && code < 600) || saysWord(text, "error") || saysWord(text, "failed") ||
           saysWord(text, "failure");
}

} // namespace assay
