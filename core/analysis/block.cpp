#include "core/analysis/block.h"

namespace assay {

void Block::moveTo(std::size_t segment, std::size_t first, std::size_t rows)
{
    m_segment = segment;
    m_first = first;
    m_rows = rows;
    m_loaded.reset();
}

std::span<const std::int64_t> Block::column(Column c)
{
    const auto index = static_cast<std::size_t>(c);
    std::vector<std::int64_t> &values = m_values[index];
    if (!m_loaded[index]) {
        values.resize(kBlockRows);
        segment().column(c).unpack(m_first, std::span(values).first(m_rows));
        m_loaded.set(index);
    }
    return std::span(values).first(m_rows);
}

std::span<const std::int64_t> Block::values(Column c, std::span<const std::uint32_t> rows)
{
    if (rows.size() == m_rows)
        return column(c);
    std::vector<std::int64_t> &picked = m_picked[static_cast<std::size_t>(c)];
    if (!isFew(rows.size()) || m_loaded[static_cast<std::size_t>(c)])
        return gathered(column(c), rows, picked);
    picked.resize(rows.size());
    segment().column(c).pick(m_first, rows, picked);
    return picked;
}

std::span<const std::int64_t> Block::tokens(TokenClass c)
{
    return column(tokenColumn(c));
}

} // namespace assay
