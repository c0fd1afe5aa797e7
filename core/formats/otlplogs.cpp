#include "core/formats/names.h"
#include "core/formats/numbers.h"
#include "core/formats/otelattributes.h"
#include "core/formats/oteltokens.h"
#include "core/formats/recordformat.h"

namespace assay {

namespace {

constexpr std::string_view kEventPrefix = "claude_code.";
constexpr std::int64_t kMicrosPerDollar = 1'000'000;

/// Claude Code's events in OTLP JSON logs. Each log record is a record; metrics repeat the events as sums.
class OtlpLogs : public RecordFormat
{
public:
    bool recognises(Value record) override
    {
        return record["resourceLogs"].kind() != ValueKind::Missing || isMetrics(record);
    }

    void read(Value record, RecordSink &sink) override
    {
        if (isMetrics(record))
            return sink.skip("not_a_call");
        if (!record["resourceLogs"].isArray())
            return sink.reject(Reject::BadShape);
        for (const Value resource : record["resourceLogs"]) {
            m_resource.read(resource["resource"]["attributes"]);
            for (const Value scope : resource["scopeLogs"])
                for (const Value log : scope["logRecords"]) {
                    sink.next(log);
                    readEvent(log, sink);
                }
        }
    }

private:
    static bool isMetrics(Value record) { return record["resourceMetrics"].kind() != ValueKind::Missing; }
    void readEvent(Value log, RecordSink &sink);
    std::optional<Reject> readCall(Call &call, Value log) const;
    std::optional<Reject> readTime(Call &call, Value log) const;
    void readIdentity(Call &call, RecordSink &sink);

    OtelAttributes m_resource;
    OtelAttributes m_attributes; ///< of the event at hand
    Labels m_labels{{}};
};

void OtlpLogs::readEvent(Value log, RecordSink &sink)
{
    m_attributes.read(log["attributes"]);
    std::string_view event = firstGiven({m_attributes["event.name"], log["eventName"], otelValue(log["body"])}).text();
    if (event.starts_with(kEventPrefix))
        event.remove_prefix(kEventPrefix.size());
    if (event != "api_request" && event != "api_error")
        return sink.skip("not_a_call");
    const std::string_view model = trimmedText(m_attributes["model"].text());
    if (!model.empty() && !isAnthropicModel(model, {}))
        return sink.skip("other_provider");

    Call call;
    call.text(Dimension::ModelId) = sink.name(model);
    call.status = event == "api_error" ? CallStatus::Error : CallStatus::Ok;
    if (const auto reason = readCall(call, log))
        return sink.reject(*reason);
    call.platform = platformOfModel(model);
    call.endpoint = endpointOfModel(call.platform, model);
    readIdentity(call, sink);
    call.tags = sink.tags().tags();
    sink.accept(call);
}

std::optional<Reject> OtlpLogs::readCall(Call &call, Value log) const
{
    if (call.text(Dimension::ModelId).empty() && call.status == CallStatus::Ok)
        return Reject::MissingModel;
    if (const auto reason = readTime(call, log))
        return reason;
    if (!hasOtelTokens(m_attributes) && call.status == CallStatus::Ok)
        return Reject::MissingUsage;
    if (!readOtelTokens(m_attributes, false, call))
        return Reject::BadNumber;
    const Value micros = m_attributes["cost_usd_micros"];
    const Value cost = micros.isEmpty() ? m_attributes["cost_usd"] : micros;
    if (!cost.isEmpty() && !(call.reportedCost = moneyOf(cost, micros.isEmpty() ? 1 : kMicrosPerDollar)))
        return Reject::BadNumber;
    setTier(call, {}, false);
    call.speed = m_attributes["speed"].text() == "fast" ? Speed::Fast : Speed::Standard;
    call.latencyMs = durationOf(m_attributes["duration_ms"]);
    call.httpStatus = smallNumberOf(m_attributes["status_code"]);
    call.attempt = smallNumberOf(m_attributes["attempt"]);
    call.rank[0] = 1; // over the span of the same request
    return std::nullopt;
}

std::optional<Reject> OtlpLogs::readTime(Call &call, Value log) const
{
    for (const Value time : {log["timeUnixNano"], m_attributes["event.timestamp"], log["observedTimeUnixNano"]}) {
        if (time.isEmpty() || time.text() == "0")
            continue;
        const auto when = timeOf(time);
        if (!when)
            return Reject::BadTimestamp;
        call.time = *when;
        return std::nullopt;
    }
    return Reject::MissingTimestamp;
}

void OtlpLogs::readIdentity(Call &call, RecordSink &sink)
{
    call.requestId = call.dedupeKey = m_attributes["request_id"].text();
    readOtelIdentity(m_resource, m_attributes, m_labels, call, sink);
}

} // namespace

std::unique_ptr<RecordFormat> createOtlpLogs(const ReadOptions &)
{
    return std::make_unique<OtlpLogs>();
}

} // namespace assay
