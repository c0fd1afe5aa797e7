#pragma once

#include "core/columns/hashindex.h"
#include "core/levers/parts.h"

#include <vector>

namespace assay {

/// What the calls cost under some of a plan's steps, by workload: one state of the waterfall. Each workload is rounded to
/// attodollars once, so states, their differences and their sums over workloads always add up.
struct ScenarioState
{
    std::vector<Money> byWorkload; ///< by dictionary id
    Money total;
};

/// What portions cost under steps with one set of values. Most steps leave most portions alone: what the others cost is worked
/// out once. One thread.
class PortionCosts
{
public:
    /// Both outlive it.
    PortionCosts(const PlanCells &cells, const PlanValues<Quad> &values) : m_cells(cells), m_maker(cells, values) {}
    /// In attodollars. The portions come from one pipeline.
    Quad of(const Portion &portion, StepMask on);

private:
    const PlanCells &m_cells;
    PartMaker<Quad> m_maker;
    HashIndex m_masks, m_places; ///< of steps that act on a portion; of a portion's number with those
    std::vector<Quad> m_costs;
};

/// A plan over its calls, asked for any subset of its steps. One thread.
class ScenarioPipeline
{
public:
    ScenarioPipeline(const LeverInput &input, const ScenarioPlan &plan, CellScope scope, const JobControl &control)
        : m_cells(input, plan, scope, control)
    {
    }

    const PlanCells &cells() const { return m_cells; }
    /// Portions decided with these steps on.
    std::vector<Portion> portions(StepMask on) const { return m_portions.of(m_cells, on); }
    ScenarioState state(const std::vector<Portion> &portions, StepMask on, const PlanValues<Quad> &values) const;
    /// The same where several states are asked of one set of values.
    ScenarioState state(const std::vector<Portion> &portions, StepMask on, PortionCosts &costs) const;
    /// The same in doubles, without rounding rule: for the many draws of a band, which is shown to few digits. Any thread.
    double approximateCost(const std::vector<Portion> &portions, const std::vector<Decision> &decisions, const PlanValues<double> &values) const;
    /// Which steps decide about each portion.
    std::vector<Decision> decisions(const std::vector<Portion> &portions, StepMask on) const;
    /// Cost of what one routing step matches: all of it as it is, and all of it on the target (judge included).
    std::pair<Money, Money> routingCosts(std::size_t step) const;
    /// Calls that one step acts on, its share taken.
    std::int64_t affectedCalls(std::size_t step, const std::vector<Portion> &portions) const;

private:
    PlanCells m_cells;
    mutable Portions m_portions;
};

} // namespace assay
