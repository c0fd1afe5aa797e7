#include "ui/pages/overview/moverscard.h"

#include "ui/changetone.h"
#include "ui/format.h"
#include "ui/models/rowstable.h"
#include "ui/models/tableview.h"
#include "ui/rowmarks.h"
#include "ui/session.h"
#include "ui/stylesheet.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/tablehint.h"
#include "ui/widgets/wholerows.h"

#include <QHeaderView>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr unsigned kShown = 8;
constexpr int kWidestName = 200;

QList<RowsCell> cellsOf(const Mover &mover)
{
    const Metric &each = *metric("cost_per_call");
    const QString name = Format::key({Dimension::Workload, {}}, mover.key[1]);
    const QString change = Format::moneyChange(mover.effect());
    const ChangeCell perCall = changeCell(each, mover.perCallBefore, mover.perCallAfter);
    const QString periods = MoversCard::tr("%1 → %2").arg(Format::moneyExact(mover.before), Format::moneyExact(mover.after));
    const QString eachPeriods = MoversCard::tr("%1 → %2 per call").arg(Format::metric(each, mover.perCallBefore),
                                                                       Format::metric(each, mover.perCallAfter));
    return {{name, {}, MoversCard::tr("%1, team %2").arg(name, Format::key({Dimension::Team, {}}, mover.key[0]))},
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
    auto *fit = new ColumnFit(m_table, m_table->horizontalHeader());
    fit->setColumns({{92, 150, 3}, {78, 88, 1}, {82, 94, 1}});
    fit->setNames(0, kWidestName);
    bodyLayout()->addWidget(m_table);
    connect(m_perCall, &QToolButton::toggled, this, &MoversCard::fill);
    auto *open = new QShortcut(QKeySequence(Qt::Key_Return), m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(open, &QShortcut::activated, this, [this] {
        if (m_table->currentIndex().isValid())
            MarkMenu::openCalls(m_session, markOf(m_table->currentIndex().row()));
    });
    new RowMarks(session, m_table, [this](const QModelIndex &index) { return markOf(index.row()); });
    connect(&session, &Session::highlightChanged, this, &MoversCard::markRows);
}

void MoversCard::setResult(const QueryResult &result)
{
    m_result = result;
    fill();
}

void MoversCard::fill()
{
    m_movers = biggestMovers(m_result, m_perCall->isChecked() ? MoverOrder::CostPerCall : MoverOrder::Effect, kShown);
    QList<QList<RowsCell>> cells;
    for (const Mover &mover : m_movers)
        cells << cellsOf(mover);
    m_model->setRows(std::move(cells));
    markRows();
    m_hint->setText(m_result.query.compareTo ? tr("Nothing changed against the compared period.")
                                             : tr("Nothing to compare with. Choose a time range and a compared period in the bar above."));
}

Mark MoversCard::markOf(int row) const
{
    const Mover &mover = m_movers[std::size_t(row)];
    const Filter team{{Dimension::Team, {}}, {mover.key[0]}, false}, workload{{Dimension::Workload, {}}, {mover.key[1]}, false};
    return {Format::key(workload.dimension, mover.key[1]), {team, workload}, {}};
}

void MoversCard::markRows()
{
    QList<bool> marked;
    for (std::size_t row = 0; row < m_movers.size(); ++row)
        marked << isHighlighted(m_session.view().highlight, markOf(int(row)).filters.back());
    m_model->setMarked(std::move(marked));
}

} // namespace assay
