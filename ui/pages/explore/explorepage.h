#pragma once

#include "ui/pages/askingpage.h"
#include "ui/pages/explore/explorequestion.h"

class QTreeView;
class QToolButton;

namespace assay {

class Card;
class ChartLegend;
class ColumnFit;
class ExploreModel;
class LatestJob;
class MetricMenu;
class MixLegends;
class StackedBars;

/// A table by any dimensions with its chart. Selecting rows narrows the chart to them; the context menu keeps or
/// excludes them everywhere; a double click opens their calls; Ctrl+C copies unrounded values.
class ExplorePage : public AskingPage
{
    Q_OBJECT

public:
    ExplorePage(Session &session, QWidget *parent);

protected:
    void ask() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Answer
    {
        QueryResult rows;
        ExploreTrends trends;
    };

    void buildTable();
    QWidget *buildChart();
    ExploreQuestion question(std::vector<Filter> above) const;
    static Answer answer(const Snapshot &snapshot, const ExploreQuestion &question, const JobControl &control);
    void show(const Answer &answer);
    void askChildren(const QPersistentModelIndex &parent);
    void askChart();
    void sortBy(int column);
    void divideHeight();
    void openCalls(const QModelIndex &index);
    void showMenu(const QPoint &position);

    LatestJob *m_job;
    LatestJob *m_chartJob;
    ExploreModel *m_model;
    QTreeView *m_table;
    Card *m_tableCard;
    Card *m_chartCard;
    ChartLegend *m_legend;
    MixLegends *m_mixLegends;
    ColumnFit *m_columnFit;
    StackedBars *m_chart;
    MetricMenu *m_metrics;
    std::string m_sort = "cost";
};

QWidget *createExplorePage(Session &session, QWidget *parent);

} // namespace assay
