#pragma once

#include "core/attribution/preview.h"

namespace assay {

/// What each of the rules does to the recorded calls of a snapshot; one entry a rule.
std::vector<RuleUse> useOfRules(const Snapshot &snapshot, const std::vector<AttributionRule> &rules, const JobControl &control);

} // namespace assay
