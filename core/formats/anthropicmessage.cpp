#include "core/formats/anthropicbody.h"
#include "core/formats/labels.h"
#include "core/formats/messagecall.h"
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
        m_message.accept(call, sink);
    }

private:
    Value beside(Names names) const { return m_body.beside({names.begin(), names.size()}); }
    std::string_view text(Names names) const { return beside(names).text(); }
    std::string_view modelId() const;

    std::optional<Reject> readCall(Call &call, RecordSink &sink);
    void readStatus(Call &call, RecordSink &sink) const;
    void readIdentity(Call &call, RecordSink &sink);

    AnthropicBody m_body;
    MessageCall m_message;
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
    const Value usage = m_body.message()["usage"];
    const auto reason = m_message.readUsage(call, {&usage, 1});
    if (reason && (*reason != Reject::MissingUsage || !m_body.isError()))
        return reason;
    readStatus(call, sink);
    m_message.readService(call, m_body.message(), text({"platform", "provider"}), false, sink);
    readIdentity(call, sink);
    return std::nullopt;
}

void AnthropicMessage::readStatus(Call &call, RecordSink &sink) const
{
    const Value stated = beside({"http_status", "status_code", "status"});
    const std::int32_t code = smallNumberOf(stated);
    call.httpStatus = code >= 100 && code < 600 ? code : 0;
    const CallStatus status = statusFromText(stated.text());
    if (m_body.isError() || saysFailure(stated))
        call.status = CallStatus::Error;
    else if (status != CallStatus::Error) // other words ("streamed") do not make a whole message a failure
        call.status = status;
    if (m_body.isError())
        call.text(Dimension::ErrorType) = sink.name(m_body.message()["error"]["type"].text());
    flagErrorWithUsage(call);
}

void AnthropicMessage::readIdentity(Call &call, RecordSink &sink)
{
    const Value message = m_body.message();
    const Value headers = beside({"headers", "response_headers"});
    MessageCall::readAnswer(call, message, sink);
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
