#include "core/analysis/costhistograms.h"

#include "core/analysis/freeaside.h"
#include "core/analysis/parallel.h"
#include "core/analysis/steps.h"
#include "core/analysis/wideningbuckets.h"

#include <algorithm>

namespace assay {

namespace {

using CostBuckets = WideningBuckets<6>;
constexpr std::size_t kBuckets = CostBuckets::kCount;
constexpr auto bucketOf = CostBuckets::of;

} // namespace

CostHistograms::CostHistograms(const CostWalk &walk, std::size_t sets, std::span<const Sets> unions, const JobControl &control)
    : m_walk(&walk), m_control(&control), m_sets(sets)
{
    std::vector<std::vector<std::uint32_t>> counts(kMostWorkers, std::vector<std::uint32_t>(sets * kBuckets));
    walk.walkScaled(control, [&counts](std::size_t worker, std::span<const std::uint32_t> setOf, std::span<const std::int64_t> costs) {
        std::uint32_t *count = counts[worker].data();
        for (std::size_t i = 0; i < costs.size(); ++i)
            ++count[setOf[i] * kBuckets + bucketOf(costs[i])];
    });
    m_counts = std::move(counts.front());
    for (std::size_t worker = 1; worker < counts.size(); ++worker)
        inSteps(m_counts.size(), control, [&](std::size_t place) { m_counts[place] += counts[worker][place]; });
    freeAside(std::move(counts), m_counts.size());
    for (std::uint32_t set = 0; set < sets && !control.isCancelled(); ++set)
        mark({set}, m_picked);
    for (const Sets &together : unions)
        mark(together, m_picked);
    pickUp(m_picked);
}

CostHistograms::Falls CostHistograms::fallsOf(const Sets &sets) const
{
    std::vector<std::size_t> counts(kBuckets);
    std::size_t count = 0;
    for (const std::uint32_t set : sets) {
        if (m_control->isCancelled())
            return {};
        for (std::size_t bucket = 0; bucket < kBuckets; ++bucket) {
            counts[bucket] += m_counts[set * kBuckets + bucket];
            count += m_counts[set * kBuckets + bucket];
        }
    }
    Falls falls;
    falls.isEmpty = count == 0;
    std::size_t passed = 0, at = 0;
    for (std::size_t i = 0; i < kPercents.size() && !falls.isEmpty; ++i) {
        falls.ranks[i] = nearestRank(count, kPercents[i]);
        for (; passed + counts[at] < falls.ranks[i]; ++at)
            passed += counts[at];
        falls.bucket[i] = at;
        falls.below[i] = passed;
    }
    return falls;
}

void CostHistograms::mark(const Sets &sets, Picked &wanted) const
{
    wanted.shelfOf.resize(m_sets * kBuckets);
    const Falls falls = fallsOf(sets);
    if (falls.isEmpty)
        return;
    for (const std::uint32_t set : sets)
        for (const std::size_t bucket : falls.bucket)
            if (std::uint16_t &shelf = wanted.shelfOf[set * kBuckets + bucket]; shelf == 0 && m_counts[set * kBuckets + bucket] > 0) {
                wanted.shelves.emplace_back();
                shelf = std::uint16_t(wanted.shelves.size());
            }
}

void CostHistograms::pickUp(Picked &wanted) const
{
    std::vector<std::vector<std::vector<std::int64_t>>> found(kMostWorkers, wanted.shelves);
    m_walk->walkScaled(*m_control, [&](std::size_t worker, std::span<const std::uint32_t> setOf, std::span<const std::int64_t> costs) {
        const std::uint16_t *const shelfOf = wanted.shelfOf.data();
        for (std::size_t i = 0; i < costs.size(); ++i)
            if (const std::uint16_t shelf = shelfOf[setOf[i] * kBuckets + bucketOf(costs[i])]; shelf != 0)
                found[worker][shelf - 1u].push_back(costs[i]);
    });
    for (std::size_t shelf = 0; shelf < wanted.shelves.size() && !m_control->isCancelled(); ++shelf)
        for (const auto &ofWorker : found)
            wanted.shelves[shelf].insert(wanted.shelves[shelf].end(), ofWorker[shelf].begin(), ofWorker[shelf].end());
}

std::optional<CostHistograms::Values> CostHistograms::percentiles(const Sets &sets) const
{
    const Falls falls = fallsOf(sets);
    if (falls.isEmpty)
        return std::nullopt;
    const auto isPickedUp = [&](std::uint32_t set) {
        return std::ranges::all_of(falls.bucket, [&](std::size_t bucket) {
            return m_picked.shelfOf[set * kBuckets + bucket] != 0 || m_counts[set * kBuckets + bucket] == 0;
        });
    };
    Picked more;
    if (!std::ranges::all_of(sets, isPickedUp)) {
        mark(sets, more);
        pickUp(more);
    }
    const Picked &picked = more.shelves.empty() ? m_picked : more;

    Values values{};
    for (std::size_t i = 0; i < kPercents.size(); ++i) {
        std::vector<std::int64_t> inBucket;
        for (const std::uint32_t set : sets)
            if (const std::uint16_t shelf = picked.shelfOf[set * kBuckets + falls.bucket[i]]; shelf != 0)
                inBucket.insert(inBucket.end(), picked.shelves[shelf - 1u].begin(), picked.shelves[shelf - 1u].end());
        if (inBucket.size() < falls.ranks[i] - falls.below[i])
            return std::nullopt; // cancelled on the way
        const auto at = inBucket.begin() + std::ptrdiff_t(falls.ranks[i] - falls.below[i]) - 1;
        std::ranges::nth_element(inBucket, at);
        values[i] = *at;
    }
    return values;
}

} // namespace assay
