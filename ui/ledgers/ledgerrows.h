#pragma once

#include "core/ingest/ledgersync.h"
#include "ui/widgets/rowmodel.h"

#include <vector>

namespace assay {

/// A ledger as the table of ledgers shows it.
struct LedgerRow
{
    LedgerEntry entry;
    std::int64_t calls = 0; ///< that imports of it brought
};

std::vector<LedgerRow> ledgerRows(std::vector<LedgerEntry> entries, const std::vector<ImportReceipt> &imports);
std::vector<RowColumn<LedgerRow>> ledgerColumns();
/// The ledgers that a store knows; none where it cannot be read: the window says what is wrong with a store.
std::vector<LedgerEntry> knownLedgers(const QString &storePath);
/// "postgresql://reader@db/litellm, LiteLLM_SpendLogs".
QString nameOf(const LedgerEntry &entry);
/// Whether it can be asked where it lies: a file has no server to ask.
bool canBeAsked(const LedgerEntry &entry);
/// How a known ledger is reached and read; an error when what the store says of it cannot be understood.
Result<LedgerRequest> requestOf(const LedgerEntry &entry);
/// What a synchronisation brought, in sentences.
QString syncSummary(const LedgerReceipt &receipt);

} // namespace assay
