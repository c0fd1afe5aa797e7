#pragma once

#include "core/levers/scenariostate.h"

#include <optional>

namespace assay {

/// Nearest-rank percentiles of what one request costs; none without a request.
struct RequestPercentiles
{
    std::optional<Money> p50, p95, p99;
};

/// Percentiles under the steps that are on, call by call. A share makes one call several outcomes, each with its weight:
/// it stays, it moves, it moves and is escalated (then it pays both), in real time or in a batch. The value at rank
/// q is the smallest cost whose weights sum to q of all, which is nearest rank (METRICS section 1) where nothing is shared.
/// Each outcome is rounded to attodollars once. Empty when cancelled.
RequestPercentiles requestPercentiles(const ScenarioPipeline &pipeline, StepMask on, const PlanValues<Quad> &values,
                                      const JobControl &control);

} // namespace assay
