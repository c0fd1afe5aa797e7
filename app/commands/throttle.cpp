#include "app/commands/commands.h"

#include "app/queryjson.h"
#include "app/texttable.h"
#include "core/analysis/throttle.h"
#include "core/values/decimal.h"
#include "ui/format.h"

#include <cmath>

namespace assay {

namespace {

constexpr std::array<const char *, kLimitedResourceCount> kResourceTitles{"requests", "input tokens", "output tokens"};

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("tier"), QStringLiteral("The organisation's tier (Start, Build, Scale, Custom); without one, the kept limits'."), QStringLiteral("TIER")},
        {QStringLiteral("limits"), QStringLiteral("Agreed limits in place of those that assay limits keeps."), QStringLiteral("FILE")},
        {QStringLiteral("growth"), QStringLiteral("Growth of demand per day, such as 0.01, in place of the trend."), QStringLiteral("SHARE")},
    });
}

Result<RateLimits> limitsOf(const CommandContext &context)
{
    std::string catalogue, own;
    if (context.isSet("prices")) {
        auto text = readText(context.value("prices"));
        if (!text)
            return text.error();
        catalogue = text.take();
    }
    if (context.isSet("limits")) {
        auto text = readText(context.value("limits"));
        if (!text)
            return text.error();
        own = text.take();
    } else {
        const auto store = context.openStore(StoreMode::Read);
        if (!store)
            return store.error();
        auto kept = (*store)->document("limits");
        if (!kept)
            return kept.error();
        own = kept.take();
    }
    return RateLimits::read(catalogue, context.value("tier"), own, context.isSet("limits") ? context.value("limits") : "limits in the store");
}

Result<std::optional<double>> growthOf(const CommandContext &context)
{
    if (!context.isSet("growth"))
        return std::optional<double>();
    const auto growth = parseDecimal(context.value("growth"), 6);
    if (!growth)
        return Error{growth.error().message, "--growth " + context.value("growth")};
    return std::optional(double(*growth) / 1e6);
}

/// Twelve digits; null for what is not known or never comes.
Json realJson(const std::optional<double> &value)
{
    if (!value || !std::isfinite(*value))
        return {};
    return QString::number(*value, 'g', 12).toStdString();
}

Json bucketJson(const BucketUse &bucket)
{
    Json json{{"bucket", bucket.name}, {"calls", bucket.calls}};
    for (std::size_t i = 0; i < kLimitedResourceCount; ++i) {
        const ResourceUse &use = bucket.resources[i];
        json[std::string(limitedResourceId(LimitedResource(i)))] = {
            {"demand", use.demand.most},
            {"demand_p99", use.demand.p99},
            {"peak_at", use.demand.at == kNoTime ? Json() : Json(isoText(use.demand.at))},
            {"limit", use.limit ? Json(*use.limit) : Json()},
            {"utilisation", valueJson(use.utilisation, Unit::Share)},
            {"burst_seconds", valueJson(use.burstSeconds, Unit::Count)}};
    }
    json["binding"] = bucket.binding < 0 ? Json() : Json(limitedResourceId(LimitedResource(bucket.binding)));
    json["headroom"] = valueJson(bucket.headroom, Unit::Share);
    json["growth_per_day"] = realJson(bucket.growthPerDay);
    json["days_to_throttle"] = realJson(bucket.daysToThrottle);
    json["grows"] = bucket.growthPerDay ? Json(*bucket.growthPerDay > 0) : Json();
    json["effective_input_limit"] = valueJson(bucket.effectiveInput, Unit::Count);
    json["confidence"] = bucket.confidence.empty() ? Json() : Json(bucket.confidence);
    return json;
}

Json throttleJson(const Throttle &throttle)
{
    Json json{{"tier", throttle.limits.tier.empty() ? Json() : Json(throttle.limits.tier)}, {"buckets", Json::array()}};
    for (const BucketUse &bucket : throttle.buckets)
        json["buckets"].push_back(bucketJson(bucket));
    json["spend_cap"] = nullptr;
    if (const auto &cap = throttle.spendCap)
        json["spend_cap"] = {{"cap", moneyText(cap->cap)}, {"month", isoDayText(cap->month)}, {"month_to_date", moneyText(cap->monthToDate)},
                             {"days", cap->days}, {"days_left", valueJson(cap->daysLeft, Unit::Count)}};
    return json;
}

QString perMinute(std::int64_t amount) { return Format::count(amount); }

QString daysText(const BucketUse &bucket)
{
    if (!bucket.daysToThrottle)
        return Format::notAvailable();
    return std::isfinite(*bucket.daysToThrottle) ? Format::count(std::llround(*bucket.daysToThrottle)) : QStringLiteral("none at this trend");
}

void printThrottle(const Throttle &throttle)
{
    TextTable table;
    table.addColumn(QStringLiteral("Models"), TextTable::Align::Left);
    for (const char *header : {"Requests/min", "Limit", "Input/min", "Limit", "Output/min", "Limit", "Headroom", "Days left"})
        table.addColumn(QString::fromLatin1(header), TextTable::Align::Right);
    table.addColumn(QStringLiteral("Binding"), TextTable::Align::Left);
    for (const BucketUse &bucket : throttle.buckets) {
        QStringList cells{QString::fromStdString(bucket.name)};
        for (const ResourceUse &use : bucket.resources)
            cells << perMinute(use.demand.most) << (use.limit ? perMinute(*use.limit) : Format::notAvailable());
        cells << (bucket.headroom.available ? Format::share(bucket.headroom.approximate(Unit::Share)) : Format::notAvailable()) << daysText(bucket)
              << (bucket.binding < 0 ? Format::notAvailable() : QString::fromLatin1(kResourceTitles[std::size_t(bucket.binding)]));
        table.addRow(cells);
    }
    printText(table.text());
    if (throttle.limits.tier.empty())
        printText(QStringLiteral("\nNo tier is given, so no limit is known but what was agreed: choose one with --tier, or keep limits with assay limits.\n"));
    if (const auto &cap = throttle.spendCap)
        printText(QStringLiteral("\nMonthly spend cap %1: %2 spent in %3 days of the month, %4 days left at this rate.\n")
                      .arg(Format::money(cap->cap), Format::money(cap->monthToDate), Format::count(cap->days),
                           cap->daysLeft.available ? Format::count(std::int64_t(divideHalfEven(cap->daysLeft.numerator, cap->daysLeft.denominator)))
                                                   : Format::notAvailable()));
}

int runThrottle(const CommandContext &context)
{
    const auto selection = context.selection();
    if (!selection)
        return context.fail(selection.error(), kWrongUsage);
    const auto growth = growthOf(context);
    if (!growth)
        return context.fail(growth.error(), kWrongUsage);
    const auto limits = limitsOf(context);
    if (!limits)
        return context.fail(limits.error(), limits.error().cause == Error::Cause::Store ? kNoStore : kWrongUsage);
    const auto snapshot = context.snapshot();
    if (!snapshot)
        return context.fail(snapshot.error(), kNoStore);
    const Throttle throttle = timeToThrottle(**snapshot, *selection, *limits, *growth, context.control());
    if (throttle.cancelled)
        return kCancelled;
    if (context.json())
        context.print(throttleJson(throttle));
    else
        printThrottle(throttle);
    return kDone;
}

} // namespace

const Command kThrottleCommand{"throttle", "", "How near demand comes to rate limits, and when it meets them.", addOptions, runThrottle};

} // namespace assay
