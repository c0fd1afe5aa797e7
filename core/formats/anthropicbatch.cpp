#include "core/formats/messagecall.h"
#include "core/formats/names.h"
#include "core/formats/recordformat.h"

namespace assay {

namespace {

/// Results of the Message Batches API, and the batch object that is saved beside them. A result says no time: that of its
/// batch stands in, its creation for the start, as it decides the price.
class AnthropicBatch : public RecordFormat
{
public:
    explicit AnthropicBatch(const ReadOptions &options) : m_created(options.batchCreated), m_ended(options.batchEnded) {}

    bool recognises(Value record) override
    {
        return isBatchObject(record) || (!record["custom_id"].isEmpty() && record["result"].isObject());
    }

    void read(Value record, RecordSink &sink) override
    {
        if (isBatchObject(record))
            return sink.skip("not_a_call");
        const Value result = record["result"];
        const Value message = result["message"];
        const std::string_view model = trimmedText(message["model"].text());
        if (!model.empty() && !isAnthropicModel(model, "anthropic"))
            return sink.skip("other_provider");

        Call call;
        call.text(Dimension::ModelId) = sink.name(model);
        if (const auto reason = readResult(call, result, sink))
            return sink.reject(*reason);
        m_message.readService(call, message, {}, true, sink);
        MessageCall::readAnswer(call, message, sink);
        call.text(Dimension::Task) = sink.name(record["custom_id"].text());
        call.dedupeKey = call.messageId.empty() ? record["custom_id"].text() : call.messageId;
        setTime(call);
        m_message.accept(call, sink);
    }

private:
    static bool isBatchObject(Value record) { return record["type"].text() == "message_batch"; }
    std::optional<Reject> readResult(Call &call, Value result, RecordSink &sink);

    /// A copy that has a time is better than one without.
    void setTime(Call &call) const
    {
        if (m_created == kNoTime)
            return;
        call.time = m_created;
        call.timeEnd = m_ended;
        call.rank.back() = 1;
    }

    Millis m_created, m_ended;
    MessageCall m_message;
};

std::optional<Reject> AnthropicBatch::readResult(Call &call, Value result, RecordSink &sink)
{
    const std::string_view type = result["type"].text();
    const Value usage = result["message"]["usage"];
    const auto reason = m_message.readUsage(call, {&usage, 1});
    if (type == "succeeded")
        return call.text(Dimension::ModelId).empty() ? Reject::MissingModel : reason;
    if (type == "errored") {
        const Value error = result["error"];
        call.status = CallStatus::Error;
        call.requestId = error["request_id"].text();
        call.text(Dimension::ErrorType) =
            sink.name((error["error"].isObject() ? error["error"] : error)["type"].text());
    } else if (type == "canceled") {
        call.status = CallStatus::Canceled;
    } else if (type == "expired") {
        call.status = CallStatus::Expired;
    } else {
        return Reject::UnknownRecord;
    }
    return std::nullopt;
}

} // namespace

std::unique_ptr<RecordFormat> createAnthropicBatch(const ReadOptions &options)
{
    return std::make_unique<AnthropicBatch>(options);
}

} // namespace assay
