#include "core/levers/findings.h"

#include "core/levers/scenariosentences.h"
#include "core/values/daytext.h"
#include "core/values/decimal.h"

#include <algorithm>
#include <map>

namespace assay {

namespace {

/// How much of the inferred prefix really repeats. Sizes alone are an upper bound, so nothing lies above them.
constexpr Parameter kMeasuredPrefix{0.9, 1, 1};
constexpr Parameter kConversation{1, 1, 1}; ///< each prompt holds the one before, by count
constexpr Parameter kInferredPrefix{0.6, 1, 1};
constexpr double kMuchUsed = 0.1;         ///< token-weighted hit rate from which a workload counts as caching
constexpr double kReplayError = 0.05;     ///< a replay matches the bill of a working cache to a few percent, no closer
constexpr double kBrokenShare = 0.5;      ///< hit rate under this share of the best: the cache broke
constexpr std::int64_t kCallsOfAWeek = 20; ///< a week with fewer says nothing about its hit rate

/// The prefix most of the cost rests on, and whether its evidence carries a lever.
const Prefix *mainPrefix(const LeverInput &input, const WorkloadFacts &facts)
{
    std::map<const Prefix *, std::int64_t> calls;
    for (const std::uint32_t group : facts.groups)
        calls[&input.prefixOf(input.groups()[group])] += input.groups()[group].tally.calls;
    return std::ranges::max_element(calls, {}, [](const auto &entry) { return entry.second; })->first;
}

struct Weeks
{
    double best = 0, last = 0;
    Day lastGood = 0; ///< first day of the last week at the best rates
};

/// Hit rate by week: a cache that worked and stopped shows here and not in the mean.
Weeks weeksOf(const LeverInput &input, const WorkloadFacts &facts)
{
    struct Sums { Int128 read = 0, prompt = 0; std::int64_t calls = 0; };
    std::map<Day, Sums> weeks;
    for (const std::uint32_t index : facts.groups) {
        const CallGroup &group = input.groups()[index];
        Sums &week = weeks[group.day - weekdayOf(group.day)];
        week.read += group.tally.tokens[std::size_t(TokenClass::CacheRead)];
        week.prompt += group.tally.promptTotal();
        week.calls += group.tally.calls;
    }
    Weeks result;
    for (const auto &[day, week] : weeks) {
        if (week.calls < kCallsOfAWeek || week.prompt == 0)
            continue;
        result.last = double(week.read) / double(week.prompt);
        result.best = std::max(result.best, result.last);
        if (result.last >= kBrokenShare * result.best)
            result.lastGood = day;
    }
    return result;
}

std::string reasonOf(const WorkloadFacts &facts, const Prefix &prefix, const Weeks &weeks, const std::string &lifetime)
{
    if (weeks.best >= kMuchUsed && weeks.last < kBrokenShare * weeks.best)
        return "The cache stopped hitting: " + percentText(weeks.best) + " of prompt tokens were read from it in its best week, "
            + percentText(weeks.last) + " in the last one; hits broke off after the week of " + dayInWords(weeks.lastGood) + ".";
    if (facts.hitRate() >= kMuchUsed)
        return percentText(facts.hitRate()) + " of prompt tokens are read from the cache; over the real arrival times entries of "
            + lifetime + " would serve more at a lower price.";
    if (prefix.conversation)
        return "Prompts grow within a session, so each turn sends the one before again; only " + percentText(facts.hitRate())
            + " of prompt tokens are read from a cache.";
    if (facts.written > 0)
        return "Tokens are written to the cache and hardly ever read: " + percentText(facts.hitRate()) + " of prompt tokens.";
    return "About " + countText(prefix.tokens) + " tokens seem to open every prompt (median " + countText(facts.medianPrompt)
        + ") and come again within " + lifetime + ", none of them cached.";
}

} // namespace

std::optional<Lever> findCaching(const LeverInput &input, const WorkloadFacts &facts, const JobControl &control)
{
    const Prefix &prefix = *mainPrefix(input, facts);
    // Prompts of changing size prove no common beginning.
    const bool hasEvidence = prefix.measured || prefix.conversation || (prefix.tokens > 0 && prefix.confidence != Confidence::Low);
    if (!hasEvidence || facts.realtimeCalls == 0)
        return std::nullopt;
    ScenarioStep step = ScenarioStep::of(LeverKind::Caching);
    step.rule.filters = facts.filters();
    step.prefixScale = !prefix.measured ? kInferredPrefix : prefix.conversation ? kConversation : kMeasuredPrefix;
    std::optional<Lever> best;
    for (const auto cache : {ScenarioStep::Cache::Replay5m, ScenarioStep::Cache::Replay1h}) {
        step.cache = cache;
        Lever lever = leverOf(input, facts, step, Basis::Modelled, prefix.confidence, control);
        if (!best || lever.saving.base > best->saving.base)
            best = std::move(lever);
    }
    if (facts.hitRate() >= kMuchUsed && facts.shareOf(best->saving.base) < kReplayError)
        return std::nullopt;
    const bool isHour = best->step.cache == ScenarioStep::Cache::Replay1h;
    const Weeks weeks = weeksOf(input, facts);
    best->evidence.push_back({"prefix_tokens", prefix.conversation ? "grows with the session" : std::to_string(prefix.tokens)});
    best->evidence.push_back({"prefix_from", prefix.measured ? "cache writes" : "prompt sizes"});
    best->evidence.push_back({"ttl", isHour ? "1h" : "5m"});
    best->evidence.push_back({"cache_hit_rate", facts.prompt == 0 ? "0" : ratioText(facts.read, facts.prompt)});
    best->evidence.push_back({"best_week_hit_rate", percentText(weeks.best)});
    best->evidence.push_back({"last_week_hit_rate", percentText(weeks.last)});
    best->reason = reasonOf(facts, prefix, weeks, isHour ? "one hour" : "five minutes");
    return best;
}

} // namespace assay
