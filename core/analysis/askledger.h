#pragma once

#include "core/analysis/inplace.h"
#include "core/ledgers/ledgerreader.h"

namespace assay {

/// What a ledger answered where it lies.
struct LedgerAnswer
{
    std::string kind, table;              ///< as it was read
    std::shared_ptr<const Snapshot> sums; ///< of sumInPlace(); null: see `needsCalls`, or cancelled
    std::optional<Error> needsCalls;      ///< only single calls can tell: an asksForCalls() error
    LedgerReader::Unplaced unplaced;      ///< rows of the whole ledger that are in no figure, here as after a synchronisation
};

/// Connects to a ledger, finds out how to read it, and has it summed in place for `widest`. Errors when it cannot be reached or
/// read.
Result<LedgerAnswer> askLedger(const LedgerUrl &url, const LedgerChoice &choice, const Query &widest, const InPlaceTerms &terms,
                               const JobControl &control);

} // namespace assay
