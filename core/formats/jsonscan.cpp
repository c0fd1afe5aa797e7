#include "core/formats/jsonscan.h"

namespace assay {

namespace {
constexpr std::string_view kBlanks = " \t\r\n";
}

char markBefore(std::string_view text, std::size_t at)
{
    const std::size_t mark = text.substr(0, at).find_last_not_of(kBlanks);
    return mark == text.npos ? '\0' : text[mark];
}

std::size_t quotedLength(std::string_view text)
{
    for (std::size_t at = 1; at < text.size() && text[at] != '\n'; ++at) {
        if (text[at] == '"')
            return at + 1;
        at += text[at] == '\\';
    }
    return 0;
}

std::string_view openingOf(std::string_view object)
{
    const std::size_t name = object.find_first_not_of(kBlanks, 1);
    if (name == object.npos || object[name] != '"')
        return {};
    const std::size_t length = quotedLength(object.substr(name));
    return length == 0 ? std::string_view() : object.substr(0, name + length);
}

std::size_t findSibling(std::string_view text, std::string_view opening, std::size_t from)
{
    if (opening.empty())
        return text.npos;
    for (auto at = text.find(opening, from); at != text.npos; at = text.find(opening, at + 1)) {
        const std::size_t comma = text.substr(0, at).find_last_not_of(kBlanks);
        if (comma != text.npos && text[comma] == ',' && markBefore(text, comma) == '}')
            return at;
    }
    return text.npos;
}

} // namespace assay
