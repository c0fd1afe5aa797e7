#include "core/levers/scenarioplan.h"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr double kDecimals = 1e9; // parameters count to nine decimals, so 0.8 means 8/10 and not its nearest double

Quad exactly(double value)
{
    return Quad(std::llround(value * kDecimals)) / Quad(kDecimals);
}

Fraction fractionOf(double value)
{
    return {std::llround(value * kDecimals), std::llround(kDecimals)};
}

void addRatios(PlannedStep &planned, const PriceBook &book)
{
    const auto &step = *planned.step;
    for (const AiModel &source : book.models()) {
        std::optional<TokenizerRatio> ratio;
        if (step.tokenizerRatio)
            ratio = TokenizerRatio{fractionOf(step.tokenizerRatio->low), fractionOf(step.tokenizerRatio->base),
                                   fractionOf(step.tokenizerRatio->high)};
        else if (planned.model >= 0)
            ratio = tokenizerRatio(book, source, book.models()[std::size_t(planned.model)]);
        if (!ratio) {
            planned.ratioOf.push_back(kNoRatio);
            continue;
        }
        const auto known = std::ranges::find(planned.ratios, *ratio);
        planned.ratioOf.push_back(std::size_t(known - planned.ratios.begin()));
        if (known == planned.ratios.end())
            planned.ratios.push_back(*ratio);
    }
}

/// Where between low and high a triangular variable falls for a uniform `u`.
double triangular(double low, double base, double high, double u)
{
    if (!(high > low))
        return base;
    const double peak = (base - low) / (high - low);
    return u < peak ? low + std::sqrt(u * (high - low) * (base - low)) : high - std::sqrt((1 - u) * (high - low) * (high - base));
}

} // namespace

Matching::Some PlannedStep::matches(const CallGroup &group, std::size_t index) const
{
    using enum Matching::Some;
    const auto below = [](std::optional<std::int64_t> limit, std::int64_t least, std::int64_t most) {
        return !limit || most < *limit ? All : least >= *limit ? None : Mixed;
    };
    Matching::Some matches = filtered->ofGroup(index);
    for (const Matching::Some some : {below(step->rule.outputBelow, group.leastOutput, group.mostOutput),
                                      below(step->rule.promptBelow, group.leastPrompt, group.mostPrompt)})
        if (matches != None && some != All)
            matches = some;
    return matches;
}

void PlannedStep::mark(const LeverInput &input, const CallGroup &group, StepMask bit, std::span<StepMask> masks) const
{
    static constexpr std::int64_t kMany = LeverInput::kManyTokens;
    if (group.mostPrompt >= kMany || group.mostOutput >= kMany) {
        for (std::size_t i = 0; i < masks.size(); ++i)
            masks[i] |= matches(input.calls()[group.first + i], group.first + i) ? bit : 0;
        return;
    }
    const auto narrow = [](std::optional<std::int64_t> limit) { return std::uint32_t(std::clamp<std::int64_t>(limit.value_or(kMany), 0, kMany)); };
    const std::uint32_t outputBelow = narrow(step->rule.outputBelow), promptBelow = narrow(step->rule.promptBelow);
    const std::uint32_t *const outputs = input.outputs().data() + group.first, *const prompts = input.prompts().data() + group.first;
    const std::uint8_t *const passes = filtered->calls.empty() ? nullptr : filtered->calls.data() + group.first;
    const auto markWhere = [&](auto holds) { // no branches, which nobody could predict
        for (std::size_t i = 0; i < masks.size(); ++i)
            masks[i] |= StepMask(holds(i)) * bit;
    };
    const auto isBelow = [=](std::size_t i) { return (outputs[i] < outputBelow) & (prompts[i] < promptBelow); };
    if (passes)
        markWhere([=](std::size_t i) { return isBelow(i) & (passes[i] != 0); });
    else
        markWhere(isBelow);
}

ScenarioPlan planScenario(const LeverInput &input, const Scenario &scenario)
{
    const PriceBook &book = input.snapshot().pricer().book();
    ScenarioPlan plan;
    plan.pricingDate = scenario.pricingDate;
    plan.seed = scenario.seed;
    for (std::size_t i = 0; i < scenario.steps.size() && plan.steps.size() < kMaxScenarioSteps; ++i) {
        const ScenarioStep &step = scenario.steps[i];
        if (!step.enabled)
            continue;
        PlannedStep planned;
        planned.step = &step;
        planned.index = i;
        planned.filtered = input.matching(step.rule.filters);
        if (step.kind == LeverKind::Routing) {
            planned.model = book.resolve(step.toModel).model;
            const auto known = std::ranges::find(plan.targets, planned.model);
            planned.target = std::size_t(known - plan.targets.begin());
            if (known == plan.targets.end())
                plan.targets.push_back(planned.model);
            addRatios(planned, book);
        }
        if (step.isReplay())
            plan.mode = ShareMode::Simulated;
        plan.steps.push_back(std::move(planned));
    }
    std::ranges::stable_sort(plan.steps, {}, [](const PlannedStep &planned) { return planned.step->kind; });
    return plan;
}

PlanValues<Quad> valuesFor(const ScenarioPlan &plan, Case which)
{
    // What costs more when it is larger stands at its other end.
    const auto saving = [which](const Parameter &p) { return exactly(which == Case::Base ? p.base : which == Case::Worst ? p.low : p.high); };
    const auto costing = [which](const Parameter &p) { return exactly(which == Case::Base ? p.base : which == Case::Worst ? p.high : p.low); };
    PlanValues<Quad> values;
    for (const PlannedStep &planned : plan.steps) {
        const ScenarioStep &step = *planned.step;
        StepValues<Quad> value{saving(step.share), costing(step.verbosity), costing(step.escalation), saving(step.prefixScale),
                               saving(step.hitRate), {}};
        for (const TokenizerRatio &ratio : planned.ratios)
            value.ratios.push_back((which == Case::Base ? ratio.base : which == Case::Worst ? ratio.high : ratio.low).as<Quad>());
        values.push_back(std::move(value));
    }
    return values;
}

PlanValues<double> drawValues(const ScenarioPlan &plan, std::mt19937_64 &random)
{
    // The standard fixes the generator but not its distributions: uniform numbers are made here, equal everywhere.
    const auto uniform = [&random] { return double(random() >> 11) * 0x1p-53; };
    const auto draw = [&uniform](const Parameter &p) { return triangular(p.low, p.base, p.high, uniform()); };
    PlanValues<double> values;
    for (const PlannedStep &planned : plan.steps) {
        const ScenarioStep &step = *planned.step;
        StepValues<double> value;
        value.share = draw(step.share);
        value.verbosity = draw(step.verbosity);
        value.escalation = draw(step.escalation);
        value.prefixScale = draw(step.prefixScale);
        value.hitRate = draw(step.hitRate);
        const double u = uniform(); // one content, one position in the range, whatever model it comes from
        for (const TokenizerRatio &ratio : planned.ratios)
            value.ratios.push_back(triangular(ratio.low.as<double>(), ratio.base.as<double>(), ratio.high.as<double>(), u));
        values.push_back(std::move(value));
    }
    return values;
}

} // namespace assay
