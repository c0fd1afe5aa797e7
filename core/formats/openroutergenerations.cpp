#include "core/formats/callparts.h"
#include "core/formats/names.h"
#include "core/formats/numbers.h"
#include "core/formats/recordformat.h"
#include "core/formats/tokenclasses.h"

namespace assay {

namespace {

/// OpenRouter's export of single generations. Its prompt count includes cached tokens; cache writes are not told apart.
class OpenrouterGenerations : public RecordFormat
{
public:
    bool recognises(Value record) override
    {
        return record["generation_id"].kind() != ValueKind::Missing &&
               record["cost_total"].kind() != ValueKind::Missing;
    }

    void read(Value record, RecordSink &sink) override
    {
        const std::string_view provider = record["provider_name"].text();
        Call call;
        if (!beginGatewayCall(call, record["model_permaslug"], provider, sink))
            return;
        call.status = isTrue(record["cancelled"]) ? CallStatus::Canceled : CallStatus::Ok;
        if (const auto reason = readCall(call, record))
            return sink.reject(*reason);
        readGatewayService(call, provider, sink);
        readIdentity(call, record, sink);
        call.tags = sink.tags().tags();
        sink.accept(call);
    }

private:
    static std::optional<Reject> readCall(Call &call, Value record);
    static void readIdentity(Call &call, Value record, RecordSink &sink);
};

std::optional<Reject> OpenrouterGenerations::readCall(Call &call, Value record)
{
    const bool isOk = call.status == CallStatus::Ok;
    if (call.text(Dimension::ModelId).empty() && isOk)
        return Reject::MissingModel;
    if (const auto reason = readCallTime(call, record["created_at"]))
        return reason;
    if (record["tokens_prompt"].isEmpty() && record["tokens_completion"].isEmpty() && isOk)
        return Reject::MissingUsage;
    CountReader count;
    call.tokens[TokenClass::Output] = count(record["tokens_completion"]);
    call.tokens[TokenClass::CacheRead] = count(record["tokens_cached"]);
    setInclusiveInput(call, count(record["tokens_prompt"]));
    call.thinkingTokens = count(record["tokens_reasoning"]);
    const Value cost = record["cost_total"];
    if (!count.isGood() || (!cost.isEmpty() && !(call.reportedCost = moneyOf(cost))))
        return Reject::BadNumber;
    setTier(call, {}, false);
    flagErrorWithUsage(call);
    call.latencyMs = durationOf(record["generation_time_ms"]);
    call.ttftMs = durationOf(record["time_to_first_token_ms"]);
    return std::nullopt;
}

void OpenrouterGenerations::readIdentity(Call &call, Value record, RecordSink &sink)
{
    call.requestId = call.dedupeKey = record["generation_id"].text();
    call.text(Dimension::StopReason) =
        sink.name(firstGiven({record["finish_reason_raw"], record["finish_reason_normalized"]}).text());
    call.text(Dimension::Customer) = sink.name(record["user"].text());
    call.text(Dimension::ApiKey) = sink.name(record["api_key_name"].text());
    call.text(Dimension::Workload) = sink.name(record["app_name"].text());
    sink.tags().add(record["variant"]);
}

} // namespace

std::unique_ptr<RecordFormat> createOpenrouterGenerations(const ReadOptions &)
{
    return std::make_unique<OpenrouterGenerations>();
}

} // namespace assay
