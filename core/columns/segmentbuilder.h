#pragma once

#include "core/columns/callcolumns.h"

#include <utility>

namespace assay {

/// The columns of a segment before they are packed.
struct UnpackedSegment
{
    std::size_t rows = 0;
    std::array<std::vector<std::int64_t>, kColumnCount> columns;
    std::map<std::uint32_t, std::vector<std::int64_t>> tags; ///< by tag key id; shorter than rows: 0 for the rest
    std::vector<std::size_t> dead;
};
/// Touches nothing else, so that another thread may do it.
Segment pack(UnpackedSegment &&unpacked);

/// Encodes calls into segments: the way into CallColumns for an import and for tests.
class SegmentBuilder
{
public:
    explicit SegmentBuilder(Dictionaries &dictionaries) : m_dictionaries(dictionaries) {}

    /// Row number within the segment being built. Call finish() when rows() reaches kSegmentRows.
    /// `key` from keyHash(); the default is a record without a key.
    std::size_t append(const Call &call, std::string_view formatId, KeyHash key = {});
    std::size_t rows() const { return m_built.rows; }
    /// A value of a row that is not packed yet.
    std::int64_t value(Column column, std::size_t row) const { return m_built.columns[static_cast<std::size_t>(column)][row]; }
    void markDead(std::size_t row) { m_built.dead.push_back(row); }
    /// Packs what was appended and starts anew.
    Segment finish() { return pack(take()); }
    /// Hands out what was appended, to be packed elsewhere, and starts anew.
    UnpackedSegment take() { return std::exchange(m_built, {}); }

private:
    void appendId(std::string_view id, Column form, Column high, Column low);
    void appendTags(std::span<const Call::Tag> tags);
    void put(Column column, std::int64_t value) { m_built.columns[static_cast<std::size_t>(column)].push_back(value); }

    Dictionaries &m_dictionaries;
    UnpackedSegment m_built;
};

} // namespace assay
