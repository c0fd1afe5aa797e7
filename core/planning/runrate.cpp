#include "core/planning/runrate.h"

#include "core/planning/schedule.h"
#include "core/values/decimal.h"

#include <cmath>

namespace assay {

namespace {

constexpr int kDaysPerYear = 365;
constexpr int kMonths = 12;
constexpr int kShortHistory = 14;   // days, below which a run rate says little
constexpr int kLongHistory = 122;   // four months, from which a forecast with an interval is possible
constexpr std::int64_t kMillion = 1'000'000;

std::int64_t millionths(double share) { return std::llround(share * double(kMillion)); }

/// The part of the full saving that a year with this ramp takes in, millionths.
std::int64_t rampedE6(const std::vector<double> &ramp)
{
    double sum = 0;
    for (int month = 0; month < kMonths; ++month)
        sum += std::size_t(month) < ramp.size() ? ramp[std::size_t(month)] : 1.0;
    return millionths(sum / kMonths);
}

Money year(Money optimised, int days, double growth)
{
    return Money::fromAttos(divideHalfEven(optimised.attos() * kDaysPerYear * (kMillion + millionths(growth)), days * kMillion));
}

std::vector<std::string> warningsFor(int days)
{
    const std::string covered = "The calls cover " + std::to_string(days) + (days == 1 ? " day" : " days");
    if (days < kShortHistory)
        return {covered + ", fewer than 14: one unusual day moves the whole year."};
    if (days >= kLongHistory)
        return {covered + ": growth is stated by you, not estimated from them."};
    return {};
}

} // namespace

RunRate optimisedRunRate(Money listCost, Money saving, int days, const Growth &growth)
{
    RunRate rate;
    rate.days = days;
    rate.growth = growth;
    rate.perDay = Money::fromAttos(divideHalfEven(listCost.attos(), days));
    rate.savingShare = listCost.isZero() ? 0 : double(saving.attos()) / double(listCost.attos());
    const Money ramped = Money::fromAttos(divideHalfEven(saving.attos() * rampedE6(growth.ramp), kMillion));
    rate.yearLow = year(listCost - ramped, days, growth.low);
    rate.yearBase = year(listCost - ramped, days, growth.base);
    rate.yearHigh = year(listCost - ramped, days, growth.high);
    rate.warnings = warningsFor(days);
    return rate;
}

std::vector<DemandPoint> demandOf(const RunRate &runRate)
{
    std::vector<DemandPoint> points;
    for (const auto &[demand, probabilityE6] : {std::pair{runRate.yearLow, 250'000}, {runRate.yearBase, 500'000}, {runRate.yearHigh, 250'000}}) {
        if (!points.empty() && points.back().demand == demand)
            points.back().probabilityE6 += probabilityE6;
        else
            points.push_back({demand, probabilityE6});
    }
    return points;
}

} // namespace assay
