#include "core/values/decimal.h"
#include "tests/support/metricfacts.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

/// Cost against what it was spent on: tasks, units, revenue; failed and batched work.
class TestMetricsWork : public QObject
{
    Q_OBJECT

private slots:
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
        QCOMPARE(metricText("cost_per_task", facts), std::string("4.5"));            // 9 over two tasks
        QCOMPARE(metricText("cost_per_successful_task", facts), std::string("9"));   // 9 over one
        QCOMPARE(metricText("calls_per_task", facts), std::string("1.5"));
        QCOMPARE(metricText("task_coverage", facts), std::string("0.75"));           // the untagged call is a line of its own
    }

    void retriesAreAllCallsOfATaskButItsLastUsableOne_data()
    {
        QTest::addColumn<QByteArrayList>("calls"); // task, status, stop reason, millions of input tokens at $3
        QTest::addColumn<QByteArray>("cost");
        QTest::addColumn<QByteArray>("share");
        const auto row = [](const char *name, QByteArrayList calls, const char *cost, const char *share) {
            QTest::newRow(name) << calls << QByteArray(cost) << QByteArray(share);
        };
        row("a first attempt that works is none", {"a ok end_turn 1"}, "0", "0");
        row("one that was cut off before one that works", {"a ok max_tokens 2", "a ok end_turn 1"}, "6", "0.666666666667");
        row("what comes after the last usable one is wasted too", {"a ok end_turn 1", "a error end_turn 1"}, "3", "0.5");
        row("a task that never worked is all retries", {"a ok refusal 1", "a error end_turn 1"}, "6", "1");
        row("tasks add up", {"a ok end_turn 1", "a ok end_turn 2", "b ok end_turn 4", "b ok max_tokens 1"}, "6", "0.25");
        row("calls without a task are no attempts", {"- ok end_turn 5", "a ok end_turn 1"}, "0", "0");
        row("without a task there is nothing to say", {"- ok end_turn 5"}, "n/a", "n/a");
    }
    void retriesAreAllCallsOfATaskButItsLastUsableOne()
    {
        QFETCH(QByteArrayList, calls);
        LedgerBuilder ledger(1);
        for (int i = 0; i < calls.size(); ++i) {
            const QByteArrayList parts = calls[i].split(' ');
            Call &call = ledger.add("claude-sonnet-4-6", "", {{parts[3].toLongLong() * 1'000'000, 0, 0, 0, 0}});
            call.time = *parseTime("2026-05-10T09:00:00Z") + i * 60'000;
            call.status = parts[1] == "ok" ? CallStatus::Ok : CallStatus::Error;
            call.text(Dimension::StopReason) = ledger.keep(parts[2].toStdString());
            call.text(Dimension::Task) = ledger.keep(parts[0] == "-" ? std::string() : parts[0].toStdString());
        }
        // a refusal without output is unbilled at other times, not in May 2026
        const GroupFacts facts = factsOf(ledger);
        QTEST(QByteArray::fromStdString(metricText("retry_cost", facts)), "cost");
        QTEST(QByteArray::fromStdString(metricText("retry_share", facts)), "share");
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
        QCOMPARE(metricText("cost_per_task", first), std::string("6")); // whole, though the day's own cost is 3
        QCOMPARE(metricText("cost", first), std::string("3"));
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
        QTEST(QByteArray::fromStdString(metricText("cost", facts)), "cost");
        QTEST(QByteArray::fromStdString(metricText("wasted_cost", facts)), "wasted");
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
        QCOMPARE(metricText("batch_share_calls", facts), std::string("0.25"));
        QCOMPARE(metricText("batch_share_tokens", facts), std::string("0.25"));
        QCOMPARE(metricText("batch_share_cost", facts), std::string("0.142857142857"));      // 1.5 of 10.5
        QCOMPARE(metricText("batch_share_list_equivalent", facts), std::string("0.25"));     // 3 of 12
        QCOMPARE(metricText("batch_share_eligible", facts), std::string("0.5"));             // 3 of 6
        QCOMPARE(metricText("batch_unclaimed", facts), std::string("1.5"));
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
        QCOMPARE(metricText("cost_per_unit", facts), std::string("0.2"));              // 6 over 30
        QCOMPARE(metricText("cost_per_successful_unit", facts), std::string("0.25"));  // 6 over 24
        QCOMPARE(metricText("unit_coverage", facts), std::string("0.666666666667"));   // 6 of 9

        companions.workloads = {{"docs", "", "page", "", {}}, {"mail", "", "ticket", "", {}}};
        companions.units.push_back({"mail", day, 5, 5});
        add("mail", "2026-05-10T10:00:00Z");
        QCOMPARE(metricText("cost_per_unit", factsOf(ledger, companions)), std::string("n/a")); // pages and tickets do not add
    }

    void aMonthsRevenueIsSpreadOverItsDays()
    {
        LedgerBuilder ledger;
        for (const char *time : {"2026-05-01T09:00:00Z", "2026-05-31T09:00:00Z"})
            ledger.add("claude-sonnet-4-6", time, {{1'000'000, 0, 0, 0, 0}}).text(Dimension::Customer) = "acme";
        Companions companions;
        companions.revenue = {{"customer", "acme", *parseDay("2026-05-01"), *parseMoney("100")},
                              {"customer", "acme", *parseDay("2026-04-01"), *parseMoney("5000")}}; // no log, no revenue
        QCOMPARE(metricText("revenue", factsOf(ledger, companions)), std::string("100"));
        QCOMPARE(metricText("margin", factsOf(ledger, companions)), std::string("94"));
        QCOMPARE(metricText("margin_share", factsOf(ledger, companions)), std::string("0.94"));

        Money parts; // windows that cut the month anywhere add up to it exactly
        const Millis cuts[] = {*parseTime("2026-05-01"), *parseTime("2026-05-04"), *parseTime("2026-05-17T12:00:00Z"), *parseTime("2026-06-01")};
        for (int i = 0; i < 3; ++i) {
            Query window;
            window.selection.range = {cuts[i], cuts[i + 1]};
            parts += factsOf(ledger, companions, window).revenue;
        }
        QCOMPARE(moneyText(parts), std::string("100"));
    }
};

QTEST_APPLESS_MAIN(TestMetricsWork)
#include "tst_metrics_work.moc"
