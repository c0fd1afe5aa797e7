#pragma once

#include "core/analysis/selection.h"
#include "core/analysis/snapshot.h"

#include <vector>

namespace assay {

/// Calls that cost from `from` (included) to `to` (not included).
struct CostBin
{
    Money from, to;
    std::int64_t calls = 0;
    Money cost;
};

/// How the cost per call of a selection is spread. The calls of all bins, the free and the unpriced ones are the calls
/// selected; the costs of the bins are their cost.
struct CostDistribution
{
    std::vector<CostBin> bins; ///< without gaps from the cheapest call to the dearest; edges are 1, 2 and 5 times a power of ten
    std::int64_t free = 0;     ///< priced at nothing
    std::int64_t unpriced = 0;
    bool cancelled = false;
};

/// One pass over the calls on two threads.
CostDistribution costDistribution(const Snapshot &snapshot, const Selection &selection, const JobControl &control);

} // namespace assay
