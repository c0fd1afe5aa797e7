#pragma once

#include "core/ledgers/ledgerconnection.h"

namespace assay {

/// A SQLite file as a ledger: its tables and views can be read incrementally like a server's. Opened read-only.
Result<std::unique_ptr<LedgerConnection>> openSqliteLedger(const LedgerUrl &url);

} // namespace assay
