#pragma once

#include "core/levers/cells.h"

#include <string>
#include <vector>

namespace assay {

/// The calls a rule holds, in a few words: "triage, family fable"; "all calls".
std::string scopeText(const CallRule &rule);

/// What a step does, in a few words: "Route triage to Claude Haiku 5.5".
std::string stepTitle(const PlanCells &cells, std::size_t step);

/// What the quality guard says about a routing step; "not supported: ..." where the scenario should not be believed.
std::vector<std::string> routingWarnings(const PlanCells &cells, std::size_t step, std::optional<double> breakEvenEscalation);

/// What the figures of a plan rest on, in sentences.
std::vector<std::string> assumptionsOf(const PlanCells &cells);

/// "42 %", "0.8 %": for sentences only.
std::string percentText(double share);
/// "1,234,567": for sentences only.
std::string countText(std::int64_t count);

} // namespace assay
