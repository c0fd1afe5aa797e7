#pragma once

#include "core/formats/bytesource.h"

namespace assay {

/// Enough of the head of a file to tell what it is: tar has its mark at byte 257.
inline constexpr std::size_t kMagicBytes = 512;

/// Whether these first bytes belong to a compressed file or an archive.
bool isArchive(std::string_view head);

Result<std::unique_ptr<ByteSource>> openArchive(const std::string &path, std::uint64_t size);
Result<std::unique_ptr<ByteSource>> openArchive(std::string_view bytes);

} // namespace assay
