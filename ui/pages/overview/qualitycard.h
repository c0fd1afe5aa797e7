#pragma once

#include "core/analysis/query.h"
#include "ui/widgets/card.h"

class QTableView;

namespace assay {

class RowsTableModel;
class Session;

/// How far the figures can be trusted: what has a price, an owner, a task; what was refused at import.
class QualityCard : public Card
{
    Q_OBJECT

public:
    explicit QualityCard(Session &session, QWidget *parent = nullptr);
    /// The total with headlineMetrics().
    void setResult(const QueryResult &total);

private:
    void showGrade(const QueryResult &total, std::int64_t refused);

    Session &m_session;
    RowsTableModel *m_model;
    QTableView *m_table;
};

} // namespace assay
