#include "core/analysis/percentiles.h"

#include "core/analysis/steps.h"

#include <algorithm>
#include <atomic>
#include <numeric>

namespace assay {

Percentiles::Percentiles(CostWalk walk, std::size_t groups, std::size_t periods, const JobControl &control)
    : m_control(&control), m_walk(std::move(walk)), m_groups(groups), m_periods(periods)
{
    if (m_groups * periods > CostHistograms::kMostSets || !m_walk.isScaled()) {
        gather(control);
        return;
    }
    std::vector<CostHistograms::Sets> everything;
    for (std::size_t period = 0; period < periods; ++period)
        everything.push_back(setsOf({{}, true}, period));
    m_histograms = std::make_unique<CostHistograms>(m_walk, m_groups * periods, everything, control);
}

CostHistograms::Sets Percentiles::setsOf(const GroupSet &set, std::size_t period) const
{
    CostHistograms::Sets sets;
    if (set.everything)
        for (std::size_t group = 0; group < m_groups; ++group)
            sets.push_back(setOf(group, period));
    else
        for (const std::uint32_t group : set.groups)
            sets.push_back(setOf(group, period));
    return sets;
}

void Percentiles::gather(const JobControl &control)
{
    std::vector<std::size_t> counts(m_groups * m_periods + 1);
    const auto forEach = [&](auto use) {
        m_walk.walkWide(control, [&](std::size_t, std::span<const std::uint32_t> sets, std::span<const Int128> costs) {
            for (std::size_t i = 0; i < costs.size(); ++i)
                use(std::atomic_ref(counts[sets[i] + 1]), costs[i]);
        });
    };
    forEach([](std::atomic_ref<std::size_t> count, Int128) { count.fetch_add(1, std::memory_order_relaxed); });
    m_first.resize(counts.size());
    std::partial_sum(counts.begin(), counts.end(), m_first.begin());
    m_costs = std::make_unique_for_overwrite<Int128[]>(m_first.back());
    std::copy(m_first.begin(), m_first.end() - 1, counts.begin() + 1); // now the next place of each set
    forEach([this](std::atomic_ref<std::size_t> next, Int128 cost) { m_costs[next.fetch_add(1, std::memory_order_relaxed)] = cost; });
    if (control.isCancelled())
        m_first.assign(counts.size(), 0);
}

void Percentiles::fill(const GroupSet &set, std::size_t period, GroupFacts &facts) const
{
    const auto sets = setsOf(set, period);
    if (!m_histograms)
        return fillSorted(sets, facts);
    if (const auto values = m_histograms->percentiles(sets)) {
        const auto money = [this](std::int64_t scaled) { return Money::fromAttos(Int128(scaled) * m_walk.scale()); };
        facts.p50 = money((*values)[0]);
        facts.p95 = money((*values)[1]);
        facts.p99 = money((*values)[2]);
    }
}

void Percentiles::fillSorted(const CostHistograms::Sets &sets, GroupFacts &facts) const
{
    std::size_t count = 0;
    for (const std::uint32_t set : sets)
        count += m_first[set + 1] - m_first[set];
    if (count == 0 || m_control->isCancelled())
        return;
    const auto copies = std::make_unique_for_overwrite<Int128[]>(count);
    Int128 *const values = copies.get(), *end = values;
    inSteps(sets.size(), *m_control, [&](std::size_t i) {
        end = std::copy(&m_costs[m_first[sets[i]]], &m_costs[m_first[sets[i] + 1]], end);
    });
    if (m_control->isCancelled())
        return;
    Int128 *sorted = values;
    const auto atRank = [&](std::size_t percent) { // ascending percents: each starts where the one before ended
        Int128 *const at = values + nearestRank(count, percent) - 1;
        nthInSteps(sorted, at, end, *m_control);
        sorted = at;
        return Money::fromAttos(*at);
    };
    facts.p50 = atRank(kPercents[0]);
    facts.p95 = atRank(kPercents[1]);
    facts.p99 = atRank(kPercents[2]);
}

} // namespace assay
