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

void KeyColumn::Reader::readTimes(std::span<const std::int64_t> times)
{
    for (std::size_t i = 0; i < times.size(); ++i)
        m_codes[i] = codeAt(times[i]);
}

template <typename Unpack>
void KeyColumn::Reader::readCodes(Block &block, std::span<const std::uint32_t> rows, Unpack unpack)
{
    const Segment &segment = block.segment();
    switch (m_column->m_source) {
    case Source::Dictionary:
        unpack(segment.column(columnOf(m_column->m_dimension.dimension)));
        break;
    case Source::Code:
        unpack(segment.column(m_column->m_codeColumn));
        for (std::uint32_t &code : m_codes)
            ++code;
        break;
    case Source::MappedModel:
        unpack(segment.column(columnOf(Dimension::ModelId)));
        for (std::uint32_t &code : m_codes)
            code = m_column->m_codeOfModelId[code];
        break;
    case Source::Import:
        std::ranges::fill(m_codes, m_column->m_codeOfSegment[block.segmentIndex()]);
        break;
    case Source::Time:
        readTimes(rows.empty() ? block.column(Column::Time) : block.values(Column::Time, rows));
        break;
    case Source::Tag:
        if (const auto values = segment.tags.find(m_column->m_tagKey); values != segment.tags.end())
            unpack(values->second);
        else
            std::ranges::fill(m_codes, 0u);
        break;
    }
}

std::span<const std::uint32_t> KeyColumn::Reader::read(Block &block, std::span<const std::uint32_t> rows)
{
    if (rows.size() == block.rows())
        return read(block);
    if (block.isFew(rows.size())) {
        m_codes.resize(rows.size());
        if (!rows.empty())
            readCodes(block, rows, [&](const PackedColumn &column) { column.pick(block.first(), rows, std::span(m_codes)); });
        return m_codes;
    }
    return gathered(read(block), rows, m_picked);
}

std::span<const std::uint32_t> KeyColumn::Reader::read(Block &block)
{
    m_codes.resize(block.rows());
    readCodes(block, {}, [&](const PackedColumn &column) { column.unpack(block.first(), std::span(m_codes)); });
    return m_codes;
}

} // namespace assay
