#pragma once

#include "core/calls/call.h"

#include <optional>
#include <string>
#include <string_view>

namespace assay {

/// Without blanks at either end.
constexpr std::string_view trimmedText(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}
/// ASCII letters in lower case, the rest unchanged.
std::string lowered(std::string_view text);
/// A column or field name for comparing: lower case, blanks and '-' as '_'.
std::string normalisedName(std::string_view name);

/// Whether the text is this word, in any case; `word` is in lower case.
bool saysWord(std::string_view text, std::string_view word);

/// What a status text or HTTP code means; an unknown text is an error.
CallStatus statusFromText(std::string_view text);
/// "success" and its kin, "failure" for any other text, unknown for none.
TaskOutcome outcomeFromText(std::string_view text);
/// Service tier, with the spellings gateways use; nothing for an unknown one.
std::optional<ServiceTier> tierFromText(std::string_view text);
/// Platform behind a provider's name ("bedrock", "vertex_ai", "azure_ai"); nothing for an unknown one.
std::optional<Platform> platformFromText(std::string_view text);
/// Where a call went as its model id tells: Bedrock ids hold "anthropic." or are ARNs, Vertex ids an '@'.
Platform platformOfModel(std::string_view modelId);
/// Scope of a Bedrock id: "global." is global, another prefix a group of regions, none a single region.
EndpointScope endpointOfModel(Platform platform, std::string_view modelId);

/// Whether calls of this model are Anthropic's: "claude" in the id, an Anthropic provider, or a Bedrock inference
/// profile, which hides the model.
bool isAnthropicModel(std::string_view modelId, std::string_view provider);

} // namespace assay
