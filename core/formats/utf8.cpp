#include "core/formats/utf8.h"

#include <algorithm>
#include <simdjson.h>

namespace assay {

bool isUtf8(std::string_view text)
{
    return simdjson::validate_utf8(text.data(), text.size());
}

std::string repairedUtf8(std::string_view text)
{
    constexpr std::size_t kLongestSequence = 4;
    std::string repaired;
    while (!text.empty()) {
        std::size_t length = 1;
        while (length <= std::min(kLongestSequence, text.size()) && !isUtf8(text.substr(0, length)))
            ++length;
        const bool isGood = length <= std::min(kLongestSequence, text.size());
        repaired += isGood ? text.substr(0, length) : std::string_view("\xef\xbf\xbd");
        text.remove_prefix(isGood ? length : 1);
    }
    return repaired;
}

} // namespace assay
