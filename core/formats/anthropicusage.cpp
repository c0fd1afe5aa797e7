#include "core/formats/anthropicusage.h"

#include "core/formats/numbers.h"

#include <algorithm>

namespace assay {

namespace {

std::int64_t writeTotal(const CacheWrites &writes)
{
    return std::max(writes.total, saturatingAdd(writes.fiveMinutes, writes.oneHour));
}

} // namespace

Value UsageFields::operator[](std::string_view name) const
{
    for (auto usage = m_usages.rbegin(); usage != m_usages.rend(); ++usage)
        if (const Value field = (*usage)[name]; !field.isEmpty())
            return field;
    return {};
}

bool UsageFields::isEmpty() const
{
    return std::ranges::all_of(m_usages, [](Value usage) { return !usage.isObject() || usage.begin() == usage.end(); });
}

std::optional<AnthropicUsage> AnthropicUsage::read(const UsageFields &usage)
{
    CountReader count;
    const Value split = usage["cache_creation"];
    const Value tools = usage["server_tool_use"];
    AnthropicUsage counts;
    counts.input = count(usage["input_tokens"]);
    counts.cacheRead = count(usage["cache_read_input_tokens"]);
    counts.cacheWrites = {count(usage["cache_creation_input_tokens"]), count(split["ephemeral_5m_input_tokens"]),
                          count(split["ephemeral_1h_input_tokens"])};
    counts.output = count(usage["output_tokens"]);
    counts.thinking = count(usage["output_tokens_details"]["thinking_tokens"]);
    counts.webSearches = count(tools["web_search_requests"]);
    counts.webFetches = count(tools["web_fetch_requests"]);
    return count.isGood() ? std::optional(counts) : std::nullopt;
}

AnthropicUsage &AnthropicUsage::operator+=(const AnthropicUsage &step)
{
    const auto add = [](std::int64_t &sum, std::int64_t more) { sum = saturatingAdd(sum, more); };
    add(input, step.input);
    add(cacheRead, step.cacheRead);
    add(cacheWrites.total, writeTotal(step.cacheWrites));
    add(cacheWrites.fiveMinutes, step.cacheWrites.fiveMinutes);
    add(cacheWrites.oneHour, step.cacheWrites.oneHour);
    add(output, step.output);
    return *this;
}

void AnthropicUsage::raiseTo(const AnthropicUsage &steps)
{
    input = std::max(input, steps.input);
    cacheRead = std::max(cacheRead, steps.cacheRead);
    output = std::max(output, steps.output);
    const CacheWrites &other = steps.cacheWrites;
    cacheWrites.total = std::max(writeTotal(cacheWrites), writeTotal(other));
    cacheWrites.oneHour = std::max(cacheWrites.oneHour, other.oneHour);
    cacheWrites.fiveMinutes =
        std::min(std::max(cacheWrites.fiveMinutes, other.fiveMinutes), cacheWrites.total - cacheWrites.oneHour);
}

void AnthropicUsage::writeTo(Call &call) const
{
    call.tokens[TokenClass::Input] = input;
    call.tokens[TokenClass::CacheRead] = cacheRead;
    call.tokens[TokenClass::Output] = output;
    setCacheWrites(call, cacheWrites);
    call.thinkingTokens = thinking;
    call.webSearches = webSearches;
    call.webFetches = webFetches;
}

void AnthropicUsage::writeTo(ReportedLine &line) const
{
    line.tokens[TokenClass::Input] = input;
    line.tokens[TokenClass::CacheRead] = cacheRead;
    line.tokens[TokenClass::Output] = output;
    setCacheWrites(line.tokens, line.flags, cacheWrites);
    line.webSearches = webSearches;
}

} // namespace assay
