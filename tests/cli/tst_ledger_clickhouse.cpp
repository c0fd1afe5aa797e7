#include "tests/support/assayrun.h"
#include "tests/support/clickhouseserver.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace assay::test;
using Json = nlohmann::ordered_json;

// Ledgers in a real ClickHouse engine: the newest version of each row counts, deletions are honoured, and what is read
// equals what the files of the same rows say.
class TestLedgerClickHouse : public QObject
{
    Q_OBJECT

    ClickHouseServer m_server;
    QTemporaryDir m_folder;
    int m_stores = 0;

    QString freshStore() { return m_folder.filePath(QStringLiteral("%1.assay").arg(++m_stores)); }
    static QStringList words(const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); }

    Outcome sync(const QString &store, const QStringList &more = {}) const
    {
        return assayRun(words("ledger sync --json --store") + QStringList{store, m_server.url()} + more);
    }
    static Json rows(const QString &store, const char *by)
    {
        return assayRun(words("query --json --by") + QStringList{QString::fromLatin1(by), QStringLiteral("--store"), store}).json().at("rows");
    }
    static Json expected(const char *file)
    {
        return Json::parse(std::ifstream(std::string(TEST_DATA "/formats/") + file + ".expected.json"));
    }

private slots:
    void initTestCase()
    {
        if (const QString missing = ClickHouseServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        for (const char *file : {"langfuse", "helicone"})
            QVERIFY2(m_server.runFile(QStringLiteral(TEST_DATA "/ledgers/%1.sql").arg(QLatin1String(file))), qPrintable(m_server.error()));
        QVERIFY2(m_server.run(QStringLiteral("INSERT INTO request_response_rmt (request_id, response_id, request_created_at, response_created_at, latency, "
                                             "status, model, provider, user_id, organization_id, proxy_key_id, prompt_tokens, prompt_cache_write_tokens, "
                                             "prompt_cache_read_tokens, completion_tokens, cost, time_to_first_token, properties, cache_reference_id, "
                                             "updated_at) SELECT request_id, response_id, request_created_at, response_created_at, latency, status, model, "
                                             "provider, user_id, organization_id, proxy_key_id, prompt_tokens, prompt_cache_write_tokens, "
                                             "prompt_cache_read_tokens, completion_tokens, cost, time_to_first_token, properties, cache_reference_id, "
                                             "toDateTime(updated_at) FROM file('" TEST_DATA "/formats/helicone/helicone_rows.jsonl', JSONEachRow, "
                                             "'request_id UUID, response_id UUID, request_created_at DateTime64(3), response_created_at DateTime64(3), "
                                             "latency Int64, status Int64, model String, provider String, user_id String, organization_id UUID, "
                                             "proxy_key_id Nullable(UUID), prompt_tokens Nullable(Int64), prompt_cache_write_tokens Int64, "
                                             "prompt_cache_read_tokens Int64, completion_tokens Nullable(Int64), cost UInt64, "
                                             "time_to_first_token Nullable(Int64), properties Map(String, String), cache_reference_id UUID, "
                                             "updated_at DateTime64(3)')")),
                 qPrintable(m_server.error()));
    }

    void tablesReadLikeTheirFiles_data()
    {
        QTest::addColumn<QStringList>("kind");
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("Langfuse, found by its table") << QStringList{} << QByteArray("langfuse/langfuse_clickhouse_rows.jsonl");
        QTest::newRow("Helicone") << words("--kind helicone") << QByteArray("helicone/helicone_rows.jsonl");
    }
    void tablesReadLikeTheirFiles()
    {
        QFETCH(QStringList, kind);
        QFETCH(QByteArray, file);
        const Outcome synced = sync(freshStore(), kind);
        QVERIFY2(synced.status == 0, synced.diagnostics.constData());
        const Json found = synced.json(), wanted = expected(file.constData());
        for (const char *key : {"accepted", "deleted", "by_model", "by_status", "reported_cost_usd"})
            QVERIFY2(found.at(key) == wanted.at(key), synced.output.constData());
    }

    void aTraceTellsWhoAndWhatFor()
    {
        const QString store = freshStore();
        QCOMPARE(sync(store).status, 0);
        QByteArray found;
        for (const Json &row : rows(store, "workload,customer,session"))
            found += QByteArray::fromStdString(row.at("key").dump());
        for (const char *key : {R"({"workload":"contract-review","customer":"u-17","session":"ses-1"})", R"({"workload":"support-bot","customer":null,"session":null})"})
            QVERIFY2(found.contains(key), found.constData());
    }

    void newVersionsReplaceAndDeletionsRemove()
    {
        const QString store = freshStore();
        const auto before = sync(store).json().at("accepted").get<int>();
        QCOMPARE(sync(store).json().at("accepted").get<int>(), 0);
        const auto insert = [this](const char *id, int output, bool isDeleted) {
            return m_server.run(QStringLiteral("INSERT INTO observations (id, trace_id, project_id, type, start_time, level, provided_model_name, usage_details, "
                                               "event_ts, is_deleted) VALUES ('%1', 'tr-1', 'proj-1', 'GENERATION', '2026-10-09 11:00:00', 'DEFAULT', "
                                               "'claude-opus-5', map('input', 10, 'output', %2), now64(3), %3)").arg(QLatin1String(id)).arg(output).arg(int(isDeleted)));
        };
        const auto brought = [this, &store] {
            const Json synced = sync(store).json();
            return std::pair(synced.at("accepted").get<int>(), synced.at("deleted").get<int>());
        };
        QVERIFY2(insert("new-1", 5, false) && insert("new-2", 7, false), qPrintable(m_server.error()));
        QCOMPARE(brought(), std::pair(2, 0));
        QVERIFY(insert("new-1", 50, false) && insert("new-2", 7, true));
        QCOMPARE(brought(), std::pair(1, 1));
        int calls = 0;
        for (const Json &row : rows(store, "model"))
            calls += row.at("calls").get<int>();
        QCOMPARE(calls, before + 1);
        QVERIFY(insert("new-1", 50, true));
        QCOMPARE(brought(), std::pair(0, 1));
    }

    void anyTableIsReadByItsColumns()
    {
        QVERIFY2(m_server.run(QStringLiteral("CREATE TABLE calls (request_id UInt64, timestamp DateTime('Asia/Tokyo'), model LowCardinality(String), "
                                             "input_tokens UInt32, output_tokens UInt32, team String, prompt String) ENGINE = MergeTree ORDER BY request_id;\n"
                                             "INSERT INTO calls VALUES (1, '2026-10-01 09:00:00', 'claude-opus-5', 100, 10, 'red', 'CANARY'), "
                                             "(2, '2026-10-01 10:00:00', 'claude-opus-5', 300, 30, 'blue', 'CANARY')")),
                 qPrintable(m_server.error()));
        const QString store = freshStore();
        const Json first = sync(store, words("--table calls")).json();
        QCOMPARE(first.at("accepted").get<int>(), 2);
        QCOMPARE(first.at("by_model").at("claude-opus-5").at("in_uncached").get<int>(), 400);
        QCOMPARE(sync(store, words("--table calls")).json().at("accepted").get<int>(), 0);
        QCOMPARE(QByteArray::fromStdString(rows(store, "hour").at(0).at("key").at("hour").get<std::string>()), QByteArray("2026-10-01T00:00Z"));
        QFile kept(store);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(!kept.readAll().contains("CANARY"));
    }

    void aPasswordIsNeverWrittenDown()
    {
        const QString store = freshStore();
        const Outcome synced = sync(store);
        const Outcome refused = assayRun(words("ledger test") + QStringList{m_server.urlWith(QStringLiteral("Wr0ng_geheim"))});
        QCOMPARE(refused.status, 5);
        QVERIFY2(refused.diagnostics.contains("password was not accepted"), refused.diagnostics.constData());
        QByteArray written = synced.output + synced.diagnostics + refused.output + refused.diagnostics;
        for (const QString &suffix : {QString(), QStringLiteral("-wal")})
            if (QFile file(store + suffix); file.open(QIODevice::ReadOnly))
                written += file.readAll();
        QVERIFY(written.contains("http://assay@127.0.0.1")); // the place is known, the key to it is not
        QVERIFY(!written.contains("geheim") && !written.contains("Ck-3"));
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("an unknown kind") << words("--kind litellm") << QByteArray("known are langfuse, helicone, generic");
        QTest::newRow("no such table") << words("--table nix") << QByteArray("no table or view \"nix\"");
        QTest::newRow("a table of something else") << words("--kind helicone --table traces") << QByteArray("no column request_id");
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, message);
        const Outcome outcome = sync(freshStore(), arguments);
        QVERIFY2(outcome.diagnostics.contains(message), outcome.diagnostics.constData());
        QCOMPARE(outcome.status, 5);
    }
};

QTEST_GUILESS_MAIN(TestLedgerClickHouse)
#include "tst_ledger_clickhouse.moc"
