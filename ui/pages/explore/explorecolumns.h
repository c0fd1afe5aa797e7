#pragma once

#include "core/analysis/query.h"

#include <QString>
#include <QVariant>

#include <string>
#include <vector>

namespace assay {

/// A column of the Explore table beside the name.
struct ExploreColumn
{
    enum class Kind {
        Calls,      ///< priced or not
        CallsChange, ///< against the compared period, as all changes
        Cost,       ///< a bar of the dearest row's cost
        CostChange,
        Metric,     ///< `metricId`
        MetricChange,
        TokenSplit, ///< cost by token class as a bar
        ModelMix,   ///< cost by model family as a bar
        Trend,      ///< cost over time
    };
    Kind kind = Kind::Calls;
    std::string metricId; ///< for Metric and MetricChange

    friend bool operator==(const ExploreColumn &, const ExploreColumn &) = default;
};

/// The columns for a choice of metrics: volume and cost, costs per something, how the cost splits, the other metrics,
/// and the trend; each figure with its change.
std::vector<ExploreColumn> columnsFor(const std::vector<std::string> &metricIds);
/// What a person sees at first.
const std::vector<std::string> &defaultExploreMetrics();

QString columnTitle(const ExploreColumn &column);
QString columnTip(const ExploreColumn &column);
/// Stable head of the column in copied text: "calls", "cost_usd", "cost_per_call".
QString columnId(const ExploreColumn &column);

/// What the cells of one column are drawn against: the table's total and its dearest row.
struct ExploreScale
{
    Money total;
    Money dearest;
    std::vector<std::string> familyNames;
    std::vector<std::string> metricIds; ///< of the query
    bool isFirstPart = false; ///< other metrics are on their way
};

QString columnText(const ExploreColumn &column, const ResultRow &row, const ExploreScale &scale);
/// A struct of CellDelegate.
QVariant columnDrawing(const ExploreColumn &column, const ResultRow &row, const ExploreScale &scale);
/// Exact figures with their unit and the compared period.
QString columnDetails(const ExploreColumn &column, const ResultRow &row, const ExploreScale &scale);
/// Unrounded, for the clipboard.
QString columnPlain(const ExploreColumn &column, const ResultRow &row, const ExploreScale &scale);
bool isNumeric(const ExploreColumn &column);

} // namespace assay
