#include "core/pricing/modelid.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace assay {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::string trimmedLower(std::string_view text)
{
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())))
        text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
        text.remove_suffix(1);
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return lower;
}

/// "-v1", "-v2:0" at the end: Bedrock's revision of an id.
void dropRevision(std::string &id)
{
    std::size_t end = id.size();
    while (end > 0 && isDigit(id[end - 1]))
        --end;
    if (end > 0 && end < id.size() && id[end - 1] == ':') {
        --end;
        const std::size_t colon = end;
        while (end > 0 && isDigit(id[end - 1]))
            --end;
        if (end == colon)
            return;
    } else if (end == id.size()) {
        return;
    }
    if (end >= 2 && id[end - 1] == 'v' && id[end - 2] == '-')
        id.resize(end - 2);
}

void dashesForDotsBetweenDigits(std::string &id)
{
    for (std::size_t i = 1; i + 1 < id.size(); ++i)
        if (id[i] == '.' && isDigit(id[i - 1]) && isDigit(id[i + 1]))
            id[i] = '-';
}

/// OpenRouter writes "claude-4-6-sonnet" for "claude-sonnet-4-6".
void familyFirst(std::string &id)
{
    constexpr std::string_view kStart = "claude-";
    const auto last = id.rfind('-');
    if (!id.starts_with(kStart) || last == std::string::npos || last <= kStart.size() || isDigit(id[last + 1]))
        return;
    const std::string numbers = id.substr(kStart.size(), last - kStart.size());
    if (std::ranges::all_of(numbers, [](char c) { return isDigit(c) || c == '-'; }))
        id = std::string(kStart) + id.substr(last + 1) + "-" + numbers;
}

/// An id on its way to a hit: every change is followed by a look-up.
class Reading
{
public:
    Reading(std::string_view raw, const ModelLookup &lookup) : m_lookup(lookup), id(raw) { look(); }

    bool dropPrefix(std::string_view prefix)
    {
        if (!id.starts_with(prefix))
            return false;
        id.erase(0, prefix.size());
        look();
        return true;
    }
    bool dropSuffix(std::string_view suffix)
    {
        if (!id.ends_with(suffix))
            return false;
        id.resize(id.size() - suffix.size());
        look();
        return true;
    }
    template <typename Change>
    void apply(Change change)
    {
        change(id);
        look();
    }

    int model = -1;

private:
    void look()
    {
        if (model < 0)
            model = m_lookup(id);
    }
    const ModelLookup &m_lookup;

public:
    std::string id;
};

void readBedrockForm(Reading &reading, ResolvedModel &result)
{
    static constexpr std::array<std::string_view, 7> kGeographies{"global.", "us-gov.", "us.", "eu.", "apac.", "jp.", "au."};
    for (const std::string_view prefix : kGeographies) {
        if (reading.dropPrefix(prefix)) {
            result.geography = prefix.substr(0, prefix.size() - 1);
            break;
        }
    }
    const bool vendor = reading.dropPrefix("anthropic.");
    result.bedrock = result.bedrock || vendor || !result.geography.empty();
    result.bedrockGlobal = result.geography == "global";
    reading.apply(dropRevision);
}

void readVertexForm(Reading &reading, ResolvedModel &result)
{
    result.vertex = result.vertex || reading.id.find('@') != std::string::npos;
    if (!reading.dropSuffix("@default") && !reading.dropSuffix("@latest"))
        reading.apply([](std::string &id) { std::ranges::replace(id, '@', '-'); });
}

} // namespace

ResolvedModel readModelId(std::string_view rawId, const ModelLookup &lookup)
{
    ResolvedModel result;
    Reading reading(rawId, lookup);
    reading.apply([](std::string &id) { id = trimmedLower(id); });
    if (reading.id.starts_with("arn:")) {
        result.bedrock = true;
        reading.apply([](std::string &id) { id.erase(0, id.rfind('/') + 1); });
    }
    reading.dropPrefix("openrouter/anthropic/");
    reading.dropPrefix("anthropic/");
    result.bedrock = reading.dropPrefix("bedrock/") || result.bedrock;
    result.vertex = reading.dropPrefix("vertex_ai/");
    readBedrockForm(reading, result);
    if (reading.dropSuffix("[1m]")) // asks for the long window; the prompt total decides the band
        reading.apply(dropRevision);
    readVertexForm(reading, result);
    reading.apply(dashesForDotsBetweenDigits);
    reading.apply(familyFirst);
    const bool known = reading.model >= 0;
    result.servedFast = reading.dropSuffix("-fast") && !known;
    result.model = reading.model;
    return result;
}

} // namespace assay
