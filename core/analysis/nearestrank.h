#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace assay {

/// Rank of the q-quantile among n ascending values, by nearest rank: max(1, ceil(q n)) (METRICS section 1). q = percent / 100.
inline std::size_t nearestRank(std::size_t n, std::size_t percent)
{
    return std::max<std::size_t>(1, (n * percent + 99) / 100);
}

/// The value at that rank; reorders `values`, which is not empty.
inline std::int64_t nearestRankOf(std::vector<std::int64_t> &values, std::size_t percent)
{
    const auto at = values.begin() + std::ptrdiff_t(nearestRank(values.size(), percent)) - 1;
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace assay
