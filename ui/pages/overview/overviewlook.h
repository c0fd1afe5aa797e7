#pragma once

#include "ui/pages/overview/overviewanswer.h"
#include "ui/widgets/metrictile.h"

namespace assay {

/// The headline figures as far as a first look tells them: its metrics alone, nothing by workload.
OverviewAnswer lookAtOverview(const Snapshot &look, const OverviewQuestion &question, const JobControl &control);

/// Tiles whose metric no first look knows say that they are loading; `ids` are the metrics of the tiles.
void markLoading(QList<MetricTileData> &tiles, const std::vector<std::string> &ids);

} // namespace assay
