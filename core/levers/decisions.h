#pragma once

#include "core/levers/cachereplay.h"
#include "core/levers/cells.h"

#include <vector>

namespace assay {

/// What a pass decided about single calls.
enum PortionFlag : std::uint8_t {
    kPortionRouted = 1u << 0,  ///< simulated share: its session moves
    kPortionBatched = 1u << 1, ///< simulated share: its session is batched
    kPortionCached = 1u << 2,  ///< a caching step gives it a prefix
    kPortionOneHour = 1u << 3, ///< a replay writes it for one hour
};

/// Cells whose calls are decided together: those of one stream and one caching step, which share cache entries, or none.
/// Steps that change nothing about these cells make no other set of it.
struct CellSet
{
    struct Member
    {
        std::uint32_t cell = 0;
        StepMask on = 0; ///< the steps that decide about its calls
        friend auto operator<=>(const Member &, const Member &) = default;
    };
    int caching = -1;            ///< step of the plan; -1: none
    std::uint32_t stream = 0;    ///< index into LeverInput::streams()
    std::vector<Member> members; ///< ascending by cell
    friend auto operator<=>(const CellSet &, const CellSet &) = default;
};

/// The cells whose calls some of the steps `on` tell apart, and in `asTheyAre` the others: each call is as its cell.
std::vector<CellSet> decidedTogether(const PlanCells &cells, StepMask on, std::vector<std::uint32_t> &asTheyAre);

/// The cacheable tokens of one call under a caching step, in tokens of its own model, and what a replay made of them.
struct CallPrefix
{
    std::int64_t tokens = 0;
    CacheSplit split; ///< of a replay; empty for an assumed hit rate and for batched calls
};

/// One call of a set and what was decided about it.
struct DecidedCall
{
    std::uint32_t position = 0; ///< in LeverInput::calls()
    std::uint32_t member = 0;   ///< place of its cell in the set
    std::uint8_t flags = 0;     ///< PortionFlag bits
    CallPrefix prefix;
};

/// Decides the calls of a set: whole sessions where a share is simulated, the cache replayed over what stays real-time,
/// prefixes counted where a hit rate is assumed. In order of time;
/// once the cells' job is cancelled only some, half decided.
std::vector<DecidedCall> decide(const PlanCells &cells, const CellSet &set);

} // namespace assay
