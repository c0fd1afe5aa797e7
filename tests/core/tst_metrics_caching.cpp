#include "tests/support/metricfacts.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

/// What caching saves and costs, and when it pays.
class TestMetricsCaching : public QObject
{
    Q_OBJECT

private slots:
    void cacheSavingsAreNetOfTheWritePremium()
    {
        // 80M prompt tokens a day on Sonnet 4.6 whose misses write at 3.75: 30 % hits cost 234, 70 % cost 106.8 without
        // counting output. Net = RD (3 - 0.3) - W5 (3.75 - 3), per million.
        const GroupFacts facts = factsOf(equalCalls("claude-sonnet-4-6", "2026-05-10T09:00:00Z", {{0, 700'000, 300'000, 0, 0}}, 80));
        QCOMPARE(metricText("cache_hit_rate", facts), std::string("0.7"));
        QCOMPARE(metricText("cache_reuse_ratio", facts), std::string("0.7"));
        QCOMPARE(metricText("cache_net_saving", facts), std::string("133.2")); // 56 x 2.7 - 24 x 0.75
        QCOMPARE(metricText("cost", facts), std::string("106.8"));              // 56 x 0.3 + 24 x 3.75
        QCOMPARE(metricText("cache_net_share", facts), std::string("0.555"));   // of 240 without caching
    }

    void aWriteThatIsNeverReadLosesMoney()
    {
        const GroupFacts facts = factsOf(equalCalls("claude-sonnet-4-6", "2026-05-10T09:00:00Z", {{0, 0, 0, 1'000'000, 0}}));
        QCOMPARE(metricText("cache_net_saving", facts), std::string("-3"));
        QCOMPARE(metricText("cache_reuse_ratio", facts), std::string("0"));
        QCOMPARE(metricText("cache_hit_rate", facts), std::string("0"));
    }

    void cachingPaysFromTheBreakEvenOn_data()
    {
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<TokenCounts>("tokens");
        QTest::addColumn<bool>("batch");
        QTest::addColumn<QByteArray>("breakEven");
        const auto row = [](const char *name, const char *model, TokenCounts tokens, bool batch, const char *breakEven) {
            QTest::newRow(name) << QByteArray(model) << tokens << batch << QByteArray(breakEven);
        };
        const TokenCounts fiveMinutes{{0, 0, 1000, 0, 0}}, oneHour{{0, 0, 0, 1000, 0}};
        row("written for 5 minutes, read at a tenth", "claude-sonnet-4-6", fiveMinutes, false, "0.277777777778");
        row("written for an hour, read at a tenth", "claude-sonnet-4-6", oneHour, false, "1.11111111111");
        row("for 5 minutes, read at a twentieth", "claude-sonnet-5-5", fiveMinutes, false, "0.263157894737");
        row("for an hour, read at a twentieth", "claude-opus-5-5", oneHour, false, "1.05263157895");
        row("for 5 minutes, read at a fortieth", "claude-fable-5-2", fiveMinutes, false, "0.25641025641");
        row("for an hour, read at a fortieth", "claude-fable-5-1", oneHour, false, "1.02564102564");
        row("inside a batch both sides halve", "claude-sonnet-4-6", fiveMinutes, true, "0.277777777778");
        row("half of it for an hour lies between", "claude-sonnet-4-6", {{0, 0, 500, 500, 0}}, false, "0.694444444444");
        row("reads and plain input play no part", "claude-sonnet-4-6", {{9000, 7000, 1000, 0, 300}}, false, "0.277777777778");
        row("nothing written", "claude-sonnet-4-6", {{9000, 7000, 0, 0, 300}}, false, "n/a");
    }
    void cachingPaysFromTheBreakEvenOn()
    {
        QFETCH(QByteArray, model);
        QFETCH(TokenCounts, tokens);
        QFETCH(bool, batch);
        LedgerBuilder ledger = equalCalls(model.constData(), "2026-11-10T09:00:00Z", tokens);
        ledger.call(0).batch = batch;
        QTEST(QByteArray::fromStdString(metricText("cache_break_even", factsOf(ledger))), "breakEven");
    }

    void atTheBreakEvenNothingIsSavedAndNothingLost()
    {
        // 1.11 reads of each token written for an hour: 10 reads of 9 tokens each
        const GroupFacts facts = factsOf(equalCalls("claude-sonnet-4-6", "2026-05-10T09:00:00Z", {{0, 10'000, 0, 9'000, 0}}));
        QCOMPARE(metricText("cache_reads_per_write", facts), metricText("cache_break_even", facts));
        QCOMPARE(metricText("cache_net_saving", facts), std::string("0"));
        QCOMPARE(metricText("cache_gross_saving", facts), std::string("0.027"));
        QCOMPARE(metricText("cache_write_premium", facts), std::string("0.027"));
    }
};

QTEST_APPLESS_MAIN(TestMetricsCaching)
#include "tst_metrics_caching.moc"
