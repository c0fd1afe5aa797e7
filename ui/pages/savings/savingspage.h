#pragma once

#include "core/levers/lever.h"
#include "ui/jobs.h"
#include "ui/pages/askingpage.h"

class QStackedWidget;

namespace assay {

class Card;
class EmptyState;
class LeverList;
class SavedScenarios;
class ScenarioAnswer;
class ScenarioCompare;
class ScenarioDraft;
class ScenarioEditor;
class ScenarioResultView;
struct ScenarioResult;

/// What would make it cheaper: levers found in the calls, a scenario built from them, and what it would change.
class SavingsPage : public AskingPage
{
    Q_OBJECT

public:
    SavingsPage(Session &session, QWidget *parent);

protected:
    void ask() override;

private:
    Card *createLevers();
    Card *createScenario();
    Card *createResult();
    void diagnoseNow();
    void compare();
    void show(const ScenarioResult &result);

    ScenarioDraft &m_draft;
    ScenarioAnswer *m_answer;
    LatestJob m_diagnosis;
    bool m_isDiagnosed = false; ///< of the calls that m_answer is about
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Card *m_leverCard = nullptr, *m_resultCard = nullptr;
    LeverList *m_levers = nullptr;
    ScenarioEditor *m_editor = nullptr;
    SavedScenarios *m_saved = nullptr;
    ScenarioResultView *m_result = nullptr;
    ScenarioCompare *m_compare = nullptr;
};

QWidget *createSavingsPage(Session &session, QWidget *parent);

} // namespace assay
