#include "core/attribution/preview.h"

#include "core/analysis/query.h"
#include "core/attribution/moves.h"
#include "core/attribution/ruleuse.h"

#include <algorithm>

namespace assay {

namespace {

bool anyGives(const RuleSet &rules, Dimension target)
{
    return std::ranges::find(rules.rules, target, &AttributionRule::target) != rules.rules.end();
}

Money attributedCost(const Snapshot &snapshot, Dimension target, const JobControl &control)
{
    Query query;
    query.selection.filters = {{{target, {}}, {std::nullopt}, true}};
    return run(snapshot, query, control).total.facts.totals.cost;
}

} // namespace

RulePreview previewRules(const Snapshot &before, const RuleSet &rules, const JobControl &control)
{
    RulePreview preview;
    preview.total = before.ledger().cost;
    preview.after = before.withRules(rules, control);
    preview.rules = useOfRules(before, rules.rules, control);
    preview.moves = movesBetween(before, *preview.after, control);
    for (const Dimension target : kRuleTargets)
        if (anyGives(rules, target) || anyGives(before.rules(), target))
            preview.coverage.push_back({target, attributedCost(before, target, control), attributedCost(*preview.after, target, control)});
    preview.cancelled = control.isCancelled();
    return preview;
}

} // namespace assay
