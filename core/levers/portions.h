#pragma once

#include "core/levers/callreplay.h"

#include <array>
#include <vector>

namespace assay {

/// What a pass decided about single calls.
enum PortionFlag : std::uint8_t {
    kPortionRouted = 1u << 0,  ///< simulated share: its session moves
    kPortionBatched = 1u << 1, ///< simulated share: its session is batched
    kPortionCached = 1u << 2,  ///< a caching step gives it a prefix
    kPortionOneHour = 1u << 3, ///< a replay writes it for one hour
};

/// Calls of one cell that were decided alike, as sums.
struct Portion : CallTally
{
    std::uint32_t cell = 0;
    std::uint8_t flags = 0;
    Int128 prefix = 0;                ///< cacheable tokens, in tokens of the call's own model
    Int128 prefixRead = 0, prefixWritten = 0; ///< replay: of the prefix
};

/// What a pass decided about every call.
struct CallDecisions
{
    std::vector<std::uint8_t> flags;  ///< PortionFlag bits
    std::vector<CallPrefix> prefixes; ///< empty when no caching step is on

    CallPrefix prefixAt(std::size_t position) const { return prefixes.empty() ? CallPrefix{} : prefixes[position]; }
};

/// Decides single calls for the steps that are `on`: whole sessions where a share is simulated, the cache replayed over
/// what stays real-time, prefixes counted where a hit rate is assumed.
CallDecisions decideCalls(const PlanCells &cells, StepMask on);

/// A call that has a cell, alone.
Portion portionOf(const PlanCells &cells, const CallDecisions &decisions, std::size_t position);

/// All calls that have a cell, decided and summed up.
std::vector<Portion> portionsFor(const PlanCells &cells, StepMask on);

} // namespace assay
