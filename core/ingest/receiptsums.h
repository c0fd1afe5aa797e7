#pragma once

#include "core/columns/callcolumns.h"
#include "core/formats/receipt.h"

#include <functional>

namespace assay {

/// Adds the counts of a file to those of the import.
void addCounts(ImportCounts &total, const ImportCounts &file);

/// What a receipt counted about a record, read back from columns; `value` gives a column of its row.
CountedCall countedCall(const std::function<std::int64_t(Column)> &value, const Dictionaries &dictionaries);

} // namespace assay
