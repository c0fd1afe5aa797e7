#pragma once

#include "core/store/store.h"
#include "core/values/hash.h"
#include "core/values/jobcontrol.h"

#include <string>
#include <vector>

namespace assay {

/// The folders that are imported by themselves while the window is open, as the store remembers them.
Result<std::vector<std::string>> watchedFolders(const Store &store);
Result<void> setWatchedFolders(Store &store, const std::vector<std::string> &folders);

/// What a watched folder looks like without reading its files.
struct FolderLook
{
    Hash128 state;                        ///< another one when a file has come, gone, grown or been written again
    std::vector<std::string> directories; ///< it and those within it, at most kMostDirectories
    static constexpr std::size_t kMostDirectories = 2000;
};
FolderLook lookAt(const std::string &folder, const JobControl &control);

} // namespace assay
