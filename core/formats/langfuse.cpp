#include "core/formats/callparts.h"
#include "core/formats/labels.h"
#include "core/formats/langfusefields.h"
#include "core/formats/langfuseusage.h"
#include "core/formats/names.h"
#include "core/formats/numbers.h"
#include "core/formats/recordformat.h"

namespace assay {

namespace {

/// Langfuse observations: rows of its ClickHouse tables, blob exports and exports of its user interface. A row is one
/// version of an observation; the newest stands, and can say that the observation was deleted.
class Langfuse : public RecordFormat
{
public:
    bool recognises(Value record) override { return m_fields.take(record); }

    void read(Value, RecordSink &sink) override
    {
        const Value type = m_fields["type"];
        if (!type.isEmpty() && type.text() != "GENERATION")
            return sink.skip("not_a_call");
        const std::string_view model =
            trimmedText(firstGiven({m_fields["provided_model_name"], m_fields["model"]}).text());
        if (!model.empty() && !isAnthropicModel(model, {}))
            return sink.skip("other_provider");

        Call call;
        if (const auto reason = readVersion(call))
            return sink.reject(*reason);
        if (isTrue(m_fields["is_deleted"]))
            return sink.erase(call);
        call.text(Dimension::ModelId) = sink.name(model);
        call.status = saysWord(m_fields["level"].text(), "error") ? CallStatus::Error : CallStatus::Ok;
        if (const auto reason = readCall(call))
            return sink.reject(*reason);
        call.platform = platformOfModel(model);
        call.endpoint = endpointOfModel(call.platform, model);
        readIdentity(call, sink);
        call.tags = sink.tags().tags();
        sink.accept(call);
    }

private:
    std::optional<Reject> readVersion(Call &call);
    std::optional<Reject> readCall(Call &call) const;
    std::optional<Reject> readTimes(Call &call) const;
    std::optional<Reject> readCost(Call &call) const;
    void readIdentity(Call &call, RecordSink &sink);
    void readMetadata(Call &call, RecordSink &sink);

    LangfuseFields m_fields;
    std::string m_key; ///< of the record at hand
    Labels m_labels{{}};
};

/// A row tells when a version was ingested, an export when it was made, which is earlier: uploads wait in queues. Within a
/// day of each other they are one version, of which the export knows more, its trace being joined in.
constexpr Millis kLongestQueue = 24 * 3'600'000;

std::optional<Reject> Langfuse::readVersion(Call &call)
{
    const std::string_view id = firstGiven({m_fields["id"], m_fields["span_id"]}).text();
    if (id.empty())
        return Reject::MissingId;
    m_key.assign(m_fields["project_id"].text()).append(1, '/').append(id);
    call.dedupeKey = m_key;
    const Value ingested = m_fields["event_ts"], updated = m_fields["updated_at"];
    if (ingested.isEmpty() && updated.isEmpty())
        return std::nullopt;
    const auto when = timeOf(firstGiven({ingested, updated}));
    if (!when)
        return Reject::BadTimestamp;
    call.rank[0] = ingested.isEmpty() ? *when + kLongestQueue : *when;
    return std::nullopt;
}

std::optional<Reject> Langfuse::readCall(Call &call) const
{
    if (call.text(Dimension::ModelId).empty() && call.status == CallStatus::Ok)
        return Reject::MissingModel;
    if (const auto reason = readTimes(call))
        return reason;
    const Value usage = m_fields["usage_details"].unpacked();
    if (!usage.isObject() && call.status == CallStatus::Ok)
        return Reject::MissingUsage;
    if (!readLangfuseUsage(usage, call))
        return Reject::BadNumber;
    setTier(call, {}, false);
    if (lowered(m_fields["usage_pricing_tier_name"].text()).find("fast") != std::string::npos)
        call.speed = Speed::Fast;
    flagErrorWithUsage(call);
    return readCost(call);
}

std::optional<Reject> Langfuse::readTimes(Call &call) const
{
    if (const auto reason = readCallTime(call, m_fields["start_time"]))
        return reason;
    call.timeEnd = timeOf(m_fields["end_time"]).value_or(kNoTime);
    const Millis firstToken = timeOf(m_fields["completion_start_time"]).value_or(kNoTime);
    constexpr std::int64_t kMillisPerSecond = 1000;
    call.latencyMs =
        call.timeEnd >= call.time ? call.timeEnd - call.time : durationOf(m_fields["latency"], kMillisPerSecond);
    call.ttftMs = firstToken >= call.time ? firstToken - call.time
                                          : durationOf(m_fields["time_to_first_token"], kMillisPerSecond);
    return std::nullopt;
}

std::optional<Reject> Langfuse::readCost(Call &call) const
{
    const Value cost = firstGiven({m_fields["cost_details"].unpacked()["total"], m_fields["total_cost"]});
    if (!cost.isEmpty() && !(call.reportedCost = moneyOf(cost)))
        return Reject::BadNumber;
    return std::nullopt;
}

void Langfuse::readIdentity(Call &call, RecordSink &sink)
{
    readMetadata(call, sink);
    for (const std::string_view name : {"trace_tags", "tags"})
        for (const Value tag : m_fields[name].unpacked())
            m_labels.readPair(tag.text(), call, sink);
    const auto fill = [&](Dimension dimension, std::string_view field) {
        if (call.text(dimension).empty())
            call.text(dimension) = sink.name(trimmedText(m_fields[field].text()));
    };
    fill(Dimension::Workload, "trace_name");
    fill(Dimension::Customer, "user_id");
    fill(Dimension::Session, "session_id");
    fill(Dimension::Environment, "environment");
    fill(Dimension::Project, "project_id");
    call.traceId = m_fields["trace_id"].text();
    sink.tags().add("prompt_name", m_fields["prompt_name"].text());
}

/// A map, or two arrays of names and values.
void Langfuse::readMetadata(Call &call, RecordSink &sink)
{
    m_labels.read(m_fields["metadata"].unpacked(), call, sink);
    const Value values = m_fields["metadata_values"].unpacked();
    auto value = values.begin();
    for (const Value name : m_fields["metadata_names"].unpacked()) {
        if (value == values.end())
            break;
        m_labels.readField(name.text(), (*value).text(), call, sink);
        ++value;
    }
}

} // namespace

std::unique_ptr<RecordFormat> createLangfuse(const ReadOptions &)
{
    return std::make_unique<Langfuse>();
}

} // namespace assay
