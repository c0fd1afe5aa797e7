#pragma once

#include "core/analysis/predicate.h"

#include <span>
#include <vector>

namespace assay {

/// Exact net cost of single rows, attodollars. One per worker.
class RowCosts
{
public:
    explicit RowCosts(const Snapshot &snapshot);

    /// Costs of rows[i] of the block, 0 where unpriced; valid until the next call.
    std::span<const Int128> read(Block &block, std::span<const std::uint32_t> rows);
    /// The same in units of scale(), for segments where every cost fits into 64 bits.
    std::span<const std::int64_t> readScaled(Block &block, std::span<const std::uint32_t> rows);
    bool fitsScaled(const Segment &segment) const;
    /// The greatest amount of attodollars of which every rate is a multiple.
    std::int64_t scale() const { return m_scale; }
    bool isPriced(const Block &block, std::uint32_t row) const { return m_priced[cards(block)[row]]; }

private:
    const CardId *cards(const Block &block) const
    {
        return m_snapshot->cards(block.segmentIndex()).data() + block.first();
    }

    static constexpr std::size_t kRates = kTokenClassCount + 2; ///< token classes, web search, web fetch
    const Snapshot *m_snapshot;
    std::vector<std::array<std::int64_t, kRates>> m_rates; ///< by card; zeros where unpriced
    std::vector<bool> m_priced;
    std::vector<Int128> m_costs;
    std::int64_t m_scale = 1;
    std::vector<std::array<std::int64_t, kRates>> m_scaledRates; ///< by card
    std::array<std::int64_t, kRates> m_mostScaled{};             ///< greatest rate of each
    std::vector<std::int64_t> m_scaledCosts;
};

} // namespace assay
