#pragma once

#include "core/formats/format.h"
#include "core/formats/tablesample.h"
#include "core/pricing/pricer.h"
#include "core/store/store.h"

namespace assay {

/// What the first records of a file come to under one reading of its columns.
struct MappingReading
{
    std::int64_t calls = 0, rejected = 0, unpriced = 0;
    TokenCounts firstCall; ///< of the first call with cached tokens, else of the first one
    Money cost;            ///< of the priced calls
    std::string problem;   ///< why the first rejected record was refused, as its reject reason; "" when none was
};

/// The two answers to "does the input count include cached tokens?", side by side.
struct MappingPreview
{
    MappingReading excludesCache, includesCache;
};

/// Reads at most `records` records of the file, as generic ones. Costs are at the prices of `pricer`, a contract included.
Result<MappingPreview> previewMapping(const std::string &path, const Mapping &mapping, Pricer pricer, std::int64_t records = 500);

/// The answer kept for files with these columns, if any.
Result<std::optional<Mapping>> rememberedMapping(const Store &store, const TableSample &sample);
Result<void> rememberMapping(Store &store, const TableSample &sample, const Mapping &mapping);
/// Whether any answer is kept: spares looking into every file when none is.
Result<bool> remembersMappings(const Store &store);

} // namespace assay
