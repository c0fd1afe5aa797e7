#include "core/levers/prefix.h"

#include "core/analysis/nearestrank.h"
#include "core/analysis/steps.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace assay {

namespace {

std::int64_t writtenTokens(const TokenCounts &tokens)
{
    return tokens[TokenClass::CacheWrite5m] + tokens[TokenClass::CacheWrite1h];
}

/// Turns of sessions, and how many of them hold the prompt and the answer of the turn before.
struct Growth
{
    std::int64_t turns = 0, growing = 0;
};

Growth growthOf(std::span<const PromptSample> calls, const JobControl &control)
{
    Growth growth;
    std::unordered_map<std::uint32_t, std::int64_t> lastPrompt;
    inSteps(calls.size(), control, [&](std::size_t i) {
        const PromptSample &call = calls[i];
        if (call.session == 0)
            return;
        const std::int64_t prompt = call.tokens.promptTotal();
        const auto [last, isFirst] = lastPrompt.try_emplace(call.session, prompt);
        if (isFirst)
            return;
        ++growth.turns;
        growth.growing += prompt > last->second ? 1 : 0;
        last->second = prompt;
    });
    return growth;
}

/// Median write among calls whose next call reads: those writes are known to be a prefix of what followed.
std::int64_t writtenPrefix(std::span<const PromptSample> calls)
{
    std::vector<std::int64_t> written;
    for (std::size_t i = 0; i + 1 < calls.size(); ++i)
        if (writtenTokens(calls[i].tokens) > 0 && calls[i + 1].tokens[TokenClass::CacheRead] > 0)
            written.push_back(writtenTokens(calls[i].tokens));
    return written.empty() ? 0 : nearestRankOf(written, 50);
}

Prefix fromPromptSizes(std::span<const PromptSample> calls)
{
    std::vector<std::int64_t> prompts;
    for (const PromptSample &call : calls)
        if (writtenTokens(call.tokens) + call.tokens[TokenClass::CacheRead] == 0)
            prompts.push_back(call.tokens.promptTotal());
    Prefix prefix;
    prefix.calls = std::int64_t(prompts.size());
    if (prompts.empty())
        return prefix;
    const std::int64_t q05 = nearestRankOf(prompts, 5);
    const std::int64_t q50 = nearestRankOf(prompts, 50);
    prefix.tokens = std::int64_t(kPrefixShareOfQuantile * double(q05));
    const bool stable = double(q05) >= kStablePrompt * double(q50) && prefix.calls >= kStableCalls;
    prefix.confidence = stable ? Confidence::Medium : Confidence::Low;
    return prefix;
}

} // namespace

std::string_view confidenceText(Confidence confidence)
{
    static constexpr std::array<std::string_view, 3> texts{"low", "medium", "high"};
    return texts[std::size_t(confidence)];
}

Prefix inferPrefix(std::span<const PromptSample> calls, const JobControl &control)
{
    const std::int64_t written = writtenPrefix(calls);
    const Growth growth = growthOf(calls, control);
    // Most calls are later turns of a session and nearly all of them hold the turn before: a conversation.
    if (2 * growth.turns > std::int64_t(calls.size())
        && double(growth.growing) >= kGrowingTurns * double(growth.turns)) {
        Prefix prefix{0, true, written > 0, written > 0 ? Confidence::High : Confidence::Medium, std::int64_t(calls.size())};
        return prefix;
    }
    if (written > 0)
        return {written, false, true, Confidence::High, std::int64_t(calls.size())};
    return fromPromptSizes(calls);
}

} // namespace assay
