#include "core/formats/tokenclasses.h"

#include "core/formats/names.h"
#include "core/formats/numbers.h"

#include <algorithm>

namespace assay {

void setCacheWrites(TokenCounts &tokens, std::uint32_t &flags, const CacheWrites &writes)
{
    const std::int64_t split = saturatingAdd(writes.fiveMinutes, writes.oneHour);
    const std::int64_t total = std::max(writes.total, split);
    tokens[TokenClass::CacheWrite1h] = writes.oneHour;
    tokens[TokenClass::CacheWrite5m] = total - writes.oneHour;
    if (total > split)
        flags |= kCacheWriteTtlAssumed;
}

void setInclusiveInput(Call &call, std::int64_t input)
{
    const std::int64_t cached = tokenSum(call.tokens) - call.tokens.output() - call.tokens[TokenClass::Input];
    const bool includes = input >= cached;
    call.tokens[TokenClass::Input] = includes ? input - cached : input;
    if (!includes)
        call.flags |= kInputWasExclusive;
}

void setTier(Call &call, std::string_view tier, bool isBatch)
{
    const auto known = tier.empty() ? std::nullopt : tierFromText(tier);
    call.tier = isBatch ? ServiceTier::Batch : known.value_or(ServiceTier::Standard);
    call.batch = call.tier == ServiceTier::Batch;
    if (call.batch)
        call.flags |= kBatchWorkload;
    else if (!known && tokenSum(call.tokens) > 0)
        call.flags |= kTierNotGiven;
}

void flagErrorWithUsage(Call &call)
{
    if (call.status != CallStatus::Ok && tokenSum(call.tokens) > 0)
        call.flags |= kErrorWithUsage;
}

std::int64_t tokenSum(const TokenCounts &tokens)
{
    std::int64_t sum = 0;
    for (const std::int64_t count : tokens.counts)
        sum = saturatingAdd(sum, count);
    return sum;
}

} // namespace assay
