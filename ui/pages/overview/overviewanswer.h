#pragma once

#include "core/analysis/query.h"
#include "ui/timeslots.h"
#include "ui/view.h"

#include <string>
#include <vector>

namespace assay {

/// Everything the upper part of the Overview shows, asked in one go in the background.
struct OverviewAnswer
{
    std::vector<std::string> strip; ///< ids of the metrics in the strip
    QueryResult total;       ///< metricsOfTotal(strip), with the compared period
    TimeSlots time;          ///< of the trends
    QueryResult trend;       ///< by slot; trendMetrics(strip)
    QueryResult byWorkload;  ///< by team and workload, with the compared period
};

/// What the page needs whatever stands in the strip.
const std::vector<std::string> &headlineMetrics();
/// Metric ids of OverviewAnswer::total and ::trend, in their order; the former begin with headlineMetrics().
std::vector<std::string> metricsOfTotal(const std::vector<std::string> &strip);
std::vector<std::string> trendMetrics(const std::vector<std::string> &strip);

/// What is asked for.
struct OverviewQuestion
{
    Selection selection;
    std::optional<TimeRange> compareTo;
    std::vector<std::string> strip;
    friend bool operator==(const OverviewQuestion &, const OverviewQuestion &) = default;
};
OverviewAnswer askOverview(const Snapshot &snapshot, const OverviewQuestion &question, const JobControl &control);

/// The value of metric `id` in a list of values in the order of `ids`; n/a when it is not among them.
MetricValue valueOf(const std::vector<MetricValue> &values, const std::vector<std::string> &ids, std::string_view id);

} // namespace assay
