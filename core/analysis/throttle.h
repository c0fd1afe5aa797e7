#pragma once

#include "core/analysis/demand.h"
#include "core/analysis/metric.h"
#include "core/analysis/selection.h"
#include "core/analysis/snapshot.h"

#include <optional>
#include <string>
#include <vector>

namespace assay {

/// How near the calls of one bucket of models come to one of its limits.
struct ResourceUse
{
    Demand::Peak demand;               ///< per minute
    std::optional<std::int64_t> limit; ///< per minute; none: not known
    MetricValue utilisation;           ///< throttle_utilisation
    MetricValue burstSeconds;          ///< throttle_burst: n/a within the limit
};

/// One bucket of models.
struct BucketUse
{
    std::string name;       ///< of the bucket; the canonical id of a model that is in none
    std::string confidence; ///< of the limits, "" published or agreed
    std::int64_t calls = 0; ///< realtime calls with a time
    std::array<ResourceUse, kLimitedResourceCount> resources; ///< in the order of LimitedResource
    int binding = -1;       ///< the resource used most; -1: no limit is known
    MetricValue headroom;   ///< throttle_headroom
    std::optional<double> growthPerDay; ///< of the binding resource (requests when there is none), fitted or given
    /// throttle_days: none where growth is not known; infinite where demand does not grow.
    std::optional<double> daysToThrottle;
    MetricValue effectiveInput; ///< throttle_effective_input, tokens per minute
};

/// The monthly spend cap as a second throttle (UTC months, as bills are).
struct SpendCapUse
{
    Money cap, monthToDate;
    Day month = 0;          ///< first day of the last month with calls
    std::int64_t days = 0;  ///< of it so far
    MetricValue daysLeft;   ///< spend_cap_days
};

struct Throttle
{
    RateLimits limits;
    std::vector<BucketUse> buckets; ///< least headroom first, then most calls
    std::optional<SpendCapUse> spendCap;
    bool cancelled = false;
};

/// Time to throttle (METRICS section 11) of the selected calls: those made in real time on the Claude API, batches having
/// limits of their own. `growth` per day (0.01 = 1 %) is taken instead of the trend of daily demand, which is fitted to the
/// logarithms of whole days where there are 14 at least.
Throttle timeToThrottle(const Snapshot &snapshot, const Selection &selection, const RateLimits &limits, std::optional<double> growth,
                        const JobControl &control);

/// ln(1 / utilisation) / ln(1 + growth): 0 from the limit on, infinite without growth.
double daysToThrottle(double utilisation, double growthPerDay);

} // namespace assay
