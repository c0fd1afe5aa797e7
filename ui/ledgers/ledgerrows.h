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
/// How a known ledger is reached and read; an error when what the store says of it cannot be understood.
Result<LedgerRequest> requestOf(const LedgerEntry &entry);
/// What a synchronisation brought, in sentences.
QString syncSummary(const LedgerReceipt &receipt);

} // namespace assay
