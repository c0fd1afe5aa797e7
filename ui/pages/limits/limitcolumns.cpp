#include "ui/pages/limits/limitcolumns.h"

#include "ui/coretext.h"
#include "ui/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(LimitColumns)
};

QString shareText(const MetricValue &share)
{
    return share.available ? Format::share(share.approximate(Unit::Share)) : Format::notAvailable();
}

/// Everything about one resource: the peak, when it was, how much of the limit it took, and how long it may last.
QString useText(const BucketUse &bucket, std::size_t resource)
{
    const ResourceUse &use = bucket.resources[resource];
    QStringList lines{Texts::tr("at most %1 in 60 seconds, %2 in 99 of 100").arg(Format::count(use.demand.most), Format::count(use.demand.p99))};
    if (use.demand.at != kNoTime)
        lines << Texts::tr("the most until %1 UTC").arg(Format::time(use.demand.at, {}));
    if (use.utilisation.available)
        lines << Texts::tr("%1 of the limit").arg(shareText(use.utilisation));
    if (use.burstSeconds.available)
        lines << Texts::tr("above the limit, which holds for %1 seconds").arg(Format::metric(limitMetric("throttle_burst"), use.burstSeconds));
    return lines.join(QLatin1Char('\n'));
}

void addResource(std::vector<RowColumn<BucketUse>> &columns, LimitedResource resource)
{
    const auto at = std::size_t(resource);
    RowColumn<BucketUse> demand{Texts::tr("%1\nper minute").arg(resourceTitle(resource)),
                                [at](const BucketUse &b) { return Format::count(b.resources[at].demand.most); }, true};
    demand.exact = [at](const BucketUse &b) { return QString::number(b.resources[at].demand.most); };
    demand.tip = [at](const BucketUse &b) { return useText(b, at); };
    columns.push_back(std::move(demand));
    RowColumn<BucketUse> limit{Texts::tr("Limit"), [at](const BucketUse &b) {
        const auto &limit = b.resources[at].limit;
        return limit ? Format::count(*limit) : Format::notAvailable();
    }, true};
    limit.exact = [at](const BucketUse &b) { return b.resources[at].limit ? QString::number(*b.resources[at].limit) : QString(); };
    columns.push_back(std::move(limit));
}

/// How much of the nearest limit is used, as a bar.
QVariant headroomCell(const BucketUse &bucket)
{
    BarCell cell{0, shareText(bucket.headroom), BarCell::State::Unknown};
    if (bucket.headroom.available) {
        cell.share = std::min(1.0, 1 - bucket.headroom.approximate(Unit::Share));
        cell.state = BarCell::State::Known;
    }
    return QVariant::fromValue(cell);
}

QVariant daysCell(const BucketUse &bucket)
{
    const bool isNear = bucket.daysToThrottle && *bucket.daysToThrottle < 30;
    return QVariant::fromValue(MoneyCell{daysText(bucket), false, isNear ? Tone::Bad : Tone::Neutral, bucket.daysToThrottle.has_value()});
}

} // namespace

QString resourceTitle(LimitedResource resource)
{
    switch (resource) {
    case LimitedResource::Requests: return Texts::tr("Requests");
    case LimitedResource::InputTokens: return Texts::tr("Input tokens");
    case LimitedResource::OutputTokens: return Texts::tr("Output tokens");
    }
    return {};
}

const Metric &limitMetric(std::string_view id)
{
    return *std::ranges::find(ledgerMetrics(), id, &Metric::id);
}

QString daysText(const BucketUse &bucket)
{
    if (!bucket.daysToThrottle)
        return Format::notAvailable();
    if (!std::isfinite(*bucket.daysToThrottle))
        return Texts::tr("not at this trend");
    return *bucket.daysToThrottle <= 0 ? Texts::tr("reached") : Format::count(std::llround(*bucket.daysToThrottle));
}

std::vector<RowColumn<BucketUse>> limitColumns()
{
    std::vector<RowColumn<BucketUse>> columns;
    RowColumn<BucketUse> name{Texts::tr("Models"), [](const BucketUse &b) { return coreText(b.name); }};
    name.tip = [](const BucketUse &b) {
        return coreText(b.name) + (b.confidence.empty() ? QString() : QLatin1Char('\n') + coreText(b.confidence));
    };
    columns.push_back(std::move(name));
    columns.push_back({Texts::tr("Calls"), [](const BucketUse &b) { return Format::count(b.calls); }, true});
    for (std::size_t i = 0; i < kLimitedResourceCount; ++i)
        addResource(columns, LimitedResource(i));
    columns.push_back({Texts::tr("Nearest limit"), [](const BucketUse &b) {
        return b.binding < 0 ? Format::notAvailable() : resourceTitle(LimitedResource(b.binding));
    }});
    RowColumn<BucketUse> headroom{Texts::tr("Headroom"), [](const BucketUse &b) { return shareText(b.headroom); }, true};
    headroom.cell = headroomCell;
    headroom.tip = [](const BucketUse &) { return coreText(limitMetric("throttle_headroom").formula); };
    columns.push_back(std::move(headroom));
    RowColumn<BucketUse> days{Texts::tr("Days until\nit is reached"), daysText, true};
    days.exact = [](const BucketUse &b) { return b.daysToThrottle && std::isfinite(*b.daysToThrottle) ? QString::number(*b.daysToThrottle, 'g', 12) : QString(); };
    days.cell = daysCell;
    days.tip = [](const BucketUse &b) {
        return b.growthPerDay ? Texts::tr("demand grows by %1 a day").arg(Format::changePercent(*b.growthPerDay))
                              : Texts::tr("A trend needs 14 whole days with calls.");
    };
    columns.push_back(std::move(days));
    return columns;
}

} // namespace assay
