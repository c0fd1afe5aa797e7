#include "core/ingest/callkeeper.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace assay {

namespace {

constexpr std::size_t kRecentSegments = 6; ///< about 3 MB each
constexpr std::size_t kDuplicatesPerPart = 1u << 17;
constexpr std::size_t kLookedAhead = 16; ///< rows: by the time their turn comes, memory has answered
constexpr std::array kRankColumns{Column::Rank0, Column::Rank1, Column::Rank2};

} // namespace

CallKeeper::CallKeeper(Store &store, ImportWriter &writer)
    : m_store(store), m_writer(writer), m_index(std::filesystem::path(store.path()).parent_path().string())
{
}

Result<void> CallKeeper::prepare()
{
    auto dictionaries = loadDictionaries(m_store);
    if (!dictionaries)
        return dictionaries.error();
    m_dictionaries = dictionaries.take();
    m_stored = sizesOf(m_dictionaries);
    m_isPrepared = true;
    std::vector<std::pair<KeyHash, CallPlace>> erasures;
    Result<void> indexed;
    auto done = visitSegments(m_store, {Column::KeyHashHigh, Column::KeyHashLow, Column::Flags}, [&](const Segment &stored) {
        const auto ordinal = static_cast<std::uint32_t>(m_ids.size());
        m_ids.push_back(stored.id);
        std::vector<std::int64_t> high(stored.rows), low(stored.rows);
        stored.column(Column::KeyHashHigh).unpack(0, std::span(high));
        stored.column(Column::KeyHashLow).unpack(0, std::span(low));
        for (std::uint32_t row = 0; row < stored.rows && indexed; ++row) {
            const KeyHash key{high[row], low[row]};
            if (key != KeyHash{} && !stored.isDead(row))
                indexed = m_index.insert(key, {ordinal, row});
            else if (stored.isDead(row) && (stored.column(Column::Flags).at(row) & kErasedAtSource) != 0)
                erasures.emplace_back(key, CallPlace{ordinal, row});
        }
    });
    m_firstOwn = m_ids.size();
    if (!done || !indexed)
        return done ? indexed : done;
    return indexErasures(erasures);
}

/// Of the erasures of one key, and the call that came after them if any, the highest rank answers for the key.
Result<void> CallKeeper::indexErasures(const std::vector<std::pair<KeyHash, CallPlace>> &erasures)
{
    for (const auto &[key, place] : erasures) {
        const auto other = copyOf(key);
        if (!other)
            return other.error();
        if (!*other) {
            if (auto done = m_index.insert(key, place); !done)
                return done;
            continue;
        }
        const auto kept = rank(**other), erased = rank(place);
        if (!kept || !erased)
            return kept ? erased.error() : kept.error();
        if (*erased > *kept)
            if (auto done = m_index.move(key, **other, place); !done)
                return done;
    }
    return {};
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
    remember(ordinal, loaded.take());
    return m_recent.front().second;
}

void CallKeeper::remember(std::uint32_t ordinal, Segment segment)
{
    m_recent.emplace_front(ordinal, std::make_shared<const Segment>(std::move(segment)));
    if (m_recent.size() > kRecentSegments)
        m_recent.pop_back();
}

Result<std::int64_t> CallKeeper::value(CallPlace place, Column column)
{
    if (isBuilding(place))
        return place.row < m_building.rows ? m_building.value(column, place.row)
                                           : m_block->value(column, m_pending[place.row - m_building.rows]);
    const auto stored = segment(place.segment);
    if (!stored)
        return stored.error();
    return (*stored)->column(column).at(place.row);
}

Result<UnpackedSegment> CallKeeper::ownCall(std::uint64_t row)
{
    const CallPlace place{static_cast<std::uint32_t>(m_firstOwn + row / kSegmentRows),
                          static_cast<std::uint32_t>(row % kSegmentRows)};
    UnpackedSegment call;
    call.rows = 1;
    for (std::size_t i = 0; i < kColumnCount; ++i) {
        const auto found = value(place, static_cast<Column>(i));
        if (!found)
            return found.error();
        if (*found != 0) // a shorter column holds zeros
            call.columns[i].push_back(*found);
    }
    return call;
}

Result<CallKeeper::Rank> CallKeeper::rank(CallPlace place)
{
    Rank rank{};
    for (std::size_t i = 0; i < rank.size(); ++i) {
        const auto part = value(place, kRankColumns[i]);
        if (!part)
            return part.error();
        rank[i] = *part;
    }
    return rank;
}

/// Whether the row of the block is to replace the kept copy.
Result<bool> CallKeeper::outranks(std::uint32_t row, CallPlace place)
{
    for (const Column column : kRankColumns) {
        const auto kept = value(place, column);
        if (!kept)
            return kept.error();
        if (m_block->value(column, row) != *kept)
            return m_block->value(column, row) > *kept;
    }
    return false;
}

Result<bool> CallKeeper::isErasure(CallPlace place)
{
    const auto flags = value(place, Column::Flags);
    return flags ? Result<bool>((*flags & kErasedAtSource) != 0) : flags.error();
}

Result<void> CallKeeper::retire(CallPlace place)
{
    if (isBuilding(place)) {
        m_building.dead.push_back(place.row);
        return {};
    }
    const auto stored = segment(place.segment);
    return stored ? m_writer.supersede(**stored, place.row) : stored.error();
}

Result<std::optional<CallPlace>> CallKeeper::copyOf(const KeyHash &key)
{
    Result<void> failure;
    const auto copy = m_index.find(key, [&](CallPlace place) {
        const auto low = value(place, Column::KeyHashLow);
        if (!low)
            failure = low.error();
        return low && *low == key[1];
    });
    if (!failure)
        return failure.error();
    return copy;
}

Result<void> CallKeeper::drop(const KeyHash &key, CallPlace copy, KeptCalls &kept)
{
    ++kept.duplicates;
    if (copy.segment < m_firstOwn)
        m_duplicates.push_back(static_cast<std::uint64_t>(key[0]));
    if (m_duplicates.size() < kDuplicatesPerPart)
        return {};
    return m_writer.addDuplicates(std::exchange(m_duplicates, {}));
}

Result<void> CallKeeper::replace(CallPlace loser, KeptCalls &kept)
{
    const auto erased = isErasure(loser);
    if (!erased)
        return erased.error();
    if (loser.segment >= m_firstOwn)
        kept.ownLosers.push_back(std::uint64_t{loser.segment - m_firstOwn} * kSegmentRows + loser.row);
    else if (!*erased)
        ++kept.superseded;
    return *erased ? Result<void>() : retire(loser); // an erasure is dead already
}

/// Keeps or drops one row of the block.
Result<void> CallKeeper::decide(std::uint32_t row, KeptCalls &kept)
{
    const KeyHash key{m_block->value(Column::KeyHashHigh, row), m_block->value(Column::KeyHashLow, row)};
    const CallPlace place{buildingOrdinal(), static_cast<std::uint32_t>(m_building.rows + m_pending.size())};
    if (key != KeyHash{}) {
        const auto copy = copyOf(key);
        if (!copy)
            return copy.error();
        if (*copy) {
            const auto better = outranks(row, **copy);
            if (!better)
                return better.error();
            if (!*better)
                return drop(key, **copy, kept);
            if (takesPlaceOf(**copy, row, kept))
                return {};
            if (auto done = replace(**copy, kept); !done)
                return done;
            if (auto done = m_index.move(key, **copy, place); !done)
                return done;
        } else if (auto done = m_index.insert(key, place); !done) {
            return done;
        }
    }
    m_pending.push_back(row);
    ++m_ownRows;
    if (isErasure(row)) {
        m_building.dead.push_back(place.row);
        ++kept.erasures;
    }
    return {};
}

/// As the copies of an answer come close to each other, most losers are not in a segment yet.
bool CallKeeper::takesPlaceOf(CallPlace loser, std::uint32_t row, KeptCalls &kept)
{
    if (!isBuilding(loser) || loser.row < m_building.rows || isErasure(row))
        return false;
    std::uint32_t &pending = m_pending[loser.row - m_building.rows];
    if (isErasure(pending))
        return false;
    kept.replaced.push_back(std::exchange(pending, row));
    return true;
}

Result<KeptCalls> CallKeeper::keep(const UnpackedSegment &calls)
{
    KeptCalls kept;
    m_block = &calls;
    for (std::uint32_t row = 0; row < calls.rows; ++row) {
        if (row + kLookedAhead < calls.rows)
            m_index.prefetch({calls.value(Column::KeyHashHigh, row + kLookedAhead), 0});
        if (auto done = decide(row, kept); !done)
            return done.error();
        if (m_building.rows + m_pending.size() < kSegmentRows)
            continue;
        appendPending(kept);
        if (auto done = flush(); !done)
            return done.error();
    }
    appendPending(kept);
    return kept;
}

void CallKeeper::appendPending(KeptCalls &kept)
{
    m_building.append(*m_block, m_pending);
    std::ranges::copy_if(m_pending, std::back_inserter(kept.rows), [this](std::uint32_t row) { return !isErasure(row); });
    m_pending.clear();
}

Result<void> CallKeeper::flush()
{
    if (auto done = settle(); !done)
        return done;
    m_packing = std::async(std::launch::async, [built = std::exchange(m_building, std::exchange(m_emptied, {}))]() mutable {
        Packed packed{prepareSegment(pack(built)), {}};
        built.clear();
        packed.emptied = std::move(built);
        return packed;
    });
    return {};
}

Result<void> CallKeeper::settle()
{
    if (!m_packing.valid())
        return {};
    auto [packed, emptied] = m_packing.get();
    m_emptied = std::move(emptied);
    if (auto done = m_writer.add(packed); !done)
        return done;
    m_ids.push_back(packed.segment.id);
    remember(static_cast<std::uint32_t>(m_ids.size() - 1), std::move(packed.segment)); // copies come close to each other
    return {};
}

Result<void> CallKeeper::finish()
{
    if (m_building.rows > 0)
        if (auto done = flush(); !done)
            return done;
    if (auto done = settle(); !done)
        return done;
    if (m_ids.size() > m_firstOwn) // else they are those of dropped calls only
        if (auto done = m_writer.addTexts(m_dictionaries, m_stored); !done)
            return done;
    return m_writer.addDuplicates(std::exchange(m_duplicates, {}));
}

} // namespace assay
