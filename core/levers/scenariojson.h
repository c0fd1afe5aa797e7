#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace assay {

// The words of a scenario document, shared by its reader and its writer. `assay whatif --help` explains them.
inline constexpr std::int64_t kScenarioVersion = 1;
inline constexpr const char *kScenarioVersionKey = "assay_scenario";
inline constexpr std::array<std::string_view, 4> kCacheMethods{"replay_5m", "replay_1h", "replay_best", "target_rate"}; ///< by ScenarioStep::Cache
inline constexpr std::array<std::string_view, 2> kCacheTtls{"5m", "1h"}; ///< by ScenarioStep::Ttl

} // namespace assay
