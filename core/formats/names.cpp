#include "core/formats/names.h"

#include "core/calls/codes.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace assay {

namespace {

template <typename Code, std::size_t n>
std::optional<Code> find(const std::array<std::pair<std::string_view, Code>, n> &table, std::string_view text)
{
    const auto search = [&table](std::string_view name) -> std::optional<Code> {
        for (const auto &[spelling, code] : table)
            if (spelling == name)
                return code;
        return std::nullopt;
    };
    if (const auto code = search(text)) // as written nearly always; the rest costs a string
        return code;
    return search(normalisedName(text));
}

template <typename Code>
using Row = std::pair<std::string_view, Code>;

constexpr std::array kStatuses{
    Row<CallStatus>{"", CallStatus::Ok},
    Row<CallStatus>{"ok", CallStatus::Ok},
    Row<CallStatus>{"success", CallStatus::Ok},
    Row<CallStatus>{"succeeded", CallStatus::Ok},
    Row<CallStatus>{"completed", CallStatus::Ok},
    Row<CallStatus>{"canceled", CallStatus::Canceled},
    Row<CallStatus>{"cancelled", CallStatus::Canceled},
    Row<CallStatus>{"expired", CallStatus::Expired},
    Row<CallStatus>{"interrupted", CallStatus::Interrupted},
};

constexpr std::array kPlatforms{
    Row<Platform>{"anthropic", Platform::ClaudeApi},
    Row<Platform>{"claude_api", Platform::ClaudeApi},
    Row<Platform>{"claude", Platform::ClaudeApi},
    Row<Platform>{"bedrock", Platform::Bedrock},
    Row<Platform>{"bedrock_converse", Platform::Bedrock},
    Row<Platform>{"aws_bedrock", Platform::Bedrock},
    Row<Platform>{"aws.bedrock", Platform::Bedrock},
    Row<Platform>{"amazon_bedrock", Platform::Bedrock},
    Row<Platform>{"vertex", Platform::Vertex},
    Row<Platform>{"vertex_ai", Platform::Vertex},
    Row<Platform>{"google", Platform::Vertex},
    Row<Platform>{"gcp.vertex_ai", Platform::Vertex},
    Row<Platform>{"google_vertex", Platform::Vertex},
    Row<Platform>{"foundry", Platform::Foundry},
    Row<Platform>{"azure", Platform::Foundry},
    Row<Platform>{"azure_ai", Platform::Foundry},
    Row<Platform>{"azure.ai.inference", Platform::Foundry},
    Row<Platform>{"claude_platform_on_aws", Platform::ClaudePlatformOnAws},
    Row<Platform>{"other", Platform::Other},
};

} // namespace

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return lower;
}

std::string normalisedName(std::string_view name)
{
    std::string normal = lowered(trimmedText(name));
    std::ranges::replace_if(
        normal, [](char c) { return c == ' ' || c == '-'; }, '_');
    return normal;
}

bool saysWord(std::string_view text, std::string_view word)
{
    return std::ranges::equal(trimmedText(text), word, {}, [](unsigned char c) { return char(std::tolower(c)); });
}

CallStatus statusFromText(std::string_view text)
{
    const std::string_view status = trimmedText(text);
    if (status.size() == 3 && status.front() == '2' &&
        std::ranges::all_of(status, [](char c) { return c >= '0' && c <= '9'; }))
        return CallStatus::Ok;
    return find(kStatuses, status).value_or(CallStatus::Error);
}

TaskOutcome outcomeFromText(std::string_view text)
{
    if (trimmedText(text).empty())
        return TaskOutcome::Unknown;
    const bool isGood = statusFromText(text) == CallStatus::Ok || lowered(text) == "true";
    return isGood ? TaskOutcome::Success : TaskOutcome::Failure;
}

std::optional<ServiceTier> tierFromText(std::string_view text)
{
    if (text == "standard")
        return ServiceTier::Standard;
    const std::string name = normalisedName(text);
    if (name == "default" || name == "standard_only")
        return ServiceTier::Standard;
    const auto code = codeFromText(Dimension::Tier, name);
    return code ? std::optional(static_cast<ServiceTier>(*code)) : std::nullopt;
}

std::optional<Platform> platformFromText(std::string_view text)
{
    return find(kPlatforms, text);
}

Platform platformOfModel(std::string_view modelId)
{
    if (modelId.starts_with("arn:aws") || modelId.starts_with("bedrock/") || modelId.find("anthropic.") != modelId.npos)
        return Platform::Bedrock;
    if (modelId.starts_with("vertex_ai/") || modelId.find('@') != modelId.npos)
        return Platform::Vertex;
    return Platform::ClaudeApi;
}

EndpointScope endpointOfModel(Platform platform, std::string_view modelId)
{
    if (platform != Platform::Bedrock)
        return EndpointScope::Unknown;
    const std::string_view id = modelId.substr(modelId.rfind('/') + 1); // npos + 1 is 0
    const auto vendor = id.find("anthropic.");
    if (vendor == id.npos)
        return EndpointScope::Unknown;
    if (vendor == 0)
        return EndpointScope::Regional;
    return id.starts_with("global.") ? EndpointScope::Global : EndpointScope::MultiRegion;
}

bool isAnthropicModel(std::string_view modelId, std::string_view provider)
{
    if (modelId.find("claude") != modelId.npos || lowered(modelId).find("claude") != std::string::npos)
        return true;
    return saysWord(provider, "anthropic") || modelId.find("inference-profile/") != modelId.npos;
}

} // namespace assay
