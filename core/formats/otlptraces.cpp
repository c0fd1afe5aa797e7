#include "core/formats/names.h"
#include "core/formats/numbers.h"
#include "core/formats/otelattributes.h"
#include "core/formats/oteltokens.h"
#include "core/formats/recordformat.h"

namespace assay {

namespace {

constexpr std::string_view kClaudeCodeSpan = "claude_code.llm_request";

/// Spans of OTLP JSON under the GenAI conventions, old and new, and of Claude Code. Each span is a record.
class OtlpTraces : public RecordFormat
{
public:
    bool recognises(Value record) override { return record["resourceSpans"].kind() != ValueKind::Missing; }

    void read(Value record, RecordSink &sink) override
    {
        if (!record["resourceSpans"].isArray())
            return sink.reject(Reject::BadShape);
        for (const Value resource : record["resourceSpans"]) {
            m_resource.read(resource["resource"]["attributes"]);
            const Value scopes = firstGiven({resource["scopeSpans"], resource["instrumentationLibrarySpans"]});
            for (const Value scope : scopes)
                for (const Value span : scope["spans"]) {
                    sink.next(span);
                    readSpan(span, sink);
                }
        }
    }

private:
    void readSpan(Value span, RecordSink &sink);
    bool isCall() const;
    std::optional<Reject> readCall(Call &call) const;
    std::optional<Reject> readTimes(Call &call) const;
    void readStatus(Call &call, RecordSink &sink) const;
    void readIdentity(Call &call, RecordSink &sink);

    Value m_span;
    bool m_isClaudeCode = false;
    OtelAttributes m_resource;
    OtelAttributes m_attributes; ///< of the span at hand
    std::string m_key;
    Labels m_labels{{}};
};

void OtlpTraces::readSpan(Value span, RecordSink &sink)
{
    m_span = span;
    m_isClaudeCode = span["name"].text() == kClaudeCodeSpan;
    m_attributes.read(span["attributes"]);
    if (!isCall())
        return sink.skip("not_a_call");
    const std::string_view model = trimmedText(otelModel(m_attributes).text());
    const std::string_view provider =
        m_attributes.first({"gen_ai.provider.name", "gen_ai.system", "llm.provider", "ai.model.provider"}).text();
    if (!model.empty() && !isAnthropicModel(model, provider))
        return sink.skip("other_provider");

    Call call;
    call.text(Dimension::ModelId) = sink.name(model);
    call.text(Dimension::Provider) = sink.name(provider);
    call.platform = platformFromText(provider).value_or(platformOfModel(model));
    call.endpoint = endpointOfModel(call.platform, model);
    readStatus(call, sink);
    if (const auto reason = readCall(call))
        return sink.reject(*reason);
    readIdentity(call, sink);
    call.tags = sink.tags().tags();
    sink.accept(call);
}

bool OtlpTraces::isCall() const
{
    if (m_isClaudeCode)
        return true;
    const std::string_view operation = m_attributes["gen_ai.operation.name"].text();
    const std::string_view kind = m_attributes["openinference.span.kind"].text();
    const std::string_view vercel = m_attributes["ai.operationId"].text();
    if (!vercel.empty()) // "ai.generateText" only sums up its "ai.generateText.doGenerate"
        return vercel.find(".do") != vercel.npos;
    if (!kind.empty())
        return kind == "LLM";
    if (!operation.empty())
        return operation == "chat" || operation == "text_completion" || operation == "generate_content";
    return !otelModel(m_attributes).isEmpty();
}

std::optional<Reject> OtlpTraces::readCall(Call &call) const
{
    if (call.text(Dimension::ModelId).empty() && call.status == CallStatus::Ok)
        return Reject::MissingModel;
    if (const auto reason = readTimes(call))
        return reason;
    if (!hasOtelTokens(m_attributes) && call.status == CallStatus::Ok)
        return Reject::MissingUsage;
    if (!readOtelTokens(m_attributes, !m_isClaudeCode, call))
        return Reject::BadNumber;
    const Value cost = m_attributes["gen_ai.usage.cost"];
    if (!cost.isEmpty() && !(call.reportedCost = moneyOf(cost)))
        return Reject::BadNumber;
    setTier(call, m_attributes.first({"gen_ai.response.service_tier", "gen_ai.openai.response.service_tier"}).text(),
            false);
    call.speed = m_attributes["speed"].text() == "fast" ? Speed::Fast : Speed::Standard;
    flagErrorWithUsage(call);
    return std::nullopt;
}

std::optional<Reject> OtlpTraces::readTimes(Call &call) const
{
    const Value start = m_span["startTimeUnixNano"];
    if (start.isEmpty() || start.text() == "0")
        return Reject::MissingTimestamp;
    const auto time = timeOf(start);
    if (!time)
        return Reject::BadTimestamp;
    call.time = *time;
    call.timeEnd = timeOf(m_span["endTimeUnixNano"]).value_or(kNoTime);
    call.latencyMs = call.timeEnd >= call.time ? call.timeEnd - call.time : durationOf(m_attributes["duration_ms"]);
    constexpr std::int64_t kMillisPerSecond = 1000;
    const Value firstChunk = m_attributes["gen_ai.response.time_to_first_chunk"];
    call.ttftMs = firstChunk.isEmpty() ? durationOf(m_attributes["ttft_ms"]) : durationOf(firstChunk, kMillisPerSecond);
    return std::nullopt;
}

void OtlpTraces::readStatus(Call &call, RecordSink &sink) const
{
    const std::string_view code = m_span["status"]["code"].text();
    const Value error = m_attributes["error.type"];
    const bool isFailure =
        code == "2" || code == "STATUS_CODE_ERROR" || !error.isEmpty() || m_attributes["success"].text() == "false";
    call.status = isFailure ? CallStatus::Error : CallStatus::Ok;
    call.httpStatus =
        smallNumberOf(m_attributes.first({"http.response.status_code", "http.status_code", "status_code"}));
    call.attempt = smallNumberOf(m_attributes["attempt"]);
    call.text(Dimension::ErrorType) = sink.name(error.text());
    call.text(Dimension::StopReason) = sink.name(m_attributes.firstElement("gen_ai.response.finish_reasons").text());
}

void OtlpTraces::readIdentity(Call &call, RecordSink &sink)
{
    const std::string_view response = m_attributes["gen_ai.response.id"].text();
    call.requestId = m_attributes["request_id"].text();
    if (response.starts_with("msg_"))
        call.messageId = response;
    else if (call.requestId.empty() && response.starts_with("req_"))
        call.requestId = response;
    call.traceId = m_span["traceId"].text();
    m_key = lowered(call.traceId) + '/' + lowered(m_span["spanId"].text());
    if (m_isClaudeCode && !call.requestId.empty())
        call.dedupeKey = call.requestId; // the log event of the same call has it too, and wins
    else if (m_key.size() > 1)
        call.dedupeKey = m_key;
    readOtelIdentity(m_resource, m_attributes, m_labels, call, sink);
}

} // namespace

std::unique_ptr<RecordFormat> createOtlpTraces(const ReadOptions &)
{
    return std::make_unique<OtlpTraces>();
}

} // namespace assay
