#pragma once

#include "core/analysis/query.h"
#include "core/ledgers/ledgertable.h"

namespace assay {

/// What prices and attributes the calls of a ledger in place: as of the store beside it, if there is one.
struct InPlaceTerms
{
    Companions companions;
    std::shared_ptr<const PriceBook> book;
    Contract contract;
    RuleSet rules;

    /// As of a store's calls.
    static InPlaceTerms of(const Snapshot &snapshot);
    /// Whether a ledger adds up to the same under both.
    bool areLike(const InPlaceTerms &other) const;
};

/// Has a ledger summed where it lies: its server sums token counts per group and per kind of call that pays one price, for the
/// groups, filters and times of `widest`. What comes back answers `widest`, and every query that isToldBy() it, through run():
/// equal to the answer of a store that was synchronised with the same rows, figure for figure. Its ledger() is the whole ledger.
/// Null once cancelled. An error when the ledger cannot be read; and an asksForCalls() one for what needs single calls.
Result<std::shared_ptr<const Snapshot>> sumInPlace(LedgerConnection &connection, const LedgerTable &table, const Mapping &mapping,
                                                   const Query &widest, const InPlaceTerms &terms, const JobControl &control);

} // namespace assay
