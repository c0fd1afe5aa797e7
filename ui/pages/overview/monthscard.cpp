#include "ui/pages/overview/monthscard.h"

#include "core/values/decimal.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/mixparts.h"
#include "ui/rowmarks.h"
#include "ui/session.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/loadingcard.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr int kHeaderHeight = 42; ///< two lines

const std::vector<std::string> &monthMetrics()
{
    static const std::vector<std::string> ids{"cost_per_task", "cost_per_call", "cost_p95", "cache_hit_rate", "batch_share_calls",
                                              "cost", "model_mix"};
    return ids;
}

/// A metric with its change against the month before in the tooltip.
RowColumn<MonthRow> metricColumn(const char *id)
{
    const Metric &m = *metric(id);
    const auto at = std::size_t(std::ranges::find(monthMetrics(), id) - monthMetrics().begin());
    RowColumn<MonthRow> column{coreText(m.name),
                               [&m, at](const MonthRow &row) { return Format::metric(m, row.month.metrics[at]); }, true};
    column.exact = [&m, at](const MonthRow &row) { return Format::metricPlain(m, row.month.metrics[at]); };
    column.tip = [&m, at](const MonthRow &row) {
        QString tip = Format::metricExact(m, row.month.metrics[at]);
        if (!row.before.empty())
            tip += QLatin1Char('\n') + MonthsCard::tr("month before: %1, %2").arg(Format::metricExact(m, row.before[at]),
                                                                                  Format::change(m, row.before[at], row.month.metrics[at]));
        return tip;
    };
    return column;
}

RowColumn<MonthRow> mixColumn(const QString &title, const std::function<QList<MixPart>(const MonthRow &)> &parts)
{
    const auto text = [parts](const MonthRow &row) {
        QStringList texts;
        for (const MixPart &part : parts(row))
            texts << part.name + QLatin1Char(' ') + Format::share(part.share);
        return texts.join(QStringLiteral(", "));
    };
    RowColumn<MonthRow> column{title, text};
    column.cell = [parts](const MonthRow &row) { return QVariant::fromValue(MixCell{parts(row)}); };
    return column;
}

} // namespace

MonthsCard::MonthsCard(Session &session, QWidget *parent)
    : Card(tr("Month by month"), parent)
    , m_session(session)
    , m_job(new LatestJob(session.jobs(), this))
    , m_table(new DataTable)
    , m_model(new RowModel<MonthRow>(this))
{
    m_table->setObjectName(QStringLiteral("months"));
    m_table->setAccessibleName(tr("Month by month"));
    m_table->setModel(m_model);
    m_table->setFitsRows(true);
    m_table->horizontalHeader()->setFixedHeight(kHeaderHeight);
    (new ColumnFit(m_table, m_table->horizontalHeader()))
        ->setColumns({{104, 120, 1}, {76, 100, 1}, {120, 126, 1}, {110, 116, 1}, {134, 138, 1}, {80, 150, 2}, {126, 130, 1}, {140, 144, 1}, {80, 150, 2}});
    bodyLayout()->addWidget(m_table);
    connect(m_table, &DataTable::rowActivated, this, [this](int row) { MarkMenu::keepOnly(m_session, markOf(row)); });
    new RowMarks(session, m_table, [this](const QModelIndex &index) { return markOf(index.row()); });
    connect(&session, &Session::highlightChanged, this, &MonthsCard::markRows);
}

void MonthsCard::ask()
{
    Query query;
    query.selection = m_session.selection();
    query.selection.range = {};
    if (m_askedBefore.isAgain(m_session.snapshot(), query.selection, *m_job))
        return;
    setStale(true);
    query.by = {{Dimension::Month, {}}};
    query.metrics = monthMetrics();
    query.sort = "key";
    m_asked = m_session.snapshot();
    m_job->start<QueryResult>(
        tr("Month by month"),
        [query, snapshot = m_asked](const JobControl &control) { return run(*snapshot, query, control); },
        [this](QueryResult result) { show(result); });
}

void MonthsCard::wait()
{
    m_job->cancel();
    m_askedBefore.forget();
    setLoading(*this);
}

void MonthsCard::show(const QueryResult &result)
{
    std::vector<MonthRow> months;
    for (const ResultRow &row : result.rows)
        months.push_back({row, months.empty() || !row.key.front() ? std::vector<MetricValue>() : months.back().month.metrics,
                          isPartial(row.key.front())});
    std::ranges::reverse(months); // the latest is what one looks for
    const DimensionRef month{Dimension::Month, {}};
    std::vector<RowColumn<MonthRow>> columns;
    columns.push_back({Format::dimension(month), [month](const MonthRow &row) {
        return Format::key(month, row.month.key.front()) + (row.partial ? tr(" · partial") : QString());
    }});
    columns.push_back(metricColumn("cost"));
    columns.push_back(metricColumn("cost_per_task"));
    columns.push_back(metricColumn("cost_per_call"));
    columns.push_back(metricColumn("cost_p95"));
    columns.push_back(mixColumn(tr("Input / output"), [](const MonthRow &row) { return costParts(row.month.facts.totals); }));
    columns.push_back(metricColumn("cache_hit_rate"));
    columns.push_back(metricColumn("batch_share_calls"));
    columns.push_back(mixColumn(tr("Model mix"), [names = result.familyNames](const MonthRow &row) { return familyParts(row.month.facts, names); }));
    m_model->setRows({});
    m_model->setColumns(std::move(columns));
    m_model->setRows(std::move(months));
    markRows();
    setNote(tr("of the whole ledger, each against the month before"));
    m_askedBefore.setAnswered();
    setStale(false);
}

/// Empty for calls without a time.
std::optional<TimeRange> MonthsCard::rangeOf(const KeyValue &month) const
{
    const auto first = month ? parseDay(*month + "-01") : Result<Day>(Error{});
    if (!first)
        return std::nullopt;
    const TimeZone &zone = m_session.selection().zone;
    const Millis from = zone.toUtc(Millis(*first) * kMillisPerDay);
    return TimeRange{from, zone.nextBucket(from, TimeBucket::Month)};
}

bool MonthsCard::isPartial(const KeyValue &month) const
{
    const auto range = rangeOf(month);
    return range && (m_asked->firstTime() >= range->from + kMillisPerDay || m_asked->lastTime() < range->to - kMillisPerDay);
}

Mark MonthsCard::markOf(int row) const
{
    const DimensionRef dimension{Dimension::Month, {}};
    const KeyValue &month = m_model->row(row).month.key.front();
    return {Format::key(dimension, month), {{dimension, {month}, false}}, rangeOf(month)};
}

void MonthsCard::markRows()
{
    m_model->setMarked([highlight = m_session.view().highlight](const MonthRow &row) {
        return isHighlighted(highlight, {{Dimension::Month, {}}, {row.month.key.front()}, false});
    });
}

} // namespace assay
