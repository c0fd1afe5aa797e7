#include "core/formats/callparts.h"
#include "core/formats/labels.h"
#include "core/formats/names.h"
#include "core/formats/numbers.h"
#include "core/formats/recordformat.h"
#include "core/formats/tokenclasses.h"

#include <algorithm>

namespace assay {

namespace {

/// Where the two kinds of LiteLLM records differ.
struct Kind
{
    std::string_view id;
    std::string_view cost;
    std::string_view session;
};
constexpr Kind kSpendLog{"request_id", "spend", "session_id"};
constexpr Kind kStandardLogging{"id", "response_cost", "trace_id"};

/// Rows of the LiteLLM proxy's "LiteLLM_SpendLogs" table, as JSON or as CSV with JSON inside its cells; and its
/// standard logging payload, as callbacks write it to files and buckets.
class Litellm : public RecordFormat
{
public:
    explicit Litellm(Kind kind)
        : m_kind(kind)
    {
    }

    bool recognises(Value record) override
    {
        const auto has = [record](std::string_view key) { return record[key].kind() != ValueKind::Missing; };
        return has("call_type") && has("startTime") && has(m_kind.cost);
    }

    void read(Value record, RecordSink &sink) override
    {
        open(record);
        const std::string_view model = trimmedText(firstGiven({record["model"], record["model_group"]}).text());
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

    Kind m_kind;
    Value m_record;
    Value m_metadata;
    Value m_usage;
    Labels m_labels{{}};
};

void Litellm::open(Value record)
{
    m_record = record;
    m_metadata = record["metadata"].unpacked();
    m_usage = m_metadata["usage_object"].unpacked();
    if (!m_usage.isObject())
        m_usage = m_metadata["additional_usage_values"].unpacked(); // all that older rows have
}

std::optional<Reject> Litellm::readCall(Call &call)
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
    const Value cost = m_record[m_kind.cost];
    if (!cost.isEmpty() && !(call.reportedCost = moneyOf(cost)))
        return Reject::BadNumber;

    if (saysWord(m_record["cache_hit"].text(), "true"))
        markServedFromGatewayCache(call);
    flagErrorWithUsage(call);
    return std::nullopt;
}

std::optional<Reject> Litellm::readTimes(Call &call) const
{
    if (const auto reason = readCallTime(call, m_record["startTime"]))
        return reason;
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
bool Litellm::readTokens(Call &call) const
{
    CountReader count;
    const Value details = m_usage["prompt_tokens_details"];
    const Value split = details["cache_creation_token_details"];
    const Value tools = m_usage["server_tool_use"];
    call.tokens[TokenClass::Output] = count(firstGiven({m_record["completion_tokens"], m_usage["completion_tokens"]}));
    call.tokens[TokenClass::CacheRead] =
        std::max(count(m_usage["cache_read_input_tokens"]), count(details["cached_tokens"]));
    setCacheWrites(call,
                   {std::max(count(m_usage["cache_creation_input_tokens"]), count(details["cache_creation_tokens"])),
                    count(split["ephemeral_5m_input_tokens"]), count(split["ephemeral_1h_input_tokens"])});
    setInclusiveInput(call, count(firstGiven({m_record["prompt_tokens"], m_usage["prompt_tokens"]})));
    call.thinkingTokens = count(m_usage["completion_tokens_details"]["reasoning_tokens"]);
    call.webSearches = count(tools["web_search_requests"]);
    call.webFetches = count(tools["web_fetch_requests"]);
    return count.isGood();
}

void Litellm::readStatus(Call &call, RecordSink &sink) const
{
    call.status = statusFromText(firstGiven({m_record["status"], m_metadata["status"]}).text());
    if (call.status == CallStatus::Ok)
        return;
    const Value error = firstGiven({m_record["error_information"], m_metadata["error_information"]}).unpacked();
    call.httpStatus = smallNumberOf(error["error_code"]);
    call.text(Dimension::ErrorType) = sink.name(firstGiven({error["error_class"], error["error_code"]}).text());
}

void Litellm::readService(Call &call, RecordSink &sink) const
{
    readGatewayService(call, m_record["custom_llm_provider"].text(), sink);
    setTier(call, m_usage["service_tier"].text(), m_record["call_type"].text().find("batch") != std::string_view::npos);
    call.speed = m_usage["speed"].text() == "fast" ? Speed::Fast : Speed::Standard;
    call.text(Dimension::Geo) = sink.name(m_usage["inference_geo"].text());
}

void Litellm::readIdentity(Call &call, RecordSink &sink)
{
    const auto name = [&sink](std::initializer_list<Value> values) {
        return sink.name(trimmedText(firstGiven(values).text()));
    };
    const Value alias = m_metadata["user_api_key_alias"];
    call.text(Dimension::Team) =
        name({m_metadata["user_api_key_team_alias"], m_record["team_id"], m_metadata["user_api_key_team_id"]});
    call.text(Dimension::Customer) = name({m_record["end_user"], m_metadata["user_api_key_end_user_id"]});
    call.text(Dimension::User) = name({m_record["user"], m_metadata["user_api_key_user_id"], alias});
    call.text(Dimension::ApiKey) = name({alias, m_record["api_key"], m_metadata["user_api_key_hash"]});
    call.text(Dimension::Agent) = name({m_record["agent_id"]});
    call.text(Dimension::Session) = name({m_record[m_kind.session]});
    call.traceId = m_record[m_kind.session].text();
    call.requestId = call.dedupeKey = m_record[m_kind.id].text();
    if (call.requestId.starts_with("msg_"))
        call.messageId = call.requestId;

    for (const Value tag : m_record["request_tags"].unpacked())
        m_labels.readPair(tag.text(), call, sink);
    m_labels.read(m_metadata["spend_logs_metadata"].unpacked(), call, sink);
    m_labels.read(m_metadata["requester_metadata"].unpacked(), call, sink);
    for (const std::string_view key : {"model_group", "call_type", "organization_id"})
        sink.tags().add(m_record[key]);
}

} // namespace

std::unique_ptr<RecordFormat> createLitellmSpendLogs(const ReadOptions &)
{
    return std::make_unique<Litellm>(kSpendLog);
}

std::unique_ptr<RecordFormat> createLitellmStandardLogging(const ReadOptions &)
{
    return std::make_unique<Litellm>(kStandardLogging);
}

} // namespace assay
