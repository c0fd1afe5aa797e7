#include "ui/pages/overview/treemapcard.h"

#include "core/values/decimal.h"
#include "ui/changetone.h"
#include "ui/coretext.h"
#include "ui/dollars.h"
#include "ui/format.h"
#include "ui/markmenu.h"
#include "ui/session.h"
#include "ui/stylesheet.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/divergingscale.h"
#include "ui/widgets/tabledchart.h"
#include "ui/widgets/treemap.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <map>

namespace assay {

namespace {

constexpr double kFullColour = 0.3;
constexpr std::size_t kCostPerCall = 1; ///< place among the asked metrics

/// The context of the texts of a tip.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TreemapTip)
};

QString tipOf(const ResultRow &row, const Balance &balance)
{
    const Metric &each = *metric("cost_per_call");
    const Money cost = row.facts.totals.cost;
    QStringList lines{Format::key({Dimension::Workload, {}}, row.key[1]), Format::moneyExact(cost)};
    if (!balance.shown.isZero())
        lines << Texts::tr("%1 of what is shown").arg(Format::share(dollars(cost) / dollars(balance.shown)));
    lines << Texts::tr("%1 per call").arg(Format::metric(each, row.metrics[kCostPerCall]));
    if (row.before) {
        lines << Texts::tr("before: %1, %2 per call").arg(Format::money(row.before->totals.cost),
                                                                Format::metric(each, row.beforeMetrics[kCostPerCall]));
        lines << Texts::tr("cost per call %1").arg(Format::change(each, row.beforeMetrics[kCostPerCall], row.metrics[kCostPerCall]));
    }
    return lines.join(QLatin1Char('\n'));
}

TreemapItem itemOf(const ResultRow &row, const Balance &balance)
{
    const Metric &each = *metric("cost_per_call");
    TreemapItem item;
    item.name = Format::key({Dimension::Workload, {}}, row.key[1]);
    item.value = Format::money(row.facts.totals.cost);
    item.size = dollars(row.facts.totals.cost);
    if (row.before) {
        item.change = Format::changeRatio(each, row.beforeMetrics[kCostPerCall], row.metrics[kCostPerCall]);
        if (item.change)
            item.changeText = Format::changePercent(*item.change);
    }
    item.tip = tipOf(row, balance);
    return item;
}

QList<RowsTableModel::Column> tableColumns()
{
    const Metric &each = *metric("cost_per_call");
    return {{Format::dimension({Dimension::Workload, {}}), false, {}},
            {Format::dimension({Dimension::Team, {}}), false, {}},
            {TreemapCard::tr("Cost"), true, {}},
            {TreemapCard::tr("Per call"), true, coreText(each.formula)},
            {TreemapCard::tr("Change"), true, TreemapCard::tr("Change of cost per call")}};
}

/// A field of the map as a line of the table.
QList<RowsCell> cellsOf(const ResultRow &row, const Balance &balance)
{
    const Metric &each = *metric("cost_per_call");
    const QString tip = tipOf(row, balance);
    const MetricValue before = row.before ? row.beforeMetrics[kCostPerCall] : MetricValue();
    const ChangeCell change = changeCell(each, before, row.metrics[kCostPerCall]);
    return {{Format::key({Dimension::Workload, {}}, row.key[1]), {}, tip, {}},
            {Format::key({Dimension::Team, {}}, row.key[0]), {}, tip, {}},
            {Format::money(row.facts.totals.cost), {}, tip, QString::fromStdString(moneyText(row.facts.totals.cost))},
            {Format::metric(each, row.metrics[kCostPerCall]), {}, tip, Format::metricPlain(each, row.metrics[kCostPerCall])},
            {change.text, QVariant::fromValue(change), tip, {}}};
}

/// What size and colour of a field say.
QWidget *newLegend()
{
    auto *legend = new QWidget;
    auto *says = new QLabel(TreemapCard::tr("change of cost per call"));
    setKind(says, "note");
    says->setToolTip(TreemapCard::tr("Size is cost, colour the change of cost per call against the compared period"));
    auto *scale = new DivergingLegend;
    scale->setLimit(kFullColour);
    auto *row = new QHBoxLayout(legend);
    row->setContentsMargins({});
    row->addWidget(says);
    row->addStretch(1);
    row->addWidget(scale);
    return legend;
}

} // namespace

TreemapCard::TreemapCard(Session &session, QWidget *parent)
    : Card(tr("Where it goes"), parent)
    , m_session(session)
    , m_map(new Treemap)
    , m_chart(new TabledChart(m_map, QStringLiteral("treemap"), tableColumns()))
{
    addAction(m_chart->tableSwitch());
    QWidget *legend = newLegend();
    bodyLayout()->addWidget(legend);
    bodyLayout()->addWidget(m_chart, 1);
    connect(m_chart->tableSwitch(), &QToolButton::toggled, legend, &QWidget::setHidden);
    connect(m_map, &Treemap::itemActivated, this, &TreemapCard::pick);
    connect(m_map, &Treemap::itemMenuRequested, this, [this](int group, int item, const QPoint &at) {
        const Mark mark{m_map->groups()[group].items[item].name, filtersOf(group, item), {}};
        QMenu *menu = MarkMenu::create(m_session, mark, m_map);
        m_chart->addCopies(*menu);
        menu->popup(at);
    });
}

void TreemapCard::setResult(const QueryResult &result)
{
    struct Team
    {
        Money cost;
        std::vector<const ResultRow *> rows;
    };
    std::map<KeyValue, Team> teams;
    for (const ResultRow &row : result.rows) {
        if (row.facts.totals.cost.isZero())
            continue;
        Team &team = teams[row.key[0]];
        team.cost += row.facts.totals.cost;
        team.rows.push_back(&row);
    }
    std::vector<std::pair<KeyValue, Team>> ordered(teams.begin(), teams.end());
    std::ranges::stable_sort(ordered, std::greater(), [](const auto &team) { return team.second.cost; });

    QList<TreemapGroup> groups;
    QList<QList<RowsCell>> lines;
    m_keys.clear();
    for (const auto &[key, team] : ordered) {
        TreemapGroup group{Format::key({Dimension::Team, {}}, key), Format::money(team.cost), dollars(team.cost), {}};
        auto &keys = m_keys.emplace_back();
        for (const ResultRow *row : team.rows) {
            group.items << itemOf(*row, result.balance);
            group.items.last().faded = isFaded(row->key);
            keys.push_back(row->key);
            lines << cellsOf(*row, result.balance);
        }
        groups << group;
    }
    m_map->describe(tr("Where it goes"),
                    groups.isEmpty() ? tr("No cost in this selection")
                                     : tr("%1 teams; the largest is %2 with %3").arg(groups.size()).arg(groups.first().name, groups.first().value));
    m_map->setGroups(std::move(groups), kFullColour);
    m_chart->setTable(tr("Where it goes"), std::move(lines));
}

bool TreemapCard::isFaded(const std::vector<KeyValue> &key) const
{
    const auto &highlight = m_session.view().highlight;
    if (!highlight || highlight->dimension.dimension > Dimension::Team)
        return false; // nothing marked, or by what this map does not show
    const KeyValue &own = highlight->dimension.dimension == Dimension::Team ? key[0] : key[1];
    return std::ranges::find(highlight->values, own) == highlight->values.end();
}

std::vector<Filter> TreemapCard::filtersOf(int group, int item) const
{
    const auto &key = m_keys[std::size_t(group)][std::size_t(item)];
    return {{{Dimension::Team, {}}, {key[0]}, false}, {{Dimension::Workload, {}}, {key[1]}, false}};
}

void TreemapCard::pick(int group, int item, Qt::KeyboardModifiers modifiers)
{
    const auto filters = filtersOf(group, item);
    const Pick how = pickOf(modifiers);
    if (how != Pick::Only) // beside values of other teams, a filter on this one's would leave nothing
        return m_session.pick(filters.back().dimension, filters.back().values.front(), how);
    m_session.change(tr("Keep only"), [&](View &v) {
        for (const Filter &filter : filters)
            v.setFilter(filter);
    });
}

} // namespace assay
