#include "core/columns/storedcall.h"

#include "core/calls/codes.h"
#include "core/columns/packedid.h"

namespace assay {

namespace {

const Segment &segmentOf(const CallColumns &calls, CallRef ref)
{
    return *calls.segments[ref.segment];
}

/// 0 for a column that this snapshot left out.
std::int64_t valueOf(const Segment &segment, Column column, std::size_t row)
{
    const PackedColumn &packed = segment.column(column);
    return packed.size() > row ? packed.at(row) : 0;
}

std::string idText(const CallColumns &calls, CallRef ref, Column form, Column high, Column low)
{
    const Segment &segment = segmentOf(calls, ref);
    const PackedId id{static_cast<std::uint32_t>(valueOf(segment, form, ref.row)),
                      static_cast<std::uint64_t>(valueOf(segment, high, ref.row)),
                      static_cast<std::uint64_t>(valueOf(segment, low, ref.row))};
    if (id.form == kIdInDictionary)
        return std::string(calls.dictionaries->oddIds.text(static_cast<std::uint32_t>(id.low)));
    return unpackId(id);
}

} // namespace

std::string requestId(const CallColumns &calls, CallRef ref)
{
    return idText(calls, ref, Column::RequestIdForm, Column::RequestIdHigh, Column::RequestIdLow);
}

std::string messageId(const CallColumns &calls, CallRef ref)
{
    return idText(calls, ref, Column::MessageIdForm, Column::MessageIdHigh, Column::MessageIdLow);
}

std::string_view traceId(const CallColumns &calls, CallRef ref)
{
    const auto id = valueOf(segmentOf(calls, ref), Column::TraceId, ref.row);
    return calls.dictionaries->traces.text(static_cast<std::uint32_t>(id));
}

std::string_view textOf(const CallColumns &calls, CallRef ref, Dimension text)
{
    const auto id = valueOf(segmentOf(calls, ref), columnOf(text), ref.row);
    return calls.dictionaries->of(text).text(static_cast<std::uint32_t>(id));
}

StoredCall::StoredCall(const CallColumns &calls, CallRef ref)
    : m_requestId(requestId(calls, ref)), m_messageId(messageId(calls, ref))
{
    const Segment &segment = segmentOf(calls, ref);
    const auto value = [&](Column column) { return valueOf(segment, column, ref.row); };

    call.time = value(Column::Time);
    call.timeEnd = value(Column::TimeEnd);
    call.tokens.counts = {value(Column::Input), value(Column::CacheRead), value(Column::CacheWrite5m),
                          value(Column::CacheWrite1h), value(Column::Output)};
    call.thinkingTokens = value(Column::Thinking);
    call.webSearches = value(Column::WebSearches);
    call.webFetches = value(Column::WebFetches);
    call.latencyMs = value(Column::LatencyMs);
    call.ttftMs = value(Column::TtftMs);
    call.httpStatus = static_cast<std::int32_t>(value(Column::HttpStatus));
    call.attempt = static_cast<std::int32_t>(value(Column::Attempt));
    call.flags = static_cast<std::uint32_t>(value(Column::Flags));
    call.kind = static_cast<RecordKind>(value(Column::Kind));
    call.status = static_cast<CallStatus>(value(Column::Status));
    call.tier = static_cast<ServiceTier>(value(Column::Tier));
    call.batch = value(Column::Batch) != 0;
    call.speed = static_cast<Speed>(value(Column::Speed));
    call.platform = static_cast<Platform>(value(Column::Platform));
    call.endpoint = static_cast<EndpointScope>(value(Column::Endpoint));
    call.taskOutcome = static_cast<TaskOutcome>(value(Column::TaskOutcome));
    if (value(Column::HasReportedCost) != 0)
        call.reportedCost = Money::fromAttos(Int128(value(Column::ReportedCostHigh)) * (Int128(1) << 64)
                                             + static_cast<std::uint64_t>(value(Column::ReportedCostLow)));
    call.rank = {value(Column::Rank0), value(Column::Rank1), value(Column::Rank2)};
    key = {value(Column::KeyHashHigh), value(Column::KeyHashLow)};
    formatId = codeText(Dimension::Format, static_cast<std::uint32_t>(value(Column::Format)));

    for (std::size_t i = 0; i < kTextDimensionCount; ++i)
        call.texts[i] = textOf(calls, ref, static_cast<Dimension>(i));
    call.requestId = m_requestId;
    call.messageId = m_messageId;
    call.traceId = traceId(calls, ref);
    for (const auto &[tagKey, values] : segment.tags)
        if (const auto id = static_cast<std::uint32_t>(values.at(ref.row)); id != 0)
            m_tags.push_back({calls.dictionaries->tagKeys.text(tagKey), calls.dictionaries->tagValues.at(tagKey).text(id)});
    call.tags = m_tags;
}

} // namespace assay
