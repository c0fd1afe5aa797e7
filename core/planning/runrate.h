#pragma once

#include "core/values/money.h"

#include <cstdint>
#include <string>
#include <vector>

namespace assay {

struct DemandPoint;

/// What a user expects of the coming year: nothing is estimated from a few months.
struct Growth
{
    double low = 0, base = 0, high = 0; ///< per year, 0.2 = +20 %
    /// Share of the saving in effect in month 1, 2, ... of the year; later months and an empty list: all of it.
    std::vector<double> ramp;
};

/// The optimised yearly consumption at list price under the user's growth (WHATIF section 7.1, under four months of
/// history: a run rate without an interval).
struct RunRate
{
    Money perDay;              ///< list price before savings, over the covered days
    int days = 0;              ///< calendar days covered
    double savingShare = 0;    ///< of list cost, once in full effect
    Growth growth;             ///< as stated
    Money yearLow, yearBase, yearHigh; ///< after savings, 365 days
    std::vector<std::string> warnings; ///< "The calls cover 9 days, fewer than 14: ..."
};

/// `saving` is what the scenario takes off `listCost` over the same `days` (> 0).
RunRate optimisedRunRate(Money listCost, Money saving, int days, const Growth &growth);

/// Low, base and high year at 25 / 50 / 25 %; equal ones joined.
std::vector<DemandPoint> demandOf(const RunRate &runRate);

} // namespace assay
