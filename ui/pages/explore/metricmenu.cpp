#include "ui/pages/explore/metricmenu.h"

#include "ui/icons.h"
#include "ui/metricchoice.h"
#include "ui/pages/explore/explorecolumns.h"

#include <QMenu>

namespace assay {

MetricMenu::MetricMenu(Session &session, QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("explore.metrics"));
    setText(tr("Metrics"));
    setAccessibleName(tr("Metrics shown in the table"));
    setToolTip(accessibleName());
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    Icons::follow(this, QStringLiteral("columns"));
    const auto hasColumn = [](const Metric &m) { return m.unit != Unit::Breakdown && m.id != "cost"; }; // those are always there
    m_choice = new MetricChoice(session,
                                {&View::metrics, kExploreMetrics, defaultExploreMetrics(), QStringLiteral("metric."), tr("Change of the columns"),
                                 tr("In the table: %1")},
                                hasColumn, this);
    auto *menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    m_choice->fill(*menu);
    setMenu(menu);
}

std::vector<std::string> MetricMenu::chosen() const
{
    return m_choice->shown();
}

} // namespace assay
