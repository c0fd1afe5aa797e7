#include "ui/pages/savings/savingspage.h"

#include "core/levers/together.h"
#include "ui/format.h"
#include "ui/pages/savings/leverlist.h"
#include "ui/pages/savings/savedscenarios.h"
#include "ui/pages/savings/scenarioanswer.h"
#include "ui/pages/savings/scenariocompare.h"
#include "ui/scenariodraft.h"
#include "ui/pages/savings/scenarioeditor.h"
#include "ui/pages/savings/scenarioresultview.h"
#include "ui/session.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"

#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace assay {

SavingsPage::SavingsPage(Session &session, QWidget *parent)
    : AskingPage(session, parent)
    , m_draft(session.scenario())
    , m_answer(new ScenarioAnswer(session.jobs(), session.levers(), this))
    , m_diagnosis(session.jobs(), this)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
{
    setObjectName(QStringLiteral("savingsPage"));
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("savings.split"));
    splitter->addWidget(createLevers());
    splitter->addWidget(createScenario());
    splitter->addWidget(createResult());
    splitter->setSizes({306, 374, 492});
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 1);
    splitter->setStretchFactor(2, 3);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(Space::medium);
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::medium, Space::large, Space::medium);
    layout->addWidget(m_stack);

    connect(&m_draft, &ScenarioDraft::changed, this, [this] {
        m_answer->setScenario(m_draft.scenario());
        compare();
    });
    connect(m_answer, &ScenarioAnswer::gathered, this, &SavingsPage::diagnoseNow);
    connect(m_answer, &ScenarioAnswer::gathered, this, &SavingsPage::compare);
    connect(m_answer, &ScenarioAnswer::asked, this, [this] { m_resultCard->setStale(true); });
    connect(m_answer, &ScenarioAnswer::answered, this, &SavingsPage::show);
    connect(m_saved, &SavedScenarios::scenariosChanged, this, &SavingsPage::compare);
    m_answer->setScenario(m_draft.scenario());
}

Card *SavingsPage::createLevers()
{
    m_leverCard = new Card(tr("Levers"), this);
    m_levers = new LeverList(m_draft, m_leverCard);
    m_leverCard->setBody(m_levers);
    m_leverCard->setMinimumWidth(300);
    return m_leverCard;
}

Card *SavingsPage::createScenario()
{
    auto *card = new Card(tr("Scenario"), this);
    m_editor = new ScenarioEditor(m_draft, card);
    m_editor->setObjectName(QStringLiteral("page"));
    m_saved = new SavedScenarios(session(), m_draft, card);
    auto *scroll = new QScrollArea(card);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_editor);
    card->addAction(m_editor->addButton());
    card->bodyLayout()->addWidget(m_saved);
    card->bodyLayout()->addWidget(scroll, 1);
    card->setMinimumWidth(300);
    return card;
}

Card *SavingsPage::createResult()
{
    m_resultCard = new Card(tr("What it would change"), this);
    m_result = new ScenarioResultView(m_resultCard);
    m_compare = new ScenarioCompare(session().jobs(), m_resultCard);
    m_result->tabs()->addTab(m_compare, tr("Compare"));
    m_resultCard->setBody(m_result);
    m_resultCard->setMinimumWidth(360);
    return m_resultCard;
}

void SavingsPage::ask()
{
    const auto snapshot = session().snapshot();
    const bool empty = !snapshot || snapshot->calls().rowCount() == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    m_empty->setTexts(tr("No calls yet"), tr("Import a usage log on the Data page, or drop one on the window. Levers are found in the "
                                             "calls themselves: which model they used, what they repeated, what could have waited."));
    const bool isFound = m_isDiagnosed || m_diagnosis.isRunning() || !m_answer->input();
    if (!empty && isFound && m_answer->isAbout(snapshot, session().selection()))
        return;
    m_diagnosis.cancel();
    m_isDiagnosed = false;
    m_leverCard->setStale(!empty);
    if (!empty)
        m_editor->setPriceBook(snapshot->pricer().sharedBook());
    m_answer->setQuestion(empty ? nullptr : snapshot, session().selection());
}

void SavingsPage::diagnoseNow()
{
    m_diagnosis.start<Diagnosis>(
        tr("Looking for levers"),
        [desk = session().levers(), input = m_answer->input()](const JobControl &control) { return desk->diagnose(*input, control); },
        [this](Diagnosis diagnosis) {
            if (diagnosis.cancelled)
                return;
            m_isDiagnosed = true;
            m_leverCard->setStale(false);
            m_leverCard->setNote(tr("%1 found, each priced alone").arg(diagnosis.levers.size()), tr("Levers overlap: what they save together is what the scenario says, not their sum."));
            if (const auto together = leversTogether(diagnosis))
                m_draft.suggest(*together);
            m_levers->show(std::move(diagnosis));
        });
}

void SavingsPage::compare()
{
    std::vector<Scenario> scenarios = m_saved->scenarios();
    if (!scenarios.empty() && !m_draft.isEmpty() && m_draft.scenario().name.empty())
        scenarios.push_back(m_draft.scenario());
    m_compare->setQuestion(m_answer->input(), std::move(scenarios));
}

void SavingsPage::show(const ScenarioResult &result)
{
    m_resultCard->setStale(false);
    m_resultCard->setNote(Format::range(session().selection().range, session().selection().zone));
    m_result->show(result);
}

QWidget *createSavingsPage(Session &session, QWidget *parent) { return new SavingsPage(session, parent); }

} // namespace assay
