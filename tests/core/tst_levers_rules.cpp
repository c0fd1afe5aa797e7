#include "core/analysis/query.h"
#include "core/levers/scenario.h"
#include "core/levers/scenariostate.h"
#include "tests/support/ledgerbuilder.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

namespace {

const JobControl kControl;

struct CallOfTest
{
    std::string workload, model;
    std::int64_t input = 0, output = 0;
};

Call &addTo(LedgerBuilder &ledger, const CallOfTest &call, std::size_t number)
{
    return ledger.add(call.model, "2026-11-1" + std::to_string(number % 9) + "T09:00:00Z", {{call.input, 0, 0, 0, call.output}});
}

/// A ledger of days, two workloads and two models; outputs are multiples of four. Every 50th call answers in `longest` tokens.
std::vector<CallOfTest> callsOfTest(std::int64_t longest)
{
    std::vector<CallOfTest> calls;
    for (int i = 0; i < 900; ++i)
        calls.push_back({i % 3 == 0 ? "search" : "triage", i % 5 < 2 ? "claude-haiku-4-5" : "claude-sonnet-4-6", i * 7919 % 20'011,
                         i % 50 == 0 ? longest : 4 * (i * 104'729 % 499)});
    return calls;
}

Money costOf(const std::vector<CallOfTest> &calls)
{
    LedgerBuilder ledger;
    for (std::size_t i = 0; i < calls.size(); ++i)
        addTo(ledger, calls[i], i);
    return run(*ledger.snapshot(), Query{}, kControl).total.facts.totals.cost;
}

ScenarioStep shorter(double saved, const char *workload, std::optional<std::int64_t> outputBelow, std::optional<std::int64_t> promptBelow)
{
    ScenarioStep step = ScenarioStep::of(LeverKind::Output);
    step.share = Parameter::exactly(saved);
    if (*workload != '\0')
        step.rule.filters = {{{Dimension::Workload, {}}, {KeyValue(workload)}}};
    step.rule.outputBelow = outputBelow;
    step.rule.promptBelow = promptBelow;
    return step;
}

bool matches(const ScenarioStep &step, const CallOfTest &call)
{
    const CallRule &rule = step.rule;
    return (rule.filters.empty() || rule.filters.front().values.front() == call.workload) && (!rule.outputBelow || call.output < *rule.outputBelow)
        && (!rule.promptBelow || call.input < *rule.promptBelow);
}

} // namespace

/// Steps that touch calls by what single calls are: what they leave costs what a ledger of the changed calls costs.
class TestLeverRules : public QObject
{
    Q_OBJECT

private slots:
    void limitsTellTheCallsOfADayApart_data()
    {
        QTest::addColumn<std::vector<ScenarioStep>>("steps");
        QTest::addColumn<qlonglong>("longest");
        constexpr qlonglong kBillions = 5'000'000'000;
        const auto row = [](const char *name, std::vector<ScenarioStep> steps, qlonglong longest = 4'000) {
            QTest::newRow(name) << std::move(steps) << longest;
        };
        row("short answers", {shorter(0.5, "", 300, {})});
        row("nearly all answers", {shorter(0.5, "", 1'990, {})});
        row("short prompts", {shorter(0.5, "", {}, 9'000)});
        row("both, of one workload", {shorter(0.25, "search", 600, 12'000)});
        row("the first step that matches decides", {shorter(0.5, "search", 300, {}), shorter(0.25, "", {}, 9'000), shorter(0.75, "", 1'000, {})});
        row("no call", {shorter(0.5, "", 0, {})});
        row("a limit below nothing", {shorter(0.5, "", -7, {})});
        row("answers of billions of tokens", {shorter(0.5, "", 300, {})}, kBillions);
        row("a limit of billions", {shorter(0.5, "", kBillions, {})}, kBillions);
        row("a limit above billions", {shorter(0.5, "", kBillions + 1, {})}, kBillions);
    }
    void limitsTellTheCallsOfADayApart()
    {
        QFETCH(std::vector<ScenarioStep>, steps);
        QFETCH(qlonglong, longest);
        const std::vector<CallOfTest> calls = callsOfTest(longest);
        LedgerBuilder ledger;
        std::vector<CallOfTest> changed = calls;
        for (std::size_t i = 0; i < calls.size(); ++i) {
            addTo(ledger, calls[i], i).text(Dimension::Workload) = calls[i].workload;
            const auto step = std::ranges::find_if(steps, [&](const ScenarioStep &step) { return matches(step, calls[i]); });
            if (step != steps.end())
                changed[i].output -= std::int64_t(double(calls[i].output) * step->share.base);
        }
        Scenario scenario;
        scenario.steps = steps;
        const auto input = LeverInput::gather(ledger.snapshot(), {}, kControl);
        const ScenarioResult result = evaluate(*input, scenario, kControl);
        QVERIFY(result.baseline == costOf(calls));
        QVERIFY(result.scenario == costOf(changed));
    }

    /// Calls of one workload that go to two models find no cache entry of the other's: it costs what two workloads cost.
    void cacheEntriesBelongToTheModelThatServes()
    {
        ScenarioStep shorts = ScenarioStep::of(LeverKind::Routing), rest = ScenarioStep::of(LeverKind::Routing), cached = ScenarioStep::of(LeverKind::Caching);
        shorts.toModel = "claude-haiku-4-5";
        shorts.rule.outputBelow = 100;
        rest.toModel = "claude-sonnet-4-5";
        cached.cache = ScenarioStep::Cache::Replay5m;
        cached.prefixTokens = 6'000;
        Scenario scenario;
        scenario.steps = {shorts, rest, cached};
        std::vector<ScenarioResult> results;
        for (const bool apart : {false, true}) {
            LedgerBuilder ledger;
            for (int i = 0; i < 10; ++i) // a minute apart, in turn
                ledger.add("claude-opus-4-7", "2026-10-01T09:0" + std::to_string(i) + ":00Z", {{8'000, 0, 0, 0, i % 2 == 0 ? 50 : 500}})
                    .text(Dimension::Workload) = apart && i % 2 == 0 ? "shorts" : "all";
            results.push_back(evaluate(*LeverInput::gather(ledger.snapshot(), {}, kControl), scenario, kControl));
        }
        QVERIFY(results[0].baseline == results[1].baseline);
        QVERIFY(results[0].scenario == results[1].scenario);
    }

    void callsThatCrossAPriceBandPayBothSides_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<double>("cut");
        QTest::addColumn<double>("ratio");
        QTest::newRow("base") << int(Case::Base) << 0.5 << 1.25;
        QTest::newRow("worst") << int(Case::Worst) << 0.25 << 1.5;
        QTest::newRow("best") << int(Case::Best) << 0.75 << 1.0;
    }
    void callsThatCrossAPriceBandPayBothSides()
    {
        QFETCH(double, cut);
        QFETCH(double, ratio);
        QFETCH(int, which);
        ScenarioStep moved = ScenarioStep::of(LeverKind::Routing), cutDown = ScenarioStep::of(LeverKind::Input);
        moved.toModel = "claude-haiku-5-5"; // which charges more for prompts above 100,000 tokens
        moved.tokenizerRatio = Parameter{1, 1.25, 1.5};
        cutDown.share = Parameter{0.25, 0.5, 0.75};
        cutDown.rule.filters = {{{Dimension::Workload, {}}, {KeyValue("search")}}};
        Scenario scenario;
        scenario.steps = {moved, cutDown};

        LedgerBuilder ledger;
        std::vector<CallOfTest> changed;
        for (std::size_t i = 0; i < 1'200; ++i) {
            const CallOfTest call{i % 3 == 0 ? "search" : "triage", "claude-haiku-4-5", 40'000 + 160 * std::int64_t(i % 900), 400};
            addTo(ledger, call, i).text(Dimension::Workload) = call.workload == "search" ? "search" : "triage";
            const double kept = call.workload == "search" ? 1 - cut : 1;
            changed.push_back({call.workload, moved.toModel, std::int64_t(double(call.input) * kept * ratio), std::int64_t(400 * ratio)});
        }
        const auto input = LeverInput::gather(ledger.snapshot(), {}, kControl);
        const ScenarioPlan plan = planScenario(*input, scenario);
        const ScenarioPipeline pipeline(*input, plan, CellScope::AllCalls, kControl);
        QVERIFY(pipeline.state(pipeline.portions(plan.all()), plan.all(), valuesFor(plan, Case(which))).total == costOf(changed));
        QVERIFY(pipeline.cells().cells.size() < 100); // not one for each call that crosses
    }
};

QTEST_GUILESS_MAIN(TestLeverRules)
#include "tst_levers_rules.moc"
