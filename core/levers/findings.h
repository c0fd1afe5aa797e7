#pragma once

#include "core/levers/lever.h"
#include "core/levers/workloadfacts.h"

#include <optional>

namespace assay {

// One finder per lever, each in the file of its name. A finder looks for evidence in one workload, builds the step that
// acts on it, and lets the scenario engine say what that step saves. None when there is no evidence.
std::optional<Lever> findWaste(const LeverInput &input, const WorkloadFacts &facts, const JobControl &control);
std::optional<Lever> findRouting(const LeverInput &input, const WorkloadFacts &facts, const JobControl &control);
std::optional<Lever> findOutput(const LeverInput &input, const WorkloadFacts &facts, const JobControl &control);
std::optional<Lever> findInput(const LeverInput &input, const WorkloadFacts &facts, const JobControl &control);
std::optional<Lever> findCaching(const LeverInput &input, const WorkloadFacts &facts, const JobControl &control);
std::optional<Lever> findBatch(const LeverInput &input, const WorkloadFacts &facts, const JobControl &control);

/// Fewer calls than this say little, whatever they say (WHATIF section 6).
inline constexpr std::int64_t kFewCalls = 200;

/// A lever with its saving: the step alone, its ranges at their worst, base and best.
Lever leverOf(const LeverInput &input, const WorkloadFacts &facts, const ScenarioStep &step, Basis basis, Confidence confidence,
              const JobControl &control);

/// "$1,234.56" to the cent, "$0.0042" below one: for sentences.
std::string dollarText(Money money);

/// Why a workload without levers is lean, with its figures.
std::string leanReason(const LeverInput &input, const WorkloadFacts &facts);

} // namespace assay
