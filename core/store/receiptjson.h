#pragma once

#include "core/formats/receipt.h"
#include "core/values/result.h"

#include <string>

namespace assay {

/// The counts of a receipt under their stable JSON keys ("records_seen", "by_model", ...): what the store keeps and what
/// the command line prints. Maps leave out zero entries; sums beyond 64 bits become decimal strings.
std::string countsToJson(const ImportCounts &counts);
Result<ImportCounts> countsFromJson(const std::string &json);

} // namespace assay
