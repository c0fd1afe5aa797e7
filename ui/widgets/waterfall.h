#pragma once

#include "ui/widgets/paint.h"
#include "ui/widgets/paintedwidget.h"

#include <QList>

namespace assay {

/// One row of a waterfall. `from` and `to` are dollars for drawing only; the figure is the text.
struct WaterfallStep
{
    enum class Kind { Total, Step };

    QString label; ///< "Routing"
    QString text;  ///< "-$24.10"
    double from = 0, to = 0;
    Kind kind = Kind::Step;
    bool accent = false; ///< the total that the reader came for
    QString tip;
    bool neutral = false; ///< neither good nor bad: volume grew or shrank
    QString exact{};      ///< every digit, without sign of currency and grouping: for copies
};

/// Baseline, steps, scenario as horizontal bars, each step starting where the one before ended; figures right-aligned.
/// As high as its rows, which spread a little where the owner gives it more.
class Waterfall : public PaintedWidget
{
    Q_OBJECT

public:
    explicit Waterfall(QWidget *parent = nullptr);
    void setSteps(QList<WaterfallStep> steps);
    const QList<WaterfallStep> &steps() const { return m_steps; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    int partCount() const override { return int(m_steps.size()); }
    int partAt(const QPointF &position) const override;
    QString partTip(int part) const override { return m_steps.value(part).tip; }
    void paintEvent(QPaintEvent *event) override;

private:
    struct Scale
    {
        qreal left, width, low, high;
        qreal x(double value) const { return left + (high > low ? (value - low) / (high - low) * width : 0); }
    };
    Scale scale() const;
    int rowHeight() const;
    void paintRow(QPainter &painter, int row, const Scale &scale, const Theme &theme) const;

    QList<WaterfallStep> m_steps;
};

} // namespace assay
