#include "core/levers/scenario.h"

#include "core/levers/scenariometrics.h"
#include "core/levers/scenariosentences.h"
#include "core/levers/scenariostate.h"

#include <algorithm>

namespace assay {

namespace {

/// The waterfall: each step is the pipeline with it minus the pipeline without it and what follows.
class Waterfall
{
public:
    Waterfall(const ScenarioPipeline &pipeline, const PlanValues<Quad> &values)
        : m_pipeline(pipeline), m_costs(pipeline.cells(), values), m_baseline(state(0)), m_last(m_baseline)
    {
    }

    const ScenarioState &baseline() const { return m_baseline; }
    const ScenarioState &last() const { return m_last; }

    /// Adds step `i` of the plan.
    ScenarioStepResult add(std::size_t i)
    {
        const PlannedStep &planned = m_pipeline.cells().plan.steps[i];
        const StepMask only = StepMask(1) << i;
        m_on |= only;
        const ScenarioState next = state(m_on);
        ScenarioStepResult result;
        result.kind = planned.step->kind;
        result.index = planned.index;
        result.title = stepTitle(m_pipeline.cells(), i);
        result.scope = scopeText(planned.step->rule);
        result.marginal = m_last.total - next.total;
        result.alone = m_on == only ? result.marginal : m_baseline.total - state(only).total;
        result.affectedCalls = m_pipeline.affectedCalls(i, m_pipeline.portions(m_on));
        if (planned.step->kind == LeverKind::Routing)
            guard(i, result);
        m_last = next;
        return result;
    }

private:
    ScenarioState state(StepMask on) { return m_pipeline.state(m_pipeline.portions(on), on, m_costs); }

    void guard(std::size_t i, ScenarioStepResult &result) const
    {
        const auto [own, target] = m_pipeline.routingCosts(i);
        if (!own.isZero())
            result.breakEvenEscalation = breakEvenEscalation(own, target);
        result.warnings = routingWarnings(m_pipeline.cells(), i, result.breakEvenEscalation);
    }

    const ScenarioPipeline &m_pipeline;
    PortionCosts m_costs;
    ScenarioState m_baseline, m_last;
    StepMask m_on = 0;
};

std::vector<std::pair<KeyValue, std::pair<Money, Money>>> byWorkload(const LeverInput &input, const ScenarioState &before,
                                                                     const ScenarioState &after)
{
    const Dictionary &names = input.snapshot().calls().dictionaries->of(Dimension::Workload);
    std::vector<bool> occurs(names.size(), false);
    for (const CallStream &stream : input.streams())
        occurs[stream.workload] = true;
    std::vector<std::pair<KeyValue, std::pair<Money, Money>>> rows;
    for (std::uint32_t id = 0; id < names.size(); ++id)
        if (occurs[id])
            rows.push_back({id == 0 ? KeyValue() : KeyValue(std::string(names.text(id))), {before.byWorkload[id], after.byWorkload[id]}});
    std::ranges::stable_sort(rows, [](const auto &a, const auto &b) { return a.second.first > b.second.first; });
    return rows;
}

ScenarioResult cancelledResult()
{
    ScenarioResult result;
    result.cancelled = true;
    return result;
}

} // namespace

std::string_view shareModeText(ShareMode mode)
{
    return mode == ShareMode::Simulated ? "simulated" : "expected_value";
}

ScenarioResult evaluate(const LeverInput &input, const Scenario &scenario, const JobControl &control, ScenarioFigures figures)
{
    const ScenarioPlan plan = planScenario(input, scenario);
    const ScenarioPipeline pipeline(input, plan, CellScope::AllCalls, control);
    if (control.isCancelled())
        return cancelledResult();

    const PlanValues<Quad> values = valuesFor(plan, Case::Base);
    Waterfall waterfall(pipeline, values);
    ScenarioResult result;
    result.mode = plan.mode;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        if (control.isCancelled())
            return cancelledResult();
        result.steps.push_back(waterfall.add(i));
    }
    result.baseline = waterfall.baseline().total;
    result.scenario = waterfall.last().total;
    result.saving = result.baseline - result.scenario;
    result.byWorkload = byWorkload(input, waterfall.baseline(), waterfall.last());
    if (figures == ScenarioFigures::CostsAndMetrics)
        result.metrics = scenarioMetrics(pipeline, values, result.baseline, result.scenario, control);
    result.assumptions = assumptionsOf(pipeline.cells());
    result.calls = std::int64_t(input.calls().size()) - pipeline.cells().droppedCalls;
    result.unpricedCalls = input.unpricedCalls() + pipeline.cells().droppedCalls;
    return control.isCancelled() ? cancelledResult() : result;
}

ScenarioResult evaluate(const Snapshot &snapshot, const Selection &selection, const Scenario &scenario, const JobControl &control)
{
    const std::shared_ptr<const Snapshot> borrowed(std::shared_ptr<const Snapshot>(), &snapshot); // outlived by the caller's
    const auto input = LeverInput::gather(borrowed, selection, control);
    if (!input)
        return cancelledResult();
    ScenarioResult result = evaluate(*input, scenario, control);
    if (!result.cancelled)
        result.band = savingBand(*input, scenario, control);
    return control.isCancelled() ? cancelledResult() : result;
}

} // namespace assay
