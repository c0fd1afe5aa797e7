#include "core/formats/countingsink.h"
#include "core/formats/receiptjson.h"
#include "core/ledgers/sqlitetable.h"

#include <QTemporaryDir>
#include <QtTest>
#include <sqlite3.h>

using namespace assay;

/// A team's own table in a SQLite file reads like a CSV with that header, and is never written to.
class TestSqliteTable : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string m_path = m_folder.filePath(QStringLiteral("led?ger #1.db")).toStdString();

    static void run(const std::string &path, const char *sql)
    {
        sqlite3 *handle = nullptr;
        QCOMPARE(sqlite3_open(path.c_str(), &handle), SQLITE_OK);
        QCOMPARE(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(handle);
    }

private slots:
    void initTestCase()
    {
        run(m_path, R"(
            CREATE TABLE calls(ts TEXT, model TEXT, input_tokens INTEGER, output_tokens INTEGER, cost REAL, team TEXT, note BLOB);
            INSERT INTO calls VALUES('2026-10-14T08:00:00Z', 'claude-sonnet-5', 9007199254740993, 7, 0.1356, 'legal', x'00ff');
            INSERT INTO calls VALUES(1792051200, 'claude-sonnet-5', 100, 20, NULL, NULL, NULL);
            INSERT INTO calls VALUES('yesterday', 'claude-sonnet-5', 1, 1, NULL, NULL, NULL);
            CREATE VIEW "dear ""calls""" AS SELECT * FROM calls WHERE input_tokens > 1000;
            CREATE TABLE settings(key TEXT, value TEXT);
        )");
    }

    void tablesAndViewsAreListed()
    {
        const auto tables = sqliteTables(m_path);
        QVERIFY(tables);
        QCOMPARE(*tables, (std::vector<std::string>{"calls", "dear \"calls\"", "settings"}));
    }

    void aTableReadsLikeACsv()
    {
        CountingSink sink;
        const auto done = readSqliteTable(m_path, "calls", {}, sink, JobControl());
        QVERIFY2(done, done.error().text().c_str());
        const ImportCounts &counts = sink.counts();
        QVERIFY(counts.balances());
        QCOMPARE(counts.accepted, 2);
        QCOMPARE(counts.rejected.at("bad_timestamp"), 1);
        QVERIFY(counts.byModel.at("claude-sonnet-5").inUncached == Int128(9007199254740993) + 100);
        QVERIFY(counts.reportedCost == Money::fromAttos(Int128(1356) * 100'000'000'000'000));
    }

    void aViewIsATable()
    {
        CountingSink sink;
        QVERIFY(readSqliteTable(m_path, "dear \"calls\"", {}, sink, JobControl()));
        QCOMPARE(sink.counts().accepted, 1);
    }

    void aTableWithoutTokenColumnsIsRefused()
    {
        CountingSink sink;
        const auto done = readSqliteTable(m_path, "settings", {}, sink, JobControl());
        QVERIFY(!done);
        QCOMPARE(sink.counts().seen, 0);
    }

    void aMissingTableIsRefusedWithTheNamesThereAre()
    {
        CountingSink sink;
        const auto done = readSqliteTable(m_path, "nothing", {}, sink, JobControl());
        QVERIFY(!done);
        QVERIFY(done.error().message.find("\"settings\"") != std::string::npos);
    }

    void aFileThatIsNoDatabaseIsRefused()
    {
        const QString path = m_folder.filePath(QStringLiteral("text.db"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) &&
                file.write("this is not a database, not at all, and long enough") > 0);
        file.close();
        QVERIFY(!sqliteTables(path.toStdString()));
        QVERIFY(!sqliteTables(m_folder.filePath(QStringLiteral("absent.db")).toStdString()));
    }

    void aDatabaseInUseIsReadWithoutWritingToIt()
    {
        const std::string path = m_folder.filePath(QStringLiteral("wal.db")).toStdString();
        run(path, "PRAGMA journal_mode=WAL; CREATE TABLE calls(ts, model, input_tokens); "
                  "INSERT INTO calls VALUES('2026-10-14', 'claude-opus-5', 5);");
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        CountingSink sink;
        QVERIFY(readSqliteTable(path, "calls", {}, sink, JobControl()));
        QCOMPARE(sink.counts().accepted, 1);
        file.seek(0);
        QCOMPARE(file.readAll(), before);
    }
};

QTEST_APPLESS_MAIN(TestSqliteTable)
#include "tst_sqlitetable.moc"
