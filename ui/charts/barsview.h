#pragma once

#include "ui/charts/chartdata.h"
#include "ui/widgets/hovercard.h"

#include <QChartView>
#include <QPointer>

class QBarSet;
class QCategoryAxis;
class QStackedBarSeries;

namespace assay {

inline constexpr double kNoCost = 1e-9; ///< dollars at the top of the axis where nothing cost anything
inline constexpr int kBarsCostsWidth = 48, kBarsTop = 8; ///< left of and above the plot

/// The drawing part of StackedBars: Qt Charts with own axes and hatching, and a card with the figures under the mouse.
/// A drag, or Shift with the arrow keys and then Enter, brushes a range; a click, or Space, pins the card of a bar.
class BarsView : public QChartView
{
    Q_OBJECT

public:
    explicit BarsView(QWidget *parent = nullptr);
    ~BarsView() override;
    /// Draws anew from `data`, which stays with the caller; also after a change of theme.
    void setData(const StackedBarsData *data);

signals:
    void slotActivated(int slot); ///< a double click, or Enter
    void slotsBrushed(int first, int last); ///< inclusive, in order
    void menuRequested(int slot, const QPoint &globalPosition); ///< -1: beside the bars

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillSeries();
    void fillAxes();
    void mark(int slot);
    void walk(int slot, bool extends);
    int slotAt(const QPointF &position) const;
    double total(int slot) const;
    QRectF barRect(int slot, double from, double to) const;
    void paintCosts(QPainter &painter) const;
    void hatchBars(QPainter &painter) const;
    void paintHighlight(QPainter &painter) const;
    void paintEvents(QPainter &painter) const;
    void paintDrag(QPainter &painter) const;
    void paintMark(QPainter &painter) const;
    HoverFigures figuresOf(int slot) const;
    void showCard();
    void pinCard();

    const StackedBarsData *m_data = nullptr;
    QCategoryAxis *m_x;
    QCategoryAxis *m_y;
    QStackedBarSeries *m_bars = nullptr;
    QList<double> m_ticks; ///< dollars, from 0 up
    int m_marked = -1;
    int m_pressed = -1, m_dragged = -1; ///< ends of the range being brushed, in either order; m_pressed -1: none is
    QPointer<HoverCard> m_card; ///< owned by the window it floats over
};

} // namespace assay
