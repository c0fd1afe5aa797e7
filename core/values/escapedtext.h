#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay {

// Texts in which a backslash takes the next character as it is, as filters and rules are written on one line.

/// Puts a backslash before each backslash and each character of `special`.
std::string escaped(std::string_view text, std::string_view special);
/// Takes the backslashes away again.
std::string unescaped(std::string_view text);
/// Position of the first `c` that no backslash protects; npos when there is none.
std::size_t findBare(std::string_view text, char c);
/// The parts between bare `separator`s, unescaped; one empty part for an empty text.
std::vector<std::string> splitBare(std::string_view text, char separator);

} // namespace assay
