#pragma once

#include "core/targets/target.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/rowmodel.h"

namespace assay {

/// The table of targets: what is measured, of which calls, how much it is, what it is held against, and how far it lies off.
/// `zone` is that of the days.
std::vector<RowColumn<TargetOutcome>> targetColumns(const TimeZone &zone);
/// In their order; where room is short, columns leave whose content also stands below the table.
std::vector<ColumnWidth> targetColumnWidths();

} // namespace assay
