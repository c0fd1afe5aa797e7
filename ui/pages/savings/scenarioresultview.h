#pragma once

#include "ui/pages/savings/beforeafter.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace assay {

class DataTable;
class WaterfallChart;

/// What a scenario would change: the saving with its range, the waterfall, every metric and every workload before and
/// after, and what the figures rest on.
class ScenarioResultView : public QWidget
{
    Q_OBJECT

public:
    explicit ScenarioResultView(QWidget *parent);
    void show(const ScenarioResult &result);
    /// "$1,200 saved".
    static QString savingText(const ScenarioResult &result);
    /// Of what the saving is a part, and how far it may lie off.
    static QString rangeText(const ScenarioResult &result);
    /// Further tabs beside metrics, workloads and assumptions.
    QTabWidget *tabs() const { return m_tabs; }

private:
    void showHeadline(const ScenarioResult &result);
    void showWaterfall(const ScenarioResult &result);
    void showNotes(const ScenarioResult &result);
    DataTable *addTable(const QString &title, const char *name, RowModel<BeforeAfter> *model);

    QLabel *m_saving, *m_range, *m_notes;
    WaterfallChart *m_waterfall;
    QTabWidget *m_tabs;
    RowModel<BeforeAfter> *m_metrics, *m_workloads;
    DataTable *m_metricTable, *m_workloadTable;
};

} // namespace assay
