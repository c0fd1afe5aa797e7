#pragma once

#include "core/pricing/pricebook.h"

#include <memory>

namespace assay {

/// The same catalogue with the prices of one day in force at all times: what calls of any date would have cost then. A
/// model that had no price on that day keeps the one nearest before it, or else its first. Errors: as PriceBook::add().
Result<std::shared_ptr<const PriceBook>> pricesOfDay(const PriceBook &book, Day day);

} // namespace assay
