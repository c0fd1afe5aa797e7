#pragma once

#include "core/analysis/costhistograms.h"
#include "core/analysis/factsource.h"

namespace assay {

/// Exact percentiles of cost per priced call: values of real calls, no interpolation.
class Percentiles : public FactSource
{
public:
    Percentiles(CostWalk walk, std::size_t groups, std::size_t periods, const JobControl &control);
    void fill(const GroupSet &set, std::size_t period, GroupFacts &facts) const override;

private:
    /// Number of a group in a period.
    std::uint32_t setOf(std::size_t group, std::size_t period) const { return std::uint32_t(group * m_periods + period); }
    CostHistograms::Sets setsOf(const GroupSet &set, std::size_t period) const;
    /// Puts all costs in order of their sets: for many sets, or costs beyond 64 bits.
    void gather(const JobControl &control);
    void fillSorted(const CostHistograms::Sets &sets, GroupFacts &facts) const;

    const JobControl *m_control;
    CostWalk m_walk;
    std::size_t m_groups, m_periods;
    std::unique_ptr<CostHistograms> m_histograms; ///< of few sets
    std::vector<std::size_t> m_first;             ///< else, by set: first place in m_costs; one longer
    std::unique_ptr<Int128[]> m_costs;            ///< attodollars
};

} // namespace assay
