#pragma once

#include <QColor>
#include <QList>
#include <QRectF>
#include <QString>

class QPainter;

namespace assay {

struct Theme;

/// The little card with exact figures beside what the mouse is over; never over it.
struct HoverCard
{
    struct Row
    {
        QColor colour; ///< invalid: no swatch
        QString name, value;
    };
    QString title;
    QList<Row> rows;
    Row total;

    /// Beside the line at `x`, on the side with more room, inside `plot`.
    void paint(QPainter &painter, const QRectF &plot, qreal x, const Theme &theme) const;
};

} // namespace assay
