#include "core/formats/oteltokens.h"

#include "core/formats/numbers.h"

namespace assay {

namespace {

Value input(const OtelAttributes &attributes)
{
    return attributes.first({"gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens", "llm.usage.prompt_tokens",
                             "llm.token_count.prompt", "ai.usage.inputTokens", "ai.usage.promptTokens",
                             "input_tokens"});
}

Value output(const OtelAttributes &attributes)
{
    return attributes.first({"gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens",
                             "llm.usage.completion_tokens", "llm.token_count.completion", "ai.usage.outputTokens",
                             "ai.usage.completionTokens", "output_tokens"});
}

} // namespace

Value otelModel(const OtelAttributes &attributes)
{
    return attributes.first({"gen_ai.response.model", "gen_ai.request.model", "llm.response.model", "llm.request.model",
                             "llm.model_name", "ai.response.model", "ai.model.id", "model"});
}

bool hasOtelTokens(const OtelAttributes &attributes)
{
    return !input(attributes).isEmpty() || !output(attributes).isEmpty();
}

bool readOtelTokens(const OtelAttributes &attributes, bool inputIncludesCache, Call &call)
{
    CountReader count;
    call.tokens[TokenClass::Output] = count(output(attributes));
    call.tokens[TokenClass::CacheRead] =
        count(attributes.first({"gen_ai.usage.cache_read.input_tokens", "gen_ai.usage.cache_read_input_tokens",
                                "gen_ai.usage.cache_read_tokens", "llm.token_count.prompt_details.cache_read",
                                "ai.usage.cachedInputTokens", "cache_read_tokens"}));
    setCacheWrites(
        call, {count(attributes.first({"gen_ai.usage.cache_creation.input_tokens",
                                       "gen_ai.usage.cache_creation_input_tokens", "gen_ai.usage.cache_write_tokens",
                                       "llm.token_count.prompt_details.cache_write", "cache_creation_tokens"})),
               0, 0});
    if (inputIncludesCache)
        setInclusiveInput(call, count(input(attributes)));
    else
        call.tokens[TokenClass::Input] = count(input(attributes));
    call.thinkingTokens = count(
        attributes.first({"gen_ai.usage.reasoning.output_tokens", "llm.token_count.completion_details.reasoning"}));
    return count.isGood();
}

} // namespace assay
