#pragma once

#include <string>

namespace assay::test {

/// A log of 60 days from 1 September 2026, one call an hour of the working day for each of three workloads in two
/// teams, as JSON lines that every machine writes alike: what the window's tests import.
/// The workload triage sends longer prompts from October on, and search has no team.
std::string uiLog();

/// Calls in uiLog().
inline constexpr int kUiLogCalls = 60 * 8 * 3;

} // namespace assay::test
