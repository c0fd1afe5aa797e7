#pragma once

#include "core/attribution/preview.h"

#include <QStringList>

namespace assay::RuleText {

/// "API key is one of a, b and path begins with /v1", "every call".
QString conditions(const AttributionRule &rule);
QString condition(const RuleCondition &condition);
/// "12 calls, $3.40".
QString callsAndCost(const CallsAndCost &some);
/// What deserves a second look about a rule; empty for one that does its work alone. `rules` are those of the preview.
QStringList remarks(const AttributionRule &rule, const RuleUse &use);
/// "Coverage by workload 95.9 % → 100.0 %".
QString coverage(const CoverageChange &change, Money total);

} // namespace assay::RuleText
