#pragma once

#include "core/report/facts.h"

#include <vector>

namespace assay {

/// One dated price and what was called under it.
struct PriceUse
{
    int model = -1;   ///< index into PriceBook::models
    bool fast = false;
    int period = -1;  ///< index into periods or fastPeriods
    int band = -1;
    Totals totals;    ///< of the selected calls priced by it, whatever their multipliers and contract rule
    auto place() const { return std::tuple(model, fast, period, band); }
};

/// The prices that the selected calls used, by model and date. Sums are exact: together they are the priced total.
std::vector<PriceUse> pricesUsed(const ReportFacts &facts);

} // namespace assay
