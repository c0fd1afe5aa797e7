#pragma once

#include <string>
#include <string_view>

namespace assay {

bool isUtf8(std::string_view text);

/// The text with U+FFFD in place of every byte that is not UTF-8: logs in other encodings keep their numbers.
std::string repairedUtf8(std::string_view text);

} // namespace assay
