#pragma once

#include "core/levers/scenariostate.h"

#include <string>
#include <utility>
#include <vector>

namespace assay {

/// Every metric before and after all steps of a plan. Token counts that became fractions are rounded to whole tokens per
/// card; the cost itself is the scenario's exact one.
std::vector<std::pair<std::string, std::pair<MetricValue, MetricValue>>>
scenarioMetrics(const ScenarioPipeline &pipeline, const PlanValues<Quad> &values, Money baseline, Money scenario,
                const JobControl &control);

} // namespace assay
