#pragma once

#include "ui/widgets/paintedwidget.h"

#include <QList>

namespace assay {

/// One column of a histogram: what lies between two edges.
struct HistogramColumn
{
    QString label;   ///< of its lower edge: "$0.01"
    double value = 0; ///< for drawing only
    QString tip;     ///< title, then "name: value" lines
};

/// Upright columns side by side without gaps, each labelled at its lower edge. Click or Enter: partActivated(column).
class Histogram : public PaintedWidget
{
    Q_OBJECT

public:
    explicit Histogram(QWidget *parent = nullptr);
    /// `upTo` labels the end of the last column; `sentence` says what the columns show.
    void setColumns(QList<HistogramColumn> columns, const QString &upTo, const QString &sentence);
    const QList<HistogramColumn> &columns() const { return m_columns; }
    QSize sizeHint() const override { return {480, 180}; }
    QSize minimumSizeHint() const override { return {200, 120}; }
    QRectF columnRect(int column) const;

protected:
    int partCount() const override { return int(m_columns.size()); }
    int partAt(const QPointF &position) const override;
    QString partTip(int part) const override { return m_columns.value(part).tip; }
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF plot() const;

    QList<HistogramColumn> m_columns;
    QString m_upTo;
};

} // namespace assay
