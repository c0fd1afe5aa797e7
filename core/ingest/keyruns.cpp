#include "core/ingest/keyruns.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <queue>

#include <unistd.h>

namespace assay {

Error KeyRuns::failure() const
{
    if (errno == ENOSPC)
        return {"The disk is full", m_folder, Error::Cause::Store};
    return {std::string("The keys of the import could not be kept on disk (") + std::strerror(errno) + ")", m_folder,
            Error::Cause::Store};
}

/// In the system's folder for such files where there is none to be had beside the store.
Result<void> KeyRuns::open()
{
    m_file = NamelessFile(m_folder);
    std::error_code ignored;
    if (!m_file.isOpen())
        m_file = NamelessFile(std::filesystem::temp_directory_path(ignored).string());
    return m_file.isOpen() ? Result<void>() : failure();
}

Result<void> KeyRuns::append(Run &run, std::span<const KeyEntry> entries)
{
    for (std::size_t i = 0; i < entries.size(); ++i)
        if ((run.size + i) % kStretch == 0)
            run.fences.push_back(entries[i].key);
    const auto bytes = std::as_bytes(entries);
    for (std::size_t written = 0; written < bytes.size();) { // a disk that fills up takes a part before it says so
        const ssize_t more = pwrite(m_file.handle(), bytes.data() + written, bytes.size() - written, static_cast<off_t>(m_end * sizeof(KeyEntry) + written));
        if (more < 0)
            return failure();
        written += std::size_t(more);
    }
    run.size += entries.size();
    m_end += entries.size();
    return {};
}

Result<void> KeyRuns::read(std::uint64_t position, std::span<KeyEntry> entries) const
{
    const auto bytes = entries.size_bytes();
    if (pread(m_file.handle(), entries.data(), bytes, static_cast<off_t>(position * sizeof(KeyEntry))) != static_cast<ssize_t>(bytes))
        return failure();
    return {};
}

Result<void> KeyRuns::add(std::span<const KeyEntry> entries)
{
    if (!m_file.isOpen())
        if (auto done = open(); !done)
            return done;
    Run run{m_end, 0, {}};
    if (auto done = append(run, entries); !done)
        return done;
    m_runs.push_back(std::move(run));
    return m_runs.size() > kMostRuns ? merge() : Result<void>();
}

Result<void> KeyRuns::merge()
{
    struct Reader
    {
        std::uint64_t next = 0, end = 0; ///< entries of the file not read yet
        std::vector<KeyEntry> entries;
        std::size_t at = 0;
    };
    std::vector<Reader> readers;
    for (const Run &run : m_runs)
        readers.push_back({run.first, run.first + run.size, {}, 0});
    const auto refill = [this](Reader &reader) -> Result<bool> {
        reader.entries.resize(std::min<std::uint64_t>(kReadAtOnce, reader.end - reader.next));
        reader.at = 0;
        if (reader.entries.empty())
            return false;
        if (auto done = read(reader.next, reader.entries); !done)
            return done.error();
        reader.next += reader.entries.size();
        return true;
    };
    using Head = std::pair<std::uint64_t, std::size_t>; // key, reader
    std::priority_queue<Head, std::vector<Head>, std::greater<>> heads;
    for (std::size_t i = 0; i < readers.size(); ++i) {
        const auto more = refill(readers[i]);
        if (!more)
            return more.error();
        if (*more)
            heads.emplace(readers[i].entries.front().key, i);
    }
    Run merged{m_end, 0, {}};
    std::vector<KeyEntry> out;
    while (!heads.empty()) {
        Reader &reader = readers[heads.top().second];
        const std::size_t number = heads.top().second;
        heads.pop();
        out.push_back(reader.entries[reader.at++]);
        if (reader.at == reader.entries.size())
            if (const auto more = refill(reader); !more)
                return more.error();
        if (reader.at < reader.entries.size())
            heads.emplace(reader.entries[reader.at].key, number);
        if (out.size() < kReadAtOnce && !heads.empty())
            continue;
        if (auto done = append(merged, out); !done)
            return done;
        out.clear();
    }
    m_runs.assign(1, std::move(merged));
    return {};
}

Result<std::vector<KeyRuns::Found>> KeyRuns::find(std::uint64_t key) const
{
    std::vector<Found> all;
    std::vector<KeyEntry> some;
    for (const Run &run : m_runs) {
        // Equal keys may begin in the stretch before the first one that starts with them.
        auto fence = std::ranges::lower_bound(run.fences, key) - run.fences.begin();
        for (fence = std::max<std::ptrdiff_t>(fence - 1, 0);
             fence < std::ssize(run.fences) && run.fences[static_cast<std::size_t>(fence)] <= key; ++fence) {
            const std::uint64_t first = static_cast<std::uint64_t>(fence) * kStretch;
            some.resize(std::min<std::uint64_t>(kStretch, run.size - first));
            if (auto done = read(run.first + first, some); !done)
                return done.error();
            for (auto entry = std::ranges::lower_bound(some, key, {}, &KeyEntry::key);
                 entry != some.end() && entry->key == key; ++entry)
                all.push_back({*entry, run.first + first + static_cast<std::uint64_t>(entry - some.begin())});
        }
    }
    return all;
}

Result<void> KeyRuns::replace(const Found &found, std::uint32_t place)
{
    const KeyEntry entry{found.entry.key, place};
    if (pwrite(m_file.handle(), &entry, sizeof entry, static_cast<off_t>(found.position * sizeof entry))
        != static_cast<ssize_t>(sizeof entry))
        return failure();
    return {};
}

} // namespace assay
