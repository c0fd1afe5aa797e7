#pragma once

#include "core/values/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace assay {

/// One file, or one table of a SQLite file, to import.
struct SourceFile
{
    std::string path;
    std::string table; ///< of a SQLite file; empty for a log
    std::string name;  ///< as the receipt shows it: relative to the folder that was given, else the file name
    std::string place; ///< absolute, without links
    std::uint64_t bytes = 0;
    std::int64_t changedAt = 0; ///< ns of the file clock
};

struct FileWalk
{
    std::vector<SourceFile> files; ///< in the order given, folders sorted by path; each file once
    std::vector<Error> unreadable;
    std::uint64_t totalBytes = 0;
};

/// Expands files, folders and "file.db::table". Symlinks to files count as files, symlinked folders are not entered, so a
/// loop of links ends. `exclude` (the store itself) and its side files are passed over.
FileWalk walkFiles(const std::vector<std::string> &paths, const std::string &exclude);

} // namespace assay
