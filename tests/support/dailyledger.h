#pragma once

#include "tests/support/ledgerbuilder.h"

namespace assay::test {

/// Calls of one model with a million tokens of input, as many a day, from 6 October 2026.
inline LedgerBuilder dailyLedger(const char *model, int days, int callsADay)
{
    LedgerBuilder ledger;
    for (int day = 0; day < days; ++day)
        for (int i = 0; i < callsADay; ++i)
            ledger.add(model, "", {{1'000'000, 0, 0, 0, 0}}).time = *parseTime("2026-10-06T12:00:00Z") + day * kMillisPerDay;
    return ledger;
}

} // namespace assay::test
