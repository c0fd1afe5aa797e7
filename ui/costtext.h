#pragma once

#include "core/analysis/query.h"

#include <QString>

namespace assay {

// Sums over calls as sentences and cells say them: what is not known is a dash, never zero, and one call is not "1 calls".

/// What `calls` cost, of which `priced` have a price; a dash where there are calls and none has one.
QString costText(Money cost, std::int64_t calls, std::int64_t priced);
QString costText(const Totals &totals);
/// The same with every digit.
QString costExactText(const Totals &totals);
/// "1 call", "20,091 calls".
QString callsText(std::int64_t calls);
/// "1 workload", "13 workloads".
QString groupsText(std::size_t count, const DimensionRef &dimension);

} // namespace assay
