#pragma once

#include "ui/spendovertime.h"

#include <QWidget>

namespace assay {

class ChartLegend;
class LatestJob;
class LedgerBrush;
class Session;
class StackedBars;

/// Spend over time stacked by a dimension, with the brush of the whole ledger below. A drag over the bars and the brush
/// set the time range of every page; a click on a name of the legend keeps only that value, Ctrl adds it, Shift
/// highlights it; the context menu leads on.
class SpendChart : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the object names of the parts: "spend" names "spend.chart" and "spend.brush".
    SpendChart(Session &session, const QString &name, QWidget *parent = nullptr);

    /// Whether the session can answer it already: while the calls are loading it knows less.
    bool canAsk(const DimensionRef &by) const { return snapshotFor(questionOf(by, {})) != nullptr; }
    /// What the session shows, narrowed by further filters.
    void ask(const DimensionRef &by, const std::vector<Filter> &narrowed = {});
    void showAsTable(bool table);
    ChartLegend *legend() const { return m_legend; } ///< the owner places it
    const SpendOverTime &shown() const { return m_spend; }

protected:
    /// A low chart has no room for the brush: its bars can be brushed themselves.
    void resizeEvent(QResizeEvent *event) override;

signals:
    void answered(const QString &title);

private:
    SpendQuestion questionOf(const DimensionRef &by, const std::vector<Filter> &narrowed) const;
    std::shared_ptr<const Snapshot> snapshotFor(const SpendQuestion &question) const;
    void draw();
    void brushed(int first, int last);
    void openMenu(int slot, const QPoint &globalPosition);
    void openLegendMenu(int series, const QPoint &globalPosition);
    TimeRange rangeOf(int first, int last) const;
    /// The annotations by slot.
    std::vector<std::pair<std::size_t, QString>> events() const;
    void annotate(int slot, const QPoint &globalPosition);

    Session &m_session;
    LatestJob *m_job;
    ChartLegend *m_legend;
    StackedBars *m_chart;
    LedgerBrush *m_brush;
    SpendOverTime m_spend;
};

} // namespace assay
