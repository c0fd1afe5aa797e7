#include "core/ingest/fileidentity.h"

#include <filesystem>
#include <fstream>

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

} // namespace

Hash128 fileIdentity(const SourceFile &source, std::string_view options)
{
    if (!source.table.empty())
        return {};
    std::error_code failed;
    const auto changed = std::filesystem::last_write_time(source.path, failed);
    std::ifstream file(source.path, std::ios::binary);
    if (failed || !file)
        return {};
    const bool whole = source.bytes <= 2 * kEndBytes;
    std::string ends = readEnd(file, 0, whole ? source.bytes : kEndBytes);
    if (!whole)
        ends += readEnd(file, source.bytes - kEndBytes, kEndBytes) + std::to_string(changed.time_since_epoch().count());
    ends += '\n' + std::to_string(source.bytes) + '\n';
    ends += options;
    return hash128(ends);
}

} // namespace assay
