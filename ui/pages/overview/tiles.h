#pragma once

#include "ui/pages/overview/overviewanswer.h"
#include "ui/widgets/metrictile.h"

#include <QList>

namespace assay {

/// The metrics of the strip as tiles, in their order.
QList<MetricTileData> stripTiles(const OverviewAnswer &answer);

/// What the strip shows at first: five metrics that tell what a unit of work costs and why, then spend and model mix.
const std::vector<std::string> &firstStrip();

} // namespace assay
