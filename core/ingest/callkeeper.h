#pragma once

#include "core/columns/segmentbuilder.h"
#include "core/ingest/dedupeindex.h"
#include "core/store/importwriter.h"

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
    /// Needs prepare(). `family` of the format: keys live inside it.
    Result<Kept> keep(const Call &call, std::string_view formatId, std::string_view family);
    /// Stores what is not stored yet.
    Result<void> finish();

    bool isPrepared() const { return m_builder != nullptr; }
    std::uint64_t ownRows() const { return m_ownRows; }
    const Dictionaries &dictionaries() const { return m_dictionaries; }
    /// A column of a row of this import, for records that lose after they were counted.
    Result<std::int64_t> ownValue(std::uint64_t row, Column column);
    /// Stored ids of this import's segments, in order; complete after finish().
    const std::vector<std::int64_t> &ownSegments() const { return m_ownSegments; }

private:
    using SharedSegment = std::shared_ptr<const Segment>;
    Result<void> flush();
    Result<SharedSegment> segment(std::uint32_t ordinal);
    bool isBuilding(CallPlace place) const { return m_ids.size() == place.segment; }
    Result<std::int64_t> value(CallPlace place, Column column);
    Result<bool> outranks(const Call &call, CallPlace place);
    Result<void> retire(CallPlace place);

    Store &m_store;
    ImportWriter &m_writer;
    Dictionaries m_dictionaries;
    std::unique_ptr<SegmentBuilder> m_builder;
    DedupeIndex m_index;
    std::vector<std::int64_t> m_ids; ///< stored id by ordinal; the segment being built is one past the end
    std::size_t m_firstOwn = 0;      ///< ordinal of the first segment of this import
    std::vector<std::int64_t> m_ownSegments;
    std::uint64_t m_ownRows = 0;
    std::vector<std::uint64_t> m_duplicates; ///< upper halves, since the last flush
    std::list<std::pair<std::uint32_t, SharedSegment>> m_recent; ///< a few segments read back, the latest first
};

} // namespace assay
