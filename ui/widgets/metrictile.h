#pragma once

#include "ui/widgets/mixbar.h"
#include "ui/widgets/sparkline.h"

namespace assay {

/// One headline figure with what a person needs to judge it. All texts come formatted.
struct MetricTileData
{
    enum class Arrow { None, Up, Down };
    enum class Target { None, Met, Breached, NotEvaluable };

    QString label;      ///< "Cost per task"
    QString value;      ///< "$0.1842"; "n/a" when not available
    bool available = true;
    QString aside;      ///< small, below the value: "p95 $0.91"
    QString change;     ///< "6.3 %"; empty without a compared period
    Arrow arrow = Arrow::None;
    Tone tone = Tone::Neutral;
    QString mark;       ///< "low sample", "partial"; empty: neither
    SparklineData trend;
    QList<MixPart> mix; ///< drawn in place of the trend where given
    Target target = Target::None;
    QString targetText; ///< "target $0.20"
    QString tip;        ///< exact figure, formula, what one would do if it moved
};

/// A tile from top to bottom: label and target state, the value, what qualifies it, change and trend. Click or Enter: partActivated(0).
class MetricTile : public PaintedWidget
{
    Q_OBJECT

public:
    explicit MetricTile(QWidget *parent = nullptr);
    void setData(MetricTileData data);
    const MetricTileData &data() const { return m_data; }
    /// Whether label and target state both fit as words into a tile of this width.
    bool hasRoomForWords(int width) const;
    /// The target state as a sign instead of words: tiles side by side say it in one way.
    void setTerse(bool terse);
    QSize sizeHint() const override { return {168, 106}; }
    QSize minimumSizeHint() const override { return {132, 106}; }

protected:
    int partCount() const override { return 1; }
    int partAt(const QPointF &) const override { return 0; }
    QString partTip(int) const override { return m_data.tip.isEmpty() ? QString() : m_data.label + QLatin1Char('\n') + m_data.tip; }
    void paintEvent(QPaintEvent *event) override;

private:
    void paintHead(QPainter &painter, const Theme &theme) const;
    void paintValue(QPainter &painter, const Theme &theme) const;
    void paintCaption(QPainter &painter, const Theme &theme) const;
    void paintFoot(QPainter &painter, const Theme &theme) const;
    QRectF content() const;
    QString targetWords() const;

    MetricTileData m_data;
    bool m_isTerse = false;
};

/// A filled triangle pointing up or down, inside `rect`.
void paintArrow(QPainter &painter, const QRectF &rect, MetricTileData::Arrow arrow, const QColor &colour);

} // namespace assay
