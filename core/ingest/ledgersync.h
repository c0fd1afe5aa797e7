#pragma once

#include "core/ledgers/ledgertable.h"
#include "core/store/ledgers.h"

#include <optional>

namespace assay {

struct LedgerRequest
{
    LedgerUrl url;
    LedgerChoice choice;
    std::optional<Millis> since; ///< read from here instead of from the bookmark
    std::size_t rowsPerPage = 50'000;      ///< asked of the server at a time
    std::size_t rowsPerImport = 1'000'000; ///< made durable at a time, together with the bookmark
};

/// What a ledger looks like before anything is copied.
struct LedgerProbe
{
    std::string server; ///< "PostgreSQL 15.8"
    std::string kind, table;
    ImportCounts newest; ///< of the first rows, read and thrown away
};

/// The source of imports that bring calls of a ledger.
std::string importSource(const LedgerEntry &ledger);

/// What a synchronisation brought.
struct LedgerReceipt
{
    LedgerEntry ledger;                  ///< with its bookmark
    std::vector<ImportReceipt> imports;  ///< made durable; none when there was nothing new
    ImportCounts counts;                 ///< of all rows read, those that were known included
    std::optional<Error> failure;        ///< what stopped the reading; what was read until then is kept
    bool cancelled = false;
};

/// Checks that a ledger can be reached and read, and reads a few rows of it without keeping any.
Result<LedgerProbe> testLedger(const LedgerRequest &request, const JobControl &control);

/// Copies what is new in a ledger into the store. Interrupted anywhere, even killed, it goes on at the bookmark next time;
/// what is met twice is kept once. Errors when nothing could be read, or when the store failed.
Result<LedgerReceipt> syncLedger(Store &store, const LedgerRequest &request, const JobControl &control);

} // namespace assay
