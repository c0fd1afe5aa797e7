#include "core/ingest/fileidentity.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <optional>

namespace assay {

namespace {

constexpr std::uint64_t kEndBytes = 1u << 20;

/// The first and the last mebibyte of a file; all of it is in `first` when it is no longer than both.
struct Ends
{
    std::string_view first, last;
    bool areAll = false;
};

Ends endsOf(std::string_view content)
{
    if (content.size() <= 2 * kEndBytes)
        return {content, {}, true};
    return {content.substr(0, kEndBytes), content.substr(content.size() - kEndBytes), false};
}

std::string read(std::ifstream &file, std::uint64_t from, std::uint64_t bytes)
{
    std::string text(bytes, '\0');
    file.seekg(static_cast<std::streamoff>(from));
    file.read(text.data(), static_cast<std::streamsize>(bytes));
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    return text;
}

/// As much of the first `bytes` of a file as its ends are; nothing when it is shorter.
std::optional<std::string> readEnds(const std::string &path, std::uint64_t bytes)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::nullopt;
    const bool areAll = bytes <= 2 * kEndBytes;
    std::string ends = read(file, 0, areAll ? bytes : kEndBytes);
    if (!areAll)
        ends += read(file, bytes - kEndBytes, kEndBytes);
    return ends.size() == std::min(bytes, 2 * kEndBytes) ? std::optional(std::move(ends)) : std::nullopt;
}

/// `time` is empty where the ends alone decide.
Hash128 hashOf(const Ends &ends, const std::string &time, std::uint64_t bytes, std::string_view options)
{
    return hash128({ends.first, ends.last, time, "\n", std::to_string(bytes), "\n", options});
}

FileTrace traceOf(const SourceFile &source, const Ends &ends, std::string_view options)
{
    const std::string time = ends.areAll ? std::string() : std::to_string(source.changedAt);
    const FileIdentity identity = hashOf(ends, time, source.bytes, options);
    const Hash128 endsHash = time.empty() ? identity : hashOf(ends, {}, source.bytes, options);
    return {identity, source.place, source.bytes, endsHash, identity, stampOf(source, options)};
}

} // namespace

FileTrace traceOf(const SourceFile &source, std::string_view options)
{
    if (!source.table.empty() || source.changedAt == 0)
        return {};
    const auto ends = readEnds(source.path, source.bytes);
    return ends ? traceOf(source, Ends{*ends, {}, ends->size() == source.bytes}, options) : FileTrace();
}

FileTrace traceOf(const SourceFile &source, std::string_view content, std::string_view options)
{
    return traceOf(source, endsOf(content), options);
}

FileStamp stampOf(const SourceFile &source, std::string_view options)
{
    constexpr auto kTooLately = std::chrono::seconds(2); // the coarsest clock of file systems
    const std::filesystem::file_time_type changed{std::filesystem::file_time_type::duration(source.changedAt)};
    if (!source.table.empty() || source.changedAt == 0 || std::filesystem::file_time_type::clock::now() - changed < kTooLately)
        return {};
    return hash128({source.place, "\n", std::to_string(source.changedAt), "\n", std::to_string(source.bytes), "\n", options});
}

bool hasGrownFrom(const SourceFile &source, const FileTrace &earlier, std::string_view options)
{
    if (earlier.bytes == 0 || earlier.bytes > source.bytes)
        return false;
    const auto ends = readEnds(source.path, earlier.bytes);
    return ends && hashOf({*ends, {}, false}, {}, earlier.bytes, options) == earlier.ends;
}

} // namespace assay
