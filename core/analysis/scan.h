#pragma once

#include "core/analysis/celltable.h"
#include "core/analysis/codeplaces.h"
#include "core/analysis/predicate.h"
#include "core/analysis/snapshot.h"
#include "core/values/jobcontrol.h"

#include <vector>

namespace assay {

/// Whether what a question leaves out is summed call by call, as the other side of the balance, or taken as the rest of the
/// ledger. The proof costs more than most questions, so only builds with checks on give it.
#ifdef NDEBUG
inline constexpr bool kProvesBalance = false;
#else
inline constexpr bool kProvesBalance = true;
#endif

/// One pass over the calls: which rows, grouped by what, over which periods.
struct ScanRequest
{
    const Snapshot &snapshot;
    const Predicate &predicate;
    std::vector<const KeyColumn *> keys;
    std::vector<TimeRange> periods; ///< a call counts in every one that holds it
    bool withHidden = false;        ///< sum, on its own, what lies outside periods[0] or fails the predicate
    const CodePlaces *firstKeyPlaces = nullptr; ///< codes of the first key stand for their places, where given
    bool leavesRest = false;        ///< calls whose first code has no place are left out of the cells
    bool withTimes = false;         ///< note the first and the last call of each cell
};

/// What the pass found. Key columns of `cells`: those of the request, then the variant, then the index of the period.
struct ScanResult
{
    CellTable cells;
    LedgerSums hidden;

    std::size_t keyCount = 0; ///< key columns of the request

    /// The key columns that scan() adds after those of the request.
    std::size_t variantKey() const { return keyCount; }
    std::size_t periodKey() const { return keyCount + 1; }
};

/// Runs the pass on two threads; stops between blocks once cancelled (the sums are then incomplete: throw them away).
ScanResult scan(const ScanRequest &request, const JobControl &control);

} // namespace assay
