#pragma once

#include "core/analysis/query.h"
#include "core/ledgers/ledgercells.h"

namespace assay {

/// What a ledger must tell apart, and over which times, so that its sums answer `widest`. An asksForCalls() error for what no
/// sums answer: metrics of single calls, and dimensions that only a store has, in the query or in a rule that it needs.
Result<CellRequest> cellRequestFor(const Query &widest, const RuleSet &rules, const PriceBook &book);

/// Whether the sums of a ledger that were asked for `widest` answer `query` too.
bool isToldBy(const Query &widest, const Query &query);

} // namespace assay
