#pragma once

#include "core/columns/unpackedsegment.h"
#include "core/ingest/dedupeindex.h"
#include "core/store/importwriter.h"

#include <future>
#include <list>

namespace assay {

/// What became of a block of records.
struct KeptCalls
{
    std::vector<std::uint32_t> rows;      ///< of the block, kept calls
    std::int64_t erasures = 0;            ///< kept, beside the calls
    std::int64_t duplicates = 0;          ///< dropped in favour of a copy
    std::vector<std::uint32_t> replaced;  ///< of the block, dropped in favour of a later row of it
    std::int64_t superseded = 0;          ///< stored by an earlier import, now replaced
    std::vector<std::uint64_t> ownLosers; ///< kept before, now replaced: rows counted over all rows of this import,
                                          ///< erasures included
};

/// Turns the accepted records of one import into stored segments, each identity once: of two records with one key the
/// higher rank stays, the first at equal rank, whether the other came with this import or an earlier one. An erasure
/// (kErasedAtSource) takes part like a call; its row is dead from the start, counts nowhere and keeps older copies out.
class CallKeeper
{
public:
    CallKeeper(Store &store, ImportWriter &writer);

    /// Loads dictionaries and the keys of the store; called by the first record, so that an import without one costs nothing.
    Result<void> prepare();
    /// Needs prepare(). `calls` have the ids of dictionaries(). A zero key is never merged with another.
    Result<KeptCalls> keep(const UnpackedSegment &calls);
    /// Stores what is not stored yet.
    Result<void> finish();

    bool isPrepared() const { return m_isPrepared; }
    std::uint64_t ownRows() const { return m_ownRows; }
    Dictionaries &dictionaries() { return m_dictionaries; }
    /// A row of this import, all columns: for records that lose after they were counted.
    Result<UnpackedSegment> ownCall(std::uint64_t row);

private:
    using SharedSegment = std::shared_ptr<const Segment>;
    Result<void> flush();
    Result<void> settle();
    Result<SharedSegment> segment(std::uint32_t ordinal);
    void remember(std::uint32_t ordinal, Segment segment);
    /// Ordinals: stored segments, then the one being packed if any, then the one being built.
    bool isPacking(std::uint32_t ordinal) const { return m_packing.valid() && ordinal == m_ids.size(); }
    std::uint32_t buildingOrdinal() const { return static_cast<std::uint32_t>(m_ids.size() + (m_packing.valid() ? 1 : 0)); }
    bool isBuilding(CallPlace place) const { return place.segment == buildingOrdinal(); }
    Result<std::int64_t> value(CallPlace place, Column column);
    Result<std::optional<CallPlace>> copyOf(const KeyHash &key);
    using Rank = std::array<std::int64_t, 3>;
    Result<Rank> rank(CallPlace place);
    Result<bool> outranks(std::uint32_t row, CallPlace place);
    Result<bool> isErasure(CallPlace place);
    bool isErasure(std::uint32_t row) const { return (m_block->value(Column::Flags, row) & kErasedAtSource) != 0; }
    Result<void> indexErasures(const std::vector<std::pair<KeyHash, CallPlace>> &erasures);
    Result<void> decide(std::uint32_t row, KeptCalls &kept);
    bool takesPlaceOf(CallPlace loser, std::uint32_t row, KeptCalls &kept);
    Result<void> replace(CallPlace loser, KeptCalls &kept);
    Result<void> drop(const KeyHash &key, CallPlace copy, KeptCalls &kept);
    Result<void> retire(CallPlace place);
    void appendPending(KeptCalls &kept);

    Store &m_store;
    ImportWriter &m_writer;
    Dictionaries m_dictionaries;
    DictionarySizes m_stored; ///< of m_dictionaries, before this import
    UnpackedSegment m_building;
    const UnpackedSegment *m_block = nullptr; ///< being kept
    std::vector<std::uint32_t> m_pending;     ///< rows of m_block that come next in m_building
    bool m_isPrepared = false;
    /// A full segment and the memory it was built in.
    struct Packed
    {
        PreparedSegment segment;
        UnpackedSegment emptied;
    };
    std::future<Packed> m_packing; ///< the full segment before the one being built, packed on another thread
    UnpackedSegment m_emptied;     ///< memory of an earlier one, for the next to be built
    DedupeIndex m_index;
    std::vector<std::int64_t> m_ids; ///< stored id by ordinal
    std::size_t m_firstOwn = 0;      ///< ordinal of the first segment of this import
    std::uint64_t m_ownRows = 0;
    std::vector<std::uint64_t> m_duplicates; ///< upper halves, since the last flush
    std::list<std::pair<std::uint32_t, SharedSegment>> m_recent; ///< a few stored segments, the latest asked for or written first
};

} // namespace assay
