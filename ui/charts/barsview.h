#pragma once

#include "ui/charts/chartdata.h"

#include <QChartView>

class QBarSet;
class QCategoryAxis;
class QStackedBarSeries;

namespace assay {

/// The drawing part of StackedBars: Qt Charts with own axes, hatching and hover card.
class BarsView : public QChartView
{
    Q_OBJECT

public:
    explicit BarsView(QWidget *parent = nullptr);
    /// Draws anew from `data`, which stays with the caller; also after a change of theme.
    void setData(const StackedBarsData *data);

signals:
    void slotActivated(int slot);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillSeries();
    void fillAxes();
    void mark(int slot);
    int slotAt(const QPointF &position) const;
    double total(int slot) const;
    QRectF barRect(int slot, double from, double to) const;
    void paintCosts(QPainter &painter) const;
    void hatchBars(QPainter &painter) const;
    void paintCard(QPainter &painter) const;

    const StackedBarsData *m_data = nullptr;
    QCategoryAxis *m_x;
    QCategoryAxis *m_y;
    QStackedBarSeries *m_bars = nullptr;
    QList<double> m_ticks; ///< dollars, from 0 up
    int m_marked = -1;
};

} // namespace assay
