#pragma once

#include "core/levers/lever.h"

#include <QWidget>

namespace assay {

class EmptyState;
class FindingList;
class FindingModel;
class ScenarioDraft;

/// Levers by money, largest first, and below them the workloads that are lean already. A click puts a lever into the
/// scenario, another takes it out again.
class LeverList : public QWidget
{
    Q_OBJECT

public:
    LeverList(ScenarioDraft &draft, QWidget *parent);
    void show(Diagnosis diagnosis);
    const Diagnosis &diagnosis() const { return m_diagnosis; }

private:
    void showLean();
    void showChecked();
    void toggle(int row);

    ScenarioDraft &m_draft;
    Diagnosis m_diagnosis;
    FindingList *m_levers, *m_lean;
    FindingModel *m_leverModel, *m_leanModel;
    QWidget *m_leanBox;
    EmptyState *m_empty;
};

} // namespace assay
