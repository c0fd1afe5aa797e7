#include "core/levers/guess.h"
#include "core/levers/scenario.h"
#include "core/values/decimal.h"
#include "tests/support/naivepercentiles.h"
#include "tests/support/smallledger.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace assay;
using assay::test::CallLine;
using assay::test::SmallLedger;

namespace {

/// 8,000 in and 600 out cost 0.047 $ on Opus 5.5 and 0.022 $ on Sonnet 5.5, which counts tokens alike.
const CallLine kCall{.time = "2026-11-20T12:00:00Z", .model = "claude-opus-5-5", .workload = "w", .input = 8'000, .output = 600};

ScenarioStep routing(double share, double escalation = 0)
{
    ScenarioStep step = ScenarioStep::of(LeverKind::Routing);
    step.toModel = "claude-sonnet-5-5";
    step.share = Parameter::exactly(share);
    step.escalation = Parameter::exactly(escalation);
    return step;
}

ScenarioResult evaluated(const SmallLedger &ledger, std::vector<ScenarioStep> steps)
{
    Scenario scenario;
    scenario.steps = std::move(steps);
    return evaluate(*LeverInput::gather(ledger.snapshot(), {}, JobControl()), scenario, JobControl());
}

/// A metric after the scenario as decimal text; "n/a".
QByteArray after(const ScenarioResult &result, const std::string &id)
{
    const auto found = std::ranges::find(result.metrics, id, [](const auto &metric) { return metric.first; });
    const auto text = found->second.second.text(metric(id)->unit);
    return QByteArray::fromStdString(text.value_or("n/a"));
}

/// Prompts on either side of what a model caches at least, and of equal size often.
SmallLedger randomCalls(std::mt19937_64 &random)
{
    SmallLedger ledger;
    for (int i = 0; i < 400; ++i) {
        CallLine line = kCall;
        line.time = isoText(*parseTime(kCall.time) + std::int64_t(random() % 7'200'000));
        line.model = random() % 3 == 0 ? "claude-sonnet-4-6" : "claude-opus-5-5";
        line.session = random() % 2 == 0 ? "" : "s" + std::to_string(random() % 20);
        line.input = std::int64_t(random() % 4) * 1'024;
        line.cacheRead = random() % 3 == 0 ? std::int64_t(random() % 3) * 1'024 : 0;
        line.cacheWrite5m = random() % 4 == 0 ? std::int64_t(random() % 5'000) : 0;
        line.output = std::int64_t(random() % 3) * 100;
        line.stopReason = random() % 9 == 0 ? "max_tokens" : "end_turn";
        line.batch = random() % 5 == 0;
        ledger.add(line);
    }
    return ledger;
}

Scenario randomScenario(std::mt19937_64 &random)
{
    constexpr double shares[] = {1, 0.5, 0.3, 0.95, 0.000000001, 0.999999999};
    const auto anyShare = [&] { return Parameter::exactly(shares[random() % std::size(shares)]); };
    Scenario scenario;
    if (random() % 4 != 0) {
        scenario.steps.push_back(routing(1, random() % 2 == 0 ? 0 : 0.07));
        scenario.steps.back().share = anyShare();
        scenario.steps.back().toModel = random() % 2 == 0 ? "claude-haiku-4-5" : "claude-sonnet-5-5";
        scenario.steps.back().verbosity = Parameter::exactly(random() % 2 == 0 ? 1 : 1.3);
    }
    for (const LeverKind kind : {LeverKind::Batch, LeverKind::Caching, LeverKind::Output, LeverKind::Input, LeverKind::Waste}) {
        if (random() % 2 == 0)
            continue;
        ScenarioStep step = ScenarioStep::of(kind);
        step.share = anyShare();
        step.cache = static_cast<ScenarioStep::Cache>(random() % 4);
        step.prefixTokens = 1'024;
        scenario.steps.push_back(step);
    }
    if (random() % 4 == 0)
        scenario.pricingDate = dayFromCivil({2026, 11, 20});
    return scenario;
}

} // namespace

/// What one request costs after a scenario: percentiles over outcomes.
class TestLeversPercentiles : public QObject
{
    Q_OBJECT

private slots:
    void aShareMakesEveryCallTwoOutcomes_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<QByteArray>("p50");
        QTest::addColumn<QByteArray>("p95");
        QTest::newRow("nothing moves") << 0.0 << QByteArray("0.044") << QByteArray("0.044");
        QTest::newRow("just under half moves") << 0.499999999 << QByteArray("0.044") << QByteArray("0.044");
        QTest::newRow("half moves: the median is the cheaper half") << 0.5 << QByteArray("0.022") << QByteArray("0.044");
        QTest::newRow("95 % move: so does p95") << 0.95 << QByteArray("0.022") << QByteArray("0.022");
        QTest::newRow("all move") << 1.0 << QByteArray("0.022") << QByteArray("0.022");
    }
    void aShareMakesEveryCallTwoOutcomes()
    {
        QFETCH(double, share);
        SmallLedger ledger;
        ledger.addMany(kCall, 100, 1'000);
        const ScenarioResult result = evaluated(ledger, {routing(share)});
        QTEST(after(result, "cost_p50"), "p50");
        QTEST(after(result, "cost_p95"), "p95");
    }

    void anEscalatedRequestPaysBoth()
    {
        SmallLedger ledger;
        ledger.addMany(kCall, 100, 1'000);
        const ScenarioResult result = evaluated(ledger, {routing(1, 0.1)});
        QCOMPARE(after(result, "cost_p50"), QByteArray("0.022"));
        QCOMPARE(after(result, "cost_p95"), QByteArray("0.066"));
    }

    void escalationMeetsItsOwnHalfOfABatch()
    {
        SmallLedger ledger;
        ledger.addMany(kCall, 100, 1'000);
        ScenarioStep batch = ScenarioStep::of(LeverKind::Batch);
        batch.share = Parameter::exactly(0.5);
        const ScenarioResult result = evaluated(ledger, {routing(1, 0.04), batch});
        QCOMPARE(after(result, "cost_p50"), QByteArray("0.022")); // 48 % at 0.011, 2 % at 0.033, 48 % at 0.022, 2 % at 0.066
        QCOMPARE(after(result, "cost_p95"), QByteArray("0.022"));
        QCOMPARE(after(result, "cost_p99"), QByteArray("0.066"));
    }

    void routedCallsCostWhatTheyWouldHaveCostThere()
    {
        SmallLedger own, there;
        for (int i = 0; i < 300; ++i) {
            CallLine line = kCall;
            line.input = 100 + 7'919 * i % 9'973;
            line.output = 1 + 104'729 * i % 499;
            own.add(line);
            line.model = "claude-sonnet-5-5";
            there.add(line);
        }
        const ScenarioResult routed = evaluated(own, {routing(1)}), asked = evaluated(there, {});
        for (const char *id : {"cost_p50", "cost_p95", "cost_p99"})
            QCOMPARE(after(routed, id), after(asked, id));
    }

    void callsThatNoStepTouchesKeepTheirPlace()
    {
        SmallLedger ledger;
        ledger.addMany(kCall, 60, 1'000);
        CallLine other = kCall;
        other.workload = "other";
        ledger.addMany(other, 40, 1'000);
        ScenarioStep step = routing(1);
        step.rule.filters = {*Selection::parseFilter("workload=other")};
        const ScenarioResult result = evaluated(ledger, {step});
        QCOMPARE(after(result, "cost_p50"), QByteArray("0.044"));
        step.rule.filters = {*Selection::parseFilter("workload=w")};
        QCOMPARE(after(evaluated(ledger, {step}), "cost_p50"), QByteArray("0.022"));
    }

    void anyScenarioEqualsAllOutcomesWorkedOut_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 100; ++seed)
            QTest::addRow("seed %d", int(seed)) << seed;
    }
    void anyScenarioEqualsAllOutcomesWorkedOut()
    {
        QFETCH(quint64, seed);
        std::mt19937_64 random(seed);
        const auto input = LeverInput::gather(randomCalls(random).snapshot(), {}, JobControl());
        const Scenario scenario = randomScenario(random);
        const ScenarioResult result = evaluate(*input, scenario, JobControl());
        const auto expected = test::naivePercentiles(*input, scenario);
        QCOMPARE(after(result, "cost_p50"), QByteArray::fromStdString(moneyText(expected[0])));
        QCOMPARE(after(result, "cost_p95"), QByteArray::fromStdString(moneyText(expected[1])));
        QCOMPARE(after(result, "cost_p99"), QByteArray::fromStdString(moneyText(expected[2])));
    }

    void aGuessKnowsWhenItIsInDoubt_data()
    {
        QTest::addColumn<double>("factor");
        QTest::addColumn<double>("other");
        QTest::addColumn<bool>("doubt");
        QTest::newRow("whole numbers are certain") << 3.0 << 3'000.0 << false;
        QTest::newRow("fractions that are as good as equal are not") << 1.1 << 1'100.0 << true;
        QTest::newRow("fractions apart are") << 1.1 << 1'100.1 << false;
        QTest::newRow("nothing is nothing") << 0.0 << 0.0 << false;
    }
    void aGuessKnowsWhenItIsInDoubt()
    {
        QFETCH(double, factor);
        QFETCH(double, other);
        Guess::takeDoubt();
        const Guess product = Guess(1'000) * Guess(factor);
        QCOMPARE(product < Guess(other), 1'000 * factor < other);
        QTEST(Guess::takeDoubt(), "doubt");
        QVERIFY(!Guess::takeDoubt());
    }
};

QTEST_APPLESS_MAIN(TestLeversPercentiles)
#include "tst_levers_percentiles.moc"
