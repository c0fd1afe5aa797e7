#include "core/levers/findings.h"

#include "core/levers/scenariosentences.h"
#include "core/values/decimal.h"

namespace assay {

namespace {

/// Some calls expire after 24 h or cannot wait after all.
constexpr Parameter kMovable{0.9, 1, 1};

/// A turn of a conversation waits for the one before: a batch cannot serve it.
bool isConversation(const LeverInput &input, const WorkloadFacts &facts)
{
    std::int64_t turns = 0;
    for (const std::uint32_t group : facts.groups)
        turns += input.prefixOf(input.groups()[group]).conversation ? input.groups()[group].tally.calls : 0;
    return 2 * turns > facts.count();
}

} // namespace

std::optional<Lever> findBatch(const LeverInput &input, const WorkloadFacts &facts, const JobControl &control)
{
    if (!facts.isTolerant() || facts.realtimeCalls == 0 || isConversation(input, facts))
        return std::nullopt;
    ScenarioStep step = ScenarioStep::of(LeverKind::Batch);
    step.rule.filters = facts.filters();
    step.share = kMovable;
    // Without cached tokens halving the price is all that happens, and that is read off the calls.
    const bool isPlain = facts.read == 0 && facts.written == 0;
    Lever lever = leverOf(input, facts, step, isPlain ? Basis::Measured : Basis::Modelled, Confidence::High, control);
    lever.evidence.push_back({"latency_tolerance_hours", std::to_string(*facts.entry->latencyToleranceHours)});
    lever.evidence.push_back({"realtime_calls", std::to_string(facts.realtimeCalls)});
    lever.evidence.push_back({"batch_calls", std::to_string(facts.batchCalls)});
    lever.evidence.push_back({"realtime_cost", moneyText(facts.realtimeCost)});
    lever.reason = "The register lets it wait " + std::to_string(*facts.entry->latencyToleranceHours) + " h, yet "
        + countText(facts.realtimeCalls) + " of " + countText(facts.count()) + " calls (" + dollarText(facts.realtimeCost)
        + ") ran in real time; batches cost half.";
    return lever;
}

} // namespace assay
