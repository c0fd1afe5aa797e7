#pragma once

#include "core/analysis/query.h"

#include <string>
#include <vector>

namespace assay {

/// One calendar month (UTC) of the provider's bill beside the calls of the whole ledger in it.
struct MonthlyBill
{
    Day month = 0;                ///< its first day
    std::int64_t calls = 0, unpricedCalls = 0;
    Money computed;               ///< net cost of the calls
    std::optional<Money> billed;  ///< none: no bill was entered, and no cost report covers the month
    std::string note;             ///< of the bill, or which report stands in for it
    std::string reportedBy{};      ///< format id of the cost report that stands in for a bill; "" when one was entered

    /// False when there are calls and none has a price: what they cost is unknown, not zero.
    bool costKnown() const { return unpricedCalls < calls || calls == 0; }
    /// Billed less computed: above zero, the bill holds calls that the logs lack. None without a bill, or a known cost.
    std::optional<Money> residual() const { return billed && costKnown() ? std::optional(*billed - computed) : std::nullopt; }
    /// Residual / billed, for display; none without a residual and a bill that is more than zero.
    std::optional<double> residualShare() const;
    /// A bill is written to the cent: it ties when it is within half a cent of the calls.
    bool ties() const;
};

/// The ledger held against its bills. Filters play no part: a bill covers all of it. For a month without an entered bill
/// the provider's cost report stands in, when its days reach from the first to the last of the month.
struct BillComparison
{
    std::vector<MonthlyBill> months; ///< those with calls or a bill, in order
    std::int64_t undatedCalls = 0;   ///< calls without a time: they belong to no month
    bool cancelled = false;

    /// Sums over the months that have a bill; `billed` is none when no month has.
    MonthlyBill billedMonths() const;
    /// The months of which `range` holds a part.
    std::vector<MonthlyBill> within(const TimeRange &range) const;
};
BillComparison compareBill(const Snapshot &snapshot, const JobControl &control);

/// Billed less computed over the months that do not tie; none when no month has a bill, or one has whose cost is unknown.
std::optional<Money> untiedResidual(const std::vector<MonthlyBill> &months);

/// Why bill and calls do not tie, in sentences; "" when they do.
std::string billGap(const std::vector<MonthlyBill> &months);

} // namespace assay
