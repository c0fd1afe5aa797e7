#pragma once

#include "core/analysis/distribution.h"
#include "core/analysis/query.h"
#include "ui/models/rowstable.h"
#include "ui/widgets/heatmap.h"
#include "ui/widgets/histogram.h"
#include "ui/widgets/scatterplot.h"

namespace assay {

/// The same figures as a table.
struct ChartRows
{
    QList<RowsTableModel::Column> columns;
    QList<QList<RowsCell>> rows;
};

/// How the cost per call is spread.
struct DistributionChart
{
    QList<HistogramColumn> columns;
    QString upTo, sentence;
    ChartRows table;
};
DistributionChart distributionChart(const CostDistribution &distribution);

/// Volume against cost per call, a dot per value of a dimension, as large as its cost.
struct VolumeChart
{
    QList<ScatterDot> dots;
    std::vector<KeyValue> keys; ///< of the dots
    QString sentence;
    ChartRows table;
};
/// `result` by one dimension with metric cost_per_call.
VolumeChart volumeChart(const QueryResult &result, const std::optional<Filter> &highlight);

/// When it is spent: by weekday and hour of day.
struct WeekChart
{
    HeatMapData map;
    ChartRows table;
};
/// `result` by weekday and hour of day.
WeekChart weekChart(const QueryResult &result);
/// The filters of a cell of the map.
std::vector<Filter> weekFilters(int cell);

} // namespace assay
