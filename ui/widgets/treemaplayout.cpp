#include "ui/widgets/treemaplayout.h"

#include <algorithm>
#include <numeric>

namespace assay {

namespace {

/// The worst aspect ratio of a row of areas laid along a side of this length.
double worstRatio(double rowSum, double smallest, double largest, double side)
{
    const double s2 = rowSum * rowSum, w2 = side * side;
    return std::max(w2 * largest / s2, s2 / (w2 * smallest));
}

/// Lays `areas[first, last)` along the shorter side of `free`, stores them, and shrinks `free`.
void placeRow(QRectF &free, const QList<double> &areas, qsizetype first, qsizetype last, QList<QRectF> &out)
{
    const double sum = std::accumulate(areas.begin() + first, areas.begin() + last, 0.0);
    const bool upright = free.width() >= free.height();
    const double side = upright ? free.height() : free.width(), thickness = sum / side;
    double at = upright ? free.top() : free.left();
    for (qsizetype i = first; i < last; ++i) {
        const double length = areas[i] / thickness;
        out[i] = upright ? QRectF(free.left(), at, thickness, length) : QRectF(at, free.top(), length, thickness);
        at += length;
    }
    if (upright)
        free.setLeft(free.left() + thickness);
    else
        free.setTop(free.top() + thickness);
}

} // namespace

QList<QRectF> squarify(const QRectF &whole, const QList<double> &sizes, double ratio)
{
    const QRectF area(whole.left(), whole.top() * ratio, whole.width(), whole.height() * ratio); // where the wanted shape is a square
    QList<QRectF> rects(sizes.size());
    const double total = std::accumulate(sizes.begin(), sizes.end(), 0.0, [](double sum, double s) { return sum + std::max(0.0, s); });
    if (total <= 0 || area.width() <= 0 || area.height() <= 0)
        return rects;
    QList<double> areas;
    QList<qsizetype> origin; // of each positive size in the caller's list
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        if (sizes[i] > 0) {
            areas << sizes[i] / total * area.width() * area.height();
            origin << i;
        }
    }
    QList<QRectF> placed(areas.size());
    QRectF free = area;
    for (qsizetype first = 0; first < areas.size();) {
        const double side = std::min(free.width(), free.height());
        double sum = areas[first], smallest = areas[first], largest = areas[first];
        qsizetype last = first + 1;
        for (; last < areas.size(); ++last) {
            const double next = areas[last], low = std::min(smallest, next), high = std::max(largest, next);
            if (worstRatio(sum + next, low, high, side) > worstRatio(sum, smallest, largest, side))
                break;
            sum += next;
            smallest = low;
            largest = high;
        }
        placeRow(free, areas, first, last, placed);
        first = last;
    }
    for (qsizetype i = 0; i < origin.size(); ++i)
        rects[origin[i]] = QRectF(placed[i].left(), placed[i].top() / ratio, placed[i].width(), placed[i].height() / ratio);
    return rects;
}

} // namespace assay
