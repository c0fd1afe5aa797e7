#pragma once

#include "ui/widgets/paintedwidget.h"

#include <QList>

#include <optional>

namespace assay {

/// One bar of LevelBars.
struct LevelBar
{
    QString tick;     ///< below it; empty: none
    double value = 0; ///< for drawing only
    QString tip;      ///< title, then "name: value" lines
};

/// Upright bars of counts under a line that they should not cross. The scale is in whole numbers. Click or Enter: partActivated(bar).
class LevelBars : public PaintedWidget
{
    Q_OBJECT

public:
    explicit LevelBars(QWidget *parent = nullptr);
    /// `level` is drawn as a line named `levelName`; `sentence` says what the bars show.
    void setBars(QList<LevelBar> bars, std::optional<double> level, const QString &levelName, const QString &sentence);
    const QList<LevelBar> &bars() const { return m_bars; }
    QSize sizeHint() const override { return {480, 180}; }
    QSize minimumSizeHint() const override { return {240, 110}; }
    QRectF barRect(int bar) const;

protected:
    int partCount() const override { return int(m_bars.size()); }
    int partAt(const QPointF &position) const override;
    QString partTip(int part) const override { return m_bars.value(part).tip; }
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF plot() const;
    double highest() const;
    QRectF slotRect(int bar) const; ///< the bar's share of the width, over the whole height
    void paintScale(QPainter &painter) const;
    void paintTicks(QPainter &painter) const;
    void paintLevel(QPainter &painter) const;

    QList<LevelBar> m_bars;
    std::optional<double> m_level;
    QString m_levelName;
};

} // namespace assay
