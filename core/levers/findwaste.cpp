#include "core/levers/findings.h"

#include "core/levers/scenariosentences.h"
#include "core/values/decimal.h"

namespace assay {

namespace {

/// How much of billed waste a client fix usually avoids: retries in a loop and cut-off answers mostly, single timeouts
/// hardly. The cost is measured, this share is not.
constexpr Parameter kAvoidable{0.5, 0.8, 1};

} // namespace

std::optional<Lever> findWaste(const LeverInput &input, const WorkloadFacts &facts, const JobControl &control)
{
    if (facts.wastedCost.isZero())
        return std::nullopt;
    ScenarioStep step = ScenarioStep::of(LeverKind::Waste);
    step.rule.filters = facts.filters();
    step.share = kAvoidable;
    Lever lever = leverOf(input, facts, step, Basis::Modelled, Confidence::Medium, control);
    lever.evidence.push_back({"wasted_calls", std::to_string(facts.wastedCalls)});
    lever.evidence.push_back({"wasted_cost", moneyText(facts.wastedCost)});
    lever.reason = countText(facts.wastedCalls) + " calls failed, were cut off or refused and were billed all the same: "
        + dollarText(facts.wastedCost) + ", " + percentText(facts.shareOf(facts.wastedCost)) + " of the workload.";
    lever.assumptions.push_back("Of that cost " + percentText(kAvoidable.base) + " (" + percentText(kAvoidable.low) + " to "
                                + percentText(kAvoidable.high) + ") is taken to be avoidable.");
    return lever;
}

} // namespace assay
