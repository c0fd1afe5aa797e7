#include "core/analysis/selection.h"
#include "core/analysis/series.h"
#include "tests/support/ledgerbuilder.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

namespace {

QByteArray valuesOf(const Filter &filter)
{
    QByteArrayList texts;
    for (const KeyValue &value : filter.values)
        texts << (value ? '<' + QByteArray::fromStdString(*value) + '>' : QByteArray("null"));
    return texts.join(' ');
}

QByteArray slotsOf(const Snapshot &snapshot, const Selection &selection, Dimension dimension)
{
    QByteArrayList texts;
    for (const TimeSlot &slot : timeSlots(snapshot, selection, dimension)) {
        const char *coverage[] = {"", " (partial)", " (outside)"};
        texts << QByteArray::fromStdString(slot.key) + coverage[int(slot.coverage)];
    }
    return texts.join(", ");
}

} // namespace

class TestSelection : public QObject
{
    Q_OBJECT

private slots:
    void filtersAreReadAndWrittenBack_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("dimension");
        QTest::addColumn<QByteArray>("values"); // "" means refused
        QTest::addColumn<bool>("exclude");
        const auto row = [](const char *name, const char *text, const char *dimension, const char *values, bool exclude = false) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(dimension) << QByteArray(values) << exclude;
        };
        row("one value", "workload=triage", "workload", "<triage>");
        row("several values", "team=a,b", "team", "<a> <b>");
        row("none of them", "team!=a,b", "team", "<a> <b>", true);
        row("unattributed", "workload=", "workload", "null");
        row("everything attributed", "workload!=", "workload", "null", true);
        row("a value or unattributed", "workload=a,", "workload", "<a> null");
        row("a comma in a value", "workload=search\\, wide,b", "workload", "<search, wide> <b>");
        row("a backslash in a value", "path=C:\\\\x", "path", "<C:\\x>");
        row("an equals sign in a value", "workload=a=b", "workload", "<a=b>");
        row("a tag", "tag:release=1.0", "tag:release", "<1.0>");
        row("a tag whose key holds an equals sign", "tag:a\\=b=c", "tag:a=b", "<c>");
        row("a tag whose key ends in an exclamation mark", "tag:wow\\!=c", "tag:wow!", "<c>");
        row("the same, excluded", "tag:wow\\!!=c", "tag:wow!", "<c>", true);
        row("a code", "status=error", "status", "<error>");
        row("a day", "day=2026-10-05", "day", "<2026-10-05>");
        row("no equals sign", "workload", "", "");
        row("no such dimension", "colour=red", "", "");
        row("no such code", "status=broken", "", "");
        row("no such day", "day=2026-02-30", "", "");
        row("no such weekday", "weekday=someday", "", "");
        row("no such hour of day", "hour_of_day=24", "", "");
    }
    void filtersAreReadAndWrittenBack()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, values);
        const auto filter = Selection::parseFilter(text.toStdString());
        QCOMPARE(bool(filter), !values.isEmpty());
        if (!filter)
            return;
        QTEST(QByteArray::fromStdString(filter->dimension.id()), "dimension");
        QTEST(valuesOf(*filter), "values");
        QTEST(filter->exclude, "exclude");
        const auto again = Selection::parseFilter(Selection::filterText(*filter));
        QVERIFY(again && *again == *filter);
    }

    void thePreviousPeriodIsAsLongOnTheWallClock_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("October before November") << QByteArray("UTC") << QByteArray("2026-11-01T00:00:00Z") << QByteArray("2026-12-01T00:00:00Z") << QByteArray("2026-10-02T00:00:00.000Z");
        QTest::newRow("a week over the change of clock starts at local midnight") << QByteArray("Europe/Berlin") << QByteArray("2026-10-25T23:00:00Z") << QByteArray("2026-11-01T23:00:00Z") << QByteArray("2026-10-18T22:00:00.000Z");
        QTest::newRow("the day of 25 hours is compared with the day before") << QByteArray("Europe/Berlin") << QByteArray("2026-10-24T22:00:00Z") << QByteArray("2026-10-25T23:00:00Z") << QByteArray("2026-10-23T22:00:00.000Z");
    }
    void thePreviousPeriodIsAsLongOnTheWallClock()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        Selection selection;
        selection.zone = TimeZone::named(zone.toStdString()).take();
        selection.range = {*parseTime(from.toStdString()), *parseTime(to.toStdString())};
        const auto previous = selection.previousPeriod();
        QVERIFY(previous);
        QCOMPARE(previous->to, selection.range.from);
        QTEST(QByteArray::fromStdString(isoText(previous->from)), "before");
    }

    void anOpenRangeHasNoPreviousPeriod()
    {
        Selection selection;
        QVERIFY(!selection.previousPeriod());
        selection.range.from = 0;
        QVERIFY(!selection.previousPeriod());
    }

    void slotsLeaveNoGapAndSayWhatTheyCover_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("dimension");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *from, const char *to, const char *dimension, const char *expected) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(dimension) << QByteArray(expected);
        };
        row("open: from the first call to the last", "", "", "day", "2026-10-05, 2026-10-06, 2026-10-07, 2026-10-08 (partial)");
        row("a range cuts its first and last day", "2026-10-05T12:00:00Z", "2026-10-07T12:00:00Z", "day", "2026-10-05 (partial), 2026-10-06, 2026-10-07 (partial)");
        row("days that the ledger does not know", "2026-10-04T00:00:00Z", "2026-10-06T00:00:00Z", "day", "2026-10-04 (outside), 2026-10-05");
        row("a month of which there are four days", "", "", "month", "2026-10 (partial)");
        row("a week", "", "", "week", "2026-10-05 (partial)");
    }
    void slotsLeaveNoGapAndSayWhatTheyCover()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, dimension);
        LedgerBuilder ledger;
        for (const char *time : {"2026-10-05T00:10:00Z", "2026-10-07T23:50:00Z", "2026-10-08T06:00:00Z"})
            ledger.add("claude-sonnet-4-6", time, {{1000, 0, 0, 0, 10}});
        Selection selection;
        if (!from.isEmpty())
            selection.range = {*parseTime(from.toStdString()), *parseTime(to.toStdString())};
        QTEST(slotsOf(*ledger.snapshot(), selection, DimensionRef::parse(dimension.toStdString())->dimension), "expected");
    }

    void aSeriesFillsEmptyBucketsWithKnownZeros()
    {
        LedgerBuilder ledger;
        ledger.add("claude-sonnet-4-6", "2026-10-05T00:10:00Z", {{1'000'000, 0, 0, 0, 0}}).text(Dimension::Team) = "a";
        ledger.add("claude-sonnet-4-6", "2026-10-07T23:50:00Z", {{2'000'000, 0, 0, 0, 0}}).text(Dimension::Team) = "a";
        ledger.add("claude-sonnet-4-6", "2026-10-06T10:00:00Z", {{3'000'000, 0, 0, 0, 0}});
        const auto snapshot = ledger.snapshot();
        Query query;
        query.by = {{Dimension::DayOf, {}}, {Dimension::Team, {}}};
        query.metrics = {"cost", "cost_per_call"};
        const JobControl control;
        const auto series = timeSeries(run(*snapshot, query, control), timeSlots(*snapshot, query.selection, Dimension::DayOf));
        QCOMPARE(series.size(), std::size_t(2));
        const auto team = std::ranges::find(series, std::vector<KeyValue>{"a"}, &TimeSeries::key);
        QVERIFY(team != series.end());
        QCOMPARE(team->points.size(), std::size_t(3));
        QCOMPARE(team->points[1].facts.totals.calls, std::int64_t(0));
        QCOMPARE(team->points[1].metrics[0].text(Unit::Money).value_or("n/a"), std::string("0"));
        QVERIFY(!team->points[1].metrics[1].available); // no calls: a cost per call is n/a, never 0
        QCOMPARE(team->points[2].metrics[0].text(Unit::Money).value_or("n/a"), std::string("6"));
    }
};

QTEST_APPLESS_MAIN(TestSelection)
#include "tst_selection.moc"
