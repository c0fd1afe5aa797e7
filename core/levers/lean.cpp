#include "core/levers/findings.h"

#include "core/levers/routing.h"
#include "core/levers/scenariosentences.h"

#include <cctype>

namespace assay {

namespace {

constexpr double kWellCached = 0.5; ///< half of all prompt tokens read from the cache

std::string modelSentence(const LeverInput &input, const WorkloadFacts &facts)
{
    const PriceBook &book = input.snapshot().pricer().book();
    const AiModel &current = book.models()[std::size_t(facts.currentModel)];
    const Day lastDay = dayOf(input.snapshot().lastTime());
    const bool hasCheaper = !cheaperModels(book, facts.currentModel, lastDay, facts.largestPrompt, facts.largestOutput).empty();
    return hasCheaper ? current.displayName + " answers " + countText(facts.medianOutput) + " tokens in the median, which no count calls too simple for it"
                      : "no current model is cheaper than " + current.displayName;
}

std::string cacheSentence(const WorkloadFacts &facts)
{
    if (facts.hitRate() >= kWellCached)
        return percentText(facts.hitRate()) + " of prompt tokens are read from the cache";
    return facts.hitRate() > 0 ? percentText(facts.hitRate()) + " of prompt tokens are cached and a replay finds no more worth having"
                               : "prompts show no repeated beginning worth caching";
}

std::string batchSentence(const WorkloadFacts &facts)
{
    if (facts.realtimeCalls == 0)
        return "all calls already run in batches";
    if (facts.batchCalls > 0)
        return countText(facts.batchCalls) + " of " + countText(facts.count()) + " calls run in batches";
    if (!facts.entry)
        return "no register entry says that it can wait";
    return facts.isTolerant() ? "moving to batches would save too little" : "it cannot wait for a batch";
}

} // namespace

std::string leanReason(const LeverInput &input, const WorkloadFacts &facts)
{
    std::string reason = cacheSentence(facts) + "; " + batchSentence(facts);
    if (facts.currentModel >= 0)
        reason = modelSentence(input, facts) + "; " + reason;
    reason.front() = char(std::toupper(static_cast<unsigned char>(reason.front())));
    return reason + ".";
}

} // namespace assay
