#pragma once

#include "core/formats/receipt.h"
#include "core/values/jsontext.h"
#include "core/values/result.h"

namespace assay {

/// The counts of an import as members of a JSON object, with the keys and conventions of the command line: money as decimal
/// text, maps without zeros, times in ISO 8601. Loses nothing.
void writeCounts(JsonText &json, const ImportCounts &counts);
std::string countsToJson(const ImportCounts &counts); ///< the object
Result<ImportCounts> countsFromJson(std::string_view json);

} // namespace assay
