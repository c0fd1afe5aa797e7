#pragma once

#include "core/pricing/ratelimits.h"
#include "core/values/instant.h"
#include "core/values/jobcontrol.h"

#include <array>
#include <map>
#include <utility>
#include <vector>

namespace assay {

/// What calls ask of a provider at once: rolling windows of 60 seconds on a grid of one second. Calls are placed at their
/// start, output is spread evenly over their duration (METRICS section 11); a duration of more than a day is nobody's
/// measurement and counts as not known. Keeps 24 bytes a call, and spreads a day at a time.
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
    /// Per resource, in the order of LimitedResource. Anything once cancelled.
    std::array<Peak, kLimitedResourceCount> peaks(const JobControl &control) const;

private:
    struct Asked
    {
        std::int32_t second = 0;  ///< of the UTC day it starts on
        std::int32_t seconds = 1; ///< that it touches
        std::int64_t input = 0, output = 0;
    };
    class Spread;

    /// Slides the window over all seconds. Calls visit(second, sums, isHeld) for each window that holds a call: the second it
    /// ends with, and whether a call touches that one.
    template <typename Visit>
    void slide(const JobControl &control, Visit visit) const;

    std::map<Day, std::vector<Asked>> m_days;
};

} // namespace assay
