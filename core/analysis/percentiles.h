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
    /// Costs put in order of group and period.
    template <typename Cost>
    struct Gathered
    {
        std::vector<std::size_t> first; ///< by group * periods + period: first place in `costs`; one longer
        std::vector<Cost> costs;

        template <typename Place>
        void gather(std::span<const std::uint32_t> cells, std::span<const Cost> from, std::size_t places, Place placeOf);
        std::span<const Cost> at(std::size_t place) const
        {
            return std::span(costs).subspan(first[place], first[place + 1] - first[place]);
        }
    };
    void fillWide(std::span<const std::size_t> places, GroupFacts &facts) const;

    std::size_t m_periods;
    std::size_t m_groups;
    std::int64_t m_scale;
    Gathered<std::int64_t> m_scaled; ///< in units of m_scale attodollars
    Gathered<Int128> m_wide;         ///< attodollars
};

} // namespace assay
