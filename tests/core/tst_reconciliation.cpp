#include "core/analysis/reconciliation.h"
#include "core/values/decimal.h"
#include "tests/support/smallledger.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

namespace {

const JobControl kControl;
const Day kFirst = *parseDay("2026-10-01");

Money dollars(const char *text)
{
    return *parseMoney(text);
}

/// What a source says of one day and model.
ReportedSum usage(int day, const std::string &model, Int128 input, Int128 output)
{
    ReportedSum sum{"anthropic_usage_report", RecordKind::Aggregate, kFirst + day, kMillisPerDay, model, false, 1, {}, {}, {}};
    sum.tokens = {input, 0, 0, 0, output};
    return sum;
}

ReportedSum cost(int day, const std::string &model, const char *amount, bool isFee = false)
{
    return {"anthropic_cost_report", RecordKind::CostLine, kFirst + day, kMillisPerDay, model, isFee, 1, {}, dollars(amount), {}};
}

/// Two days of Opus 4.8 ($5 and $25 per million): $30 on the first, $5 on the second.
SmallLedger ledger()
{
    SmallLedger calls;
    calls.add({.time = "2026-10-01T08:00:00Z", .model = "claude-opus-4-8", .input = 1'000'000, .output = 1'000'000});
    calls.add({.time = "2026-10-02T23:59:59Z", .model = "claude-opus-4-8", .input = 1'000'000});
    return calls;
}

std::vector<Reconciliation> compared(const SmallLedger &calls, std::vector<ReportedSum> reported, const TimeRange &range = {})
{
    Companions companions;
    companions.reported = std::move(reported);
    return reconcile(*calls.snapshot(std::move(companions)), range, kControl);
}

Money sumOfCauses(const Reconciliation &source)
{
    Money sum;
    for (const Money part : source.byCause)
        sum += part;
    return sum;
}

} // namespace

/// Calls beside what providers report, and why the two differ.
class TestReconciliation : public QObject
{
    Q_OBJECT

private slots:
    void withoutReportsThereIsNothingToCompare() { QVERIFY(compared(ledger(), {}).empty()); }

    void equalSidesTie()
    {
        const auto all = compared(ledger(), {usage(0, "claude-opus-4-8", 1'000'000, 1'000'000), usage(1, "claude-opus-4-8", 1'000'000, 0),
                                             cost(0, "claude-opus-4-8", "30"), cost(1, "claude-opus-4-8", "5")});
        QCOMPARE(all.size(), std::size_t{2});
        for (const Reconciliation &source : all) {
            QCOMPARE(source.cells.size(), std::size_t{2});
            for (const ReconciledCell &cell : source.cells)
                QCOMPARE(cell.cause, GapCause::Rounding);
            QVERIFY(source.total.calls.cost == dollars("35"));
        }
        QVERIFY(all[0].total.gap().isZero()); // the cost report
        QVERIFY(all[1].total.sameTokens());   // the usage report
    }

    void everyGapHasOneCauseAndTheyAddUp_data()
    {
        QTest::addColumn<std::vector<ReportedSum>>("reported");
        QTest::addColumn<int>("cause");
        QTest::addColumn<QString>("amount");
        const auto row = [](const char *name, std::vector<ReportedSum> reported, GapCause cause, const char *amount) {
            QTest::newRow(name) << reported << int(cause) << QString::fromLatin1(amount);
        };
        const ReportedSum second = cost(1, "claude-opus-4-8", "5");
        row("a discount, with equal token counts", {usage(0, "claude-opus-4-8", 1'000'000, 1'000'000), cost(0, "claude-opus-4-8", "27"), second},
            GapCause::Rates, "-3");
        row("calls that the log lacks", {usage(0, "claude-opus-4-8", 2'000'000, 1'000'000), cost(0, "claude-opus-4-8", "35"), second},
            GapCause::Tokens, "5");
        row("no usage report to tell", {cost(0, "claude-opus-4-8", "35"), second}, GapCause::Unexplained, "5");
        row("a model that no call used", {cost(0, "claude-opus-4-8", "30"), second, cost(1, "claude-haiku-4-5", "1.5")}, GapCause::NoCalls, "1.5");
        row("a day that was not billed", {cost(0, "claude-opus-4-8", "30"), cost(1, "claude-haiku-4-5", "0")}, GapCause::NotReported, "-5");
        row("searches that no call tells of", {cost(0, "claude-opus-4-8", "30"), second, cost(1, "", "0.04", true)}, GapCause::Fees, "0.04");
        row("a part of a cent", {cost(0, "claude-opus-4-8", "30.004"), second}, GapCause::Rounding, "0.004");
    }
    void everyGapHasOneCauseAndTheyAddUp()
    {
        QFETCH(std::vector<ReportedSum>, reported);
        QFETCH(int, cause);
        QFETCH(QString, amount);
        const Reconciliation source = compared(ledger(), reported).front();
        QCOMPARE(source.formatId, std::string("anthropic_cost_report"));
        QCOMPARE(QString::fromStdString(moneyText(source.byCause[std::size_t(cause)])), amount);
        QVERIFY(sumOfCauses(source) == source.total.gap());
        QVERIFY(source.total.gap() == dollars(qPrintable(amount)));
    }

    void callsWithoutAPriceAreNamedAsTheCause()
    {
        SmallLedger calls = ledger();
        calls.add({.time = "2026-10-01T09:00:00Z", .model = "claude-nova-9", .input = 10});
        const auto source = compared(calls, {cost(0, "claude-opus-4-8", "30"), cost(0, "claude-nova-9", "7"), cost(1, "claude-opus-4-8", "5")}).front();
        QVERIFY(source.byCause[std::size_t(GapCause::Unpriced)] == dollars("7"));
    }

    void displayNamesAndAliasesMeetTheirModel()
    {
        const auto source = compared(ledger(), {cost(0, "Claude Opus 4.8", "30"), cost(1, "claude-opus-4-8", "5")}).front();
        QCOMPARE(source.cells.size(), std::size_t{2});
        QVERIFY(source.total.gap().isZero());
    }

    void aSumOverAllModelsMeetsAllCallsOfTheDay()
    {
        SmallLedger calls = ledger();
        calls.add({.time = "2026-10-01T09:00:00Z", .model = "claude-sonnet-4-6", .input = 1'000'000}); // $3
        const auto source = compared(calls, {cost(0, "", "33"), cost(1, "", "5")}).front();
        QCOMPARE(source.cells.size(), std::size_t{2});
        QVERIFY(source.total.gap().isZero());
    }

    void aSecondDownloadOfADayDoesNotDoubleIt()
    {
        ReportedSum hourly = cost(0, "claude-opus-4-8", "30");
        hourly.length = kMillisPerDay / 24;
        hourly.lines = 24;
        const auto source = compared(ledger(), {cost(0, "claude-opus-4-8", "30"), hourly, cost(0, "", "30"), cost(1, "claude-opus-4-8", "5")}).front();
        QVERIFY(source.total.gap().isZero());
        QCOMPARE(source.leftOut, std::int64_t{25});
    }

    void onlyWholeDaysOfTheRangeAreCompared()
    {
        const Millis start = Millis(kFirst) * kMillisPerDay;
        const std::vector<ReportedSum> reported{cost(0, "claude-opus-4-8", "30"), cost(1, "claude-opus-4-8", "5")};
        const auto source = compared(ledger(), reported, {start, start + 2 * kMillisPerDay - 1}).front();
        QCOMPARE(source.cells.size(), std::size_t{1});
        QVERIFY(source.total.calls.cost == dollars("30"));
    }

    void daysAddUpToMonths()
    {
        SmallLedger calls = ledger();
        calls.add({.time = "2026-11-01T00:00:00Z", .model = "claude-opus-4-8", .input = 1'000'000});
        const auto source = compared(calls, {cost(0, "claude-opus-4-8", "29"), cost(1, "claude-opus-4-8", "5"), cost(31, "claude-opus-4-8", "6")}).front();
        const auto months = source.months();
        QCOMPARE(months.size(), std::size_t{2});
        QVERIFY(months[0].gap() == dollars("-1"));
        QVERIFY(months[1].gap() == dollars("1"));
    }

    void linesWithoutADayAreCountedAndComparedWithNothing()
    {
        ReportedSum run{"claude_code_result", RecordKind::Aggregate, {}, 0, "claude-opus-4-8", false, 3, {}, dollars("2"), {}};
        const auto source = compared(ledger(), {run}).front();
        QVERIFY(source.cells.empty());
        QCOMPARE(source.withoutDay, std::int64_t{3});
    }

};

QTEST_GUILESS_MAIN(TestReconciliation)
#include "tst_reconciliation.moc"
