#pragma once

#include "core/pricing/pricer.h"
#include "core/values/money.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace assay {

/// What is true of a call beside its card, as far as sums need it: a bit set, one byte per call.
enum CallTrait : std::uint8_t {
    kTraitFailed = 1u << 0,     ///< status other than ok
    kTraitWasted = 1u << 1,     ///< failed, truncated or refused: its cost, if it has one, is wasted (METRICS section 10)
    kTraitAttributed = 1u << 2, ///< has a workload
    kTraitTagged = 1u << 3,     ///< has a task id
    kTraitEligible = 1u << 4,   ///< its workload tolerates 24 h
    kTraitBatch = 1u << 5,      ///< pays the batch price
    kTraitReads = 1u << 6,      ///< read from the cache
    kTraitCaches = 1u << 7,     ///< read from the cache or wrote to it
};

/// Widens [first, last] to hold another span of call times; kNoTime as its first: there is none.
inline void widen(Millis &first, Millis &last, Millis otherFirst, Millis otherLast)
{
    if (otherFirst == kNoTime)
        return;
    first = first == kNoTime ? otherFirst : std::min(first, otherFirst);
    last = std::max(last, otherLast);
}

/// Sums over calls that share one card and one set of traits. Multiplied once, at the end.
struct CallSums
{
    std::int64_t calls = 0;
    std::array<Int128, kTokenClassCount> tokens{};
    Int128 webSearches = 0, webFetches = 0;
    Millis firstTime = kNoTime, lastTime = kNoTime; ///< of the calls that have one, where they are noted

    CallSums &operator+=(const CallSums &other);
    CallSums &operator-=(const CallSums &other); ///< but for the times
};

/// What the calls cost after the contract, fees included; zero when the card prices nothing.
Money netCost(const CallSums &sums, const RateCard &card);

/// Additive sums over a set of calls: every figure that is a ratio of sums comes out of these. All exact.
struct Totals
{
    std::int64_t calls = 0, priced = 0, failed = 0, batchCalls = 0, attributed = 0;
    std::array<std::int64_t, kUnpricedCount> unpriced{};   ///< calls by reason
    std::array<Int128, kTokenClassCount> tokens{};          ///< all calls
    std::array<Int128, kTokenClassCount> pricedTokens{};    ///< priced calls only
    std::array<Money, kTokenClassCount> classCost;          ///< net, priced calls
    Money listCost, cost, fees;                             ///< cost = net, fees included; list before the contract
    Money attributedCost;                                   ///< net cost of calls with a workload
    Money taggedCost;                                       ///< net cost of calls with a task id
    Money wastedCost;                                       ///< failed or truncated but billed (METRICS section 10)
    Money grossCacheSaving, cacheWritePremium;              ///< METRICS section 7, net prices
    Money savingIfReadOnce;                                 ///< what reading every written token once would save
    Money batchTokenCost;                                   ///< net token cost of batch calls
    Money eligibleBatchTokenCost, eligibleRealtimeTokenCost; ///< of workloads that tolerate 24 h
    Int128 batchTokens = 0;                                 ///< all classes, of batch calls
    std::int64_t eligibleCalls = 0, readCalls = 0, cacheCalls = 0; ///< RD > 0; any cache token

    Totals &operator+=(const Totals &other);
    /// Adds calls that share a card and traits (CallTrait bits): token sums x card.
    void add(const CallSums &sums, const RateCard &card, std::uint8_t traits);

    Int128 promptTokens() const { return tokens[0] + tokens[1] + tokens[2] + tokens[3]; }
    Int128 outputTokens() const { return tokens[4]; }
    Int128 allTokens() const { return promptTokens() + outputTokens(); }
    Int128 pricedPromptTokens() const { return pricedTokens[0] + pricedTokens[1] + pricedTokens[2] + pricedTokens[3]; }
    Int128 allPricedTokens() const { return pricedPromptTokens() + pricedTokens[4]; }
    Money tokenCost() const { return cost - fees; }
    std::int64_t unpricedCalls() const { return calls - priced; }
    /// Some calls have no price: every figure made of cost is partial.
    bool isPartial() const { return priced < calls; }
    /// False when there are calls and none has a price: their cost is unknown, not zero.
    bool costKnown() const { return priced > 0 || calls == 0; }
};

} // namespace assay
