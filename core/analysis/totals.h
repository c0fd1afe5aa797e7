#pragma once

#include "core/pricing/pricer.h"
#include "core/values/money.h"

#include <array>
#include <cstdint>

namespace assay {

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
    Money batchTokenCost;                                   ///< net token cost of batch calls
    Money eligibleBatchTokenCost, eligibleRealtimeTokenCost; ///< of workloads that tolerate 24 h
    std::int64_t eligibleCalls = 0, readCalls = 0, cacheCalls = 0; ///< RD > 0; any cache token
    Millis firstTime = kNoTime, lastTime = kNoTime;

    Totals &operator+=(const Totals &other);
    Int128 promptTokens() const { return tokens[0] + tokens[1] + tokens[2] + tokens[3]; }
    std::int64_t unpricedCalls() const { return calls - priced; }
};

} // namespace assay
