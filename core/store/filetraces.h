#pragma once

#include "core/store/filegrowth.h"
#include "core/store/store.h"
#include "core/values/hash.h"

#include <optional>
#include <span>

namespace assay {

class Database;

/// What tells an unchanged file from others; see traceOf() in core/ingest.
using FileIdentity = Hash128;
/// What tells that a file need not be looked into; see stampOf() there.
using FileStamp = Hash128;

/// What is kept about a file, to know it again when it has grown.
struct FileTrace
{
    FileIdentity identity; ///< zero: it is no file, or was not read to its end
    std::string place;     ///< absolute path; "" for what is no file
    std::uint64_t bytes = 0;
    Hash128 ends;          ///< of its first and last mebibyte, and how it is read
    FileIdentity origin;   ///< identity of the file it has grown from, its own when it has not
    FileStamp stamp{};     ///< zero: it is always looked into
    std::optional<FileGrowth> growth{}; ///< of a log: where to go on when it has grown
};

/// Files that were read at this place when they were no longer than `bytes`, the latest first; without identities.
Result<std::vector<FileTrace>> filesReadAt(const Store &store, const std::string &place, std::uint64_t bytes);

/// Where the reading of a file that has grown since `earlier` goes on; nullopt: it is read whole.
Result<std::optional<FileGrowth>> growthOf(const Store &store, const FileTrace &earlier);

/// The receipt of an unchanged file from an earlier import; nullopt when it is new.
Result<std::optional<ImportCounts>> receiptOfKnownFile(const Store &store, const FileIdentity &identity);

/// A file of an earlier import, and what became of its records.
struct KnownFile
{
    FileTrace trace; ///< without growth
    ImportCounts counts;
};
/// The file that had this stamp; nullopt when there is none, or it was not read to its end.
Result<std::optional<KnownFile>> fileWithStamp(const Store &store, const FileStamp &stamp);

/// Writes the files of a receipt, each with its trace.
Result<void> writeFileRows(const Database &database, std::int64_t importId, const ImportReceipt &receipt,
                           std::span<const FileTrace> traces);

} // namespace assay
