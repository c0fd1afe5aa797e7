#pragma once

#include "core/levers/scenario.h"
#include "ui/jobs.h"
#include "ui/widgets/rowmodel.h"

#include <QTimer>
#include <QWidget>

namespace assay {

class DataTable;
class EmptyState;

/// One figure of several scenarios, a column each.
struct CompareRow
{
    QString name, tip;
    QStringList shown, exact;
};

/// Saved scenarios and the draft side by side over the same calls: money first, then every metric.
class ScenarioCompare : public QWidget
{
    Q_OBJECT

public:
    ScenarioCompare(Jobs &jobs, QWidget *parent);

    /// What to compare; evaluated while the tab is seen, once questions stop coming.
    void setQuestion(std::shared_ptr<const LeverInput> input, std::vector<Scenario> scenarios);

protected:
    void showEvent(QShowEvent *event) override;

private:
    using Answers = std::vector<std::pair<std::string, ScenarioResult>>;
    void ask();
    void show(const Answers &answers);

    LatestJob m_job;
    QTimer m_rest; ///< a moving slider asks for one comparison, not for hundreds
    std::shared_ptr<const LeverInput> m_input;
    std::vector<Scenario> m_scenarios;
    bool m_outOfDate = false;
    DataTable *m_table;
    RowModel<CompareRow> *m_model;
    EmptyState *m_empty;
};

/// Rows for answers by scenario name, pure.
std::vector<CompareRow> compareRows(const std::vector<std::pair<std::string, ScenarioResult>> &answers);

} // namespace assay
