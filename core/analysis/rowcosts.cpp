#include "core/analysis/rowcosts.h"

namespace assay {

std::span<const std::int64_t> RowCosts::readScaled(const Block &block, std::span<const std::uint32_t> rows)
{
    const PackedColumn &costs = *m_snapshot->scaledCosts(block.segmentIndex());
    if (block.isFew(rows.size())) {
        m_picked.resize(rows.size());
        costs.pick(block.first(), rows, std::span(m_picked));
        return m_picked;
    }
    m_scaled.resize(block.rows());
    costs.unpack(block.first(), std::span(m_scaled));
    if (rows.size() == block.rows())
        return m_scaled;
    return gathered(std::span<const std::int64_t>(m_scaled), rows, m_picked);
}

std::span<const Int128> RowCosts::read(Block &block, std::span<const std::uint32_t> rows)
{
    m_costs.resize(rows.size());
    if (!areScaled(block)) {
        m_snapshot->rates().wideCosts(block, cards(block), rows, m_costs);
        return m_costs;
    }
    const auto scaled = readScaled(block, rows);
    for (std::size_t i = 0; i < rows.size(); ++i)
        m_costs[i] = Int128(scaled[i]) * scale();
    return m_costs;
}

} // namespace assay
