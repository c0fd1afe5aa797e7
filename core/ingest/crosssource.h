#pragma once

#include "core/store/store.h"

namespace assay {

/// Distinct Anthropic request and message ids that a call of this import shares with a call of another format family:
/// probably the same call met twice, kept both times and reported. Dead rows do not count.
Result<std::int64_t> countCrossSourceDuplicates(const Store &store, std::int64_t importId);

} // namespace assay
