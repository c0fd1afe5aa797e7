#include "core/analysis/throttle.h"

#include "core/analysis/freeaside.h"
#include "core/analysis/parallel.h"
#include "core/analysis/predicate.h"
#include "core/analysis/query.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>

namespace assay {

namespace {

constexpr std::size_t kInputResource = static_cast<std::size_t>(LimitedResource::InputTokens);
constexpr std::int64_t kWindowSeconds = 60;
constexpr std::size_t kDaysForTrend = 14, kDaysForSpend = 7;
constexpr std::int64_t kFewCalls = 20; ///< below: low sample (METRICS, global rules)

/// What one bucket asked for.
struct Gathered
{
    std::int64_t calls = 0;
    Int128 prompt = 0, reads = 0;
    Demand demand;
    std::map<Day, Demand::Amounts> days; ///< UTC
};

/// Where the calls of each card go: a bucket of the limits, or behind these one per model; -1: not counted.
std::vector<int> bucketOfCards(const Pricer &pricer, const RateLimits &limits)
{
    std::vector<int> buckets;
    for (const RateCard &card : pricer.cards()) {
        if (card.model < 0 || card.batch) {
            buckets.push_back(-1);
            continue;
        }
        const int known = limits.bucketOf(pricer.book().models()[std::size_t(card.model)]);
        buckets.push_back(known >= 0 ? known : int(limits.buckets.size()) + card.model);
    }
    return buckets;
}

/// The part of the pass that one thread does.
class DemandReader
{
public:
    DemandReader(const Snapshot &snapshot, const Selection &selection, const Predicate &predicate, const RateLimits &limits,
                 const std::vector<int> &bucketOfCard)
        : m_snapshot(snapshot), m_range(selection.range), m_limits(limits), m_bucketOfCard(bucketOfCard), m_block(snapshot.calls()), m_filter(predicate)
    {
    }

    void read(std::size_t segment, const JobControl &control)
    {
        forEachBlock(m_block, segment, m_snapshot.calls().segments[segment]->rows, [&] {
            m_filter.select(m_block, m_rows);
            keepInRange(m_block, m_range, m_rows);
            for (const std::uint32_t row : m_rows)
                readRow(row);
            return !control.isCancelled();
        });
    }

    std::map<int, Gathered> buckets;

private:
    void readRow(std::uint32_t row)
    {
        const int bucket = m_bucketOfCard[m_snapshot.cards(m_block.segmentIndex())[m_block.first() + row]];
        const Millis start = m_block.column(Column::Time)[row];
        const bool isRealtime = m_block.column(Column::Batch)[row] == 0;
        if (bucket < 0 || start == kNoTime || !isRealtime || m_block.column(Column::Platform)[row] != std::int64_t(Platform::ClaudeApi))
            return;
        const auto tokens = [&](TokenClass c) { return m_block.tokens(c)[row]; };
        const bool readsCount = std::size_t(bucket) < m_limits.buckets.size() && m_limits.buckets[std::size_t(bucket)].cacheReadsCount;
        const std::int64_t fresh = tokens(TokenClass::Input) + tokens(TokenClass::CacheWrite5m) + tokens(TokenClass::CacheWrite1h);
        const std::int64_t counted = fresh + (readsCount ? tokens(TokenClass::CacheRead) : 0), output = tokens(TokenClass::Output);
        Gathered &gathered = buckets[bucket];
        ++gathered.calls;
        gathered.prompt += Int128(fresh) + tokens(TokenClass::CacheRead);
        gathered.reads += tokens(TokenClass::CacheRead);
        gathered.demand.add(start, durationOf(row, start), counted, output);
        Demand::Amounts &day = gathered.days[dayOf(start)];
        day[0] += 1;
        day[1] += counted;
        day[2] += output;
    }

    std::int64_t durationOf(std::uint32_t row, Millis start)
    {
        if (const std::int64_t latency = m_block.column(Column::LatencyMs)[row]; latency >= 0)
            return latency;
        const Millis end = m_block.column(Column::TimeEnd)[row];
        return end == kNoTime ? -1 : std::max<Millis>(end - start, -1);
    }

    const Snapshot &m_snapshot;
    TimeRange m_range;
    const RateLimits &m_limits;
    const std::vector<int> &m_bucketOfCard;
    Block m_block;
    Predicate::Reader m_filter;
    Rows m_rows;
};

void join(Gathered &sum, Gathered &&other)
{
    sum.calls += other.calls;
    sum.prompt += other.prompt;
    sum.reads += other.reads;
    sum.demand.merge(std::move(other.demand));
    for (const auto &[day, amounts] : other.days)
        for (std::size_t i = 0; i < amounts.size(); ++i)
            sum.days[day][i] += amounts[i];
}

/// Growth per day of what was asked for on whole days: the slope of its logarithm, fitted by least squares.
std::optional<double> fittedGrowth(const std::map<Day, Demand::Amounts> &days, std::size_t resource)
{
    std::vector<std::pair<double, double>> points; // day, logarithm
    for (const auto &[day, amounts] : days)
        if (day != days.begin()->first && day != days.rbegin()->first && amounts[resource] > 0) // the ends may be parts of days
            points.emplace_back(double(day - days.begin()->first), std::log(double(amounts[resource])));
    if (points.size() < kDaysForTrend)
        return std::nullopt;
    double x = 0, y = 0, xx = 0, xy = 0;
    for (const auto &[day, value] : points) {
        x += day;
        y += value;
        xx += day * day;
        xy += day * value;
    }
    const double n = double(points.size());
    return std::expm1((n * xy - x * y) / (n * xx - x * x));
}

ResourceUse useOf(const Demand::Peak &demand, std::optional<std::int64_t> limit)
{
    ResourceUse use{demand, limit, {}, {}};
    if (!limit || *limit == 0)
        return use;
    use.utilisation = {true, false, false, demand.most, *limit};
    if (demand.most > *limit)
        use.burstSeconds = {true, false, false, Int128(kWindowSeconds) * *limit, demand.most - *limit};
    return use;
}

void addHeadroom(BucketUse &bucket, const Gathered &gathered, std::optional<double> growth)
{
    for (std::size_t i = 0; i < kLimitedResourceCount; ++i)
        if (bucket.resources[i].utilisation.available
            && (bucket.binding < 0 || compare(bucket.resources[i].utilisation, bucket.resources[std::size_t(bucket.binding)].utilisation) > 0))
            bucket.binding = int(i);
    bucket.growthPerDay = growth ? growth : fittedGrowth(gathered.days, std::size_t(std::max(bucket.binding, 0)));
    if (bucket.binding < 0)
        return;
    const MetricValue &used = bucket.resources[std::size_t(bucket.binding)].utilisation;
    bucket.headroom = {true, false, false, used.denominator - used.numerator, used.denominator};
    if (bucket.growthPerDay)
        bucket.daysToThrottle = daysToThrottle(double(used.numerator) / double(used.denominator), *bucket.growthPerDay);
}

BucketUse bucketUse(int place, Gathered &gathered, const RateLimits &limits, const PriceBook &book, std::optional<double> growth,
                    const JobControl &control)
{
    const LimitBucket *known = std::size_t(place) < limits.buckets.size() ? &limits.buckets[std::size_t(place)] : nullptr;
    BucketUse use;
    use.name = known ? known->name : book.models()[std::size_t(place) - limits.buckets.size()].id;
    use.confidence = known ? known->confidence : std::string();
    use.calls = gathered.calls;
    const auto peaks = gathered.demand.peaks(control);
    for (std::size_t i = 0; i < kLimitedResourceCount; ++i)
        use.resources[i] = useOf(peaks[i], known ? known->perMinute[i] : std::nullopt);
    addHeadroom(use, gathered, growth);
    const auto inputLimit = use.resources[kInputResource].limit;
    if (inputLimit && !known->cacheReadsCount && gathered.prompt > gathered.reads)
        use.effectiveInput = {true, gathered.calls < kFewCalls, false, Int128(*inputLimit) * gathered.prompt, gathered.prompt - gathered.reads};
    return use;
}

/// Of the month of the last call, on the Claude API: what a cap of the organisation counts.
std::optional<SpendCapUse> spendCapUse(const Snapshot &snapshot, const RateLimits &limits, const JobControl &control)
{
    if (!limits.monthlySpendCap || snapshot.lastTime() == kNoTime)
        return std::nullopt;
    const Day last = dayOf(snapshot.lastTime());
    CivilDate first = civilFromDay(last);
    first.day = 1;
    SpendCapUse use;
    use.cap = *limits.monthlySpendCap;
    use.month = dayFromCivil(first);
    use.days = last - use.month + 1;
    Query query;
    query.selection.range = {Millis(use.month) * kMillisPerDay, Millis(last + 1) * kMillisPerDay};
    query.selection.filters = {*Selection::parseFilter("platform=claude_api")};
    use.monthToDate = run(snapshot, query, control).total.facts.totals.cost;
    const Int128 left = std::max<Int128>((use.cap - use.monthToDate).attos(), 0);
    if (use.monthToDate > Money()) // (cap - spent) / (spent / days)
        use.daysLeft = {true, use.days < std::int64_t(kDaysForSpend), false, left * use.days, use.monthToDate.attos()};
    return use;
}

} // namespace

double daysToThrottle(double utilisation, double growthPerDay)
{
    if (utilisation >= 1)
        return 0;
    if (growthPerDay <= 0 || utilisation <= 0)
        return std::numeric_limits<double>::infinity();
    return std::log(1 / utilisation) / std::log1p(growthPerDay);
}

Throttle timeToThrottle(const Snapshot &snapshot, const Selection &selection, const RateLimits &limits, std::optional<double> growth,
                        const JobControl &control)
{
    Throttle throttle;
    throttle.limits = limits;
    const Predicate predicate(snapshot, selection);
    const std::vector<int> bucketOfCard = bucketOfCards(snapshot.pricer(), limits);
    const std::size_t segments = snapshot.calls().segments.size();
    std::vector<std::unique_ptr<DemandReader>> readers;
    for (std::size_t i = 0; i < workersFor(segments); ++i)
        readers.push_back(std::make_unique<DemandReader>(snapshot, selection, predicate, limits, bucketOfCard));
    forEachSegment(segments, control, "Reading demand", [&](std::size_t worker, std::size_t segment) {
        if (!predicate.excludes(segment))
            readers[worker]->read(segment, control);
    });
    const auto cells = std::size_t(snapshot.ledger().calls);
    std::map<int, Gathered> buckets = std::move(readers[0]->buckets);
    for (std::size_t i = 1; i < readers.size(); ++i) {
        for (auto &[bucket, gathered] : readers[i]->buckets)
            join(buckets[bucket], std::move(gathered));
        freeAside(std::move(readers[i]->buckets), cells);
    }
    throttle.buckets.resize(buckets.size());
    forEachSegment(buckets.size(), control, "Finding peaks", [&](std::size_t, std::size_t i) {
        auto &[place, gathered] = *std::next(buckets.begin(), std::ptrdiff_t(i));
        throttle.buckets[i] = bucketUse(place, gathered, limits, snapshot.pricer().book(), growth, control);
    });
    freeAside(std::move(buckets), cells);
    throttle.cancelled = control.isCancelled();
    if (throttle.cancelled)
        return throttle;
    std::ranges::sort(throttle.buckets, [](const BucketUse &a, const BucketUse &b) {
        if (a.headroom.available != b.headroom.available)
            return a.headroom.available;
        const auto order = compare(a.headroom, b.headroom);
        return order != 0 ? order < 0 : std::tie(b.calls, a.name) < std::tie(a.calls, b.name);
    });
    throttle.spendCap = spendCapUse(snapshot, limits, control);
    return throttle;
}

} // namespace assay
