#include "core/ingest/batchtimes.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace assay {

namespace {

constexpr std::uint64_t kLargestObject = 16 * 1024; ///< bytes; a batch object has a dozen short fields

std::string folderOf(const SourceFile &file)
{
    return std::filesystem::path(file.path).parent_path().string();
}

/// Quick: most files of an import are something else.
bool mayBeObject(const SourceFile &file)
{
    if (file.bytes > kLargestObject || !file.table.empty())
        return false;
    std::ifstream stream(file.path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    return text.find("message_batch") != text.npos;
}

struct Folder
{
    std::vector<BatchObject> objects;
    std::vector<const SourceFile *> results;
};

const BatchObject *batchOf(const SourceFile &results, const Folder &folder)
{
    const std::string name = std::filesystem::path(results.path).filename().string();
    const auto named = std::ranges::find_if(folder.objects, [&](const BatchObject &object) { return !object.id.empty() && name.find(object.id) != name.npos; });
    if (named != folder.objects.end())
        return &*named;
    return folder.objects.size() == 1 && folder.results.size() == 1 ? &folder.objects.front() : nullptr;
}

} // namespace

BatchTimes::BatchTimes(const std::vector<SourceFile> &files)
{
    std::map<std::string, Folder> folders;
    for (const SourceFile &file : files)
        if (mayBeObject(file))
            if (const BatchPart part = batchPartOf(file.path); part.object)
                folders[folderOf(file)].objects.push_back(*part.object);
    if (folders.empty())
        return;
    for (const SourceFile &file : files)
        if (const auto folder = folders.find(folderOf(file)); folder != folders.end() && file.table.empty() && batchPartOf(file.path).isResult)
            folder->second.results.push_back(&file);
    for (const auto &[path, folder] : folders)
        for (const SourceFile *results : folder.results)
            if (const BatchObject *object = batchOf(*results, folder))
                m_batches.emplace(results->path, *object);
}

const BatchObject *BatchTimes::of(const SourceFile &file) const
{
    const auto found = m_batches.find(file.path);
    return found == m_batches.end() ? nullptr : &found->second;
}

} // namespace assay
