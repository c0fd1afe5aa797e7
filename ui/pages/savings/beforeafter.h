#pragma once

#include "core/levers/scenario.h"
#include "ui/widgets/rowmodel.h"

namespace assay {

/// One line of a before-and-after table.
struct BeforeAfter
{
    QString name, before, after, change;
    QString exactBefore, exactAfter, exactChange, tip;
    Tone tone = Tone::Neutral;
};

/// Rows of the two tables, pure so that they can be tested alone.
std::vector<BeforeAfter> metricRows(const ScenarioResult &result);
/// The same for a table that shows some: where the result has no metrics yet they stay, and say that they are awaited.
std::vector<BeforeAfter> metricRows(const ScenarioResult &result, std::vector<BeforeAfter> shown);
std::vector<BeforeAfter> workloadRows(const ScenarioResult &result); ///< largest saving first, total last
/// The columns of either table, the first one headed `first`.
std::vector<RowColumn<BeforeAfter>> beforeAfterColumns(const QString &first);

} // namespace assay
