#pragma once

#include "core/analysis/costwalk.h"
#include "core/analysis/nearestrank.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace assay {

inline constexpr std::array<std::size_t, 3> kPercents{50, 95, 99}; ///< what is asked of every distribution of costs

/// Exact percentiles of a few sets of many costs without sorting them: one pass counts the costs in narrow buckets, a second one
/// picks up those in the buckets where ranks fall (DESIGN section 8). Passes run on two threads.
class CostHistograms
{
public:
    using Sets = std::vector<std::uint32_t>;
    using Values = std::array<std::int64_t, kPercents.size()>; ///< in the order of kPercents

    static constexpr std::size_t kMostSets = 256; ///< of more, the buckets would be larger than the costs

    /// `unions` are the sets that will be asked for together beside each of the `sets` alone; asking for others costs a pass.
    /// The walk, which must have scaled costs, and the control must outlive it.
    CostHistograms(const CostWalk &walk, std::size_t sets, std::span<const Sets> unions, const JobControl &control);

    /// Of the costs of some sets together, in units of the snapshot's scale; nullopt when they have none or the
    /// passes were cancelled.
    std::optional<Values> percentiles(const Sets &sets) const;

private:
    using Ranks = std::array<std::size_t, kPercents.size()>;
    /// Where each rank falls: the bucket, and how many costs lie in the buckets before it.
    struct Falls
    {
        Ranks ranks{}, bucket{}, below{};
        bool isEmpty = true;
    };

    /// The costs in some buckets, in no order.
    struct Picked
    {
        std::vector<std::uint16_t> shelfOf; ///< by set, then bucket: its place in shelves and one; 0: not picked up
        std::vector<std::vector<std::int64_t>> shelves;
    };

    Falls fallsOf(const Sets &sets) const;
    /// Wants the buckets where the ranks of some sets together fall.
    void mark(const Sets &sets, Picked &wanted) const;
    void pickUp(Picked &wanted) const;

    const CostWalk *m_walk;
    const JobControl *m_control;
    std::size_t m_sets;
    std::vector<std::uint32_t> m_counts;                ///< by set, then bucket
    Picked m_picked;
};

} // namespace assay
