#pragma once

#include "ui/widgets/paint.h"
#include "ui/widgets/paintedwidget.h"

#include <QList>
#include <QStringList>

namespace assay {

/// A small trend without axes. Drawn from its own minimum to its own maximum; never for comparing two of them.
struct SparklineData
{
    QList<double> values; ///< oldest first; NaN: not known, drawn as a gap
    QStringList tips;     ///< exact text per value ("14 Oct 2026: $461.20"); may be empty
    Tone tone = Tone::Neutral;
    friend bool operator==(const SparklineData &, const SparklineData &) = default;
};

/// Paints into `rect`; `marked` is the index of a value to ring, -1 for the last known one.
void paintSparkline(QPainter &painter, const QRectF &rect, const SparklineData &data, const Theme &theme, int marked = -1);

class Sparkline : public PaintedWidget
{
    Q_OBJECT

public:
    explicit Sparkline(QWidget *parent = nullptr);
    void setData(SparklineData data);
    const SparklineData &data() const { return m_data; }
    QSize sizeHint() const override { return {96, 28}; }

protected:
    int partCount() const override { return int(m_data.values.size()); }
    int partAt(const QPointF &position) const override;
    QString partTip(int part) const override { return m_data.tips.value(part); }
    void paintEvent(QPaintEvent *event) override;

private:
    SparklineData m_data;
};

} // namespace assay

Q_DECLARE_METATYPE(assay::SparklineData)
