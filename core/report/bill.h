#pragma once

#include "core/analysis/query.h"

#include <string>
#include <vector>

namespace assay {

/// One calendar month (UTC) of the provider's bill beside the calls of the whole ledger in it.
struct MonthlyBill
{
    Day month = 0;                ///< its first day
    Money computed;               ///< net cost of the calls
    std::int64_t calls = 0, unpricedCalls = 0;
    std::optional<Money> billed;  ///< none: no bill was entered
    std::string note;

    Money residual() const { return billed ? *billed - computed : Money(); }
    /// A bill is written to the cent: it ties when it is within half a cent of the calls.
    bool ties() const;
};

/// Every month that `covered` touches, in order. Filters play no part: a bill covers the whole ledger.
std::vector<MonthlyBill> compareBill(const Snapshot &snapshot, const TimeRange &covered, const JobControl &control);

/// Why bill and calls do not tie, in sentences; "" when they do.
std::string billGap(const std::vector<MonthlyBill> &months);

} // namespace assay
