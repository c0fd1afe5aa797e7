#include "tests/support/naivepercentiles.h"

#include "core/levers/parts.h"

#include <algorithm>

namespace assay::test {

std::array<Money, 3> naivePercentiles(const LeverInput &input, const Scenario &scenario)
{
    const ScenarioPlan plan = planScenario(input, scenario);
    const JobControl control;
    const PlanCells cells(input, plan, CellScope::AllCalls, control);
    const PlanValues<Quad> values = valuesFor(plan, Case::Base);
    const StepMask on = plan.all();
    const PartMaker<Quad> maker(cells, values);
    const CallDecisions decisions = decideCalls(cells, on);
    std::vector<std::pair<Int128, Quad>> outcomes;
    const auto add = [&outcomes](Quad cost, Quad weight) {
        if (weight > 0)
            outcomes.emplace_back(roundHalfEven(cost).attos(), weight);
    };
    for (std::size_t call = 0; call < cells.input.calls().size(); ++call) {
        if (cells.cellOf(call) == kNoCell)
            continue;
        std::array<std::pair<Quad, Quad>, 2> escalations; // cost and weight, by real time and batch
        maker.forEachPart(portionOf(cells, decisions, call, cells.cellOf(call)), on, [&](const Part<Quad> &part) {
            auto &[cost, weight] = escalations[part.batch ? 1 : 0];
            const Quad each = part.cost() / part.calls;
            if (part.calls > part.requests) {
                cost = each;
                weight = part.calls - part.requests;
                add(each, part.requests);
                return;
            }
            add(each + cost, weight);
            add(each, part.requests - weight);
            cost = weight = 0;
        });
    }
    std::ranges::sort(outcomes, {}, &std::pair<Int128, Quad>::first);
    Quad total = 0;
    for (const auto &[attos, weight] : outcomes)
        total += weight;
    const auto atPercent = [&](int percent) {
        Quad sum = 0;
        for (const auto &[attos, weight] : outcomes)
            if ((sum += weight) * 100 >= total * Quad(percent) * (1 - Quad(1e-20)))
                return Money::fromAttos(attos);
        return Money();
    };
    return {atPercent(50), atPercent(95), atPercent(99)};
}

} // namespace assay::test
