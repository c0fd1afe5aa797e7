#pragma once

#include "core/calls/call.h"

namespace assay {

/// Cache writes as a source states them; each 0 when it does not.
struct CacheWrites
{
    std::int64_t total = 0;
    std::int64_t fiveMinutes = 0;
    std::int64_t oneHour = 0;
};

/// Writes the two lifetimes into the tokens: the total is the larger of what was stated and the split's sum, 1h stands as
/// given, the rest is 5m and flagged as assumed where the split did not cover it.
void setCacheWrites(TokenCounts &tokens, std::uint32_t &flags, const CacheWrites &writes);
inline void setCacheWrites(Call &call, const CacheWrites &writes) { setCacheWrites(call.tokens, call.flags, writes); }

/// Uncached input of a source whose input count includes cache reads and writes. Smaller than those, it cannot have
/// included them: it is taken as it is and flagged.
void setInclusiveInput(Call &call, std::int64_t input);

/// Service tier and batch; `tier` is the stated text, empty when the source does not say. Call it when the tokens are
/// in: a call without any needs no tier.
void setTier(Call &call, std::string_view tier, bool isBatch);

/// Flags a call that failed although tokens were reported.
void flagErrorWithUsage(Call &call);

/// Sum of all five classes, at most 2^63-1: the usual rank among copies of one call.
std::int64_t tokenSum(const TokenCounts &tokens);

} // namespace assay
