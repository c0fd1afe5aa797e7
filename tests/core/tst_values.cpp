#include "core/values/decimal.h"
#include "core/values/instant.h"
#include "core/values/jsontext.h"
#include "core/values/printable.h"
#include "core/values/timezone.h"
#include "core/values/workers.h"

#include <QtTest>

#include <nlohmann/json.hpp>

using namespace assay;

class TestValues : public QObject
{
    Q_OBJECT

private slots:
    void controlCharactersBecomePictures_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("plain text") << QByteArray("R&D <b>") << QByteArray("R&D <b>");
        QTest::newRow("a tab and a new line") << QByteArray("a\tb\n") << QByteArray("a\u2409b\u240a");
        QTest::newRow("what tells a terminal to clear itself") << QByteArray("\x1b[2J") << QByteArray("\u241b[2J");
        QTest::newRow("a delete") << QByteArray("a\x7f") << QByteArray("a\u2421");
        QTest::newRow("the short form of an escape sequence") << QByteArray("\xc2\x9b 2J") << QByteArray("\ufffd 2J");
        QTest::newRow("letters of the same first byte") << QByteArray("\u00a0\u00bf") << QByteArray("\u00a0\u00bf");
        QTest::newRow("a text cut within a letter") << QByteArray("a\xc2") << QByteArray("a\xc2");
    }
    void controlCharactersBecomePictures()
    {
        QFETCH(QByteArray, text);
        QTEST(QByteArray::fromStdString(printable(text.toStdString())), "shown");
    }

    void jsonIsWrittenMemberByMember()
    {
        JsonText json;
        json.beginObject();
        json.member("plain", "a text");
        json.member("number", std::int64_t{-7});
        json.member("odd \"name\"", "\xc3\xa4\n\\ \xff");
        json.name("nothing");
        json.null();
        for (const char *name : {"empty", "several"}) {
            json.name(name);
            json.beginArray();
            if (name == std::string_view("several")) {
                json.value("{,:]\"");
                json.value(2u);
                json.token("{\"a\":{}}");
            }
            json.endArray();
        }
        json.endObject();
        using Json = nlohmann::ordered_json;
        const Json expected{{"plain", "a text"}, {"number", -7}, {"odd \"name\"", "\xc3\xa4\n\\ \xff"}, {"nothing", nullptr},
                            {"empty", Json::array()}, {"several", {"{,:]\"", 2, {{"a", Json::object()}}}}};
        const auto dumped = [&expected](int indent) { return expected.dump(indent, ' ', false, Json::error_handler_t::replace); };
        QCOMPARE(json.text(), dumped(-1));
        QCOMPARE(indented(json.text()), dumped(2));
    }

    void decimalsStayExact_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("back"); // "" means refused
        QTest::newRow("plain") << QByteArray("12.345678") << QByteArray("12.345678");
        QTest::newRow("zeros go") << QByteArray("1.500") << QByteArray("1.5");
        QTest::newRow("whole") << QByteArray("42") << QByteArray("42");
        QTest::newRow("negative") << QByteArray("-0.000000000000000001") << QByteArray("-0.000000000000000001");
        QTest::newRow("exponent") << QByteArray("1.5e-3") << QByteArray("0.0015");
        QTest::newRow("below an attodollar") << QByteArray("1e-19") << QByteArray();
        QTest::newRow("text") << QByteArray("1,5") << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("too large") << QByteArray("1e30") << QByteArray();
    }
    void decimalsStayExact()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, back);
        const auto money = parseMoney(text.toStdString());
        QCOMPARE(bool(money), !back.isEmpty());
        if (money)
            QCOMPARE(QByteArray::fromStdString(moneyText(*money)), back);
    }

    void ratiosCarryTwelveDigits_data()
    {
        QTest::addColumn<qint64>("numerator");
        QTest::addColumn<qint64>("denominator");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("third") << qint64(1) << qint64(3) << QByteArray("0.333333333333");
        QTest::newRow("two thirds") << qint64(2) << qint64(3) << QByteArray("0.666666666667");
        QTest::newRow("half") << qint64(-1) << qint64(2) << QByteArray("-0.5");
        QTest::newRow("zero") << qint64(0) << qint64(7) << QByteArray("0");
        QTest::newRow("small") << qint64(1) << qint64(300000) << QByteArray("0.00000333333333333");
    }
    void ratiosCarryTwelveDigits()
    {
        QFETCH(qint64, numerator);
        QFETCH(qint64, denominator);
        QTEST(QByteArray::fromStdString(ratioText(numerator, denominator)), "text");
    }

    void displayRoundsHalfToEven()
    {
        QCOMPARE(roundedText(125, 2, 1), std::string("1.2"));
        QCOMPARE(roundedText(135, 2, 1), std::string("1.4"));
        QCOMPARE(roundedText(-125, 2, 1), std::string("-1.2"));
        QCOMPARE(roundedText(5, 1, 0), std::string("0"));
    }

    void timesAreReadAsLogsWriteThem_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("iso"); // "" means refused
        const QByteArray noon("2026-10-05T12:00:00.000Z");
        QTest::newRow("zulu") << QByteArray("2026-10-05T12:00:00Z") << noon;
        QTest::newRow("offset") << QByteArray("2026-10-05T14:00:00+02:00") << noon;
        QTest::newRow("compact offset") << QByteArray("2026-10-05T07:00:00-0500") << noon;
        QTest::newRow("no zone") << QByteArray("2026-10-05 12:00") << noon;
        QTest::newRow("fraction") << QByteArray("2026-10-05T12:00:00.1239Z") << QByteArray("2026-10-05T12:00:00.123Z");
        QTest::newRow("date") << QByteArray("2026/1/5") << QByteArray("2026-01-05T00:00:00.000Z");
        QTest::newRow("seconds") << QByteArray("1792051200.5") << QByteArray("2026-10-15T08:00:00.500Z");
        QTest::newRow("millis") << QByteArray("1792051200123") << QByteArray("2026-10-15T08:00:00.123Z");
        QTest::newRow("nanos") << QByteArray("1792051200123000000") << QByteArray("2026-10-15T08:00:00.123Z");
        QTest::newRow("local form") << QByteArray("05.10.2026 12:00") << QByteArray();
        QTest::newRow("no such day") << QByteArray("2026-02-30") << QByteArray();
    }
    void timesAreReadAsLogsWriteThem()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, iso);
        const auto time = parseTime(text.toStdString());
        QCOMPARE(time ? QByteArray::fromStdString(isoText(*time)) : QByteArray(), iso);
    }

    void bucketsFollowTheWallClock()
    {
        const TimeZone berlin = TimeZone::named("Europe/Berlin").take();
        const Millis noon = *parseTime("2026-10-25T12:00:00Z"); // the clock went back that night: a day of 25 hours
        const Millis start = berlin.bucketStart(noon, TimeBucket::Day);
        QCOMPARE(isoText(start), std::string("2026-10-24T22:00:00.000Z"));
        QCOMPARE(berlin.nextBucket(noon, TimeBucket::Day) - start, Millis(25) * 3'600'000);
        QCOMPARE(isoText(berlin.bucketStart(noon, TimeBucket::Week)), std::string("2026-10-18T22:00:00.000Z"));
        QCOMPARE(isoText(berlin.bucketStart(noon, TimeBucket::Month)), std::string("2026-09-30T22:00:00.000Z"));
        QVERIFY(!TimeZone::named("Mars/Olympus"));
    }

    void workersDoEveryTaskAndHandItsResultBack()
    {
        Workers workers(2);
        std::vector<std::future<std::unique_ptr<int>>> results;
        for (int i = 0; i < 100; ++i)
            results.push_back(workers.run([own = std::make_unique<int>(i)]() mutable { return std::move(own); }));
        for (int i = 0; i < 100; ++i)
            QCOMPARE(*results[std::size_t(i)].get(), i);
    }

    void tasksThatHaveNotBegunGoWithTheirWorkers()
    {
        std::promise<void> hasBegun, mayEnd;
        std::future<int> begun, waiting;
        std::thread closing;
        {
            auto workers = std::make_unique<Workers>(1);
            begun = workers->run([&] {
                hasBegun.set_value();
                mayEnd.get_future().wait();
                return 1;
            });
            waiting = workers->run([] { return 2; });
            hasBegun.get_future().wait();
            closing = std::thread([workers = std::move(workers)]() mutable { workers.reset(); });
        }
        mayEnd.set_value();
        closing.join();
        QCOMPARE(begun.get(), 1);
        try {
            QCOMPARE(waiting.get(), 2); // begun before the end was seen
        } catch (const std::future_error &error) {
            QVERIFY(error.code() == std::future_errc::broken_promise);
        }
    }
};

QTEST_APPLESS_MAIN(TestValues)
#include "tst_values.moc"
