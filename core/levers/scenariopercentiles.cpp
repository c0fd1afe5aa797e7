#include "core/levers/scenariopercentiles.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

constexpr std::size_t kCallsBetweenChecks = 4096; // of the cancel flag

/// What a request may cost, and how much of a request does.
struct Outcome
{
    Int128 attos = 0;
    Quad weight = 0;
};

class OutcomeList
{
public:
    OutcomeList(const ScenarioPipeline &pipeline, StepMask on, const PlanValues<Quad> &values)
        : m_cells(pipeline.cells()), m_on(on), m_maker(m_cells, values), m_decisions(decideCalls(m_cells, on))
    {
        m_outcomes.reserve(m_cells.input.calls().size());
    }

    void addCall(std::size_t position)
    {
        const std::uint32_t index = m_cells.cellOf(position);
        if (index == kNoCell)
            return;
        const bool untouched = (m_cells.cells[index].matches & m_on) == 0 && !m_cells.plan.pricingDate;
        if (untouched)
            m_outcomes.push_back({m_cells.input.costOf(m_cells.input.calls()[position]).attos(), 1});
        else
            addParts(portionOf(m_cells, m_decisions, position));
    }

    RequestPercentiles percentiles()
    {
        std::ranges::sort(m_outcomes, {}, &Outcome::attos);
        Quad total = 0;
        for (const Outcome &outcome : m_outcomes)
            total += outcome.weight;
        return {atPercent(50, total), atPercent(95, total), atPercent(99, total)};
    }

private:
    /// What is paid on the call's own model beside the target's price, by real time and batch.
    struct Escalation
    {
        Quad cost = 0, weight = 0;
    };

    void addParts(const Portion &call)
    {
        std::array<Escalation, 2> escalations;
        m_maker.forEachPart(call, m_on, [&](const Part<Quad> &part) { // the own model's parts come before the target's
            const Quad each = part.cost() / part.calls;
            Escalation &escalation = escalations[part.batch ? 1 : 0];
            if (part.calls > part.requests) {
                escalation = {each, part.calls - part.requests};
                add(each, part.requests);
                return;
            }
            add(each + escalation.cost, escalation.weight);
            add(each, part.requests - escalation.weight);
            escalation = {};
        });
    }

    void add(Quad cost, Quad weight)
    {
        if (weight > 0)
            m_outcomes.push_back({roundHalfEven(cost).attos(), weight});
    }

    std::optional<Money> atPercent(int percent, Quad total) const
    {
        const Quad wanted = total * Quad(percent) * (1 - Quad(1e-20)); // shares are no binary fractions: 95 of 100 must count as 95 %
        Quad sum = 0;
        for (const Outcome &outcome : m_outcomes)
            if ((sum += outcome.weight) * 100 >= wanted)
                return Money::fromAttos(outcome.attos);
        return std::nullopt;
    }

    const PlanCells &m_cells;
    StepMask m_on;
    PartMaker<Quad> m_maker;
    CallDecisions m_decisions;
    std::vector<Outcome> m_outcomes;
};

} // namespace

RequestPercentiles requestPercentiles(const ScenarioPipeline &pipeline, StepMask on, const PlanValues<Quad> &values,
                                      const JobControl &control)
{
    OutcomeList outcomes(pipeline, on, values);
    for (std::size_t i = 0; i < pipeline.cells().input.calls().size(); ++i) {
        if (i % kCallsBetweenChecks == 0 && control.isCancelled())
            return {};
        outcomes.addCall(i);
    }
    return outcomes.percentiles();
}

} // namespace assay
