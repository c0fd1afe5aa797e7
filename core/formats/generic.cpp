#include "core/formats/fieldslots.h"
#include "core/formats/names.h"
#include "core/formats/numbers.h"
#include "core/formats/recordformat.h"
#include "core/formats/tokenclasses.h"

#include "core/calls/codes.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

/// Rows of somebody's own log: what a column means is guessed from its name, or told by a Mapping.
class Generic : public RecordFormat
{
public:
    explicit Generic(const ReadOptions &options)
        : m_fields(options.mapping)
        , m_inputIncludesCache(options.mapping.inputIncludesCache)
    {
    }

    bool recognises(Value record) override
    {
        m_fields.take(record);
        return m_fields.has(Field::Model) && (m_fields.has(Field::Input) || m_fields.has(Field::Output));
    }

    void read(Value, RecordSink &sink) override
    {
        Call call;
        if (const auto reason = readCall(call, sink))
            return sink.reject(*reason);
        for (const Value tag : m_fields.tags())
            sink.tags().add(tag);
        call.tags = sink.tags().tags();
        sink.accept(call);
    }

private:
    std::optional<Reject> readCall(Call &call, RecordSink &sink) const;
    bool readTokens(Call &call) const;
    void readStatus(Call &call, RecordSink &sink) const;
    void readService(Call &call, RecordSink &sink) const;
    void readIdentity(Call &call, RecordSink &sink) const;
    std::string_view dedupeKey() const;

    FieldSlots m_fields;
    bool m_inputIncludesCache;
};

std::optional<Reject> Generic::readCall(Call &call, RecordSink &sink) const
{
    call.text(Dimension::ModelId) = sink.name(trimmedText(m_fields[Field::Model].text()));
    if (call.text(Dimension::ModelId).empty())
        return Reject::MissingModel;
    if (m_fields[Field::Time].isEmpty())
        return Reject::MissingTimestamp;
    const auto time = timeOf(m_fields[Field::Time]);
    if (!time)
        return Reject::BadTimestamp;
    call.time = *time;
    call.timeEnd = timeOf(m_fields[Field::TimeEnd]).value_or(kNoTime);

    readStatus(call, sink);
    if (m_fields[Field::Input].isEmpty() && m_fields[Field::Output].isEmpty() && call.status == CallStatus::Ok)
        return Reject::MissingUsage;
    if (!readTokens(call))
        return Reject::BadNumber;
    if (!m_fields[Field::Cost].isEmpty() && !(call.reportedCost = moneyOf(m_fields[Field::Cost])))
        return Reject::BadNumber;
    readService(call, sink);
    readIdentity(call, sink);
    return std::nullopt;
}

bool Generic::readTokens(Call &call) const
{
    bool isGood = true;
    const auto count = [this, &isGood](Field field) -> std::int64_t {
        if (!m_fields.has(field))
            return 0;
        const auto number = countOf(m_fields[field]);
        isGood = isGood && number;
        return number.value_or(0);
    };
    call.tokens[TokenClass::CacheRead] = count(Field::CacheRead);
    call.tokens[TokenClass::Output] = count(Field::Output);
    setCacheWrites(call, {count(Field::CacheWrite), count(Field::CacheWrite5m), count(Field::CacheWrite1h)});
    if (m_inputIncludesCache)
        setInclusiveInput(call, count(Field::Input));
    else
        call.tokens[TokenClass::Input] = count(Field::Input);
    call.thinkingTokens = count(Field::Thinking);
    call.webSearches = count(Field::WebSearches);
    call.webFetches = count(Field::WebFetches);
    call.rank[0] = tokenSum(call.tokens);
    flagErrorWithUsage(call);
    return isGood;
}

void Generic::readStatus(Call &call, RecordSink &sink) const
{
    const std::string_view status = trimmedText(m_fields[Field::Status].text());
    call.status = statusFromText(status);
    call.httpStatus = smallNumberOf(m_fields[Field::HttpStatus]);
    if (const std::int32_t code = smallNumberOf(m_fields[Field::Status]); code >= 100 && code < 600)
        call.httpStatus = code;
    if (call.httpStatus >= 400 && call.status == CallStatus::Ok)
        call.status = CallStatus::Error;
    if (call.status == CallStatus::Ok)
        return;
    const std::string_view type = m_fields[Field::ErrorType].isEmpty() ? status : m_fields[Field::ErrorType].text();
    call.text(Dimension::ErrorType) = type.size() <= TagBudget::kLongestTag ? sink.name(type) : std::string_view();
}

void Generic::readService(Call &call, RecordSink &sink) const
{
    const Value batch = m_fields[Field::Batch];
    setTier(call, m_fields[Field::Tier].text(), isTrue(batch) || saysWord(batch.text(), "batch"));
    call.speed = saysWord(m_fields[Field::Speed].text(), "fast") ? Speed::Fast : Speed::Standard;
    call.text(Dimension::Geo) = sink.name(m_fields[Field::Geo].text());

    const std::string_view provider = m_fields[Field::Platform].text();
    const std::string_view model = call.text(Dimension::ModelId);
    call.text(Dimension::Provider) = sink.name(provider);
    call.platform = provider.empty() ? platformOfModel(model) : platformFromText(provider).value_or(Platform::Other);
    const Value endpoint = m_fields[Field::Endpoint];
    const auto scope =
        endpoint.isEmpty() ? std::nullopt : codeFromText(Dimension::Endpoint, normalisedName(endpoint.text()));
    call.endpoint = scope ? static_cast<EndpointScope>(*scope) : endpointOfModel(call.platform, model);
}

void Generic::readIdentity(Call &call, RecordSink &sink) const
{
    for (auto number = static_cast<std::size_t>(Field::Workload); number < kFieldCount; ++number)
        if (const auto field = static_cast<Field>(number); m_fields.has(field))
            call.text(*dimensionOf(field)) = sink.name(trimmedText(m_fields[field].text()));
    call.text(Dimension::StopReason) = sink.name(m_fields[Field::StopReason].text());
    call.text(Dimension::RefusalCategory) = sink.name(m_fields[Field::RefusalCategory].text());
    call.taskOutcome = outcomeFromText(m_fields[Field::TaskOutcome].text());

    call.requestId = m_fields[Field::RequestId].text();
    call.messageId = m_fields[Field::MessageId].text();
    call.traceId = m_fields[Field::TraceId].text();
    const std::string_view other = m_fields[Field::Id].text();
    call.dedupeKey = dedupeKey();
    if (call.requestId.empty() && other.starts_with("req_"))
        call.requestId = other;
    if (call.messageId.empty() && other.starts_with("msg_"))
        call.messageId = other;

    call.latencyMs = durationOf(m_fields[Field::Latency]);
    if (call.latencyMs < 0 && call.timeEnd != kNoTime && call.timeEnd >= call.time)
        call.latencyMs = call.timeEnd - call.time;
    call.ttftMs = durationOf(m_fields[Field::Ttft]);
    call.attempt = smallNumberOf(m_fields[Field::Attempt]);
}

/// A mapped id, request_id, id, message_id, call_id: the first that is given.
std::string_view Generic::dedupeKey() const
{
    const std::string_view id = m_fields[Field::Id].text();
    const int rank = m_fields.rank(Field::Id);
    const std::array<std::string_view, 4> candidates{rank < 0 ? id : "", m_fields[Field::RequestId].text(),
                                                     rank == 0 ? id : "", m_fields[Field::MessageId].text()};
    const auto given = std::ranges::find_if_not(candidates, &std::string_view::empty);
    return given != candidates.end() ? *given : id;
}

} // namespace

std::unique_ptr<RecordFormat> createGeneric(const ReadOptions &options)
{
    return std::make_unique<Generic>(options);
}

} // namespace assay
