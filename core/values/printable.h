#pragma once

#include <string>
#include <string_view>

namespace assay {

/// UTF-8 text as it can be shown: each control character as its picture (U+2400 and following; U+FFFD for those beyond
/// ASCII), so that a name from a log stays on its line and tells a terminal nothing.
std::string printable(std::string_view text);

} // namespace assay
