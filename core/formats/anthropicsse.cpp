#include "core/formats/messagecall.h"
#include "core/formats/messagestream.h"
#include "core/formats/names.h"
#include "core/formats/recordformat.h"
#include "core/formats/streamevents.h"

namespace assay {

namespace {

/// Dumps of streamed Messages API responses; the container hands over the events of one message as one record.
class AnthropicSse : public RecordFormat
{
public:
    bool recognises(Value record) override { return record[kStreamEvents].isArray(); }

    void read(Value record, RecordSink &sink) override
    {
        if (!m_stream.read(record[kStreamEvents]))
            return sink.reject(Reject::UnknownRecord);
        const Value message = m_stream.message();
        const std::string_view model = trimmedText(message["model"].text());
        if (!model.empty() && !isAnthropicModel(model, {}))
            return sink.skip("other_provider");

        Call call;
        call.text(Dimension::ModelId) = sink.name(model);
        readStatus(call, sink);
        if (model.empty() && message.isObject())
            return sink.reject(Reject::MissingModel);
        if (const auto reason = m_message.readUsage(call, m_stream.usages()); reason && message.isObject())
            return sink.reject(*reason);
        flagErrorWithUsage(call);
        m_message.readService(call, message, {}, false, sink);
        MessageCall::readAnswer(call, message, sink);
        const Value delta = m_stream.delta();
        call.text(Dimension::StopReason) = sink.name(delta["stop_reason"].text());
        call.text(Dimension::RefusalCategory) = sink.name(delta["stop_details"]["category"].text());
        call.dedupeKey = call.messageId;
        m_message.accept(call, sink);
    }

private:
    void readStatus(Call &call, RecordSink &sink) const
    {
        if (m_stream.error().isObject()) {
            call.status = CallStatus::Error;
            call.text(Dimension::ErrorType) = sink.name(m_stream.error()["type"].text());
        } else if (m_stream.end().kind() == ValueKind::Missing) {
            call.status = CallStatus::Interrupted;
        }
    }

    MessageStream m_stream;
    MessageCall m_message;
};

} // namespace

std::unique_ptr<RecordFormat> createAnthropicSse(const ReadOptions &)
{
    return std::make_unique<AnthropicSse>();
}

} // namespace assay
