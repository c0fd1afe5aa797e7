#pragma once

#include "core/levers/decisions.h"

#include <map>
#include <vector>

namespace assay {

/// Calls of one cell that were decided alike, as sums.
struct Portion : CallTally
{
    std::uint32_t cell = 0;
    std::uint32_t number = 0;         ///< of all that one Portions makes
    std::uint8_t flags = 0;
    Int128 prefix = 0;                ///< cacheable tokens, in tokens of the call's own model
    Int128 prefixRead = 0, prefixWritten = 0; ///< replay: of the prefix
};

/// All calls that have a cell, summed up under some of the steps. Remembers what was decided about a set of cells, which
/// most other steps leave as it is. One thread.
class Portions
{
public:
    std::vector<Portion> of(const PlanCells &cells, StepMask on);

private:
    std::map<CellSet, std::vector<Portion>> m_known;
    std::uint32_t m_numbers = 0; ///< given to portions of sets, beyond those of the cells
};

/// What was decided about every call.
struct CallDecisions
{
    std::vector<std::uint8_t> flags;  ///< PortionFlag bits
    std::vector<CallPrefix> prefixes; ///< empty when no caching step is on

    CallPrefix prefixAt(std::size_t position) const { return prefixes.empty() ? CallPrefix{} : prefixes[position]; }
};
CallDecisions decideCalls(const PlanCells &cells, StepMask on);

/// A call, which lies in the cell, alone.
Portion portionOf(const PlanCells &cells, const CallDecisions &decisions, std::size_t position, std::uint32_t cell);

} // namespace assay
