#include "ui/pages/explore/explorewidths.h"

namespace assay {

namespace {

ColumnWidth widthOf(const ExploreColumn &column)
{
    const Metric *m = metric(column.metricId);
    const bool isEach = m && m->unit == Unit::MoneyEach;
    switch (column.kind) {
    case ExploreColumn::Kind::Calls: return {60, 72};
    case ExploreColumn::Kind::CallsChange: return {78, 90, 0, 1};
    case ExploreColumn::Kind::Cost: return {104, 150, 3};
    case ExploreColumn::Kind::CostChange: return {78, 90};
    case ExploreColumn::Kind::Metric: return isEach ? ColumnWidth{76, 84} : ColumnWidth{86, 88};
    case ExploreColumn::Kind::MetricChange: return {78, 90, 0, isEach ? 3 : 2};
    case ExploreColumn::Kind::TokenSplit:
    case ExploreColumn::Kind::ModelMix: return {56, 96, 1};
    case ExploreColumn::Kind::Trend: return {64, 110, 2};
    }
    return {60, 84};
}

} // namespace

std::vector<ColumnWidth> exploreWidths(const std::vector<ExploreColumn> &columns)
{
    std::vector<ColumnWidth> widths{{112, 180, 3}};
    for (const ExploreColumn &column : columns)
        widths.push_back(widthOf(column));
    return widths;
}

} // namespace assay
