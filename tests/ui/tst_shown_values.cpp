#include "core/values/decimal.h"
#include "ui/format.h"
#include "ui/shell/rangetext.h"

#include <QtTest>

using namespace assay;

// How values are shown, and how periods are typed.
class TestShownValues : public QObject
{
    Q_OBJECT

private slots:
    void moneyIsRoundedOnceFromItsExactValue_data()
    {
        QTest::addColumn<QString>("dollars");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const char *dollars, const char *shown) {
            QTest::newRow(name) << QString::fromLatin1(dollars) << QString::fromUtf8(shown);
        };
        row("nothing", "0", "$0.00");
        row("cents", "12.345", "$12.34"); // half to even
        row("thousands without cents", "198212.5", "$198,212");
        row("ten millions in millions", "12345678.9", "$12.35M");
        row("negative with a real minus", "-310", "−$310.00");
        row("below a cent with three digits", "0.00042345", "$0.000423");
    }
    void moneyIsRoundedOnceFromItsExactValue()
    {
        QFETCH(QString, dollars);
        QTEST(Format::money(*parseMoney(dollars.toStdString())), "shown");
    }

    void shortMoneyTakesTheLargestUnit_data()
    {
        QTest::addColumn<double>("dollars");
        QTest::addColumn<QString>("shown");
        QTest::newRow("zero") << 0.0 << QStringLiteral("$0");
        QTest::newRow("tick below one dollar") << 0.25 << QStringLiteral("$0.25");
        QTest::newRow("tenths of a dollar in cents") << 0.6 << QStringLiteral("$0.60");
        QTest::newRow("tick of a tiny chart") << 0.00025 << QStringLiteral("$0.00025");
        QTest::newRow("thousands") << 25000.0 << QStringLiteral("$25k");
        QTest::newRow("just under a million") << 999950.0 << QStringLiteral("$1M");
        QTest::newRow("millions") << 1240000.0 << QStringLiteral("$1.24M");
    }
    void shortMoneyTakesTheLargestUnit()
    {
        QFETCH(double, dollars);
        QTEST(Format::dollarsShort(dollars), "shown");
    }

    void nothingAvailableIsADash()
    {
        for (const Metric &m : allMetrics()) {
            QCOMPARE(Format::metric(m, MetricValue{}), QStringLiteral("—"));
            QVERIFY(Format::metricPlain(m, MetricValue{}).isEmpty());
        }
    }

    void sharesChangeInPoints()
    {
        MetricValue before{true, false, false, 40, 100}, after{true, false, false, 432, 1000};
        QCOMPARE(Format::change(*metric("cache_hit_rate"), before, after), QStringLiteral("+3.2\u00A0pp"));
        QCOMPARE(Format::change(*metric("cache_hit_rate"), after, before), QStringLiteral("−3.2\u00A0pp"));
    }

    void nothingBeforeGivesNoChange()
    {
        MetricValue zero{true, false, false, 0, 1}, some{true, false, false, 5, 1};
        QCOMPARE(Format::change(*metric("cost"), zero, some), QStringLiteral("—"));
    }

    void periodsAreUnderstood_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](const char *typed, const char *zone, const char *from, const char *to) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(zone) << QString::fromLatin1(from)
                                 << QString::fromLatin1(to);
        };
        row("2026-10-14", "UTC", "2026-10-14T00:00:00.000Z", "2026-10-15T00:00:00.000Z");
        row("2026-09-01..2026-10-31", "UTC", "2026-09-01T00:00:00.000Z", "2026-11-01T00:00:00.000Z");
        row("Oct 2026", "Europe/Berlin", "2026-09-30T22:00:00.000Z", "2026-10-31T23:00:00.000Z");
        row("q3 2026", "UTC", "2026-07-01T00:00:00.000Z", "2026-10-01T00:00:00.000Z");
        row("2026", "UTC", "2026-01-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z");
        row("2026-10-14 08:00..2026-10-14 12:30", "UTC", "2026-10-14T08:00:00.000Z", "2026-10-14T12:30:00.000Z");
    }
    void periodsAreUnderstood()
    {
        QFETCH(QString, typed);
        QFETCH(QString, zone);
        const TimeZone clock = TimeZone::named(zone.toStdString()).take();
        const auto range = parseRange(typed, clock);
        QVERIFY(bool(range));
        QTEST(QString::fromStdString(isoText(range->from)), "from");
        QTEST(QString::fromStdString(isoText(range->to)), "to");
        const auto again = parseRange(rangeText(*range, clock), clock);
        QVERIFY(bool(again));
        QVERIFY(*again == *range);
    }

    void nonsenseIsRefusedWithAnExample_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("words") << QStringLiteral("yesterday-ish");
        QTest::newRow("a day that does not exist") << QStringLiteral("2026-02-30");
        QTest::newRow("ends before it begins") << QStringLiteral("2026-10-02..2026-10-01");
    }
    void nonsenseIsRefusedWithAnExample()
    {
        QFETCH(QString, typed);
        QVERIFY(!parseRange(typed, TimeZone()));
    }
};

QTEST_APPLESS_MAIN(TestShownValues)
#include "tst_shown_values.moc"
