#pragma once

#include "ui/pages/savings/beforeafter.h"
#include "ui/widgets/sidepanel.h"

class QLabel;

namespace assay {

class DataTable;
class ScenarioAnswer;
class ScenarioEditor;
class Session;

/// The scenario beside every page: its steps with their controls, and what the selection in force would cost under it. The
/// Savings page holds the same scenario itself, so the panel steps back there.
class WhatIfPanel : public SidePanel
{
    Q_OBJECT

public:
    explicit WhatIfPanel(Session &session, QWidget *parent = nullptr);

private:
    QWidget *createContent();
    /// The calls are gathered while the panel is seen, and let go when it is not.
    void ask();
    void show(const ScenarioResult &result);

    Session &m_session;
    ScenarioAnswer *m_answer;
    QLabel *m_saving, *m_range;
    ScenarioEditor *m_editor;
    DataTable *m_table;
    RowModel<BeforeAfter> *m_rows;
};

} // namespace assay
