#pragma once

#include "core/analysis/query.h"
#include "core/ledgers/ledgertable.h"
#include "core/pricing/contract.h"
#include "core/rules/rule.h"
#include "core/store/companions.h"

namespace assay {

/// What prices and attributes the calls of a ledger in place: as of the store beside it, if there is one.
struct InPlaceTerms
{
    Companions companions;
    std::shared_ptr<const PriceBook> book;
    Contract contract;
    RuleSet rules;
};

/// Answers a query over a ledger where it lies: its server sums token counts per group and per kind of call that pays one
/// price; prices, attribution rules, metrics and the balance are computed here. Equal to run() on a store that was
/// synchronised with the same rows, figure for figure. The balance speaks of the whole ledger. An error when the ledger
/// cannot be read; and an asksForCalls() one for what needs single calls: percentiles, tasks, units and revenue, and
/// dimensions that only a store has, in the query or in a rule that it needs.
Result<QueryResult> runInPlace(LedgerConnection &connection, const LedgerTable &table, const Mapping &mapping, const Query &query,
                               const InPlaceTerms &terms, const JobControl &control);

} // namespace assay
