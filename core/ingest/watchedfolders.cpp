#include "core/ingest/watchedfolders.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace assay {

namespace fs = std::filesystem;

namespace {

constexpr const char *kDocument = "watched";

/// One file as it counts into the state of its folder.
std::string fileState(const fs::directory_entry &entry)
{
    std::error_code failed;
    return entry.path().string() + '\n' + std::to_string(entry.file_size(failed)) + '\n' +
           std::to_string(entry.last_write_time(failed).time_since_epoch().count()) + '\n';
}

} // namespace

Result<std::vector<std::string>> watchedFolders(const Store &store)
{
    const auto text = store.document(kDocument);
    if (!text)
        return text.error();
    std::vector<std::string> folders;
    const auto list = nlohmann::json::parse(text->empty() ? "[]" : *text, nullptr, false);
    if (!list.is_array())
        return Error{"The list of watched folders is damaged", store.path()};
    for (const auto &folder : list)
        if (folder.is_string())
            folders.push_back(folder.get<std::string>());
    return folders;
}

Result<void> setWatchedFolders(Store &store, const std::vector<std::string> &folders)
{
    return store.setDocument(kDocument, nlohmann::json(folders).dump());
}

FolderLook lookAt(const std::string &folder, const JobControl &control)
{
    FolderLook look;
    look.directories.push_back(folder);
    std::vector<std::string> files;
    std::error_code failed;
    auto it = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, failed);
    for (; !failed && it != fs::recursive_directory_iterator() && !control.isCancelled(); it.increment(failed)) {
        std::error_code unreadable;
        if (it->is_regular_file(unreadable))
            files.push_back(fileState(*it));
        else if (it->is_directory(unreadable) && look.directories.size() < FolderLook::kMostDirectories)
            look.directories.push_back(it->path().string());
    }
    std::ranges::sort(files);
    std::string all;
    for (const std::string &file : files)
        all += file;
    look.state = hash128(all);
    return look;
}

} // namespace assay
