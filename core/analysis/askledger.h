#pragma once

#include "core/analysis/inplace.h"
#include "core/ledgers/ledgerreader.h"

namespace assay {

/// What a ledger answered where it lies.
struct LedgerAnswer
{
    std::string kind, table;           ///< as it was read
    std::optional<QueryResult> result; ///< nullopt: see `needsCalls`
    std::optional<Error> needsCalls;   ///< only single calls can tell: an asksForCalls() error
    LedgerReader::Unplaced unplaced;   ///< rows of the whole ledger that are in no figure, here as after a synchronisation
};

/// Connects to a ledger, finds out how to read it, and asks it in place. Errors when it cannot be reached or read.
Result<LedgerAnswer> askLedger(const LedgerUrl &url, const LedgerChoice &choice, const Query &query, const InPlaceTerms &terms,
                               const JobControl &control);

} // namespace assay
