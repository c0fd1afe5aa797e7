#pragma once

#include "core/values/money.h"

namespace assay {

/// For drawing only: pixels need no more than a double holds.
inline double dollars(Money money)
{
    return double(money.attos()) / double(kAttosPerDollar);
}

} // namespace assay
