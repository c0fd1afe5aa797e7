#pragma once

#include "core/ingest/filewalk.h"
#include "core/store/filetraces.h"

#include <string_view>

namespace assay {

/// What a file is known by. The identity is made of its size, its time of change and a hash of its first and last
/// mebibyte, with `options` (how it is read); the time is left out when those ends are the whole file, so that a small
/// copy is known too. All zero when it cannot be told: for a table, or when the file cannot be read.
FileTrace traceOf(const SourceFile &file, std::string_view options);
/// The same of a file whose content is at hand.
FileTrace traceOf(const SourceFile &file, std::string_view content, std::string_view options);

/// What a file is known by without a look into it: its place, size and time of change, and `options`. Zero for a table, and
/// for a file that changed so lately that it may change again at the same time.
FileStamp stampOf(const SourceFile &file, std::string_view options);

/// Whether the file still begins with what was read of it when it left `earlier`: it has only grown since.
bool hasGrownFrom(const SourceFile &file, const FileTrace &earlier, std::string_view options);

} // namespace assay
