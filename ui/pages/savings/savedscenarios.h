#pragma once

#include "core/levers/scenario.h"
#include "ui/jobs.h"

#include <QWidget>

#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace assay {

class ScenarioDraft;
class Session;

/// The named scenarios of the store: choose one, save the draft under a name, rename, delete (asked in place), and
/// carry them from ledger to ledger as JSON files.
class SavedScenarios : public QWidget
{
    Q_OBJECT

public:
    SavedScenarios(Session &session, ScenarioDraft &draft, QWidget *parent);
    const std::vector<Scenario> &scenarios() const { return m_scenarios; }
    /// Reads them again from the open store.
    void reload();

signals:
    void scenariosChanged();

private:
    enum class Asking { Nothing, SaveAs, Rename, Delete };

    QWidget *createBar();
    QWidget *createQuestion();
    void ask(Asking what);
    void confirm();
    void choose(int index);
    void save(Scenario scenario, const QString &formerName = {});
    void remove(const QString &name);
    void importFile();
    void exportFile();
    void showState();
    void say(const QString &problem);

    Session &m_session;
    ScenarioDraft &m_draft;
    LatestJob m_load;
    std::vector<Scenario> m_scenarios;
    Asking m_asking = Asking::Nothing;
    QComboBox *m_chosen;
    QPushButton *m_save, *m_yes;
    QAction *m_rename, *m_delete, *m_export;
    QWidget *m_question;
    QLabel *m_questionText, *m_problem;
    QLineEdit *m_name;
};

} // namespace assay
