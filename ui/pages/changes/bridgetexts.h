#pragma once

#include "core/analysis/bridge.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/waterfall.h"

namespace assay {

/// The steps from before to after as a waterfall; steps of nothing are left out.
QList<WaterfallStep> waterfallOf(const BridgePart &part);

/// "caching +$120, price −$4": the largest steps of a part.
QString largestSteps(const BridgePart &part);

/// Columns of the table of groups under `by`; several dimensions join into one name.
std::vector<RowColumn<BridgeGroup>> bridgeColumns(const std::vector<DimensionRef> &by);

/// A group's name as its row shows it.
QString bridgeName(const std::vector<DimensionRef> &by, const BridgeGroup &group);

} // namespace assay
