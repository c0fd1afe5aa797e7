#include "ui/pages/overview/qualitycard.h"

#include "core/analysis/qualitygrade.h"
#include "ui/changetone.h"
#include "ui/coretext.h"
#include "ui/costtext.h"
#include "ui/format.h"
#include "ui/models/rowstable.h"
#include "ui/models/tableview.h"
#include "ui/pages/overview/overviewanswer.h"
#include "ui/session.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/wholerows.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr int kCoveredColumns = 3; ///< name, share, change: a row that has no share gives its name all of them

QList<RowsCell> shareRow(const QString &label, const QueryResult &total, std::string_view id, const QString &missing)
{
    const Metric &m = *metric(id);
    const MetricValue value = valueOf(total.total.metrics, headlineMetrics(), id);
    const MetricValue before = valueOf(total.total.beforeMetrics, headlineMetrics(), id);
    const QString tip = coreText(m.formula);
    const QString covered = Format::metric(m, value);
    const ChangeCell change = changeCell(m, before, value);
    return {{label, {}, tip},
            {covered, QVariant::fromValue(MoneyCell{covered, false, Tone::Neutral, value.available}), Format::metricExact(m, value)},
            {change.text, QVariant::fromValue(change), before.available ? QualityCard::tr("before: %1").arg(Format::metricExact(m, before)) : QString()},
            {missing, QVariant::fromValue(MoneyCell{missing}), {}}};
}

/// Where a share says nothing.
RowsCell noShare()
{
    return {Format::notAvailable(), QVariant::fromValue(MoneyCell{Format::notAvailable(), false, Tone::Neutral, false}), {}};
}

/// Calls without a price for one reason.
QList<RowsCell> reasonRow(Unpriced reason, const QString &calls)
{
    QString label = Format::unpriced(reason);
    label.replace(0, 1, label.at(0).toUpper());
    return {{label, {}, QualityCard::tr("No price: %1").arg(Format::unpriced(reason))}, noShare(), noShare(), {calls, QVariant::fromValue(MoneyCell{calls}), {}}};
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
    , m_model(new RowsTableModel({{tr("What"), false, {}},
                                  {tr("Covered"), true, {}},
                                  {tr("Change"), true, tr("Against the compared period")},
                                  {tr("Missing"), true, {}}}, this))
{
    m_table = newTableView(m_model, QStringLiteral("quality"), tr("Data quality"));
    new WholeRows(m_table);
    auto *fit = new ColumnFit(m_table, m_table->horizontalHeader());
    fit->setColumns({{84, 130, 3}, {62, 70, 1}, {76, 84, 1, 1}, {72, 78, 1}});
    bodyLayout()->addWidget(m_table);
    connect(m_table, &QTableView::activated, this, [this] { m_session.showPage("data"); });
}

void QualityCard::setResult(const QueryResult &total)
{
    const Totals &t = total.total.facts.totals;
    const auto calls = [](std::int64_t count) { return count == 0 ? tr("none") : count == 1 ? tr("1 call") : tr("%1 calls").arg(Format::count(count)); };
    const auto money = [&t](Money cost) { return costText(cost, t.calls, t.priced); };
    QList<QList<RowsCell>> rows{
        shareRow(tr("Price"), total, "price_coverage", calls(t.unpricedCalls())),
        shareRow(tr("Workload"), total, "attribution_coverage", money(t.cost - t.attributedCost)),
        shareRow(tr("Task"), total, "task_coverage", money(t.cost - t.taggedCost)),
    };
    const int shares = int(rows.size());
    for (std::size_t i = 1; i < kUnpricedCount; ++i)
        if (t.unpriced[i] > 0)
            rows << reasonRow(static_cast<Unpriced>(i), calls(t.unpriced[i]));
    const std::int64_t refused = refusedRecords(m_session.imports());
    const QString refusedText = refused == 0 ? tr("none") : Format::count(refused);
    rows << QList<RowsCell>{{tr("Refused records"), {}, tr("At import, in all imports; the Data page names each")}, noShare(), noShare(),
                            {refusedText, QVariant::fromValue(MoneyCell{refusedText}), {}}};
    m_table->clearSpans();
    m_model->setRows(std::move(rows));
    for (int row = shares; row < m_model->rowCount(); ++row)
        m_table->setSpan(row, 0, 1, kCoveredColumns);
    showGrade(total, refused);
}

void QualityCard::showGrade(const QueryResult &total, std::int64_t refused)
{
    if (total.total.facts.totals.calls == 0) {
        setTitle(tr("Data quality"));
        return setNote(tr("no call in this selection"));
    }
    std::int64_t kept = 0;
    for (const ImportReceipt &receipt : m_session.imports())
        kept += receipt.counts.accepted;
    const auto share = [&](std::string_view id) { return valueOf(total.total.metrics, headlineMetrics(), id); };
    const QualityGrade grade = qualityGrade({share("price_coverage"), share("attribution_coverage"), share("task_coverage"),
                                             {kept + refused > 0, false, false, kept, std::max<std::int64_t>(1, kept + refused)}});
    QStringList rules{tr("The worst share decides:")};
    for (const std::string &rule : qualityRules())
        rules << coreText(rule);
    QStringList reasons;
    for (const std::string &reason : grade.reasons)
        reasons << coreText(reason);
    setTitle(tr("Data quality: %1").arg(QLatin1Char(grade.letter)));
    setNote(reasons.isEmpty() ? tr("every share is good") : reasons.join(QStringLiteral("; ")),
            (reasons + rules).join(QLatin1Char('\n')));
}

} // namespace assay
