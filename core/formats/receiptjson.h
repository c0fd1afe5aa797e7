#pragma once

#include "core/formats/receipt.h"
#include "core/values/result.h"

#include <nlohmann/json_fwd.hpp>

namespace assay {

/// The counts of an import as a JSON object, with the keys and conventions of the command line: money as decimal text,
/// maps without zeros, times in ISO 8601. Loses nothing.
nlohmann::ordered_json countsJson(const ImportCounts &counts);
std::string countsToJson(const ImportCounts &counts);
Result<ImportCounts> countsFromJson(std::string_view json);

} // namespace assay
