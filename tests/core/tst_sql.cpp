#include "core/analysis/callstable.h"
#include "core/analysis/query.h"
#include "core/store/sqlparts.h"
#include "core/store/sqlsession.h"
#include "core/store/store.h"
#include "core/values/decimal.h"
#include "tests/support/randomledger.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace assay;
using namespace assay::test;

namespace {

const JobControl kControl;

QString textOf(const SqlValue &value)
{
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return QString::number(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return QString::number(*real, 'g', 17);
    const auto *text = std::get_if<std::string>(&value);
    return text ? QString::fromStdString(*text) : QStringLiteral("null");
}

QString textOf(const KeyValue &key) { return key ? QString::fromStdString(*key) : QStringLiteral("null"); }

} // namespace

/// SQL over random calls, against the engine's own answers.
class TestSql : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    RandomLedger m_random{11, 900};
    std::shared_ptr<const Snapshot> m_snapshot;
    std::unique_ptr<CallsTable> m_calls;
    std::unique_ptr<SqlSession> m_session;

    /// The rows as lines "value | value", or the error's message.
    QStringList ask(const QString &statement, const JobControl &control = kControl)
    {
        QStringList lines;
        const auto done = m_session->run(
            statement.toStdString(), [](const std::vector<std::string> &) {},
            [&lines](std::vector<SqlValue> row) {
                QStringList cells;
                for (const SqlValue &value : row)
                    cells << textOf(value);
                lines << cells.join(QStringLiteral(" | "));
            },
            control);
        return done ? lines : QStringList(QString::fromStdString(done.error().message));
    }

private slots:
    void initTestCase()
    {
        const std::string path = m_folder.filePath(QStringLiteral("a.assay")).toStdString();
        QVERIFY(bool(Store::open(path, StoreMode::Write)));
        m_snapshot = m_random.ledger.snapshot(m_random.companions, m_random.contract);
        m_calls = std::make_unique<CallsTable>(*m_snapshot, TimeZone::named("Europe/Berlin").take());
        auto session = SqlSession::open(path, "calls", *m_calls);
        QVERIFY(bool(session));
        m_session = session.take();
    }

    void groupsAddUpAsInAQuery_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("where");
        QTest::newRow("by day") << QStringLiteral("day") << QString() << QStringLiteral("1");
        QTest::newRow("by workload") << QStringLiteral("workload") << QString() << QStringLiteral("1");
        QTest::newRow("by customer of one workload") << QStringLiteral("customer") << QStringLiteral("workload=triage") << QStringLiteral("workload = 'triage'");
        QTest::newRow("by model without a workload") << QStringLiteral("model") << QStringLiteral("workload=") << QStringLiteral("workload IS NULL");
        QTest::newRow("by hour of two workloads") << QStringLiteral("hour") << QStringLiteral("workload=triage,summaries") << QStringLiteral("workload IN ('triage', 'summaries')");
        QTest::newRow("by tag") << QStringLiteral("tag:release") << QString() << QStringLiteral("1");
    }
    void groupsAddUpAsInAQuery()
    {
        QFETCH(QString, by);
        QFETCH(QString, filter);
        QFETCH(QString, where);
        Query query;
        query.selection.zone = TimeZone::named("Europe/Berlin").take();
        if (!filter.isEmpty())
            query.selection.filters = {*Selection::parseFilter(filter.toStdString())};
        query.by = {*DimensionRef::parse(by.toStdString())};
        query.metrics = {"cost_p95"};
        const QueryResult result = run(*m_snapshot, query, kControl);
        QStringList expected;
        for (const ResultRow &row : result.rows) {
            const Totals &totals = row.facts.totals;
            expected << QStringList{textOf(row.key.front()), QString::number(totals.calls),
                                    totals.priced > 0 ? QString::fromStdString(moneyText(totals.cost)) : QStringLiteral("null"),
                                    QString::fromStdString(row.metrics.front().text(Unit::Money).value_or("null")),
                                    QString::number(qint64(totals.tokens[4]))}
                            .join(QStringLiteral(" | "));
        }
        const QString key = by.startsWith(QLatin1String("tag:")) ? QStringLiteral("tag('release')") : by;
        QStringList found = ask(QStringLiteral("SELECT %1, count(*), money_sum(cost), nearest_rank(cost, 0.95), sum(output) FROM calls WHERE %2 GROUP BY 1").arg(key, where));
        found.sort();
        expected.sort();
        QVERIFY(found.size() > 1);
        QCOMPARE(found, expected);
    }

    void conditionsHandedDownChangeNoAnswer_data()
    {
        QTest::addColumn<QString>("condition"); // %1 before a column keeps SQLite from handing the condition down
        const char *conditions[] = {
            "%1workload = 'triage'", "%1workload IN ('triage', 'night-job', 'nobody')", "%1team IS NULL", "%1model = 'claude-sonnet-4-6'",
            "%1model = 'anthropic/claude-sonnet-4.6'", "%1ts >= 1759300000000 AND %1ts < 1790000000000", "%1ts = 0", "%1ts > '2026-10-01'",
            "%1time >= '2026-10-01' AND %1time < '2026-10-08'", "%1time > '2026-10-25T00:30:00.000Z'", "%1time <= '2026-10-25T02:30+02:00'",
            "%1time < 'never'", "%1day = '2026-10-25'", "%1day >= '2026-10-20' AND %1day <= '2026-10-25'", "%1day > '2026-10-24'", "%1month = '2026-10'",
            "%1hour = '2026-10-25T02:00+02:00'", "%1weekday IN ('sunday', 'monday')", "%1batch = 1", "%1status = 'error'", "%1tier <> 'batch'",
            "%1workload = 'TRIAGE' COLLATE NOCASE", "%1input > 5000", "%1ts BETWEEN -9223372036854775808 AND 9223372036854775807",
            "%1workload = 'triage' OR %1team = 'legal'", "%1import = '1'", "%1time IS NULL"};
        for (const char *condition : conditions)
            QTest::newRow(condition) << QString::fromLatin1(condition);
    }
    void conditionsHandedDownChangeNoAnswer()
    {
        QFETCH(QString, condition);
        const QString statement = QStringLiteral("SELECT count(*), money_sum(cost), sum(call), max(call) FROM calls WHERE ");
        const QStringList handedDown = ask(statement + QString(condition).replace(QLatin1String("%1"), QString()));
        QCOMPARE(handedDown, ask(statement + QString(condition).replace(QLatin1String("%1"), QStringLiteral("+"))));
        QCOMPARE(handedDown.size(), 1);
        QVERIFY2(handedDown.front().count(QLatin1Char('|')) == 3, qPrintable(handedDown.front()));
    }

    void aStatementReadsTheStoresOwnTablesToo()
    {
        QCOMPARE(ask(QStringLiteral("SELECT count(*) FROM import")), QStringList(QStringLiteral("0")));
        QCOMPARE(ask(QStringLiteral("SELECT c.workload FROM calls c LEFT JOIN workload w ON w.workload = c.workload WHERE c.workload = 'triage' LIMIT 1")),
                 QStringList(QStringLiteral("triage")));
        QCOMPARE(ask(QStringLiteral("SELECT count(*) FROM pragma_table_info('calls')")).size(), 1);
    }

    void nothingButReadingIsAllowed_data()
    {
        QTest::addColumn<QString>("statement");
        for (const char *statement : {"DELETE FROM import", "INSERT INTO document VALUES ('a', 'b')", "UPDATE import SET source = ''", "DROP TABLE import",
                                      "CREATE TABLE x (y)", "CREATE TEMP TABLE x AS SELECT 1", "ATTACH 'x' AS x", "PRAGMA user_version = 9", "BEGIN",
                                      "VACUUM", "SELECT load_extension('x')", "DELETE FROM calls", "SELECT 1; SELECT 2", "SELECT 1; DROP TABLE import", "", "-- nothing"})
            QTest::newRow(statement) << QString::fromLatin1(statement);
    }
    void nothingButReadingIsAllowed()
    {
        QFETCH(QString, statement);
        bool any = false;
        const auto done = m_session->run(
            statement.toStdString(), [](const std::vector<std::string> &) {}, [&any](std::vector<SqlValue>) { any = true; }, kControl);
        QVERIFY(!done && !any);
    }

    void aTagIsReadFromItsRow_data()
    {
        QTest::addColumn<QByteArray>("statement");
        QTest::addColumn<QByteArray>("rewritten");
        QTest::newRow("one argument") << QByteArray("SELECT tag('a') FROM calls") << QByteArray("SELECT tag(call, 'a') FROM calls");
        QTest::newRow("blanks and capitals") << QByteArray("SELECT TAG /* x */ ( 'a' )") << QByteArray("SELECT TAG /* x */ (call,  'a' )");
        QTest::newRow("a key put together") << QByteArray("tag('a' || lower('B,C'))") << QByteArray("tag(call, 'a' || lower('B,C'))");
        QTest::newRow("two arguments") << QByteArray("tag(c.call, 'a')") << QByteArray("tag(c.call, 'a')");
        QTest::newRow("within a text") << QByteArray("'tag(1)' \"tag(2)\" -- tag(3)\n") << QByteArray("'tag(1)' \"tag(2)\" -- tag(3)\n");
        QTest::newRow("another word") << QByteArray("mytag('a') tagged('a') tag") << QByteArray("mytag('a') tagged('a') tag");
        QTest::newRow("no argument") << QByteArray("tag()") << QByteArray("tag()");
        QTest::newRow("never closed") << QByteArray("tag('a") << QByteArray("tag(call, 'a");
    }
    void aTagIsReadFromItsRow()
    {
        QFETCH(QByteArray, statement);
        QFETCH(QByteArray, rewritten);
        QCOMPARE(QByteArray::fromStdString(withRowsOfTags(statement.toStdString())), rewritten);
    }

    void tagsOfTwoRowsAreToldApart()
    {
        const QString pairs = QStringLiteral("SELECT count(*) FROM (SELECT call, tag('release') AS release FROM calls) a JOIN calls b ON b.call = a.call "
                                             "WHERE a.release IS %1 tag(b.call, 'release')");
        QCOMPARE(ask(pairs.arg(QString())), QStringList(QStringLiteral("900")));
        QCOMPARE(ask(pairs.arg(QStringLiteral("NOT"))), QStringList(QStringLiteral("0")));
    }

    void aggregatesAreExactAndSayWhatTheyCannotTake()
    {
        QCOMPARE(ask(QStringLiteral("SELECT money_sum(x) FROM (SELECT '0.000000000000000001' AS x UNION ALL SELECT '10000000000000000.1')")),
                 QStringList(QStringLiteral("10000000000000000.100000000000000001")));
        QCOMPARE(ask(QStringLiteral("SELECT money_sum(cost), nearest_rank(cost, 0.5) FROM calls WHERE model = 'nobody'")), QStringList(QStringLiteral("null | null")));
        QCOMPARE(ask(QStringLiteral("SELECT nearest_rank(column1, 0.95), nearest_rank(column1, 0), nearest_rank(column1, 1) FROM (VALUES (3), (1), (2))")),
                 QStringList(QStringLiteral("3 | 1 | 3")));
        QVERIFY(ask(QStringLiteral("SELECT money_sum(cost_approx) FROM calls")).front().startsWith(QLatin1String("money_sum")));
        QVERIFY(ask(QStringLiteral("SELECT nearest_rank(cost, 95) FROM calls")).front().contains(QLatin1String("0.95")));
    }

    void aCancelledStatementStops()
    {
        JobControl control;
        control.cancel();
        QVERIFY(ask(QStringLiteral("SELECT count(*) FROM calls a, calls b"), control).isEmpty());
    }

    void columnsAreFewEnoughForSqliteToTellThemApart()
    {
        QVERIFY(m_calls->columns().size() < 64);
        QStringList names;
        for (const SqlColumn &column : m_calls->columns())
            names << QString::fromStdString(column.name);
        for (const DimensionInfo &info : allDimensions())
            QVERIFY(info.kind == DimensionKind::Tag || names.contains(QString::fromUtf8(info.id.data(), qsizetype(info.id.size()))));
        QCOMPARE(names.removeDuplicates(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSql)
#include "tst_sql.moc"
