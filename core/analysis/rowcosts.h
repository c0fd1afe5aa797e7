#pragma once

#include "core/analysis/snapshot.h"

#include <span>
#include <vector>

namespace assay {

/// Exact net cost of single rows, as the snapshot priced them. One per worker.
class RowCosts
{
public:
    explicit RowCosts(const Snapshot &snapshot) : m_snapshot(&snapshot) {}

    /// Attodollars of rows[i] of the block, 0 where unpriced; valid until the next call.
    std::span<const Int128> read(Block &block, std::span<const std::uint32_t> rows);
    /// The same in units of scale(), for segments where every cost fits into 64 bits.
    std::span<const std::int64_t> readScaled(const Block &block, std::span<const std::uint32_t> rows);
    bool areScaled(const Block &block) const { return m_snapshot->scaledCosts(block.segmentIndex()) != nullptr; }
    std::int64_t scale() const { return m_snapshot->rates().scale(); }
    bool isPriced(const Block &block, std::uint32_t row) const { return m_snapshot->rates().isPriced(cards(block)[row]); }

private:
    std::span<const CardId> cards(const Block &block) const
    {
        return std::span(m_snapshot->cards(block.segmentIndex())).subspan(block.first(), block.rows());
    }

    const Snapshot *m_snapshot;
    std::vector<Int128> m_costs;
    std::vector<std::int64_t> m_scaled, m_picked;
};

} // namespace assay
