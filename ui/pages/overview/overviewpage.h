#pragma once

#include "core/targets/target.h"
#include "ui/askedbefore.h"
#include "ui/pages/askingpage.h"
#include "ui/pages/overview/overviewanswer.h"
#include "ui/view.h"

#include <map>
#include <memory>
#include <string>

class QGridLayout;

namespace assay {

class LeversCard;
class MetricChoice;
class MetricStrip;
class MonthsCard;
class MoversCard;
class QualityCard;
class SpendCard;
class TargetsDraft;
class TreemapCard;

/// The first page: what a unit of work costs, when and where it is spent, what moved, and what to do about it.
class OverviewPage : public AskingPage
{
    Q_OBJECT

public:
    OverviewPage(Session &session, QWidget *parent);

protected:
    void ask() override;
    /// The three lists side by side, or in two rows.
    void resizeEvent(QResizeEvent *event) override;

private:
    void askFigures(const OverviewQuestion &question);
    /// What the daily sums tell while the calls are loading; everything else says that it is loading.
    void askFirstLook();
    void show(const OverviewAnswer &answer);
    void showTiles();
    void askTargets();
    void openMetric(int tile);
    /// Leads to a new target on the metric of a tile, over what is on screen.
    void setTarget(int tile);

    LatestJob *m_job;
    AskedBefore<OverviewQuestion> m_asked;
    MetricChoice *m_choice;
    MetricStrip *m_strip;
    SpendCard *m_spend;
    TreemapCard *m_treemap;
    MoversCard *m_movers;
    LeversCard *m_levers;
    QualityCard *m_quality;
    MonthsCard *m_months;
    QGridLayout *m_lower;
    bool m_isWide = true;
    LatestJob *m_targetsJob;
    TargetsDraft &m_draft;
    AskedBefore<std::pair<Selection, std::string>> m_targetsAsked; ///< with the document of targets
    std::shared_ptr<const OverviewAnswer> m_answer;
    bool m_isFirstLook = false; ///< m_answer tells no more than a first look
    std::map<std::string, TargetOutcome> m_targets; ///< by metric id
};

QWidget *createOverviewPage(Session &session, QWidget *parent);

} // namespace assay
