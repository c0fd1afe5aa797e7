#include "core/store/sqlparts.h"

#include <cctype>

namespace assay {

namespace {

bool isWord(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || static_cast<unsigned char>(c) >= 0x80; }

/// End of the token that begins at `at`: a quoted text, a comment, a word, a run of blanks, or one character.
std::size_t endOfToken(std::string_view text, std::size_t at)
{
    const auto after = [text](std::size_t found, std::size_t length) {
        return found == std::string_view::npos ? text.size() : found + length;
    };
    const char c = text[at];
    if (c == '\'' || c == '"' || c == '`' || c == '[')
        return after(text.find(c == '[' ? ']' : c, at + 1), 1); // a doubled quote is two texts side by side: the same extent
    if (text.substr(at, 2) == "--")
        return after(text.find('\n', at), 0);
    if (text.substr(at, 2) == "/*")
        return after(text.find("*/", at + 2), 2);
    std::size_t end = at + 1;
    const auto extends = [&](auto test) { return test(c) && end < text.size() && test(text[end]); };
    while (extends(isWord) || extends([](char d) { return std::isspace(static_cast<unsigned char>(d)) != 0; }))
        ++end;
    return end;
}

bool isBlank(std::string_view token)
{
    return std::isspace(static_cast<unsigned char>(token.front())) || token.starts_with("--") || token.starts_with("/*");
}

/// Whether the arguments that begin at `at`, behind an opening parenthesis, are a single one.
bool isSingleArgument(std::string_view text, std::size_t at)
{
    int depth = 1;
    bool any = false;
    while (at < text.size() && depth > 0) {
        const std::size_t end = endOfToken(text, at);
        const std::string_view token = text.substr(at, end - at);
        depth += token == "(" ? 1 : token == ")" ? -1 : 0;
        if (token == "," && depth == 1)
            return false;
        any = any || (depth > 0 && !isBlank(token));
        at = end;
    }
    return any;
}

bool isTag(std::string_view token)
{
    return token.size() == 3 && (token[0] | 0x20) == 't' && (token[1] | 0x20) == 'a' && (token[2] | 0x20) == 'g';
}

} // namespace

std::string withRowsOfTags(std::string_view statement)
{
    std::string result;
    for (std::size_t at = 0; at < statement.size();) {
        std::size_t end = endOfToken(statement, at);
        result += statement.substr(at, end - at);
        if (isTag(statement.substr(at, end - at))) {
            while (end < statement.size() && isBlank(statement.substr(end, endOfToken(statement, end) - end))) {
                const std::size_t from = end;
                end = endOfToken(statement, end);
                result += statement.substr(from, end - from);
            }
            if (end < statement.size() && statement[end] == '(' && isSingleArgument(statement, end + 1)) {
                result += "(call, ";
                ++end;
            }
        }
        at = end;
    }
    return result;
}

} // namespace assay
