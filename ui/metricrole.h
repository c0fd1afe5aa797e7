#pragma once

#include <Qt>

namespace assay {

/// Id of the metric that a column heading or a cell shows, as QString. Widgets that show one carry it as their dynamic
/// property kMetricProperty.
inline constexpr int kMetricRole = Qt::UserRole + 70;
inline constexpr char kMetricProperty[] = "metric";

} // namespace assay
