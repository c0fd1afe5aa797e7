#include "ui/metricchoice.h"

#include "ui/coretext.h"
#include "ui/session.h"

#include <QAction>
#include <QMenu>

#include <algorithm>
#include <array>

namespace assay {

namespace {

/// What metrics are about, each section beginning with one of the table, in whose order they stand.
struct Section
{
    std::string_view first;
    const char *title;
};
constexpr std::array kSections{
    Section{"cost", QT_TRANSLATE_NOOP("assay::MetricChoice", "Cost")},
    Section{"cost_per_task", QT_TRANSLATE_NOOP("assay::MetricChoice", "Tasks and units")},
    Section{"tokens_per_dollar", QT_TRANSLATE_NOOP("assay::MetricChoice", "Tokens and models")},
    Section{"cache_hit_rate", QT_TRANSLATE_NOOP("assay::MetricChoice", "Caching")},
    Section{"batch_share_calls", QT_TRANSLATE_NOOP("assay::MetricChoice", "Batch")},
    Section{"error_rate", QT_TRANSLATE_NOOP("assay::MetricChoice", "Errors")},
    Section{"price_coverage", QT_TRANSLATE_NOOP("assay::MetricChoice", "Coverage")},
    Section{"revenue", QT_TRANSLATE_NOOP("assay::MetricChoice", "Margin")},
};

QStringList textsOf(const std::vector<std::string> &ids)
{
    QStringList texts;
    for (const std::string &id : ids)
        texts << QString::fromStdString(id);
    return texts;
}

} // namespace

MetricChoice::MetricChoice(Session &session, Place place, const std::function<bool(const Metric &)> &isOffered, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_place(std::move(place))
{
    for (const QString &id : Settings().value(m_place.setting))
        if (const Metric *m = metric(id.toStdString()); m && isOffered(*m))
            m_atFirst.push_back(id.toStdString());
    if (m_atFirst.empty())
        m_atFirst = m_place.atFirst;
    for (const Metric &m : allMetrics()) {
        if (const auto section = std::ranges::find(kSections, m.id, &Section::first); section != kSections.end())
            m_sections.push_back({tr(section->title), {}});
        if (!isOffered(m))
            continue;
        auto *action = new QAction(coreText(m.name), this);
        action->setObjectName(m_place.prefix + coreText(m.id));
        action->setToolTip(coreText(m.formula));
        action->setWhatsThis(m_place.command.arg(action->text()));
        action->setCheckable(true);
        action->setData(QString::fromUtf8(m.id.data(), qsizetype(m.id.size())));
        m_actions << action;
        m_sections.back().second << action;
        connect(action, &QAction::triggered, this, [this, id = std::string(m.id)](bool on) { toggle(id, on); });
    }
    connect(&session, &Session::changed, this, &MetricChoice::follow);
    follow();
}

std::vector<std::string> MetricChoice::shown() const
{
    const auto &chosen = m_session.view().*m_place.shown;
    return chosen.empty() ? m_atFirst : chosen;
}

void MetricChoice::fill(QMenu &menu) const
{
    for (const auto &[title, actions] : m_sections) {
        if (actions.isEmpty())
            continue;
        QMenu *section = menu.addMenu(title);
        section->setToolTipsVisible(true);
        section->addActions(actions);
    }
}

void MetricChoice::follow()
{
    const auto ids = shown();
    for (QAction *action : m_actions)
        action->setChecked(std::ranges::find(ids, action->data().toString().toStdString()) != ids.end());
}

void MetricChoice::toggle(const std::string &id, bool on)
{
    std::vector<std::string> ids = shown();
    std::erase(ids, id);
    if (on)
        ids.push_back(id);
    if (ids.empty())
        return follow(); // one stays
    Settings().setValue(m_place.setting, textsOf(ids));
    m_session.change(m_place.step, [&](View &v) { v.*m_place.shown = ids; });
}

} // namespace assay
