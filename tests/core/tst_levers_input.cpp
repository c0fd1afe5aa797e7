#include "core/levers/leverdesk.h"
#include "core/levers/scenario.h"
#include "tests/support/ledgerbuilder.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace assay;
using namespace assay::test;

namespace {

const JobControl kControl;
constexpr std::size_t kCalls = 2'000;

/// Sessions of two workloads on two models over some days, most prompts cacheable; a few calls search the web. `order`: of
/// the calls in the ledger.
void fill(LedgerBuilder &ledger, const std::vector<std::size_t> &order)
{
    for (const std::size_t i : order) {
        const Millis time = *parseTime("2026-10-01T00:00:00Z") + std::int64_t(i) * 97'000;
        Call &call = ledger.add(i % 3 == 0 ? "claude-haiku-4-5" : "claude-sonnet-4-6", isoText(time),
                                {{4'000 + std::int64_t(i * 7919 % 900), 0, 0, 0, std::int64_t(50 + i % 400)}});
        call.text(Dimension::Workload) = i % 2 == 0 ? "search" : "triage";
        call.text(Dimension::Session) = ledger.keep("session " + std::to_string(i / 5));
        call.webSearches = i % 100 == 0 ? 3 : 0;
        call.webFetches = i % 150 == 0 ? 1 : 0;
    }
}

std::vector<std::size_t> inOrder()
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < kCalls; ++i)
        order.push_back(i);
    return order;
}

std::vector<std::size_t> shuffled()
{
    std::vector<std::size_t> order = inOrder();
    std::shuffle(order.begin(), order.end(), std::mt19937(7));
    return order;
}

} // namespace

class TestLeverInput : public QObject
{
    Q_OBJECT

private slots:
    void groupsHoldEveryCallOnceInOrderOfTime_data()
    {
        QTest::addColumn<std::vector<std::size_t>>("order");
        QTest::newRow("calls in order of time") << inOrder();
        QTest::newRow("calls in no order") << shuffled();
    }
    void groupsHoldEveryCallOnceInOrderOfTime()
    {
        QFETCH(std::vector<std::size_t>, order);
        LedgerBuilder ledger;
        fill(ledger, order);
        const auto input = LeverInput::gather(ledger.snapshot(), {}, kControl);
        QCOMPARE(input->calls().size(), kCalls);
        CallTally all;
        std::size_t next = 0;
        Money cost;
        for (const CallGroup &group : input->groups()) {
            QCOMPARE(group.first, next);
            next = group.end;
            CallTally sum;
            for (std::size_t position = group.first; position < group.end; ++position) {
                const LeverCall &call = input->calls()[position];
                QVERIFY(&input->groupOf(call) == &group);
                QVERIFY(position == group.first || input->calls()[position - 1].time <= call.time);
                QCOMPARE(dayOf(call.time), group.day);
                sum.add(call.tokens, input->usesAt(position));
                cost += input->costAt(position);
            }
            QVERIFY(sum.tokens == group.tally.tokens);
            all += group.tally;
        }
        QCOMPARE(next, kCalls);
        QCOMPARE(all.searches, 60);
        QCOMPARE(all.fetches, 14);
        QVERIFY(cost == input->before().total.facts.totals.cost);
    }

    void workloadsListTheirCallsInOrderOfTime_data() { groupsHoldEveryCallOnceInOrderOfTime_data(); }
    void workloadsListTheirCallsInOrderOfTime()
    {
        QFETCH(std::vector<std::size_t>, order);
        LedgerBuilder ledger;
        fill(ledger, order);
        const auto input = LeverInput::gather(ledger.snapshot(), {}, kControl);
        const Dictionary &names = input->snapshot().calls().dictionaries->of(Dimension::Workload);
        for (const char *name : {"search", "triage"}) {
            const std::uint32_t id = names.find(name).value();
            const auto calls = input->callsOf(id);
            QCOMPARE(calls.size(), kCalls / 2);
            QVERIFY(std::ranges::is_sorted(calls, {}, [&](std::uint32_t position) { return input->calls()[position].time; }));
            for (const std::uint32_t position : calls)
                QCOMPARE(input->streamOf(input->groupOf(input->calls()[position])).workload, id);
        }
    }

    void whatIsKnownIsNotGatheredAgain()
    {
        LedgerBuilder ledger;
        fill(ledger, inOrder());
        const auto snapshot = ledger.snapshot(), later = ledger.snapshot();
        Selection narrower;
        narrower.filters = {{{Dimension::Workload, {}}, {KeyValue("search")}}};
        LeverDesk desk;
        auto input = desk.gather(snapshot, {}, kControl);
        const Diagnosis found = desk.diagnose(*input, kControl);
        QVERIFY(!found.levers.empty());
        QVERIFY(desk.gather(snapshot, {}, kControl) == input);
        QVERIFY(desk.gather(later, {}, kControl) != input); // after an import
        QVERIFY(desk.gather(snapshot, narrower, kControl)->calls().size() < input->calls().size());
        input.reset();
        const Diagnosis again = desk.diagnose(snapshot, {}, kControl);
        QCOMPARE(again.levers.size(), found.levers.size());
        QVERIFY(again.levers.front().saving.base == found.levers.front().saving.base);
        QVERIFY(desk.diagnose(snapshot, narrower, kControl).levers.size() != found.levers.size());
        JobControl cancelled;
        cancelled.cancel();
        QVERIFY(desk.diagnose(later, {}, cancelled).cancelled);
        QVERIFY(!desk.diagnose(later, {}, kControl).cancelled);
    }

    /// Unit counts tell groups of calls apart, and so does the price of their day: neither may stand for the other.
    void callsWithUnitsPayThePriceOfTheirDay()
    {
        LedgerBuilder ledger;
        for (const char *time : {"2026-10-01T09:00:00Z", "2026-10-02T09:00:00Z", "2026-10-03T09:00:00Z"})
            ledger.add("claude-sonnet-4-6", time, {{1'000'000, 0, 0, 0, 0}}).text(Dimension::Workload) = "search";
        const auto day = [](const char *text) { return dayOf(*parseTime(text)); };
        Companions companions;
        companions.units = {{"search", day("2026-10-01T00:00:00Z"), 5, {}}};
        Contract contract;
        ContractRule cheaper;
        cheaper.from = day("2026-10-02T00:00:00Z");
        cheaper.discountE6 = 500'000;
        contract.rules = {cheaper};
        const auto input = LeverInput::gather(ledger.snapshot(companions, contract), {}, kControl);
        QVERIFY(evaluate(*input, Scenario(), kControl).baseline == input->before().total.facts.totals.cost);
    }

    void theOrderOfImportsChangesNoSaving()
    {
        ScenarioStep caching = ScenarioStep::of(LeverKind::Caching), routing = ScenarioStep::of(LeverKind::Routing);
        caching.cache = ScenarioStep::Cache::BestReplay;
        caching.prefixTokens = 3'000;
        routing.toModel = "claude-haiku-4-5";
        routing.share = Parameter::exactly(0.5);
        routing.rule.filters = {{{Dimension::Workload, {}}, {KeyValue("triage")}}};
        Scenario scenario;
        scenario.steps = {caching, routing};
        std::vector<ScenarioResult> results;
        for (const auto &order : {inOrder(), shuffled()}) {
            LedgerBuilder ledger;
            fill(ledger, order);
            results.push_back(evaluate(*LeverInput::gather(ledger.snapshot(), {}, kControl), scenario, kControl));
        }
        QVERIFY(!results[0].saving.isZero());
        QVERIFY(results[0].saving == results[1].saving);
        QCOMPARE(results[0].metrics.size(), results[1].metrics.size());
        for (std::size_t i = 0; i < results[0].metrics.size(); ++i)
            QVERIFY(compare(results[0].metrics[i].second.second, results[1].metrics[i].second.second) == 0);
    }
};

QTEST_GUILESS_MAIN(TestLeverInput)
#include "tst_levers_input.moc"
