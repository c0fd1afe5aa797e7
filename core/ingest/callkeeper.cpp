#include "core/ingest/callkeeper.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::size_t kRecentSegments = 12; ///< about 3 MB each
constexpr std::size_t kDuplicatesPerPart = 1u << 17;

} // namespace

Result<void> CallKeeper::prepare()
{
    auto dictionaries = loadDictionaries(m_store);
    if (!dictionaries)
        return dictionaries.error();
    m_dictionaries = dictionaries.take();
    m_builder = std::make_unique<SegmentBuilder>(m_dictionaries);
    auto done = visitSegments(m_store, {Column::KeyHashHigh, Column::KeyHashLow}, [this](const Segment &stored) {
        const auto ordinal = static_cast<std::uint32_t>(m_ids.size());
        m_ids.push_back(stored.id);
        std::vector<std::int64_t> high(stored.rows), low(stored.rows);
        stored.column(Column::KeyHashHigh).unpack(0, std::span(high));
        stored.column(Column::KeyHashLow).unpack(0, std::span(low));
        m_index.reserve(m_index.size() + stored.rows);
        for (std::uint32_t row = 0; row < stored.rows; ++row)
            if (const KeyHash key{high[row], low[row]}; key != KeyHash{} && !stored.isDead(row))
                m_index.insert(key, {ordinal, row});
    });
    m_firstOwn = m_ids.size();
    return done;
}

Result<CallKeeper::SharedSegment> CallKeeper::segment(std::uint32_t ordinal)
{
    if (isPacking(ordinal))
        if (auto done = settle(); !done)
            return done.error();
    const auto found = std::ranges::find(m_recent, ordinal, &std::pair<std::uint32_t, SharedSegment>::first);
    if (found != m_recent.end()) {
        m_recent.splice(m_recent.begin(), m_recent, found);
        return m_recent.front().second;
    }
    auto loaded = loadSegment(m_store, m_ids[ordinal]);
    if (!loaded)
        return loaded.error();
    m_recent.emplace_front(ordinal, std::make_shared<const Segment>(loaded.take()));
    if (m_recent.size() > kRecentSegments)
        m_recent.pop_back();
    return m_recent.front().second;
}

Result<std::int64_t> CallKeeper::value(CallPlace place, Column column)
{
    if (isBuilding(place))
        return m_builder->value(column, place.row);
    const auto stored = segment(place.segment);
    if (!stored)
        return stored.error();
    return (*stored)->column(column).at(place.row);
}

Result<std::int64_t> CallKeeper::ownValue(std::uint64_t row, Column column)
{
    return value({static_cast<std::uint32_t>(m_firstOwn + row / kSegmentRows), static_cast<std::uint32_t>(row % kSegmentRows)}, column);
}

Result<bool> CallKeeper::outranks(const Call &call, CallPlace place)
{
    for (std::size_t i = 0; i < call.rank.size(); ++i) {
        const auto kept = value(place, static_cast<Column>(static_cast<std::size_t>(Column::Rank0) + i));
        if (!kept)
            return kept.error();
        if (call.rank[i] != *kept)
            return call.rank[i] > *kept;
    }
    return false;
}

Result<void> CallKeeper::retire(CallPlace place)
{
    if (isBuilding(place)) {
        m_builder->markDead(place.row);
        return {};
    }
    const auto stored = segment(place.segment);
    return stored ? m_writer.supersede(**stored, place.row) : stored.error();
}

Result<Kept> CallKeeper::keep(const Call &call, std::string_view formatId, const KeyHash &key)
{
    Result<void> failure;
    std::optional<CallPlace> other;
    if (key != KeyHash{})
        other = m_index.find(key, [&](CallPlace place) {
            const auto low = value(place, Column::KeyHashLow);
            if (!low)
                failure = low.error();
            return low && *low == key[1];
        });
    if (!failure)
        return failure.error();

    Kept kept;
    if (other) {
        const bool own = other->segment >= m_firstOwn;
        const auto better = outranks(call, *other);
        if (!better)
            return better.error();
        if (!*better) {
            if (!own)
                m_duplicates.push_back(static_cast<std::uint64_t>(key[0]));
            if (m_duplicates.size() >= kDuplicatesPerPart)
                if (auto done = m_writer.addDuplicates(std::exchange(m_duplicates, {})); !done)
                    return done.error();
            return Kept{Kept::Duplicate, false, 0, !own};
        }
        if (auto done = retire(*other); !done)
            return done.error();
        kept = {Kept::Supersedes, own, own ? (other->segment - m_firstOwn) * kSegmentRows + other->row : 0, false};
    }
    const CallPlace place{buildingOrdinal(),
                          static_cast<std::uint32_t>(m_builder->append(call, formatId, key))};
    ++m_ownRows;
    if (other)
        m_index.move(key, *other, place);
    else if (key != KeyHash{})
        m_index.insert(key, place);
    if (m_builder->rows() == kSegmentRows)
        if (auto done = flush(); !done)
            return done.error();
    return kept;
}

Result<void> CallKeeper::flush()
{
    if (auto done = settle(); !done)
        return done;
    m_packing = std::async(std::launch::async, [built = m_builder->take()]() mutable { return pack(std::move(built)); });
    return {};
}

Result<void> CallKeeper::settle()
{
    if (!m_packing.valid())
        return {};
    Segment packed = m_packing.get();
    if (auto done = m_writer.add(packed, m_dictionaries); !done)
        return done;
    m_ids.push_back(packed.id);
    return {};
}

Result<void> CallKeeper::finish()
{
    if (m_builder && m_builder->rows() > 0)
        if (auto done = flush(); !done)
            return done;
    if (auto done = settle(); !done)
        return done;
    return m_writer.addDuplicates(std::exchange(m_duplicates, {}));
}

} // namespace assay
