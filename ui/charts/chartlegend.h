#pragma once

#include "ui/charts/chartdata.h"
#include "ui/widgets/paintedwidget.h"

namespace assay {

/// The colours of a chart with their names in one line; what does not fit is counted. A click, or Enter, on a name:
/// partActivated(index of the series).
class ChartLegend : public PaintedWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);
    void setSeries(const QList<ChartSeries> &series);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }
    /// Where a name stands, for tests.
    QRect entryRect(int entry) const { return m_rects.value(entry); }

protected:
    int partCount() const override { return int(m_rects.size()); }
    int partAt(const QPointF &position) const override;
    QString partTip(int part) const override { return m_entries.value(part).name; }
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry
    {
        QString name;
        QColor colour;
        bool isHatched = false;
    };
    static int entryWidth(const Entry &entry);
    /// Places as many names as there is room for; the tooltip names the others.
    void layOut();
    void place();

    QList<Entry> m_entries;
    QList<QRect> m_rects; ///< of the first entries
};

} // namespace assay
