#pragma once

#include "core/levers/scenario.h"

#include <array>

namespace assay::test {

/// Nearest-rank p50, p95 and p99 of what a request costs under a scenario, every outcome of every call worked out exactly.
std::array<Money, 3> naivePercentiles(const LeverInput &input, const Scenario &scenario);

} // namespace assay::test
