#include "ui/scenariodraft.h"

#include "ui/draftcommand.h"

#include <QUndoStack>

#include <algorithm>

namespace assay {

namespace {

using ScenarioCommand = DraftCommand<ScenarioDraft, Scenario, 0x5343>;

} // namespace

ScenarioDraft::ScenarioDraft(QUndoStack &undo, QObject *parent) : QObject(parent), m_undo(undo) {}

void ScenarioDraft::suggest(const Scenario &scenario)
{
    if (m_changed)
        return;
    m_scenario = scenario;
    m_suggested = true;
    emit changed();
}

void ScenarioDraft::replace(const QString &text, Scenario scenario, const QString &mergeKey)
{
    if (scenario == m_scenario)
        return;
    m_changed = true;
    m_undo.push(new ScenarioCommand(*this, m_scenario, std::move(scenario), text, mergeKey));
}

void ScenarioDraft::addStep(ScenarioStep step)
{
    Scenario next = m_scenario;
    next.steps.push_back(std::move(step));
    replace(tr("Add to scenario"), std::move(next));
}

void ScenarioDraft::removeStep(std::size_t index)
{
    if (index >= m_scenario.steps.size())
        return;
    Scenario next = m_scenario;
    next.steps.erase(next.steps.begin() + std::ptrdiff_t(index));
    replace(tr("Remove from scenario"), std::move(next));
}

void ScenarioDraft::setStep(std::size_t index, ScenarioStep step, const QString &mergeKey)
{
    if (index >= m_scenario.steps.size())
        return;
    Scenario next = m_scenario;
    next.steps[index] = std::move(step);
    replace(tr("Change of the scenario"), std::move(next), mergeKey);
}

int ScenarioDraft::find(const ScenarioStep &step) const
{
    const auto found = std::ranges::find_if(m_scenario.steps, [&](const ScenarioStep &own) {
        return own.kind == step.kind && own.rule.filters == step.rule.filters;
    });
    return found == m_scenario.steps.end() ? -1 : int(found - m_scenario.steps.begin());
}

void ScenarioDraft::install(const Scenario &scenario)
{
    m_scenario = scenario;
    m_suggested = false;
    emit changed();
}

} // namespace assay
