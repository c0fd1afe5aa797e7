#include "core/analysis/throttle.h"
#include "core/values/decimal.h"
#include "tests/support/ledgerbuilder.h"

#include <QtTest>

#include <cmath>
#include <numeric>
#include <random>

using namespace assay;
using namespace assay::test;

namespace {

const JobControl kControl;
constexpr const char *kOpusBucket = "Opus 4.x (4.8,4.7,4.6,4.5 combined)";

RateLimits limitsOf(const std::string &tier, const std::string &own = {})
{
    return RateLimits::read({}, tier, own, "limits.json").take();
}

/// A call: second of the day, duration in seconds (-1 unknown), input, output.
struct At
{
    std::int64_t second, duration, input, output;
};

struct Tried
{
    std::int64_t most = 0, p99 = 0;
};

/// Over any 60 seconds that hold a call, by trying every window.
std::array<Tried, 3> byTrying(const std::vector<At> &calls)
{
    std::map<std::int64_t, std::array<std::int64_t, 3>> seconds;
    for (const At &call : calls) {
        const std::int64_t parts = std::max<std::int64_t>(call.duration, 0) + 1;
        seconds[call.second][0] += 1;
        seconds[call.second][1] += call.input;
        for (std::int64_t i = 0; i < parts; ++i)
            seconds[call.second + i][2] += call.output * (i + 1) / parts - call.output * i / parts;
    }
    std::array<std::vector<std::int64_t>, 3> sums;
    for (std::int64_t end = seconds.begin()->first; end < seconds.rbegin()->first + 60; ++end) {
        const auto first = seconds.upper_bound(end - 60), last = seconds.upper_bound(end);
        for (std::size_t i = 0; i < sums.size() && first != last; ++i)
            sums[i].push_back(std::accumulate(first, last, std::int64_t(0), [i](std::int64_t sum, const auto &second) { return sum + second.second[i]; }));
    }
    std::array<Tried, 3> tried;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        std::ranges::sort(sums[i]);
        tried[i] = {sums[i].back(), sums[i][(sums[i].size() * 99 + 99) / 100 - 1]};
    }
    return tried;
}

std::array<Demand::Peak, kLimitedResourceCount> peaksOf(const std::vector<At> &calls)
{
    Demand first, second; // as two threads gather it
    for (const At &call : calls)
        (call.second % 2 == 0 ? first : second).add(call.second * 1000, call.duration < 0 ? -1 : call.duration * 1000, call.input, call.output);
    first.merge(std::move(second));
    return first.peaks(JobControl());
}

const BucketUse *bucketNamed(const Throttle &throttle, const std::string &name)
{
    const auto found = std::ranges::find(throttle.buckets, name, &BucketUse::name);
    return found == throttle.buckets.end() ? nullptr : &*found;
}

} // namespace

class TestThrottle : public QObject
{
    Q_OBJECT

private slots:
    void eachDayHasItsBusiestWindow()
    {
        constexpr std::int64_t day = 86400;
        const auto days = peaksOf({{10, -1, 7, 1}, {20, -1, 5, 1}, {day - 1, -1, 100, 1}, {day + 5, -1, 3, 1}, {3 * day, -1, 4, 1}})[1].days;
        const std::vector<std::pair<Day, std::int64_t>> expected{{0, 100}, {1, 103}, {3, 4}}; // a window reaches over midnight
        QCOMPARE(days, expected);
    }

    void aWindowHoldsSixtySeconds_data()
    {
        QTest::addColumn<std::vector<At>>("calls");
        QTest::addColumn<QList<qint64>>("most");
        QTest::newRow("59 seconds apart are in one window") << std::vector<At>{{0, -1, 10, 1}, {59, -1, 20, 2}} << QList<qint64>{2, 30, 3};
        QTest::newRow("60 seconds apart are not") << std::vector<At>{{0, -1, 10, 1}, {60, -1, 20, 2}} << QList<qint64>{1, 20, 2};
        QTest::newRow("output is spread over the duration") << std::vector<At>{{0, 119, 10, 120}} << QList<qint64>{1, 10, 60};
        QTest::newRow("an unknown duration puts it at the start") << std::vector<At>{{0, -1, 10, 120}} << QList<qint64>{1, 10, 120};
        QTest::newRow("calls that ask for nothing are requests") << std::vector<At>{{5, -1, 0, 0}, {6, -1, 0, 0}} << QList<qint64>{2, 0, 0};
    }
    void aWindowHoldsSixtySeconds()
    {
        QFETCH(std::vector<At>, calls);
        QFETCH(QList<qint64>, most);
        const auto peaks = peaksOf(calls);
        for (std::size_t i = 0; i < kLimitedResourceCount; ++i)
            QCOMPARE(qint64(peaks[i].most), most[qsizetype(i)]);
    }

    void peaksEqualThoseFoundByTryingEveryWindow()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 30; ++round) {
            std::vector<At> calls;
            for (int i = 0; i < 60; ++i) // every other round around midnight
                calls.push_back({std::int64_t(random() % 600) + (round % 2 == 0 ? 0 : 86'100), std::int64_t(random() % 50) - 1, std::int64_t(random() % 5000), std::int64_t(random() % 900)});
            const auto peaks = peaksOf(calls);
            const auto expected = byTrying(calls);
            for (std::size_t i = 0; i < kLimitedResourceCount; ++i) {
                QCOMPARE(qint64(peaks[i].most), qint64(expected[i].most));
                QCOMPARE(qint64(peaks[i].p99), qint64(expected[i].p99));
            }
        }
    }

    void noAnswerTakesMoreThanADay()
    {
        const auto peaks = peaksOf({{0, 40'000'000'000, 1, 500}});
        QCOMPARE(qint64(peaks[2].most), qint64(500)); // such a duration is not known
        QCOMPARE(peaks[2].days.size(), std::size_t(1));
    }

    void p99IsOverTheWindowsThatHoldACall()
    {
        std::vector<At> calls; // 1,000 lone calls two minutes apart, and one pair: its one window is beyond the 99th of 100
        for (std::int64_t i = 0; i < 1000; ++i)
            calls.push_back({i * 120, -1, 100, 0});
        calls.push_back({0, -1, 100, 0});
        const auto peaks = peaksOf(calls);
        QCOMPARE(qint64(peaks[0].most), qint64(2));
        QCOMPARE(qint64(peaks[0].p99), qint64(1));
        QCOMPARE(peaks[0].at, Millis(1000));
    }

    void daysFollowCompoundGrowth_data()
    {
        QTest::addColumn<double>("utilisation");
        QTest::addColumn<double>("growth");
        QTest::addColumn<double>("days");
        QTest::newRow("half used, one percent a day") << 0.5 << 0.01 << 69.6607168936;
        QTest::newRow("half used, doubling every day") << 0.5 << 1.0 << 1.0;
        QTest::newRow("at the limit") << 1.0 << 0.01 << 0.0;
        QTest::newRow("above it") << 1.7 << -0.5 << 0.0;
        QTest::newRow("no growth") << 0.9 << 0.0 << std::numeric_limits<double>::infinity();
        QTest::newRow("falling") << 0.9 << -0.1 << std::numeric_limits<double>::infinity();
    }
    void daysFollowCompoundGrowth()
    {
        QFETCH(double, utilisation);
        QFETCH(double, growth);
        QFETCH(double, days);
        const double found = daysToThrottle(utilisation, growth);
        QVERIFY2(found == days || std::abs(found - days) < 1e-9, qPrintable(QString::number(found, 'g', 12)));
    }

    void aBucketBindsWhereItIsUsedMost()
    {
        LedgerBuilder ledger;
        for (int day = 0; day < 20; ++day) // demand doubles every four days
            for (int i = 0; i < 4; ++i) {
                Call &call = ledger.add(i % 2 == 0 ? "claude-opus-4-6" : "claude-opus-4-7", "", {{std::int64_t(10'000 * std::pow(2.0, day / 4.0)), 40'000, 0, 0, 500}});
                call.time = *parseTime("2026-10-05T08:00:00Z") + day * kMillisPerDay + i * 1000;
            }
        ledger.add("claude-opus-4-7", "2026-10-05T08:00:00Z", {{50'000'000, 0, 0, 0, 0}}).batch = true;            // batches have limits of their own
        ledger.add("claude-opus-4-7", "2026-10-05T08:00:00Z", {{50'000'000, 0, 0, 0, 0}}).platform = Platform::Bedrock; // and so have other platforms
        const Throttle throttle = timeToThrottle(*ledger.snapshot(), {}, limitsOf("Start"), std::nullopt, kControl);
        QCOMPARE(throttle.buckets.size(), std::size_t(1)); // both models share it
        const BucketUse *opus = bucketNamed(throttle, kOpusBucket);
        QVERIFY(opus);
        QCOMPARE(opus->calls, std::int64_t(80));
        QCOMPARE(opus->binding, int(LimitedResource::InputTokens));
        const ResourceUse &input = opus->resources[1];
        QCOMPARE(input.demand.most, std::int64_t(4 * std::int64_t(10'000 * std::pow(2.0, 19 / 4.0))));
        QCOMPARE(*input.limit, std::int64_t(2'000'000));
        QVERIFY(std::abs(*opus->growthPerDay - (std::pow(2.0, 0.25) - 1)) < 1e-4);
        QVERIFY(std::abs(*opus->daysToThrottle - daysToThrottle(double(input.demand.most) / 2e6, *opus->growthPerDay)) < 1e-9);
    }

    void aCacheStretchesTheInputLimit()
    {
        LedgerBuilder ledger;
        ledger.add("claude-opus-4-7", "2026-10-05T08:00:00Z", {{20'000, 80'000, 0, 0, 0}}); // 80 % hits
        ledger.add("claude-3-5-haiku-20241022", "2026-10-05T08:00:00Z", {{20'000, 80'000, 0, 0, 0}});
        const Throttle throttle = timeToThrottle(*ledger.snapshot(), {}, limitsOf("Start"), std::nullopt, kControl);
        QCOMPARE(*bucketNamed(throttle, kOpusBucket)->effectiveInput.text(Unit::Count), std::string("10000000"));
        const BucketUse *haiku = bucketNamed(throttle, "Haiku 3.5");
        QVERIFY(!haiku->effectiveInput.available); // here reads count
        QCOMPARE(haiku->resources[1].demand.most, std::int64_t(100'000));
        QCOMPARE(*haiku->headroom.text(Unit::Share), std::string("0"));
        QVERIFY(!haiku->resources[1].burstSeconds.available); // at the limit, not above
    }

    void aBurstEmptiesAFullBucket()
    {
        LedgerBuilder ledger;
        ledger.add("claude-opus-4-7", "2026-10-05T08:00:00Z", {{3'000'000, 0, 0, 0, 0}});
        const Throttle throttle = timeToThrottle(*ledger.snapshot(), {}, limitsOf("Start"), 0.01, kControl);
        const BucketUse &opus = throttle.buckets.front();
        QCOMPARE(*opus.resources[1].burstSeconds.text(Unit::Count), std::string("120")); // 60 x 2M / 1M
        QCOMPARE(*opus.daysToThrottle, 0.0);
        QCOMPARE(*opus.headroom.text(Unit::Share), std::string("-0.5"));
    }

    void limitsCanBeAgreedAndUnknownOnesStayUnknown()
    {
        LedgerBuilder ledger;
        ledger.add("claude-opus-4-7", "2026-10-05T08:00:00Z", {{3'000'000, 0, 0, 0, 0}});
        ledger.add("claude-3-opus-20240229", "2025-10-05T08:00:00Z", {{10, 0, 0, 0, 0}});
        std::string own = "{\"tier\": \"Build\", \"monthly_spend_cap\": \"30\", \"buckets\": [{\"name\": \"";
        own.append(kOpusBucket).append("\", \"input_tokens_per_minute\": 12000000}]}");
        const Throttle agreed = timeToThrottle(*ledger.snapshot(), {}, limitsOf("", own), std::nullopt, kControl);
        QCOMPARE(*bucketNamed(agreed, kOpusBucket)->headroom.text(Unit::Share), std::string("0.75"));
        const BucketUse *old = bucketNamed(agreed, "claude-3-opus-20240229"); // in no bucket: its demand is shown, its limit is not known
        QVERIFY(old && old->binding == -1 && !old->headroom.available && !old->daysToThrottle);
        // $15 in five days of October: five more days to a cap of $30
        QCOMPARE(*agreed.spendCap->daysLeft.text(Unit::Count), std::string("5"));
        const Throttle unknown = timeToThrottle(*ledger.snapshot(), {}, limitsOf(""), std::nullopt, kControl);
        QVERIFY(!bucketNamed(unknown, kOpusBucket)->headroom.available && !unknown.spendCap);
    }

    void limitsThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<QByteArray>("tier");
        QTest::addColumn<QByteArray>("own");
        QTest::newRow("a tier that is none") << QByteArray("Gold") << QByteArray();
        QTest::newRow("a bucket that is none") << QByteArray() << QByteArray("{\"buckets\": [{\"name\": \"Opus 9\"}]}");
        QTest::newRow("a misspelt limit") << QByteArray() << QByteArray("{\"buckets\": [{\"name\": \"Opus 5\", \"itpm\": 5}]}");
        QTest::newRow("no document") << QByteArray() << QByteArray("tier: Build");
    }
    void limitsThatMakeNoSenseAreRefused()
    {
        QFETCH(QByteArray, tier);
        QFETCH(QByteArray, own);
        QVERIFY(!RateLimits::read({}, tier.toStdString(), own.toStdString(), "limits.json"));
    }

    void everyModelSoldNowIsInOneBucketAtMost()
    {
        const RateLimits limits = limitsOf("Scale");
        for (const AiModel &model : PriceBook::builtIn()->models())
            QVERIFY(std::ranges::count_if(limits.buckets, [&](const LimitBucket &bucket) { return bucket.holds(model); }) <= 1);
        for (const LimitBucket &bucket : limits.buckets) {
            QVERIFY(std::ranges::any_of(PriceBook::builtIn()->models(), [&](const AiModel &model) { return bucket.holds(model); }));
            for (const auto &limit : bucket.perMinute)
                QVERIFY(limit && *limit > 0);
        }
        QCOMPARE(moneyText(*limits.monthlySpendCap), std::string("200000"));
    }
};

QTEST_APPLESS_MAIN(TestThrottle)
#include "tst_throttle.moc"
