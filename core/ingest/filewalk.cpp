#include "core/ingest/filewalk.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace assay {

namespace {

namespace fs = std::filesystem;

class Walker
{
public:
    explicit Walker(const std::string &exclude)
    {
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            m_seen.insert(canonical(exclude + suffix));
    }

    void addPath(const std::string &path)
    {
        std::error_code failed;
        const std::size_t split = path.rfind("::");
        if (fs::is_directory(path, failed))
            addFolder(path);
        else if (fs::is_regular_file(path, failed))
            addFile(path, {}, fs::path(path).filename().string());
        else if (split != std::string::npos && fs::is_regular_file(path.substr(0, split), failed))
            addFile(path.substr(0, split), path.substr(split + 2), fs::path(path).filename().string());
        else
            m_walk.unreadable.push_back({"There is no such file or folder", path});
    }

    FileWalk take() { return std::move(m_walk); }

private:
    static std::string canonical(const fs::path &path)
    {
        std::error_code failed;
        return fs::weakly_canonical(path, failed).string();
    }

    void addFolder(const fs::path &folder)
    {
        std::error_code failed;
        std::vector<fs::path> found;
        auto it = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, failed);
        for (; !failed && it != fs::recursive_directory_iterator(); it.increment(failed))
            if (it->is_regular_file(failed))
                found.push_back(it->path());
        if (failed)
            m_walk.unreadable.push_back({"The folder could not be read to its end", folder.string()});
        std::ranges::sort(found);
        for (const fs::path &path : found)
            addFile(path, {}, path.lexically_relative(folder).string());
    }

    void addFile(const fs::path &path, const std::string &table, std::string name)
    {
        const std::string key = canonical(path);
        if (!m_seen.insert(table.empty() ? key : key + "::" + table).second)
            return;
        if (!m_names.insert(name).second)
            m_names.insert(name = path.string() + (table.empty() ? "" : "::" + table));
        std::error_code failed;
        const auto bytes = fs::file_size(path, failed);
        m_walk.files.push_back({path.string(), table, std::move(name), failed ? 0 : bytes});
        m_walk.totalBytes += m_walk.files.back().bytes;
    }

    FileWalk m_walk;
    std::set<std::string> m_seen, m_names;
};

} // namespace

FileWalk walkFiles(const std::vector<std::string> &paths, const std::string &exclude)
{
    Walker walker(exclude);
    for (const std::string &path : paths)
        walker.addPath(path);
    return walker.take();
}

} // namespace assay
