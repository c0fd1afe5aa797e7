#include "core/levers/findings.h"

#include "core/levers/routing.h"
#include "core/levers/scenariosentences.h"
#include "core/values/decimal.h"

#include <algorithm>
#include <optional>

namespace assay {

namespace {

constexpr std::int64_t kShortAnswer = 200;    ///< median: a label, a field, a sentence; no reasoning shows in it
constexpr std::int64_t kModestPrompt = 20'000; ///< median: what every current model reads without loss
constexpr Parameter kEscalation{0, 0.05, 0.2}; ///< calls that come back to the dearer model
constexpr Parameter kVerbosity{0.9, 1, 1.2};   ///< models differ in how much they think and say

const AiModel &modelAt(const LeverInput &input, int index)
{
    return input.snapshot().pricer().book().models()[std::size_t(index)];
}

/// Short answers to modest prompts, one by one: nothing in the counts speaks for a large model.
bool looksSimple(const LeverInput &input, const WorkloadFacts &facts)
{
    const bool isConversation = input.prefixOf(input.calls()[facts.calls.back()]).conversation;
    return facts.medianOutput <= kShortAnswer && facts.medianPrompt <= kModestPrompt && !isConversation;
}

bool isSameFamily(const LeverInput &input, int a, int b)
{
    return modelAt(input, a).family == modelAt(input, b).family;
}

Lever routed(const LeverInput &input, const WorkloadFacts &facts, int model, const Filter &onlyOn, const JobControl &control)
{
    ScenarioStep step = ScenarioStep::of(LeverKind::Routing);
    step.rule.filters = facts.filters();
    step.rule.filters.push_back(onlyOn);
    step.toModel = modelAt(input, model).id;
    step.escalation = kEscalation;
    step.verbosity = kVerbosity;
    return leverOf(input, facts, step, Basis::Modelled, Confidence::Medium, control);
}

Filter only(Dimension dimension, const std::string &value)
{
    return Filter{{dimension, {}}, {value}, false};
}

} // namespace

std::optional<Lever> findRouting(const LeverInput &input, const WorkloadFacts &facts, const JobControl &control)
{
    if (facts.currentModel < 0)
        return std::nullopt;
    const AiModel &current = modelAt(input, facts.currentModel);
    const Day lastDay = dayOf(input.snapshot().lastTime());
    const std::vector<int> cheaper = cheaperModels(input.snapshot().pricer().book(), facts.currentModel, lastDay, facts.largestPrompt,
                                                   facts.largestOutput);
    const auto successor = std::ranges::find_if(cheaper, [&](int model) { return isSameFamily(input, model, facts.currentModel); });
    const auto smaller = std::ranges::find_if(cheaper, [&](int model) { return !isSameFamily(input, model, facts.currentModel); });
    std::optional<Lever> lever;
    if (smaller != cheaper.end() && looksSimple(input, facts)) {
        lever = routed(input, facts, *smaller, only(Dimension::Family, current.family), control);
        lever->reason = "It runs on " + current.displayName + " although its answers are short (median " + countText(facts.medianOutput)
            + " tokens) and its prompts modest (median " + countText(facts.medianPrompt) + "); " + modelAt(input, *smaller).displayName
            + " is the next cheaper family and holds its largest prompt.";
    } else if (successor != cheaper.end()) { // the newer model does what the old one did, whatever the work
        lever = routed(input, facts, *successor, only(Dimension::Model, current.id), control);
        lever->reason = "It still runs on " + current.displayName + "; the newer " + modelAt(input, *successor).displayName
            + " of the same family costs less, its way of counting tokens included.";
    }
    if (!lever)
        return std::nullopt;
    lever->evidence.push_back({"from_model", current.id});
    lever->evidence.push_back({"to_model", lever->toModel});
    lever->evidence.push_back({"median_output_tokens", std::to_string(facts.medianOutput)});
    lever->evidence.push_back({"median_prompt_tokens", std::to_string(facts.medianPrompt)});
    if (facts.entry && !facts.entry->qualityGuard.empty())
        lever->assumptions.push_back("The register's quality guard must hold on the cheaper model: " + facts.entry->qualityGuard + ".");
    return lever;
}

} // namespace assay
