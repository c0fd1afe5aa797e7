#include "ui/pages/overview/qualitycard.h"

#include "ui/format.h"
#include "ui/models/rowstable.h"
#include "ui/models/tableview.h"
#include "ui/pages/overview/overviewanswer.h"
#include "ui/session.h"
#include "ui/widgets/celldelegate.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace assay {

namespace {

QList<RowsCell> shareRow(const QString &label, const QueryResult &total, std::string_view id, const QString &missing)
{
    const Metric &m = *metric(id);
    const MetricValue value = valueOf(total.total.metrics, headlineMetrics(), id);
    const QString tip = QString::fromUtf8(m.formula.data(), qsizetype(m.formula.size()));
    BarCell bar{value.available ? value.approximate(m.unit) : 0, Format::metric(m, value),
                value.available ? BarCell::State::Known : BarCell::State::Unknown};
    return {{label, {}, tip}, {bar.text, QVariant::fromValue(bar), Format::metricExact(m, value)}, {missing, {}, {}}};
}

std::int64_t refusedRecords(const std::vector<ImportReceipt> &imports)
{
    std::int64_t refused = 0;
    for (const ImportReceipt &receipt : imports)
        refused += receipt.counts.rejectedTotal();
    return refused;
}

} // namespace

QualityCard::QualityCard(Session &session, QWidget *parent)
    : Card(tr("Data quality"), parent)
    , m_session(session)
    , m_model(new RowsTableModel({{tr("What"), false, {}}, {tr("Covered"), true, {}}, {tr("Missing"), true, {}}}, this))
{
    QTableView *table = newTableView(m_model, QStringLiteral("quality"), tr("Data quality"));
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Fixed);
    table->horizontalHeader()->resizeSection(1, 104);
    bodyLayout()->addWidget(table);
    connect(table, &QTableView::activated, this, [this] { m_session.showPage("data"); });
}

void QualityCard::setResult(const QueryResult &total)
{
    const Totals &t = total.total.facts.totals;
    const auto calls = [](std::int64_t count) { return count == 0 ? tr("none") : tr("%1 calls").arg(Format::count(count)); };
    QList<QList<RowsCell>> rows{
        shareRow(tr("Calls with a price"), total, "price_coverage", calls(t.unpricedCalls())),
        shareRow(tr("Cost with a workload"), total, "attribution_coverage", Format::money(t.cost - t.attributedCost)),
        shareRow(tr("Cost with a task"), total, "task_coverage", Format::money(t.cost - t.taggedCost)),
    };
    for (std::size_t i = 1; i < kUnpricedCount; ++i)
        if (t.unpriced[i] > 0)
            rows << QList<RowsCell>{{tr("No price: %1").arg(Format::unpriced(static_cast<Unpriced>(i))), {}, {}}, {}, {calls(t.unpriced[i]), {}, {}}};
    const std::int64_t refused = refusedRecords(m_session.imports());
    rows << QList<RowsCell>{{tr("Refused records"), {}, tr("At import, in all imports; the Data page names each")}, {},
                            {refused == 0 ? tr("none") : Format::count(refused), {}, {}}};
    m_model->setRows(std::move(rows));
}

} // namespace assay
