#include "core/levers/cachereplay.h"
#include "core/levers/prefix.h"
#include "core/values/decimal.h"
#include "core/values/money.h"

#include <QtTest>

using namespace assay;

/// Cache replay and prefix inference on hand-made arrivals.
class TestLeversCache : public QObject
{
    Q_OBJECT

    static std::vector<Arrival> arrivals(std::initializer_list<Millis> seconds, std::int64_t prefix)
    {
        std::vector<Arrival> list;
        for (const Millis second : seconds)
            list.push_back({second * 1000, 0, prefix});
        return list;
    }
    /// "W R R": what happened to each arrival.
    static QString sequence(const std::vector<CacheSplit> &splits)
    {
        QStringList letters;
        for (const CacheSplit &split : splits)
            letters << (split.read > 0 && split.written > 0 ? QStringLiteral("RW")
                        : split.read > 0                    ? QStringLiteral("R")
                        : split.written > 0                 ? QStringLiteral("W")
                                                            : QStringLiteral("-"));
        return letters.join(QLatin1Char(' '));
    }
    static PromptSample prompt(Millis second, std::int64_t input, std::int64_t written = 0, std::int64_t read = 0,
                               std::uint32_t session = 0)
    {
        PromptSample sample{second * 1000, {}, session};
        sample.tokens.counts = {input, read, written, 0, 100};
        return sample;
    }

private slots:
    void theWorkedTableIsReplayed_data()
    {
        QTest::addColumn<qint64>("ttl");
        QTest::addColumn<QString>("events");
        QTest::addColumn<qint64>("writeRate"); // Sonnet 5.5, attodollars a token
        QTest::addColumn<QByteArray>("cost");
        QTest::newRow("five minutes") << qint64(kTtl5m) << QStringLiteral("W R R W W R W W")
                                      << qint64(2'500'000'000'000) << QByteArray("0.1024");
        QTest::newRow("one hour") << qint64(kTtl1h) << QStringLiteral("W R R R R R W W") << qint64(4'000'000'000'000)
                                  << QByteArray("0.1");
    }
    void theWorkedTableIsReplayed()
    {
        QFETCH(qint64, ttl);
        QFETCH(qint64, writeRate);
        const auto splits = replayCache(arrivals({0, 200, 450, 900, 1500, 1600, 5400, 9500}, 8'000), ttl, 2'000);
        QTEST(sequence(splits), "events");
        Money cost;
        for (const CacheSplit &split : splits)
            cost += Rate{writeRate} * split.written + Rate{100'000'000'000} * split.read;
        QTEST(QByteArray::fromStdString(moneyText(cost)), "cost");
    }

    void aCallBeforeTheEntryIsReadyWritesForItself()
    {
        std::vector<Arrival> calls{{0, 0, 5'000}, {1'999, 0, 5'000}, {2'000, 0, 5'000}};
        QCOMPARE(sequence(replayCache(calls, kTtl5m, 2'000)), QStringLiteral("W W R"));
    }

    void theLifetimeRunsFromTheLastReadIncludingItsEnd()
    {
        QCOMPARE(sequence(replayCache(arrivals({0, 300, 600, 901}, 5'000), kTtl5m, 2'000)), QStringLiteral("W R R W"));
    }

    void entriesDoNotSeeEachOther()
    {
        std::vector<Arrival> calls{{0, 0, 5'000}, {10'000, 1, 5'000}, {20'000, 0, 5'000}};
        QCOMPARE(sequence(replayCache(calls, kTtl5m, 2'000)), QStringLiteral("W W R"));
    }

    void aGrowingPrefixReadsTheLastTurnAndWritesTheIncrement()
    {
        std::vector<Arrival> turns{{0, 0, 1'000}, {60'000, 0, 1'800}, {120'000, 0, 3'000}};
        const std::vector<CacheSplit> expected{{0, 1'000}, {1'000, 800}, {1'800, 1'200}};
        QVERIFY(replayCache(turns, kTtl5m, 2'000) == expected);
    }

    void readsAndWritesAreTheCacheableTokens()
    {
        std::vector<Arrival> calls;
        std::uint64_t random = 1;
        for (int i = 0; i < 5'000; ++i) {
            random = random * 6364136223846793005u + 1442695040888963407u;
            calls.push_back({Millis(i) * 20'000 + Millis(random >> 50), std::uint32_t(random >> 40 & 7), std::int64_t(random >> 52 & 1) * 2'048});
        }
        for (const Millis ttl : {kTtl5m, kTtl1h}) {
            const auto splits = replayCache(calls, ttl, 2'000);
            for (std::size_t i = 0; i < calls.size(); ++i)
                QCOMPARE(splits[i].read + splits[i].written, calls[i].prefix);
        }
    }

    void breakEvensAreTheWorkedOnes()
    {
        QCOMPARE(QString::number(breakEvenArrivalsPerHour(1.25, 0.1, kTtl5m), 'f', 2), QStringLiteral("2.94"));
        QCOMPARE(QString::number(breakEvenArrivalsPerHour(2, 0.05, kTtl1h), 'f', 3), QStringLiteral("0.719"));
        QCOMPARE(QString::number(100 * breakEvenHitRate(2, 0.05), 'f', 1), QStringLiteral("51.3"));
        QCOMPARE(QString::number(100 * breakEvenHitRate(1.25, 0.025), 'f', 1), QStringLiteral("20.4"));
    }

    void measuredWritesDecideThePrefix()
    {
        std::vector<PromptSample> calls;
        for (int i = 0; i < 10; ++i) {
            calls.push_back(prompt(i * 100, 500, 4'000));
            calls.push_back(prompt(i * 100 + 50, 500, 0, 4'000));
        }
        const Prefix prefix = inferPrefix(calls);
        QCOMPARE(prefix.tokens, std::int64_t(4'000));
        QVERIFY(prefix.measured && !prefix.conversation);
        QCOMPARE(prefix.confidence, Confidence::High);
    }

    void stablePromptsGiveNineTenthsOfTheirQuantile()
    {
        std::vector<PromptSample> calls{prompt(0, 10)}; // one short call must not destroy it
        for (int i = 1; i < 100; ++i)
            calls.push_back(prompt(i, 10'000 + i));
        const Prefix prefix = inferPrefix(calls);
        QCOMPARE(prefix.tokens, std::int64_t(0.9 * 10'004)); // fifth of a hundred
        QCOMPARE(prefix.confidence, Confidence::Medium);
        calls.resize(40);
        QCOMPARE(inferPrefix(calls).confidence, Confidence::Low);
    }

    void sessionsWhosePromptGrowsAreConversations()
    {
        std::vector<PromptSample> calls;
        for (std::uint32_t session = 1; session <= 5; ++session)
            for (int turn = 0; turn < 6; ++turn)
                calls.push_back(prompt(Millis(session) * 10'000 + turn * 60, 1'000 + turn * 700, 0, 0, session));
        const Prefix prefix = inferPrefix(calls);
        QVERIFY(prefix.conversation);
        QCOMPARE(prefix.confidence, Confidence::Medium);
    }
};

QTEST_APPLESS_MAIN(TestLeversCache)
#include "tst_levers_cache.moc"
