#pragma once

#include "core/analysis/query.h"
#include "core/store/store.h"

namespace assay {

/// The calls of a store as its daily sums tell them, ready within milliseconds at any size: what the first chart is drawn from
/// before a single call is loaded. It answers questions of sums by day, week, month, model and family over whole days in UTC,
/// figure for figure as the calls will; asked for anything else it does not know. Null when it could not be exact: the price
/// of some calls hangs on more than the sums tell.
Result<std::shared_ptr<const Snapshot>> firstLook(const Store &store, std::shared_ptr<const PriceBook> book, Contract contract);

/// Whether run() on a first look gives what it gives on the calls. Metrics aside: a question may ask for more of them than
/// the look knows.
bool isForFirstLook(const Query &query);
/// Whether a first look knows the metric of that id; of the others run() on it says nothing true.
bool isKnownToFirstLook(std::string_view metricId);

} // namespace assay
