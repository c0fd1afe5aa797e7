#include "core/analysis/metricformulas.h"

namespace assay::formula {

namespace {

constexpr std::int64_t kFewCalls = 20;      ///< below: low sample (METRICS, global rules)
constexpr std::int64_t kCallsForP99 = 100;  ///< below: p99 is marked (METRICS, global rules)
constexpr std::int64_t kMillion = 1'000'000;

constexpr std::size_t kInput = 0, kRead = 1, kWrite5m = 2, kWrite1h = 3, kOutput = 4;

enum class Uses { Cost, CountsOnly };

/// n/a for a zero denominator; marked by the number of calls behind it.
MetricValue ratio(Int128 numerator, Int128 denominator, const GroupFacts &g, Uses uses = Uses::Cost)
{
    if (denominator == 0)
        return {};
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const std::int64_t sample = uses == Uses::Cost ? g.totals.priced : g.totals.calls;
    return {true, sample < kFewCalls, uses == Uses::Cost && g.totals.isPartial(), numerator, denominator};
}

MetricValue share(Money part, Money whole, const GroupFacts &g) { return ratio(part.attos(), whole.attos(), g); }

/// A sum of money: exact, so never a low sample; n/a when there are calls and none has a price.
MetricValue sum(Money money, const GroupFacts &g)
{
    if (!g.totals.costKnown())
        return {};
    return {true, false, g.totals.isPartial(), money.attos(), 1};
}

MetricValue percentile(const std::optional<Money> &value, const GroupFacts &g, std::int64_t sample)
{
    if (!value)
        return {};
    return {true, g.totals.priced < sample, g.totals.isPartial(), value->attos(), 1};
}

Money cacheNet(const Totals &t) { return t.grossCacheSaving - t.cacheWritePremium; }
Int128 cacheTokens(const Totals &t) { return t.tokens[kRead] + t.tokens[kWrite5m] + t.tokens[kWrite1h]; }

/// Batch cost raised to what the same tokens cost in real time, over both: b/p / (b/p + r), p the batch price.
MetricValue listEquivalent(Money batch, Money realtime, const GroupFacts &g)
{
    const Int128 raised = batch.attos() * kMillion;
    return ratio(raised, raised + realtime.attos() * g.batchPriceE6, g);
}

} // namespace

MetricValue cost(const GroupFacts &g) { return sum(g.totals.cost, g); }
MetricValue costList(const GroupFacts &g) { return sum(g.totals.listCost, g); }
MetricValue costPerCall(const GroupFacts &g) { return ratio(g.totals.cost.attos(), g.totals.priced, g); }
MetricValue costP50(const GroupFacts &g) { return percentile(g.p50, g, kFewCalls); }
MetricValue costP95(const GroupFacts &g) { return percentile(g.p95, g, kFewCalls); }
MetricValue costP99(const GroupFacts &g) { return percentile(g.p99, g, kCallsForP99); }

MetricValue costPerTask(const GroupFacts &g) { return ratio(g.taskCost.attos(), g.pricedTasks, g); }
MetricValue costPerSuccessfulTask(const GroupFacts &g) { return ratio(g.taskCost.attos(), g.successfulTasks, g); }
MetricValue callsPerTask(const GroupFacts &g) { return ratio(g.taskCalls, g.tasks, g, Uses::CountsOnly); }
MetricValue retryCost(const GroupFacts &g)
{
    return g.hasRetryCost && g.pricedTasks > 0 ? sum(g.retryCost, g) : MetricValue{};
}

MetricValue retryShare(const GroupFacts &g)
{
    return g.hasRetryCost && g.pricedTasks > 0 ? share(g.retryCost, g.taskCost, g) : MetricValue{};
}

MetricValue taskCoverage(const GroupFacts &g) { return share(g.totals.taggedCost, g.totals.cost, g); }

MetricValue costPerUnit(const GroupFacts &g)
{
    return g.hasUnits ? ratio(g.unitCost.attos(), g.units, g) : MetricValue{};
}

MetricValue costPerSucceededUnit(const GroupFacts &g)
{
    return g.hasSucceededUnits ? ratio(g.unitCost.attos(), g.succeededUnits, g) : MetricValue{};
}

MetricValue unitCoverage(const GroupFacts &g)
{
    return g.hasUnits ? share(g.unitCost, g.totals.cost, g) : MetricValue{};
}

MetricValue tokensPerDollar(const GroupFacts &g) { return ratio(g.totals.allPricedTokens(), g.totals.cost.attos(), g); }

MetricValue outputTokensPerDollar(const GroupFacts &g)
{
    return ratio(g.totals.pricedTokens[kOutput], g.totals.cost.attos(), g);
}

MetricValue inputCostShare(const GroupFacts &g)
{
    return share(g.totals.cost - g.totals.fees - g.totals.classCost[kOutput], g.totals.cost, g);
}

MetricValue outputCostShare(const GroupFacts &g) { return share(g.totals.classCost[kOutput], g.totals.cost, g); }
MetricValue feeCostShare(const GroupFacts &g) { return share(g.totals.fees, g.totals.cost, g); }

MetricValue inputTokensShare(const GroupFacts &g)
{
    return ratio(g.totals.promptTokens(), g.totals.allTokens(), g, Uses::CountsOnly);
}

MetricValue outputToInput(const GroupFacts &g)
{
    return ratio(g.totals.outputTokens(), g.totals.promptTokens(), g, Uses::CountsOnly);
}

MetricValue outputToUncachedInput(const GroupFacts &g)
{
    return ratio(g.totals.outputTokens(), g.totals.tokens[kInput], g, Uses::CountsOnly);
}

MetricValue cacheHitRate(const GroupFacts &g)
{
    return ratio(g.totals.tokens[kRead], g.totals.promptTokens(), g, Uses::CountsOnly);
}

MetricValue cacheReuseRatio(const GroupFacts &g)
{
    return ratio(g.totals.tokens[kRead], cacheTokens(g.totals), g, Uses::CountsOnly);
}

MetricValue readsPerWrittenToken(const GroupFacts &g)
{
    const Int128 written = g.totals.tokens[kWrite5m] + g.totals.tokens[kWrite1h];
    return ratio(g.totals.tokens[kRead], written, g, Uses::CountsOnly);
}

MetricValue cacheHitCalls(const GroupFacts &g) { return ratio(g.totals.readCalls, g.totals.calls, g, Uses::CountsOnly); }

MetricValue cacheHitTouching(const GroupFacts &g)
{
    return ratio(g.totals.readCalls, g.totals.cacheCalls, g, Uses::CountsOnly);
}

MetricValue cacheBreakEven(const GroupFacts &g)
{
    return share(g.totals.cacheWritePremium, g.totals.savingIfReadOnce, g);
}

MetricValue cacheGrossSaving(const GroupFacts &g) { return sum(g.totals.grossCacheSaving, g); }
MetricValue cacheWritePremium(const GroupFacts &g) { return sum(g.totals.cacheWritePremium, g); }

MetricValue cacheNetSaving(const GroupFacts &g) { return sum(cacheNet(g.totals), g); }

MetricValue cacheNetShare(const GroupFacts &g)
{
    return share(cacheNet(g.totals), g.totals.cost + cacheNet(g.totals), g);
}

MetricValue batchShareCalls(const GroupFacts &g)
{
    return ratio(g.totals.batchCalls, g.totals.calls, g, Uses::CountsOnly);
}

MetricValue batchShareTokens(const GroupFacts &g)
{
    return ratio(g.totals.batchTokens, g.totals.allTokens(), g, Uses::CountsOnly);
}

MetricValue batchShareCost(const GroupFacts &g) { return share(g.totals.batchTokenCost, g.totals.tokenCost(), g); }

MetricValue batchShareListEquivalent(const GroupFacts &g)
{
    return listEquivalent(g.totals.batchTokenCost, g.totals.tokenCost() - g.totals.batchTokenCost, g);
}

MetricValue batchShareEligible(const GroupFacts &g)
{
    return listEquivalent(g.totals.eligibleBatchTokenCost, g.totals.eligibleRealtimeTokenCost, g);
}

MetricValue batchUnclaimed(const GroupFacts &g)
{
    if (g.totals.eligibleCalls == 0 || !g.totals.costKnown())
        return {};
    const Int128 saved = g.totals.eligibleRealtimeTokenCost.attos() * (kMillion - g.batchPriceE6);
    return {true, false, g.totals.isPartial(), saved, kMillion};
}

MetricValue errorRate(const GroupFacts &g) { return ratio(g.totals.failed, g.totals.calls, g, Uses::CountsOnly); }
MetricValue wastedCost(const GroupFacts &g) { return sum(g.totals.wastedCost, g); }
MetricValue wasteShare(const GroupFacts &g) { return share(g.totals.wastedCost, g.totals.cost, g); }

MetricValue priceCoverage(const GroupFacts &g) { return ratio(g.totals.priced, g.totals.calls, g, Uses::CountsOnly); }

MetricValue tokenCoverage(const GroupFacts &g)
{
    return ratio(g.totals.allPricedTokens(), g.totals.allTokens(), g, Uses::CountsOnly);
}

MetricValue attributionCoverage(const GroupFacts &g) { return share(g.totals.attributedCost, g.totals.cost, g); }

MetricValue revenue(const GroupFacts &g)
{
    return g.hasRevenue ? MetricValue{true, false, false, g.revenue.attos(), 1} : MetricValue{};
}

MetricValue margin(const GroupFacts &g)
{
    return g.hasRevenue ? sum(g.revenue - g.totals.cost, g) : MetricValue{};
}

MetricValue marginShare(const GroupFacts &g)
{
    const bool known = g.hasRevenue && g.totals.costKnown();
    return known ? share(g.revenue - g.totals.cost, g.revenue, g) : MetricValue{};
}

MetricValue costToRevenue(const GroupFacts &g)
{
    const bool known = g.hasRevenue && g.totals.costKnown();
    return known ? share(g.totals.cost, g.revenue, g) : MetricValue{};
}

MetricValue noSingleValue(const GroupFacts &) { return {}; }

} // namespace assay::formula
