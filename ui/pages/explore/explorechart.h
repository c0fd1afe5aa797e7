#pragma once

#include "ui/pages/explore/chartkinds.h"
#include "ui/widgets/card.h"

class QComboBox;
class QStackedWidget;
class QToolButton;

namespace assay {

class DataTable;
class EmptyState;
class LatestJob;
class Session;
class SpendChart;

/// The chart beside the Explore table, of what the table shows or of its selected rows, as one of several kinds: over
/// time, the distribution of cost per call, volume against cost per call, by weekday and hour. Each also as a table.
class ExploreChart : public Card
{
    Q_OBJECT

public:
    explicit ExploreChart(Session &session, QWidget *parent = nullptr);
    /// `narrowed`: filters of the selected rows; empty: all of the table.
    void ask(const std::vector<Filter> &narrowed);

signals:
    void callsWanted(); ///< for what the sums of a ledger in place do not tell

private:
    void build();
    bool isUntold() const; ///< the chart needs single calls, and a ledger in place keeps them
    void showUntold();
    void askDistribution(const Selection &selection);
    void askVolume(const Selection &selection);
    void askWeek(const Selection &selection);
    void show(QWidget *chart, const QString &title, const ChartRows &table);
    void showKind();
    void openDotMenu(int dot, const QPoint &globalPosition);
    void openCellMenu(int cell, const QPoint &globalPosition);
    void copyChart();

    Session &m_session;
    LatestJob *m_job;
    QComboBox *m_kind;
    QToolButton *m_asTable;
    QStackedWidget *m_stack;
    SpendChart *m_overTime;
    Histogram *m_distribution;
    ScatterPlot *m_volume;
    HeatMap *m_week;
    EmptyState *m_untold; ///< where a ledger in place cannot tell
    DataTable *m_table;
    RowsTableModel *m_rows;
    VolumeChart m_volumeChart;
};

} // namespace assay
