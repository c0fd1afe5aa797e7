#pragma once

#include "core/analysis/question.h"

namespace assay {

/// Puts the answer together from what the pass found; `ledger` is what all calls add up to. Cancelled: holds no rows.
QueryResult answer(const Question &question, const ScanResult &found, const LedgerSums &ledger, const JobControl &control);

} // namespace assay
