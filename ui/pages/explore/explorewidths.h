#pragma once

#include "ui/pages/explore/explorecolumns.h"
#include "ui/widgets/columnfit.h"

namespace assay {

/// Widths of the Explore table: the name, then its columns. Where a window is too narrow for all, changes of volume and
/// shares leave first: the tooltips of the figures have them, too.
std::vector<ColumnWidth> exploreWidths(const std::vector<ExploreColumn> &columns);

} // namespace assay
