#include "core/formats/callparts.h"
#include "core/formats/labels.h"
#include "core/formats/names.h"
#include "core/formats/numbers.h"
#include "core/formats/recordformat.h"
#include "core/formats/tokenclasses.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::int64_t kBillionthsPerDollar = 1'000'000'000;
constexpr std::string_view kSession = "Helicone-Session-Id"; ///< among the caller's own fields

/// Rows of Helicone's "request_response_rmt" table. A row is one version of a request; the newest stands.
class Helicone : public RecordFormat
{
public:
    bool recognises(Value record) override
    {
        return record["request_created_at"].kind() != ValueKind::Missing &&
               record["prompt_cache_read_tokens"].kind() != ValueKind::Missing;
    }

    void read(Value record, RecordSink &sink) override
    {
        const std::string_view provider = record["provider"].text();
        Call call;
        if (!beginGatewayCall(call, record["model"], provider, sink))
            return;
        readStatus(call, record["status"], sink);
        if (const auto reason = readCall(call, record))
            return sink.reject(*reason);
        readGatewayService(call, provider, sink);
        readIdentity(call, record, sink);
        call.tags = sink.tags().tags();
        sink.accept(call);
    }

private:
    static void readStatus(Call &call, Value status, RecordSink &sink);
    static std::optional<Reject> readCall(Call &call, Value record);
    static bool readTokens(Call &call, Value record);
    void readIdentity(Call &call, Value record, RecordSink &sink);

    Labels m_labels{{&kSession, 1}};
};

/// An HTTP status; below 0 the gateway itself failed.
void Helicone::readStatus(Call &call, Value status, RecordSink &sink)
{
    call.httpStatus = smallNumberOf(status);
    if (call.httpStatus < 400 && !status.text().starts_with('-'))
        return;
    call.status = CallStatus::Error;
    call.text(Dimension::ErrorType) = sink.name(status.text());
}

std::optional<Reject> Helicone::readCall(Call &call, Value record)
{
    const bool isOk = call.status == CallStatus::Ok;
    if (record["request_id"].isEmpty())
        return Reject::MissingId;
    if (call.text(Dimension::ModelId).empty() && isOk)
        return Reject::MissingModel;
    if (const auto reason = readCallTime(call, record["request_created_at"]))
        return reason;
    if (record["prompt_tokens"].isEmpty() && record["completion_tokens"].isEmpty() && isOk)
        return Reject::MissingUsage;
    if (!readTokens(call, record) || !readGatewayCost(call, record["cost"], kBillionthsPerDollar))
        return Reject::BadNumber;
    if (!record["updated_at"].isEmpty()) {
        const auto version = timeOf(record["updated_at"]);
        if (!version)
            return Reject::BadTimestamp;
        call.rank[0] = *version;
    }
    call.timeEnd = timeOf(record["response_created_at"]).value_or(kNoTime);
    call.latencyMs = durationOf(record["latency"]);
    call.ttftMs = durationOf(record["time_to_first_token"]);
    return std::nullopt;
}

bool Helicone::readTokens(Call &call, Value record)
{
    CountReader count;
    call.tokens[TokenClass::Input] = count(record["prompt_tokens"]);
    call.tokens[TokenClass::CacheRead] = count(record["prompt_cache_read_tokens"]);
    call.tokens[TokenClass::Output] = count(record["completion_tokens"]);
    setCacheWrites(call, {count(record["prompt_cache_write_tokens"]), 0, 0});
    setTier(call, {}, false);
    flagErrorWithUsage(call);
    const std::string_view reference = record["cache_reference_id"].text(); // a UUID; all zeros is none
    if (!std::ranges::all_of(reference, [](char c) { return c == '0' || c == '-'; }))
        markServedFromGatewayCache(call);
    return count.isGood();
}

void Helicone::readIdentity(Call &call, Value record, RecordSink &sink)
{
    call.requestId = call.dedupeKey = record["request_id"].text();
    const Value properties = record["properties"].unpacked();
    call.text(Dimension::Session) = sink.name(properties[kSession].text());
    call.text(Dimension::Customer) = sink.name(record["user_id"].text());
    call.text(Dimension::ApiKey) = sink.name(record["proxy_key_id"].text());
    m_labels.read(properties, call, sink);
}

} // namespace

std::unique_ptr<RecordFormat> createHelicone(const ReadOptions &)
{
    return std::make_unique<Helicone>();
}

} // namespace assay
