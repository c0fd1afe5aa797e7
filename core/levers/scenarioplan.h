#pragma once

#include "core/levers/quad.h"
#include "core/levers/routing.h"
#include "core/levers/scenario.h"

#include <memory>
#include <random>
#include <span>
#include <vector>

namespace assay {

using StepMask = std::uint64_t; ///< bit i: step i of the plan is on

/// One enabled step, looked up against the calls and the price book.
struct PlannedStep
{
    const ScenarioStep *step = nullptr;
    std::size_t index = 0; ///< into Scenario::steps
    std::shared_ptr<const Matching> filtered; ///< the calls for which its filters hold
    int model = -1;          ///< routing: index into PriceBook::models, -1 unknown
    std::size_t target = 0;  ///< routing: index into ScenarioPlan::targets
    std::vector<std::size_t> ratioOf;   ///< routing: index into ratios by source model; kNoRatio where none is known
    std::vector<TokenizerRatio> ratios; ///< distinct ones

    bool matches(const LeverCall &call, std::size_t position) const
    {
        return filtered->passes(call, position) && (!step->rule.outputBelow || call.tokens.output() < *step->rule.outputBelow)
            && (!step->rule.promptBelow || call.tokens.promptTotal() < *step->rule.promptBelow);
    }
    /// The same for a whole group; Mixed also where only its calls can tell.
    Matching::Some matches(const CallGroup &group, std::size_t index) const;
    /// Sets `bit` for the calls that it matches of a group that its filters do not rule out. `masks` by call of the group.
    void mark(const LeverInput &input, const CallGroup &group, StepMask bit, std::span<StepMask> masks) const;
};
inline constexpr std::size_t kNoRatio = std::size_t(-1);

/// A scenario made ready for one set of calls: enabled steps in the order of application. Refers to the scenario.
struct ScenarioPlan
{
    std::vector<PlannedStep> steps;
    std::vector<int> targets; ///< distinct models routed to
    std::optional<Day> pricingDate;
    std::uint64_t seed = 1;
    ShareMode mode = ShareMode::ExpectedValue;

    StepMask all() const { return steps.size() == kMaxScenarioSteps ? ~StepMask(0) : (StepMask(1) << steps.size()) - 1; }
    /// Position of the first step of `kind` among `on`, or -1: the one that decides.
    int chosen(LeverKind kind, StepMask on) const
    {
        for (std::size_t i = 0; i < steps.size(); ++i)
            if ((on >> i & 1) != 0 && steps[i].step->kind == kind)
                return int(i);
        return -1;
    }
};

ScenarioPlan planScenario(const LeverInput &input, const Scenario &scenario);

/// Which value of each range an evaluation takes.
enum class Case : std::uint8_t { Base, Worst, Best };

/// The numbers of one step in one evaluation. Quad for states, double for draws.
template <typename Real>
struct StepValues
{
    Real share = 1, verbosity = 1, escalation = 0, prefixScale = 1, hitRate = 0;
    std::vector<Real> ratios; ///< parallel to PlannedStep::ratios
};
template <typename Real>
using PlanValues = std::vector<StepValues<Real>>; ///< parallel to ScenarioPlan::steps

/// Parameters at their base, or all at the end that saves least or most.
PlanValues<Quad> valuesFor(const ScenarioPlan &plan, Case which);
/// One draw of every ranged parameter from its triangle.
PlanValues<double> drawValues(const ScenarioPlan &plan, std::mt19937_64 &random);

} // namespace assay
