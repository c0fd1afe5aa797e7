#pragma once

#include "core/analysis/reconciliation.h"
#include "ui/widgets/rowmodel.h"

namespace assay {

/// Columns for one source: token counts and amounts only where it reports them; the cause only by day.
std::vector<RowColumn<ReconciledCell>> reconciliationColumns(const Reconciliation &source, bool byMonth);

/// What the comparison comes to, in sentences.
QString reconciliationVerdict(const Reconciliation &source);

} // namespace assay
