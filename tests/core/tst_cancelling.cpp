#include "core/analysis/bridge.h"
#include "core/analysis/distribution.h"
#include "core/analysis/query.h"
#include "core/analysis/steps.h"
#include "core/analysis/throttle.h"
#include "tests/support/randomledger.h"

#include <QtTest>

#include <functional>
#include <numeric>

using namespace assay;
using namespace assay::test;

namespace {

/// Whether the job said that it was cancelled, and then held nothing.
using Job = std::function<bool(const Snapshot &, const JobControl &)>;

Query questionBy(std::vector<DimensionRef> by, std::vector<std::string> metrics, std::size_t top = 0)
{
    Query query;
    query.by = std::move(by);
    query.metrics = std::move(metrics);
    query.top = top;
    return query;
}

Job asking(Query query)
{
    return [query](const Snapshot &snapshot, const JobControl &control) {
        const QueryResult result = run(snapshot, query, control);
        return result.cancelled && result.rows.empty() && result.total.facts.totals.calls == 0;
    };
}

std::vector<int> numbers(const QByteArray &kind, int count)
{
    std::vector<int> values(static_cast<std::size_t>(count));
    std::iota(values.begin(), values.end(), 0);
    std::mt19937_64 random(7);
    if (kind == "shuffled")
        std::ranges::shuffle(values, random);
    else if (kind == "descending")
        std::ranges::reverse(values);
    else if (kind == "few values")
        std::ranges::generate(values, [&random] { return int(random() % 3); });
    else if (kind == "one value")
        std::ranges::fill(values, 5);
    return values;
}

} // namespace

Q_DECLARE_METATYPE(Job)

/// What is cancelled stops: told by what it still does, not by the clock.
class TestCancelling : public QObject
{
    Q_OBJECT

private slots:
    void aJobCancelledAtAnyStepTakesNoOther_data()
    {
        QTest::addColumn<Job>("job");
        QTest::newRow("a total") << asking(questionBy({}, {"cost"}));
        QTest::newRow("groups in order, against another period") << asking([] {
            Query query = questionBy({{Dimension::Workload, {}}, {Dimension::DayOf, {}}}, {"cost", "error_rate"}, 3);
            query.compareTo = TimeRange{*parseTime("2026-09-01"), *parseTime("2026-10-01")};
            return query;
        }());
        QTest::newRow("percentiles") << asking(questionBy({{Dimension::ModelId, {}}}, {"cost_p50", "cost_p99"}));
        QTest::newRow("percentiles of more groups than there are histograms for") << asking(questionBy({{Dimension::Task, {}}, {Dimension::Hour, {}}}, {"cost_p95"}, 4));
        QTest::newRow("percentiles of a rest") << asking(questionBy({{Dimension::Customer, {}}}, {"cost_p95"}, 1));
        QTest::newRow("tasks and retries") << asking(questionBy({{Dimension::Team, {}}}, {"cost_per_task", "retry_cost", "model_mix"}));
        QTest::newRow("units and revenue") << asking(questionBy({{Dimension::Workload, {}}}, {"cost_per_unit", "margin"}));
        QTest::newRow("the dearest calls") << Job([](const Snapshot &snapshot, const JobControl &control) {
            return selectCalls(snapshot, {}, CallOrder::Cost, 0, control).empty();
        });
        QTest::newRow("rows") << Job([](const Snapshot &snapshot, const JobControl &control) {
            return std::ranges::all_of(selectRows(snapshot, {}, control), &std::vector<std::uint32_t>::empty);
        });
        QTest::newRow("a bridge") << Job([](const Snapshot &snapshot, const JobControl &control) {
            BridgeQuestion question;
            question.selection.range = {*parseTime("2026-10-01"), *parseTime("2026-11-01")};
            question.before = {*parseTime("2026-09-01"), *parseTime("2026-10-01")};
            const Bridge found = bridge(snapshot, question, control);
            return found.cancelled && found.segments.empty() && found.total.after.isZero();
        });
        QTest::newRow("a distribution") << Job([](const Snapshot &snapshot, const JobControl &control) {
            return costDistribution(snapshot, {}, control).cancelled;
        });
        QTest::newRow("rate limits") << Job([](const Snapshot &snapshot, const JobControl &control) {
            return timeToThrottle(snapshot, {}, RateLimits(), {}, control).cancelled;
        });
    }
    void aJobCancelledAtAnyStepTakesNoOther()
    {
        QFETCH(Job, job);
        RandomLedger random(11, 600); // 13 segments
        const auto snapshot = random.ledger.snapshot(random.companions, random.contract);
        int cancelled = 0, idle = 0;
        for (int last = 1;; ++last) {
            int steps = 0;
            JobControl *told = nullptr;
            JobControl control([&](std::uint64_t, std::uint64_t, std::string_view) {
                if (++steps == last)
                    told->cancel();
            });
            told = &control;
            const bool heldNothing = job(*snapshot, control);
            if (!control.isCancelled()) { // it has no such step: all have been tried, or the other thread took them all
                if (cancelled > 0 || ++idle == 1000)
                    break;
                last = 0;
                continue;
            }
            QCOMPARE(steps, last);
            QVERIFY(heldNothing);
            ++cancelled;
        }
        QVERIFY(cancelled > 0);
    }

    void aLoopEndsWithTheStepInHand()
    {
        JobControl control;
        std::size_t done = 0;
        QVERIFY(!inSteps(10 * kStep, control, [&](std::size_t i) {
            QCOMPARE(i, done++);
            if (i == 2 * kStep)
                control.cancel();
        }));
        QCOMPARE(done, 3 * kStep);
        QVERIFY(!inSteps(1, control, [&](std::size_t) { ++done; }));
        QCOMPARE(done, 3 * kStep);
    }

    void sortingInStepsSorts_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<int>("count");
        for (const char *kind : {"shuffled", "ascending", "descending", "few values", "one value"})
            for (const int count : {0, 1, 100, 50'000})
                QTest::addRow("%d, %s", count, kind) << QByteArray(kind) << count;
    }
    void sortingInStepsSorts()
    {
        QFETCH(QByteArray, kind);
        QFETCH(int, count);
        std::vector<int> expected = numbers(kind, count), sorted = expected;
        std::ranges::sort(expected);
        QVERIFY(sortInSteps(sorted.begin(), sorted.end(), std::less(), JobControl()));
        QVERIFY(sorted == expected);
        for (const int part : {0, 1, count / 10, count / 2, count}) {
            std::vector<int> first = numbers(kind, count);
            const auto places = std::min(std::size_t(part), first.size());
            QVERIFY(partialSortInSteps(first.begin(), first.end(), places, std::less(), JobControl()));
            QVERIFY(std::equal(first.begin(), first.begin() + std::ptrdiff_t(places), expected.begin()));
            if (places == first.size())
                continue;
            std::vector<int> divided = numbers(kind, count);
            const auto nth = divided.begin() + std::ptrdiff_t(places);
            QVERIFY(nthInSteps(divided.begin(), nth, divided.end(), JobControl()));
            QCOMPARE(*nth, expected[places]);
            QVERIFY(std::all_of(divided.begin(), nth, [nth](int value) { return value <= *nth; }));
        }
    }

    void aSortEndsWithTheStepInHand_data()
    {
        QTest::addColumn<int>("places");
        QTest::newRow("all") << 400'000;
        QTest::newRow("the first hundred") << 100;
    }
    void aSortEndsWithTheStepInHand()
    {
        QFETCH(int, places);
        constexpr std::size_t kCount = 400'000;
        std::vector<int> values = numbers("shuffled", kCount);
        JobControl control;
        std::size_t compared = 0, cancelledAt = 0;
        const auto less = [&](int a, int b) {
            if (++compared == kCount / 2) {
                control.cancel();
                cancelledAt = compared;
            }
            return a < b;
        };
        QVERIFY(!partialSortInSteps(values.begin(), values.end(), std::size_t(places), less, control));
        QVERIFY(cancelledAt > 0);
        QVERIFY2(compared - cancelledAt <= 2 * kStep, qPrintable(QString::number(compared - cancelledAt)));
    }
};

QTEST_APPLESS_MAIN(TestCancelling)
#include "tst_cancelling.moc"
