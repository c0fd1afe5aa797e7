#include "core/formats/receipt.h"

#include <algorithm>

namespace assay {

std::vector<FieldGap> fieldGaps(const FieldCoverage &coverage)
{
    const auto gap = [&coverage](std::string_view field, std::int64_t present, std::string_view advice) {
        return FieldGap{field, coverage.calls - present, coverage.calls, advice};
    };
    std::vector<FieldGap> gaps{
        gap("workload", coverage.workload,
            "Send a workload tag with every call, so that cost has a place and levers can be judged."),
        gap("task", coverage.task,
            "Log one task id for all calls of a piece of work, for cost per task and retry cost."),
        gap("customer", coverage.customer, "Log the customer a call was made for, for cost and margin per customer."),
        gap("latency", coverage.latency,
            "Log latency_ms (start to end), to see what a batch or another model would change."),
        gap("tier", coverage.tier, "Log usage.service_tier from the response; without it calls count as standard."),
        {"ttl_split", coverage.cacheWrites - coverage.cacheWritesWithTtl, coverage.cacheWrites,
         "Log usage.cache_creation (5m and 1h) from the response; without it cache writes count as 5m."},
    };
    std::erase_if(gaps, [](const FieldGap &g) { return g.missing == 0; });
    std::ranges::stable_sort(gaps, [](const FieldGap &a, const FieldGap &b) {
        return Int128(a.missing) * b.calls > Int128(b.missing) * a.calls; // by share, without rounding
    });
    return gaps;
}

} // namespace assay
