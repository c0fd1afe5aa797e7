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
/// The same figures before they are known again under another scenario.
std::vector<BeforeAfter> awaitedRows(std::vector<BeforeAfter> rows);
std::vector<BeforeAfter> workloadRows(const ScenarioResult &result); ///< largest saving first, total last
/// The columns of either table, the first one headed `first`.
std::vector<RowColumn<BeforeAfter>> beforeAfterColumns(const QString &first);

} // namespace assay
