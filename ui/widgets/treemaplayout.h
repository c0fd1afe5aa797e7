#pragma once

#include <QList>
#include <QRectF>

namespace assay {

/// Squarified treemap (Bruls, Huizing, van Wijk 2000): one rectangle per size, in the given order, areas in proportion
/// to the sizes and aspect ratios near 1. Sizes <= 0 get an empty rectangle. Best with sizes in descending order.
QList<QRectF> squarify(const QRectF &area, const QList<double> &sizes);

} // namespace assay
