#pragma once

#include "core/formats/record.h"
#include "core/formats/tokenclasses.h"

#include <optional>

namespace assay {

/// The token counts of one `usage` object of the Messages API, or of one entry of its `iterations`.
struct AnthropicUsage
{
    std::int64_t input = 0; ///< uncached only
    std::int64_t cacheRead = 0;
    CacheWrites cacheWrites;
    std::int64_t output = 0;
    std::int64_t thinking = 0;
    std::int64_t webSearches = 0;
    std::int64_t webFetches = 0;

    /// Nothing when a count is no non-negative whole number.
    static std::optional<AnthropicUsage> read(Value usage);

    /// Adds a step of the same model.
    AnthropicUsage &operator+=(const AnthropicUsage &step);
    /// Takes the larger of each count: the top level leaves out some steps, the steps leave out others.
    void raiseTo(const AnthropicUsage &steps);
    void writeTo(Call &call) const;
};

} // namespace assay
