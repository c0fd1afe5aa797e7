#pragma once

#include "core/store/store.h"

namespace assay {

/// A ledger that calls were or will be read from. It never holds a password.
struct LedgerEntry
{
    std::int64_t id = 0;
    std::string location; ///< URL without secrets
    std::string kind;     ///< "litellm"
    std::string table;
    std::string mapping;  ///< JSON, of `generic`
    Millis checkedAt = kNoTime; ///< when it was last read to its end
    std::string bookmark; ///< time of the last row read, as its server writes it; empty: none
};

Result<std::vector<LedgerEntry>> ledgers(const Store &store);
/// Remembers a ledger, or its mapping when it is known already (same location, kind and table). Answers with its entry.
Result<LedgerEntry> addLedger(Store &store, const LedgerEntry &entry);
Result<void> setLedgerChecked(Store &store, std::int64_t id, Millis time);
/// Forgets a ledger and how far it was read; its calls stay.
Result<void> removeLedger(Store &store, std::int64_t id);

} // namespace assay
