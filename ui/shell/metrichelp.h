#pragma once

#include <QObject>

class QWidget;

namespace assay {

struct Metric;

/// "What is this number?" for everything in the window that says which metric it shows (see metricrole.h): the key ? on
/// a tile or in a table, and the context menu of a tile or a column heading, open the metric's card.
class MetricHelp : public QObject
{
    Q_OBJECT

public:
    explicit MetricHelp(QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A menu with the card, and what else can be done with the widget.
    bool offer(const QWidget &widget, const Metric &metric, const QPoint &at);

    QWidget *m_window;
};

} // namespace assay
