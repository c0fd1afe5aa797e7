#pragma once

#include "core/values/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// The tiers that the rate limits in force tell apart, lowest first, by a catalogue ("" the built-in one).
Result<std::vector<std::string>> limitTiers(std::string_view catalogue = {});

} // namespace assay
