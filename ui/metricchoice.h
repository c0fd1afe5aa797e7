#pragma once

#include "core/analysis/metric.h"
#include "ui/settings.h"
#include "ui/view.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace assay {

class Session;

/// A list of metrics that a person composes: each metric has an action that is checked while it is shown. The choice is part of
/// the view, so it is undone like everything else, and the last one is what the next start begins with.
class MetricChoice : public QObject
{
    Q_OBJECT

public:
    /// Where the choice stands, and how it is called.
    struct Place
    {
        std::vector<std::string> View::*shown;
        SettingKey<QStringList> setting;
        std::vector<std::string> atFirst;
        QString prefix; ///< of the object names of the actions, before the id
        QString step;   ///< what the undo menu calls a change
        QString command; ///< "In the strip: %1", what a metric's action is called among all commands
    };

    MetricChoice(Session &session, Place place, const std::function<bool(const Metric &)> &isOffered, QObject *parent);

    /// Ids in the order in which they were chosen; never empty.
    std::vector<std::string> shown() const;
    /// One for each metric on offer, in the order of the table.
    const QList<QAction *> &actions() const { return m_actions; }
    /// Puts them into `menu`, one submenu for each thing that metrics are about.
    void fill(QMenu &menu) const;
    void toggle(const std::string &id, bool on);

private:
    void follow();

    Session &m_session;
    Place m_place;
    QList<QAction *> m_actions;
    std::vector<std::pair<QString, QList<QAction *>>> m_sections; ///< the same by what they are about
    std::vector<std::string> m_atFirst;
};

} // namespace assay
