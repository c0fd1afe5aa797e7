#include "core/targets/target.h"
#include "tests/support/smallledger.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

namespace {

constexpr std::int64_t kHour = 3'600'000;

MetricValue each(double dollars)
{
    return {true, false, false, Int128(dollars * 1e18), 1};
}

MetricValue share(std::int64_t numerator, std::int64_t denominator)
{
    return {true, false, false, numerator, denominator};
}

Target targetOf(const char *metricId, TargetKind kind)
{
    Target target;
    target.metricId = metricId;
    target.kind = kind;
    return target;
}

/// An hourly call of a workload for some days, from midnight on.
void addDays(SmallLedger &ledger, std::string_view workload, const char *from, int days, std::int64_t input)
{
    CallLine line;
    line.time = from;
    line.model = "claude-sonnet-5";
    line.workload = std::string(workload);
    line.input = input;
    line.output = 0;
    ledger.addMany(line, days * 24, kHour);
}

const TargetOutcome &outcomeOf(const std::vector<TargetOutcome> &outcomes, const char *title)
{
    const auto found = std::ranges::find_if(outcomes, [&](const TargetOutcome &o) { return o.target.title() == title; });
    if (found == outcomes.end())
        qFatal("no target %s", title);
    return *found;
}

} // namespace

class TestTargets : public QObject
{
    Q_OBJECT

private slots:
    void aBreachIsStrictlyBeyondTheTolerance_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("reached");
        QTest::addColumn<double>("line");
        QTest::addColumn<QByteArray>("state");
        const int upper = int(TargetKind::Upper), lower = int(TargetKind::Lower), band = int(TargetKind::Band);
        QTest::newRow("20 % above an upper line is allowed") << upper << 1.2 << 1.0 << QByteArray("met");
        QTest::newRow("20 % above 0.30 too, whatever binary makes of it") << upper << 0.36 << 0.30 << QByteArray("met");
        QTest::newRow("a little more is not") << upper << 1.2000001 << 1.0 << QByteArray("breached");
        QTest::newRow("far below an upper line is good") << upper << 0.1 << 1.0 << QByteArray("met");
        QTest::newRow("20 % below a lower line is allowed") << lower << 0.8 << 1.0 << QByteArray("met");
        QTest::newRow("more below it is not") << lower << 0.7999 << 1.0 << QByteArray("breached");
        QTest::newRow("above a lower line is good") << lower << 9.0 << 1.0 << QByteArray("met");
        QTest::newRow("a band holds upwards") << band << 1.21 << 1.0 << QByteArray("breached");
        QTest::newRow("and downwards") << band << 0.79 << 1.0 << QByteArray("breached");
        QTest::newRow("within the band") << band << 0.81 << 1.0 << QByteArray("met");
        QTest::newRow("against zero there is no deviation") << upper << 1.0 << 0.0 << QByteArray("not_evaluable");
    }
    void aBreachIsStrictlyBeyondTheTolerance()
    {
        QFETCH(int, kind);
        QFETCH(double, reached);
        QFETCH(double, line);
        const TargetOutcome outcome = judge(targetOf("cost_per_call", TargetKind(kind)), each(reached), each(line));
        QTEST(QByteArray(stateText(outcome.state).data()), "state");
        QVERIFY(!outcome.why.empty());
    }

    void ratesAreComparedRelativelyAndInPoints()
    {
        const TargetOutcome outcome = judge(targetOf("cache_hit_rate", TargetKind::Lower), share(47, 100), share(60, 100));
        QCOMPARE(stateText(outcome.state), std::string_view("breached"));
        QVERIFY(qAbs(outcome.deviation + 0.2166667) < 1e-6);
        QVERIFY(qAbs(*outcome.pointGap + 13.0) < 1e-9);
        QCOMPARE(outcome.why, std::string("Cache hit rate is 47.0 %, 21.7 % below 60.0 % (\u221213.0 percentage points); 20 % below is allowed."));
    }

    void whatIsNotAvailableIsNotJudged()
    {
        const Target target = targetOf("cost_per_task", TargetKind::Upper);
        QCOMPARE(stateText(judge(target, {}, each(1)).state), std::string_view("not_evaluable"));
        QCOMPARE(judge(target, each(1), {}).why,
                 std::string("Cost per task is not available in the baseline week: no task with a priced call."));
        Target stated = target;
        stated.value = 1.0;
        QCOMPARE(stateText(judge(stated, each(1.1), {}).state), std::string_view("met"));
        QCOMPARE(stateText(judge(targetOf("no_such", TargetKind::Upper), each(1), each(1)).state), std::string_view("not_evaluable"));
    }

    void weeksAreMadeOfFullDays()
    {
        SmallLedger ledger;
        addDays(ledger, "chat", "2026-08-01T05:30:00Z", 8, 1000); // to 9 August 04:30: seven full days in between
        const auto week = baselineWeek(*ledger.snapshot(), {}, 20);
        QVERIFY(week.has_value());
        QCOMPARE(isoText(week->from), std::string("2026-08-02T00:00:00.000Z"));
        QCOMPARE(isoText(week->to), std::string("2026-08-09T00:00:00.000Z"));
        QVERIFY(lastFullWeek(*ledger.snapshot(), {}) == week);
        QVERIFY(!baselineWeek(*ledger.snapshot(), {}, 7 * 24 + 1));
        const TimeZone tokyo = TimeZone::named("Asia/Tokyo").take();
        const auto there = baselineWeek(*ledger.snapshot(), tokyo, 20);
        QVERIFY(there.has_value());
        QCOMPARE(isoText(there->from), std::string("2026-08-01T15:00:00.000Z"));
    }

    void aQuietStartIsSkippedForTheBaseline()
    {
        SmallLedger ledger;
        CallLine line;
        line.time = "2026-08-01T00:00:00Z";
        ledger.addMany(line, 1, kHour);
        addDays(ledger, "chat", "2026-08-20T00:00:00Z", 10, 1000);
        const auto week = baselineWeek(*ledger.snapshot(), {}, 7 * 24);
        QVERIFY(week.has_value());
        QCOMPARE(isoText(week->from), std::string("2026-08-20T00:00:00.000Z"));
    }

    void aRiseAgainstTheFirstWeekIsFound()
    {
        SmallLedger ledger;
        addDays(ledger, "chat", "2026-08-01T00:00:00Z", 7, 1000);
        addDays(ledger, "search", "2026-08-01T00:00:00Z", 14, 1000);
        addDays(ledger, "chat", "2026-08-08T00:00:00Z", 7, 1500); // half as much again
        const auto snapshot = ledger.snapshot();
        const auto outcomes = check(*snapshot, {}, TargetSet::builtIn(*snapshot, {}), {});
        const TargetOutcome &chat = outcomeOf(outcomes, "cost_per_call, workload=chat");
        QCOMPARE(stateText(chat.state), std::string_view("breached"));
        QVERIFY(qAbs(chat.deviation - 0.5) < 1e-9);
        QCOMPARE(chat.calls, std::int64_t(7 * 24));
        QCOMPARE(isoText(chat.baseline->from), std::string("2026-08-01T00:00:00.000Z"));
        QCOMPARE(chat.why, std::string("Cost per call is $0.003, 50.0 % above $0.002; 20 % above is allowed. Baseline: 1 August 2026 to 7 August 2026."));
        QCOMPARE(stateText(outcomeOf(outcomes, "cost_per_call, workload=search").state), std::string_view("met"));
        QCOMPARE(stateText(outcomeOf(outcomes, "cost_per_call").state), std::string_view("breached")); // 25 % over both
        QCOMPARE(stateText(outcomeOf(outcomes, "error_rate").state), std::string_view("not_evaluable"));
    }

    void aWorkloadThatStartedLaterHasItsOwnBaseline()
    {
        SmallLedger ledger;
        addDays(ledger, "chat", "2026-08-01T00:00:00Z", 28, 1000);
        addDays(ledger, "search", "2026-08-10T00:00:00Z", 7, 1000);
        addDays(ledger, "search", "2026-08-17T00:00:00Z", 12, 2000);
        const auto snapshot = ledger.snapshot();
        TargetSet set = TargetSet::builtIn(*snapshot, {});
        for (Target &target : set.targets)
            target.minCalls = 7 * 24;
        const auto outcomes = check(*snapshot, {}, set, {});
        const TargetOutcome &search = outcomeOf(outcomes, "cost_per_call, workload=search");
        QCOMPARE(isoText(search.baseline->from), std::string("2026-08-10T00:00:00.000Z"));
        QCOMPARE(stateText(search.state), std::string_view("breached"));
    }

    void tooFewCallsAreNotJudged()
    {
        SmallLedger ledger;
        addDays(ledger, "chat", "2026-08-01T00:00:00Z", 14, 1000);
        CallLine rare;
        rare.time = "2026-08-10T10:00:00Z";
        rare.workload = "rare";
        ledger.addMany(rare, 5, kHour);
        const auto snapshot = ledger.snapshot();
        const auto outcomes = check(*snapshot, {}, TargetSet::builtIn(*snapshot, {}), {});
        const TargetOutcome &few = outcomeOf(outcomes, "cost_per_call, workload=rare");
        QCOMPARE(stateText(few.state), std::string_view("not_evaluable"));
        QCOMPARE(few.why, std::string("Calls in the period: 5, fewer than 20."));
    }

    void theBaselineIsNotHeldAgainstItself()
    {
        SmallLedger ledger;
        addDays(ledger, "chat", "2026-08-01T00:00:00Z", 10, 1000);
        const auto snapshot = ledger.snapshot();
        const auto outcomes = check(*snapshot, {}, TargetSet::builtIn(*snapshot, {}), {});
        QCOMPARE(outcomeOf(outcomes, "cost_per_call").why,
                 std::string("The period shares days with the baseline week, 1 August 2026 to 7 August 2026."));
        SmallLedger shorter;
        addDays(shorter, "chat", "2026-08-01T00:00:00Z", 6, 1000);
        const auto few = shorter.snapshot();
        QCOMPARE(check(*few, {}, TargetSet::builtIn(*few, {}), {}).front().why, std::string("The ledger covers fewer than seven full days."));
    }

    void aFrozenBaselineDoesNotMove()
    {
        SmallLedger ledger;
        addDays(ledger, "chat", "2026-08-08T00:00:00Z", 14, 1000);
        const auto before = ledger.snapshot();
        const TargetSet kept = frozen(check(*before, {}, TargetSet::builtIn(*before, {}), {}), *before, {});
        QCOMPARE(kept.frozen->catalogueVersion, before->pricer().book().version);

        addDays(ledger, "chat", "2026-08-01T00:00:00Z", 7, 100); // older, cheaper calls come in later
        const auto after = ledger.snapshot();
        const char *title = "cost_per_call, workload=chat";
        QCOMPARE(stateText(outcomeOf(check(*after, {}, TargetSet::builtIn(*after, {}), {}), title).state), std::string_view("breached"));
        const auto outcomes = check(*after, {}, kept, {});
        QCOMPARE(stateText(outcomeOf(outcomes, title).state), std::string_view("met"));
        QVERIFY(!outcomeOf(outcomes, title).baseline);
        const auto again = TargetSet::fromJson(kept.toJson());
        QVERIFY(again);
        QCOMPARE(again->toJson(), kept.toJson());
        QVERIFY(again->frozen == kept.frozen);
    }

    void aRangeOpenOnOneSideIsClosed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<qint64>("calls");
        QTest::newRow("open on both sides: the last seven full days") << QByteArray() << QByteArray() << qint64(7 * 24);
        QTest::newRow("open at the end: up to the last call") << QByteArray("2026-08-18") << QByteArray() << qint64(3 * 24);
        QTest::newRow("open at the start: seven days") << QByteArray() << QByteArray("2026-08-18") << qint64(7 * 24);
        QTest::newRow("closed") << QByteArray("2026-08-10") << QByteArray("2026-08-12") << qint64(2 * 24);
    }
    void aRangeOpenOnOneSideIsClosed()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        SmallLedger ledger;
        addDays(ledger, "chat", "2026-08-01T00:00:00Z", 20, 1000);
        Selection selection;
        if (!from.isEmpty())
            selection.range.from = *parseTime(from.toStdString());
        if (!to.isEmpty())
            selection.range.to = *parseTime(to.toStdString());
        const auto snapshot = ledger.snapshot();
        const auto outcomes = check(*snapshot, selection, TargetSet::builtIn(*snapshot, {}), {});
        QTEST(qint64(outcomeOf(outcomes, "cost_per_call").calls), "calls");
    }

    void segmentsMayBeAnyFilters()
    {
        SmallLedger ledger;
        addDays(ledger, "chat", "2026-08-01T00:00:00Z", 14, 1000);
        addDays(ledger, "search", "2026-08-01T00:00:00Z", 14, 3000);
        const auto set = TargetSet::fromJson(R"({"targets":[
            {"metric":"cost_per_call","where":["workload!=chat","model=claude-sonnet-5"],"value":0.004},
            {"metric":"cost_per_call","where":["workload=chat,search"],"value":"0.004","tolerance":0},
            {"metric":"cost_per_call","where":["workload=chat"],"value":0.004,"kind":"band"},
            {"metric":"cost_per_call","where":["workload=nobody"],"value":0.004}]})");
        QVERIFY(set);
        const auto outcomes = check(*ledger.snapshot(), {}, *set, {});
        const auto states = [&outcomes] {
            std::string text;
            for (const TargetOutcome &outcome : outcomes)
                text += std::string(stateText(outcome.state)) + " ";
            return text;
        }();
        QCOMPARE(states, std::string("breached met breached not_evaluable "));
    }

    void targetsThatCannotBeAreRefused_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("no such metric") << QByteArray(R"({"metric":"cost_per_cal"})")
            << QByteArray("\"cost_per_cal\" is not a metric that a target can hold: t.json: targets[0].metric");
        QTest::newRow("no such kind") << QByteArray(R"({"metric":"error_rate","kind":"max"})")
            << QByteArray("A target is upper, lower or band: t.json: targets[0].kind");
        QTest::newRow("a tolerance below zero") << QByteArray(R"({"metric":"error_rate","tolerance":-0.1})")
            << QByteArray("A tolerance is a share of the line, such as 0.2: t.json: targets[0].tolerance");
        QTest::newRow("a misspelt key") << QByteArray(R"({"metric":"error_rate","min_call":3})")
            << QByteArray("This entry is not known here: t.json: targets[0].min_call");
    }
    void targetsThatCannotBeAreRefused()
    {
        QFETCH(QByteArray, target);
        const auto set = TargetSet::fromJson(R"({"targets":[)" + target.toStdString() + "]}", "t.json");
        QVERIFY(!set);
        QTEST(QByteArray::fromStdString(set.error().text()), "error");
    }
};

QTEST_GUILESS_MAIN(TestTargets)
#include "tst_targets.moc"
