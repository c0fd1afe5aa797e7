#pragma once

#include "core/analysis/metric.h"

/// The arithmetic behind the metric table: one function per metric, in exact whole numbers.
namespace assay::formula {

MetricValue cost(const GroupFacts &g);
MetricValue costList(const GroupFacts &g);
MetricValue costPerCall(const GroupFacts &g);
MetricValue costP50(const GroupFacts &g);
MetricValue costP95(const GroupFacts &g);
MetricValue costP99(const GroupFacts &g);
MetricValue costPerTask(const GroupFacts &g);
MetricValue costPerSuccessfulTask(const GroupFacts &g);
MetricValue callsPerTask(const GroupFacts &g);
MetricValue retryCost(const GroupFacts &g);
MetricValue retryShare(const GroupFacts &g);
MetricValue taskCoverage(const GroupFacts &g);
MetricValue costPerUnit(const GroupFacts &g);
MetricValue costPerSucceededUnit(const GroupFacts &g);
MetricValue unitCoverage(const GroupFacts &g);
MetricValue tokensPerDollar(const GroupFacts &g);
MetricValue outputTokensPerDollar(const GroupFacts &g);
MetricValue inputCostShare(const GroupFacts &g);
MetricValue outputCostShare(const GroupFacts &g);
MetricValue feeCostShare(const GroupFacts &g);
MetricValue inputTokensShare(const GroupFacts &g);
MetricValue outputToInput(const GroupFacts &g);
MetricValue outputToUncachedInput(const GroupFacts &g);
MetricValue cacheHitRate(const GroupFacts &g);
MetricValue cacheReuseRatio(const GroupFacts &g);
MetricValue readsPerWrittenToken(const GroupFacts &g);
MetricValue cacheHitCalls(const GroupFacts &g);
MetricValue cacheHitTouching(const GroupFacts &g);
MetricValue cacheBreakEven(const GroupFacts &g);
MetricValue cacheGrossSaving(const GroupFacts &g);
MetricValue cacheWritePremium(const GroupFacts &g);
MetricValue cacheNetSaving(const GroupFacts &g);
MetricValue cacheNetShare(const GroupFacts &g);
MetricValue batchShareCalls(const GroupFacts &g);
MetricValue batchShareTokens(const GroupFacts &g);
MetricValue batchShareCost(const GroupFacts &g);
MetricValue batchShareListEquivalent(const GroupFacts &g);
MetricValue batchShareEligible(const GroupFacts &g);
MetricValue batchUnclaimed(const GroupFacts &g);
MetricValue errorRate(const GroupFacts &g);
MetricValue wastedCost(const GroupFacts &g);
MetricValue wasteShare(const GroupFacts &g);
MetricValue priceCoverage(const GroupFacts &g);
MetricValue tokenCoverage(const GroupFacts &g);
MetricValue attributionCoverage(const GroupFacts &g);
MetricValue revenue(const GroupFacts &g);
MetricValue margin(const GroupFacts &g);
MetricValue marginShare(const GroupFacts &g);
MetricValue costToRevenue(const GroupFacts &g);
MetricValue noSingleValue(const GroupFacts &g); ///< of a breakdown, and of what no single group has

} // namespace assay::formula
