#include "core/values/decimal.h"
#include "tests/support/metricfacts.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

/// Figures that published guides give wrong or right, each followed from its own inputs (prices of May 2026 unless dated).
class TestMetricsGuides : public QObject
{
    Q_OBJECT

private slots:
    void figuresOfTheGuidesAreRight_data()
    {
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<qlonglong>("input");
        QTest::addColumn<qlonglong>("output");
        QTest::addColumn<QByteArray>("metricId");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const char *model, qlonglong input, qlonglong output, const char *id, const char *text) {
            QTest::newRow(name) << QByteArray(model) << input << output << QByteArray(id) << QByteArray(text);
        };
        row("5K in and 1.5K out on Sonnet 4.6 cost 0.0375, not 0.05", "claude-sonnet-4-6", 5000, 1500, "cost_per_call", "0.0375");
        row("5K in and 1.5K out on Opus 4.7 cost 0.0625, not 0.10", "claude-opus-4-7", 5000, 1500, "cost_per_call", "0.0625");
        row("0.10 on Opus 4.7 needs 5K in and 3K out", "claude-opus-4-7", 5000, 3000, "cost_per_call", "0.1");
        row("Haiku 4.5 gives 520,000 tokens per dollar at 5K and 1.5K", "claude-haiku-4-5", 5000, 1500, "tokens_per_dollar", "520000");
        row("Opus 4.7 gives 104,000", "claude-opus-4-7", 5000, 1500, "tokens_per_dollar", "104000");
        row("Sonnet 4.6 gives 173,333", "claude-sonnet-4-6", 5000, 1500, "tokens_per_dollar", "173333.333333");
        row("output alone bounds Haiku 4.5 at 200,000", "claude-haiku-4-5", 0, 1500, "tokens_per_dollar", "200000");
        row("uncached input alone bounds Haiku 4.5 at 1,000,000", "claude-haiku-4-5", 5000, 0, "tokens_per_dollar", "1000000");
        row("output alone bounds Opus 4.7 at 40,000", "claude-opus-4-7", 0, 1500, "tokens_per_dollar", "40000");
        row("uncached input alone bounds Opus 4.7 at 200,000", "claude-opus-4-7", 5000, 0, "tokens_per_dollar", "200000");
        row("output to input is output over the prompt total", "claude-opus-4-7", 5000, 1500, "output_to_input", "0.3");
        row("input share of cost", "claude-sonnet-4-6", 5000, 1500, "input_cost_share", "0.4");
        row("output share of cost", "claude-sonnet-4-6", 5000, 1500, "output_cost_share", "0.6");
    }
    void figuresOfTheGuidesAreRight()
    {
        QFETCH(QByteArray, model);
        QFETCH(qlonglong, input);
        QFETCH(qlonglong, output);
        QFETCH(QByteArray, metricId);
        const GroupFacts facts = factsOf(equalCalls(model.constData(), "2026-05-10T09:00:00Z", {{input, 0, 0, 0, output}}));
        QTEST(QByteArray::fromStdString(metricText(metricId.constData(), facts)), "text");
    }

    void routingAMixSavesWhatItsPricesSay_data()
    {
        QTest::addColumn<qlonglong>("opusInput"); // the same text in the tokens of Opus 4.7
        QTest::addColumn<qlonglong>("opusOutput");
        QTest::addColumn<QByteArray>("perCall"); // of a mix of 30 % Opus 4.7, 50 % Sonnet 4.6 and 20 % Haiku 4.5
        QTest::addColumn<QByteArray>("share");   // of what all of it on Opus costs
        QTest::newRow("tokens alike: 0.064 a call where Opus takes 0.10, not 0.055") << 5000LL << 3000LL << QByteArray("0.064") << QByteArray("0.64");
        QTest::newRow("Opus counts 1.30 times as many: 0.5615 of its cost") << 6500LL << 3900LL << QByteArray("0.073") << QByteArray("0.561538461538");
    }
    void routingAMixSavesWhatItsPricesSay()
    {
        QFETCH(qlonglong, opusInput);
        QFETCH(qlonglong, opusOutput);
        const char *day = "2026-05-10T09:00:00Z";
        LedgerBuilder mix = equalCalls("claude-opus-4-7", day, {{opusInput, 0, 0, 0, opusOutput}}, 3);
        for (int i = 0; i < 7; ++i)
            mix.add(i < 5 ? "claude-sonnet-4-6" : "claude-haiku-4-5", day, {{5000, 0, 0, 0, 3000}});
        const GroupFacts mixed = factsOf(mix), opus = factsOf(equalCalls("claude-opus-4-7", day, {{opusInput, 0, 0, 0, opusOutput}}, 10));
        QTEST(QByteArray::fromStdString(metricText("cost_per_call", mixed)), "perCall");
        QTEST(QByteArray::fromStdString(ratioText(mixed.totals.cost.attos(), opus.totals.cost.attos())), "share");
    }

    void cacheReadsRaiseTheBoundOfTokensPerDollar()
    {
        const auto readOnly = [](const char *model) { return factsOf(equalCalls(model, "2026-05-10T09:00:00Z", {{0, 5000, 0, 0, 0}})); };
        QCOMPARE(metricText("tokens_per_dollar", readOnly("claude-haiku-4-5")), std::string("10000000"));
        QCOMPARE(metricText("tokens_per_dollar", readOnly("claude-opus-4-7")), std::string("2000000"));
    }

    void routingEveryCallSavesNoMoreThanThePriceDifference_data()
    {
        QTest::addColumn<qlonglong>("opusInput"); // the same text in the tokens of Opus 4.7
        QTest::addColumn<qlonglong>("opusOutput");
        QTest::addColumn<QByteArray>("share"); // of the cost on Opus 4.7 that Sonnet 4.6 takes
        QTest::newRow("tokens alike: 40 % less") << 5000LL << 1500LL << QByteArray("0.6");
        QTest::newRow("Opus counts 1.30 times as many: 53.8 % less") << 6500LL << 1950LL << QByteArray("0.461538461538");
    }
    void routingEveryCallSavesNoMoreThanThePriceDifference()
    {
        QFETCH(qlonglong, opusInput);
        QFETCH(qlonglong, opusOutput);
        const char *day = "2026-05-10T09:00:00Z";
        const Money opus = factsOf(equalCalls("claude-opus-4-7", day, {{opusInput, 0, 0, 0, opusOutput}})).totals.cost;
        const Money sonnet = factsOf(equalCalls("claude-sonnet-4-6", day, {{5000, 0, 0, 0, 1500}})).totals.cost;
        QTEST(QByteArray::fromStdString(ratioText(sonnet.attos(), opus.attos())), "share");
    }

    void savingsFollowFromTheirInputs_data()
    {
        QTest::addColumn<TokenCounts>("before"); // of a day, in tokens of Sonnet 4.6
        QTest::addColumn<TokenCounts>("after");
        QTest::addColumn<QByteArray>("saved");
        const auto row = [](const char *name, TokenCounts before, TokenCounts after, const char *saved) {
            QTest::newRow(name) << before << after << QByteArray(saved);
        };
        constexpr std::int64_t kMillion = 1'000'000;
        row("30 % to 70 % hits of 200M tokens, misses plain: 216 a day", {{140 * kMillion, 60 * kMillion, 0, 0, 0}}, {{60 * kMillion, 140 * kMillion, 0, 0, 0}}, "216");
        row("the same with misses that write: 276, from 543 to 267", {{0, 60 * kMillion, 140 * kMillion, 0, 0}}, {{0, 140 * kMillion, 60 * kMillion, 0, 0}}, "276");
    }
    void savingsFollowFromTheirInputs()
    {
        QFETCH(TokenCounts, before);
        QFETCH(TokenCounts, after);
        const auto costOf = [](TokenCounts tokens) { return factsOf(equalCalls("claude-sonnet-4-6", "2026-05-10T09:00:00Z", tokens)).totals.cost; };
        QTEST(QByteArray::fromStdString(moneyText(costOf(before) - costOf(after))), "saved");
    }

    void aMonthOfTwentyThousandCallsADayCosts22500()
    {
        const Money call = factsOf(equalCalls("claude-sonnet-4-6", "2026-05-10T09:00:00Z", {{5000, 0, 0, 0, 1500}})).totals.cost;
        QCOMPARE(moneyText(call * 20'000 * 30), std::string("22500"));
        QCOMPARE(moneyText((call - *parseMoney("0.02")) * 20'000), std::string("350")); // a day, down to two cents a call
        QCOMPARE(moneyText((call - *parseMoney("0.02")) * 20'000 * 30), std::string("10500"));
    }
};

QTEST_APPLESS_MAIN(TestMetricsGuides)
#include "tst_metrics_guides.moc"
