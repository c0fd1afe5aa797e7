#pragma once

#include "core/columns/unpackedsegment.h"

#include <utility>

namespace assay {

/// Encodes calls into segments: the way into CallColumns for an import and for tests.
class SegmentBuilder
{
public:
    explicit SegmentBuilder(Dictionaries &dictionaries) : m_dictionaries(dictionaries) {}

    /// About so many rows will be appended before take(): room for them is made at once.
    void expect(std::size_t rows) { m_expected = rows; }
    /// Row number within what is being built. Call finish() when rows() reaches kSegmentRows; take() knows no limit.
    /// `key` from keyHash() of the call's key; the default is a record without a key.
    std::size_t append(const Call &call, std::string_view formatId, KeyHash key = {});
    std::size_t rows() const { return m_built.rows; }
    /// Packs what was appended and starts anew.
    Segment finish();
    /// Hands out what was appended, to be packed elsewhere, and starts anew.
    UnpackedSegment take();

private:
    void appendId(std::string_view id, Column form, Column high, Column low);
    void appendTags(std::span<const Call::Tag> tags);
    void put(Column column, std::int64_t value)
    {
        if (value == 0)
            return; // most columns of most logs hold nothing
        UnpackedSegment::Values &values = m_built.column(column);
        if (values.empty())
            values.resize(m_room, 0);
        values[m_built.rows] = value;
    }
    void makeRoom();
    std::uint32_t formatCode(std::string_view formatId);

    Dictionaries &m_dictionaries;
    UnpackedSegment m_built; ///< but for tags, its columns are empty or have m_room values
    std::size_t m_room = 0, m_expected = 0;
    std::string m_lastFormat; ///< of m_lastFormatCode: records come in runs
    std::uint32_t m_lastFormatCode = 0;
};

} // namespace assay
