#include "core/formats/jsontoken.h"

#include "core/formats/names.h"
#include "core/formats/numbers.h"

namespace assay {

namespace {

bool skipDigits(std::string_view &text)
{
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9')
        ++count;
    text.remove_prefix(count);
    return count > 0;
}

/// RFC 8259 section 6.
bool isNumber(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const bool leadingZero = text.starts_with('0');
    const std::size_t before = text.size();
    if (!skipDigits(text) || (leadingZero && before - text.size() > 1))
        return false;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        if (!skipDigits(text))
            return false;
    }
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        if (text.starts_with('+') || text.starts_with('-'))
            text.remove_prefix(1);
        if (!skipDigits(text))
            return false;
    }
    return text.empty();
}

/// The whole number of nothing but digits, as most are; -1 for any other.
std::int64_t plainCount(std::string_view token)
{
    const bool hasLeadingZero = token.front() == '0' && token.size() > 1;
    return hasLeadingZero ? -1 : plainDigits(token).value_or(-1);
}

} // namespace

bool readJsonToken(std::string_view token, RecordNode &node)
{
    token = trimmedText(token);
    if (token.empty())
        return false;
    node.raw = token;
    node.count = -1;
    switch (token.front()) {
    case '"':
        if (token.size() < 2 || token.back() != '"')
            return false;
        node.kind = ValueKind::Text;
        node.raw = token.substr(1, token.size() - 2);
        node.isEscaped = true;
        return true;
    case 'n':
        node.kind = ValueKind::Null;
        return token == "null";
    case 't':
    case 'f':
        node.kind = ValueKind::Bool;
        return token == "true" || token == "false";
    default:
        node.kind = ValueKind::Number;
        node.count = plainCount(token);
        return node.count >= 0 || isNumber(token);
    }
}

} // namespace assay
