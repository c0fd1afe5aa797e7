#pragma once

#include "core/formats/paddedbytes.h"
#include "core/values/result.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace assay {

/// A stream of plain bytes: a file as it is, or what an archive (gzip, zstd, bzip2, xz, zip, tar) holds.
class ByteSource
{
public:
    virtual ~ByteSource() = default;

    /// Moves on to the next file inside; false when there is none. A plain or compressed file holds exactly one.
    virtual Result<bool> nextMember() = 0;
    /// Name of the current file within a zip or tar; empty elsewhere.
    virtual std::string memberName() const { return {}; }
    /// Fills at most `size` bytes of the current file; 0 at its end.
    virtual Result<std::size_t> read(char *buffer, std::size_t size) = 0;
    /// All bytes of the current file where they lie in memory and none was read yet; it is at its end then.
    virtual std::optional<PaddedBytes> takeAll() { return std::nullopt; }
    /// Bytes of the stored (compressed) file taken so far, and in all; for progress.
    virtual std::uint64_t position() const = 0;
    virtual std::uint64_t size() const = 0;
    /// Whether position() counts the very bytes that read() hands out.
    virtual bool isPlain() const { return false; }
};

/// Opens by magic bytes, whatever the name is. Of a plain file the bytes from `from` up to `to`.
Result<std::unique_ptr<ByteSource>> openBytes(const std::string &path, std::uint64_t from = 0,
                                              std::uint64_t to = std::numeric_limits<std::uint64_t>::max());
/// The same over bytes in memory, which must outlive the source.
Result<std::unique_ptr<ByteSource>> openBytes(std::string_view bytes);
/// Over bytes that are no archive.
std::unique_ptr<ByteSource> openPlainBytes(PaddedBytes bytes);

} // namespace assay
