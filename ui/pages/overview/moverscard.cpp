#include "ui/pages/overview/moverscard.h"

#include "ui/changetone.h"
#include "ui/format.h"
#include "ui/models/rowstable.h"
#include "ui/models/tableview.h"
#include "ui/session.h"
#include "ui/stylesheet.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/tablehint.h"
#include "ui/widgets/wholerows.h"

#include <QHeaderView>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr std::size_t kShown = 8;
constexpr std::size_t kCostPerCall = 1;      ///< place among the asked metrics
constexpr std::int64_t kEnoughCalls = 20;    ///< METRICS section 12: in both periods, for changes per call

Money changeOf(const ResultRow &row)
{
    return row.facts.totals.cost - row.before->totals.cost;
}

Money magnitude(Money money)
{
    return money < Money() ? -money : money;
}

double changePerCall(const ResultRow &row)
{
    return std::abs(Format::changeRatio(*metric("cost_per_call"), row.beforeMetrics[kCostPerCall], row.metrics[kCostPerCall]).value_or(0));
}

bool isEnough(const ResultRow &row)
{
    return row.facts.totals.priced >= kEnoughCalls && row.before->totals.priced >= kEnoughCalls;
}

QList<RowsCell> cellsOf(const ResultRow &row)
{
    const Metric &each = *metric("cost_per_call");
    const QString name = Format::key({Dimension::Workload, {}}, row.key[1]);
    const QString change = Format::moneyChange(changeOf(row));
    const ChangeCell perCall = changeCell(each, row.beforeMetrics[kCostPerCall], row.metrics[kCostPerCall]);
    const QString periods = MoversCard::tr("%1 → %2").arg(Format::moneyExact(row.before->totals.cost), Format::moneyExact(row.facts.totals.cost));
    const QString eachPeriods = MoversCard::tr("%1 → %2 per call").arg(Format::metric(each, row.beforeMetrics[kCostPerCall]),
                                                                       Format::metric(each, row.metrics[kCostPerCall]));
    return {{name, {}, MoversCard::tr("%1, team %2").arg(name, Format::key({Dimension::Team, {}}, row.key[0]))},
            {change, QVariant::fromValue(MoneyCell{change, false, Tone::Neutral, true}), periods},
            {perCall.text, QVariant::fromValue(perCall), eachPeriods}};
}

} // namespace

MoversCard::MoversCard(Session &session, QWidget *parent)
    : Card(tr("Biggest movers"), parent)
    , m_session(session)
    , m_perCall(new QToolButton)
    , m_model(new RowsTableModel({{tr("Workload"), false, {}},
                                  {tr("Spend"), true, tr("Change of cost against the compared period")},
                                  {tr("Per call"), true, tr("Change of cost per call")}},
                                 this))
    , m_table(newTableView(m_model, QStringLiteral("movers"), tr("Biggest movers")))
    , m_hint(new TableHint(m_table))
{
    m_perCall->setObjectName(QStringLiteral("movers.perCall"));
    m_perCall->setCheckable(true);
    m_perCall->setText(tr("Per call"));
    setKind(m_perCall, "button");
    m_perCall->setToolTip(tr("Order by the change of cost per call instead of the change of spend"));
    m_perCall->setAccessibleName(m_perCall->toolTip());
    addAction(m_perCall);
    new WholeRows(m_table);
    (new ColumnFit(m_table, m_table->horizontalHeader()))->setColumns({{104, 150, 3}, {78, 88, 1}, {82, 94, 1}});
    bodyLayout()->addWidget(m_table);
    connect(m_perCall, &QToolButton::toggled, this, &MoversCard::fill);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { open(index.row()); });
}

void MoversCard::setResult(const QueryResult &result)
{
    m_result = result;
    fill();
}

void MoversCard::fill()
{
    const bool perCall = m_perCall->isChecked();
    std::vector<const ResultRow *> rows;
    for (const ResultRow &row : m_result.rows)
        if (row.before && (perCall ? isEnough(row) && changePerCall(row) > 0 : !changeOf(row).isZero()))
            rows.push_back(&row);
    if (perCall)
        std::ranges::stable_sort(rows, std::greater(), [](const ResultRow *row) { return changePerCall(*row); });
    else
        std::ranges::stable_sort(rows, std::greater(), [](const ResultRow *row) { return magnitude(changeOf(*row)); });
    rows.resize(std::min(rows.size(), kShown));

    QList<QList<RowsCell>> cells;
    m_keys.clear();
    for (const ResultRow *row : rows) {
        cells << cellsOf(*row);
        m_keys.push_back(row->key);
    }
    m_model->setRows(std::move(cells));
    m_hint->setText(m_result.query.compareTo ? tr("Nothing changed against the compared period.")
                                             : tr("Nothing to compare with. Choose a time range and a compared period in the bar above."));
}

void MoversCard::open(int row)
{
    const auto &key = m_keys[std::size_t(row)];
    m_session.change(tr("Keep only"), [&](View &v) {
        v.setFilter({{Dimension::Workload, {}}, {key[1]}, false});
        v.page = "explore";
    });
}

} // namespace assay
