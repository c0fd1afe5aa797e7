#include "core/values/jsontext.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace assay {

namespace {

bool isPlain(char c)
{
    return c >= ' ' && c < '\x7f' && c != '"' && c != '\\';
}

bool isBracket(std::string_view token, char object, char array)
{
    return token.size() == 1 && (token[0] == object || token[0] == array);
}

bool isMark(char c)
{
    return c == '{' || c == '}' || c == '[' || c == ']' || c == ',' || c == ':';
}

/// Behind the text, number, word or mark that begins here; an empty object or array is one.
std::size_t endOfToken(std::string_view json, std::size_t at)
{
    const char first = json[at++];
    if (isMark(first)) {
        const bool isOpen = (first == '{' || first == '[') && at < json.size();
        return isOpen && (json[at] == '}' || json[at] == ']') ? at + 1 : at;
    }
    if (first == '"') {
        for (; json[at] != '"'; ++at)
            at += json[at] == '\\';
        return at + 1;
    }
    while (at < json.size() && !isMark(json[at]))
        ++at;
    return at;
}

} // namespace

void JsonText::name(std::string_view name)
{
    value(name);
    m_text += ':';
}

void JsonText::value(std::string_view text)
{
    if (!std::ranges::all_of(text, isPlain))
        return token(nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    separate();
    m_text.append(1, '"').append(text).append(1, '"');
}

void JsonText::token(std::string_view json)
{
    separate();
    m_text += json;
}

void JsonText::open(char bracket)
{
    separate();
    m_text += bracket;
}

/// From the value before.
void JsonText::separate()
{
    if (!m_text.empty() && m_text.back() != '{' && m_text.back() != '[' && m_text.back() != ':')
        m_text += ',';
}

std::string indented(std::string_view json)
{
    std::string text;
    text.reserve(2 * json.size());
    std::size_t depth = 0, end = 0;
    const auto startLine = [&] { text.append(1, '\n').append(2 * depth, ' '); };
    for (std::size_t at = 0; at < json.size(); at = end) {
        end = endOfToken(json, at);
        const std::string_view token = json.substr(at, end - at);
        if (isBracket(token, '}', ']')) {
            --depth;
            startLine();
        }
        text += token;
        if (isBracket(token, '{', '[')) {
            ++depth;
            startLine();
        } else if (token == ",") {
            startLine();
        } else if (token == ":") {
            text += ' ';
        }
    }
    return text;
}

} // namespace assay
