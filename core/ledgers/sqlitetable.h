#pragma once

#include "core/formats/format.h"

#include <string>
#include <vector>

namespace assay {

/// Tables and views of a SQLite file that is not an Assay store, opened read-only.
Result<std::vector<std::string>> sqliteTables(const std::string &path);

/// Reads one table or view as if it were a CSV with that header: same guesses, same mapping, same receipt.
Result<void> readSqliteTable(const std::string &path, const std::string &table, const ReadOptions &options,
                             CallSink &sink, const JobControl &control);

} // namespace assay
