#pragma once

#include <QList>
#include <QWidget>

#include <cstdint>

namespace assay {

struct Theme;

/// One bar of the brush: a day, week or hour.
struct BrushBar
{
    std::int64_t from = 0, to = 0; ///< UTC milliseconds, half-open
    double value = 0;              ///< for drawing only
    bool partial = false;          ///< the period is not over, or its data is incomplete: hatched
    QString tip;                   ///< "14 Oct 2026: $461.20"
    QString tick;                  ///< label below the bar ("Oct"); empty: none
};

/// Bars with a selection that can be drawn, moved and resized, snapping to whole bars. Keys: Left/Right move it,
/// Shift with them moves the right edge, Ctrl the left edge, Home/End go to an end, Esc selects everything.
class TimeBrush : public QWidget
{
    Q_OBJECT

public:
    explicit TimeBrush(QWidget *parent = nullptr);

    /// Bars in order of time, without gaps. Keeps the selection where it still fits.
    void setBars(QList<BrushBar> bars);
    /// Selects the bars that overlap [from, to); an empty overlap selects everything. Does not signal.
    void setRange(std::int64_t from, std::int64_t to);
    std::int64_t rangeFrom() const;
    std::int64_t rangeTo() const;
    int firstSelected() const { return m_first; }
    int lastSelected() const { return m_last; } ///< inclusive

    QSize sizeHint() const override { return {480, 56}; }
    QSize minimumSizeHint() const override { return {160, 48}; }

signals:
    /// The user chose another range: at the end of a drag, or after a key.
    void rangeChanged(std::int64_t from, std::int64_t to);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    enum class Grip { None, Left, Right, Move, Draw };

    QRectF plot() const;
    qreal xOf(int bar) const;
    int barAt(qreal x) const;
    Grip gripAt(qreal x) const;
    void select(int first, int last, bool finished);
    void paintBars(QPainter &painter, const Theme &theme) const;
    void paintSelection(QPainter &painter, const Theme &theme) const;

    QList<BrushBar> m_bars;
    int m_first = 0, m_last = -1;
    int m_hovered = -1;
    Grip m_grip = Grip::None;
    int m_pressed = 0, m_pressedFirst = 0, m_pressedLast = 0;
};

} // namespace assay
