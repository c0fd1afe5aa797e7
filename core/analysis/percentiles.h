#pragma once

#include "core/analysis/factsource.h"

namespace assay {

/// Rank of the q-quantile among n ascending values, by nearest rank: max(1, ceil(q n)) (METRICS section 1). q = percent / 100.
std::size_t nearestRank(std::size_t n, std::size_t percent);

/// Exact percentiles of cost per priced call: values of real calls, no interpolation.
class Percentiles : public FactSource
{
public:
    Percentiles(const ScanResult &scan, const GroupTable &groups, std::size_t periods);
    void fill(const GroupSet &set, std::size_t period, GroupFacts &facts) const override;

private:
    std::span<const Int128> costs(std::uint32_t group, std::size_t period) const;

    std::size_t m_periods;
    std::size_t m_groups;
    std::vector<std::size_t> m_first; ///< by group * periods + period: first place in m_costs; one longer
    std::vector<Int128> m_costs;      ///< attodollars, gathered by group and period
};

} // namespace assay
