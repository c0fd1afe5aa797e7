#include "core/ingest/filewalk.h"

#include <algorithm>
#include <filesystem>
#include <map>
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
            addFile(path, canonical(path), {}, fs::path(path).filename().string());
        else if (split != std::string::npos && fs::is_regular_file(path.substr(0, split), failed))
            addFile(path.substr(0, split), canonical(path.substr(0, split)), path.substr(split + 2), fs::path(path).filename().string());
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

    /// The same for a file that is no link, in a folder that was most likely asked for before.
    std::string placeIn(const fs::path &folder, const fs::path &file)
    {
        auto known = m_folders.find(folder.native());
        if (known == m_folders.end())
            known = m_folders.emplace(folder.native(), canonical(folder)).first;
        return (fs::path(known->second) / file.filename()).string();
    }

    void addFolder(const fs::path &folder)
    {
        std::error_code failed;
        std::vector<fs::directory_entry> found;
        auto it = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, failed);
        for (; !failed && it != fs::recursive_directory_iterator(); it.increment(failed))
            if (it->is_regular_file(failed))
                found.push_back(*it);
        if (failed)
            m_walk.unreadable.push_back({"The folder could not be read to its end", folder.string()});
        std::ranges::sort(found);
        for (const fs::directory_entry &entry : found) {
            const fs::path &path = entry.path();
            addFile(path, entry.is_symlink(failed) ? canonical(path) : placeIn(path.parent_path(), path), {},
                    path.lexically_relative(folder).string());
        }
    }

    void addFile(const fs::path &path, std::string place, const std::string &table, std::string name)
    {
        if (!m_seen.insert(table.empty() ? place : place + "::" + table).second)
            return;
        if (!m_names.insert(name).second)
            m_names.insert(name = path.string() + (table.empty() ? "" : "::" + table));
        std::error_code failed;
        const auto bytes = fs::file_size(path, failed);
        SourceFile file{path.string(), table, std::move(name), std::move(place), failed ? 0 : bytes};
        if (const auto changed = fs::last_write_time(path, failed); !failed)
            file.changedAt = changed.time_since_epoch().count();
        m_walk.files.push_back(std::move(file));
        m_walk.totalBytes += m_walk.files.back().bytes;
    }

    FileWalk m_walk;
    std::set<std::string> m_seen, m_names;
    std::map<std::string, std::string> m_folders; ///< as met, and without links
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
