#include "ui/pages/overview/overviewanswer.h"

#include <algorithm>

namespace assay {

const std::vector<std::string> &headlineMetrics()
{
    static const std::vector<std::string> ids{"cost_per_task", "cost_per_call", "cost_p95", "input_cost_share", "output_cost_share",
                                              "cache_hit_rate", "batch_share_calls", "cost", "model_mix", "price_coverage",
                                              "attribution_coverage", "task_coverage", "error_rate", "wasted_cost"};
    return ids;
}

const std::vector<std::string> &trendMetrics()
{
    static const std::vector<std::string> ids{"cost_per_task", "cost_per_call", "output_cost_share", "cache_hit_rate",
                                              "batch_share_calls", "cost"};
    return ids;
}

OverviewAnswer askOverview(const Snapshot &snapshot, const Selection &selection, const std::optional<TimeRange> &compareTo,
                           const JobControl &control)
{
    OverviewAnswer answer;
    answer.total = run(snapshot, Query{selection, {}, headlineMetrics(), "cost", 0, compareTo}, control);
    answer.time = TimeSlots(snapshot, selection);
    answer.trend = run(snapshot, Query{selection, {{answer.time.dimension(), {}}}, trendMetrics(), "key", 0, {}}, control);
    const std::vector<DimensionRef> teamThenWorkload{{Dimension::Team, {}}, {Dimension::Workload, {}}};
    answer.byWorkload = run(snapshot, Query{selection, teamThenWorkload, {"cost", "cost_per_call"}, "cost", 0, compareTo}, control);
    return answer;
}

MetricValue valueOf(const std::vector<MetricValue> &values, const std::vector<std::string> &ids, std::string_view id)
{
    const auto at = std::size_t(std::ranges::find(ids, id) - ids.begin());
    return at < values.size() ? values[at] : MetricValue{};
}

} // namespace assay
