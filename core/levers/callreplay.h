#pragma once

#include "core/levers/decisions.h"

#include <span>

namespace assay {

/// Cacheable tokens of a call: the step's own figure or the inferred one; 0 when the prompt is shorter than that.
/// A conversation caches its whole prompt.
std::int64_t prefixTokensOf(const LeverInput &input, const LeverCall &call, const ScenarioStep &step);

/// Gives every call that the caching step of the set reaches its prefix and, for a replay, its reads and writes, and marks
/// it. Of the flags, routed and batched stand already; calls come in order of time.
void replayCalls(const PlanCells &cells, const CellSet &set, std::span<DecidedCall> calls);

} // namespace assay
