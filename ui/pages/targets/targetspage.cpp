#include "ui/pages/targets/targetspage.h"

#include "ui/askforlogs.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/pages/targets/targetcolumns.h"
#include "ui/pages/targets/targetform.h"
#include "ui/session.h"
#include "ui/stylesheet.h"
#include "ui/targetsdraft.h"
#include "ui/theme.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace assay {

namespace {

constexpr int kWidestSegment = 260;

} // namespace

TargetsPage::TargetsPage(Session &session, QWidget *parent)
    : AskingPage(session, parent)
    , m_draft(TargetsDraft::of(session))
    , m_job(new LatestJob(session.jobs(), this))
    , m_offer(new LatestJob(session.jobs(), this))
    , m_freezing(new LatestJob(session.jobs(), this))
    , m_card(new Card(tr("Targets")))
    , m_body(new QStackedWidget)
    , m_noTargets(new EmptyState)
    , m_noCalls(new EmptyState)
    , m_table(new DataTable)
    , m_model(new RowModel<TargetOutcome>(this))
    , m_why(new QLabel)
    , m_form(new TargetForm)
{
    createActions();
    createTable();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::medium, Space::large, Space::medium);
    layout->setSpacing(Space::medium);
    layout->addWidget(createCard(), 1);
    layout->addWidget(m_form);
    m_form->hide();
    connect(m_form, &TargetForm::submitted, this, &TargetsPage::keep);
    connect(&m_draft, &TargetsDraft::changed, this, &TargetsPage::followDocument);
    connect(&m_draft, &TargetsDraft::proposed, this, &TargetsPage::takeProposal);
    followChoice();
    takeProposal();
}

QAction *TargetsPage::addCommand(const char *name, const QString &text, void (TargetsPage::*run)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(QStringLiteral("targets.") + QLatin1String(name));
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    return action;
}

void TargetsPage::createActions()
{
    m_add = addCommand("add", tr("Add target…"), &TargetsPage::add);
    m_edit = addCommand("edit", tr("Change…"), &TargetsPage::edit);
    m_remove = addCommand("remove", tr("Remove"), &TargetsPage::remove);
    m_duplicate = addCommand("duplicate", tr("Duplicate…"), &TargetsPage::duplicate);
    m_builtIn = addCommand("builtIn", tr("Use the built-in targets"), &TargetsPage::useBuiltIn);
    m_freeze = addCommand("freeze", tr("Freeze the baseline"), &TargetsPage::freeze);
    m_edit->setWhatsThis(tr("Change the chosen target"));
    m_remove->setWhatsThis(tr("Remove the chosen targets"));
    m_duplicate->setWhatsThis(tr("Duplicate the chosen target"));
    m_builtIn->setToolTip(tr("Every headline metric of the ledger and of each workload against its first full week"));
    m_freeze->setToolTip(tr("Keep the lines as they are now: later imports of older calls no longer move them"));
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
}

void TargetsPage::createTable()
{
    m_table->setObjectName(QStringLiteral("targets"));
    m_table->setAccessibleName(tr("Targets and how they stand"));
    m_model->setColumns(targetColumns({}));
    m_table->setModel(m_model);
    auto *fit = new ColumnFit(m_table, m_table->horizontalHeader());
    fit->setColumns(targetColumnWidths());
    fit->setNames(1, kWidestSegment);
    m_table->addActions({m_edit, m_duplicate, m_remove});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table, &DataTable::rowActivated, this, &TargetsPage::edit);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TargetsPage::followChoice);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TargetsPage::showWhy);
}

QWidget *TargetsPage::createCard()
{
    for (QAction *action : {m_add, m_edit, m_remove}) {
        auto *button = new QPushButton(action->text());
        button->setObjectName(action->objectName() + QStringLiteral(".button"));
        const auto follow = [button, action] {
            button->setEnabled(action->isEnabled());
            button->setToolTip(action->toolTip());
        };
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, follow);
        follow();
        m_card->addAction(button);
    }
    auto *more = new QPushButton(tr("More"));
    more->setObjectName(QStringLiteral("targets.more"));
    more->setAccessibleName(tr("More to do with targets"));
    more->setMenu(new QMenu(more));
    more->menu()->setToolTipsVisible(true);
    more->menu()->addActions({m_duplicate, m_builtIn, m_freeze});
    m_card->addAction(more);
    m_noTargets->setTexts(tr("No targets"), tr("A target holds a metric of some calls against a value of yours or against their first full week. "
                                               "The Overview, this page and assay check then say whether it is met."),
                          tr("Add target…"));
    m_noCalls->setTexts(tr("No calls yet"), tr("Import usage logs first: targets are judged over the calls of a period."), tr("Import files…"));
    connect(m_noTargets, &EmptyState::actionRequested, m_add, &QAction::trigger);
    connect(m_noCalls, &EmptyState::actionRequested, this, [this] { askForLogs(session(), this); });
    for (QWidget *body : std::initializer_list<QWidget *>{m_table, m_noTargets, m_noCalls})
        m_body->addWidget(body);
    m_why->setObjectName(QStringLiteral("targets.why"));
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setKind(m_why, "note");
    m_card->bodyLayout()->addWidget(m_body, 1);
    m_card->bodyLayout()->addWidget(m_why);
    return m_card;
}

void TargetsPage::ask()
{
    followChoice();
    m_form->setFilters(session().selection().filters);
    const auto &document = m_draft.document();
    if (!session().snapshot() || !document)
        return m_job->cancel(); // it asked about another ledger
    m_card->setStale(true);
    m_job->start<Result<Answer>>(
        tr("Checking targets"),
        [snapshot = session().snapshot(), selection = session().selection(), document = *document](const JobControl &control) -> Result<Answer> {
            auto targets = TargetSet::inForce(document, *snapshot, selection.zone);
            if (!targets)
                return targets.error();
            std::vector<TargetOutcome> outcomes = check(*snapshot, selection, *targets, control);
            const auto urgency = [](const TargetOutcome &o) { return o.state == TargetState::Breached ? 0 : o.state == TargetState::Met ? 1 : 2; };
            std::ranges::stable_sort(outcomes, {}, urgency);
            return Answer{targets.take(), std::move(outcomes), document.empty()};
        },
        [this](const Result<Answer> &answer) { show(answer); });
}

void TargetsPage::show(const Result<Answer> &answer)
{
    m_card->setStale(false);
    const int row = std::max(0, m_table->currentIndex().row());
    m_targets = answer ? std::optional(answer->targets) : std::nullopt;
    m_model->setColumns(targetColumns(session().selection().zone));
    m_model->setRows(answer ? answer->outcomes : std::vector<TargetOutcome>());
    m_body->setCurrentIndex(!hasCalls() ? NoCalls : answer && answer->outcomes.empty() ? NoTargets : Table);
    if (answer)
        say(*answer);
    else
        m_card->setNote(coreText(answer.error())); // kept by another version
    m_table->selectRow(std::min(row, m_model->rowCount() - 1));
    if (m_select)
        select(*std::exchange(m_select, {}));
    followChoice();
    showWhy();
}

void TargetsPage::say(const Answer &answer)
{
    const auto count = [&](TargetState state) { return Format::count(std::ranges::count(answer.outcomes, state, &TargetOutcome::state)); };
    QStringList parts{tr("%1 missed, %2 met, %3 cannot be judged").arg(count(TargetState::Breached), count(TargetState::Met), count(TargetState::NotEvaluable))};
    if (answer.areBuiltIn)
        parts << tr("the built-in targets");
    if (answer.targets.frozen)
        parts << tr("with a frozen baseline");
    m_card->setNote(answer.outcomes.empty() ? QString() : parts.join(QStringLiteral("; ")));
}

void TargetsPage::showWhy()
{
    const QString refusal = m_draft.refusal();
    const int row = m_table->currentIndex().row();
    const bool isChosen = row >= 0 && row < m_model->rowCount();
    QStringList lines;
    if (isChosen) {
        const TargetOutcome &outcome = m_model->row(row);
        QString why = coreText(outcome.why);
        if (outcome.period)
            why += QLatin1Char(' ') + tr("Calls %1: %2.").arg(Format::range(*outcome.period, session().selection().zone), Format::count(outcome.calls));
        lines << why;
    }
    if (!refusal.isEmpty())
        lines << refusal;
    m_why->setText(lines.join(QLatin1Char('\n')));
    m_why->setVisible(!lines.isEmpty());
}

/// The built-in targets are known when the next answer is there; those of a document at once.
void TargetsPage::followDocument()
{
    m_freezing->cancel(); // what it would keep is old
    m_targets.reset();
    if (const auto &document = m_draft.document(); document && !document->empty())
        if (auto targets = TargetSet::fromJson(*document))
            m_targets = targets.take();
    askAgain();
}

void TargetsPage::followChoice()
{
    const bool can = canEdit();
    const std::size_t rows = chosen().size();
    m_add->setEnabled(can);
    m_edit->setEnabled(can && rows == 1);
    m_duplicate->setEnabled(can && rows == 1);
    m_remove->setEnabled(can && rows > 0);
    const auto &document = m_draft.document();
    m_builtIn->setEnabled(m_draft.refusal().isEmpty() && document && !document->empty());
    m_freeze->setEnabled(can && m_model->rowCount() > 0);
    m_add->setToolTip(can ? tr("A new target") : m_draft.refusal());
}

bool TargetsPage::canEdit() const
{
    return m_targets && hasCalls() && m_draft.refusal().isEmpty();
}

bool TargetsPage::hasCalls() const
{
    return session().charged() && session().charged()->ledger().calls > 0;
}

std::vector<Target> TargetsPage::chosen() const
{
    std::vector<Target> targets;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        targets.push_back(m_model->row(index.row()).target);
    return targets;
}

void TargetsPage::select(const Target &target)
{
    const auto found = std::ranges::find(m_model->rows(), target, &TargetOutcome::target);
    if (found != m_model->rows().end())
        m_table->selectRow(int(found - m_model->rows().begin()));
}

QWidget *createTargetsPage(Session &session, QWidget *parent)
{
    return new TargetsPage(session, parent);
}

} // namespace assay
