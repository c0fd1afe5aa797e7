#include "ui/pages/limits/demandcard.h"

#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/pages/limits/limitcolumns.h"
#include "ui/widgets/levelbars.h"
#include "ui/widgets/tabledchart.h"

#include <QComboBox>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr std::size_t kDaysWithEveryTick = 12, kDaysWithWeeks = 100;

Millis startOf(Day day) { return Millis(day) * kMillisPerDay; }

/// Few days are all named, then Mondays, then first days of months.
bool hasTick(Day day, std::size_t days)
{
    return days <= kDaysWithEveryTick || (days <= kDaysWithWeeks ? weekdayOf(day) == 0 : civilFromDay(day).day == 1);
}

} // namespace

DemandCard::DemandCard(QWidget *parent)
    : Card(tr("Busiest minute of each day"), parent)
    , m_resource(new QComboBox)
    , m_bars(new LevelBars)
    , m_chart(new TabledChart(m_bars, QStringLiteral("limits.demand"),
                              {{tr("Day (UTC)"), false, {}}, {tr("Within 60 seconds"), true, {}}, {tr("Of the limit"), true, {}}}))
{
    m_resource->setObjectName(QStringLiteral("limits.resource"));
    m_resource->setAccessibleName(tr("What is counted"));
    for (std::size_t i = 0; i < kLimitedResourceCount; ++i)
        m_resource->addItem(resourceTitle(LimitedResource(i)));
    addAction(m_resource);
    addAction(m_chart->tableSwitch());
    setBody(m_chart);
    connect(m_resource, &QComboBox::activated, this, [this] {
        m_isChosen = true;
        draw();
    });
    connect(m_bars, &PaintedWidget::partMenuRequested, this, [this](int, const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_chart->addCopies(*menu);
        menu->popup(at);
    });
}

void DemandCard::show(const BucketUse &bucket)
{
    m_bucket = bucket;
    if (!m_isChosen)
        m_resource->setCurrentIndex(bucket.binding >= 0 ? bucket.binding : int(LimitedResource::InputTokens));
    draw();
}

std::size_t DemandCard::resource() const
{
    return std::size_t(std::max(0, m_resource->currentIndex()));
}

void DemandCard::draw()
{
    const ResourceUse &use = m_bucket.resources[resource()];
    const QString counted = m_resource->currentText(), bucket = coreText(m_bucket.name);
    const auto &days = use.demand.days;
    QList<LevelBar> bars;
    QList<QList<RowsCell>> rows;
    const std::size_t length = days.empty() ? 0 : std::size_t(days.back().first - days.front().first + 1);
    for (std::size_t i = 0, next = 0; i < length; ++i) {
        const Day day = days.front().first + Day(i);
        const std::int64_t most = days[next].first == day ? days[next++].second : 0;
        const QString name = Format::day(startOf(day), {}), amount = Format::count(most);
        const QString share = use.limit && *use.limit > 0 ? Format::share(double(most) / double(*use.limit)) : Format::notAvailable();
        bars << LevelBar{hasTick(day, length) ? Format::dayShort(startOf(day), {}) : QString(), double(most),
                         QStringList{name, tr("%1: %2").arg(counted, amount), tr("Of the limit: %1").arg(share)}.join(QLatin1Char('\n'))};
        rows << QList<RowsCell>{{name, {}, {}, QString::fromStdString(isoDayText(day))}, {amount, {}, {}, QString::number(most)}, {share, {}, {}}};
    }
    const QString sentence = bars.isEmpty() ? tr("No calls were made in real time on the Claude API.")
                                            : tr("%1 of %2: at most %3 within 60 seconds.").arg(counted, bucket, Format::count(use.demand.most));
    const QString limit = use.limit ? tr("Limit %1").arg(Format::count(*use.limit)) : QString();
    m_bars->setBars(std::move(bars), use.limit ? std::optional(double(*use.limit)) : std::nullopt, limit, sentence);
    m_chart->setTable(sentence, std::move(rows));
    setNote(length == 0 ? QString() : tr("%1 within 60 seconds, UTC days").arg(bucket));
}

} // namespace assay
