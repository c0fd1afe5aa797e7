#pragma once

#include "core/levers/scenario.h"
#include "ui/widgets/rowmodel.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace assay {

class DataTable;
class Waterfall;

/// One line of a before-and-after table.
struct BeforeAfter
{
    QString name, before, after, change;
    QString exactBefore, exactAfter, exactChange, tip;
    Tone tone = Tone::Neutral;
};

/// What a scenario would change: the saving with its range, the waterfall, every metric and every workload before and
/// after, and what the figures rest on.
class ScenarioResultView : public QWidget
{
    Q_OBJECT

public:
    explicit ScenarioResultView(QWidget *parent);
    void show(const ScenarioResult &result);
    /// Further tabs beside metrics, workloads and assumptions.
    QTabWidget *tabs() const { return m_tabs; }

private:
    void showHeadline(const ScenarioResult &result);
    void showWaterfall(const ScenarioResult &result);
    void showNotes(const ScenarioResult &result);
    DataTable *addTable(const QString &title, const char *name, RowModel<BeforeAfter> *model);

    QLabel *m_saving, *m_range, *m_notes;
    Waterfall *m_waterfall;
    QTabWidget *m_tabs;
    RowModel<BeforeAfter> *m_metrics, *m_workloads;
    DataTable *m_metricTable, *m_workloadTable;
};

/// Rows of the two tables, pure so that they can be tested alone.
std::vector<BeforeAfter> metricRows(const ScenarioResult &result);
std::vector<BeforeAfter> workloadRows(const ScenarioResult &result); ///< largest saving first, total last

} // namespace assay
