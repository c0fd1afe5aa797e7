#pragma once

#include "core/analysis/question.h"
#include "core/analysis/topgroups.h"

namespace assay {

/// Puts the answer together from what the pass found; `ledger` is what all calls add up to, `top` the groups that the pass
/// told apart from the rest, or null. Cancelled: holds no rows.
QueryResult answer(const Question &question, const ScanResult &found, const LedgerSums &ledger, const TopGroups *top,
                   const JobControl &control);

} // namespace assay
