#pragma once

#include "core/analysis/question.h"
#include "core/analysis/topgroups.h"

namespace assay {

/// Puts the answer together from what the pass found. `question` is what was asked of the rows that were passed over, `calls` the
/// same asked of single calls: what is read from these, as percentiles are, is told by them. `ledger` is what all calls add up to, `top` the groups that the pass
/// told apart from the rest, or null. Cancelled: holds no rows.
QueryResult answer(const Question &question, const Question &calls, const ScanResult &found, const LedgerSums &ledger, const TopGroups *top,
                   const JobControl &control);

} // namespace assay
