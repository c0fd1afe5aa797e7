#pragma once

#include "core/store/store.h"

namespace assay {

/// The calls of a store summed by UTC day and by everything that decides their rate card, as columns: a row stands for all
/// calls that are alike in that. A few rows a day, read without touching a segment.
struct DailySums
{
    CallColumns columns;              ///< times are beginnings of days; dictionaries of models and geographies only
    std::vector<std::int64_t> calls;  ///< by row over all segments
    std::vector<bool> areLongPrompts; ///< each call of the row has a prompt above 200,000 tokens
    bool mayHoldRefusals = false;     ///< some call stopped with a refusal, which a dated rule can make free
};

/// nullopt when the store does not have them (it is of an older version and may not be written to) or when a sum is beyond
/// 64 bits.
Result<std::optional<DailySums>> loadDailySums(const Store &store);

} // namespace assay
