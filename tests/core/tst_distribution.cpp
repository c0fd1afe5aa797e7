#include "core/analysis/distribution.h"
#include "core/analysis/qualitygrade.h"
#include "core/analysis/query.h"
#include "core/pricing/pricesofday.h"
#include "tests/support/smallledger.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

// How cost per call is spread, how far the data can be trusted, and what calls would cost at the prices of one day.
class TestDistribution : public QObject
{
    Q_OBJECT

    static std::shared_ptr<const Snapshot> someCalls()
    {
        SmallLedger ledger;
        for (int i = 0; i < 40; ++i) {
            CallLine line;
            line.time = "2026-10-" + std::string(i % 28 < 9 ? "0" : "") + std::to_string(i % 28 + 1) + "T08:00:00Z";
            line.model = i % 7 ? "claude-sonnet-4-6" : "claude-nobody-9"; // the latter has no price
            line.workload = i % 2 ? "triage" : "doc-qa";
            line.input = 10 << (i % 12);
            line.output = i % 3 * 100;
            ledger.add(line);
        }
        return ledger.snapshot();
    }
    static MetricValue share(Int128 part, Int128 whole) { return {true, false, false, part, whole}; }

private slots:
    void everyCallLiesInOneBin_data()
    {
        QTest::addColumn<QByteArray>("filter");
        QTest::newRow("of the whole ledger") << QByteArray();
        QTest::newRow("of one workload") << QByteArray("workload=triage");
        QTest::newRow("of none") << QByteArray("workload=nobody");
    }
    void everyCallLiesInOneBin()
    {
        QFETCH(QByteArray, filter);
        const auto snapshot = someCalls();
        Selection selection;
        if (!filter.isEmpty())
            selection.filters.push_back(*Selection::parseFilter(filter.toStdString()));
        const CostDistribution spread = costDistribution(*snapshot, selection, {});
        const Totals totals = run(*snapshot, Query{selection, {}, {}, "cost", 0, {}}, {}).total.facts.totals;
        std::int64_t calls = spread.free + spread.unpriced;
        Money cost;
        for (const CostBin &bin : spread.bins) {
            calls += bin.calls;
            cost += bin.cost;
            QVERIFY(bin.from < bin.to);
            QVERIFY(bin.calls == 0 || (!(bin.cost < bin.from * bin.calls) && bin.cost < bin.to * bin.calls));
        }
        QCOMPARE(calls, totals.calls);
        QCOMPARE(spread.unpriced, totals.unpricedCalls());
        QVERIFY(cost == totals.cost);
        QVERIFY(spread.bins.empty() || (spread.bins.front().calls > 0 && spread.bins.back().calls > 0));
    }

    void theWorstShareDecidesTheGrade_data()
    {
        QTest::addColumn<int>("pricedPerMille");
        QTest::addColumn<int>("taskedPerMille");
        QTest::addColumn<char>("letter");
        QTest::newRow("all good") << 1000 << 950 << 'A';
        QTest::newRow("just good enough") << 995 << 900 << 'A';
        QTest::newRow("some without a task") << 1000 << 750 << 'B';
        QTest::newRow("many without a price") << 950 << 950 << 'C';
        QTest::newRow("few with a price") << 300 << 750 << 'D';
    }
    void theWorstShareDecidesTheGrade()
    {
        QFETCH(int, pricedPerMille);
        QFETCH(int, taskedPerMille);
        const QualityGrade grade = qualityGrade({share(pricedPerMille, 1000), share(1, 1), share(taskedPerMille, 1000), {}});
        QTEST(grade.letter, "letter");
        QCOMPARE(grade.reasons.empty(), grade.letter == 'A');
        if (!grade.reasons.empty())
            QCOMPARE(grade.reasons.front().front(), grade.letter);
    }

    void oneDaysPricesHoldAtAllTimes()
    {
        const auto book = PriceBook::builtIn();
        const Day day = parseDay(book->asOf).take();
        const auto always = pricesOfDay(*book, day).take();
        QCOMPARE(always->models().size(), book->models().size());
        for (std::size_t i = 0; i < book->models().size(); ++i) {
            const AiModel &before = book->models()[i], &after = always->models()[i];
            QCOMPARE(after.id, before.id);
            QCOMPARE(after.periods.size(), std::min<std::size_t>(1, before.periods.size()));
            for (const PricePeriod &period : after.periods)
                QVERIFY(!period.from && !period.to);
            for (const PricePeriod &period : before.periods)
                if (period.contains(day))
                    QVERIFY2(after.periods.front().bands.front().rates == period.bands.front().rates, after.id.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TestDistribution)
#include "tst_distribution.moc"
