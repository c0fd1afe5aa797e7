#include "core/levers/routing.h"
#include "core/levers/scenario.h"
#include "core/values/decimal.h"
#include "tests/support/smallledger.h"

#include <QtTest>

#include <algorithm>

using namespace assay;
using assay::test::CallLine;
using assay::test::SmallLedger;

/// Joint re-pricing: the worked tables and what must hold for every scenario.
class TestLeversScenario : public QObject
{
    Q_OBJECT

    static QByteArray text(Money money) { return QByteArray::fromStdString(moneyText(money)); }

    static ScenarioStep routing(const char *model, double share = 1)
    {
        ScenarioStep step = ScenarioStep::of(LeverKind::Routing);
        step.toModel = model;
        step.share = Parameter::exactly(share);
        return step;
    }
    static ScenarioStep caching(double hitRate, std::int64_t prefix)
    {
        ScenarioStep step = ScenarioStep::of(LeverKind::Caching);
        step.cache = ScenarioStep::Cache::TargetRate;
        step.hitRate = Parameter::exactly(hitRate);
        step.prefixTokens = prefix;
        return step;
    }
    static ScenarioStep batch(double share, double hitRate)
    {
        ScenarioStep step = ScenarioStep::of(LeverKind::Batch);
        step.share = Parameter::exactly(share);
        step.hitRate = Parameter::exactly(hitRate);
        step.ttl = ScenarioStep::Ttl::FiveMinutes;
        return step;
    }
    static Scenario of(std::vector<ScenarioStep> steps)
    {
        Scenario scenario;
        scenario.steps = std::move(steps);
        return scenario;
    }
    static std::shared_ptr<const LeverInput> gathered(const SmallLedger &ledger, Companions companions = {})
    {
        return LeverInput::gather(ledger.snapshot(std::move(companions)), {}, JobControl());
    }
    static ScenarioResult evaluated(const SmallLedger &ledger, std::vector<ScenarioStep> steps)
    {
        return evaluate(*gathered(ledger), of(std::move(steps)), JobControl());
    }

    /// A month of two workloads with everything in it: caches, batches, failures, sessions, bands, two models.
    static SmallLedger mixedLedger()
    {
        SmallLedger ledger;
        std::uint64_t random = 7;
        const auto upTo = [&random](std::int64_t n) {
            random = random * 6364136223846793005u + 1442695040888963407u;
            return std::int64_t((random >> 33) % std::uint64_t(n));
        };
        const char *models[] = {"claude-opus-5-5", "claude-sonnet-4-6", "claude-haiku-5-5"};
        const Millis start = *parseTime("2026-10-10T00:00:00Z");
        for (int i = 0; i < 600; ++i) {
            CallLine line;
            line.time = isoText(start + Millis(i) * 97'000 + upTo(50'000));
            line.model = models[upTo(3)];
            line.workload = upTo(2) == 0 ? "alpha" : "beta";
            line.session = "s" + std::to_string(upTo(40));
            line.input = upTo(8'000) + (upTo(10) == 0 ? 95'000 : 0);
            line.cacheRead = upTo(3) == 0 ? 6'000 : 0;
            line.cacheWrite5m = upTo(4) == 0 ? 6'000 : 0;
            line.output = upTo(900);
            line.batch = upTo(8) == 0;
            line.failed = upTo(20) == 0;
            ledger.add(line);
        }
        return ledger;
    }
    static std::vector<ScenarioStep> everyStep(ScenarioStep::Cache cache)
    {
        ScenarioStep waste = ScenarioStep::of(LeverKind::Waste), output = ScenarioStep::of(LeverKind::Output),
                     input = ScenarioStep::of(LeverKind::Input), cached = caching(0.7, 4'000);
        cached.cache = cache;
        output.share = Parameter::exactly(0.123456789);
        ScenarioStep routed = routing("claude-haiku-5-5", 0.37);
        routed.escalation = {0.01, 0.05, 0.2};
        routed.judgeCost = Money::fromAttos(7);
        return {batch(0.31, 0.6), cached, routed, input, output, waste};
    }

private slots:
    void theRoutingTableIsReproduced_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<qint64>("input");
        QTest::addColumn<double>("escalation");
        QTest::addColumn<QByteArray>("cost");
        QTest::addColumn<QByteArray>("scenario");
        QTest::newRow("Opus 4.7 to Haiku 4.5") << QByteArray("claude-opus-4-7") << QByteArray("claude-haiku-4-5-20251001") << qint64(8'000) << 0.0
                                               << QByteArray("0.055") << QByteArray("0.0084615384615384615"); // 0.011/1.3 in full
        QTest::newRow("with 5 % escalation") << QByteArray("claude-opus-4-7") << QByteArray("claude-haiku-4-5-20251001") << qint64(8'000) << 0.05
                                             << QByteArray("0.055") << QByteArray("0.0112115384615384615");
        QTest::newRow("with 20 % escalation") << QByteArray("claude-opus-4-7") << QByteArray("claude-haiku-4-5-20251001") << qint64(8'000) << 0.2
                                              << QByteArray("0.055") << QByteArray("0.0194615384615384615");
        QTest::newRow("Sonnet 4.6 to 5.5") << QByteArray("claude-sonnet-4-6") << QByteArray("claude-sonnet-5-5") << qint64(8'000) << 0.0
                                           << QByteArray("0.033") << QByteArray("0.0286");
        QTest::newRow("Haiku 4.5 to 5.5") << QByteArray("claude-haiku-4-5-20251001") << QByteArray("claude-haiku-5-5") << qint64(8'000) << 0.0
                                          << QByteArray("0.011") << QByteArray("0.00143");
        QTest::newRow("Haiku 4.5 to 5.5 across the band") << QByteArray("claude-haiku-4-5-20251001") << QByteArray("claude-haiku-5-5") << qint64(90'000)
                                                          << 0.0 << QByteArray("0.093") << QByteArray("0.06045");
    }
    void theRoutingTableIsReproduced()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(qint64, input);
        QFETCH(double, escalation);
        SmallLedger ledger;
        ledger.add({.time = "2026-11-20T12:00:00Z", .model = from.toStdString(), .workload = "w", .input = input, .output = 600});
        ScenarioStep step = routing(to.constData());
        step.escalation = Parameter::exactly(escalation);
        const ScenarioResult result = evaluated(ledger, {step});
        QTEST(text(result.baseline), "cost");
        // Whole attodollars: digits beyond the eighteenth decimal are rounded away.
        QFETCH(QByteArray, scenario);
        const Int128 expected = divideHalfEven(*parseDecimal(scenario.toStdString(), 24), 1'000'000);
        QVERIFY2(result.scenario.attos() - expected <= 1 && expected - result.scenario.attos() <= 1, text(result.scenario).constData());
    }

    void breakEvenEscalationIsTheWorkedOne()
    {
        SmallLedger ledger;
        ledger.add({.time = "2026-11-20T12:00:00Z", .model = "claude-opus-4-7", .workload = "w", .input = 8'000, .output = 600});
        ScenarioStep step = routing("claude-haiku-4-5-20251001");
        step.escalation = Parameter::exactly(0.85);
        step.escalationLimit = 1;
        const ScenarioResult result = evaluated(ledger, {step});
        QCOMPARE(QString::number(100 * *result.steps[0].breakEvenEscalation, 'f', 1), QStringLiteral("84.6"));
        QVERIFY(result.steps[0].warnings.front().starts_with("not supported: routing saves nothing"));
    }

    void theJointExampleIsReproduced()
    {
        SmallLedger ledger;
        ledger.addMany({.time = "2026-11-20T00:00:00Z", .model = "claude-opus-5-5", .workload = "w", .input = 8'000, .output = 500}, 20'000, 1'000);
        const ScenarioResult result = evaluated(ledger, {batch(0.25, 0.8), caching(0.8, 6'000), routing("claude-sonnet-5-5", 0.5)});
        QCOMPARE(text(result.baseline), QByteArray("840"));
        QCOMPARE(text(result.scenario), QByteArray("327.6"));
        QCOMPARE(text(result.saving), QByteArray("512.4"));
        const std::vector<std::array<QByteArray, 3>> expected{
            {"routing", "210", "210"}, {"caching", "255.6", "340.8"}, {"batch", "46.8", "105"}};
        QCOMPARE(result.steps.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(QByteArray::fromStdString(std::string(leverText(result.steps[i].kind))), expected[i][0]);
            QCOMPARE(text(result.steps[i].marginal), expected[i][1]);
            QCOMPARE(text(result.steps[i].alone), expected[i][2]);
        }
        QCOMPARE(result.mode, ShareMode::ExpectedValue);
    }

    void theReplayedTableIsReproduced_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<QByteArray>("prefixCost");
        QTest::newRow("five minutes") << int(ScenarioStep::Cache::Replay5m) << QByteArray("0.1024");
        QTest::newRow("one hour") << int(ScenarioStep::Cache::Replay1h) << QByteArray("0.1");
        QTest::newRow("the better of both") << int(ScenarioStep::Cache::BestReplay) << QByteArray("0.1");
    }
    void theReplayedTableIsReproduced()
    {
        QFETCH(int, method);
        SmallLedger ledger;
        const Millis start = *parseTime("2026-11-20T08:00:00Z");
        for (const Millis second : {0, 200, 450, 900, 1500, 1600, 5400, 9500})
            ledger.add({.time = isoText(start + second * 1000), .model = "claude-sonnet-5-5", .workload = "w", .input = 8'000, .output = 0});
        ScenarioStep step = caching(0, 8'000);
        step.cache = ScenarioStep::Cache(method);
        const ScenarioResult result = evaluated(ledger, {step});
        QCOMPARE(text(result.baseline), QByteArray("0.128"));
        QTEST(text(result.scenario), "prefixCost");
        QCOMPARE(result.mode, ShareMode::Simulated);
    }

    void stepsAndWorkloadsAddUp_data()
    {
        QTest::addColumn<int>("method");
        QTest::newRow("with an assumed hit rate") << int(ScenarioStep::Cache::TargetRate);
        QTest::newRow("with a replay") << int(ScenarioStep::Cache::Replay5m);
        QTest::newRow("with the best lifetime") << int(ScenarioStep::Cache::BestReplay);
    }
    void stepsAndWorkloadsAddUp()
    {
        QFETCH(int, method);
        const auto input = gathered(mixedLedger());
        const ScenarioResult result = evaluate(*input, of(everyStep(ScenarioStep::Cache(method))), JobControl());
        QCOMPARE(result.steps.size(), std::size_t(6));
        Money marginals, before, after;
        for (const ScenarioStepResult &step : result.steps)
            marginals += step.marginal;
        for (const auto &[workload, costs] : result.byWorkload) {
            before += costs.first;
            after += costs.second;
        }
        QCOMPARE(text(marginals), text(result.saving));
        QCOMPARE(text(before), text(result.baseline));
        QCOMPARE(text(after), text(result.scenario));
        QCOMPARE(text(result.baseline), text(input->before().total.facts.totals.cost));
        QVERIFY(result.scenario < result.baseline);
    }

    void whatDoesNothingChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("scenario");
        const auto row = [](const char *name, const char *step) {
            QTest::newRow(name) << QByteArray(R"({"assay_scenario": 1, "steps": [)") + step + "]}";
        };
        row("no share routed", R"({"lever": "routing", "to_model": "claude-haiku-5-5", "share": 0, "judge_cost": "1", "escalation": 0.5})");
        row("no prefix", R"({"lever": "caching", "method": "target_rate", "prefix_tokens": 0, "hit_rate": 0.9})");
        row("no prefix to replay", R"({"lever": "caching", "method": "replay_1h", "prefix_tokens": 0})");
        row("nothing batched", R"({"lever": "batch", "share": 0})");
        row("answers as long as before", R"({"lever": "output", "share": 0})");
        row("prompts as long as before", R"({"lever": "input", "share": 0})");
        row("no waste avoided", R"({"lever": "waste", "share": 0})");
        row("a disabled step", R"({"lever": "waste", "enabled": false})");
        row("a workload that is not there", R"({"lever": "output", "share": 0.5, "where": ["workload=gamma"]})");
        row("a prefix too short to cache", R"({"lever": "caching", "method": "replay_5m", "prefix_tokens": 511})");
    }
    void whatDoesNothingChangesNothing()
    {
        QFETCH(QByteArray, scenario);
        const auto parsed = Scenario::fromJson(scenario.toStdString());
        QVERIFY2(bool(parsed), parsed ? "" : parsed.error().text().c_str());
        const ScenarioResult result = evaluate(*gathered(mixedLedger()), *parsed, JobControl());
        QCOMPARE(text(result.saving), QByteArray("0"));
        for (const auto &[metric, values] : result.metrics)
            if (values.second.available)
                QVERIFY2(compare(values.first, values.second) == 0, metric.c_str());
    }

    void sharesStayPartsOfTheWhole()
    {
        ScenarioStep shorter = ScenarioStep::of(LeverKind::Output);
        shorter.share = Parameter::exactly(0.213);
        const ScenarioResult result = evaluated(mixedLedger(), {routing("claude-haiku-5-5", 0.371), shorter, batch(1, 1)});
        for (const auto &[id, values] : result.metrics) {
            const MetricValue &after = values.second;
            if (metric(id)->unit == Unit::Share && after.available)
                QVERIFY2(after.numerator >= 0 && after.numerator <= after.denominator, id.c_str());
            if (id == "attribution_coverage")
                QVERIFY2(after.numerator == after.denominator, after.text(Unit::Share)->c_str());
        }
    }

    void batchingSavesHalfOfTokensAtMost()
    {
        const SmallLedger ledger = mixedLedger();
        const auto input = gathered(ledger);
        const ScenarioResult result = evaluate(*input, of({batch(1, 1)}), JobControl());
        const Totals &totals = input->before().total.facts.totals;
        QVERIFY(result.saving > Money());
        QVERIFY(result.saving * 2 <= totals.tokenCost() - totals.batchTokenCost);
    }

    void aDearerHitRateNeverPaysInABatch()
    {
        SmallLedger ledger;
        ledger.addMany({.time = "2026-11-20T00:00:00Z", .model = "claude-opus-5-5", .workload = "w", .input = 100, .output = 10, .cacheRead = 9'000}, 100, 1'000);
        const Money carried = evaluated(ledger, {batch(1, 1)}).saving, assumed = evaluated(ledger, {batch(1, 0.6)}).saving;
        QVERIFY(assumed < carried);
    }

    void theRoutedPartWritesItsCacheAgain()
    {
        SmallLedger ledger;
        ledger.addMany({.time = "2026-11-20T00:00:00Z", .model = "claude-opus-5-5", .workload = "w", .output = 10, .cacheWrite5m = 10'000}, 1, 1'000);
        ledger.addMany({.time = "2026-11-20T00:00:10Z", .model = "claude-opus-5-5", .workload = "w", .output = 10, .cacheRead = 10'000}, 99, 1'000);
        const Money half = evaluated(ledger, {routing("claude-sonnet-5-5", 0.5)}).saving,
                    all = evaluated(ledger, {routing("claude-sonnet-5-5", 1)}).saving;
        // Half of the calls save half, less one write instead of a read on the other model: 0.5 x 10,000 x (2.50 - 0.10) $/M.
        QCOMPARE(text(all - half * 2), QByteArray("0.024"));
    }

    void tokenizerRatiosAreReciprocal()
    {
        const PriceBook &book = *PriceBook::builtIn();
        for (const AiModel &a : book.models()) {
            for (const AiModel &b : book.models()) {
                const auto there = tokenizerRatio(book, a, b), back = tokenizerRatio(book, b, a);
                QCOMPARE(bool(there), bool(back));
                if (!there)
                    continue;
                for (const auto &[x, y] : {std::pair{there->base, back->base}, {there->low, back->high}, {there->high, back->low}})
                    QCOMPARE(x.numerator * y.numerator, x.denominator * y.denominator);
            }
        }
    }

    void bandsFollowTheSeed()
    {
        const auto input = gathered(mixedLedger());
        Scenario scenario = of(everyStep(ScenarioStep::Cache::Replay5m));
        for (ScenarioStep &step : scenario.steps)
            if (step.kind == LeverKind::Routing)
                step.share = {0.1, 0.37, 0.9};
        const SavingRange band = savingBand(*input, scenario, JobControl(), 300), again = savingBand(*input, scenario, JobControl(), 300);
        QVERIFY(band.low < band.base && band.base < band.high);
        QCOMPARE(text(band.base), text(again.base));
        scenario.seed = 2;
        QVERIFY(text(savingBand(*input, scenario, JobControl(), 300).low) != text(band.low));
    }

    void exactParametersGiveNoBandWidth()
    {
        const auto input = gathered(mixedLedger());
        ScenarioStep output = ScenarioStep::of(LeverKind::Output);
        const Scenario scenario = of({output});
        const SavingRange band = savingBand(*input, scenario, JobControl(), 50);
        QCOMPARE(text(band.low), text(band.high));
        const Money saving = evaluate(*input, scenario, JobControl()).saving;
        QVERIFY(saving - band.base < Money::fromAttos(1'000'000'000'000) && band.base - saving < Money::fromAttos(1'000'000'000'000));
    }

    void scenariosComeBackFromTheirJson()
    {
        Scenario scenario = of(everyStep(ScenarioStep::Cache::BestReplay));
        scenario.name = "All at once";
        scenario.seed = 42;
        scenario.pricingDate = *parseDay("2026-11-20");
        scenario.steps[0].rule = {{*Selection::parseFilter("workload!=alpha,beta")}, 500, 20'000};
        scenario.steps[1].prefixBy = DimensionRef{Dimension::Customer, {}};
        scenario.steps[2].tokenizerRatio = Parameter{1, 1.2, 1.3};
        scenario.steps[3].enabled = false;
        const auto back = Scenario::fromJson(scenario.toJson());
        QVERIFY2(bool(back), back ? "" : back.error().text().c_str());
        // What does not belong to a step's kind is not kept.
        for (ScenarioStep &step : scenario.steps)
            if (step.kind != LeverKind::Caching && step.kind != LeverKind::Batch)
                step.hitRate = ScenarioStep::of(step.kind).hitRate;
        QCOMPARE(QByteArray::fromStdString(back->toJson()), QByteArray::fromStdString(scenario.toJson()));
        QVERIFY(*back == scenario);
    }

    void wrongDocumentsAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("not JSON") << QByteArray("{") << QByteArray("s.json");
        QTest::newRow("no steps") << QByteArray("{}") << QByteArray("steps");
        QTest::newRow("unknown lever") << QByteArray(R"({"steps": [{"lever": "magic"}]})") << QByteArray("steps[0].lever");
        QTest::newRow("misspelt member") << QByteArray(R"({"steps": [{"lever": "batch", "sahre": 1}]})") << QByteArray("steps[0]");
        QTest::newRow("share above one") << QByteArray(R"({"steps": [{"lever": "batch", "share": 1.5}]})") << QByteArray("steps[0].share");
        QTest::newRow("range upside down") << QByteArray(R"({"steps": [{"lever": "batch", "share": {"low": 1, "base": 0.5}}]})") << QByteArray("steps[0].share");
        QTest::newRow("routing to nowhere") << QByteArray(R"({"steps": [{"lever": "routing"}]})") << QByteArray("steps[0].to_model");
        QTest::newRow("newer version") << QByteArray(R"({"assay_scenario": 2, "steps": []})") << QByteArray("assay_scenario");
    }
    void wrongDocumentsAreRefusedWithTheirPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, place);
        const auto scenario = Scenario::fromJson(json.toStdString(), "s.json");
        QVERIFY(!scenario);
        QVERIFY2(scenario.error().where.find(place.constData()) != std::string::npos, scenario.error().text().c_str());
    }

    void aPricingDateHoldsForBothSides()
    {
        SmallLedger ledger; // Sonnet 5.5 read at 0.20 $/M until 2026-10-06 and at 0.10 since
        ledger.add({.time = "2026-09-30T12:00:00Z", .model = "claude-sonnet-5-5", .workload = "w", .cacheRead = 1'000'000});
        Scenario scenario = of({});
        QCOMPARE(text(evaluate(*gathered(ledger), scenario, JobControl()).baseline), QByteArray("0.2"));
        scenario.pricingDate = *parseDay("2026-11-20");
        const ScenarioResult result = evaluate(*gathered(ledger), scenario, JobControl());
        QCOMPARE(text(result.baseline), QByteArray("0.1"));
        QCOMPARE(text(result.saving), QByteArray("0"));
        scenario.pricingDate = *parseDay("2026-09-27"); // not sold yet: its first price counts
        QCOMPARE(text(evaluate(*gathered(ledger), scenario, JobControl()).baseline), QByteArray("0.2"));
    }

    void callsOlderThanTheTargetPayItsFirstPriceAndSaySo()
    {
        SmallLedger ledger;
        ledger.add({.time = "2026-08-01T12:00:00Z", .model = "claude-opus-5", .workload = "w", .input = 1'000'000});
        const ScenarioResult result = evaluated(ledger, {routing("claude-opus-5-5")});
        QCOMPARE(text(result.baseline), QByteArray("5"));
        QCOMPARE(text(result.scenario), QByteArray("4"));
        const auto mentions = [](const std::string &sentence) { return sentence.find("first price") != std::string::npos; };
        QVERIFY(std::ranges::any_of(result.assumptions, mentions));
    }

    void anUnknownTargetIsNotSupported()
    {
        SmallLedger ledger;
        ledger.add({.time = "2026-11-20T12:00:00Z", .model = "claude-opus-4-7", .workload = "w", .input = 8'000, .output = 600});
        const ScenarioResult result = evaluated(ledger, {routing("claude-orion-9")});
        QCOMPARE(text(result.saving), QByteArray("0"));
        QVERIFY(result.steps[0].warnings.front().starts_with("not supported"));
    }
};

QTEST_APPLESS_MAIN(TestLeversScenario)
#include "tst_levers_scenario.moc"
