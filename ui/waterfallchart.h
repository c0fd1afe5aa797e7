#pragma once

#include "core/values/money.h"
#include "ui/widgets/tabledchart.h"
#include "ui/widgets/waterfall.h"

namespace assay {

/// The step that holds a whole: where the waterfall begins or ends. Figure and tip come from the exact sum.
WaterfallStep waterfallTotal(const QString &label, Money cost, const QString &tip = {});
/// The step from one sum to the next.
WaterfallStep waterfallStep(const QString &label, Money from, Money change, const QString &tip);

/// A waterfall of sums of money, as a chart or as a table; a right click copies it.
class WaterfallChart : public TabledChart
{
    Q_OBJECT

public:
    explicit WaterfallChart(const QString &name, QWidget *parent = nullptr);
    /// Spreads the rows over what room there is.
    void setSpreading();
    void setSteps(const QString &title, const QList<WaterfallStep> &steps);

private:
    WaterfallChart(Waterfall *waterfall, const QString &name, QWidget *parent);

    Waterfall *m_waterfall;
};

} // namespace assay
