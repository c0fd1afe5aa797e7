#include "core/levers/findings.h"

#include "core/levers/scenariosentences.h"
#include "core/values/decimal.h"

#include <algorithm>
#include <span>

namespace assay {

namespace {

constexpr double kMostlyOutput = 0.5;  ///< share of cost from which the length of answers is worth a look
constexpr double kLongTail = 0.15;     ///< share of output beyond twice the median from which there is a tail
constexpr double kCreep = 1.4;         ///< growth of input per call; a new tokenizer alone explains up to 1.35
constexpr double kFlatOutput = 0.5;    ///< output may grow half as fast as input before the work itself has grown
constexpr std::size_t kPeriods = 4;    ///< first and last quarter of the calls are compared

/// Nobody has cut anything yet: a quarter, half, or all of what looks superfluous.
Parameter partly(double superfluous)
{
    const auto hundredth = [](double value) { return double(int(value * 100)) / 100; };
    return {hundredth(superfluous / 4), hundredth(superfluous / 2), hundredth(superfluous)};
}

struct Means
{
    double input = 0, output = 0; ///< uncached input and output per call
};

Means meansOf(const LeverInput &input, std::span<const std::uint32_t> calls)
{
    Means means;
    for (const std::uint32_t position : calls) {
        means.input += double(input.calls()[position].tokens[TokenClass::Input]) / double(calls.size());
        means.output += double(input.calls()[position].tokens.output()) / double(calls.size());
    }
    return means;
}

} // namespace

std::optional<Lever> findOutput(const LeverInput &input, const WorkloadFacts &facts, const JobControl &control)
{
    if (facts.shareOf(facts.outputCost) < kMostlyOutput)
        return std::nullopt;
    double all = 0, tail = 0;
    for (const std::uint32_t position : facts.calls) {
        const std::int64_t output = input.calls()[position].tokens.output();
        all += double(output);
        tail += double(std::max<std::int64_t>(0, output - 2 * facts.medianOutput));
    }
    if (all == 0 || tail < kLongTail * all)
        return std::nullopt;
    ScenarioStep step = ScenarioStep::of(LeverKind::Output);
    step.rule.filters = facts.filters();
    step.share = partly(tail / all);
    Lever lever = leverOf(input, facts, step, Basis::Assumed, Confidence::Low, control);
    lever.evidence.push_back({"median_output_tokens", std::to_string(facts.medianOutput)});
    lever.evidence.push_back({"largest_output_tokens", std::to_string(facts.largestOutput)});
    lever.evidence.push_back({"output_cost", moneyText(facts.outputCost)});
    lever.reason = "Answers make " + percentText(facts.shareOf(facts.outputCost)) + " of its cost, and " + percentText(tail / all)
        + " of their tokens lie beyond twice the median length of " + countText(facts.medianOutput) + ".";
    return lever;
}

std::optional<Lever> findInput(const LeverInput &input, const WorkloadFacts &facts, const JobControl &control)
{
    const std::size_t quarter = facts.calls.size() / kPeriods;
    if (facts.count() < kFewCalls)
        return std::nullopt;
    const auto calls = facts.calls;
    const Means first = meansOf(input, calls.first(quarter)), last = meansOf(input, calls.last(quarter)), mean = meansOf(input, calls);
    if (first.input <= 0 || last.input < kCreep * first.input)
        return std::nullopt;
    if (last.output - first.output > kFlatOutput * first.output * (last.input / first.input - 1))
        return std::nullopt;
    ScenarioStep step = ScenarioStep::of(LeverKind::Input);
    step.rule.filters = facts.filters();
    step.share = partly(1 - first.input / mean.input);
    Lever lever = leverOf(input, facts, step, Basis::Assumed, Confidence::Low, control);
    lever.evidence.push_back({"first_quarter_input_per_call", std::to_string(std::int64_t(first.input))});
    lever.evidence.push_back({"last_quarter_input_per_call", std::to_string(std::int64_t(last.input))});
    lever.evidence.push_back({"uncached_input_cost", moneyText(facts.uncachedInputCost)});
    lever.reason = "Uncached input grew from " + countText(std::int64_t(first.input)) + " to " + countText(std::int64_t(last.input))
        + " tokens a call between the first and the last quarter of its calls, while answers stayed as long.";
    return lever;
}

} // namespace assay
