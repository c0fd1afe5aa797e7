#pragma once

#include "core/columns/unpackedsegment.h"
#include "core/formats/receipt.h"

#include <span>
#include <vector>

namespace assay {

/// Adds the counts of a file to those of the import.
void addCounts(ImportCounts &total, const ImportCounts &file);

/// What a receipt counts of these rows, like calls together.
std::vector<CountedCall> countedCalls(const UnpackedSegment &calls, std::span<const std::uint32_t> rows,
                                      const Dictionaries &dictionaries);

} // namespace assay
