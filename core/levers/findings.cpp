#include "core/levers/findings.h"

#include "core/levers/scenariosentences.h"
#include "core/levers/scenariostate.h"
#include "core/values/decimal.h"

#include <algorithm>
#include <array>

namespace assay {

Lever leverOf(const LeverInput &input, const WorkloadFacts &facts, const ScenarioStep &step, Basis basis, Confidence confidence,
              const JobControl &control)
{
    Scenario scenario;
    scenario.steps = {step};
    const ScenarioPlan plan = planScenario(input, scenario);
    const ScenarioPipeline pipeline(input, plan, CellScope::MatchedCalls, control);
    std::array<Money, 3> savings;
    for (const Case which : {Case::Worst, Case::Base, Case::Best}) {
        const PlanValues<Quad> values = valuesFor(plan, which);
        const Money before = pipeline.state(pipeline.portions(0), 0, values).total;
        savings[which == Case::Worst ? 0 : which == Case::Base ? 1 : 2] =
            before - pipeline.state(pipeline.portions(plan.all()), plan.all(), values).total;
    }
    Lever lever;
    lever.workload = facts.name;
    lever.kind = step.kind;
    lever.saving = {std::ranges::min(savings), savings[1], std::ranges::max(savings)};
    lever.basis = basis;
    lever.confidence = std::string(confidenceText(facts.count() < kFewCalls ? Confidence::Low : confidence));
    lever.cost = facts.cost;
    lever.toModel = step.toModel;
    lever.evidence.push_back({"calls", std::to_string(facts.count())});
    lever.assumptions = assumptionsOf(pipeline.cells());
    lever.step = step;
    return lever;
}

std::string dollarText(Money money)
{
    constexpr int kCents = 2, kSmallDigits = 4;
    const bool isSmall = money.attos() < kAttosPerDollar && money.attos() > -Int128(kAttosPerDollar);
    std::string text = roundedText(money.attos(), kAttoDigits, isSmall ? kSmallDigits : kCents);
    const std::size_t point = text.find('.');
    const std::string whole = text.substr(0, point);
    return (whole.starts_with('-') ? "-$" : "$") + countText(std::stoll(whole.starts_with('-') ? whole.substr(1) : whole)) + text.substr(point);
}

} // namespace assay
