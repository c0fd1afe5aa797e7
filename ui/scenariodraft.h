#pragma once

#include "core/levers/scenario.h"

#include <QObject>

class QUndoStack;

namespace assay {

/// The scenario being edited. Every change goes onto the undo stack; changes under one non-empty merge key (one drag of
/// one slider) join into one step of it.
class ScenarioDraft : public QObject
{
    Q_OBJECT

public:
    explicit ScenarioDraft(QUndoStack &undo, QObject *parent = nullptr);

    const Scenario &scenario() const { return m_scenario; }
    bool isEmpty() const { return m_scenario.steps.empty(); }

    /// Shows a scenario until the first change; no undo step of its own. Does nothing once there was one.
    void suggest(const Scenario &scenario);
    bool isSuggestion() const { return m_suggested; }

    void replace(const QString &text, Scenario scenario, const QString &mergeKey = {});
    void addStep(ScenarioStep step);
    void removeStep(std::size_t index);
    void setStep(std::size_t index, ScenarioStep step, const QString &mergeKey = {});
    /// Index of the step with the kind and filters of `step`, -1 without one: is this lever in the scenario?
    int find(const ScenarioStep &step) const;

    /// What the stack calls; no undo step of its own.
    void install(const Scenario &scenario);

signals:
    void changed();

private:
    QUndoStack &m_undo;
    Scenario m_scenario;
    bool m_changed = false;   ///< a person has worked on it
    bool m_suggested = false; ///< what is shown came from suggest()
};

} // namespace assay
