#include "core/formats/anthropicusage.h"
#include "core/formats/bedrockbody.h"
#include "core/formats/callparts.h"
#include "core/formats/labels.h"
#include "core/formats/names.h"
#include "core/formats/numbers.h"
#include "core/formats/recordformat.h"

#include <algorithm>

namespace assay {

namespace {

/// Amazon Bedrock's model invocation log. The line has the counts; the body it may hold has the cache lifetimes.
class BedrockInvocation : public RecordFormat
{
public:
    bool recognises(Value record) override { return record["schemaType"].text() == "ModelInvocationLog"; }

    void read(Value record, RecordSink &sink) override
    {
        m_record = record;
        const std::string_view id = trimmedText(record["modelId"].text());
        if (!id.empty() && !isAnthropicModel(id, {}))
            return sink.skip("other_provider");
        m_body.take(record["output"]["outputBodyJson"]);

        Call call;
        readModel(call, id, sink);
        readStatus(call, sink);
        if (const auto reason = readCall(call))
            return sink.reject(*reason);
        readIdentity(call, sink);
        call.tags = sink.tags().tags();
        sink.accept(call);
    }

private:
    void readModel(Call &call, std::string_view id, RecordSink &sink) const;
    void readStatus(Call &call, RecordSink &sink) const;
    std::optional<Reject> readCall(Call &call) const;
    std::optional<Reject> readTokens(Call &call) const;
    void readIdentity(Call &call, RecordSink &sink);

    Value m_record;
    BedrockBody m_body;
    Labels m_labels{{}};
};

/// An application inference profile hides the model; the body names it where one was logged.
void BedrockInvocation::readModel(Call &call, std::string_view id, RecordSink &sink) const
{
    const bool isHidden = id.find("application-inference-profile/") != id.npos;
    const std::string_view named = trimmedText(m_body.message()["model"].text());
    call.text(Dimension::ModelId) = sink.name(isHidden && !named.empty() ? named : id);
    call.text(Dimension::Provider) = "aws.bedrock";
    call.platform = Platform::Bedrock;
    call.endpoint = endpointOfModel(call.platform, id);

    const std::string_view model = id.substr(id.rfind('/') + 1);
    const auto vendor = model.find(".anthropic.");
    const Value region = firstGiven({m_record["inferenceRegion"], m_record["region"]});
    call.text(Dimension::Geo) = sink.name(vendor == model.npos ? region.text() : model.substr(0, vendor));
    if (isHidden)
        sink.tags().add("inference_profile", model);
}

void BedrockInvocation::readStatus(Call &call, RecordSink &sink) const
{
    const Value error = m_record["errorCode"];
    const std::int32_t code = smallNumberOf(m_record["status"]);
    call.httpStatus = code >= 100 && code < 600 ? code : 0;
    call.status = !error.isEmpty() || code >= 400 ? CallStatus::Error : CallStatus::Ok;
    call.text(Dimension::ErrorType) = sink.name(error.text());
    call.text(Dimension::StopReason) = sink.name(m_body.stopReason());
}

std::optional<Reject> BedrockInvocation::readCall(Call &call) const
{
    if (call.text(Dimension::ModelId).empty() && call.status == CallStatus::Ok)
        return Reject::MissingModel;
    if (const auto reason = readCallTime(call, m_record["timestamp"]))
        return reason;
    if (const auto reason = readTokens(call))
        return reason;
    const UsageFields usage(m_body.usages());
    setTier(call, usage["service_tier"].text(), false);
    flagErrorWithUsage(call);
    call.latencyMs = m_body.latencyMs();
    call.ttftMs = m_body.ttftMs();
    return std::nullopt;
}

std::optional<Reject> BedrockInvocation::readTokens(Call &call) const
{
    const Value input = m_record["input"], output = m_record["output"], converse = m_body.converseUsage();
    const UsageFields usage(m_body.usages());
    const auto body = AnthropicUsage::read(usage);
    const bool hasCounts = !input["inputTokenCount"].isEmpty() || !output["outputTokenCount"].isEmpty() ||
                           !usage.isEmpty() || converse.isObject();
    if (!hasCounts)
        return call.status == CallStatus::Ok ? std::optional(Reject::MissingUsage) : std::nullopt;
    if (!body)
        return Reject::BadNumber;

    body->writeTo(call);
    CountReader count;
    const auto counted = [&count](std::int64_t &into, std::initializer_list<Value> values) {
        if (const Value value = firstGiven(values); !value.isEmpty())
            into = count(value);
    };
    std::int64_t written = 0;
    counted(call.tokens[TokenClass::Input], {input["inputTokenCount"], converse["inputTokens"]});
    counted(call.tokens[TokenClass::CacheRead], {input["cacheReadInputTokenCount"], converse["cacheReadInputTokens"]});
    counted(call.tokens[TokenClass::Output], {output["outputTokenCount"], converse["outputTokens"]});
    counted(written, {input["cacheWriteInputTokenCount"], converse["cacheWriteInputTokens"]});
    CacheWrites writes = body->cacheWrites;
    writes.total = std::max(writes.total, written);
    setCacheWrites(call, writes);
    return count.isGood() ? std::nullopt : std::optional(Reject::BadNumber);
}

void BedrockInvocation::readIdentity(Call &call, RecordSink &sink)
{
    call.requestId = call.dedupeKey = m_record["requestId"].text();
    call.messageId = m_body.message()["id"].text();
    m_labels.read(m_record["requestMetadata"].unpacked(), call, sink);
    Value identity = m_record["identity"];
    if (identity.isArray() && identity.begin() != identity.end())
        identity = *identity.begin();
    const std::string_view arn = identity["arn"].text();
    if (call.text(Dimension::User).empty()) // the session name of an assumed role, or the user
        call.text(Dimension::User) = sink.name(arn.substr(arn.rfind('/') + 1));
    sink.tags().add(m_record["accountId"]);
    sink.tags().add(m_record["region"]);
    sink.tags().add(m_record["operation"]);
}

} // namespace

std::unique_ptr<RecordFormat> createBedrockInvocation(const ReadOptions &)
{
    return std::make_unique<BedrockInvocation>();
}

} // namespace assay
