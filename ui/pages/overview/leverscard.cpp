#include "ui/pages/overview/leverscard.h"

#include "core/levers/leverdesk.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/models/rowstable.h"
#include "ui/models/tableview.h"
#include "ui/session.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/loadingcard.h"
#include "ui/widgets/tablehint.h"
#include "ui/widgets/wholerows.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr int kShown = 8, kWidestName = 200;

QList<RowsCell> cellsOf(const Lever &lever)
{
    const KeyValue workload = lever.workload.empty() ? KeyValue() : KeyValue(lever.workload);
    const QString name = Format::key({Dimension::Workload, {}}, workload);
    const QString base = Format::money(lever.saving.base);
    const QString range = Format::moneyRange(lever.saving.low, lever.saving.high);
    return {{name, {}, coreText(lever.reason)},
            {LeversCard::tr("%1, %2").arg(coreText(leverText(lever.kind)), coreText(basisText(lever.basis))), {},
             LeversCard::tr("confidence %1").arg(coreText(lever.confidence))},
            {base, QVariant::fromValue(MoneyCell{base, true, Tone::Good, true}), Format::moneyExact(lever.saving.base)},
            {range, {}, LeversCard::tr("Parameter range, low to high")}};
}

} // namespace

LeversCard::LeversCard(Session &session, QWidget *parent)
    : Card(tr("Levers found"), parent)
    , m_session(session)
    , m_job(new LatestJob(session.jobs(), this))
    , m_model(new RowsTableModel({{tr("Workload"), false, {}},
                                  {tr("Lever, basis"), false, tr("What to do, and whether the saving is measured, modelled or assumed")},
                                  {tr("Saving"), true, tr("Base case over the selected period")},
                                  {tr("Range"), true, tr("Low to high of the parameters")}},
                                 this))
{
    setNote(tr("over the selected period; they overlap, do not add them"));
    QTableView *table = newTableView(m_model, QStringLiteral("levers"), tr("Levers found"));
    new WholeRows(table);
    auto *fit = new ColumnFit(table, table->horizontalHeader());
    fit->setNames(0, kWidestName);
    connect(m_model, &QAbstractItemModel::modelReset, table, [table, fit] { // what is saved, and how sure that is, is never cut
        const auto needed = [view = static_cast<QAbstractItemView *>(table)](int column) { return view->sizeHintForColumn(column); };
        fit->setColumns({{84, 150, 3}, {needed(1), 150, 1}, {needed(2), 90, 1}, {needed(3), 160, 1}});
    });
    new TableHint(table, tr("No saving found in this selection: no lever has enough evidence in its calls."));
    bodyLayout()->addWidget(table);
    connect(table, &QTableView::activated, this, [this] { m_session.showPage("savings"); });
}

void LeversCard::ask()
{
    if (m_asked.isAgain(m_session.snapshot(), m_session.selection(), *m_job))
        return;
    setStale(true);
    m_job->start<Diagnosis>(
        tr("Looking for savings"),
        [desk = m_session.levers(), snapshot = m_session.snapshot(), selection = m_session.selection()](const JobControl &control) {
            return desk->diagnose(snapshot, selection, control);
        },
        [this](Diagnosis diagnosis) { show(diagnosis); });
}

void LeversCard::wait()
{
    m_job->cancel();
    m_asked.forget();
    setLoading(*this);
}

void LeversCard::show(const Diagnosis &diagnosis)
{
    QList<QList<RowsCell>> rows;
    for (const Lever &lever : diagnosis.levers)
        if (rows.size() < kShown)
            rows << cellsOf(lever);
    m_model->setRows(std::move(rows));
    m_asked.setAnswered();
    setStale(false);
}

} // namespace assay
