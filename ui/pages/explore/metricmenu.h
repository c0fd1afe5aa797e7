#pragma once

#include <QToolButton>

#include <string>
#include <vector>

namespace assay {

/// Which metrics the table shows, as ticks in a menu.
class MetricMenu : public QToolButton
{
    Q_OBJECT

public:
    explicit MetricMenu(QWidget *parent = nullptr);
    const std::vector<std::string> &chosen() const { return m_chosen; }

signals:
    void changed();

private:
    void toggle(const std::string &id, bool on);

    std::vector<std::string> m_chosen;
};

} // namespace assay
