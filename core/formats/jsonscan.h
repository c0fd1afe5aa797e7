#pragma once

#include <cstddef>
#include <string_view>

namespace assay {

// Looking around in JSON that cannot be parsed, by quotes and brackets alone.

/// The last byte before `at` that is not blank; 0 when there is none.
char markBefore(std::string_view text, std::size_t at);

/// Length of the quoted text at the start; 0 when a line break or the end comes first.
std::size_t quotedLength(std::string_view text);

/// The opening of an object up to the end of its first name, blanks included: its siblings usually open alike. Empty
/// when there is none.
std::string_view openingOf(std::string_view object);

/// Where behind `from` an object begins that opens like this and follows another in an array; npos when none does.
std::size_t findSibling(std::string_view text, std::string_view opening, std::size_t from);

} // namespace assay
