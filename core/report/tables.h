#pragma once

#include "core/report/facts.h"

namespace assay {

/// What stands where there is no lever to list.
inline constexpr const char *kNoLever = "Nothing: no lever was found in the calls of this period.";

/// A table with a column of names and numbers to the right of it.
ReportTable numericTable(std::string title, std::vector<std::string> header);

/// "low to high" of a saving.
std::string rangeText(const SavingRange &range);

/// Calls, cost and share of cost by one dimension, with the rest and the total, and the balance as its note.
ReportTable spendTable(const ReportFacts &facts, Dimension dimension, std::size_t top);

/// "Shown $X + filtered out $Y = ledger $Z; with a price: 65,699 of 65,905 calls."; n/a where no call has one.
std::string balanceText(const Balance &balance);

} // namespace assay
