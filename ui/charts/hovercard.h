#pragma once

#include <QColor>
#include <QList>
#include <QString>
#include <QWidget>

namespace assay {

/// The exact figures behind one place of a chart.
struct HoverFigures
{
    struct Row
    {
        QColor colour; ///< invalid: no swatch
        QString name, value;
    };
    QString title;
    QList<Row> rows;
    Row total;
};

/// A little card that floats over the window beside what the mouse is on, never over it. It takes no input.
class HoverCard : public QWidget
{
    Q_OBJECT

public:
    explicit HoverCard(QWidget *window);
    /// Beside the upright line through `top`, a point of `chart`, on the side with more room inside `chart`.
    void showBeside(const QWidget &chart, const QPoint &top, HoverFigures figures);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<HoverFigures::Row> lines() const; ///< rows and total
    QSize fittingSize() const;
    void paintLine(QPainter &painter, const QRectF &line, const HoverFigures::Row &row, bool isTotal) const;

    HoverFigures m_figures;
};

} // namespace assay
