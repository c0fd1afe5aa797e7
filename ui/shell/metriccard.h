#pragma once

#include <QFrame>

namespace assay {

struct Metric;

/// What a number is: its formula and unit, when it is not available or rests on too little, and what one would do if it
/// moved. Floats over the window until a click elsewhere or Esc; its text can be selected.
class MetricCard : public QFrame
{
    Q_OBJECT

public:
    /// Opens the card of `metric` below the point `at` of the screen; deletes itself when it closes.
    static void open(QWidget *window, const Metric &metric, const QPoint &at);

private:
    MetricCard(QWidget *window, const Metric &metric);
};

/// The metric in words, as rich text: on its card and in Help.
QString metricText(const Metric &metric);

} // namespace assay
