#pragma once

#include <QList>
#include <QRectF>

namespace assay {

/// Squarified treemap (Bruls, Huizing, van Wijk 2000): one rectangle per size, in the given order, areas in proportion
/// to the sizes and aspect ratios (width / height) near `ratio`. Sizes <= 0 get an empty rectangle. Best with sizes in
/// descending order.
QList<QRectF> squarify(const QRectF &area, const QList<double> &sizes, double ratio = 1);

} // namespace assay
