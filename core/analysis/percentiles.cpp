#include "core/analysis/percentiles.h"

#include <algorithm>
#include <numeric>

namespace assay {

std::size_t nearestRank(std::size_t n, std::size_t percent)
{
    return std::max<std::size_t>(1, (n * percent + 99) / 100);
}

Percentiles::Percentiles(const ScanResult &scan, const GroupTable &groups, std::size_t periods)
    : m_periods(periods), m_groups(groups.size()), m_first(groups.size() * periods + 1, 0), m_costs(scan.samples.costs.size())
{
    const auto place = [&](std::uint32_t cell) {
        return groups.groupOf(cell) * periods + scan.cells.code(scan.periodKey(), cell);
    };
    for (const std::uint32_t cell : scan.samples.cells)
        ++m_first[place(cell) + 1];
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    std::vector<std::size_t> next(m_first.begin(), m_first.end() - 1);
    for (std::size_t i = 0; i < m_costs.size(); ++i)
        m_costs[next[place(scan.samples.cells[i])]++] = scan.samples.costs[i];
}

std::span<const Int128> Percentiles::costs(std::uint32_t group, std::size_t period) const
{
    const std::size_t at = group * m_periods + period;
    return std::span(m_costs).subspan(m_first[at], m_first[at + 1] - m_first[at]);
}

void Percentiles::fill(const GroupSet &set, std::size_t period, GroupFacts &facts) const
{
    std::vector<Int128> values;
    const auto append = [&](std::uint32_t group) {
        const auto some = costs(group, period);
        values.insert(values.end(), some.begin(), some.end());
    };
    if (set.everything)
        for (std::uint32_t group = 0; group < m_groups; ++group)
            append(group);
    else
        std::ranges::for_each(set.groups, append);
    if (values.empty())
        return;

    auto sortedTo = values.begin(); // ranks ascend: what lies below one is done with
    const auto atRank = [&](std::size_t percent) {
        const auto place = values.begin() + std::ptrdiff_t(nearestRank(values.size(), percent)) - 1;
        if (place >= sortedTo) {
            std::nth_element(sortedTo, place, values.end());
            sortedTo = place;
        }
        return Money::fromAttos(*place);
    };
    facts.p50 = atRank(50);
    facts.p95 = atRank(95);
    facts.p99 = atRank(99);
}

} // namespace assay
