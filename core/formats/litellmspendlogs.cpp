#include "core/formats/labels.h"
#include "core/formats/names.h"
#include "core/formats/numbers.h"
#include "core/formats/recordformat.h"
#include "core/formats/tokenclasses.h"

#include <algorithm>

namespace assay {

namespace {

Value firstGiven(Value a, Value b)
{
    return a.isEmpty() ? b : a;
}

/// Rows of the LiteLLM proxy's "LiteLLM_SpendLogs" table, as JSON or as CSV with JSON inside its cells.
class LitellmSpendLogs : public RecordFormat
{
public:
    bool recognises(Value record) override
    {
        const auto has = [record](std::string_view key) { return record[key].kind() != ValueKind::Missing; };
        return has("call_type") && has("startTime") && has("spend");
    }

    void read(Value record, RecordSink &sink) override
    {
        open(record);
        const std::string_view model = trimmedText(firstGiven(record["model"], record["model_group"]).text());
        const std::string_view provider = record["custom_llm_provider"].text();
        if (!model.empty() && !isAnthropicModel(model, provider))
            return sink.skip("other_provider");

        Call call;
        call.text(Dimension::ModelId) = sink.name(model);
        readStatus(call, sink);
        if (const auto reason = readCall(call))
            return sink.reject(*reason);
        readService(call, sink);
        readIdentity(call, sink);
        call.tags = sink.tags().tags();
        sink.accept(call);
    }

private:
    void open(Value record);
    std::optional<Reject> readCall(Call &call);
    std::optional<Reject> readTimes(Call &call) const;
    bool readTokens(Call &call) const;
    void readStatus(Call &call, RecordSink &sink) const;
    void readService(Call &call, RecordSink &sink) const;
    void readIdentity(Call &call, RecordSink &sink);

    Value m_record;
    Value m_metadata;
    Value m_usage;
    Labels m_labels{{}};
};

void LitellmSpendLogs::open(Value record)
{
    m_record = record;
    m_metadata = record["metadata"].unpacked();
    m_usage = m_metadata["usage_object"].unpacked();
    if (!m_usage.isObject())
        m_usage = m_metadata["additional_usage_values"].unpacked(); // all that older rows have
}

std::optional<Reject> LitellmSpendLogs::readCall(Call &call)
{
    if (call.text(Dimension::ModelId).empty() && call.status == CallStatus::Ok)
        return Reject::MissingModel;
    if (const auto reason = readTimes(call))
        return reason;
    const bool hasUsage =
        !m_record["prompt_tokens"].isEmpty() || !m_record["completion_tokens"].isEmpty() || m_usage.isObject();
    if (!hasUsage && call.status == CallStatus::Ok)
        return Reject::MissingUsage;
    if (!readTokens(call))
        return Reject::BadNumber;
    if (!m_record["spend"].isEmpty() && !(call.reportedCost = moneyOf(m_record["spend"])))
        return Reject::BadNumber;

    if (saysWord(m_record["cache_hit"].text(),
                 "true")) { // the gateway answered from its own cache: nothing reached Anthropic
        call.tokens = {};
        call.thinkingTokens = call.webSearches = call.webFetches = 0;
        call.flags = kServedFromGatewayCache;
    }
    flagErrorWithUsage(call);
    return std::nullopt;
}

std::optional<Reject> LitellmSpendLogs::readTimes(Call &call) const
{
    if (m_record["startTime"].isEmpty())
        return Reject::MissingTimestamp;
    const auto start = timeOf(m_record["startTime"]);
    if (!start)
        return Reject::BadTimestamp;
    call.time = *start;
    call.timeEnd = timeOf(m_record["endTime"]).value_or(kNoTime);
    call.latencyMs = durationOf(m_record["request_duration_ms"]);
    if (call.latencyMs < 0 && call.timeEnd >= call.time)
        call.latencyMs = call.timeEnd - call.time;
    const Millis firstToken = timeOf(m_record["completionStartTime"]).value_or(kNoTime);
    if (firstToken >= call.time)
        call.ttftMs = firstToken - call.time;
    return std::nullopt;
}

/// The prompt count includes cache reads and writes; which of the usage fields are filled depends on the version.
bool LitellmSpendLogs::readTokens(Call &call) const
{
    bool isGood = true;
    const auto count = [&isGood](Value value) {
        const auto number = countOf(value);
        isGood = isGood && number;
        return number.value_or(0);
    };
    const Value details = m_usage["prompt_tokens_details"];
    const Value split = details["cache_creation_token_details"];
    const Value tools = m_usage["server_tool_use"];
    call.tokens[TokenClass::Output] = count(firstGiven(m_record["completion_tokens"], m_usage["completion_tokens"]));
    call.tokens[TokenClass::CacheRead] =
        std::max(count(m_usage["cache_read_input_tokens"]), count(details["cached_tokens"]));
    setCacheWrites(call,
                   {std::max(count(m_usage["cache_creation_input_tokens"]), count(details["cache_creation_tokens"])),
                    count(split["ephemeral_5m_input_tokens"]), count(split["ephemeral_1h_input_tokens"])});
    setInclusiveInput(call, count(firstGiven(m_record["prompt_tokens"], m_usage["prompt_tokens"])));
    call.thinkingTokens = count(m_usage["completion_tokens_details"]["reasoning_tokens"]);
    call.webSearches = count(tools["web_search_requests"]);
    call.webFetches = count(tools["web_fetch_requests"]);
    return isGood;
}

void LitellmSpendLogs::readStatus(Call &call, RecordSink &sink) const
{
    call.status = statusFromText(firstGiven(m_record["status"], m_metadata["status"]).text());
    if (call.status == CallStatus::Ok)
        return;
    const Value error = m_metadata["error_information"].unpacked();
    call.httpStatus = smallNumberOf(error["error_code"]);
    call.text(Dimension::ErrorType) = sink.name(firstGiven(error["error_class"], error["error_code"]).text());
}

void LitellmSpendLogs::readService(Call &call, RecordSink &sink) const
{
    const std::string_view provider = m_record["custom_llm_provider"].text();
    const std::string_view model = call.text(Dimension::ModelId);
    call.text(Dimension::Provider) = sink.name(provider);
    call.platform = platformFromText(provider).value_or(platformOfModel(model));
    call.endpoint = endpointOfModel(call.platform, model);

    setTier(call, m_usage["service_tier"].text(), m_record["call_type"].text().find("batch") != std::string_view::npos);
    call.speed = m_usage["speed"].text() == "fast" ? Speed::Fast : Speed::Standard;
    call.text(Dimension::Geo) = sink.name(m_usage["inference_geo"].text());
}

void LitellmSpendLogs::readIdentity(Call &call, RecordSink &sink)
{
    const auto name = [&sink](Value a, Value b = {}) { return sink.name(trimmedText(firstGiven(a, b).text())); };
    call.text(Dimension::Team) = name(m_metadata["user_api_key_team_alias"], m_record["team_id"]);
    call.text(Dimension::Customer) = name(m_record["end_user"]);
    call.text(Dimension::User) =
        name(firstGiven(m_record["user"], m_metadata["user_api_key_user_id"]), m_metadata["user_api_key_alias"]);
    call.text(Dimension::ApiKey) = name(m_metadata["user_api_key_alias"], m_record["api_key"]);
    call.text(Dimension::Agent) = name(m_record["agent_id"]);
    call.text(Dimension::Session) = name(m_record["session_id"]);
    call.traceId = m_record["session_id"].text();
    call.requestId = call.dedupeKey = m_record["request_id"].text();
    if (call.requestId.starts_with("msg_"))
        call.messageId = call.requestId;

    for (const Value tag : m_record["request_tags"].unpacked())
        m_labels.readPair(tag.text(), call, sink);
    m_labels.read(m_metadata["spend_logs_metadata"].unpacked(), call, sink);
    for (const std::string_view key : {"model_group", "call_type", "organization_id"})
        sink.tags().add(m_record[key]);
}

} // namespace

std::unique_ptr<RecordFormat> createLitellmSpendLogs(const ReadOptions &)
{
    return std::make_unique<LitellmSpendLogs>();
}

} // namespace assay
