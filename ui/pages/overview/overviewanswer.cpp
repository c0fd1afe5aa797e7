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

std::vector<std::string> metricsOfTotal(const std::vector<std::string> &strip)
{
    std::vector<std::string> ids = headlineMetrics();
    for (const std::string &id : strip)
        if (std::ranges::find(ids, id) == ids.end())
            ids.push_back(id);
    return ids;
}

std::vector<std::string> trendMetrics(const std::vector<std::string> &strip)
{
    std::vector<std::string> ids = strip;
    std::erase_if(ids, [](const std::string &id) { return metric(id)->unit == Unit::Breakdown; });
    return ids;
}

OverviewAnswer askOverview(const Snapshot &snapshot, const OverviewQuestion &question, const JobControl &control)
{
    const auto &[selection, compareTo, strip] = question;
    OverviewAnswer answer;
    answer.strip = strip;
    answer.total = run(snapshot, Query{selection, {}, metricsOfTotal(strip), "cost", 0, compareTo}, control);
    answer.time = TimeSlots(snapshot, selection);
    answer.trend = run(snapshot, Query{selection, {{answer.time.dimension(), {}}}, trendMetrics(strip), "key", 0, {}}, control);
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
