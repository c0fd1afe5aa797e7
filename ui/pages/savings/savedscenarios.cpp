#include "ui/pages/savings/savedscenarios.h"

#include "ui/coretext.h"
#include "ui/ledger.h"
#include "ui/pages/savings/namequestion.h"
#include "ui/scenariodraft.h"
#include "ui/pages/savings/scenariofiles.h"
#include "ui/session.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace assay {

SavedScenarios::SavedScenarios(Session &session, ScenarioDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_draft(draft)
    , m_load(session.jobs(), this)
    , m_question(new NameQuestion(this))
    , m_problem(new QLabel(this))
{
    m_problem->setProperty("kind", QStringLiteral("bad"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Space::small);
    layout->addWidget(createBar());
    layout->addWidget(m_question);
    layout->addWidget(m_problem);
    connect(m_question, &NameQuestion::answered, this, &SavedScenarios::confirm);
    connect(&m_draft, &ScenarioDraft::changed, this, &SavedScenarios::showState);
    connect(&session, &Session::snapshotChanged, this, &SavedScenarios::reload);
    showState();
    reload();
}

QWidget *SavedScenarios::createBar()
{
    auto *bar = new QWidget(this);
    m_chosen = new QComboBox(bar);
    m_chosen->setObjectName(QStringLiteral("savedScenarios"));
    m_chosen->setAccessibleName(tr("Saved scenarios"));
    m_chosen->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_chosen->setMinimumContentsLength(14);
    m_save = new QPushButton(tr("Save"), bar);
    m_save->setObjectName(QStringLiteral("saveScenario"));
    auto *more = new QToolButton(bar);
    more->setText(tr("More"));
    more->setProperty("kind", QStringLiteral("button"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(createMenu(more));
    more->setFixedHeight(m_save->sizeHint().height());
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->addWidget(m_chosen, 1);
    layout->addWidget(m_save);
    layout->addWidget(more);
    connect(m_chosen, &QComboBox::activated, this, &SavedScenarios::choose);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (m_draft.scenario().name.empty())
            ask(Asking::SaveAs);
        else
            save(m_draft.scenario());
    });
    return bar;
}

QMenu *SavedScenarios::createMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    const auto add = [menu](const QString &text, const char *name) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        return action;
    };
    connect(add(tr("Save under another name"), "saveScenarioAs"), &QAction::triggered, this, [this] { ask(Asking::SaveAs); });
    m_rename = add(tr("Rename"), "renameScenario");
    m_delete = add(tr("Delete"), "deleteScenario");
    menu->addSeparator();
    m_export = add(tr("Export as JSON file"), "exportScenario");
    connect(add(tr("Import from JSON file"), "importScenario"), &QAction::triggered, this, &SavedScenarios::importFile);
    connect(m_rename, &QAction::triggered, this, [this] { ask(Asking::Rename); });
    connect(m_delete, &QAction::triggered, this, [this] { ask(Asking::Delete); });
    connect(m_export, &QAction::triggered, this, &SavedScenarios::exportFile);
    return menu;
}

void SavedScenarios::ask(Asking what)
{
    m_asking = what;
    say({});
    const QString name = QString::fromStdString(m_draft.scenario().name);
    if (what == Asking::Delete)
        m_question->askWhether(tr("Delete “%1”?").arg(name), tr("Delete"));
    else
        m_question->askForName(name, what == Asking::Rename ? tr("Rename") : tr("Save"));
}

void SavedScenarios::confirm(const QString &name)
{
    const std::string former = m_draft.scenario().name, wanted = name.toStdString();
    if (m_asking == Asking::Delete) {
        remove();
    } else {
        if (wanted.empty())
            return say(tr("A scenario needs a name."));
        if (wanted != former && std::ranges::find(m_scenarios, wanted, &Scenario::name) != m_scenarios.end())
            return say(tr("There is a scenario of this name. Choose another, or delete that one first."));
        Scenario scenario = m_draft.scenario();
        scenario.name = wanted;
        save(std::move(scenario), m_asking == Asking::Rename ? former : std::string());
    }
    say({});
    m_question->hide();
}

void SavedScenarios::choose(int index)
{
    if (index == 0)
        m_draft.replace(tr("New scenario"), {});
    else
        m_draft.replace(tr("Open scenario"), m_scenarios[std::size_t(index) - 1]);
}

void SavedScenarios::save(Scenario scenario, const std::string &formerName)
{
    m_draft.replace(tr("Name of the scenario"), scenario);
    m_session.ledger().write(tr("Saving the scenario"), [scenario = std::move(scenario), formerName](Store &store, const JobControl &) {
        return ScenarioFiles::save(store, scenario, formerName);
    });
}

void SavedScenarios::remove()
{
    const std::string name = m_draft.scenario().name;
    Scenario unnamed = m_draft.scenario();
    unnamed.name.clear();
    m_draft.replace(tr("Delete scenario"), std::move(unnamed));
    m_session.ledger().write(tr("Deleting the scenario"), [name](Store &store, const JobControl &) { return ScenarioFiles::remove(store, name); });
}

void SavedScenarios::reload()
{
    m_load.start<std::vector<Scenario>>(
        tr("Reading saved scenarios"), [path = m_session.storePath().toStdString()](const JobControl &) { return ScenarioFiles::load(path); },
        [this](std::vector<Scenario> scenarios) {
            m_scenarios = std::move(scenarios);
            showState();
            emit scenariosChanged();
        });
}

void SavedScenarios::showState()
{
    const Scenario &draft = m_draft.scenario();
    const QSignalBlocker quiet(m_chosen);
    m_chosen->clear();
    m_chosen->addItem(draft.steps.empty() ? tr("New scenario") : m_draft.isSuggestion() ? tr("Levers found, together") : tr("Scenario without a name"));
    bool unchanged = false, known = false;
    for (const Scenario &saved : m_scenarios) {
        const bool own = saved.name == draft.name;
        unchanged |= own && saved == draft;
        known |= own;
        m_chosen->addItem(QString::fromStdString(saved.name) + (own && saved != draft ? tr(" (changed)") : QString()));
        if (own)
            m_chosen->setCurrentIndex(m_chosen->count() - 1);
    }
    m_save->setEnabled(!draft.steps.empty() && !unchanged);
    m_rename->setEnabled(known);
    m_delete->setEnabled(known);
    m_export->setEnabled(!draft.steps.empty());
}

void SavedScenarios::exportFile()
{
    const QString name = m_draft.scenario().name.empty() ? tr("scenario") : QString::fromStdString(m_draft.scenario().name);
    const QString path = m_session.fileChooser().saveFile(this, tr("Export scenario"), name + QStringLiteral(".json"), tr("Scenarios (*.json)"));
    if (path.isEmpty())
        return;
    const auto written = ScenarioFiles::writeJson(path, m_draft.scenario());
    say(written ? QString() : coreText(written.error()));
}

void SavedScenarios::importFile()
{
    const QStringList paths = m_session.fileChooser().openFiles(this, tr("Import scenario"), tr("Scenarios (*.json)"));
    if (paths.isEmpty())
        return;
    auto scenario = ScenarioFiles::readJson(paths.first());
    say(scenario ? QString() : coreText(scenario.error()));
    if (scenario)
        m_draft.replace(tr("Import scenario"), scenario.take());
}

void SavedScenarios::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace assay
