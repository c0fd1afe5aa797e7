#pragma once

#include "core/analysis/query.h"
#include "ui/widgets/sidepanel.h"

class QLabel;
class QListWidget;

namespace assay {

class DataTable;
class LatestJob;
class Session;
template <typename Row>
class RowModel;

/// One metric of the pins side by side.
struct PinnedMetric
{
    const Metric *metric = nullptr;
    std::vector<MetricValue> values; ///< one per compared pin
};

/// The pinned groups of calls under the time range in force. Those that are ticked stand side by side, metric by metric;
/// two of them with their difference. Docks at the right; shows itself when the first pin is set.
class PinsPanel : public SidePanel
{
    Q_OBJECT

public:
    explicit PinsPanel(Session &session, QWidget *parent = nullptr);

private:
    void follow();
    void showHint();
    void ask();
    void show(std::vector<PinnedMetric> metrics, const std::vector<std::size_t> &compared);
    std::vector<std::size_t> ticked() const;

    Session &m_session;
    LatestJob *m_job;
    QListWidget *m_list;
    DataTable *m_table;
    RowModel<PinnedMetric> *m_model;
    QLabel *m_hint;
};

} // namespace assay
