#pragma once

#include "core/levers/scenario.h"
#include "ui/jobs.h"

#include <QWidget>

#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;

namespace assay {

class NameQuestion;
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
    enum class Asking { SaveAs, Rename, Delete };

    QWidget *createBar();
    QMenu *createMenu(QWidget *parent);
    void ask(Asking what);
    void confirm(const QString &name);
    void choose(int index);
    void save(Scenario scenario, const std::string &formerName = {});
    void remove();
    void importFile();
    void exportFile();
    void showState();
    void say(const QString &problem);

    Session &m_session;
    ScenarioDraft &m_draft;
    LatestJob m_load;
    std::vector<Scenario> m_scenarios;
    Asking m_asking = Asking::SaveAs;
    QComboBox *m_chosen;
    QPushButton *m_save;
    QAction *m_rename, *m_delete, *m_export;
    NameQuestion *m_question;
    QLabel *m_problem;
};

} // namespace assay
