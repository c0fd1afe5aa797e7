#pragma once

#include "core/analysis/query.h"
#include "ui/widgets/card.h"

namespace assay {

class Session;
class TabledChart;
class Treemap;

/// Where it goes: teams and their workloads, as large as their cost, coloured by the change of their cost per call.
/// A click keeps only that workload, Ctrl adds it, Shift highlights it. Shown as a table on demand.
class TreemapCard : public Card
{
    Q_OBJECT

public:
    explicit TreemapCard(Session &session, QWidget *parent = nullptr);
    /// By team and workload, metrics cost and cost_per_call.
    void setResult(const QueryResult &result);

private:
    bool isFaded(const std::vector<KeyValue> &key) const;
    std::vector<Filter> filtersOf(int group, int item) const;
    void pick(int group, int item, Qt::KeyboardModifiers modifiers);

    Session &m_session;
    Treemap *m_map;
    TabledChart *m_chart;
    std::vector<std::vector<std::vector<KeyValue>>> m_keys; ///< [group][item]
};

} // namespace assay
