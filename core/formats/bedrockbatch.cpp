#include "core/formats/bedrockbody.h"
#include "core/formats/messagecall.h"
#include "core/formats/names.h"
#include "core/formats/numbers.h"
#include "core/formats/recordformat.h"

namespace assay {

namespace {

/// Output of Amazon Bedrock's batch inference, at half price. A line says no time, and no model but in its body.
class BedrockBatch : public RecordFormat
{
public:
    bool recognises(Value record) override
    {
        return !record["recordId"].isEmpty() && (record["modelOutput"].isObject() || record["error"].isObject());
    }

    void read(Value record, RecordSink &sink) override
    {
        m_body.take(record["modelOutput"]);
        const Value message = m_body.message();
        const std::string_view model = trimmedText(record["modelOutput"]["model"].text());
        if (!model.empty() && !isAnthropicModel(model, {}))
            return sink.skip("other_provider");

        Call call;
        call.text(Dimension::ModelId) = sink.name(model);
        readError(call, record["error"], sink);
        if (model.empty() && call.status == CallStatus::Ok)
            return sink.reject(Reject::MissingModel);
        if (const auto reason = m_message.readUsage(call, m_body.usages());
            reason && (*reason != Reject::MissingUsage || call.status == CallStatus::Ok))
            return sink.reject(*reason);
        m_message.readService(call, message, "aws.bedrock", true, sink);
        MessageCall::readAnswer(call, message, sink);
        call.text(Dimension::Task) = sink.name(record["recordId"].text());
        call.dedupeKey = call.messageId.empty() ? record["recordId"].text() : call.messageId;
        m_message.accept(call, sink);
    }

private:
    static void readError(Call &call, Value error, RecordSink &sink)
    {
        if (!error.isObject())
            return;
        const std::int32_t code = smallNumberOf(error["errorCode"]);
        call.status = CallStatus::Error;
        call.httpStatus = code >= 100 && code < 600 ? code : 0;
        call.text(Dimension::ErrorType) = sink.name(error["errorCode"].text());
    }

    BedrockBody m_body;
    MessageCall m_message;
};

} // namespace

std::unique_ptr<RecordFormat> createBedrockBatch(const ReadOptions &)
{
    return std::make_unique<BedrockBatch>();
}

} // namespace assay
