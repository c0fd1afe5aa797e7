#pragma once

#include "core/values/instant.h"
#include "core/values/jobcontrol.h"
#include "core/values/tokens.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace assay {

enum class Confidence : std::uint8_t { Low, Medium, High };
std::string_view confidenceText(Confidence confidence); ///< "low", "medium", "high"

/// The repeated prefix of a workload on a model, inferred from token counts and times alone (WHATIF 2.1): an upper
/// bound, for counts cannot prove equal text.
struct Prefix
{
    std::int64_t tokens = 0;   ///< shared by all calls; 0: none found. Unused for a conversation
    bool conversation = false; ///< sessions whose prompt grows: a turn reads what the turn before it sent
    bool measured = false;     ///< from cache writes that were read, not from prompt sizes
    Confidence confidence = Confidence::Low;
    std::int64_t calls = 0;    ///< calls it was inferred from
};

/// What prefix inference looks at, one per call, in order of time.
struct PromptSample
{
    Millis time = kNoTime;
    TokenCounts tokens;
    std::uint32_t session = 0; ///< 0 none
};

/// Share of the 5 % quantile of the prompt that is taken to repeat: the minimum alone is destroyed by one short call.
inline constexpr double kPrefixShareOfQuantile = 0.9;
inline constexpr double kStablePrompt = 0.8;       ///< q05 / q50 from which the prompt counts as stable
inline constexpr std::int64_t kStableCalls = 50;   ///< and the calls it takes to say so
inline constexpr double kGrowingTurns = 0.8;       ///< share of multi-turn calls whose prompt contains the last turn

/// Of no meaning once cancelled.
Prefix inferPrefix(std::span<const PromptSample> calls, const JobControl &control = JobControl());

} // namespace assay
