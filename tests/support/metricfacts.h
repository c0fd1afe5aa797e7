#pragma once

#include "core/analysis/query.h"
#include "tests/support/ledgerbuilder.h"

#include <string>

namespace assay::test {

/// The facts of everything a question selects, with all that any metric asks for.
GroupFacts factsOf(const LedgerBuilder &ledger, Companions companions = {}, const Query &asked = {});
/// A metric's value as decimal text, "n/a" when it is not available.
std::string metricText(const char *id, const GroupFacts &facts);
/// `count` calls of one model at a time, all with the same tokens.
LedgerBuilder equalCalls(const char *model, const char *time, TokenCounts tokens, int count = 1);

} // namespace assay::test
