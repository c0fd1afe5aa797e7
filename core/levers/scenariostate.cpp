#include "core/levers/scenariostate.h"

#include <cmath>

namespace assay {

namespace {

/// Whether one step acts on a cell's calls at all.
bool actsOn(const PlanCells &cells, const Cell &cell, const Portion &portion, const PlannedStep &step)
{
    switch (step.step->kind) {
    case LeverKind::Waste: return (cell.traits & kTraitWasted) != 0;
    case LeverKind::Routing: return cells.canRoute(cell, step);
    case LeverKind::Output: return portion.tokens[std::size_t(TokenClass::Output)] != 0;
    case LeverKind::Input: return portion.tokens[std::size_t(TokenClass::Input)] != 0;
    case LeverKind::Caching: return (portion.flags & kPortionCached) != 0;
    case LeverKind::Batch: return cells.canBatch(cell);
    }
    return false;
}

} // namespace

Quad PortionCosts::of(const Portion &portion, StepMask on)
{
    const std::uint64_t acting = m_masks.place(on & m_cells.cells[portion.cell].matches).id;
    const auto [place, isNew] = m_places.place(acting << 32 | portion.number);
    if (isNew) {
        Quad &cost = m_costs.emplace_back(0);
        m_maker.forEachPart(portion, on, [&cost](const Part<Quad> &part) { cost += part.cost(); });
    }
    return m_costs[place];
}

ScenarioState ScenarioPipeline::state(const std::vector<Portion> &portions, StepMask on, const PlanValues<Quad> &values) const
{
    PortionCosts costs(m_cells, values);
    return state(portions, on, costs);
}

ScenarioState ScenarioPipeline::state(const std::vector<Portion> &portions, StepMask on, PortionCosts &costs) const
{
    const auto &streams = m_cells.input.streams();
    std::vector<Quad> byWorkload(m_cells.input.snapshot().calls().dictionaries->of(Dimension::Workload).size());
    for (const Portion &portion : portions)
        byWorkload[streams[m_cells.cells[portion.cell].stream].workload] += costs.of(portion, on);
    ScenarioState state;
    for (const Quad cost : byWorkload) {
        state.byWorkload.push_back(roundHalfEven(cost));
        state.total += state.byWorkload.back();
    }
    return state;
}

double ScenarioPipeline::approximateCost(const std::vector<Portion> &portions, const std::vector<Decision> &decisions,
                                         const PlanValues<double> &values) const
{
    const PartMaker<double> maker(m_cells, values);
    double cost = 0;
    for (std::size_t i = 0; i < portions.size(); ++i)
        maker.forEachPart(portions[i], decisions[i], [&cost](const Part<double> &part) { cost += part.cost(); });
    return cost;
}

std::vector<Decision> ScenarioPipeline::decisions(const std::vector<Portion> &portions, StepMask on) const
{
    std::vector<Decision> decisions;
    for (const Portion &portion : portions)
        decisions.emplace_back(m_cells.plan, m_cells.cells[portion.cell], on);
    return decisions;
}

std::pair<Money, Money> ScenarioPipeline::routingCosts(std::size_t step) const
{
    const StepMask only = StepMask(1) << step;
    PlanValues<Quad> all = valuesFor(m_cells.plan, Case::Base);
    all[step].share = 1;
    all[step].escalation = 0;
    Quad own = 0, target = 0;
    const PartMaker<Quad> maker(m_cells, all);
    for (Portion portion : portions(0)) {
        const Cell &cell = m_cells.cells[portion.cell];
        if ((cell.matches & only) == 0 || !m_cells.canRoute(cell, m_cells.plan.steps[step]))
            continue;
        portion.flags |= kPortionRouted; // all of them, whatever a simulated share would pick
        maker.forEachPart(portion, 0, [&own](const Part<Quad> &part) { own += part.cost(); });
        maker.forEachPart(portion, only, [&target](const Part<Quad> &part) { target += part.cost(); });
    }
    return {roundHalfEven(own), roundHalfEven(target)};
}

std::int64_t ScenarioPipeline::affectedCalls(std::size_t step, const std::vector<Portion> &portions) const
{
    const PlannedStep &planned = m_cells.plan.steps[step];
    const LeverKind kind = planned.step->kind;
    const bool hasShare = kind == LeverKind::Routing || kind == LeverKind::Batch || kind == LeverKind::Waste;
    const std::uint8_t moved = kind == LeverKind::Routing ? kPortionRouted : kind == LeverKind::Batch ? kPortionBatched : 0;
    std::int64_t calls = 0;
    for (const Portion &portion : portions) {
        const Cell &cell = m_cells.cells[portion.cell];
        const bool decides = m_cells.plan.chosen(kind, cell.matches) == int(step);
        const bool taken = moved == 0 || m_cells.plan.mode == ShareMode::ExpectedValue || (portion.flags & moved) != 0;
        if (decides && taken && actsOn(m_cells, cell, portion, planned))
            calls += portion.calls;
    }
    const bool counted = moved != 0 && m_cells.plan.mode == ShareMode::Simulated;
    return hasShare && !counted ? std::llround(double(calls) * planned.step->share.base) : calls;
}

} // namespace assay
