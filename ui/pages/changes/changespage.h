#pragma once

#include "core/analysis/bridge.h"
#include "ui/pages/askingpage.h"

class QStackedWidget;
class QToolButton;

namespace assay {

class Card;
class DataTable;
class EmptyState;
class LatestJob;
class WaterfallChart;
template <typename Row>
class RowModel;

/// Why spend changed between the compared period and the selected one: the steps as a waterfall that adds up exactly,
/// and who they come from: in sequence, or each as its average over all orders. A chosen row narrows the waterfall to it; a double click opens its calls.
class ChangesPage : public AskingPage
{
    Q_OBJECT

public:
    ChangesPage(Session &session, QWidget *parent);

protected:
    void ask() override;

private:
    QWidget *createSteps();
    QWidget *createGroups();
    void show(Bridge bridge);
    /// The steps of a chosen row, or of everything.
    void showSteps();
    void showMenu(const QPoint &position);
    std::vector<Filter> filtersOf(const BridgeGroup &group) const;

    LatestJob *m_job;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Card *m_stepsCard;
    WaterfallChart *m_steps;
    QToolButton *m_averaged;
    Card *m_groupsCard;
    DataTable *m_groups;
    RowModel<BridgeGroup> *m_model;
    Bridge m_bridge;
};

QWidget *createChangesPage(Session &session, QWidget *parent);

} // namespace assay
