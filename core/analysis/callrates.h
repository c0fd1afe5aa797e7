#pragma once

#include "core/analysis/block.h"
#include "core/pricing/pricer.h"

#include <array>
#include <limits>
#include <span>
#include <vector>

namespace assay {

/// In place of a card: the row is no call of the ledger (superseded, or an aggregate or cost line of the provider, which
/// never stand in one total with calls). Skip such rows.
inline constexpr CardId kNotACall = std::numeric_limits<CardId>::max();

/// The net rates of every card over their greatest common divisor, so that the cost of one call is a small whole number
/// (DESIGN 5.1). Immutable, any thread may ask.
class CallRates
{
public:
    explicit CallRates(const Pricer &pricer);

    /// The greatest amount of attodollars of which every rate is a multiple: the unit of costs().
    std::int64_t scale() const { return m_scale; }
    bool isPriced(CardId card) const { return m_priced[card]; }
    /// Whether the cost of every call of the segment fits into 64 bits.
    bool fit(const Segment &segment) const;
    /// Costs of all rows of the block in units of scale(); 0 where the row is unpriced or no call. Only where they fit.
    void costs(Block &block, std::span<const CardId> cards, std::span<std::int64_t> out) const;
    /// Costs of some rows in attodollars, of whatever size; `cards` are those of the whole block.
    void wideCosts(Block &block, std::span<const CardId> cards, std::span<const std::uint32_t> rows, std::span<Int128> out) const;

private:
    static constexpr std::size_t kRates = kTokenClassCount + 2; ///< token classes, web search, web fetch
    using Rates = std::array<std::int64_t, kRates>;

    std::vector<Rates> m_rates; ///< by card, in units of the scale; zeros where unpriced, and behind the last card
    std::vector<bool> m_priced;
    Rates m_most{};             ///< greatest rate of each
    std::int64_t m_scale = 1;
};

} // namespace assay
