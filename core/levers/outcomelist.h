#pragma once

#include "core/levers/guess.h"
#include "core/levers/parts.h"

#include <vector>

namespace assay {

/// What the requests of some calls may cost under the steps that are on, one by one: near enough to be sorted by, and exactly
/// on demand. One per worker.
class OutcomeList
{
public:
    /// All of these outlive the list.
    OutcomeList(const PlanCells &cells, StepMask on, const PlanValues<Quad> &values, const PlanValues<Guess> &guesses, const CallDecisions &decisions);

    struct Outcome
    {
        double attos = 0;           ///< near enough to be sorted by
        std::uint32_t position = 0; ///< of the call
        std::uint32_t route = 0;
    };
    /// Adds what a call of the cell may cost.
    void addCall(std::size_t position, std::uint32_t cell);
    const std::vector<Outcome> &outcomes() const { return m_outcomes; }

    /// How much of a request costs that: 1 unless a share of it goes another way.
    Quad weightOf(const Outcome &outcome) const { return m_routes[outcome.route].weight; }
    bool isWhole(const Outcome &outcome) const { return m_routes[outcome.route].isWhole; }
    /// In attodollars.
    Int128 exactly(const Outcome &outcome) const;

private:
    static constexpr std::size_t kFlagCombinations = 16;
    static constexpr std::uint32_t kUntouched = 0;

    /// What a call costs on each way that a part of it goes.
    template <typename Real>
    struct Ways;
    /// A share of the requests of some calls: they go one way, or two one after the other where they are escalated.
    struct Route
    {
        static constexpr std::size_t kNone = ~std::size_t(0);
        Quad weight = 1;
        bool isWhole = true; ///< weight is 1
        std::size_t way = 0, escalatedBy = kNone;

        template <typename Real>
        Real costOf(const Ways<Real> &ways) const;
    };
    /// The routes of all calls of one cell with the same flags, which follow from these alone.
    struct Kind
    {
        std::uint32_t first = 0; ///< into m_routes; 0: not known yet
        std::uint16_t routes = 0, ways = 0;
        std::uint32_t decision = 0; ///< into m_deciding
        std::uint32_t end() const { return first + routes; }
    };
    bool isUntouched(std::uint32_t cell) const { return (m_cells.cells[cell].matches & m_on) == 0 && !m_cells.plan.pricingDate; }
    Kind kindOf(const Portion &call);
    /// One outcome for each route of the kind; `costOf` a route, in attodollars.
    template <typename CostOf>
    void add(const Kind &kind, std::size_t position, CostOf costOf);

    const PlanCells &m_cells;
    StepMask m_on;
    PartMaker<Guess> m_guess;
    PartMaker<Quad> m_exact;
    const CallDecisions &m_decisions;
    std::vector<Kind> m_kinds;            ///< by cell and flags
    std::vector<Decision> m_deciding;
    std::vector<Route> m_routes{Route{}}; ///< the first is kUntouched
    std::vector<Outcome> m_outcomes;
};

} // namespace assay
