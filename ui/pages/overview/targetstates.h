#pragma once

#include "core/targets/target.h"
#include "ui/widgets/metrictile.h"

#include <map>
#include <string>
#include <vector>

namespace assay {

/// How the whole selection stands against its targets, by metric id: those of the document that the ledger keeps, else the
/// built-in rule (20 % beyond the first full week). Targets of a segment are asked where its filters are those on screen.
std::map<std::string, TargetOutcome> headlineTargets(const Snapshot &snapshot, const Selection &selection,
                                                     const std::string &document, const JobControl &control);

/// Puts the state of each tile's metric onto the tile; a target that cannot be judged leaves no mark.
void markTargets(QList<MetricTileData> &tiles, const std::vector<std::string> &metricIds,
                 const std::map<std::string, TargetOutcome> &outcomes);

} // namespace assay
