#include "core/formats/langfuseusage.h"

#include "core/formats/numbers.h"

#include <algorithm>

namespace assay {

namespace {

/// Counts of one `usage_details`, by the keys they come under.
class Keys
{
public:
    explicit Keys(Value usage)
        : m_usage(usage)
    {
    }

    std::int64_t first(std::initializer_list<std::string_view> names)
    {
        for (const std::string_view name : names)
            if (const Value value = m_usage[name]; !value.isEmpty())
                return m_count(value);
        return 0;
    }
    /// Of several spellings of one count.
    std::int64_t largest(std::initializer_list<std::string_view> names)
    {
        std::int64_t most = 0;
        for (const std::string_view name : names)
            most = std::max(most, m_count(m_usage[name]));
        return most;
    }
    bool isGood() const { return m_count.isGood(); }

private:
    Value m_usage;
    CountReader m_count;
};

bool exceeds(std::int64_t sum, std::int64_t total)
{
    constexpr Int128 kPercent = 100;
    return total > 0 && sum - total > 1 && (Int128(sum) - total) * kPercent > total;
}

} // namespace

bool readLangfuseUsage(Value usage, Call &call)
{
    Keys keys(usage);
    call.thinkingTokens = keys.largest({"output_reasoning_tokens", "output_reasoning"});
    call.tokens[TokenClass::Input] = keys.first({"input", "input_tokens"});
    call.tokens[TokenClass::CacheRead] =
        keys.largest({"cache_read_input_tokens", "input_cached_tokens", "input_cache_read", "cache_read_tokens"});
    call.tokens[TokenClass::Output] = saturatingAdd( // reasoning was taken out of the output
        keys.first({"output", "output_tokens"}),
        saturatingAdd(call.thinkingTokens, keys.first({"output_audio_tokens"})));

    CacheWrites writes{0, keys.first({"input_cache_creation_5m"}), keys.first({"input_cache_creation_1h"})};
    const std::int64_t rest =
        keys.largest({"input_cache_creation", "input_cache_write", "cache_write_tokens", "cache_creation_tokens"});
    writes.total = std::max(keys.first({"cache_creation_input_tokens"}),
                            saturatingAdd(rest, saturatingAdd(writes.fiveMinutes, writes.oneHour)));
    setCacheWrites(call, writes);

    const std::int64_t input = call.tokens[TokenClass::Input];
    const std::int64_t cached =
        saturatingAdd(call.tokens[TokenClass::CacheRead],
                      saturatingAdd(call.tokens[TokenClass::CacheWrite5m], call.tokens[TokenClass::CacheWrite1h]));
    if (exceeds(tokenSum(call.tokens), keys.first({"total"})) && input >= cached)
        call.tokens[TokenClass::Input] = input - cached;
    return keys.isGood();
}

} // namespace assay
