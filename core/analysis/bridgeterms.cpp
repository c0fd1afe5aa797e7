#include "core/analysis/bridge.h"

#include <algorithm>

namespace assay {

namespace {

using enum BridgeTerm;

constexpr auto kTerms = std::to_array<BridgeTermInfo>({
    {Volume, "volume", "Volume", "more or fewer calls, each costing what the average call cost before"},
    {Mix, "mix", "Mix", "other shares of workloads and models among the calls; new and vanished ones included"},
    {Errors, "errors", "Errors", "another share of failed calls, which use fewer or more tokens than useful ones"},
    {InputTokens, "tokens_input", "Input tokens", "more or fewer uncached input tokens per call, the prompt split as before"},
    {CacheReadTokens, "tokens_cache_read", "Cache read tokens", "more or fewer tokens read from the cache per call, the prompt split as before"},
    {CacheWrite5mTokens, "tokens_cache_write_5m", "Cache write tokens, 5 min", "more or fewer tokens written for 5 minutes per call, the prompt split as before"},
    {CacheWrite1hTokens, "tokens_cache_write_1h", "Cache write tokens, 1 h", "more or fewer tokens written for 1 hour per call, the prompt split as before"},
    {OutputTokens, "tokens_output", "Output tokens", "longer or shorter answers"},
    {Caching, "cache", "Caching", "the same prompt, split otherwise into uncached input, cache reads and cache writes"},
    {Batching, "batch", "Batching", "the same tokens, another share of them at the batch price"},
    {Price, "price", "Price", "other prices for the same tokens: list price, contract, platform, region, prompt length band"},
    {Fees, "fees", "Fees", "other fees per call, such as web searches"},
    {NewSpend, "new_spend", "New spend", "the whole of the second period where the first one had no priced call"},
});
static_assert(kTerms.size() == kBridgeTermCount);

} // namespace

std::span<const BridgeTermInfo> allBridgeTerms()
{
    return kTerms;
}

Money BridgePart::tokens() const
{
    Money sum;
    for (const BridgeTerm of : {InputTokens, CacheReadTokens, CacheWrite5mTokens, CacheWrite1hTokens, OutputTokens})
        sum += term(of);
    return sum;
}

MetricValue BridgePart::drift() const
{
    constexpr std::int64_t kFewCalls = 20; // below: low sample (METRICS, global rules)
    if (callsBefore == 0 || callsAfter == 0 || atOldCostPerCall <= Money())
        return {};
    return {true, std::min(callsBefore, callsAfter) < kFewCalls, false, (after - atOldCostPerCall).attos(), atOldCostPerCall.attos()};
}

Money BridgePart::residual() const
{
    Money rest = change();
    for (const Money term : terms)
        rest -= term;
    return rest;
}

BridgePart &BridgePart::operator+=(const BridgePart &other)
{
    before += other.before;
    after += other.after;
    callsBefore += other.callsBefore;
    callsAfter += other.callsAfter;
    atOldCostPerCall += other.atOldCostPerCall;
    for (std::size_t i = 0; i < kBridgeTermCount; ++i)
        terms[i] += other.terms[i];
    return *this;
}

} // namespace assay
