#pragma once

#include "core/analysis/query.h"
#include "ui/askedbefore.h"
#include "ui/markmenu.h"
#include "ui/view.h"
#include "ui/widgets/card.h"
#include "ui/widgets/rowmodel.h"

#include <optional>

namespace assay {

class DataTable;
class Session;

/// A month of the table: its figures, and those of the month before it.
struct MonthRow
{
    ResultRow month;
    std::vector<MetricValue> before; ///< empty for the first month
    bool partial = false;            ///< the ledger begins or ends inside it
};

/// Month by month over the whole ledger under the filters in force: spend and what a unit of work costs and why.
/// A click, or Enter, makes a month the time range; Shift-click highlights it.
class MonthsCard : public Card
{
    Q_OBJECT

public:
    explicit MonthsCard(Session &session, QWidget *parent = nullptr);
    void ask();
    void wait(); ///< for the calls, which are loading

private:
    void show(const QueryResult &result);
    Mark markOf(int row) const;
    void markRows();
    std::optional<TimeRange> rangeOf(const KeyValue &month) const;
    bool isPartial(const KeyValue &month) const;

    Session &m_session;
    LatestJob *m_job;
    AskedBefore<Selection> m_askedBefore;
    DataTable *m_table;
    RowModel<MonthRow> *m_model;
    std::shared_ptr<const Snapshot> m_asked;
};

} // namespace assay
