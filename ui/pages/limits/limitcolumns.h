#pragma once

#include "core/analysis/throttle.h"
#include "ui/widgets/rowmodel.h"

namespace assay {

/// "Requests", "Input tokens", "Output tokens".
QString resourceTitle(LimitedResource resource);
/// One of ledgerMetrics().
const Metric &limitMetric(std::string_view id);
/// "34 days", "reached", "not at this trend", a dash where the trend is not known.
QString daysText(const BucketUse &bucket);
/// Demand beside limit for each resource, then how near the nearest limit is, and when it is met.
std::vector<RowColumn<BucketUse>> limitColumns();

} // namespace assay
