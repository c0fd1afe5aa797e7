#pragma once

#include "core/columns/segmentbuilder.h"
#include "core/ingest/dedupeindex.h"
#include "core/store/importwriter.h"

#include <future>
#include <list>

namespace assay {

/// What became of an offered record.
struct Kept
{
    enum Fate : std::uint8_t { New, Duplicate, Supersedes } fate = New;
    bool ownLoser = false;        ///< Supersedes: the loser came with this import, at `loserRow`
    std::uint64_t loserRow = 0;   ///< counted over all rows of this import
    bool storedCopy = false;      ///< Duplicate: the copy that stays came with an earlier import
};

/// Turns the accepted records of one import into stored segments, each identity once: of two records with one key the
/// higher rank stays, the first at equal rank, whether the other came with this import or an earlier one.
class CallKeeper
{
public:
    CallKeeper(Store &store, ImportWriter &writer) : m_store(store), m_writer(writer) {}

    /// Loads dictionaries and the keys of the store; called by the first record, so that an import without one costs nothing.
    Result<void> prepare();
    /// Needs prepare(). A zero key is never merged with another.
    Result<Kept> keep(const Call &call, std::string_view formatId, const KeyHash &key);
    /// Stores what is not stored yet.
    Result<void> finish();

    bool isPrepared() const { return m_builder != nullptr; }
    std::uint64_t ownRows() const { return m_ownRows; }
    const Dictionaries &dictionaries() const { return m_dictionaries; }
    /// A column of a row of this import, for records that lose after they were counted.
    Result<std::int64_t> ownValue(std::uint64_t row, Column column);

private:
    using SharedSegment = std::shared_ptr<const Segment>;
    Result<void> flush();
    Result<void> settle();
    Result<SharedSegment> segment(std::uint32_t ordinal);
    /// Ordinals: stored segments, then the one being packed if any, then the one being built.
    bool isPacking(std::uint32_t ordinal) const { return m_packing.valid() && ordinal == m_ids.size(); }
    std::uint32_t buildingOrdinal() const { return static_cast<std::uint32_t>(m_ids.size() + (m_packing.valid() ? 1 : 0)); }
    bool isBuilding(CallPlace place) const { return place.segment == buildingOrdinal(); }
    Result<std::int64_t> value(CallPlace place, Column column);
    Result<bool> outranks(const Call &call, CallPlace place);
    Result<void> retire(CallPlace place);

    Store &m_store;
    ImportWriter &m_writer;
    Dictionaries m_dictionaries;
    std::unique_ptr<SegmentBuilder> m_builder;
    std::future<Segment> m_packing; ///< the full segment before the one being built, packed on another thread
    DedupeIndex m_index;
    std::vector<std::int64_t> m_ids; ///< stored id by ordinal
    std::size_t m_firstOwn = 0;      ///< ordinal of the first segment of this import
    std::uint64_t m_ownRows = 0;
    std::vector<std::uint64_t> m_duplicates; ///< upper halves, since the last flush
    std::list<std::pair<std::uint32_t, SharedSegment>> m_recent; ///< a few segments read back, the latest first
};

} // namespace assay
