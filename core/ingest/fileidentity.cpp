#include "core/ingest/fileidentity.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <optional>

namespace assay {

namespace {

constexpr std::uint64_t kEndBytes = 1u << 20;

std::string readEnd(std::ifstream &file, std::uint64_t from, std::uint64_t bytes)
{
    std::string text(bytes, '\0');
    file.seekg(static_cast<std::streamoff>(from));
    file.read(text.data(), static_cast<std::streamsize>(bytes));
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    return text;
}

/// The first and last mebibyte of the first `bytes` of a file; nothing when it is shorter.
std::optional<std::string> endsOf(std::ifstream &file, std::uint64_t bytes)
{
    const bool whole = bytes <= 2 * kEndBytes;
    std::string ends = readEnd(file, 0, whole ? bytes : kEndBytes);
    if (!whole)
        ends += readEnd(file, bytes - kEndBytes, kEndBytes);
    return ends.size() == std::min(bytes, 2 * kEndBytes) ? std::optional(std::move(ends)) : std::nullopt;
}

/// `time` is empty where the ends alone decide. Leaves `ends` as it was: it is too large to copy for every file.
Hash128 hashOf(std::string &ends, const std::string &time, std::uint64_t bytes, std::string_view options)
{
    const std::size_t size = ends.size();
    ends.append(time).append("\n").append(std::to_string(bytes)).append("\n").append(options);
    const Hash128 hash = hash128(ends);
    ends.resize(size);
    return hash;
}

} // namespace

FileTrace traceOf(const SourceFile &source, std::string_view options)
{
    if (!source.table.empty())
        return {};
    std::ifstream file(source.path, std::ios::binary);
    auto ends = source.changedAt == 0 || !file ? std::nullopt : endsOf(file, source.bytes);
    if (!ends)
        return {};
    const bool whole = ends->size() == source.bytes;
    const std::string time = whole ? std::string() : std::to_string(source.changedAt);
    const FileIdentity identity = hashOf(*ends, time, source.bytes, options);
    const Hash128 endsHash = time.empty() ? identity : hashOf(*ends, {}, source.bytes, options);
    return {identity, source.place, source.bytes, endsHash, identity, stampOf(source, options)};
}

FileStamp stampOf(const SourceFile &source, std::string_view options)
{
    constexpr auto kTooLately = std::chrono::seconds(2); // the coarsest clock of file systems
    const std::filesystem::file_time_type changed{std::filesystem::file_time_type::duration(source.changedAt)};
    if (!source.table.empty() || source.changedAt == 0 || std::filesystem::file_time_type::clock::now() - changed < kTooLately)
        return {};
    std::string text = source.place;
    text.append("\n").append(std::to_string(source.changedAt)).append("\n").append(std::to_string(source.bytes)).append("\n").append(options);
    return hash128(text);
}

bool hasGrownFrom(const SourceFile &source, const FileTrace &earlier, std::string_view options)
{
    if (earlier.bytes == 0 || earlier.bytes > source.bytes)
        return false;
    std::ifstream file(source.path, std::ios::binary);
    auto ends = endsOf(file, earlier.bytes);
    return ends && hashOf(*ends, {}, earlier.bytes, options) == earlier.ends;
}

} // namespace assay
