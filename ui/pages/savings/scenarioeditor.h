#pragma once

#include "core/levers/scenario.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QToolButton;
class QVBoxLayout;

namespace assay {

class EmptyState;
class ScenarioDraft;
class StepEditor;

/// The steps of the scenario in their order of application, each with its controls, and a menu to add one by hand.
class ScenarioEditor : public QWidget
{
    Q_OBJECT

public:
    ScenarioEditor(ScenarioDraft &draft, QWidget *parent);

    /// Prices that routing can aim at, and the selection that a step added by hand touches.
    void setPriceBook(std::shared_ptr<const PriceBook> book);
    /// The button that adds a step; the page places it.
    QToolButton *addButton() const { return m_add; }

private:
    void showDraft();
    void rebuild();
    void addNext();
    void addByHand(LeverKind kind);

    ScenarioDraft &m_draft;
    std::shared_ptr<const PriceBook> m_book;
    std::vector<StepEditor *> m_editors; ///< one a step, in the order of the draft; the last ones come while m_next runs
    QTimer m_next;
    QVBoxLayout *m_steps;
    EmptyState *m_empty;
    QToolButton *m_add;
};

} // namespace assay
