#pragma once

#include "core/values/result.h"
#include "ui/pdf/pdfreport.h"

#include <optional>

namespace assay {

/// Writes a report as its name says: .pdf, .json or .html. The file is replaced whole or left as it was.
/// Number of pages of a PDF, none for the other kinds. An error for any other name.
Result<std::optional<int>> writeReport(const Report &report, const QString &path, Paper paper);

} // namespace assay
