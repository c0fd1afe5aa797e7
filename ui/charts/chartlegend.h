#pragma once

#include "ui/charts/chartdata.h"

#include <QWidget>

namespace assay {

/// Names of a chart's colours in one line, as wide as they need; what has no room is counted at the end and listed in the tooltip.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);
    void setSeries(const QList<ChartSeries> &series);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry
    {
        QString name;
        QColor colour;
        bool isHatched;
    };
    static int entryWidth(const Entry &entry);

    QList<Entry> m_entries;
};

} // namespace assay
