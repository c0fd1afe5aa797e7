#pragma once

#include "ui/charts/chartdata.h"

#include <QChartView>
#include <QPointer>

class QBarSet;
class QCategoryAxis;
class QStackedBarSeries;

namespace assay {

class HoverCard;

/// The drawing part of StackedBars: Qt Charts with own axes and hatching, and a card with the figures under the mouse.
class BarsView : public QChartView
{
    Q_OBJECT

public:
    explicit BarsView(QWidget *parent = nullptr);
    ~BarsView() override;
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
    void paintMark(QPainter &painter) const;
    void showCard();

    const StackedBarsData *m_data = nullptr;
    QCategoryAxis *m_x;
    QCategoryAxis *m_y;
    QStackedBarSeries *m_bars = nullptr;
    QList<double> m_ticks; ///< dollars, from 0 up
    int m_marked = -1;
    QPointer<HoverCard> m_card; ///< owned by the window it floats over
};

} // namespace assay
