#pragma once

#include "core/analysis/selection.h"
#include "core/analysis/snapshot.h"

namespace assay {

/// What the selected calls cost at list price, and the calendar days over which.
struct Consumption
{
    Money listCost;
    Day from = 0, to = 0; ///< in the selection's zone, half-open: the part of the range that the ledger covers
    std::int64_t calls = 0, unpricedCalls = 0;

    int days() const { return to - from; } ///< 0: the ledger has no dated call in the range
    /// What a scenario saves at list price: the share it saves of `baseline`, which may be net of a contract.
    Money listSaving(Money baseline, Money saving) const;
};

Consumption consumptionOf(const Snapshot &snapshot, const Selection &selection, const JobControl &control);

} // namespace assay
