#include "core/levers/scenario.h"

#include "core/analysis/nearestrank.h"
#include "core/analysis/parallel.h"
#include "core/levers/scenariostate.h"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

Money percentileOf(const std::vector<double> &ascending, std::size_t percent)
{
    const double value = ascending[nearestRank(ascending.size(), percent) - 1];
    return Money::fromAttos(Int128(std::round(value / double(kAttosPerDollar) * 1e6)) * (kAttosPerDollar / 1'000'000));
}

/// What a simulated share would save at its ends, beside the base: sessions have to be chosen again for that, so draws
/// go straight between these three.
struct ShareEnds
{
    std::size_t step = 0;
    Parameter share;
    double lowDelta = 0, highDelta = 0; ///< of the cost, in attodollars

    double deltaAt(double value) const
    {
        if (value < share.base && share.base > share.low)
            return lowDelta * (share.base - value) / (share.base - share.low);
        return share.high > share.base ? highDelta * (value - share.base) / (share.high - share.base) : 0;
    }
};

std::vector<ShareEnds> simulatedShareEnds(const LeverInput &input, const Scenario &scenario, double baseCost,
                                          const JobControl &control)
{
    std::vector<ShareEnds> ends;
    const ScenarioPlan plan = planScenario(input, scenario);
    const auto costWith = [&](std::size_t index, double share) {
        Scenario changed = scenario;
        changed.steps[index].share = Parameter::exactly(share);
        const ScenarioPlan changedPlan = planScenario(input, changed);
        const ScenarioPipeline pipeline(input, changedPlan, CellScope::MatchedCalls, control);
        return double(pipeline.state(pipeline.portions(changedPlan.all()), changedPlan.all(), valuesFor(changedPlan, Case::Base))
                          .total.attos());
    };
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        const ScenarioStep &step = *plan.steps[i].step;
        const bool isSimulated = step.kind == LeverKind::Routing || step.kind == LeverKind::Batch;
        if (plan.mode == ShareMode::Simulated && isSimulated && !step.share.isExact())
            ends.push_back({i, step.share, costWith(plan.steps[i].index, step.share.low) - baseCost,
                            costWith(plan.steps[i].index, step.share.high) - baseCost});
    }
    return ends;
}

} // namespace

SavingRange savingBand(const LeverInput &input, const Scenario &scenario, const JobControl &control, int draws)
{
    const ScenarioPlan plan = planScenario(input, scenario);
    const ScenarioPipeline pipeline(input, plan, CellScope::MatchedCalls, control); // the others cost the same in every draw
    if (control.isCancelled())
        return {};
    const std::vector<Portion> touched = pipeline.portions(plan.all());
    const PlanValues<Quad> base = valuesFor(plan, Case::Base);
    const double before = double(pipeline.state(touched, 0, base).total.attos());
    const auto ends = simulatedShareEnds(input, scenario, double(pipeline.state(touched, plan.all(), base).total.attos()), control);

    std::mt19937_64 random(scenario.seed);
    std::vector<PlanValues<double>> drawn;
    for (int i = 0; i < draws; ++i)
        drawn.push_back(drawValues(plan, random));
    const std::vector<Decision> decisions = pipeline.decisions(touched, plan.all());
    std::vector<double> savings(drawn.size());
    forEachSegment(drawn.size(), control, "Drawing parameters", [&](std::size_t, std::size_t i) {
        double cost = pipeline.approximateCost(touched, decisions, drawn[i]);
        for (const ShareEnds &end : ends)
            cost += end.deltaAt(drawn[i][end.step].share);
        savings[i] = before - cost;
    });
    if (savings.empty() || control.isCancelled())
        return {};
    std::ranges::sort(savings);
    return {percentileOf(savings, 10), percentileOf(savings, 50), percentileOf(savings, 90)};
}

} // namespace assay
