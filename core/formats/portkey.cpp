#include "core/formats/callparts.h"
#include "core/formats/labels.h"
#include "core/formats/messagecall.h"
#include "core/formats/names.h"
#include "core/formats/numbers.h"
#include "core/formats/recordformat.h"

namespace assay {

namespace {

constexpr std::int64_t kCentsPerDollar = 100;
constexpr std::string_view kCustomer = "_user"; ///< among the caller's own fields

/// Log exports of Portkey. Its unit counts mix cache conventions, so the answer it logged counts where there is one.
class Portkey : public RecordFormat
{
public:
    bool recognises(Value record) override
    {
        return record["req_units"].kind() != ValueKind::Missing && record["res_units"].kind() != ValueKind::Missing;
    }

    void read(Value record, RecordSink &sink) override
    {
        const Value response = record["response"].unpacked();
        const std::string_view model = trimmedText(firstGiven({record["ai_model"], response["model"]}).text());
        const std::string_view provider = record["ai_org"].text();
        if (!model.empty() && !isAnthropicModel(model, provider))
            return sink.skip("other_provider");

        Call call;
        call.text(Dimension::ModelId) = sink.name(model);
        call.httpStatus = smallNumberOf(record["response_status_code"]);
        const Value success = record["is_success"];
        if (call.httpStatus >= 400 || (!success.isEmpty() && !isTrue(success)))
            call.status = CallStatus::Error;
        if (const auto reason = readCall(call, record, response))
            return sink.reject(*reason);
        m_message.readService(call, response, provider, false, sink);
        finish(call, record, response, sink);
        m_message.accept(call, sink);
    }

private:
    std::optional<Reject> readCall(Call &call, Value record, Value response);
    std::optional<Reject> readTokens(Call &call, Value record, Value response);
    void finish(Call &call, Value record, Value response, RecordSink &sink);

    MessageCall m_message;
    Labels m_labels{{&kCustomer, 1}};
};

std::optional<Reject> Portkey::readCall(Call &call, Value record, Value response)
{
    if (call.text(Dimension::ModelId).empty() && call.status == CallStatus::Ok)
        return Reject::MissingModel;
    if (const auto reason = readCallTime(call, record["created_at"]))
        return reason;
    if (const auto reason = readTokens(call, record, response))
        return reason;
    call.rank = {}; // of copies the first stays
    return readGatewayCost(call, record["cost"], kCentsPerDollar) ? std::nullopt : std::optional(Reject::BadNumber);
}

std::optional<Reject> Portkey::readTokens(Call &call, Value record, Value response)
{
    const Value usage = response["usage"];
    const auto reason = m_message.readUsage(call, {&usage, 1});
    if (!reason || *reason != Reject::MissingUsage)
        return reason;
    if (record["req_units"].isEmpty() && record["res_units"].isEmpty() && call.status == CallStatus::Ok)
        return reason;
    CountReader count;
    call.tokens[TokenClass::Input] = count(record["req_units"]);
    call.tokens[TokenClass::Output] = count(record["res_units"]);
    return count.isGood() ? std::nullopt : std::optional(Reject::BadNumber);
}

void Portkey::finish(Call &call, Value record, Value response, RecordSink &sink)
{
    MessageCall::readAnswer(call, response, sink);
    flagErrorWithUsage(call);
    if (lowered(record["cache_status"].text()).ends_with("hit"))
        markServedFromGatewayCache(call);
    call.dedupeKey = record["id"].text();
    call.traceId = record["trace_id"].text();
    call.latencyMs = durationOf(record["response_time"]);
    const Value metadata = record["metadata"].unpacked();
    call.text(Dimension::Customer) = sink.name(metadata[kCustomer].text());
    m_labels.read(metadata, call, sink);
    sink.tags().add(record["prompt_slug"]);
    sink.tags().add(record["mode"]);
}

} // namespace

std::unique_ptr<RecordFormat> createPortkey(const ReadOptions &)
{
    return std::make_unique<Portkey>();
}

} // namespace assay
