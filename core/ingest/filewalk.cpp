#include "core/ingest/filewalk.h"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <unordered_set>

namespace assay {

namespace {

namespace fs = std::filesystem;

/// As paths compare, name by name, without taking them apart.
bool isBefore(const fs::directory_entry &one, const fs::directory_entry &other)
{
    const std::string &a = one.path().native(), &b = other.path().native();
    const auto [inA, inB] = std::ranges::mismatch(a, b);
    if (inA == a.end() || inB == b.end())
        return inA == a.end() && inB != b.end();
    const auto rank = [](char c) { return c == '/' ? 0 : 1 + static_cast<unsigned char>(c); };
    return rank(*inA) < rank(*inB);
}

/// What lies in the folder, seen from there.
std::string nameIn(const fs::path &folder, const fs::path &path)
{
    const std::string_view name = std::string_view(path.native()).substr(folder.native().size());
    return std::string(name.substr(std::min(name.find_first_not_of('/'), name.size())));
}

constexpr std::int64_t kEndOfTime = 9'000'000'000; ///< s: nanoseconds of later ones do not fit

/// Asks once for size and time.
void lookUp(SourceFile &file)
{
    struct stat found = {};
    if (::stat(file.path.c_str(), &found) != 0)
        return;
    using namespace std::chrono;
    file.bytes = static_cast<std::uint64_t>(found.st_size);
    if (found.st_mtim.tv_sec >= kEndOfTime)
        return;
    const sys_time<nanoseconds> changed(seconds(found.st_mtim.tv_sec) + nanoseconds(found.st_mtim.tv_nsec));
    file.changedAt = fs::file_time_type::clock::from_sys(changed).time_since_epoch().count();
}

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
        std::ranges::sort(found, isBefore);
        for (const fs::directory_entry &entry : found) {
            const fs::path &path = entry.path();
            addFile(path, entry.is_symlink(failed) ? canonical(path) : placeIn(path.parent_path(), path), {},
                    nameIn(folder, path));
        }
    }

    void addFile(const fs::path &path, std::string place, const std::string &table, std::string name)
    {
        if (!m_seen.insert(table.empty() ? place : place + "::" + table).second)
            return;
        for (const std::string &longer : {path.string(), place})
            if (m_names.contains(name))
                name = longer + (table.empty() ? "" : "::" + table);
        m_names.insert(name);
        SourceFile file{path.string(), table, std::move(name), std::move(place), 0};
        lookUp(file);
        m_walk.files.push_back(std::move(file));
        m_walk.totalBytes += m_walk.files.back().bytes;
    }

    FileWalk m_walk;
    std::unordered_set<std::string> m_seen, m_names;
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
