#include "core/levers/scenariopercentiles.h"

#include "core/analysis/steps.h"
#include "core/levers/guess.h"

#include <array>
#include <utility>

namespace assay {

namespace {

/// What a request may cost, exactly, and how much of a request does.
struct ExactOutcome
{
    Int128 attos = 0;
    Quad weight = 0;
};

/// The same of one call, near enough to be sorted by.
struct Outcome
{
    double attos = 0;
    std::uint32_t position = 0; ///< of the call
    std::uint32_t route = 0;
};

/// Twice the most by which a guess may be wrong, and more: its arithmetic holds 15 digits.
double doubtAbout(double attos)
{
    return std::abs(attos) * 1e-9 + 1e6;
}

template <typename Real>
PlanValues<Real> valuesAs(const PlanValues<Quad> &values)
{
    PlanValues<Real> all;
    for (const StepValues<Quad> &step : values) {
        all.push_back({step.share, step.verbosity, step.escalation, step.prefixScale, step.hitRate, {}});
        all.back().ratios.assign(step.ratios.begin(), step.ratios.end());
    }
    return all;
}

/// What a call costs on each way that a part of it goes: on its own model and on another one, in real time and in a batch.
template <typename Real>
struct Ways
{
    struct Way
    {
        Real cost = 0; ///< of a whole request
        Real calls = 0, requests = 0;
        bool batch = false;
    };
    Ways(const PartMaker<Real> &maker, const Portion &call, StepMask on)
    {
        maker.forEachPart(call, on, [this](const Part<Real> &part) { // the own model's parts come before the target's
            ways[count++] = {part.cost() / part.calls, part.calls, part.requests, part.batch};
        });
    }

    std::array<Way, 4> ways;
    std::size_t count = 0;
};

/// A share of the requests of some calls: they go one way, or two one after the other where they are escalated.
struct Route
{
    static constexpr std::size_t kNone = ~std::size_t(0);
    Quad weight = 1;
    std::size_t way = 0, escalatedBy = kNone;
    std::int64_t outcomes = 0; ///< how many calls have it

    template <typename Real>
    Real costOf(const Ways<Real> &ways) const
    {
        const Real cost = ways.ways[way].cost;
        return escalatedBy == kNone ? cost : cost + ways.ways[escalatedBy].cost;
    }
};

/// Sorts outcomes by guesses; only those that may be a percentile are worked out exactly.
class OutcomeList
{
public:
    OutcomeList(const ScenarioPipeline &pipeline, StepMask on, const PlanValues<Quad> &values)
        : m_cells(pipeline.cells()), m_on(on), m_guesses(valuesAs<Guess>(values)), m_guess(m_cells, m_guesses), m_exact(m_cells, values),
          m_decisions(decideCalls(m_cells, on)), m_kinds(m_cells.cells.size() * kFlagCombinations)
    {
        m_outcomes.reserve(m_cells.input.calls().size());
    }

    void addCall(std::size_t position)
    {
        const std::uint32_t cell = m_cells.cellOf(position);
        if (cell == kNoCell)
            return;
        if (isUntouched(cell)) {
            add(double(costAsItIs(position)), position, kUntouched);
            return;
        }
        const Portion call = portionOf(m_cells, m_decisions, position);
        const Kind kind = kindOf(call);
        const Ways<Guess> ways(m_guess, call, m_on);
        if (!Guess::takeDoubt() && ways.count == kind.ways) {
            for (std::uint32_t route = kind.first; route < kind.end(); ++route)
                add(m_routes[route].costOf(ways).value(), position, route);
            return;
        }
        const Ways<Quad> exactly(m_exact, call, m_on);
        for (std::uint32_t route = kind.first; route < kind.end(); ++route)
            add(double(m_routes[route].costOf(exactly)), position, route);
    }

    RequestPercentiles percentiles(const JobControl &control)
    {
        const auto less = [](const Outcome &a, const Outcome &b) { return a.attos < b.attos; };
        if (m_outcomes.empty() || !sortInSteps(m_outcomes.begin(), m_outcomes.end(), less, control))
            return {};
        Quad total = 0;
        for (const Route &route : m_routes)
            total += route.weight * Quad(route.outcomes);
        std::array<Money, 3> found;
        Quad below = 0; // of m_outcomes[place]
        std::size_t place = 0;
        for (std::size_t i = 0; i < found.size(); ++i) {
            constexpr std::array kPercents{50, 95, 99};
            // Shares are no binary fractions: 95 of 100 must count as 95 %.
            const Quad wanted = total * Quad(kPercents[i]) / 100 * (1 - Quad(1e-20));
            for (; place + 1 < m_outcomes.size() && below + weightAt(place) < wanted; ++place)
                below += weightAt(place);
            found[i] = exactNear(place, below, wanted);
        }
        return {found[0], found[1], found[2]};
    }

private:
    static constexpr std::size_t kFlagCombinations = 16;
    static constexpr std::uint32_t kUntouched = 0;

    /// The routes of all calls of one cell with the same flags, which follow from these alone.
    struct Kind
    {
        std::uint32_t first = 0; ///< into m_routes; 0: not known yet
        std::uint16_t routes = 0, ways = 0;
        std::uint32_t end() const { return first + routes; }
    };

    bool isUntouched(std::uint32_t cell) const { return (m_cells.cells[cell].matches & m_on) == 0 && !m_cells.plan.pricingDate; }
    Int128 costAsItIs(std::size_t position) const { return m_cells.input.costOf(m_cells.input.calls()[position]).attos(); }
    Quad weightAt(std::size_t place) const { return m_routes[m_outcomes[place].route].weight; }

    void add(double attos, std::size_t position, std::uint32_t route)
    {
        m_outcomes.push_back({attos, std::uint32_t(position), route});
        ++m_routes[route].outcomes;
    }

    Kind kindOf(const Portion &call)
    {
        Kind &kind = m_kinds[call.cell * kFlagCombinations + call.flags];
        if (kind.first > 0)
            return kind;
        const Ways<Quad> ways(m_exact, call, m_on);
        kind.first = std::uint32_t(m_routes.size());
        kind.ways = std::uint16_t(ways.count);
        const auto addRoute = [this](Quad weight, std::size_t way, std::size_t escalatedBy) {
            if (weight > 0)
                m_routes.push_back({weight, way, escalatedBy});
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

    ExactOutcome exact(const Outcome &outcome) const
    {
        if (outcome.route == kUntouched)
            return {costAsItIs(outcome.position), 1};
        const Route &route = m_routes[outcome.route];
        const Ways<Quad> ways(m_exact, portionOf(m_cells, m_decisions, outcome.position), m_on);
        return {roundHalfEven(route.costOf(ways)).attos(), route.weight};
    }

    /// The cost at the rank wanted, which stands at `place` by guesses: another one does only if its guess is as good as equal.
    Money exactNear(std::size_t place, Quad below, Quad wanted) const
    {
        const double attos = m_outcomes[place].attos, doubt = doubtAbout(attos);
        for (; place > 0 && m_outcomes[place - 1].attos >= attos - doubt; --place)
            below -= weightAt(place - 1);
        std::vector<ExactOutcome> near;
        for (std::size_t end = place; end < m_outcomes.size() && m_outcomes[end].attos <= attos + doubt; ++end)
            near.push_back(exact(m_outcomes[end]));
        std::ranges::sort(near, {}, &ExactOutcome::attos);
        for (const ExactOutcome &outcome : near)
            if ((below += outcome.weight) >= wanted)
                return Money::fromAttos(outcome.attos);
        return Money::fromAttos(near.back().attos);
    }

    const PlanCells &m_cells;
    StepMask m_on;
    PlanValues<Guess> m_guesses;
    PartMaker<Guess> m_guess;
    PartMaker<Quad> m_exact;
    CallDecisions m_decisions;
    std::vector<Kind> m_kinds;             ///< by cell and flags
    std::vector<Route> m_routes{Route{}};  ///< the first is kUntouched
    std::vector<Outcome> m_outcomes;
};

} // namespace

RequestPercentiles requestPercentiles(const ScenarioPipeline &pipeline, StepMask on, const PlanValues<Quad> &values,
                                      const JobControl &control)
{
    OutcomeList outcomes(pipeline, on, values);
    if (!inSteps(pipeline.cells().input.calls().size(), control, [&](std::size_t i) { outcomes.addCall(i); }))
        return {};
    return outcomes.percentiles(control);
}

} // namespace assay
