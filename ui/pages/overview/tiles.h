#pragma once

#include "ui/pages/overview/overviewanswer.h"
#include "ui/widgets/metrictile.h"

#include <QList>

namespace assay {

/// The headline figures as tiles: five that tell what a unit of work costs and why, then spend and model mix.
QList<MetricTileData> headlineTiles(const OverviewAnswer &answer);

/// The metrics the tiles stand for, in the same order.
const std::vector<std::string> &tileMetrics();

} // namespace assay
