#include "ui/shell/pinspanel.h"

#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/ledgers/inplace.h"
#include "ui/session.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/rowmodel.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr int kListHeight = 132, kWidth = 380;

const std::vector<std::string> &comparedMetrics()
{
    static const std::vector<std::string> ids{"cost", "cost_per_call", "cost_p50", "cost_p95", "cost_per_task", "calls_per_task",
                                              "input_cost_share", "output_cost_share", "output_to_input", "cache_hit_rate",
                                              "batch_share_calls", "error_rate", "wasted_cost", "price_coverage"};
    return ids;
}

/// What is asked of a pin, and of what; null: nothing answers it.
struct PinQuestion
{
    std::shared_ptr<const Snapshot> calls;
    Query query;
};

/// The filters of a pin stand in for those on the same dimensions. A ledger in place is asked for what its sums tell.
PinQuestion questionOf(Session &session, const Pin &pin)
{
    View pinned = session.view();
    for (const Filter &filter : pin.filters)
        pinned.setFilter(filter);
    Query query{pinned.selection, {}, comparedMetrics(), "cost", 0, {}};
    if (!pinned.asksInPlace())
        return {session.snapshot(), query};
    std::erase_if(query.metrics, [](const std::string &id) { return metric(id)->needsSingleCalls(); });
    return {session.inPlace().telling(query), query};
}

/// What is not known is not available.
std::vector<PinnedMetric> comparePins(const std::vector<PinQuestion> &questions, const JobControl &control)
{
    std::vector<PinnedMetric> rows;
    for (const std::string &id : comparedMetrics())
        if (const Metric *m = metric(id))
            rows.push_back({m, std::vector<MetricValue>(questions.size())});
    for (std::size_t pin = 0; pin < questions.size(); ++pin) {
        if (!questions[pin].calls)
            continue;
        const Query &query = questions[pin].query;
        const QueryResult result = run(*questions[pin].calls, query, control);
        for (std::size_t i = 0; i < query.metrics.size() && i < result.total.metrics.size(); ++i)
            std::ranges::find(rows, query.metrics[i], [](const PinnedMetric &row) { return row.metric->id; })->values[pin] = result.total.metrics[i];
    }
    return rows;
}

} // namespace

PinsPanel::PinsPanel(Session &session, QWidget *parent)
    : SidePanel(QStringLiteral("pinsPanel"), tr("Pins"), parent)
    , m_session(session)
    , m_job(new LatestJob(session.jobs(), this))
    , m_list(new QListWidget)
    , m_table(new DataTable)
    , m_model(new RowModel<PinnedMetric>(this))
    , m_hint(new QLabel)
{
    Icons::follow(toggle(), QStringLiteral("pin"));
    m_list->setObjectName(QStringLiteral("pins"));
    m_list->setAccessibleName(tr("Pinned groups; tick those to compare"));
    m_list->setFixedHeight(kListHeight);
    m_table->setObjectName(QStringLiteral("pins.compared"));
    m_table->setAccessibleName(tr("Pins side by side"));
    m_table->setModel(m_model);
    auto *remove = new QPushButton(tr("Remove pin"));
    remove->setObjectName(QStringLiteral("pins.remove"));
    m_hint->setWordWrap(true);
    setKind(m_hint, "note");
    auto *content = new QWidget;
    content->setMinimumWidth(kWidth);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->addWidget(m_hint);
    column->addWidget(m_list);
    column->addWidget(remove, 0, Qt::AlignRight);
    column->addWidget(m_table, 1);
    setContent(content);
    showHint();
    connect(&session, &Session::pinsChanged, this, &PinsPanel::follow);
    connect(&session, &Session::changed, this, &PinsPanel::ask);
    for (const auto signal : {&Session::changed, &Session::pageChanged})
        connect(&session, signal, this, &PinsPanel::showHint);
    connect(&session, &Session::pageChanged, this, [this] {
        if (m_session.view().inPlace) // Explore shows the ledger, the other pages the store
            ask();
    });
    connect(&session.inPlace(), &InPlace::told, this, &PinsPanel::ask);
    connect(m_list, &QListWidget::itemChanged, this, &PinsPanel::ask);
    connect(remove, &QPushButton::clicked, this, [this] {
        if (m_list->currentRow() >= 0)
            m_session.unpin(std::size_t(m_list->currentRow()));
    });
    connect(this, &QDockWidget::visibilityChanged, this, &PinsPanel::ask);
}

void PinsPanel::follow()
{
    const QSignalBlocker quiet(m_list);
    const auto &pins = m_session.view().pins;
    m_list->clear();
    for (std::size_t i = 0; i < pins.size(); ++i) {
        auto *item = new QListWidgetItem(QString::fromStdString(pins[i].name), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(i + 2 >= pins.size() ? Qt::Checked : Qt::Unchecked); // the two newest
    }
    m_list->setCurrentRow(int(pins.size()) - 1);
    setWanted(!pins.empty());
    showHint();
    ask();
}

void PinsPanel::showHint()
{
    const View &view = m_session.view();
    m_hint->setText(view.pins.empty()      ? tr("Nothing is pinned yet. The menu of a row, a series or a rectangle pins it here, to stand beside others.")
                    : view.asksInPlace() ? tr("Figures are those of the ledger in place in the time range above; what needs single calls is a dash. Tick two to see their difference.")
                                         : tr("Figures are those of the time range above. Tick two to see their difference."));
}

std::vector<std::size_t> PinsPanel::ticked() const
{
    std::vector<std::size_t> indices;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked)
            indices.push_back(std::size_t(i));
    return indices;
}

void PinsPanel::ask()
{
    if (!isVisible() || !m_session.snapshot())
        return;
    std::vector<PinQuestion> questions;
    for (const std::size_t index : ticked())
        questions.push_back(questionOf(m_session, m_session.view().pins[index]));
    m_job->start<std::vector<PinnedMetric>>(
        tr("Comparing pins"), [questions = std::move(questions)](const JobControl &control) { return comparePins(questions, control); },
        [this, compared = ticked()](std::vector<PinnedMetric> metrics) { show(std::move(metrics), compared); });
}

void PinsPanel::show(std::vector<PinnedMetric> metrics, const std::vector<std::size_t> &compared)
{
    std::vector<RowColumn<PinnedMetric>> columns;
    columns.push_back({tr("Metric"), [](const PinnedMetric &row) { return coreText(row.metric->name); }});
    for (std::size_t i = 0; i < compared.size(); ++i) {
        const auto &pins = m_session.view().pins;
        RowColumn<PinnedMetric> column{QString::fromStdString(pins[compared[i]].name),
                                       [i](const PinnedMetric &row) { return Format::metric(*row.metric, row.values[i]); }, true};
        column.exact = [i](const PinnedMetric &row) { return Format::metricPlain(*row.metric, row.values[i]); };
        column.tip = [i, isInPlace = m_session.view().asksInPlace()](const PinnedMetric &row) {
            return isInPlace && row.metric->needsSingleCalls() ? tr("Needs single calls, which stay in the ledger: synchronise this range")
                                                             : Format::metricExact(*row.metric, row.values[i]);
        };
        columns.push_back(std::move(column));
    }
    if (compared.size() == 2)
        columns.push_back({tr("Difference"), [](const PinnedMetric &row) { return Format::change(*row.metric, row.values[0], row.values[1]); }, true});
    m_model->setColumns({});
    m_model->setRows(std::move(metrics));
    m_model->setColumns(std::move(columns));
    m_table->fitColumns(0, 150);
}

} // namespace assay
