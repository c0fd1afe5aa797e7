#include "core/analysis/inplacequestion.h"
#include "core/ingest/ledgersync.h"
#include "core/ledgers/rowbinary.h"

#include <QTemporaryDir>
#include <QtTest>
#include <sqlite3.h>

using namespace assay;

namespace {

/// The rows of an answer as text: "a,b|c,d".
class TextSink : public AnswerSink
{
public:
    void columns(std::span<const std::string> names) override
    {
        for (const std::string &name : names)
            text += name + ' ';
    }
    void row(std::span<const std::string_view> cells) override
    {
        for (const std::string_view cell : cells)
            text.append(cell).append(1, ',');
        text.back() = '|';
    }
    std::string text;
};

constexpr int kNames = 12, kFirstRow = 10; ///< bytes
const QByteArray kStream("\x03\x05" "assay" "\x01" "a" "\x02" "bc" // names of three columns
                         "\x05" "assay" "\x00\x01" "1" "\x01"      // 1, null
                         "\x05" "assay" "\x00\x00" "\x00\x02" "xy", // "", xy
                         kNames + kFirstRow + 12);

} // namespace

// Where ledgers are, how their answers arrive, and SQLite files as ledgers.
class TestLedgers : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }

    static void run(const std::string &path, const char *sql)
    {
        sqlite3 *handle = nullptr;
        QCOMPARE(sqlite3_open(path.c_str(), &handle), SQLITE_OK);
        char *wrong = nullptr;
        QVERIFY2(sqlite3_exec(handle, sql, nullptr, nullptr, &wrong) == SQLITE_OK, wrong);
        sqlite3_close(handle);
    }

private slots:
    void urlsAreTakenApart_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("parts"); // engine user password hosts database
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("PostgreSQL") << QByteArray("postgresql://ann:s%40crt@db.example:5433/spend?sslmode=verify-full&schema=proxy")
                                    << QByteArray("PostgreSQL ann s@crt db.example:5433 spend")
                                    << QByteArray("postgresql://ann@db.example:5433/spend?sslmode=verify-full&schema=proxy");
        QTest::newRow("a password with an at sign") << QByteArray("postgres://ann:p@ss@db/spend") << QByteArray("PostgreSQL ann p@ss db spend")
                                                    << QByteArray("postgresql://ann@db/spend");
        QTest::newRow("secrets among the parameters") << QByteArray("postgresql://db/spend?password=x&sslpassword=y&sslkey=/k.pem")
                                                      << QByteArray("PostgreSQL  x db spend") << QByteArray("postgresql://db/spend?sslkey=/k.pem");
        QTest::newRow("a service") << QByteArray("postgresql:///?service=spend") << QByteArray("PostgreSQL    ") << QByteArray("postgresql:///?service=spend");
        QTest::newRow("ClickHouse") << QByteArray("https://reader:secret@ch.example/langfuse/") << QByteArray("ClickHouse reader secret ch.example langfuse")
                                    << QByteArray("https://reader@ch.example/langfuse");
        QTest::newRow("ClickHouse by its own name") << QByteArray("clickhouse://[::1]:8123") << QByteArray("ClickHouse   [::1]:8123 ") << QByteArray("http://[::1]:8123");
        QTest::newRow("SQLite") << QByteArray("sqlite:///var/lib/../log calls.db") << QByteArray("SQLite    /var/log calls.db") << QByteArray("sqlite:/var/log calls.db");
    }
    void urlsAreTakenApart()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, parts);
        QFETCH(QByteArray, location);
        const auto parsed = LedgerUrl::parse(url.toStdString());
        QVERIFY(parsed);
        const std::string found = std::string(engineName(parsed->engine())) + ' ' + parsed->user() + ' ' + parsed->password() + ' ' + parsed->hosts() + ' ' + parsed->database();
        QCOMPARE(QByteArray::fromStdString(found), parts);
        QCOMPARE(QByteArray::fromStdString(parsed->location()), location);
        const auto again = LedgerUrl::parse(parsed->location());
        QVERIFY(again && again->location() == parsed->location() && again->password().empty());
    }

    void whatIsNoLedgerIsRefusedWithoutRepeatingIt()
    {
        for (const char *url : {"mysql://ann:s3cret@db/spend", "http://", "nowhere.db"}) {
            const auto parsed = LedgerUrl::parse(url);
            QVERIFY2(!parsed, url);
            QVERIFY2(parsed.error().text().find("s3cret") == std::string::npos, parsed.error().text().c_str());
        }
    }

    void messagesNeverRepeatThePassword()
    {
        const auto url = LedgerUrl::parse("postgresql://ann:p%20w@db/spend?sslpassword=zweites");
        QCOMPARE(QByteArray::fromStdString(url->scrubbed("no \"p w\" nor p%20w nor zweites\n")), QByteArray("no \"•••\" nor ••• nor •••"));
    }

    void answersArriveInAnyPieces()
    {
        for (int piece = 1; piece <= kStream.size(); ++piece) {
            TextSink sink;
            RowBinaryParser parser(sink);
            for (int at = 0; at < kStream.size(); at += piece)
                QVERIFY(parser.take(std::string_view(kStream.mid(at, piece).toStdString())));
            QVERIFY(parser.isComplete());
            QCOMPARE(QByteArray::fromStdString(sink.text), QByteArray("a bc 1,|,xy|"));
        }
    }

    void anAnswerThatBreaksOffIsNotComplete()
    {
        for (int length = 0; length < kStream.size(); ++length) {
            TextSink sink;
            RowBinaryParser parser(sink);
            QVERIFY(parser.take(kStream.left(length).toStdString()));
            const bool isBetweenRows = length == kNames || length == kNames + kFirstRow;
            QCOMPARE(parser.isComplete(), isBetweenRows);
        }
    }

    void aMessageInTheMiddleOfAnAnswerIsSeen()
    {
        TextSink sink;
        RowBinaryParser parser(sink);
        QVERIFY(!parser.take((kStream + "Code: 241. DB::Exception: Memory limit").toStdString()));
        QVERIFY(parser.rest().starts_with("Code: 241"));
    }

    void aSqliteFileIsReadIncrementally_data()
    {
        QTest::addColumn<QByteArray>("times"); // of three rows, and of one that comes later
        QTest::newRow("times as texts") << QByteArray("'2026-10-01T09:00:00Z','2026-10-01T10:00:00Z','2026-10-02T09:00:00Z','2026-10-02T09:30:00Z'");
        QTest::newRow("seconds") << QByteArray("1790845200,1790848800,1790931600,1790933400");
        QTest::newRow("milliseconds") << QByteArray("1790845200000,1790848800000,1790931600000,1790933400000");
    }
    void aSqliteFileIsReadIncrementally()
    {
        QFETCH(QByteArray, times);
        const std::string file = path(QTest::currentDataTag()), name = file + ".assay";
        const QList<QByteArray> at = times.split(',');
        const auto insert = [&](int id, const QByteArray &time) {
            run(file, ("INSERT INTO calls VALUES(" + QByteArray::number(id) + ", " + time + ", 'claude-sonnet-5', 100, 7, x'00ff')").constData());
        };
        run(file, "CREATE TABLE calls(id INTEGER PRIMARY KEY, ts, model TEXT, input_tokens INTEGER, output_tokens INTEGER, team)");
        for (int i = 0; i < 3; ++i)
            insert(i + 1, at[i]);
        const auto synchronise = [&](std::optional<Millis> since = {}) {
            auto store = Store::open(name, StoreMode::Write);
            return syncLedger(**store, {*LedgerUrl::parse(file), {"", "calls", {}}, since, 2, 2}, JobControl()).take().counts;
        };
        QCOMPARE(synchronise().accepted, 3);
        QCOMPARE(synchronise().accepted, 0);
        insert(9, at[3]);
        insert(10, at[2]);
        QCOMPARE(synchronise().accepted, 2);
        const ImportCounts all = synchronise(*parseTime("2026-10-02"));
        QCOMPARE(all.seen, 3); // of that day
        QCOMPARE(all.accepted, 0);
    }

    void sumsOfALedgerTellNoMoreThanWasAskedOfIt_data()
    {
        const Millis day = kMillisPerDay, start = 20'000 * day, hour = 3'600'000;
        const DimensionRef team{Dimension::Team, {}}, model{Dimension::Model, {}}, byHour{Dimension::Hour, {}}, byDay{Dimension::DayOf, {}};
        Query widest;
        widest.by = {team, model};
        widest.selection.range = {start, start + 3 * hour};
        const auto row = [&](const char *name, bool isTold, const std::function<void(Query &)> &edit) {
            Query query = widest;
            edit(query);
            QTest::newRow(name) << query << isTold;
        };
        QTest::addColumn<Query>("query");
        QTest::addColumn<bool>("isTold");
        row("itself", true, [](Query &) {});
        row("fewer dimensions", true, [&](Query &query) { query.by = {model}; });
        row("a filter on a dimension", true, [&](Query &query) { query.selection.filters = {{team, {"search"}, false}}; });
        row("a filter on another dimension", false, [](Query &query) { query.selection.filters = {{{Dimension::Customer, {}}, {"acme"}, false}}; });
        row("workloads, which every answer knows", true, [](Query &query) { query.by = {{Dimension::Workload, {}}}; });
        row("tags of another key", false, [](Query &query) { query.by = {{Dimension::Tag, "release"}}; });
        row("all time", true, [](Query &query) { query.selection.range = {}; });
        row("whole days", true, [&](Query &query) { query.selection.range = {start - day, start}; });
        row("another part of a day", false, [&](Query &query) { query.selection.range.to += hour; });
        row("days", true, [&](Query &query) { query.by.push_back(byDay); });
        row("hours", false, [&](Query &query) { query.by.push_back(byHour); });
        row("weeks of a zone", false, [&](Query &query) {
            query.by.push_back(byDay);
            query.selection.zone = TimeZone::named("Europe/Berlin").take();
        });
        row("compared with whole days", true, [&](Query &query) { query.compareTo = TimeRange{start - 7 * day, start}; });
        row("compared with a part of a day", false, [&](Query &query) { query.compareTo = TimeRange{start - hour, start}; });
        row("a ratio of sums", true, [](Query &query) { query.metrics = {"cache_hit_rate"}; });
        row("a percentile", false, [](Query &query) { query.metrics = {"cost_p95"}; });
        row("in order of cost per task", false, [](Query &query) { query.sort = "cost_per_task"; });
    }
    void sumsOfALedgerTellNoMoreThanWasAskedOfIt()
    {
        QFETCH(Query, query);
        QFETCH(bool, isTold);
        Query widest;
        widest.by = {{Dimension::Team, {}}, {Dimension::Model, {}}};
        widest.selection.range = {20'000 * kMillisPerDay, 20'000 * kMillisPerDay + 3 * 3'600'000};
        QCOMPARE(isToldBy(widest, query), isTold);
    }

    void sumsByDaysOfAZoneTellItsDaysAndThoseOfUtc()
    {
        const TimeZone berlin = TimeZone::named("Europe/Berlin").take();
        Query widest;
        widest.by = {{Dimension::DayOf, {}}};
        widest.selection.zone = berlin;
        const Millis midnight = berlin.toUtc(20'000 * kMillisPerDay);
        const auto isTold = [&](Dimension dimension, const TimeZone &zone, const TimeRange &range) {
            Query query;
            query.by = {{dimension, {}}};
            query.selection.zone = zone;
            query.selection.range = range;
            return isToldBy(widest, query);
        };
        const TimeRange day{midnight, midnight + kMillisPerDay}, dayOfUtc{20'000 * kMillisPerDay, 20'001 * kMillisPerDay};
        QVERIFY(isTold(Dimension::Week, berlin, day));
        QVERIFY(isTold(Dimension::DayOf, TimeZone(), dayOfUtc));
        QVERIFY(isTold(Dimension::DayOf, TimeZone(), day));
        QVERIFY(!isTold(Dimension::Hour, berlin, day));
        QVERIFY(!isTold(Dimension::DayOf, TimeZone::named("Asia/Kathmandu").take(), day));
        QVERIFY(!isTold(Dimension::DayOf, berlin, {midnight + 1, midnight + kMillisPerDay}));
    }
};

QTEST_GUILESS_MAIN(TestLedgers)
#include "tst_ledgers.moc"
