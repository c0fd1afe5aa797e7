#pragma once

#include "core/analysis/movers.h"
#include "ui/markmenu.h"
#include "ui/widgets/card.h"

class QTableView;
class QToolButton;

namespace assay {

class RowsTableModel;
class Session;
class TableHint;

/// The workloads whose cost changed most against the compared period, in dollars or per call. Each is a mark like those of
/// a chart; Enter opens its calls.
class MoversCard : public Card
{
    Q_OBJECT

public:
    explicit MoversCard(Session &session, QWidget *parent = nullptr);
    /// By team and workload, metrics cost and cost_per_call, with a compared period.
    void setResult(const QueryResult &result);

private:
    void fill();
    Mark markOf(int row) const;
    void markRows();

    Session &m_session;
    QueryResult m_result;
    std::vector<Mover> m_movers; ///< as shown
    QToolButton *m_perCall;
    RowsTableModel *m_model;
    QTableView *m_table;
    TableHint *m_hint;
};

} // namespace assay
