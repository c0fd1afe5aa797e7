#include "ui/pages/overview/overviewpage.h"

#include "ui/metricchoice.h"
#include "ui/pages/overview/leverscard.h"
#include "ui/pages/overview/metricstrip.h"
#include "ui/pages/overview/monthscard.h"
#include "ui/pages/overview/moverscard.h"
#include "ui/pages/overview/overviewanswer.h"
#include "ui/pages/overview/qualitycard.h"
#include "ui/pages/overview/spendcard.h"
#include "ui/pages/overview/targetstates.h"
#include "ui/pages/overview/tiles.h"
#include "ui/pages/overview/treemapcard.h"
#include "ui/session.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr int kMiddleHeight = 312;
constexpr int kLowerHeight = 216;

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
    , m_targetsJob(new LatestJob(session.jobs(), this))
{
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("page"));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Space::large, Space::medium, Space::large, Space::medium);
    column->setSpacing(Space::medium);
    column->addWidget(m_strip);
    column->addLayout(rowOf({{m_spend, 58}, {m_treemap, 42}}), 3);
    column->addLayout(rowOf({{m_movers, 28}, {m_levers, 43}, {m_quality, 29}}), 2);
    column->addWidget(m_months);
    m_spend->setMinimumHeight(kMiddleHeight);
    m_movers->setMinimumHeight(kLowerHeight);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    addActions(m_choice->actions());
    connect(m_strip, &MetricStrip::activated, this, &OverviewPage::openMetric);
    connect(&session, &Session::highlightChanged, this, [this] {
        if (!isVisible() || !m_answer)
            return askAgain();
        m_spend->ask();
        m_treemap->setResult(m_answer->byWorkload);
    });
    connect(&ThemeSwitch::instance(), &ThemeSwitch::changed, this, [this] {
        if (m_answer)
            show(*m_answer); // mixes and treemap carry colours
    });
}

void OverviewPage::ask()
{
    if (!session().snapshot())
        return;
    m_treemap->setStale(true);
    m_movers->setStale(true);
    m_job->start<std::shared_ptr<const OverviewAnswer>>(
        tr("Overview"),
        [snapshot = session().snapshot(), question = OverviewQuestion{session().selection(), session().view().compareTo(), m_choice->shown()}](
            const JobControl &control) { return std::make_shared<const OverviewAnswer>(askOverview(*snapshot, question, control)); },
        [this](std::shared_ptr<const OverviewAnswer> answer) {
            m_answer = std::move(answer);
            show(*m_answer);
        });
    m_spend->ask();
    m_levers->ask();
    m_months->ask();
    askTargets();
}

void OverviewPage::show(const OverviewAnswer &answer)
{
    showTiles();
    m_spend->setTotal(answer.total.total);
    m_treemap->setResult(answer.byWorkload);
    m_movers->setResult(answer.byWorkload);
    m_quality->setResult(answer.total);
    m_treemap->setStale(false);
    m_movers->setStale(false);
}

void OverviewPage::showTiles()
{
    QList<MetricTileData> tiles = stripTiles(*m_answer);
    markTargets(tiles, m_answer->strip, m_targets);
    m_strip->setTiles(tiles, m_answer->strip);
}

void OverviewPage::askTargets()
{
    m_targetsJob->start<std::map<std::string, TargetOutcome>>(
        tr("Checking targets"),
        [snapshot = session().snapshot(), selection = session().selection(), path = session().storePath().toStdString()](
            const JobControl &control) { return headlineTargets(*snapshot, selection, path, control); },
        [this](std::map<std::string, TargetOutcome> outcomes) {
            m_targets = std::move(outcomes);
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

QWidget *createOverviewPage(Session &session, QWidget *parent)
{
    return new OverviewPage(session, parent);
}

} // namespace assay
