#pragma once

#include "ui/widgets/paintedwidget.h"

#include <QList>

namespace assay {

/// One dot. Positions and size are for drawing only; a dot without a positive x and y is not drawn.
struct ScatterDot
{
    QString name;
    double x = 0, y = 0, size = 0;
    QString tip; ///< title, then "name: value" lines
    bool faded = false;
};

/// Dots on two logarithmic axes, as large as a third figure; the largest carry their names.
/// Click or Enter: partActivated(dot).
class ScatterPlot : public PaintedWidget
{
    Q_OBJECT

public:
    explicit ScatterPlot(QWidget *parent = nullptr);
    /// Dots largest first; `xTitle` (counts) and `yTitle` (dollars) name the axes.
    void setDots(QList<ScatterDot> dots, const QString &xTitle, const QString &yTitle, const QString &sentence);
    const QList<ScatterDot> &dots() const { return m_dots; }
    QSize sizeHint() const override { return {480, 200}; }
    QSize minimumSizeHint() const override { return {220, 140}; }
    QPointF centreOf(int dot) const;

protected:
    int partCount() const override { return int(m_dots.size()); }
    int partAt(const QPointF &position) const override;
    QString partTip(int part) const override { return m_dots.value(part).tip; }
    void paintEvent(QPaintEvent *event) override;

private:
    struct Axis
    {
        double low = 0, high = 1; ///< powers of ten
    };
    static Axis axisOf(double least, double most);
    QRectF plot() const;
    qreal radiusOf(int dot) const;
    void paintAxes(QPainter &painter) const;

    QList<ScatterDot> m_dots;
    QString m_xTitle, m_yTitle;
    Axis m_x, m_y;
};

} // namespace assay
