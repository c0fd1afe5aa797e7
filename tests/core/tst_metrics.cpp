#include "core/analysis/metric.h"
#include "core/analysis/query.h"
#include "core/values/decimal.h"
#include "tests/support/metricfacts.h"

#include <QFile>
#include <QtTest>

#include <set>

using namespace assay;
using namespace assay::test;

/// The metric table: what every metric is, when it is not available, and the arithmetic of its values.
class TestMetrics : public QObject
{
    Q_OBJECT

private slots:
    void percentilesAreNearestRank_data()
    {
        QTest::addColumn<int>("calls");
        QTest::addColumn<int>("p50");
        QTest::addColumn<int>("p95");
        QTest::addColumn<int>("p99");
        QTest::addColumn<bool>("marked95");
        QTest::addColumn<bool>("marked99");
        QTest::newRow("one call is every percentile") << 1 << 1 << 1 << 1 << true << true;
        QTest::newRow("19 calls are too few for p95") << 19 << 10 << 19 << 19 << true << true;
        QTest::newRow("p95 of 20 is the 19th, not the largest") << 20 << 10 << 19 << 20 << false << true;
        QTest::newRow("99 calls are too few for p99") << 99 << 50 << 95 << 99 << false << true;
        QTest::newRow("p99 of 100 is the 99th") << 100 << 50 << 95 << 99 << false << false;
        QTest::newRow("p95 of 40 is the 38th, not the 39th") << 40 << 20 << 38 << 40 << false << true;
    }
    void percentilesAreNearestRank()
    {
        QFETCH(int, calls);
        LedgerBuilder ledger;
        for (int i = calls; i >= 1; --i) // the i-th cheapest costs i x 1M input tokens of Sonnet 4.6 = 3 i dollars
            ledger.add("claude-sonnet-4-6", "2026-05-10T09:00:00Z", {{i * 1'000'000, 0, 0, 0, 0}});
        const GroupFacts facts = factsOf(ledger);
        const auto rankOf = [&](const char *id) { return int(metric(id)->compute(facts).approximate(Unit::MoneyEach) / 3 + 0.5); };
        QTEST(rankOf("cost_p50"), "p50");
        QTEST(rankOf("cost_p95"), "p95");
        QTEST(rankOf("cost_p99"), "p99");
        QTEST(metric("cost_p95")->compute(facts).lowSample, "marked95");
        QTEST(metric("cost_p99")->compute(facts).lowSample, "marked99");
    }

    void nothingIsZeroThatIsUnknown_data()
    {
        QTest::addColumn<QByteArray>("ledger");
        QTest::addColumn<QByteArray>("notAvailable"); // the ids, in the order of the table
        QTest::newRow("no calls: cost is a known zero, ratios are n/a") << QByteArray("empty") << QByteArray("cost=0 cost_per_call=n/a error_rate=n/a cache_hit_rate=n/a cost_p50=n/a price_coverage=n/a");
        QTest::newRow("only unpriced calls: cost is unknown, counts are not") << QByteArray("unpriced") << QByteArray("cost=n/a cost_per_call=n/a error_rate=0 cache_hit_rate=0 cost_p50=n/a price_coverage=0");
        QTest::newRow("no cache tokens: 0 % of tokens, no reuse ratio") << QByteArray("plain") << QByteArray("cache_hit_rate=0 cache_reuse_ratio=n/a cache_reads_per_write=n/a cache_hit_touching=n/a cache_net_saving=0");
        QTest::newRow("no tasks, units, revenue or eligible workloads") << QByteArray("plain") << QByteArray("cost_per_task=n/a cost_per_successful_task=n/a calls_per_task=n/a cost_per_unit=n/a margin=n/a margin_share=n/a batch_share_eligible=n/a batch_unclaimed=n/a");
        QTest::newRow("no prompt tokens at all") << QByteArray("output only") << QByteArray("cache_hit_rate=n/a output_to_input=n/a input_tokens_share=0");
        QTest::newRow("a gateway answered: calls that cost nothing") << QByteArray("free") << QByteArray("cost=0 cost_per_call=0 tokens_per_dollar=n/a waste_share=n/a attribution_coverage=n/a");
    }
    void nothingIsZeroThatIsUnknown()
    {
        QFETCH(QByteArray, ledger);
        QFETCH(QByteArray, notAvailable);
        LedgerBuilder calls;
        if (ledger == "unpriced")
            calls.add("mystery-9", "2026-05-10T09:00:00Z", {{100, 0, 0, 0, 10}});
        if (ledger == "plain")
            calls.add("claude-sonnet-4-6", "2026-05-10T09:00:00Z", {{100, 0, 0, 0, 10}});
        if (ledger == "output only")
            calls.add("claude-sonnet-4-6", "2026-05-10T09:00:00Z", {{0, 0, 0, 0, 10}});
        if (ledger == "free")
            calls.add("claude-sonnet-4-6", "2026-05-10T09:00:00Z", {});
        const GroupFacts facts = factsOf(calls);
        for (const QByteArray &pair : notAvailable.split(' ')) {
            const QByteArray id = pair.left(pair.indexOf('='));
            QCOMPARE(id + '=' + QByteArray::fromStdString(metricText(id.constData(), facts)), pair);
        }
    }

    void everyMetricSaysWhatItIs()
    {
        std::set<std::string_view> ids;
        for (const Metric &metric : allMetrics()) {
            QVERIFY2(ids.insert(metric.id).second, metric.id.data());
            for (const std::string_view text : {metric.name, metric.formula, metric.notAvailable, metric.lowSample, metric.action})
                QVERIFY2(!text.empty(), metric.id.data());
            QVERIFY(metric.compute);
            QCOMPARE(assay::metric(metric.id), &metric);
        }
        QCOMPARE(metric("made_up"), static_cast<const Metric *>(nullptr));
    }

    void theReadmeListsWhatTheTableSays()
    {
        QFile file(QStringLiteral(PROJECT_ROOT "/README.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string readme = file.readAll().toStdString();
        for (const auto metrics : {allMetrics(), ledgerMetrics()})
            for (const Metric &metric : metrics) {
                const std::string row = "| `" + std::string(metric.id) + "` | " + std::string(unitText(metric.unit)) + " | " + std::string(metric.formula) + " |\n";
                QVERIFY2(readme.find(row) != std::string::npos, row.c_str());
            }
    }

    void fractionsCompareAndSubtractExactly()
    {
        const auto value = [](Int128 n, Int128 d) { return MetricValue{true, false, false, n, d}; };
        const Int128 large = Int128(1) << 120;
        QVERIFY(compare(value(1, 3), value(2, 6)) == 0);
        QVERIFY(compare(value(-1, 3), value(-1, 2)) > 0);
        QVERIFY(compare(value(large, large - 1), value(large + 1, large)) > 0); // the products would not fit in 128 bits
        QVERIFY(compare(MetricValue{}, value(-5, 1)) < 0);                      // n/a is below everything
        QCOMPARE(difference(value(1, 2), value(1, 3)).text(Unit::Ratio).value(), std::string("0.166666666667"));
        QVERIFY(!difference(value(1, 2), {}).available);
    }
};

QTEST_APPLESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
