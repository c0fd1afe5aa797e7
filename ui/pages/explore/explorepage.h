#pragma once

#include "ui/pages/askingpage.h"
#include "ui/pages/explore/explorequestion.h"

#include <memory>

class QTreeView;

namespace assay {

class Card;
class ColumnFit;
class ExploreChart;
class ExploreModel;
class InPlaceBar;
class LatestJob;
class MetricMenu;
class MixLegends;

/// A table by any dimensions with its chart, of the calls in the store or of what a ledger tells in place. Selecting rows (Ctrl-click adds) narrows the chart to them; Shift-click
/// highlights one in every view; the context menu keeps or excludes them everywhere; a double click opens their calls;
/// Ctrl+C copies unrounded values.
class ExplorePage : public AskingPage
{
    Q_OBJECT

public:
    ExplorePage(Session &session, QWidget *parent);

protected:
    void ask() override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Answer
    {
        QueryResult rows;
        ExploreTrends trends;
    };

    void buildTable();
    /// What answers: the store's calls, or what a ledger in place has told; null while that is not enough.
    std::shared_ptr<const Snapshot> calls() const;
    Query widest() const;
    void followSource();
    void askLedger();
    void clear();
    std::vector<std::string> toldMetrics() const; ///< of the chosen ones those that calls() answers
    std::string sortInForce() const;
    ExploreQuestion question(std::vector<Filter> above) const;
    static Answer answer(const Snapshot &snapshot, const ExploreQuestion &question, const JobControl &control);
    void askWhole(std::shared_ptr<const Snapshot> calls, const ExploreQuestion &asked, bool isFirstPartShown);
    void show(const Answer &answer, bool isFirstPart);
    void askChildren(const QPersistentModelIndex &parent);
    void askChart();
    void sortBy(int column);
    void showSort();
    void markRows();
    void keepPlace();
    void restorePlace();
    void divideHeight();
    void openCalls(const QModelIndex &index);
    void showMenu(const QPoint &position);

    LatestJob *m_job;
    ExploreModel *m_model;
    QTreeView *m_table;
    Card *m_tableCard;
    ExploreChart *m_chart;
    MixLegends *m_mixLegends;
    ColumnFit *m_columnFit;
    MetricMenu *m_metrics;
    InPlaceBar *m_inPlace;
    bool m_shownInPlace = false; ///< what the table holds came from a ledger in place
};

QWidget *createExplorePage(Session &session, QWidget *parent);

} // namespace assay
