#pragma once

#include "core/analysis/query.h"
#include "ui/timeslots.h"

#include <string>
#include <vector>

namespace assay {

/// Everything the upper part of the Overview shows, asked in one go in the background.
struct OverviewAnswer
{
    QueryResult total;       ///< headlineMetrics(), with the compared period
    TimeSlots time;          ///< of the trends
    QueryResult trend;       ///< by slot; trendMetrics()
    QueryResult byWorkload;  ///< by team and workload, with the compared period
};

/// Metric ids of OverviewAnswer::total and ::trend, in their order.
const std::vector<std::string> &headlineMetrics();
const std::vector<std::string> &trendMetrics();

OverviewAnswer askOverview(const Snapshot &snapshot, const Selection &selection, const std::optional<TimeRange> &compareTo,
                           const JobControl &control);

/// The value of metric `id` in a list of values in the order of `ids`; n/a when it is not among them.
MetricValue valueOf(const std::vector<MetricValue> &values, const std::vector<std::string> &ids, std::string_view id);

} // namespace assay
