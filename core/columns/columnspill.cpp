#include "core/columns/columnspill.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace assay {

namespace {

constexpr std::size_t kPieceBytes = 16 << 20; ///< mapped at a time: a whole number of pages, and few mappings
constexpr const char *kMemoryVariable = "ASSAY_MEMORY";

std::atomic<std::uint64_t> g_heapBytes = 0;

std::uint64_t halfOfMemory()
{
    const long pages = sysconf(_SC_PHYS_PAGES), pageBytes = sysconf(_SC_PAGESIZE);
    return pages > 0 && pageBytes > 0 ? std::uint64_t(pages) * std::uint64_t(pageBytes) / 2 : SpillSettings().memory;
}

/// "65536", "512M": bytes, or so many times 1024, 1024^2, 1024^3 or 1024^4 of them.
Result<std::uint64_t> parseSize(std::string_view text)
{
    std::uint64_t size = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size);
    const std::string_view unit = text.substr(std::size_t(end - text.data()));
    const std::size_t power = unit.size() == 1 ? std::string_view("KMGT").find(unit) + 1 : 0; // npos + 1 is 0
    if (error != std::errc() || (power == 0 && !unit.empty()) || size > SpillSettings().memory >> 10 * power)
        return Error{std::string(kMemoryVariable) + " is not a size such as 512M or 4G", std::string(text)};
    return size << 10 * power;
}

} // namespace

Result<SpillSettings> SpillSettings::forStore(const std::string &path)
{
    SpillSettings settings;
    settings.memory = halfOfMemory();
    if (const char *size = std::getenv(kMemoryVariable)) {
        const auto memory = parseSize(size);
        if (!memory)
            return memory.error();
        settings.memory = *memory;
    }
    std::error_code ignored;
    settings.folders.push_back(std::filesystem::absolute(path, ignored).parent_path().string());
    settings.folders.push_back(std::filesystem::temp_directory_path(ignored).string());
    return settings;
}

std::uint64_t ColumnSpill::heapBytes()
{
    return g_heapBytes;
}

Result<PackedColumn> ColumnSpill::take(PackedColumn column)
{
    const auto words = column.words();
    if (words.empty())
        return column;
    const std::uint64_t before = g_heapBytes.fetch_add(words.size_bytes());
    if (before <= m_settings.memory && words.size_bytes() <= m_settings.memory - before)
        return column.over(onHeap(column));
    g_heapBytes -= words.size_bytes();
    auto kept = inFile(words);
    return kept ? Result<PackedColumn>(column.over(kept.take())) : kept.error();
}

/// They count until the last column that shares them is gone.
ColumnSpill::Words ColumnSpill::onHeap(const PackedColumn &column) const
{
    return {column.words().data(), [column](const std::uint64_t *) { g_heapBytes -= column.words().size_bytes(); }};
}

Result<ColumnSpill::Words> ColumnSpill::inFile(std::span<const std::uint64_t> words)
{
    const std::scoped_lock lock(m_mutex);
    if (words.size_bytes() > m_pieceSize - m_pieceUsed)
        if (auto done = growFor(words.size_bytes()); !done)
            return done.error();
    const auto *bytes = reinterpret_cast<const unsigned char *>(words.data());
    for (std::size_t done = 0; done < words.size_bytes();) {
        const ssize_t written = pwrite(m_file.handle(), bytes + done, words.size_bytes() - done,
                                       static_cast<off_t>(m_pieceStart + m_pieceUsed + done));
        if (written < 0 && errno != EINTR)
            return failure(errno);
        done += written < 0 ? 0 : std::size_t(written);
    }
    const auto *start = reinterpret_cast<const std::uint64_t *>(m_piece.get() + m_pieceUsed);
    m_pieceUsed += words.size_bytes();
    return Words(m_piece, start);
}

/// Makes room in the first folder that has it, starting with the one where the last room was.
Result<void> ColumnSpill::growFor(std::size_t bytes)
{
    int cause = ENOENT;
    for (; m_folder < m_settings.folders.size(); ++m_folder, m_file = {}, m_fileEnd = 0) {
        if (!m_file.isOpen())
            m_file = NamelessFile(m_settings.folders[m_folder]);
        if (m_file.isOpen() && grow(bytes))
            return {};
        cause = errno;
    }
    m_folder = m_pieceSize = m_pieceUsed = 0; // there may be room later
    return failure(cause);
}

/// Room is taken before it is mapped: reading a mapping for which the disk has none would end the process.
bool ColumnSpill::grow(std::size_t bytes)
{
    const std::size_t size = (bytes + kPieceBytes - 1) / kPieceBytes * kPieceBytes;
    if (const int cause = posix_fallocate(m_file.handle(), static_cast<off_t>(m_fileEnd), static_cast<off_t>(size)); cause != 0) {
        errno = cause;
        return false;
    }
    void *start = mmap(nullptr, size, PROT_READ, MAP_SHARED, m_file.handle(), static_cast<off_t>(m_fileEnd));
    if (start == MAP_FAILED)
        return false;
    m_piece = {static_cast<const unsigned char *>(start), [start, size](const unsigned char *) { munmap(start, size); }};
    m_pieceStart = m_fileEnd;
    m_fileEnd += m_pieceSize = size;
    m_pieceUsed = 0;
    return true;
}

Error ColumnSpill::failure(int cause) const
{
    std::string places;
    for (const std::string &folder : m_settings.folders)
        places += (places.empty() ? "" : " and ") + folder;
    return {"The calls take more memory than the " + std::to_string(m_settings.memory >> 20) + " MB allowed, and the rest has no room on disk ("
                + std::strerror(cause) + "); free some there, or allow more with " + kMemoryVariable,
            places, Error::Cause::Store};
}

} // namespace assay
