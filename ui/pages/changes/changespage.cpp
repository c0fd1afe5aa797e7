#include "ui/pages/changes/changespage.h"

#include "ui/costtext.h"
#include "ui/format.h"
#include "ui/markmenu.h"
#include "ui/pages/changes/annotationscard.h"
#include "ui/pages/changes/bridgetexts.h"
#include "ui/session.h"
#include "ui/theme.h"
#include "ui/waterfallchart.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

namespace assay {

namespace {
constexpr int kWidestName = 220;
}

ChangesPage::ChangesPage(Session &session, QWidget *parent)
    : AskingPage(session, parent)
    , m_job(new LatestJob(session.jobs(), this))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_stepsCard(new Card(tr("Why spend changed")))
    , m_steps(new WaterfallChart(QStringLiteral("changes.steps")))
    , m_averaged(new QToolButton)
    , m_groupsCard(new Card(tr("Where it comes from")))
    , m_groups(new DataTable)
    , m_model(new RowModel<BridgeGroup>(this))
{
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->setSpacing(Space::medium);
    auto *right = new QVBoxLayout;
    right->setSpacing(Space::medium);
    right->addWidget(createGroups(), 5);
    right->addWidget(new AnnotationsCard(session), 2);
    row->addWidget(createSteps(), 41);
    row->addLayout(right, 59);
    m_stack->addWidget(both);
    m_stack->addWidget(m_empty);
    connect(m_empty, &EmptyState::actionRequested, this, [this] { this->session().removeAllFilters(); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::medium, Space::large, Space::medium);
    layout->addWidget(m_stack);
}

QWidget *ChangesPage::createSteps()
{
    m_averaged->setObjectName(QStringLiteral("changes.averaged"));
    m_averaged->setText(tr("All orders"));
    m_averaged->setCheckable(true);
    m_averaged->setToolTip(tr("Each step as its average over all 24 orders of volume, mix, tokens and price (Shapley).\n"
                              "Otherwise they are taken in this order, and what comes first keeps what causes share."));
    connect(m_averaged, &QToolButton::toggled, this, &ChangesPage::ask);
    m_stepsCard->addAction(m_averaged);
    m_stepsCard->addAction(m_steps->tableSwitch());
    m_steps->setSpreading();
    m_stepsCard->bodyLayout()->addWidget(m_steps, 1);
    m_stepsCard->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    return m_stepsCard;
}

QWidget *ChangesPage::createGroups()
{
    m_groups->setObjectName(QStringLiteral("changes.groups"));
    m_groups->setAccessibleName(tr("Change by group"));
    m_groups->setModel(m_model);
    m_groups->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *fit = new ColumnFit(m_groups, m_groups->horizontalHeader());
    fit->setColumns({{120, 170, 2}, {78, 88, 1}, {78, 88, 1}, {84, 92, 1}, {210, 250, 3}});
    fit->setNames(0, kWidestName);
    m_groupsCard->setBody(m_groups);
    m_groupsCard->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    connect(m_groups->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ChangesPage::showSteps);
    connect(m_groups, &DataTable::rowActivated, this, [this](int row) { session().openCalls(filtersOf(m_model->row(row))); });
    connect(m_groups, &QWidget::customContextMenuRequested, this, &ChangesPage::showMenu);
    return m_groupsCard;
}

void ChangesPage::ask()
{
    const auto compareTo = session().view().compareTo();
    if (!session().snapshot() || !compareTo) {
        m_empty->setTexts(tr("Nothing to compare with"),
                          tr("Choose a time range and a compared period in the bar above: the change between them is taken apart here."));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_stack->setCurrentIndex(0);
    m_stepsCard->setStale(true);
    m_groupsCard->setStale(true);
    const BridgeQuestion question{session().selection(), *compareTo, session().view().groupBy,
                                  m_averaged->isChecked() ? BridgeOrder::Average : BridgeOrder::Sequence};
    m_job->start<Bridge>(
        tr("Explaining the change"),
        [question, snapshot = session().snapshot()](const JobControl &control) { return bridge(*snapshot, question, control); },
        [this](Bridge bridge) { show(std::move(bridge)); });
}

void ChangesPage::show(Bridge bridge)
{
    m_bridge = std::move(bridge);
    if (m_bridge.groups.empty()) {
        m_empty->setTexts(tr("Nothing to explain"), tr("No call of the two periods has a price. Choose another time range, or see on the Data page "
                                                       "which prices are known."),
                          session().selection().filters.empty() ? QString() : tr("Remove all filters"));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_model->setColumns(bridgeColumns(m_bridge.question.by));
    m_model->setRows(m_bridge.groups);
    m_groupsCard->setNote(tr("%1; on models new to them %2, on models they left %3")
                              .arg(groupsText(m_bridge.groups.size(), m_bridge.question.by.front()), Format::money(m_bridge.newSpend),
                                   Format::money(m_bridge.vanishedSpend)));
    m_stepsCard->setStale(false);
    m_groupsCard->setStale(false);
    showSteps();
}

void ChangesPage::showSteps()
{
    const QModelIndexList chosen = m_groups->selectionModel()->selectedRows();
    BridgePart part;
    QStringList names;
    for (const QModelIndex &index : chosen) {
        part += m_model->row(index.row()).part;
        names << bridgeName(m_bridge.question.by, m_model->row(index.row()));
    }
    if (chosen.isEmpty())
        part = m_bridge.total;
    m_steps->setSteps(tr("Why spend changed"), waterfallOf(part));
    const Selection &selection = m_bridge.question.selection;
    QString note = Format::moneyChange(part.change());
    if (!names.isEmpty())
        note.prepend(names.join(QStringLiteral(", ")) + QStringLiteral(": "));
    if (m_bridge.question.order == BridgeOrder::Average)
        note += tr("; average over all orders");
    std::int64_t unpriced = 0;
    for (std::size_t i = 1; i < kUnpricedCount; ++i)
        unpriced += m_bridge.unpricedBefore[i] + m_bridge.unpricedAfter[i];
    if (unpriced > 0)
        note += tr("; %1 unpriced").arg(Format::count(unpriced));
    m_stepsCard->setNote(note, tr("%1, against %2").arg(note, Format::range(m_bridge.question.before, selection.zone)) + QLatin1Char('\n')
                                   + tr("%1 is explained by no step").arg(Format::moneyExact(part.residual())));
}

void ChangesPage::showMenu(const QPoint &position)
{
    const QModelIndex index = m_groups->indexAt(position);
    if (!index.isValid())
        return;
    const BridgeGroup &group = m_model->row(index.row());
    MarkMenu::create(session(), {bridgeName(m_bridge.question.by, group), filtersOf(group), {}}, this)
        ->popup(m_groups->viewport()->mapToGlobal(position));
}

std::vector<Filter> ChangesPage::filtersOf(const BridgeGroup &group) const
{
    std::vector<Filter> filters;
    for (std::size_t i = 0; i < group.key.size(); ++i)
        filters.push_back({m_bridge.question.by[i], {group.key[i]}, false});
    return filters;
}

QWidget *createChangesPage(Session &session, QWidget *parent)
{
    return new ChangesPage(session, parent);
}

} // namespace assay
