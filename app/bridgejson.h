#pragma once

#include "core/analysis/bridge.h"
#include "core/analysis/movers.h"

#include <nlohmann/json.hpp>

namespace assay {

/// The movers of a bridge's groups, in both orders.
struct BridgeMovers
{
    std::vector<Mover> byEffect, byCostPerCall;
};

/// A bridge in the form that `assay bridge --json` promises: money as unrounded decimal text, every term present, also
/// where it is zero; "residual" is what no term explains. A mover carries the filters that select its calls.
nlohmann::ordered_json bridgeJson(const Bridge &bridge, const BridgeMovers &movers);

} // namespace assay
