#include "core/levers/outcomelist.h"

#include <array>
#include <utility>

namespace assay {

/// On its own model and on another one, in real time and in a batch.
template <typename Real>
struct OutcomeList::Ways
{
    struct Way
    {
        Real cost = 0; ///< of a whole request
        Real calls = 0, requests = 0;
        bool batch = false;
    };
    Ways(const PartMaker<Real> &maker, const Portion &call, const Decision &decision)
    {
        maker.forEachPart(call, decision, [this](const Part<Real> &part) { // the own model's parts come before the target's
            ways[count++] = {part.cost() / part.calls, part.calls, part.requests, part.batch};
        });
    }

    std::array<Way, 4> ways;
    std::size_t count = 0;
};

template <typename Real>
Real OutcomeList::Route::costOf(const Ways<Real> &ways) const
{
    const Real cost = ways.ways[way].cost;
    return escalatedBy == kNone ? cost : cost + ways.ways[escalatedBy].cost;
}

OutcomeList::OutcomeList(const PlanCells &cells, StepMask on, const PlanValues<Quad> &values, const PlanValues<Guess> &guesses,
                         const CallDecisions &decisions)
    : m_cells(cells), m_on(on), m_guess(cells, guesses), m_exact(cells, values), m_decisions(decisions)
    , m_kinds(cells.cells.size() * kFlagCombinations)
{
}

template <typename CostOf>
void OutcomeList::add(const Kind &kind, std::size_t position, CostOf costOf)
{
    for (std::uint32_t route = kind.first; route < kind.end(); ++route)
        m_outcomes.push_back({costOf(m_routes[route]), std::uint32_t(position), route});
}

void OutcomeList::addCall(std::size_t position, std::uint32_t cell)
{
    if (isUntouched(cell)) {
        m_outcomes.push_back({double(m_cells.input.costAt(position).attos()), std::uint32_t(position), kUntouched});
        return;
    }
    const Portion call = portionOf(m_cells, m_decisions, position, cell);
    const Kind kind = kindOf(call);
    const Decision &decision = m_deciding[kind.decision];
    const Ways<Guess> ways(m_guess, call, decision);
    if (!Guess::takeDoubt() && ways.count == kind.ways)
        return add(kind, position, [&ways](const Route &route) { return route.costOf(ways).value(); });
    const Ways<Quad> exactly(m_exact, call, decision);
    add(kind, position, [&exactly](const Route &route) { return double(route.costOf(exactly)); });
}

OutcomeList::Kind OutcomeList::kindOf(const Portion &call)
{
    Kind &kind = m_kinds[call.cell * kFlagCombinations + call.flags];
    if (kind.first > 0)
        return kind;
    kind.decision = std::uint32_t(m_deciding.size());
    const Decision &decision = m_deciding.emplace_back(m_cells.plan, m_cells.cells[call.cell], m_on);
    const Ways<Quad> ways(m_exact, call, decision);
    kind.first = std::uint32_t(m_routes.size());
    kind.ways = std::uint16_t(ways.count);
    const auto addRoute = [this](Quad weight, std::size_t way, std::size_t escalatedBy) {
        if (weight > 0)
            m_routes.push_back({weight, weight == 1, way, escalatedBy});
    };
    std::array<std::size_t, 2> escalations{Route::kNone, Route::kNone}; // by real time and batch
    for (std::size_t i = 0; i < ways.count; ++i) {
        const auto &way = ways.ways[i];
        std::size_t &escalation = escalations[way.batch ? 1 : 0];
        Quad escalated = 0;
        if (way.calls > way.requests) {
            escalation = i;
        } else if (const std::size_t by = std::exchange(escalation, Route::kNone); by != Route::kNone) {
            escalated = ways.ways[by].calls - ways.ways[by].requests;
            addRoute(escalated, i, by);
        }
        addRoute(way.requests - escalated, i, Route::kNone);
    }
    kind.routes = std::uint16_t(m_routes.size() - kind.first);
    return kind;
}

Int128 OutcomeList::exactly(const Outcome &outcome) const
{
    if (outcome.route == kUntouched)
        return m_cells.input.costAt(outcome.position).attos();
    const std::uint32_t cell = m_cells.cellOf(outcome.position);
    const Decision decision(m_cells.plan, m_cells.cells[cell], m_on);
    const Ways<Quad> ways(m_exact, portionOf(m_cells, m_decisions, outcome.position, cell), decision);
    return roundHalfEven(m_routes[outcome.route].costOf(ways)).attos();
}

} // namespace assay
