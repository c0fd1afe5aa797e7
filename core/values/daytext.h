#pragma once

#include "core/values/instant.h"

#include <string>

namespace assay {

// Days as English sentences name them; tables and files keep the ISO form of instant.h.

std::string dayInWords(Day day);   ///< "14 October 2026"
std::string monthInWords(Day day); ///< "October 2026"

} // namespace assay
