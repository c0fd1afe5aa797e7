#include "ui/pages/explore/metricmenu.h"

#include "core/analysis/metric.h"
#include "ui/coretext.h"
#include "ui/icons.h"
#include "ui/pages/explore/explorecolumns.h"
#include "ui/session.h"
#include "ui/settings.h"

#include <QMenu>

#include <algorithm>

namespace assay {

namespace {

QStringList textsOf(const std::vector<std::string> &ids)
{
    QStringList texts;
    for (const std::string &id : ids)
        texts << QString::fromStdString(id);
    return texts;
}

} // namespace

MetricMenu::MetricMenu(Session &session, QWidget *parent)
    : QToolButton(parent)
    , m_session(session)
{
    setObjectName(QStringLiteral("explore.metrics"));
    setText(tr("Metrics"));
    setAccessibleName(tr("Metrics shown in the table"));
    setToolTip(accessibleName());
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    Icons::follow(this, QStringLiteral("columns"));
    for (const QString &id : Settings().value(kExploreMetrics))
        if (assay::metric(id.toStdString()))
            m_atFirst.push_back(id.toStdString());
    if (m_atFirst.empty())
        m_atFirst = defaultExploreMetrics();

    auto *menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    for (const Metric &m : allMetrics()) {
        if (m.unit == Unit::Breakdown || m.id == "cost")
            continue; // always there
        QAction *action = menu->addAction(coreText(m.name));
        action->setObjectName(QStringLiteral("metric.") + coreText(m.id));
        action->setToolTip(coreText(m.formula));
        action->setCheckable(true);
        m_actions.insert(QString::fromUtf8(m.id.data(), qsizetype(m.id.size())), action);
        connect(action, &QAction::triggered, this, [this, id = std::string(m.id)](bool on) { toggle(id, on); });
    }
    setMenu(menu);
    connect(&session, &Session::changed, this, &MetricMenu::follow);
    follow();
}

std::vector<std::string> MetricMenu::chosen() const
{
    return m_session.view().metrics.empty() ? m_atFirst : m_session.view().metrics;
}

void MetricMenu::follow()
{
    const auto shown = chosen();
    for (auto it = m_actions.begin(); it != m_actions.end(); ++it)
        it.value()->setChecked(std::ranges::find(shown, it.key().toStdString()) != shown.end());
}

void MetricMenu::toggle(const std::string &id, bool on)
{
    std::vector<std::string> ids = chosen();
    std::erase(ids, id);
    if (on)
        ids.push_back(id);
    if (ids.empty())
        return follow(); // a table of metrics keeps one
    Settings().setValue(kExploreMetrics, textsOf(ids));
    m_session.change(tr("Change of the columns"), [&](View &v) { v.metrics = ids; });
}

} // namespace assay
