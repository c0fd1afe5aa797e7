#pragma once

#include <QToolButton>

#include <string>
#include <vector>

namespace assay {

class MetricChoice;
class Session;

/// Which metrics the table shows, as ticks in a menu; the choice is part of the view and kept for the next start.
class MetricMenu : public QToolButton
{
    Q_OBJECT

public:
    explicit MetricMenu(Session &session, QWidget *parent = nullptr);
    /// Metric ids in the order they were chosen in.
    std::vector<std::string> chosen() const;
    const MetricChoice &choice() const { return *m_choice; }

private:
    MetricChoice *m_choice;
};

} // namespace assay
