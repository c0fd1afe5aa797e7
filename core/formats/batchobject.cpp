#include "core/formats/batchobject.h"

#include "core/formats/containers.h"
#include "core/formats/countingsink.h"

namespace assay {

namespace {

Millis timeOf(Value value)
{
    const auto time = parseTime(value.text());
    return time ? *time : kNoTime;
}

/// Looks at the first record and stops the reading.
class BatchLook : public RecordFormat
{
public:
    BatchLook(BatchPart &part, JobControl &control) : m_part(part), m_control(control) {}

    bool recognises(Value) override { return true; }

    void read(Value record, RecordSink &) override
    {
        if (m_control.isCancelled()) // what was read already when the reading was stopped
            return;
        m_control.cancel();
        m_part.isResult = !record["custom_id"].isEmpty() && record["result"].isObject();
        if (record["type"].text() == "message_batch")
            m_part.object = BatchObject{std::string(record["id"].text()), timeOf(record["created_at"]), timeOf(record["ended_at"])};
    }

private:
    BatchPart &m_part;
    JobControl &m_control;
};

} // namespace

BatchPart batchPartOf(const std::string &path)
{
    BatchPart part;
    JobControl control;
    CountingSink ignored;
    auto source = openBytes(path);
    const auto hasMember = source ? (*source)->nextMember() : source.error();
    if (!hasMember || !*hasMember)
        return part;
    RecordReader reader(std::make_unique<BatchLook>(part, control), ignored);
    TextWindow window(**source, control);
    readText(window, reader);
    return part;
}

} // namespace assay
