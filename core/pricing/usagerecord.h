#pragma once

#include "core/pricing/pricer.h"
#include "core/values/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// One usage record as `assay price` takes it: a call with the `usage` object of the Messages API, owning its texts.
/// Of `usage.iterations`, steps of the call's own model are part of it: each count is the larger of the top level's and
/// their sum. Compactions, advisors and steps of other models are billed beside it, each at its own model.
struct UsageRecord
{
    std::string id, model, geo, stopReason, refusalCategory;
    Platform platform = Platform::ClaudeApi;
    EndpointScope endpoint = EndpointScope::Unknown;
    ServiceTier tier = ServiceTier::Standard;
    Speed speed = Speed::Standard;
    Millis time = kNoTime;
    TokenCounts tokens;
    std::int64_t webSearches = 0, webFetches = 0;
    bool ttlAssumed = false; ///< cache writes without a TTL, counted as 5m
    std::vector<UsageRecord> steps; ///< billed beside the call; each id is "<id>:<type>:<place in the list>"

    /// Views into this record.
    PricingInput pricingInput() const;
};

/// Reads one JSON object; tier, speed and geography may also stand inside `usage`, where answers carry them. The error
/// names the entry that is missing or cannot be used.
Result<UsageRecord> readUsageRecord(std::string_view json, std::string where = {});

} // namespace assay
