#pragma once

#include "app/command.h"
#include "core/ingest/ledgersync.h"

namespace assay {

/// --kind, --table and --profile of a command, for a ledger at `url`. Where the command names no table, a ledger
/// that the store knows is read as it was before.
Result<LedgerRequest> ledgerRequest(const CommandContext &context, const std::string &url);

/// The store, when there is one to ask; else null: it is not made.
Result<std::unique_ptr<Store>> storeIfAny(const CommandContext &context);

/// The ledgers of the store; none when there is no store.
Result<std::vector<LedgerEntry>> knownLedgers(const CommandContext &context);

} // namespace assay
