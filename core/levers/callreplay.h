#pragma once

#include "core/levers/cachereplay.h"
#include "core/levers/cells.h"

#include <vector>

namespace assay {

/// The cacheable tokens of one call under a caching step, in tokens of its own model, and what a replay made of them.
struct CallPrefix
{
    std::int64_t tokens = 0;
    CacheSplit split; ///< of a replay; empty for an assumed hit rate and for batched calls
};

/// Cacheable tokens of a call: the step's own figure or the inferred one; 0 when the prompt is shorter than that.
/// A conversation caches its whole prompt.
std::int64_t prefixTokensOf(const LeverInput &input, const LeverCall &call, const ScenarioStep &step);

/// Gives every call that a caching step reaches its prefix and, for a replay, its reads and writes, and marks it in
/// `flags` (PortionFlag by call; routed and batched are read). Empty when no caching step is on.
std::vector<CallPrefix> replayCalls(const PlanCells &cells, StepMask on, std::vector<std::uint8_t> &flags);

} // namespace assay
