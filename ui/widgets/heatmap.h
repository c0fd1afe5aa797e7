#pragma once

#include "ui/widgets/paintedwidget.h"

#include <array>

namespace assay {

/// Cost by weekday (0 Monday) and hour of day, 24 cells a row.
struct HeatMapData
{
    static constexpr int kDays = 7, kHours = 24;
    std::array<double, kDays * kHours> values{}; ///< for drawing only; NaN: no calls, drawn hollow
    std::array<QString, kDays * kHours> tips;
    QString zone; ///< stated below: "UTC"
};

/// When it is spent. Click or Enter: partActivated(day * 24 + hour).
class HeatMap : public PaintedWidget
{
    Q_OBJECT

public:
    explicit HeatMap(QWidget *parent = nullptr);
    void setData(HeatMapData data);
    QSize sizeHint() const override { return {320, 150}; }
    QSize minimumSizeHint() const override { return {220, 130}; }

protected:
    int partCount() const override { return HeatMapData::kDays * HeatMapData::kHours; }
    int partAt(const QPointF &position) const override;
    QString partTip(int part) const override { return m_data.tips[std::size_t(part)]; }
    int neighbour(int part, int key) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF grid() const;
    QRectF cell(int part) const;

    HeatMapData m_data;
};

} // namespace assay
