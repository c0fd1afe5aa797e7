#pragma once

#include "core/formats/format.h"
#include "core/store/store.h"

#include <string>
#include <vector>

namespace assay {

struct ImportRequest
{
    std::vector<std::string> paths; ///< files, folders (recursive), or "file.db::table" for a SQLite table or view
    std::string formatId;           ///< force; empty: recognise
    std::string sourceName;
    Mapping mapping; ///< for every file; empty: for each the one remembered for its columns, if any
    bool dryRun = false; ///< count everything, write nothing
    bool onlyNew = false; ///< write nothing when every file is known already
    /// Told how many bytes of files were read: known ones, and the known part of a grown one, are not read again.
    std::uint64_t *bytesRead = nullptr;
};

/// Reads files into the store: format -> dedupe -> columns -> store, batch by batch. Bad records land on the receipt.
/// Cancelled: what was read until then is kept, and the receipt says so. Errors only when nothing could be read or the
/// store failed (Error::Cause::Store); the store is then as it was.
Result<ImportReceipt> importFiles(Store &store, const ImportRequest &request, const JobControl &control);

/// What a companion CSV brought.
struct CompanionReport
{
    std::int64_t read = 0;
    std::vector<RejectedRecord> rejects;
};
/// Reads a CSV of "workloads", "units", "revenue" or "invoices" into the store: a row replaces the entry of its key, other
/// entries stay. Rows that cannot be read are named with their line and left out.
Result<CompanionReport> importCompanion(Store &store, std::string_view table, const std::string &path);
/// The header and one example line of that CSV.
std::string companionTemplate(std::string_view table);

} // namespace assay
