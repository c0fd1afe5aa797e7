#include "core/pricing/ratelimits.h"

#include "core/pricing/jsonnode.h"
#include "core/pricing/limittiers.h"

#include <algorithm>

namespace assay {

std::string_view builtInCatalogue(); ///< generated from pricing/anthropic.json

namespace {

constexpr std::array<std::string_view, kLimitedResourceCount> kColumns{"requests_per_minute", "input_tokens_per_minute",
                                                                       "output_tokens_per_minute"};

/// The limits that hold now: the dated entry without an end.
JsonNode current(const JsonNode &limits)
{
    for (const JsonNode &entry : limits.items())
        if (!entry.has("to"))
            return entry;
    limits.fail("No rate limits are in force");
}

void checkTier(const JsonNode &limits, const std::string &tier)
{
    std::string known;
    for (const std::string &name : limits.texts("tiers")) {
        if (name == tier)
            return;
        known += (known.empty() ? "" : ", ") + name;
    }
    limits.fail("There is no tier \"" + tier + "\"; use one of " + known);
}

LimitBucket readBucket(const JsonNode &node, const std::string &tier)
{
    LimitBucket bucket{node.at("models").text(), node.textOr("family", ""), node.texts("generations"),
                       node.booleanOr("cache_reads_count", false), {}, node.textOr("confidence", "")};
    if (tier.empty() || !node.at("limits").has(tier))
        return bucket;
    const auto numbers = node.at("limits").at(tier).items();
    if (numbers.size() != kLimitedResourceCount)
        node.fail("A limit has three numbers");
    for (std::size_t i = 0; i < kLimitedResourceCount; ++i)
        bucket.perMinute[i] = numbers[i].integer();
    return bucket;
}

RateLimits readPublished(const JsonNode &catalogue, const std::string &tier)
{
    const JsonNode entry = current(catalogue.at("rate_limits"));
    if (!tier.empty())
        checkTier(entry, tier);
    RateLimits limits;
    limits.tier = tier;
    for (const JsonNode &node : entry.at("messages").items())
        limits.buckets.push_back(readBucket(node, tier));
    if (!tier.empty() && entry.has("monthly_spend_cap") && entry.at("monthly_spend_cap").has(tier))
        limits.monthlySpendCap = Money::fromAttos(entry.at("monthly_spend_cap").at(tier).decimal(kAttoDigits));
    return limits;
}

void change(RateLimits &limits, const JsonNode &own)
{
    own.allowOnly({"tier", "monthly_spend_cap", "buckets"});
    if (own.has("monthly_spend_cap"))
        limits.monthlySpendCap = Money::fromAttos(own.at("monthly_spend_cap").decimal(kAttoDigits));
    if (!own.has("buckets"))
        return;
    for (const JsonNode &node : own.at("buckets").items()) {
        node.allowOnly({"name", kColumns[0], kColumns[1], kColumns[2]});
        const auto bucket = std::ranges::find(limits.buckets, node.at("name").text(), &LimitBucket::name);
        if (bucket == limits.buckets.end())
            node.at("name").fail("There is no such bucket of models");
        for (std::size_t i = 0; i < kLimitedResourceCount; ++i)
            if (node.has(kColumns[i]))
                bucket->perMinute[i] = node.at(kColumns[i]).integer();
        bucket->confidence.clear();
    }
}

} // namespace

Result<std::vector<std::string>> limitTiers(std::string_view catalogue)
{
    return readDocument([&] {
        return current(JsonNode::parse(catalogue.empty() ? builtInCatalogue() : catalogue, "price catalogue").at("rate_limits")).texts("tiers");
    });
}

std::string_view limitedResourceId(LimitedResource resource)
{
    static constexpr std::array<std::string_view, kLimitedResourceCount> ids{"requests", "input_tokens", "output_tokens"};
    return ids[static_cast<std::size_t>(resource)];
}

bool LimitBucket::holds(const AiModel &model) const
{
    return model.family == family && std::ranges::find(generations, model.generation) != generations.end();
}

int RateLimits::bucketOf(const AiModel &model) const
{
    const auto found = std::ranges::find_if(buckets, [&model](const LimitBucket &bucket) { return bucket.holds(model); });
    return found == buckets.end() ? -1 : int(found - buckets.begin());
}

Result<RateLimits> RateLimits::read(std::string_view catalogue, const std::string &tier, std::string_view own, const std::string &where)
{
    return readDocument([&] {
        const JsonNode published = JsonNode::parse(catalogue.empty() ? builtInCatalogue() : catalogue, "price catalogue");
        if (own.empty())
            return readPublished(published, tier);
        const JsonNode agreed = JsonNode::parse(own, where);
        RateLimits limits = readPublished(published, tier.empty() ? agreed.textOr("tier", "") : tier);
        change(limits, agreed);
        return limits;
    });
}

} // namespace assay
