#include "core/analysis/metric.h"
#include "core/analysis/percentiles.h"
#include "core/analysis/query.h"
#include "core/values/decimal.h"
#include "tests/support/ledgerbuilder.h"

#include <QtTest>

#include <set>

using namespace assay;
using namespace assay::test;

namespace {

const JobControl kControl;

GroupFacts factsOf(const LedgerBuilder &ledger, Companions companions = {}, const Query &asked = {})
{
    Query query = asked;
    for (const Metric &metric : allMetrics())
        query.metrics.emplace_back(metric.id);
    return run(*ledger.snapshot(std::move(companions)), query, kControl).total.facts;
}

std::string textOf(const char *id, const GroupFacts &facts)
{
    const Metric *asked = metric(id);
    return asked->compute(facts).text(asked->unit).value_or("n/a");
}

/// Calls of one model at a date, all with the same tokens.
GroupFacts calls(const char *model, const char *time, TokenCounts tokens, int count = 1)
{
    LedgerBuilder ledger;
    for (int i = 0; i < count; ++i)
        ledger.add(model, time, tokens);
    return factsOf(ledger);
}

} // namespace

class TestMetrics : public QObject
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
        const GroupFacts facts = calls(model.constData(), "2026-05-10T09:00:00Z", {{input, 0, 0, 0, output}});
        QTEST(QByteArray::fromStdString(textOf(metricId.constData(), facts)), "text");
    }

    void routingAMixSavesWhatItsPricesSay()
    {
        // 30 % Opus 4.7, 50 % Sonnet 4.6, 20 % Haiku 4.5 at 5K in and 3K out: 0.064 a call, not 0.055
        LedgerBuilder ledger;
        const auto add = [&](const char *model, int count) {
            for (int i = 0; i < count; ++i)
                ledger.add(model, "2026-05-10T09:00:00Z", {{5000, 0, 0, 0, 3000}});
        };
        add("claude-opus-4-7", 3);
        add("claude-sonnet-4-6", 5);
        add("claude-haiku-4-5", 2);
        QCOMPARE(textOf("cost_per_call", factsOf(ledger)), std::string("0.064"));
    }

    void cacheSavingsAreNetOfTheWritePremium()
    {
        // 80M prompt tokens a day on Sonnet 4.6 whose misses write at 3.75: 30 % hits cost 234, 70 % cost 106.8 without
        // counting output. Net = RD (3 - 0.3) - W5 (3.75 - 3), per million.
        const GroupFacts facts = calls("claude-sonnet-4-6", "2026-05-10T09:00:00Z", {{0, 700'000, 300'000, 0, 0}}, 80);
        QCOMPARE(textOf("cache_hit_rate", facts), std::string("0.7"));
        QCOMPARE(textOf("cache_reuse_ratio", facts), std::string("0.7"));
        QCOMPARE(textOf("cache_net_saving", facts), std::string("133.2")); // 56 x 2.7 - 24 x 0.75
        QCOMPARE(textOf("cost", facts), std::string("106.8"));              // 56 x 0.3 + 24 x 3.75
        QCOMPARE(textOf("cache_net_share", facts), std::string("0.555"));   // of 240 without caching
    }

    void aWriteThatIsNeverReadLosesMoney()
    {
        const GroupFacts facts = calls("claude-sonnet-4-6", "2026-05-10T09:00:00Z", {{0, 0, 0, 1'000'000, 0}});
        QCOMPARE(textOf("cache_net_saving", facts), std::string("-3"));
        QCOMPARE(textOf("cache_reuse_ratio", facts), std::string("0"));
        QCOMPARE(textOf("cache_hit_rate", facts), std::string("0"));
    }

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
            QCOMPARE(id + '=' + QByteArray::fromStdString(textOf(id.constData(), facts)), pair);
        }
    }

    void failedWorkStaysInTheNumerator()
    {
        LedgerBuilder ledger;
        const auto add = [&](const char *task, TaskOutcome outcome, const char *time) {
            Call &call = ledger.add("claude-sonnet-4-6", time, {{1'000'000, 0, 0, 0, 0}});
            call.text(Dimension::Task) = task;
            call.taskOutcome = outcome;
        };
        add("a", TaskOutcome::Unknown, "2026-05-10T09:00:00Z");
        add("a", TaskOutcome::Success, "2026-05-10T09:01:00Z");
        add("b", TaskOutcome::Failure, "2026-05-10T09:02:00Z");
        add("", TaskOutcome::Unknown, "2026-05-10T09:03:00Z");
        const GroupFacts facts = factsOf(ledger);
        QCOMPARE(textOf("cost_per_task", facts), std::string("4.5"));            // 9 over two tasks
        QCOMPARE(textOf("cost_per_successful_task", facts), std::string("9"));   // 9 over one
        QCOMPARE(textOf("calls_per_task", facts), std::string("1.5"));
        QCOMPARE(textOf("task_coverage", facts), std::string("0.75"));           // the untagged call is a line of its own
    }

    void aTaskOverMidnightBelongsToItsFirstDay()
    {
        LedgerBuilder ledger;
        for (const char *time : {"2026-05-10T23:59:00Z", "2026-05-11T00:01:00Z"})
            ledger.add("claude-sonnet-4-6", time, {{1'000'000, 0, 0, 0, 0}}).text(Dimension::Task) = "late";
        Query day;
        day.selection.range = {*parseTime("2026-05-10"), *parseTime("2026-05-11")};
        const GroupFacts first = factsOf(ledger, {}, day);
        QCOMPARE(first.tasks, std::int64_t(1));
        QCOMPARE(first.straddlingTasks, std::int64_t(1));
        QCOMPARE(textOf("cost_per_task", first), std::string("6")); // whole, though the day's own cost is 3
        QCOMPARE(textOf("cost", first), std::string("3"));
        day.selection.range = {*parseTime("2026-05-11"), *parseTime("2026-05-12")};
        QCOMPARE(factsOf(ledger, {}, day).tasks, std::int64_t(0));
    }

    void wastedCostFollowsTheDatedRules_data()
    {
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<QByteArray>("stop");
        QTest::addColumn<QByteArray>("category");
        QTest::addColumn<int>("status");
        QTest::addColumn<qlonglong>("output");
        QTest::addColumn<QByteArray>("cost");
        QTest::addColumn<QByteArray>("wasted");
        const auto row = [](const char *name, const char *time, const char *stop, const char *category, CallStatus status, qlonglong output, const char *cost, const char *wasted) {
            QTest::newRow(name) << QByteArray(time) << QByteArray(stop) << QByteArray(category) << int(status) << output << QByteArray(cost) << QByteArray(wasted);
        };
        row("a good answer", "2026-10-05", "end_turn", "", CallStatus::Ok, 1'000'000, "18", "0");
        row("truncated", "2026-10-05", "max_tokens", "", CallStatus::Ok, 1'000'000, "18", "18");
        row("client went away after generation", "2026-10-05", "", "", CallStatus::Interrupted, 1'000'000, "18", "18");
        row("refusal before output was billed until June 2026", "2026-06-01", "refusal", "bio", CallStatus::Ok, 0, "3", "3");
        row("refusal before output is free from 2 June", "2026-06-02", "refusal", "bio", CallStatus::Ok, 0, "0", "0");
        row("billed again for some categories from 24 September", "2026-09-24", "refusal", "bio", CallStatus::Ok, 0, "3", "3");
        row("still free for the others", "2026-09-24", "refusal", "cyber", CallStatus::Ok, 0, "0", "0");
        row("refusal after some output is always billed", "2026-07-01", "refusal", "cyber", CallStatus::Ok, 1'000'000, "18", "18");
    }
    void wastedCostFollowsTheDatedRules()
    {
        QFETCH(QByteArray, time);
        QFETCH(QByteArray, stop);
        QFETCH(QByteArray, category);
        QFETCH(int, status);
        QFETCH(qlonglong, output);
        LedgerBuilder ledger;
        Call &call = ledger.add("claude-sonnet-4-6", time.toStdString(), {{1'000'000, 0, 0, 0, output}});
        call.text(Dimension::StopReason) = stop.constData();
        call.text(Dimension::RefusalCategory) = category.constData();
        call.status = static_cast<CallStatus>(status);
        const GroupFacts facts = factsOf(ledger);
        QTEST(QByteArray::fromStdString(textOf("cost", facts)), "cost");
        QTEST(QByteArray::fromStdString(textOf("wasted_cost", facts)), "wasted");
    }

    void batchSharesCountListEquivalents()
    {
        LedgerBuilder ledger;
        const auto add = [&](const char *workload, bool batch) {
            Call &call = ledger.add("claude-sonnet-4-6", "2026-05-10T09:00:00Z", {{1'000'000, 0, 0, 0, 0}});
            call.text(Dimension::Workload) = workload;
            call.batch = batch;
            call.tier = batch ? ServiceTier::Batch : ServiceTier::Standard;
        };
        add("nightly", true);
        add("nightly", false);
        add("chat", false);
        add("chat", false);
        const GroupFacts facts = factsOf(ledger, {{{"nightly", "", "", "", 24}, {"chat", "", "", "", 1}}, {}, {}, {}, {}});
        QCOMPARE(textOf("batch_share_calls", facts), std::string("0.25"));
        QCOMPARE(textOf("batch_share_cost", facts), std::string("0.142857142857"));      // 1.5 of 10.5
        QCOMPARE(textOf("batch_share_list_equivalent", facts), std::string("0.25"));     // 3 of 12
        QCOMPARE(textOf("batch_share_eligible", facts), std::string("0.5"));             // 3 of 6
        QCOMPARE(textOf("batch_unclaimed", facts), std::string("1.5"));
    }

    void unitsMeetCostOnDaysThatBothCover()
    {
        LedgerBuilder ledger;
        const auto add = [&](const char *workload, const char *time) {
            ledger.add("claude-sonnet-4-6", time, {{1'000'000, 0, 0, 0, 0}}).text(Dimension::Workload) = workload;
        };
        add("docs", "2026-05-10T09:00:00Z");
        add("docs", "2026-05-11T09:00:00Z");
        add("docs", "2026-05-12T09:00:00Z"); // nobody counted
        const Day day = *parseDay("2026-05-10");
        Companions companions;
        companions.units = {{"docs", day, 10, 8}, {"docs", day + 1, 20, 16}, {"docs", day + 9, 1000, 1000}}; // the last: no calls
        const GroupFacts facts = factsOf(ledger, companions);
        QCOMPARE(textOf("cost_per_unit", facts), std::string("0.2"));              // 6 over 30
        QCOMPARE(textOf("cost_per_successful_unit", facts), std::string("0.25"));  // 6 over 24
        QCOMPARE(textOf("unit_coverage", facts), std::string("0.666666666667"));   // 6 of 9

        companions.workloads = {{"docs", "", "page", "", {}}, {"mail", "", "ticket", "", {}}};
        companions.units.push_back({"mail", day, 5, 5});
        add("mail", "2026-05-10T10:00:00Z");
        QCOMPARE(textOf("cost_per_unit", factsOf(ledger, companions)), std::string("n/a")); // pages and tickets do not add
    }

    void aMonthsRevenueIsSpreadOverItsDays()
    {
        LedgerBuilder ledger;
        for (const char *time : {"2026-05-01T09:00:00Z", "2026-05-31T09:00:00Z"})
            ledger.add("claude-sonnet-4-6", time, {{1'000'000, 0, 0, 0, 0}}).text(Dimension::Customer) = "acme";
        Companions companions;
        companions.revenue = {{"customer", "acme", *parseDay("2026-05-01"), *parseMoney("100")},
                              {"customer", "acme", *parseDay("2026-04-01"), *parseMoney("5000")}}; // no log, no revenue
        QCOMPARE(textOf("revenue", factsOf(ledger, companions)), std::string("100"));
        QCOMPARE(textOf("margin", factsOf(ledger, companions)), std::string("94"));
        QCOMPARE(textOf("margin_share", factsOf(ledger, companions)), std::string("0.94"));

        Money parts; // windows that cut the month anywhere add up to it exactly
        const Millis cuts[] = {*parseTime("2026-05-01"), *parseTime("2026-05-04"), *parseTime("2026-05-17T12:00:00Z"), *parseTime("2026-06-01")};
        for (int i = 0; i < 3; ++i) {
            Query window;
            window.selection.range = {cuts[i], cuts[i + 1]};
            parts += factsOf(ledger, companions, window).revenue;
        }
        QCOMPARE(moneyText(parts), std::string("100"));
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
