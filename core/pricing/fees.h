#pragma once

#include "core/pricing/pricebook.h"
#include "core/values/money.h"
#include "core/values/result.h"

#include <string_view>

namespace assay {

/// What `quantity` units cost (decimal text: "1600" container-hours, "0.25" session-hours) after the fee's free units of
/// the month; an error when the quantity is no number, or its price no whole number of attodollars.
Result<Money> feeFor(const Fee &fee, std::string_view quantity);

/// An amount in marketplace invoicing units (1 CCU = $0.01 after discounts), as decimal text; an error when it is
/// not exact in millionths of a unit.
Result<std::string> consumptionUnits(Money net, const Fee &ccu);

} // namespace assay
