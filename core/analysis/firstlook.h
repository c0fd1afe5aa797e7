#pragma once

#include "core/analysis/snapshot.h"
#include "core/store/store.h"

namespace assay {

/// The calls of a store as its daily sums tell them, ready within milliseconds at any size: what the first chart is drawn from
/// before a single call is loaded. It answers questions of sums by day, week, month, model and family over whole days in UTC,
/// figure for figure as the calls will; asked for anything else it does not know. Null when it could not be exact: the price
/// of some calls hangs on more than the sums tell.
Result<std::shared_ptr<const Snapshot>> firstLook(const Store &store, std::shared_ptr<const PriceBook> book, Contract contract);

} // namespace assay
