#include "ui/pages/explore/metricmenu.h"

#include "core/analysis/metric.h"
#include "ui/icons.h"
#include "ui/pages/explore/explorecolumns.h"
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

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

MetricMenu::MetricMenu(QWidget *parent)
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
    for (const QString &id : Settings().value(kExploreMetrics))
        if (assay::metric(id.toStdString()))
            m_chosen.push_back(id.toStdString());
    if (m_chosen.empty())
        m_chosen = defaultExploreMetrics();

    auto *menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    for (const Metric &m : allMetrics()) {
        if (m.unit == Unit::Breakdown || m.id == "cost")
            continue; // always there
        QAction *action = menu->addAction(utf8(m.name));
        action->setObjectName(QStringLiteral("metric.") + utf8(m.id));
        action->setToolTip(utf8(m.formula));
        action->setCheckable(true);
        action->setChecked(std::ranges::find(m_chosen, m.id) != m_chosen.end());
        connect(action, &QAction::toggled, this, [this, id = std::string(m.id)](bool on) { toggle(id, on); });
    }
    setMenu(menu);
}

void MetricMenu::toggle(const std::string &id, bool on)
{
    std::erase(m_chosen, id);
    if (on)
        m_chosen.push_back(id);
    Settings().setValue(kExploreMetrics, textsOf(m_chosen));
    emit changed();
}

} // namespace assay
