#include "core/formats/anthropicbody.h"
#include "core/formats/anthropicusage.h"
#include "core/formats/labels.h"
#include "core/formats/names.h"
#include "core/formats/numbers.h"
#include "core/formats/recordformat.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace assay {

namespace {

using Names = std::initializer_list<std::string_view>;

/// Fields of a wrapper that are read here or lead elsewhere: no labels.
constexpr std::array<std::string_view, 27> kConsumed{
    "timestamp",   "ts",         "time",        "created_at",  "createdAt", "request_time",
    "start_time",  "startTime",  "date",        "request_id",  "status",    "http_status",
    "status_code", "latency_ms", "duration_ms", "response_ms", "ttft_ms",   "time_to_first_token_ms",
    "attempt",     "model",      "type",        "id",          "platform",  "provider",
    "object",      "end_time",   "endTime"};

/// Saved responses of the Messages API, bare or inside a team's own wrapper.
class AnthropicMessage : public RecordFormat
{
public:
    bool recognises(Value record) override { return m_body.find(record); }

    void read(Value, RecordSink &sink) override
    {
        const std::string_view model = modelId();
        if (model == "<synthetic>" && !m_body.isError())
            return sink.skip("synthetic");
        if (!model.empty() && !isAnthropicModel(model, text({"provider"})))
            return sink.skip("other_provider");

        Call call;
        call.text(Dimension::ModelId) = sink.name(model);
        if (const auto reason = readCall(call, sink))
            return sink.reject(*reason);
        call.tags = sink.tags().tags();
        sink.accept(call);
        expandSteps(call, sink);
    }

private:
    Value beside(Names names) const { return m_body.beside({names.begin(), names.size()}); }
    std::string_view text(Names names) const { return beside(names).text(); }
    std::string_view modelId() const;

    std::optional<Reject> readCall(Call &call, RecordSink &sink);
    std::optional<Reject> readUsage(Call &call);
    bool readSteps(AnthropicUsage &usage, std::string_view model);
    void expandSteps(const Call &call, RecordSink &sink);
    void readStatus(Call &call, RecordSink &sink) const;
    void readService(Call &call, RecordSink &sink) const;
    void readIdentity(Call &call, RecordSink &sink);

    struct Step
    {
        AnthropicUsage usage;
        std::string_view model;
        std::string_view type;
        int number;
    };
    AnthropicBody m_body;
    std::vector<Step> m_extraSteps; ///< of the record at hand: billed beside the call, some at another model
    Labels m_labels{kConsumed};
};

std::string_view AnthropicMessage::modelId() const
{
    const std::string_view model = trimmedText(m_body.message()["model"].text());
    if (!model.empty() || m_body.wrappers().empty())
        return model;
    return trimmedText(text({"model"}));
}

std::optional<Reject> AnthropicMessage::readCall(Call &call, RecordSink &sink)
{
    if (call.text(Dimension::ModelId).empty() && !m_body.isError())
        return Reject::MissingModel;
    if (const Value time = beside(
            {"timestamp", "ts", "time", "created_at", "createdAt", "request_time", "start_time", "startTime", "date"});
        !time.isEmpty()) {
        const auto when = timeOf(time);
        if (!when)
            return Reject::BadTimestamp;
        call.time = *when;
    }
    m_extraSteps.clear();
    if (const auto reason = readUsage(call))
        return reason;
    readStatus(call, sink);
    readService(call, sink);
    readIdentity(call, sink);
    return std::nullopt;
}

std::optional<Reject> AnthropicMessage::readUsage(Call &call)
{
    const Value source = m_body.message()["usage"];
    if (!source.isObject() || source.begin() == source.end())
        return m_body.isError() ? std::nullopt : std::optional(Reject::MissingUsage);
    auto usage = AnthropicUsage::read(source);
    if (!usage || !readSteps(*usage, call.text(Dimension::ModelId)))
        return Reject::BadNumber;
    usage->writeTo(call);
    return std::nullopt;
}

/// Steps of the same model join the call; compactions, advisors and steps of other models are calls of their own.
bool AnthropicMessage::readSteps(AnthropicUsage &usage, std::string_view model)
{
    AnthropicUsage executor;
    int number = 0;
    for (const Value entry : m_body.message()["usage"]["iterations"]) {
        const std::string_view type = entry["type"].text();
        const bool isOwnStep = type == "message" || type == "fallback_message";
        const auto step = AnthropicUsage::read(entry);
        if (!step)
            return false;
        const std::string_view stepModel = entry["model"].isEmpty() ? model : trimmedText(entry["model"].text());
        if (isOwnStep && stepModel == model)
            executor += *step;
        else if (isOwnStep || type == "compaction" || type == "advisor_message")
            m_extraSteps.push_back({*step, stepModel, type, number});
        ++number;
    }
    usage.raiseTo(executor);
    return true;
}

void AnthropicMessage::expandSteps(const Call &call, RecordSink &sink)
{
    std::string key;
    for (const Step &step : m_extraSteps) {
        Call extra = call;
        extra.flags = (call.flags & ~std::uint32_t(kCacheWriteTtlAssumed)) | kExpandedIteration;
        extra.text(Dimension::ModelId) = sink.name(step.model);
        extra.text(Dimension::StopReason) = extra.text(Dimension::RefusalCategory) = {};
        extra.latencyMs = extra.ttftMs = -1; // those of the whole call
        step.usage.writeTo(extra);
        if (!call.dedupeKey.empty()) {
            key.assign(call.dedupeKey).append(":").append(step.type).append(":").append(std::to_string(step.number));
            extra.dedupeKey = key;
        }
        sink.expand(extra);
    }
}

void AnthropicMessage::readStatus(Call &call, RecordSink &sink) const
{
    const Value stated = beside({"http_status", "status_code", "status"});
    const std::int32_t code = smallNumberOf(stated);
    call.httpStatus = code >= 100 && code < 600 ? code : 0;
    const CallStatus status = statusFromText(stated.text());
    const std::string word = lowered(stated.text());
    const bool saysError = call.httpStatus >= 400 || word == "error" || word == "failed" || word == "failure";
    if (m_body.isError() || saysError)
        call.status = CallStatus::Error;
    else if (status != CallStatus::Error) // other words ("streamed") do not make a whole message a failure
        call.status = status;

    const Value message = m_body.message();
    if (m_body.isError())
        call.text(Dimension::ErrorType) = sink.name(message["error"]["type"].text());
    flagErrorWithUsage(call);
    call.text(Dimension::StopReason) = sink.name(message["stop_reason"].text());
    call.text(Dimension::RefusalCategory) = sink.name(message["stop_details"]["category"].text());
}

void AnthropicMessage::readService(Call &call, RecordSink &sink) const
{
    const Value usage = m_body.message()["usage"];
    setTier(call, usage["service_tier"].text(), false);
    call.speed = usage["speed"].text() == "fast" ? Speed::Fast : Speed::Standard;
    call.text(Dimension::Geo) = sink.name(usage["inference_geo"].text());

    const std::string_view id = m_body.message()["id"].text();
    const std::string_view model = call.text(Dimension::ModelId);
    const std::string_view provider = text({"platform", "provider"});
    if (id.starts_with("msg_bdrk_"))
        call.platform = Platform::Bedrock;
    else if (id.starts_with("msg_vrtx_"))
        call.platform = Platform::Vertex;
    else
        call.platform = platformFromText(provider).value_or(platformOfModel(model));
    call.endpoint = endpointOfModel(call.platform, model);
    call.text(Dimension::Provider) = provider.empty() ? std::string_view("anthropic") : sink.name(provider);
}

void AnthropicMessage::readIdentity(Call &call, RecordSink &sink)
{
    const Value message = m_body.message();
    const Value headers = beside({"headers", "response_headers"});
    call.messageId = message["id"].text();
    call.requestId = text({"request_id", "_request_id"});
    for (const std::string_view name : {"request-id", "Request-Id", "x-request-id"})
        if (call.requestId.empty())
            call.requestId = headers[name].text();
    // An error has no message id: its request id tells copies of it apart from the next failure.
    call.dedupeKey = call.messageId.empty() ? call.requestId : call.messageId;

    call.latencyMs = durationOf(beside({"latency_ms", "duration_ms", "response_ms"}));
    call.ttftMs = durationOf(beside({"ttft_ms", "time_to_first_token_ms"}));
    call.attempt = smallNumberOf(beside({"attempt"}));
    for (const Value wrapper : m_body.wrappers()) {
        m_labels.read(wrapper["tags"].unpacked(), call, sink);
        m_labels.read(wrapper["metadata"].unpacked(), call, sink);
        m_labels.read(wrapper["request"]["metadata"], call, sink);
        m_labels.read(wrapper, call, sink);
    }
}

} // namespace

std::unique_ptr<RecordFormat> createAnthropicMessage(const ReadOptions &)
{
    return std::make_unique<AnthropicMessage>();
}

} // namespace assay
