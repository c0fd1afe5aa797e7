#include "ui/pages/savings/scenarioeditor.h"

#include "ui/scenariodraft.h"
#include "ui/pages/savings/scenariotext.h"
#include "ui/pages/savings/stepeditor.h"
#include "ui/theme.h"
#include "ui/widgets/emptystate.h"

#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <span>

namespace assay {

namespace {

constexpr double kFirstCut = 0.1; // what a step added by hand starts with

/// Has each editor the kind and scope of its step? Then only values have changed.
bool fits(const std::vector<StepEditor *> &editors, std::span<const ScenarioStep> steps)
{
    return std::ranges::equal(editors, steps, [](const StepEditor *editor, const ScenarioStep &step) {
        return editor->step().kind == step.kind && editor->step().rule == step.rule;
    });
}

} // namespace

ScenarioEditor::ScenarioEditor(ScenarioDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_book(PriceBook::builtIn())
    , m_empty(new EmptyState(this))
    , m_add(new QToolButton(this))
{
    m_steps = new QVBoxLayout(this);
    m_steps->setContentsMargins(0, 0, Space::small, 0);
    m_steps->setSpacing(Space::small);
    m_steps->addWidget(m_empty);
    m_steps->addStretch();
    m_empty->setTexts(tr("No step yet"), tr("Choose a lever on the Savings page, or add a step by hand. Several steps are priced together, "
                                            "in the order in which they take effect."));
    m_add->setText(tr("Add step"));
    m_add->setObjectName(QStringLiteral("addStep"));
    m_add->setProperty("kind", QStringLiteral("button"));
    m_add->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_add);
    for (const LeverKind kind : {LeverKind::Waste, LeverKind::Routing, LeverKind::Output, LeverKind::Input, LeverKind::Caching, LeverKind::Batch})
        menu->addAction(ScenarioText::kind(kind), this, [this, kind] { addByHand(kind); });
    m_add->setMenu(menu);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &ScenarioEditor::addNext);
    connect(&m_draft, &ScenarioDraft::changed, this, &ScenarioEditor::showDraft);
    rebuild();
}

void ScenarioEditor::setPriceBook(std::shared_ptr<const PriceBook> book)
{
    if (book == m_book)
        return;
    m_book = std::move(book);
    rebuild();
}

void ScenarioEditor::addByHand(LeverKind kind)
{
    ScenarioStep step = ScenarioStep::of(kind);
    if (kind == LeverKind::Output || kind == LeverKind::Input)
        step.share = Parameter::exactly(kFirstCut);
    if (kind == LeverKind::Routing && step.toModel.empty() && !m_book->models().empty())
        step.toModel = m_book->models().front().id;
    m_draft.addStep(std::move(step));
}

void ScenarioEditor::showDraft()
{
    const auto &steps = m_draft.scenario().steps;
    const bool isComing = m_next.isActive() && m_editors.size() <= steps.size(); // the others are made of what then stands
    if (!fits(m_editors, isComing ? std::span(steps).first(m_editors.size()) : std::span(steps)))
        return rebuild();
    for (std::size_t i = 0; i < m_editors.size(); ++i)
        if (m_editors[i]->step() != steps[i])
            m_editors[i]->setStep(steps[i]);
}

void ScenarioEditor::rebuild()
{
    for (StepEditor *editor : m_editors) {
        editor->hide();
        editor->deleteLater(); // it may be the sender
    }
    m_editors.clear();
    m_empty->setVisible(m_draft.scenario().steps.empty());
    m_next.start();
    addNext();
}

/// One editor a turn of the event loop: a scenario of many steps would stop the window for as long as it takes.
void ScenarioEditor::addNext()
{
    const auto &steps = m_draft.scenario().steps;
    const std::size_t i = m_editors.size();
    if (i >= steps.size())
        return m_next.stop();
    auto *editor = new StepEditor(steps[i], m_book, this);
    m_steps->insertWidget(int(i) + 1, editor);
    connect(editor, &StepEditor::edited, this, [this, i](const ScenarioStep &step, const QString &gesture) {
        m_draft.setStep(i, step, gesture.isEmpty() ? gesture : QStringLiteral("%1/%2").arg(i).arg(gesture));
    });
    connect(editor, &StepEditor::removeRequested, this, [this, i] { m_draft.removeStep(i); });
    m_editors.push_back(editor);
}

} // namespace assay
