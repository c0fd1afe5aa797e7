#pragma once

#include "core/pricing/ratelimits.h"
#include "core/values/instant.h"

#include <array>
#include <utility>
#include <vector>

namespace assay {

/// What calls ask of a provider at once: rolling windows of 60 seconds on a grid of one second. Calls are placed at their
/// start, output is spread evenly over their duration (METRICS section 11). Memory grows with the seconds that hold a
/// call, not with the calls.
class Demand
{
public:
    using Amounts = std::array<std::int64_t, kLimitedResourceCount>;

    /// A call with the input tokens that count. `durationMs` < 0: not known, its output stands at its start.
    void add(Millis start, std::int64_t durationMs, std::int64_t countedInput, std::int64_t output);
    /// Adds what another one has gathered.
    void merge(Demand &&other);

    struct Peak
    {
        std::int64_t most = 0, p99 = 0; ///< over the windows that hold a call; p99 by nearest rank
        Millis at = kNoTime;            ///< end of the first window that holds most
        std::vector<std::pair<Day, std::int64_t>> days; ///< most on each UTC day with a call, ascending, by the end of the window
    };
    /// Per resource, in the order of LimitedResource.
    std::array<Peak, kLimitedResourceCount> peaks();

private:
    struct Second
    {
        std::int64_t second = 0;
        Amounts amounts{};
    };
    void addSecond(std::int64_t second, const Amounts &amounts);
    void compact();
    Peak peakOf(std::size_t resource) const;

    std::vector<Second> m_seconds; ///< the first m_sorted ascending and distinct
    std::size_t m_sorted = 0;
};

} // namespace assay
