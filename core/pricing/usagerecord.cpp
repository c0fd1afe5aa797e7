#include "core/pricing/usagerecord.h"

#include "core/calls/codes.h"
#include "core/pricing/jsonnode.h"

#include <algorithm>

namespace assay {

namespace {

/// The entry of the record, else of its usage object, else nothing.
std::optional<JsonNode> either(const JsonNode &record, const JsonNode &usage, std::string_view key)
{
    if (record.has(key))
        return record.at(key);
    return usage.has(key) ? std::optional(usage.at(key)) : std::nullopt;
}

template <typename Code>
Code codeOf(const std::optional<JsonNode> &node, Dimension dimension, Code fallback)
{
    if (!node)
        return fallback;
    const auto code = codeFromText(dimension, node->text());
    if (!code)
        node->fail("\"" + node->text() + "\" is not a known " + std::string(dimensionInfo(dimension).id));
    return Code(*code);
}

/// Cache writes without a TTL count as 5-minute writes: all of them, or what the split leaves of the total.
void readCacheWrites(const JsonNode &usage, UsageRecord &record)
{
    std::int64_t &fiveMinutes = record.tokens[TokenClass::CacheWrite5m];
    std::int64_t &hour = record.tokens[TokenClass::CacheWrite1h];
    if (usage.has("cache_creation")) {
        fiveMinutes = usage.at("cache_creation").integerOr("ephemeral_5m_input_tokens", 0);
        hour = usage.at("cache_creation").integerOr("ephemeral_1h_input_tokens", 0);
    }
    const Int128 unsplit = Int128(usage.integerOr("cache_creation_input_tokens", 0)) - fiveMinutes - hour;
    if (unsplit > 0) {
        fiveMinutes += std::int64_t(unsplit);
        record.ttlAssumed = true;
    }
}

void readUsage(const JsonNode &usage, UsageRecord &record)
{
    record.tokens[TokenClass::Input] = usage.integerOr("input_tokens", 0);
    record.tokens[TokenClass::CacheRead] = usage.integerOr("cache_read_input_tokens", 0);
    record.tokens[TokenClass::Output] = usage.integerOr("output_tokens", 0);
    readCacheWrites(usage, record);
    if (usage.has("server_tool_use")) {
        record.webSearches = usage.at("server_tool_use").integerOr("web_search_requests", 0);
        record.webFetches = usage.at("server_tool_use").integerOr("web_fetch_requests", 0);
    }
}

/// Adds counts up, but never past what a count can hold.
void add(TokenCounts &sum, const TokenCounts &step, const JsonNode &entry)
{
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        if (__builtin_add_overflow(sum.counts[c], step.counts[c], &sum.counts[c]))
            entry.fail("The steps add up to more than any call");
}

/// Of cache writes the larger total counts, and the larger 1-hour part of it.
void raise(TokenCounts &counts, const TokenCounts &steps, const JsonNode &usage)
{
    const auto writes = [&usage](const TokenCounts &of) {
        TokenCounts both;
        both[TokenClass::CacheWrite5m] = of[TokenClass::CacheWrite1h];
        add(both, of, usage);
        return both[TokenClass::CacheWrite5m];
    };
    const std::int64_t total = std::max(writes(counts), writes(steps));
    for (const TokenClass c : {TokenClass::Input, TokenClass::CacheRead, TokenClass::Output, TokenClass::CacheWrite1h})
        counts[c] = std::max(counts[c], steps[c]);
    counts[TokenClass::CacheWrite5m] = total - counts[TokenClass::CacheWrite1h];
}

/// After all else of the record: a step shares everything with it but its counts and, maybe, its model.
void readSteps(const JsonNode &usage, UsageRecord &record)
{
    TokenCounts own;
    bool ownTtlAssumed = false;
    std::size_t number = 0;
    for (const JsonNode &entry : usage.at("iterations").items()) {
        const std::string type = entry.textOr("type", "");
        const bool isAnswer = type == "message" || type == "fallback_message";
        UsageRecord step = record;
        step.steps.clear();
        step.tokens = {};
        step.webSearches = step.webFetches = 0;
        step.ttlAssumed = false;
        step.stopReason.clear();
        step.refusalCategory.clear();
        step.model = entry.textOr("model", record.model);
        step.id += ':' + type + ':' + std::to_string(number++);
        readUsage(entry, step);
        if (isAnswer && step.model == record.model) {
            add(own, step.tokens, entry);
            ownTtlAssumed |= step.ttlAssumed;
        } else if (isAnswer || type == "compaction" || type == "advisor_message") {
            record.steps.push_back(std::move(step));
        }
    }
    const TokenCounts before = record.tokens;
    raise(record.tokens, own, usage);
    record.ttlAssumed |= ownTtlAssumed && record.tokens[TokenClass::CacheWrite5m] > before[TokenClass::CacheWrite5m];
}

Millis timeOf(const JsonNode &node)
{
    const auto time = parseTime(node.scalarText());
    if (!time)
        node.fail(time.error().message);
    return *time;
}

UsageRecord readRecord(const JsonNode &root)
{
    UsageRecord record;
    if (root.has("id"))
        record.id = root.at("id").scalarText();
    record.model = root.at("model").text();
    const JsonNode usage = root.at("usage");
    readUsage(usage, record);
    if (root.has("timestamp"))
        record.time = timeOf(root.at("timestamp"));
    record.platform = codeOf(either(root, usage, "platform"), Dimension::Platform, record.platform);
    record.endpoint = codeOf(either(root, usage, "endpoint"), Dimension::Endpoint, record.endpoint);
    record.tier = codeOf(either(root, usage, "service_tier"), Dimension::Tier, record.tier);
    record.speed = codeOf(either(root, usage, "speed"), Dimension::Speed, record.speed);
    if (const auto geo = either(root, usage, "inference_geo"))
        record.geo = geo->text();
    record.stopReason = root.textOr("stop_reason", "");
    record.refusalCategory = root.textOr("refusal_category", "");
    if (usage.has("iterations"))
        readSteps(usage, record);
    return record;
}

} // namespace

PricingInput UsageRecord::pricingInput() const
{
    PricingInput input;
    input.modelId = model;
    input.platform = platform;
    input.endpoint = endpoint;
    input.time = time;
    input.tier = tier;
    input.speed = speed;
    input.geo = geo;
    input.stopReason = stopReason;
    input.refusalCategory = refusalCategory;
    input.tokens = tokens;
    input.webSearches = webSearches;
    input.webFetches = webFetches;
    return input;
}

Result<UsageRecord> readUsageRecord(std::string_view json, std::string where)
{
    return readDocument([&] { return readRecord(JsonNode::parse(json, std::move(where))); });
}

} // namespace assay
