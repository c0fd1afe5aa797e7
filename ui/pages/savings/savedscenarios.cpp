#include "ui/pages/savings/savedscenarios.h"

#include "ui/ledger.h"
#include "ui/pages/savings/scenariodraft.h"
#include "ui/session.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr std::string_view kPrefix = "scenario:";

std::string documentName(const std::string &name) { return std::string(kPrefix) + name; }

std::vector<Scenario> loadScenarios(const std::string &path)
{
    std::vector<Scenario> scenarios;
    const auto store = Store::open(path, StoreMode::Read);
    const auto names = store ? (*store)->documentNames(kPrefix) : Result<std::vector<std::string>>(std::vector<std::string>());
    if (!names)
        return scenarios;
    for (const std::string &name : *names) {
        const auto json = (*store)->document(name);
        auto scenario = json ? Scenario::fromJson(*json, name) : Result<Scenario>(json.error());
        if (!scenario)
            continue; // a damaged one is not offered; doctor names it
        scenario->name = name.substr(kPrefix.size());
        scenarios.push_back(scenario.take());
    }
    return scenarios;
}

} // namespace

SavedScenarios::SavedScenarios(Session &session, ScenarioDraft &draft, QWidget *parent)
    : QWidget(parent), m_session(session), m_draft(draft), m_load(session.jobs(), this), m_problem(new QLabel(this))
{
    m_problem->setProperty("kind", QStringLiteral("bad"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Space::small);
    layout->addWidget(createBar());
    layout->addWidget(createQuestion());
    layout->addWidget(m_problem);
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
    m_chosen->setMinimumContentsLength(12);
    m_save = new QPushButton(tr("Save"), bar);
    m_save->setObjectName(QStringLiteral("saveScenario"));
    auto *more = new QToolButton(bar);
    more->setText(tr("More"));
    more->setObjectName(QStringLiteral("moreScenario"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    menu->addAction(tr("Save under another name"), this, [this] { ask(Asking::SaveAs); })->setObjectName(QStringLiteral("saveScenarioAs"));
    m_rename = menu->addAction(tr("Rename"), this, [this] { ask(Asking::Rename); });
    m_delete = menu->addAction(tr("Delete"), this, [this] { ask(Asking::Delete); });
    menu->addSeparator();
    m_export = menu->addAction(tr("Export as JSON file"), this, &SavedScenarios::exportFile);
    QAction *import = menu->addAction(tr("Import from JSON file"), this, &SavedScenarios::importFile);
    m_rename->setObjectName(QStringLiteral("renameScenario"));
    m_delete->setObjectName(QStringLiteral("deleteScenario"));
    m_export->setObjectName(QStringLiteral("exportScenario"));
    import->setObjectName(QStringLiteral("importScenario"));
    more->setMenu(menu);
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

QWidget *SavedScenarios::createQuestion()
{
    m_question = new QWidget(this);
    m_questionText = new QLabel(m_question);
    m_name = new QLineEdit(m_question);
    m_name->setObjectName(QStringLiteral("scenarioName"));
    m_name->setAccessibleName(tr("Name of the scenario"));
    m_name->setPlaceholderText(tr("Name"));
    m_yes = new QPushButton(m_question);
    m_yes->setObjectName(QStringLiteral("confirmScenario"));
    m_yes->setProperty("kind", QStringLiteral("primary"));
    auto *no = new QPushButton(tr("Cancel"), m_question);
    auto *layout = new QHBoxLayout(m_question);
    layout->setContentsMargins({});
    layout->addWidget(m_questionText, 1);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_yes);
    layout->addWidget(no);
    connect(m_yes, &QPushButton::clicked, this, &SavedScenarios::confirm);
    connect(m_name, &QLineEdit::returnPressed, this, &SavedScenarios::confirm);
    connect(no, &QPushButton::clicked, this, [this] { ask(Asking::Nothing); });
    m_question->hide();
    return m_question;
}

void SavedScenarios::ask(Asking what)
{
    m_asking = what;
    say({});
    m_question->setVisible(what != Asking::Nothing);
    const bool deleting = what == Asking::Delete;
    m_questionText->setVisible(deleting);
    m_questionText->setText(tr("Delete “%1”?").arg(QString::fromStdString(m_draft.scenario().name)));
    m_name->setVisible(!deleting);
    m_name->setText(QString::fromStdString(m_draft.scenario().name));
    m_yes->setText(deleting ? tr("Delete") : what == Asking::Rename ? tr("Rename") : tr("Save"));
    if (what == Asking::SaveAs || what == Asking::Rename) {
        m_name->setFocus();
        m_name->selectAll();
    }
}

void SavedScenarios::confirm()
{
    const QString former = QString::fromStdString(m_draft.scenario().name), name = m_name->text().trimmed();
    if (m_asking == Asking::Delete) {
        remove(former);
    } else if (name.isEmpty()) {
        return say(tr("A scenario needs a name."));
    } else {
        const bool taken = std::ranges::find(m_scenarios, name.toStdString(), &Scenario::name) != m_scenarios.end();
        if (taken && name != former)
            return say(tr("There is a scenario of this name. Choose another, or delete that one first."));
        Scenario scenario = m_draft.scenario();
        scenario.name = name.toStdString();
        save(std::move(scenario), m_asking == Asking::Rename ? former : QString());
    }
    ask(Asking::Nothing);
}

void SavedScenarios::choose(int index)
{
    if (index == 0)
        m_draft.replace(tr("New scenario"), {});
    else
        m_draft.replace(tr("Open scenario"), m_scenarios[std::size_t(index) - 1]);
}

void SavedScenarios::save(Scenario scenario, const QString &formerName)
{
    m_draft.replace(tr("Name of the scenario"), scenario);
    m_session.ledger().write(tr("Saving the scenario"), [scenario, former = formerName.toStdString()](Store &store, const JobControl &) {
        auto written = store.setDocument(documentName(scenario.name), scenario.toJson());
        if (written && !former.empty() && former != scenario.name)
            written = store.setDocument(documentName(former), {});
        return written;
    });
}

void SavedScenarios::remove(const QString &name)
{
    Scenario unnamed = m_draft.scenario();
    unnamed.name.clear();
    m_draft.replace(tr("Delete scenario"), unnamed);
    m_session.ledger().write(tr("Deleting the scenario"), [name = documentName(name.toStdString())](Store &store, const JobControl &) {
        return store.setDocument(name, {});
    });
}

void SavedScenarios::reload()
{
    m_load.start<std::vector<Scenario>>(
        tr("Reading saved scenarios"), [path = m_session.storePath().toStdString()](const JobControl &) {
            return path.empty() ? std::vector<Scenario>() : loadScenarios(path);
        },
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
    m_chosen->addItem(draft.steps.empty() ? tr("New scenario") : tr("Scenario without a name"));
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
    QSaveFile file(path);
    const std::string json = m_draft.scenario().toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json.data(), qint64(json.size())) < 0 || !file.commit())
        return say(tr("%1 could not be written: %2").arg(path, file.errorString()));
    say({});
}

void SavedScenarios::importFile()
{
    const QStringList paths = m_session.fileChooser().openFiles(this, tr("Import scenario"), tr("Scenarios (*.json)"));
    if (paths.isEmpty())
        return;
    QFile file(paths.first());
    if (!file.open(QIODevice::ReadOnly))
        return say(tr("%1 could not be read: %2").arg(paths.first(), file.errorString()));
    auto scenario = Scenario::fromJson(file.readAll().toStdString(), paths.first().toStdString());
    if (!scenario)
        return say(QString::fromStdString(scenario.error().text()));
    say({});
    m_draft.replace(tr("Import scenario"), scenario.take());
}

void SavedScenarios::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace assay
