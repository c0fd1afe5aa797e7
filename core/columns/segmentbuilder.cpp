#include "core/columns/segmentbuilder.h"

#include "core/calls/codes.h"
#include "core/columns/packedid.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::size_t kFirstRoom = 64; ///< rows: small files are many

KeyForm keyForm(const Call &call)
{
    if (call.dedupeKey.empty())
        return KeyForm::Stored;
    return call.dedupeKey == call.requestId ? KeyForm::OfRequestId
        : call.dedupeKey == call.messageId  ? KeyForm::OfMessageId
                                            : KeyForm::Stored;
}

} // namespace

void SegmentBuilder::makeRoom()
{
    m_room = std::max({kFirstRoom, m_expected, 4 * m_room});
    for (UnpackedSegment::Values &values : m_built.columns)
        if (!values.empty())
            values.resize(m_room, 0);
}

Segment SegmentBuilder::finish()
{
    UnpackedSegment built = take();
    return pack(built);
}

UnpackedSegment SegmentBuilder::take()
{
    for (UnpackedSegment::Values &values : m_built.columns)
        values.resize(std::min(values.size(), m_built.rows));
    m_room = 0;
    return std::exchange(m_built, {});
}

std::size_t SegmentBuilder::append(const Call &call, std::string_view formatId, KeyHash key)
{
    if (m_built.rows == m_room)
        makeRoom();
    for (std::size_t i = 0; i < kTextDimensionCount; ++i)
        if (!call.texts[i].empty())
            put(static_cast<Column>(i), m_dictionaries.texts[i].intern(call.texts[i]));

    put(Column::Time, call.time);
    put(Column::TimeEnd, call.timeEnd);
    put(Column::Input, call.tokens[TokenClass::Input]);
    put(Column::CacheRead, call.tokens[TokenClass::CacheRead]);
    put(Column::CacheWrite5m, call.tokens[TokenClass::CacheWrite5m]);
    put(Column::CacheWrite1h, call.tokens[TokenClass::CacheWrite1h]);
    put(Column::Output, call.tokens[TokenClass::Output]);
    put(Column::Thinking, call.thinkingTokens);
    put(Column::WebSearches, call.webSearches);
    put(Column::WebFetches, call.webFetches);
    put(Column::LatencyMs, call.latencyMs);
    put(Column::TtftMs, call.ttftMs);
    put(Column::HttpStatus, call.httpStatus);
    put(Column::Attempt, call.attempt);
    put(Column::Flags, call.flags);
    put(Column::Kind, static_cast<std::int64_t>(call.kind));
    put(Column::Status, static_cast<std::int64_t>(call.status));
    put(Column::Tier, static_cast<std::int64_t>(call.tier));
    put(Column::Batch, call.batch);
    put(Column::Speed, static_cast<std::int64_t>(call.speed));
    put(Column::Platform, static_cast<std::int64_t>(call.platform));
    put(Column::Endpoint, static_cast<std::int64_t>(call.endpoint));
    put(Column::TaskOutcome, static_cast<std::int64_t>(call.taskOutcome));
    put(Column::Format, formatCode(formatId));

    const Int128 cost = call.reportedCost.value_or(Money()).attos();
    put(Column::ReportedCostHigh, static_cast<std::int64_t>(cost >> 64));
    put(Column::ReportedCostLow, static_cast<std::int64_t>(cost));
    put(Column::HasReportedCost, call.reportedCost.has_value());

    appendId(call.requestId, Column::RequestIdForm, Column::RequestIdHigh, Column::RequestIdLow);
    appendId(call.messageId, Column::MessageIdForm, Column::MessageIdHigh, Column::MessageIdLow);
    put(Column::TraceId, m_dictionaries.traces.intern(call.traceId));
    put(Column::KeyHashHigh, key[0]);
    put(Column::KeyHashLow, key[1]);
    put(Column::KeyForm, static_cast<std::int64_t>(keyForm(call)));
    put(Column::Rank0, call.rank[0]);
    put(Column::Rank1, call.rank[1]);
    put(Column::Rank2, call.rank[2]);
    appendTags(call.tags);
    return m_built.rows++;
}

std::uint32_t SegmentBuilder::formatCode(std::string_view formatId)
{
    if (formatId != m_lastFormat) {
        m_lastFormat = formatId;
        m_lastFormatCode = codeFromText(Dimension::Format, formatId).value_or(0);
    }
    return m_lastFormatCode;
}

void SegmentBuilder::appendId(std::string_view id, Column form, Column high, Column low)
{
    PackedId packed;
    if (!id.empty()) {
        if (const auto known = packId(id))
            packed = *known;
        else
            packed = {kIdInDictionary, 0, m_dictionaries.oddIds.intern(id)};
    }
    put(form, packed.form);
    put(high, static_cast<std::int64_t>(packed.high));
    put(low, static_cast<std::int64_t>(packed.low));
}

void SegmentBuilder::appendTags(std::span<const Call::Tag> tags)
{
    for (const Call::Tag &tag : tags) {
        const std::uint32_t key = m_dictionaries.tagKeys.intern(tag.key);
        auto &values = m_built.tags[key];
        values.resize(m_built.rows, 0);
        values.push_back(m_dictionaries.tagValues[key].intern(tag.value));
    }
}

} // namespace assay
