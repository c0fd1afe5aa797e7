#pragma once

#include "core/analysis/query.h"
#include "core/columns/columnchoice.h"

namespace assay {

/// What a question of sums over calls needs to know of each call.
std::vector<DimensionRef> dimensionsOf(const Query &query);

/// Adds what the rules that fill one of these dimensions look at, and in turn the rules that fill that.
void addWhatRulesRead(const RuleSet &rules, std::vector<DimensionRef> &dimensions);

/// What answers one question: the stored columns it looks at, and the rules that fill what it looks at.
struct QueryNeeds
{
    ColumnChoice columns;
    RuleSet rules;
};
QueryNeeds needsOf(const Query &query, const RuleSet &rules);

} // namespace assay
