#include "core/analysis/totals.h"

namespace assay {

namespace {

constexpr std::size_t index(TokenClass c) { return static_cast<std::size_t>(c); }

Money amount(Rate rate, Int128 quantity) { return Money::fromAttos(Int128(rate.attos) * quantity); }

/// What plain input would cost more than the given class, for so many tokens.
Money overInput(const RateCard &card, TokenClass c, Int128 tokens)
{
    return amount(card.net[index(TokenClass::Input)], tokens) - amount(card.net[index(c)], tokens);
}

} // namespace

CallSums &CallSums::operator+=(const CallSums &other)
{
    calls += other.calls;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        tokens[c] += other.tokens[c];
    webSearches += other.webSearches;
    webFetches += other.webFetches;
    widen(firstTime, lastTime, other.firstTime, other.lastTime);
    return *this;
}

CallSums &CallSums::operator-=(const CallSums &other)
{
    calls -= other.calls;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        tokens[c] -= other.tokens[c];
    webSearches -= other.webSearches;
    webFetches -= other.webFetches;
    return *this;
}

Money netCost(const CallSums &sums, const RateCard &card)
{
    Money cost;
    if (card.unpriced != Unpriced::No)
        return cost;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        cost += amount(card.net[c], sums.tokens[c]);
    return cost + amount(card.webSearch, sums.webSearches) + amount(card.webFetch, sums.webFetches);
}

Totals &Totals::operator+=(const Totals &o)
{
    for (auto member : {&Totals::calls, &Totals::priced, &Totals::failed, &Totals::batchCalls, &Totals::attributed,
                        &Totals::eligibleCalls, &Totals::readCalls, &Totals::cacheCalls})
        this->*member += o.*member;
    for (auto member : {&Totals::listCost, &Totals::cost, &Totals::fees, &Totals::attributedCost, &Totals::taggedCost,
                        &Totals::wastedCost, &Totals::grossCacheSaving, &Totals::cacheWritePremium, &Totals::savingIfReadOnce,
                        &Totals::batchTokenCost, &Totals::eligibleBatchTokenCost, &Totals::eligibleRealtimeTokenCost})
        this->*member += o.*member;
    for (std::size_t i = 0; i < kUnpricedCount; ++i)
        unpriced[i] += o.unpriced[i];
    for (std::size_t c = 0; c < kTokenClassCount; ++c) {
        tokens[c] += o.tokens[c];
        pricedTokens[c] += o.pricedTokens[c];
        classCost[c] += o.classCost[c];
    }
    batchTokens += o.batchTokens;
    return *this;
}

void Totals::add(const CallSums &sums, const RateCard &card, std::uint8_t traits)
{
    const auto countIf = [&](CallTrait trait, std::int64_t &counter) { counter += traits & trait ? sums.calls : 0; };
    calls += sums.calls;
    countIf(kTraitFailed, failed);
    countIf(kTraitBatch, batchCalls);
    countIf(kTraitAttributed, attributed);
    countIf(kTraitEligible, eligibleCalls);
    countIf(kTraitReads, readCalls);
    countIf(kTraitCaches, cacheCalls);
    for (std::size_t c = 0; c < kTokenClassCount; ++c) {
        tokens[c] += sums.tokens[c];
        batchTokens += traits & kTraitBatch ? sums.tokens[c] : 0;
    }
    if (card.unpriced != Unpriced::No) {
        unpriced[static_cast<std::size_t>(card.unpriced)] += sums.calls;
        return;
    }

    priced += sums.calls;
    const Money fee = amount(card.webSearch, sums.webSearches) + amount(card.webFetch, sums.webFetches);
    Money net, list;
    for (std::size_t c = 0; c < kTokenClassCount; ++c) {
        pricedTokens[c] += sums.tokens[c];
        classCost[c] += amount(card.net[c], sums.tokens[c]);
        net += amount(card.net[c], sums.tokens[c]);
        list += amount(card.list[c], sums.tokens[c]);
    }
    const auto addIf = [traits](int wanted, Money &sum, Money money) { sum += (traits & wanted) == wanted ? money : Money(); };
    fees += fee;
    cost += net + fee;
    listCost += list + fee;
    addIf(kTraitAttributed, attributedCost, net + fee);
    addIf(kTraitTagged, taggedCost, net + fee);
    addIf(kTraitWasted, wastedCost, net + fee);
    addIf(kTraitBatch, batchTokenCost, net);
    addIf(kTraitBatch | kTraitEligible, eligibleBatchTokenCost, net);
    if (!(traits & kTraitBatch))
        addIf(kTraitEligible, eligibleRealtimeTokenCost, net);
    if (card.missing & 1u << index(TokenClass::Input))
        return; // plain input has no price: what the cache saved against it is unknown
    grossCacheSaving += overInput(card, TokenClass::CacheRead, sums.tokens[index(TokenClass::CacheRead)]);
    const Int128 written5m = sums.tokens[index(TokenClass::CacheWrite5m)], written1h = sums.tokens[index(TokenClass::CacheWrite1h)];
    cacheWritePremium -= overInput(card, TokenClass::CacheWrite5m, written5m) + overInput(card, TokenClass::CacheWrite1h, written1h);
    if (!(card.missing & 1u << index(TokenClass::CacheRead)))
        savingIfReadOnce += overInput(card, TokenClass::CacheRead, written5m + written1h);
}

} // namespace assay
