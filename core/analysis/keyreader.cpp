#include "core/analysis/keycolumn.h"

#include <algorithm>

namespace assay {

KeyColumn::Reader::Reader(const KeyColumn &column)
    : m_column(&column), m_clock(column.m_dimension.dimension, *column.m_zone)
{
}

std::uint32_t KeyColumn::Reader::codeAt(Millis time)
{
    if (time == kNoTime)
        return 0;
    if (time >= m_codeFrom && time < m_codeTo)
        return m_code;
    const TimeOrdinal ordinal = m_clock.ordinal(time);
    const auto &ordinals = m_column->m_ordinals;
    m_code = std::uint32_t(std::ranges::lower_bound(ordinals, ordinal) - ordinals.begin()) + 1;
    m_codeFrom = m_clock.validFrom();
    m_codeTo = m_clock.validTo();
    return m_code;
}

void KeyColumn::Reader::readTimes(Block &block)
{
    const auto times = block.column(Column::Time);
    for (std::size_t i = 0; i < times.size(); ++i)
        m_codes[i] = codeAt(times[i]);
}

std::uint32_t KeyColumn::Reader::codeIn(const Segment &segment, std::size_t row)
{
    const auto at = [row](const PackedColumn &column) { return std::uint32_t(column.at(row)); };
    switch (m_column->m_source) {
    case Source::Dictionary: return at(segment.column(columnOf(m_column->m_dimension.dimension)));
    case Source::Code: return at(segment.column(m_column->m_codeColumn)) + 1;
    case Source::MappedModel: return m_column->m_codeOfModelId[at(segment.column(columnOf(Dimension::ModelId)))];
    default: return codeAt(segment.column(Column::Time).at(row));
    }
}

void KeyColumn::Reader::read(Block &block, std::span<const std::uint32_t> rows, std::vector<std::uint32_t> &codes)
{
    codes.resize(rows.size());
    const bool isLookedUp = m_column->m_source != Source::Import && m_column->m_source != Source::Tag;
    if (block.isFew(rows.size()) && isLookedUp) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            codes[i] = codeIn(block.segment(), block.first() + rows[i]);
        return;
    }
    const auto all = read(block);
    for (std::size_t i = 0; i < rows.size(); ++i)
        codes[i] = all[rows[i]];
}

std::span<const std::uint32_t> KeyColumn::Reader::read(Block &block)
{
    m_codes.resize(block.rows());
    const std::span out(m_codes);
    const Segment &segment = block.segment();
    switch (m_column->m_source) {
    case Source::Dictionary:
        segment.column(columnOf(m_column->m_dimension.dimension)).unpack(block.first(), out);
        break;
    case Source::Code:
        segment.column(m_column->m_codeColumn).unpack(block.first(), out);
        for (std::uint32_t &code : out)
            ++code;
        break;
    case Source::MappedModel:
        segment.column(columnOf(Dimension::ModelId)).unpack(block.first(), out);
        for (std::uint32_t &code : out)
            code = m_column->m_codeOfModelId[code];
        break;
    case Source::Import:
        std::ranges::fill(out, m_column->m_codeOfSegment[block.segmentIndex()]);
        break;
    case Source::Time:
        readTimes(block);
        break;
    case Source::Tag:
        if (const auto values = segment.tags.find(m_column->m_tagKey); values != segment.tags.end())
            values->second.unpack(block.first(), out);
        else
            std::ranges::fill(out, 0u);
        break;
    }
    return out;
}

} // namespace assay
