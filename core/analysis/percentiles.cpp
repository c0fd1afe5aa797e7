#include "core/analysis/percentiles.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace assay {

namespace {

constexpr std::array<std::size_t, 3> kPercents{50, 95, 99};

using Spans = std::vector<std::span<const std::int64_t>>;
using Ranks = std::array<std::size_t, kPercents.size()>;
using RankedValues = std::array<std::int64_t, kPercents.size()>;

/// Values are counted in buckets that widen with them: the place of the highest bit and the six bits behind it.
constexpr unsigned kBitsBehind = 6;
constexpr std::size_t kBuckets = std::size_t(64) << kBitsBehind;

std::size_t bucketOf(std::int64_t cost)
{
    const auto value = std::uint64_t(cost) + (std::uint64_t(1) << kBitsBehind);
    const auto shift = unsigned(std::bit_width(value)) - 1 - kBitsBehind;
    return std::size_t(shift) << kBitsBehind | (value >> shift & ((std::uint64_t(1) << kBitsBehind) - 1));
}

/// The values of some ranks (from 1, ascending) among all of the spans: one pass to count, one into the buckets hit.
RankedValues valuesOfManyAt(const Spans &spans, const Ranks &ranks)
{
    std::vector<std::size_t> counts(kBuckets, 0);
    for (const auto &costs : spans)
        for (const std::int64_t cost : costs)
            ++counts[bucketOf(cost)];
    Ranks bucket{}, below{};
    std::size_t passed = 0, at = 0;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        for (; passed + counts[at] < ranks[i]; ++at)
            passed += counts[at];
        bucket[i] = at;
        below[i] = passed;
    }
    std::vector<std::uint8_t> isHit(kBuckets, 0);
    for (const std::size_t hit : bucket)
        isHit[hit] = 1;
    std::vector<std::int64_t> candidates;
    for (const auto &costs : spans)
        for (const std::int64_t cost : costs)
            if (isHit[bucketOf(cost)])
                candidates.push_back(cost);
    std::ranges::sort(candidates);
    RankedValues values{};
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        const auto first = std::ranges::lower_bound(candidates, bucket[i], {}, bucketOf);
        values[i] = first[std::ptrdiff_t(ranks[i] - below[i]) - 1];
    }
    return values;
}

RankedValues valuesOfFewAt(const Spans &spans, const Ranks &ranks)
{
    std::vector<std::int64_t> all;
    for (const auto &costs : spans)
        all.insert(all.end(), costs.begin(), costs.end());
    std::ranges::sort(all);
    RankedValues values{};
    std::ranges::transform(ranks, values.begin(), [&all](std::size_t rank) { return all[rank - 1]; });
    return values;
}

} // namespace

std::size_t nearestRank(std::size_t n, std::size_t percent)
{
    return std::max<std::size_t>(1, (n * percent + 99) / 100);
}

template <typename Cost>
template <typename Place>
void Percentiles::Gathered<Cost>::gather(std::span<const std::uint32_t> cells, std::span<const Cost> from, std::size_t places,
                                         Place placeOf)
{
    first.assign(places + 1, 0);
    for (const std::uint32_t cell : cells)
        ++first[placeOf(cell) + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    costs.resize(from.size());
    std::vector<std::size_t> next(first.begin(), first.end() - 1);
    for (std::size_t i = 0; i < from.size(); ++i)
        costs[next[placeOf(cells[i])]++] = from[i];
}

Percentiles::Percentiles(const ScanResult &scan, const GroupTable &groups, std::size_t periods)
    : m_periods(periods), m_groups(groups.size()), m_scale(scan.samples.scale)
{
    std::vector<std::uint32_t> placeOfCell(scan.cells.size());
    for (std::uint32_t cell = 0; cell < placeOfCell.size(); ++cell)
        placeOfCell[cell] = std::uint32_t(groups.groupOf(cell) * periods + scan.cells.code(scan.periodKey(), cell));
    const auto placeOf = [&](std::uint32_t cell) { return placeOfCell[cell]; };
    const CostSamples &samples = scan.samples;
    m_scaled.gather(samples.cells, samples.costs, m_groups * periods, placeOf);
    m_wide.gather(samples.wideCells, samples.wideCosts, m_groups * periods, placeOf);
}

void Percentiles::fill(const GroupSet &set, std::size_t period, GroupFacts &facts) const
{
    std::vector<std::size_t> places;
    if (set.everything)
        for (std::size_t group = 0; group < m_groups; ++group)
            places.push_back(group * m_periods + period);
    else
        for (const std::uint32_t group : set.groups)
            places.push_back(group * m_periods + period);
    if (std::ranges::any_of(places, [this](std::size_t place) { return !m_wide.at(place).empty(); }))
        return fillWide(places, facts);

    Spans spans;
    std::size_t count = 0;
    for (const std::size_t place : places) {
        spans.push_back(m_scaled.at(place));
        count += spans.back().size();
    }
    if (count == 0)
        return;
    Ranks ranks{};
    std::ranges::transform(kPercents, ranks.begin(), [count](std::size_t percent) { return nearestRank(count, percent); });
    const auto values = count < kBuckets ? valuesOfFewAt(spans, ranks) : valuesOfManyAt(spans, ranks);
    const auto money = [this](std::int64_t scaled) { return Money::fromAttos(Int128(scaled) * m_scale); };
    facts.p50 = money(values[0]);
    facts.p95 = money(values[1]);
    facts.p99 = money(values[2]);
}

/// Some costs are beyond 64 bits: rare enough to be sorted.
void Percentiles::fillWide(std::span<const std::size_t> places, GroupFacts &facts) const
{
    std::vector<Int128> values;
    for (const std::size_t place : places) {
        const auto wide = m_wide.at(place);
        values.insert(values.end(), wide.begin(), wide.end());
        for (const std::int64_t scaled : m_scaled.at(place))
            values.push_back(Int128(scaled) * m_scale);
    }
    std::ranges::sort(values);
    const auto atRank = [&](std::size_t percent) { return Money::fromAttos(values[nearestRank(values.size(), percent) - 1]); };
    facts.p50 = atRank(kPercents[0]);
    facts.p95 = atRank(kPercents[1]);
    facts.p99 = atRank(kPercents[2]);
}

} // namespace assay
