// Where the money goes: by workload, team and model, and over time.
#include "core/report/figuretext.h"
#include "core/report/tables.h"

#include <algorithm>
#include <map>

namespace assay {

namespace {

constexpr std::size_t kStacks = 6;     ///< named series of the chart; the rest is one more
constexpr std::size_t kTableRows = 20;
constexpr int kDaysForWeeks = 45;      ///< above this a bar is a week

double dollars(Money money)
{
    return double(money.attos()) / double(kAttosPerDollar);
}

std::string bucketLabel(Day day)
{
    const std::string text = figure::day(day);
    return text.substr(0, text.find(' ') + 4); // "14 Oct"
}

/// Whether the period holds only a part of the bucket that begins on `day`.
bool isPartial(const ReportFacts &facts, Day day, TimeBucket bucket)
{
    const TimeZone &zone = facts.request.selection.zone;
    const Millis start = zone.toUtc(Millis(day) * kMillisPerDay);
    return start < facts.covered.from || zone.nextBucket(start, bucket) > facts.covered.to;
}

/// Cost per bucket, the dearest workloads as stacks.
ReportSeries spendOverTime(const ReportFacts &facts)
{
    const bool weekly = facts.days > kDaysForWeeks;
    const DimensionRef time{weekly ? Dimension::Week : Dimension::DayOf, {}};
    const QueryResult ranking = facts.ask({DimensionRef{}}, {}, kStacks);
    std::map<KeyValue, std::size_t> stackOf;
    ReportSeries series;
    for (const ResultRow &row : ranking.rows) {
        stackOf.emplace(row.key.front(), series.stacks.size());
        series.stacks.push_back({figure::key(Dimension::Workload, row.key.front()), {}});
    }
    series.endsWithOthers = ranking.rest && ranking.rest->facts.totals.calls > 0;
    if (series.endsWithOthers)
        series.stacks.push_back({figure::kOthers, {}});

    std::map<Day, std::vector<double>> buckets;
    for (const ResultRow &row : facts.ask({time, DimensionRef{}}, {}).rows) {
        const auto day = parseDay(row.key.front().value_or(""));
        if (!day)
            continue; // calls without a time
        auto &bars = buckets[*day];
        bars.resize(series.stacks.size());
        const auto found = stackOf.find(row.key.back());
        bars[found == stackOf.end() ? series.stacks.size() - 1 : found->second] += dollars(row.facts.totals.cost);
    }
    double highest = 0;
    std::optional<Day> peak;
    for (const auto &[bucket, bars] : buckets) {
        series.labels.push_back(bucketLabel(bucket));
        series.partial.push_back(isPartial(facts, bucket, weekly ? TimeBucket::Week : TimeBucket::Day));
        double sum = 0;
        for (std::size_t i = 0; i < bars.size(); ++i) {
            series.stacks[i].second.push_back(bars[i]);
            sum += bars[i];
        }
        if (sum > highest) {
            highest = sum;
            peak = bucket;
        }
    }
    series.title = weekly ? "Spend per week, by workload" : "Spend per day, by workload";
    series.unit = "$";
    series.summary = peak ? std::string("The dearest ") + (weekly ? "week began on " : "day was ") + figure::day(*peak) + "." : "No cost in this period.";
    if (std::ranges::count(series.partial, true) > 0)
        series.summary += std::string(" Pale bars are ") + (weekly ? "weeks" : "days") + " of which the period holds a part only.";
    return series;
}

} // namespace

void addSpend(Report &report, const ReportFacts &facts)
{
    report.blocks.push_back(ReportPageBreak{});
    report.blocks.push_back(ReportHeading{1, "Where the money goes"});
    report.blocks.push_back(spendOverTime(facts));
    for (const Dimension dimension : {Dimension::Workload, Dimension::Team, Dimension::Model})
        report.blocks.push_back(spendTable(facts, dimension, kTableRows));
}

} // namespace assay
