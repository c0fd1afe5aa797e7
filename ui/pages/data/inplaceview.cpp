#include "ui/pages/data/inplaceview.h"

#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/pages/explore/explorecolumns.h"
#include "ui/selectiontext.h"
#include "ui/session.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"
#include "ui/widgets/datatable.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr std::size_t kMostRows = 500; ///< the rest is one row
constexpr std::array kAlways{"cost_per_call", "output_to_input", "cache_hit_rate"};

/// The rows as the table shows them: groups, what is left of them, the total.
std::vector<AnswerRow> rowsOf(const QueryResult &result)
{
    std::vector<AnswerRow> rows;
    for (const ResultRow &row : result.rows)
        rows.push_back({Format::key(result.query.by.front(), row.key.front()), row});
    if (result.rest)
        rows.push_back({InPlaceView::tr("All others"), *result.rest});
    rows.push_back({InPlaceView::tr("Total"), result.total});
    return rows;
}

RowColumn<AnswerRow> figure(const ExploreColumn &column, const ExploreScale &scale)
{
    return {columnTitle(column),
            [=](const AnswerRow &row) { return columnText(column, row.row, scale); },
            isNumeric(column),
            [=](const AnswerRow &row) { return columnPlain(column, row.row, scale); },
            [=](const AnswerRow &row) { return row.row.key.empty() ? QVariant() : columnDrawing(column, row.row, scale); },
            [=](const AnswerRow &row) { return columnDetails(column, row.row, scale); }};
}

} // namespace

InPlaceView::InPlaceView(Session &session, std::shared_ptr<HeldPasswords> held, QWidget *parent)
    : Card(tr("Asked in place"), parent)
    , m_session(session)
    , m_password(new PasswordBar(this))
    , m_access(new LedgerAccess(session, *m_password, std::move(held), this))
    , m_by(new QComboBox(this))
    , m_metric(new QComboBox(this))
    , m_ask(new QPushButton(tr("Ask"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_close(new QPushButton(tr("Close"), this))
    , m_synchronise(new QPushButton(tr("Synchronise this range"), this))
    , m_where(new QLabel(this))
    , m_report(new QLabel(this))
    , m_table(new DataTable(this))
    , m_model(new RowModel<AnswerRow>(this))
{
    addAction(createQuestion());
    m_where->setObjectName(QStringLiteral("inPlaceWhere"));
    m_report->setObjectName(QStringLiteral("inPlaceReport"));
    for (QLabel *label : {m_where, m_report}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    setKind(m_where, "note");
    m_synchronise->setObjectName(QStringLiteral("inPlaceSynchronise"));
    m_table->setObjectName(QStringLiteral("inPlaceRows"));
    m_table->setAccessibleName(tr("What the ledger answered"));
    m_table->setModel(m_model);
    QSizePolicy policy = m_table->sizePolicy(); // the lines above it stay where they are
    policy.setRetainSizeWhenHidden(true);
    m_table->setSizePolicy(policy);
    bodyLayout()->addWidget(m_where);
    bodyLayout()->addWidget(m_password);
    bodyLayout()->addWidget(m_report);
    bodyLayout()->addWidget(m_synchronise, 0, Qt::AlignLeft);
    bodyLayout()->addWidget(m_table, 1);
    connect(m_access, &LedgerAccess::runningChanged, this, &InPlaceView::showState);
    connect(&session, &Session::changed, this, &InPlaceView::showState);
    hide();
}

QWidget *InPlaceView::createQuestion()
{
    auto *question = new QWidget(this);
    auto *layout = new QHBoxLayout(question);
    layout->setContentsMargins({});
    layout->setSpacing(Space::small);
    m_by->setObjectName(QStringLiteral("inPlaceBy"));
    m_by->setAccessibleName(tr("Group by"));
    m_metric->setObjectName(QStringLiteral("inPlaceMetric"));
    m_metric->setAccessibleName(tr("Another metric"));
    m_ask->setObjectName(QStringLiteral("inPlaceAsk"));
    m_cancel->setObjectName(QStringLiteral("inPlaceCancel"));
    m_close->setObjectName(QStringLiteral("inPlaceClose"));
    setKind(m_ask, "primary");
    auto *by = new QLabel(tr("Group by"), question);
    by->setBuddy(m_by);
    for (QWidget *widget : std::initializer_list<QWidget *>{by, m_by, m_metric, m_cancel, m_ask, m_close})
        layout->addWidget(widget);
    fillChoices();
    connect(m_ask, &QPushButton::clicked, this, &InPlaceView::ask);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_access->cancel();
        say(tr("Stopped. The server was told to stop, too."), "warning");
    });
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_access->cancel();
        hide();
    });
    return question;
}

void InPlaceView::fillChoices()
{
    for (const DimensionInfo &info : allDimensions())
        if (info.dimension != Dimension::Tag && info.dimension != Dimension::ImportId)
            m_by->addItem(Format::dimension({info.dimension, {}}), QString::fromUtf8(info.id.data(), qsizetype(info.id.size())));
    m_metric->addItem(tr("No other metric"), QString());
    for (const Metric &metric : allMetrics())
        if (metric.unit != Unit::Breakdown && metric.id != "cost" && std::ranges::find(kAlways, metric.id) == kAlways.end())
            m_metric->addItem(coreText(metric.name), QString::fromUtf8(metric.id.data(), qsizetype(metric.id.size())));
}

void InPlaceView::open(const LedgerRequest &request)
{
    m_request = request;
    m_asked.clear();
    m_model->setRows({});
    setVisible(true);
    ask();
}

Query InPlaceView::question() const
{
    Query query;
    query.selection = m_session.selection();
    query.by = {*DimensionRef::parse(m_by->currentData().toString().toStdString())};
    query.metrics.assign(kAlways.begin(), kAlways.end());
    if (const QString more = m_metric->currentData().toString(); !more.isEmpty())
        query.metrics.push_back(more.toStdString());
    if (dimensionInfo(query.by.front().dimension).kind == DimensionKind::Time)
        query.sort = "key";
    query.top = kMostRows;
    return query;
}

/// As of the ledger that is open: the same prices and rules as everywhere in the window.
InPlaceTerms InPlaceView::terms() const
{
    const auto snapshot = m_session.snapshot();
    if (!snapshot)
        return {{}, PriceBook::builtIn(), {}, {}};
    return {snapshot->companions(), snapshot->pricer().sharedBook(), snapshot->pricer().contract(), snapshot->rules()};
}

void InPlaceView::ask()
{
    if (!m_request || m_access->isRunning())
        return;
    m_report->hide();
    m_synchronise->hide();
    m_access->run<LedgerAnswer>(
        tr("Asking %1").arg(QString::fromStdString(m_request->url.location())), m_request->url,
        [choice = m_request->choice, query = question(), terms = terms()](const LedgerUrl &url, const JobControl &control) {
            return askLedger(url, choice, query, terms, control);
        },
        [this, asked = selectionNow()](const Result<LedgerAnswer> &answer) {
            m_asked = asked;
            show(answer);
        });
}

void InPlaceView::show(const Result<LedgerAnswer> &answer)
{
    m_model->setRows({});
    if (!answer) {
        say(coreText(answer.error()) + QLatin1Char('\n') + tr("Check the address, and that the database may be read from here."), "bad");
        return showState();
    }
    m_request->choice.kind = answer->kind;
    m_request->choice.table = answer->table;
    if (answer->needsCalls)
        offerCalls(*answer);
    else if (!answer->result->cancelled)
        showRows(*answer);
    const Mapping &mapping = m_request->choice.mapping;
    emit answered({0, m_request->url.location(), answer->kind, answer->table, mapping.columns.empty() ? std::string() : mapping.toJson(), kNoTime, {}});
    showState();
}

void InPlaceView::offerCalls(const LedgerAnswer &answer)
{
    say(coreText(answer.needsCalls->message), "warning");
    m_synchronise->show();
    m_synchronise->disconnect();
    connect(m_synchronise, &QPushButton::clicked, this, [this, range = m_session.selection().range] {
        LedgerRequest request = *m_request;
        if (range.from != TimeRange{}.from)
            request.since = range.from;
        emit synchroniseRequested(request);
    });
}

void InPlaceView::showRows(const LedgerAnswer &answer)
{
    const QueryResult &result = *answer.result;
    ExploreScale scale{result.total.facts.totals.cost, {}, result.familyNames, result.query.metrics};
    for (const ResultRow &row : result.rows)
        scale.dearest = std::max(scale.dearest, row.facts.totals.cost);
    std::vector<RowColumn<AnswerRow>> columns{{Format::dimension(result.query.by.front()), [](const AnswerRow &row) { return row.name; }}};
    columns.push_back(figure({ExploreColumn::Kind::Calls, {}}, scale));
    columns.push_back(figure({ExploreColumn::Kind::Cost, {}}, scale));
    for (const std::string &id : result.query.metrics)
        columns.push_back(figure({ExploreColumn::Kind::Metric, id}, scale));
    m_model->setColumns(std::move(columns));
    m_model->setRows(rowsOf(result));
    m_table->fitColumns(0);
    const Balance &balance = result.balance;
    QString text = tr("%1 calls, %2 of %3 in the whole ledger.").arg(Format::count(balance.calls), Format::moneyExact(balance.shown), Format::moneyExact(balance.total));
    if (const std::int64_t unpriced = balance.calls - balance.pricedCalls; unpriced > 0)
        text += QLatin1Char(' ') + tr("%1 calls have no price.").arg(Format::count(unpriced));
    if (const auto &unplaced = answer.unplaced; unplaced.any())
        text += QLatin1Char('\n') + tr("Left out of every figure: %1 rows without a time, %2 without an id.")
                                        .arg(Format::count(unplaced.withoutTime), Format::count(unplaced.withoutId));
    say(text, "note");
}

/// What an answer is about: periods are not compared here.
QString InPlaceView::selectionNow() const
{
    View view = m_session.view();
    view.comparison = View::Comparison::Off;
    return selectionText(view);
}

void InPlaceView::showState()
{
    if (!m_request)
        return;
    const bool isRunning = m_access->isRunning();
    const QString now = selectionNow();
    const QString ledger = QString::fromStdString(m_request->url.location() + (m_request->choice.table.empty() ? "" : ", " + m_request->choice.table));
    QString where = tr("In place: %1, not copied; %2").arg(ledger, m_asked.isEmpty() ? now : m_asked);
    if (!m_asked.isEmpty() && m_asked != now)
        where += QLatin1Char('\n') + tr("The selection has changed since; ask again for %1").arg(now);
    m_where->setText(where);
    m_ask->setVisible(!isRunning);
    m_cancel->setVisible(isRunning);
    m_table->setVisible(m_model->rowCount() > 0);
    setStale(isRunning && m_model->rowCount() > 0);
}

void InPlaceView::say(const QString &text, const char *kind)
{
    setKind(m_report, kind);
    m_report->setText(text);
    m_report->show();
}

void InPlaceView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_close->click();
    else
        Card::keyPressEvent(event);
}

} // namespace assay
