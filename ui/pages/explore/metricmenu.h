#pragma once

#include <QHash>
#include <QToolButton>

#include <string>
#include <vector>

class QAction;

namespace assay {

class Session;

/// Which metrics the table shows, as ticks in a menu; the choice is part of the view and kept for the next start.
class MetricMenu : public QToolButton
{
    Q_OBJECT

public:
    explicit MetricMenu(Session &session, QWidget *parent = nullptr);
    /// Metric ids in the order they were chosen in.
    std::vector<std::string> chosen() const;

private:
    void toggle(const std::string &id, bool on);
    void follow();

    Session &m_session;
    std::vector<std::string> m_atFirst; ///< while the view has none
    QHash<QString, QAction *> m_actions; ///< by metric id
};

} // namespace assay
