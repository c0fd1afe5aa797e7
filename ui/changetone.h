#pragma once

#include "core/analysis/metric.h"
#include "ui/widgets/celldelegate.h"

namespace assay {

/// A change judged: growth of a sum is neither good nor bad, a change of a cost per unit or of a share with a wanted
/// direction is: good one way, a warning the other. Red is kept for missed targets. `change` as Format::changeRatio() has it.
Tone toneOfChange(const Metric &metric, double change);
MetricTileData::Arrow arrowOfChange(double change);

/// The change of a metric as a cell; a dash when it is not known.
ChangeCell changeCell(const Metric &metric, const MetricValue &before, const MetricValue &after);

} // namespace assay
