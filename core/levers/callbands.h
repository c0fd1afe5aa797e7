#pragma once

#include "core/levers/cells.h"

#include <map>
#include <optional>
#include <vector>

namespace assay {

/// Which price bands calls fall into on the cards they pay and on those they may be routed to. Where a range of a plan's
/// parameters lets a prompt cross a limit, calls that cross it together are told apart from the others.
class CallBands
{
public:
    /// The cells' plan, prices and cards are asked as they are known by then.
    explicit CallBands(const PlanCells &cells);

    /// Prompts of calls, and how many of their tokens are plain input.
    struct Prompts
    {
        std::int64_t least = 0, most = 0, mostInput = 0;
    };
    /// The bands that all these prompts share, packed, whatever the parameters are; nullopt when they share none, or on so
    /// many cards that 64 bits do not hold them.
    std::optional<std::uint64_t> shared(std::uint32_t stream, std::uint32_t prices, StepMask matches, const Prompts &prompts) const;

    /// A number, not 0, that calls have in common when they fall into the same bands in every case of the parameters and at
    /// every eighth of the way from the best case to the worst one: draws lie between.
    std::uint32_t crossing(std::uint32_t stream, std::uint32_t prices, StepMask matches, const TokenCounts &tokens);

private:
    static constexpr std::size_t kParts = 8;

    /// The cards of routing step `i` for calls of a stream; null when it does not move them.
    const CardSet *targetOf(std::size_t i, std::uint32_t stream, std::uint32_t prices, StepMask matches) const;
    std::size_t ratioOf(std::size_t i, std::uint32_t stream) const { return m_cells.plan.steps[i].ratioOf[std::size_t(m_cells.input.streams()[stream].model)]; }

    const PlanCells &m_cells;
    double m_largestCut = 0; ///< of plain input, by any step
    std::vector<PlanValues<Quad>> m_points; ///< the cases of the parameters, then what lies between
    std::map<std::vector<std::uint8_t>, std::uint32_t> m_crossings;
};

} // namespace assay
