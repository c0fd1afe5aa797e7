#pragma once

#include "core/pricing/pricebook.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// What a provider counts per minute (METRICS section 11).
enum class LimitedResource : std::uint8_t { Requests, InputTokens, OutputTokens };
inline constexpr std::size_t kLimitedResourceCount = 3;
std::string_view limitedResourceId(LimitedResource resource); ///< "requests", "input_tokens", "output_tokens"

/// Models that share one limit.
struct LimitBucket
{
    std::string name; ///< "Opus 4.x (4.8,4.7,4.6,4.5 combined)"
    std::string family;
    std::vector<std::string> generations;
    bool cacheReadsCount = false; ///< towards input tokens
    std::array<std::optional<std::int64_t>, kLimitedResourceCount> perMinute; ///< none: not known
    std::string confidence; ///< "" published

    bool holds(const AiModel &model) const;
};

/// The rate limits of an organisation: the published ones of its tier, changed where a contract says otherwise.
struct RateLimits
{
    std::string tier; ///< "": not given, so no limit is known
    std::vector<LimitBucket> buckets;
    std::optional<Money> monthlySpendCap;

    /// The buckets in force now by a catalogue (pricing/README.md, "rate_limits"; "" the built-in one), with the limits of `tier` where one is
    /// given. `own` is "" or a document {"tier", "monthly_spend_cap", "buckets": [{"name", "requests_per_minute",
    /// "input_tokens_per_minute", "output_tokens_per_minute"}]} of what was agreed; `tier` goes before its own.
    static Result<RateLimits> read(std::string_view catalogue, const std::string &tier, std::string_view own, const std::string &where);
    /// The bucket that holds a model; -1: none.
    int bucketOf(const AiModel &model) const;
};

} // namespace assay
