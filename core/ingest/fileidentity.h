#pragma once

#include "core/ingest/filewalk.h"
#include "core/values/hash.h"

#include <string_view>

namespace assay {

/// What tells an unchanged file: its size, its time of change and a hash of its first and last mebibyte, with `options`
/// (how it is read). The time is left out when those ends are the whole file, so that a small copy is known too.
/// Zero when it cannot be told: for a table, or when the file cannot be read.
Hash128 fileIdentity(const SourceFile &file, std::string_view options);

} // namespace assay
