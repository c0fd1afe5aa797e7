#include "core/formats/genericfields.h"
#include "core/formats/names.h"
#include "core/formats/numbers.h"
#include "core/formats/recordformat.h"
#include "core/formats/tokenclasses.h"

#include "core/calls/codes.h"

#include <algorithm>
#include <array>
#include <limits>

namespace assay {

namespace {

/// Rows of somebody's own log: what a column means is guessed from its name, or told by a Mapping.
class Generic : public RecordFormat
{
public:
    explicit Generic(const ReadOptions &options)
        : m_mapping(options.mapping)
    {
    }

    bool recognises(Value record) override
    {
        m_slots.fill({});
        m_tags.clear();
        gather(record, Place::Top);
        return has(Field::Model) && (has(Field::Input) || has(Field::Output));
    }

    void read(Value, RecordSink &sink) override
    {
        Call call;
        if (const auto reason = readCall(call, sink))
            return sink.reject(*reason);
        for (const Value tag : m_tags)
            sink.tags().add(tag);
        call.tags = sink.tags().tags();
        sink.accept(call);
    }

private:
    struct Role
    {
        enum Kind : std::uint8_t { Unknown, IsField, IsTag, IsNothing } kind = Unknown;
        FieldGuess guess{};
    };
    struct Slot
    {
        Value value;
        int rank = std::numeric_limits<int>::max();
    };

    bool has(Field field) const
    {
        return m_slots[static_cast<std::size_t>(field)].rank != std::numeric_limits<int>::max();
    }
    Value of(Field field) const { return m_slots[static_cast<std::size_t>(field)].value; }

    void gather(Value object, Place place);
    void offer(Value value, FieldGuess guess);
    Role roleOf(Value value, Place place);
    Role findRole(std::string_view name, Place place) const;

    std::optional<Reject> readCall(Call &call, RecordSink &sink) const;
    bool readTokens(Call &call) const;
    void readStatus(Call &call, RecordSink &sink) const;
    void readService(Call &call, RecordSink &sink) const;
    void readIdentity(Call &call, RecordSink &sink) const;
    std::string_view dedupeKey() const;

    Mapping m_mapping;
    std::array<std::vector<Role>, 3> m_roles; ///< by place and key id
    std::array<Slot, kFieldCount> m_slots;    ///< of the record at hand, like the tags
    std::vector<Value> m_tags;
};

/// Sorts the fields of the record at hand into slots and tags.
void Generic::gather(Value object, Place place)
{
    for (const Value value : object) {
        if (value.isObject()) {
            const std::string_view key = value.key();
            if (key == "usage" || key == "cache_creation" || key == "server_tool_use" || key == "output_tokens_details")
                gather(value, Place::Usage);
            else if (place == Place::Top && (key == "tags" || key == "metadata"))
                gather(value, Place::Tags);
            continue;
        }
        const Role role = roleOf(value, place);
        if (role.kind == Role::IsField)
            offer(value, role.guess);
        else if (role.kind == Role::IsTag)
            m_tags.push_back(value);
    }
}

/// The best name wins; a worse one that has a value beats a better one that has none.
void Generic::offer(Value value, FieldGuess guess)
{
    Slot &slot = m_slots[static_cast<std::size_t>(guess.field)];
    const bool fillsGap = slot.value.isEmpty() && !value.isEmpty();
    const bool leavesGap = value.isEmpty() && !slot.value.isEmpty();
    if (fillsGap || (guess.rank < slot.rank && !leavesGap))
        slot = {value, guess.rank};
}

Generic::Role Generic::roleOf(Value value, Place place)
{
    const std::uint32_t id = value.keyId();
    if (id == KeyTable::kNone)
        return findRole(value.key(), place);
    auto &roles = m_roles[static_cast<std::size_t>(place)];
    if (roles.size() <= id)
        roles.resize(id + 1);
    if (roles[id].kind == Role::Unknown)
        roles[id] = findRole(value.key(), place);
    return roles[id];
}

Generic::Role Generic::findRole(std::string_view name, Place place) const
{
    const std::string normal = normalisedName(name);
    for (const auto &[target, column] : m_mapping.columns) {
        const auto field = fieldFromTarget(target);
        if (field && normalisedName(column) == normal)
            return {Role::IsField, {*field, -1}};
    }
    const auto isMapped = [this](Field field) {
        return std::ranges::any_of(m_mapping.columns,
                                   [field](const auto &entry) { return fieldFromTarget(entry.first) == field; });
    };
    if (const auto guess = guessField(name, place); guess && !isMapped(guess->field))
        return {Role::IsField, *guess};
    const bool isTag = place != Place::Usage && !isDerivedColumn(name);
    return {isTag ? Role::IsTag : Role::IsNothing, {}};
}

std::optional<Reject> Generic::readCall(Call &call, RecordSink &sink) const
{
    call.text(Dimension::ModelId) = sink.name(trimmedText(of(Field::Model).text()));
    if (call.text(Dimension::ModelId).empty())
        return Reject::MissingModel;
    if (of(Field::Time).isEmpty())
        return Reject::MissingTimestamp;
    const auto time = timeOf(of(Field::Time));
    if (!time)
        return Reject::BadTimestamp;
    call.time = *time;
    call.timeEnd = timeOf(of(Field::TimeEnd)).value_or(kNoTime);

    readStatus(call, sink);
    if (of(Field::Input).isEmpty() && of(Field::Output).isEmpty() && call.status == CallStatus::Ok)
        return Reject::MissingUsage;
    if (!readTokens(call))
        return Reject::BadNumber;
    if (!of(Field::Cost).isEmpty() && !(call.reportedCost = moneyOf(of(Field::Cost))))
        return Reject::BadNumber;
    readService(call, sink);
    readIdentity(call, sink);
    return std::nullopt;
}

bool Generic::readTokens(Call &call) const
{
    bool isGood = true;
    const auto count = [this, &isGood](Field field) {
        const auto number = countOf(of(field));
        isGood = isGood && number;
        return number.value_or(0);
    };
    call.tokens[TokenClass::CacheRead] = count(Field::CacheRead);
    call.tokens[TokenClass::Output] = count(Field::Output);
    setCacheWrites(call, {count(Field::CacheWrite), count(Field::CacheWrite5m), count(Field::CacheWrite1h)});
    if (m_mapping.inputIncludesCache)
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
    const std::string_view status = trimmedText(of(Field::Status).text());
    call.status = statusFromText(status);
    call.httpStatus = smallNumberOf(of(Field::HttpStatus));
    if (const std::int32_t code = smallNumberOf(of(Field::Status)); code >= 100 && code < 600)
        call.httpStatus = code;
    if (call.httpStatus >= 400 && call.status == CallStatus::Ok)
        call.status = CallStatus::Error;
    if (call.status == CallStatus::Ok)
        return;
    const std::string_view type = of(Field::ErrorType).isEmpty() ? status : of(Field::ErrorType).text();
    call.text(Dimension::ErrorType) = type.size() <= TagBudget::kLongestTag ? sink.name(type) : std::string_view();
}

void Generic::readService(Call &call, RecordSink &sink) const
{
    const Value batch = of(Field::Batch);
    setTier(call, of(Field::Tier).text(), isTrue(batch) || saysWord(batch.text(), "batch"));
    call.speed = saysWord(of(Field::Speed).text(), "fast") ? Speed::Fast : Speed::Standard;
    call.text(Dimension::Geo) = sink.name(of(Field::Geo).text());

    const std::string_view provider = of(Field::Platform).text();
    const std::string_view model = call.text(Dimension::ModelId);
    call.text(Dimension::Provider) = sink.name(provider);
    call.platform = provider.empty() ? platformOfModel(model) : platformFromText(provider).value_or(Platform::Other);
    const Value endpoint = of(Field::Endpoint);
    const auto scope =
        endpoint.isEmpty() ? std::nullopt : codeFromText(Dimension::Endpoint, normalisedName(endpoint.text()));
    call.endpoint = scope ? static_cast<EndpointScope>(*scope) : endpointOfModel(call.platform, model);
}

void Generic::readIdentity(Call &call, RecordSink &sink) const
{
    for (auto field = static_cast<std::size_t>(Field::Workload); field < kFieldCount; ++field)
        call.text(*dimensionOf(static_cast<Field>(field))) = sink.name(trimmedText(m_slots[field].value.text()));
    call.text(Dimension::StopReason) = sink.name(of(Field::StopReason).text());
    call.text(Dimension::RefusalCategory) = sink.name(of(Field::RefusalCategory).text());
    call.taskOutcome = outcomeFromText(of(Field::TaskOutcome).text());

    call.requestId = of(Field::RequestId).text();
    call.messageId = of(Field::MessageId).text();
    call.traceId = of(Field::TraceId).text();
    const std::string_view other = of(Field::Id).text();
    call.dedupeKey = dedupeKey();
    if (call.requestId.empty() && other.starts_with("req_"))
        call.requestId = other;
    if (call.messageId.empty() && other.starts_with("msg_"))
        call.messageId = other;

    call.latencyMs = durationOf(of(Field::Latency));
    if (call.latencyMs < 0 && call.timeEnd != kNoTime && call.timeEnd >= call.time)
        call.latencyMs = call.timeEnd - call.time;
    call.ttftMs = durationOf(of(Field::Ttft));
    call.attempt = smallNumberOf(of(Field::Attempt));
}

/// A mapped id, request_id, id, message_id, call_id: the first that is given.
std::string_view Generic::dedupeKey() const
{
    const Slot &id = m_slots[static_cast<std::size_t>(Field::Id)];
    std::array<std::string_view, 4> candidates{
        id.rank < 0 ? id.value.text() : std::string_view(), of(Field::RequestId).text(),
        id.rank == 0 ? id.value.text() : std::string_view(), of(Field::MessageId).text()};
    const auto given = std::ranges::find_if_not(candidates, &std::string_view::empty);
    return given != candidates.end() ? *given : id.value.text();
}

} // namespace

std::unique_ptr<RecordFormat> createGeneric(const ReadOptions &options)
{
    return std::make_unique<Generic>(options);
}

} // namespace assay
