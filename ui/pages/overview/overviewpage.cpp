#include "ui/pages/overview/overviewpage.h"

#include "ui/ledger.h"
#include "ui/metricchoice.h"
#include "ui/pages/overview/leverscard.h"
#include "ui/pages/overview/metricstrip.h"
#include "ui/pages/overview/monthscard.h"
#include "ui/pages/overview/moverscard.h"
#include "ui/pages/overview/overviewanswer.h"
#include "ui/pages/overview/overviewlook.h"
#include "ui/pages/overview/qualitycard.h"
#include "ui/pages/overview/spendcard.h"
#include "ui/pages/overview/targetstates.h"
#include "ui/pages/overview/tiles.h"
#include "ui/pages/overview/treemapcard.h"
#include "ui/session.h"
#include "ui/targetsdraft.h"
#include "ui/theme.h"
#include "ui/widgets/loadingcard.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <array>

namespace assay {

namespace {

constexpr int kMiddleHeight = 312;
constexpr int kThreeAbreast = 1040; ///< a narrower page shows the levers above the other two lists
constexpr int kLowerHeight = 216, kLowerMost = 324; ///< for four rows, and for the eight they have at most

QHBoxLayout *rowOf(const QList<std::pair<QWidget *, int>> &parts)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::medium);
    for (const auto &[part, stretch] : parts) {
        part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding); // the stretch alone decides the width
        row->addWidget(part, stretch);
    }
    return row;
}

} // namespace

OverviewPage::OverviewPage(Session &session, QWidget *parent)
    : AskingPage(session, parent)
    , m_job(new LatestJob(session.jobs(), this))
    , m_choice(new MetricChoice(session, {&View::strip, kStripMetrics, firstStrip(), QStringLiteral("strip."), tr("Change of the strip"), tr("In the strip: %1")},
                                [](const Metric &m) { return m.unit != Unit::Breakdown || m.id == "model_mix"; }, this))
    , m_strip(new MetricStrip(*m_choice))
    , m_spend(new SpendCard(session))
    , m_treemap(new TreemapCard(session))
    , m_movers(new MoversCard(session))
    , m_levers(new LeversCard(session))
    , m_quality(new QualityCard(session))
    , m_months(new MonthsCard(session))
    , m_lower(new QGridLayout)
    , m_targetsJob(new LatestJob(session.jobs(), this))
    , m_draft(TargetsDraft::of(session))
{
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("page"));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Space::large, Space::medium, Space::large, Space::medium);
    column->setSpacing(Space::medium);
    column->addWidget(m_strip);
    column->addLayout(rowOf({{m_spend, 58}, {m_treemap, 42}}), 3);
    m_lower->setSpacing(Space::medium);
    column->addLayout(m_lower, 2);
    column->addWidget(m_months);
    m_spend->setMinimumHeight(kMiddleHeight);
    for (QWidget *card : std::initializer_list<QWidget *>{m_movers, m_levers, m_quality}) { // resizing puts them in their places
        card->setParent(content);
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding); // the stretch alone decides the width
        card->setMinimumHeight(kLowerHeight);
        card->setMaximumHeight(kLowerMost);
        card->layout()->setContentsMargins(Space::medium, Space::medium, Space::medium, Space::medium); // their names need the room
    }

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    addActions(m_choice->actions());
    connect(m_strip, &MetricStrip::activated, this, &OverviewPage::openMetric);
    connect(m_strip, &MetricStrip::targetRequested, this, &OverviewPage::setTarget);
    connect(&m_draft, &TargetsDraft::changed, this, [this] {
        if (isVisible() && this->session().snapshot())
            askTargets();
        else
            askAgain();
    });
    connect(&session, &Session::highlightChanged, this, [this] {
        if (!isVisible() || !m_answer || m_isFirstLook)
            return askAgain();
        m_spend->ask();
        m_treemap->setResult(m_answer->byWorkload);
    });
    connect(&ThemeSwitch::instance(), &ThemeSwitch::changed, this, [this] {
        if (m_answer && !m_isFirstLook)
            show(*m_answer); // mixes and treemap carry colours
    });
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    AskingPage::resizeEvent(event);
    const bool isWide = width() >= kThreeAbreast;
    if (m_lower->count() > 0 && isWide == m_isWide)
        return;
    m_isWide = isWide;
    for (QWidget *card : std::initializer_list<QWidget *>{m_movers, m_levers, m_quality})
        m_lower->removeWidget(card);
    const std::array<int, 3> stretches = isWide ? std::array{296, 466, 238} : std::array{540, 0, 460};
    for (int column = 0; column < int(stretches.size()); ++column)
        m_lower->setColumnStretch(column, stretches[std::size_t(column)]);
    m_lower->addWidget(m_levers, 0, isWide ? 1 : 0, 1, isWide ? 1 : 3);
    m_lower->addWidget(m_movers, isWide ? 0 : 1, 0);
    m_lower->addWidget(m_quality, isWide ? 0 : 1, 2);
}

void OverviewPage::ask()
{
    if (!session().snapshot())
        return askFirstLook();
    askFigures({session().selection(), session().view().compareTo(), m_choice->shown()});
    m_spend->ask();
    m_levers->ask();
    m_months->ask();
    askTargets();
}

void OverviewPage::askFigures(const OverviewQuestion &question)
{
    if (m_asked.isAgain(session().snapshot(), question, *m_job))
        return;
    m_treemap->setStale(true);
    m_movers->setStale(true);
    m_job->start<std::shared_ptr<const OverviewAnswer>>(
        tr("Overview"),
        [snapshot = session().snapshot(), question](const JobControl &control) {
            return std::make_shared<const OverviewAnswer>(askOverview(*snapshot, question, control));
        },
        [this](std::shared_ptr<const OverviewAnswer> answer) {
            m_answer = std::move(answer);
            m_isFirstLook = false;
            m_asked.setAnswered();
            show(*m_answer);
        });
}

void OverviewPage::askFirstLook()
{
    const auto &look = session().ledger().firstLook();
    if (!look)
        return;
    m_targetsJob->cancel();
    m_targets.clear();
    m_targetsAsked.forget();
    m_asked.forget();
    m_levers->wait();
    m_months->wait();
    for (Card *card : {static_cast<Card *>(m_treemap), static_cast<Card *>(m_movers), static_cast<Card *>(m_quality)})
        setLoading(*card);
    const OverviewQuestion question{session().selection(), session().view().compareTo(), m_choice->shown()};
    const bool isAnswered = session().ledger().answering({question.selection, {}, {}, "cost", 0, question.compareTo}) != nullptr;
    m_job->start<OverviewAnswer>(
        tr("Overview"),
        [look, question, isAnswered](const JobControl &control) {
            if (isAnswered)
                return lookAtOverview(*look, question, control);
            OverviewAnswer unknown;
            unknown.strip = question.strip;
            return unknown;
        },
        [this, isAnswered](OverviewAnswer answer) {
            m_answer = std::make_shared<const OverviewAnswer>(std::move(answer));
            m_isFirstLook = true;
            showTiles();
            if (isAnswered)
                m_spend->setTotal(m_answer->total.total);
        });
    m_spend->ask();
}

void OverviewPage::show(const OverviewAnswer &answer)
{
    showTiles();
    m_spend->setTotal(answer.total.total);
    m_treemap->setResult(answer.byWorkload);
    m_movers->setResult(answer.byWorkload);
    m_quality->setResult(answer.total);
    for (Card *card : {static_cast<Card *>(m_treemap), static_cast<Card *>(m_movers), static_cast<Card *>(m_quality)})
        card->setStale(false);
}

void OverviewPage::showTiles()
{
    QList<MetricTileData> tiles = stripTiles(*m_answer);
    if (m_isFirstLook)
        markLoading(tiles, m_answer->strip);
    markTargets(tiles, m_answer->strip, m_targets);
    m_strip->setTiles(tiles, m_answer->strip);
}

void OverviewPage::askTargets()
{
    const auto &document = m_draft.document();
    if (!document || m_targetsAsked.isAgain(session().snapshot(), {session().selection(), *document}, *m_targetsJob))
        return;
    m_targetsJob->start<std::map<std::string, TargetOutcome>>(
        tr("Checking targets"),
        [snapshot = session().snapshot(), selection = session().selection(), document = *document](const JobControl &control) {
            return headlineTargets(*snapshot, selection, document, control);
        },
        [this](std::map<std::string, TargetOutcome> outcomes) {
            m_targets = std::move(outcomes);
            m_targetsAsked.setAnswered();
            if (m_answer)
                showTiles();
        });
}

void OverviewPage::openMetric(int tile)
{
    const bool isMix = m_answer->strip[std::size_t(tile)] == "model_mix";
    session().change(tr("Change of the grouping"), [&](View &v) {
        v.page = "explore";
        v.groupBy = {DimensionRef{isMix ? Dimension::Family : Dimension::Workload, {}}};
    });
}

void OverviewPage::setTarget(int tile)
{
    Target target = usualTarget(m_answer->strip[std::size_t(tile)]);
    target.segment = session().selection().filters;
    m_draft.propose(target);
}

QWidget *createOverviewPage(Session &session, QWidget *parent)
{
    return new OverviewPage(session, parent);
}

} // namespace assay
