#include "core/ingest/ledgersync.h"
#include "tests/support/assayrun.h"
#include "tests/support/postgresserver.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace assay;
using namespace assay::test;
using Json = nlohmann::ordered_json;

// Ledgers in a real PostgreSQL: what is read equals what the files of the same rows say, once, and nothing secret stays.
class TestLedgerPostgres : public QObject
{
    Q_OBJECT

    PostgresServer m_server;
    QTemporaryDir m_folder;
    int m_stores = 0;

    QString freshStore() { return m_folder.filePath(QStringLiteral("%1.assay").arg(++m_stores)); }

    static Outcome assay(const QStringList &arguments, const QStringList &environment = {})
    {
        return assayRun(arguments, environment);
    }
    Outcome sync(const QString &store, const QStringList &more = {}) const
    {
        return assay(QStringList{QStringLiteral("ledger"), QStringLiteral("sync"), m_server.url(), QStringLiteral("--json"), QStringLiteral("--store"), store} + more);
    }
    /// All that a drill-down says about a store.
    static QByteArray answers(const QString &store)
    {
        return assay({QStringLiteral("query"), QStringLiteral("--by"), QStringLiteral("team,workload,model,hour"), QStringLiteral("--metrics"),
                      QStringLiteral("all"), QStringLiteral("--json"), QStringLiteral("--store"), store})
            .output;
    }

    /// Adds rows of a busy gateway to a table of its own, "busy": enough for several pages.
    bool addBusyTable(int rows)
    {
        return m_server.run(QStringLiteral("DROP TABLE IF EXISTS busy; CREATE TABLE busy (LIKE \"LiteLLM_SpendLogs\" INCLUDING ALL)"))
            && m_server.run(QStringLiteral(
                   "INSERT INTO busy (request_id, call_type, spend, prompt_tokens, completion_tokens, \"startTime\", \"endTime\", model, "
                   "custom_llm_provider, status, team_id) SELECT 'r' || i, 'acompletion', 0.01, i % 977, i % 31, "
                   "timestamp '2026-09-01' + (i / 3) * interval '3 minutes', timestamp '2026-09-01' + (i / 3) * interval '3 minutes', "
                   "'claude-sonnet-5', 'anthropic', 'success', 'team-' || i % 5 FROM generate_series(1, %1) AS i").arg(rows));
    }

private slots:
    void initTestCase()
    {
        if (const QString missing = PostgresServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        QVERIFY2(m_server.runFile(QStringLiteral(TEST_DATA "/ledgers/litellm.sql")), qPrintable(m_server.error()));
    }

    void theTableReadsLikeItsFile()
    {
        const Outcome synced = sync(freshStore());
        QCOMPARE(synced.status, 0);
        const Json found = synced.json();
        const Json file = Json::parse(std::ifstream(TEST_DATA "/formats/litellm_spendlogs/litellm_spendlogs.jsonl.expected.json"));
        for (const char *key : {"records_seen", "accepted", "skipped", "by_model", "by_status", "reported_cost_usd"})
            QVERIFY2(found.at(key) == file.at(key), key);
        QCOMPARE(found.at("bookmark").get<std::string>(), std::string("2026-10-08 09:07:00"));
    }

    void namesComeFromTheirTables()
    {
        const QString store = freshStore();
        QCOMPARE(sync(store).status, 0);
        const QByteArray teams = assay({QStringLiteral("query"), QStringLiteral("--by"), QStringLiteral("team,customer,api_key"), QStringLiteral("--json"),
                                        QStringLiteral("--store"), store}).output;
        for (const char *name : {"\"Legal\"", "\"Customer Experience\"", "\"Acme GmbH\"", "\"legal-prod\""})
            QVERIFY2(teams.contains(name), teams.constData());
        QVERIFY(!teams.contains("team-legal"));
    }

    void aSecondRunBringsNothingAndLaterRowsArrive()
    {
        const QString store = freshStore();
        const auto accepted = sync(store).json().at("accepted").get<int>();
        const QByteArray before = answers(store);
        const Json again = sync(store).json();
        QCOMPARE(again.at("accepted").get<int>(), 0);
        QCOMPARE(again.at("deduplicated").get<int>(), accepted);
        QVERIFY(again.at("import_id").is_null());
        QCOMPARE(answers(store), before);

        // One row after the last, and one that a long call wrote late, before it.
        for (const char *when : {"2026-10-08 09:30:00", "2026-10-08 08:59:59.999"})
            QVERIFY2(m_server.run(QStringLiteral("INSERT INTO \"LiteLLM_SpendLogs\" (request_id, call_type, \"startTime\", \"endTime\", model, prompt_tokens) "
                                                 "VALUES ('late-%1', 'acompletion', '%1', '%1', 'claude-opus-5', 1000)").arg(QLatin1String(when))),
                     qPrintable(m_server.error()));
        const Json third = sync(store).json();
        QVERIFY(m_server.run(QStringLiteral("DELETE FROM \"LiteLLM_SpendLogs\" WHERE request_id LIKE 'late-%'")));
        QCOMPARE(third.at("accepted").get<int>(), 2);
        QCOMPARE(third.at("bookmark").get<std::string>(), std::string("2026-10-08 09:30:00"));
    }

    void anInterruptedRunGoesOnWhereItStood()
    {
        QVERIFY2(addBusyTable(9'000), qPrintable(m_server.error()));
        auto url = LedgerUrl::parse(m_server.url().toStdString());
        QVERIFY(url);
        LedgerRequest request{url.take(), {"litellm", "busy", {}}, {}, 700, 2'000};
        const QString whole = freshStore(), cut = freshStore();
        const JobControl control;
        const auto open = [](const QString &path) { return Store::open(path.toStdString(), StoreMode::Write).take(); };
        QCOMPARE(syncLedger(*open(whole), request, control)->counts.accepted, 9'000);

        std::int64_t rows = 0;
        int runs = 0;
        for (bool isDone = false; !isDone; ++runs) {
            JobControl *self = nullptr;
            int reports = 0;
            JobControl stopping([&](auto...) { // every 1,000 rows
                if (++reports == 3)
                    self->cancel();
            });
            self = &stopping;
            const auto part = syncLedger(*open(cut), request, stopping);
            QVERIFY(part);
            rows += part->counts.seen;
            isDone = !part->cancelled;
            QVERIFY(runs < 20);
        }
        QVERIFY(runs > 2);
        QVERIFY2(rows >= 9'000 && rows < 12'000, qPrintable(QString::number(rows))); // overlaps only
        QCOMPARE(answers(cut), answers(whole));
    }

    void aKilledRunRepeatedGivesTheSameStore()
    {
        QVERIFY2(addBusyTable(60'000), qPrintable(m_server.error()));
        const QStringList table{QStringLiteral("--kind"), QStringLiteral("litellm"), QStringLiteral("--table"), QStringLiteral("busy")};
        const QString whole = freshStore(), killed = freshStore();
        QCOMPARE(sync(whole, table).status, 0);
        QProcess process;
        process.start(QStringLiteral(ASSAY_BINARY), QStringList{QStringLiteral("ledger"), QStringLiteral("sync"), m_server.url(), QStringLiteral("--store"), killed} + table);
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(killed), 60'000);
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(sync(killed, table).status, 0);
        QCOMPARE(answers(killed), answers(whole));
    }

    void undoReadsTheLedgerAgain()
    {
        const QString store = freshStore();
        const Json first = sync(store).json();
        const QByteArray before = answers(store);
        QCOMPARE(assay({QStringLiteral("imports"), QStringLiteral("--undo"), QString::number(first.at("import_id").get<int>()),
                        QStringLiteral("--store"), store}).status, 0);
        QCOMPARE(sync(store).json().at("accepted"), first.at("accepted"));
        QCOMPARE(answers(store), before);
    }

    void credentialsComeFromWhereLibpqLooks_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("text");
        QTest::newRow("a password file") << QStringLiteral("PGPASSFILE") << QStringLiteral("%2:*:*:assay:%1\n");
        QTest::newRow("a service file") << QStringLiteral("PGSERVICEFILE") << QStringLiteral("[spend]\npassword=%1\nuser=assay\ndbname=postgres\nhost=%2\n");
    }
    void credentialsComeFromWhereLibpqLooks()
    {
        QFETCH(QString, variable);
        QFETCH(QString, text);
        const QString path = m_folder.filePath(variable);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.arg(QLatin1String(PostgresServer::kPassword), m_server.folder()).toUtf8());
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // libpq ignores a password file that others may read
        const QString url = variable == QStringLiteral("PGPASSFILE") ? m_server.urlWithoutPassword() : QStringLiteral("postgresql:///?service=spend");
        const Outcome found = assay({QStringLiteral("ledger"), QStringLiteral("test"), url}, {variable + QLatin1Char('=') + path});
        QVERIFY2(found.status == 0, found.diagnostics.constData());
    }

    void aPasswordIsNeverWrittenDown()
    {
        const QString store = freshStore();
        const Outcome synced = sync(store);
        QCOMPARE(synced.status, 0);
        const Outcome refused = assay({QStringLiteral("ledger"), QStringLiteral("sync"), m_server.urlWith(QStringLiteral(":Wr0ng_geheim")),
                                              QStringLiteral("--store"), store});
        QCOMPARE(refused.status, 5);
        QVERIFY(refused.diagnostics.contains("password was not accepted"));
        QByteArray written = synced.output + synced.diagnostics + refused.output + refused.diagnostics;
        for (const QString &suffix : {QString(), QStringLiteral("-wal")})
            if (QFile file(store + suffix); file.open(QIODevice::ReadOnly))
                written += file.readAll();
        QVERIFY(written.contains("postgresql://assay@")); // the place is known, the key to it is not
        QVERIFY(!written.contains(PostgresServer::kPassword) && !written.contains("Wr0ng_geheim"));
    }

    void anyViewIsReadThroughAMapping()
    {
        QVERIFY2(m_server.run(QStringLiteral(
                     "CREATE TABLE mine (nr uuid PRIMARY KEY, happened timestamptz, engine text, asked int, answered bigint, crew text, prompt text);"
                     "INSERT INTO mine VALUES ('00000000-0000-0000-0000-000000000001', '2026-10-01 09:00+02', 'claude-opus-5', 100, 10, 'red', 'CANARY'),"
                     "('00000000-0000-0000-0000-000000000002', '2026-10-01 10:00+02', 'claude-opus-5', 300, 30, 'blue', 'CANARY');"
                     "CREATE VIEW shown AS SELECT * FROM mine")),
                 qPrintable(m_server.error()));
        const QString profile = m_folder.filePath(QStringLiteral("profile.json"));
        QFile file(profile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        Mapping mapping;
        mapping.columns = {{"id", "nr"}, {"ts", "happened"}, {"model", "engine"}, {"input", "asked"}, {"output", "answered"}, {"team", "crew"}};
        file.write(mapping.toJson().c_str());
        file.close();
        const QString store = freshStore();
        const QStringList table{QStringLiteral("--table"), QStringLiteral("shown")};
        const Outcome unmapped = sync(store, table);
        QCOMPARE(unmapped.status, 5);
        QVERIFY2(unmapped.diagnostics.contains("mapping"), unmapped.diagnostics.constData());
        const QStringList mapped = table + QStringList{QStringLiteral("--profile"), profile};
        const Json first = sync(store, mapped).json();
        QCOMPARE(first.at("accepted").get<int>(), 2);
        QCOMPARE(first.at("by_model").at("claude-opus-5").at("in_uncached").get<int>(), 400);
        QCOMPARE(sync(store, mapped).json().at("accepted").get<int>(), 0);
        const QByteArray hours = assay({QStringLiteral("query"), QStringLiteral("--by"), QStringLiteral("team,hour"), QStringLiteral("--json"), QStringLiteral("--store"), store}).output;
        QVERIFY2(hours.contains("2026-10-01T07:00") && hours.contains("\"red\""), hours.constData());
        QFile kept(store);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(!kept.readAll().contains("CANARY"));
    }

    void rowsWithoutATimeOrAnIdAreCounted()
    {
        QVERIFY2(m_server.run(QStringLiteral(
                     "CREATE TABLE loose (id text, created_at timestamp, model text, input_tokens int, output_tokens int);"
                     "INSERT INTO loose VALUES ('a', '2026-10-01', 'claude-opus-5', 10, 1), ('b', NULL, 'claude-opus-5', 10, 1), (NULL, NULL, 'claude-opus-5', 10, 1), "
                     "(NULL, '2026-10-02', 'claude-opus-5', 10, 1)")),
                 qPrintable(m_server.error()));
        const QString store = freshStore();
        for (const int accepted : {1, 0}) {
            const Outcome synced = sync(store, {QStringLiteral("--table"), QStringLiteral("loose")});
            QVERIFY2(synced.status == 0, synced.diagnostics.constData());
            const Json counts = synced.json();
            QCOMPARE(counts.at("accepted").get<int>(), accepted);
            QCOMPARE(counts.at("records_seen").get<int>(), 4);
            QVERIFY2(counts.at("rejected") == Json({{"missing_id", 1}, {"missing_timestamp", 2}}), synced.output.constData());
        }
    }

    void onlyReadingIsAllowed()
    {
        auto url = LedgerUrl::parse(m_server.url().toStdString());
        const JobControl control;
        const auto connection = LedgerConnection::open(*url, control);
        QVERIFY(connection);
        const auto written = (*connection)->rows("DELETE FROM \"LiteLLM_TeamTable\"", control);
        QVERIFY(!written);
        QVERIFY2(written.error().message.find("read-only") != std::string::npos, written.error().message.c_str());
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("no verb") << QStringList{} << 2 << QByteArray("test|sync|list");
        QTest::newRow("no URL") << QStringList{QStringLiteral("sync"), QStringLiteral("somewhere")} << 2 << QByteArray("named by a URL");
        QTest::newRow("nobody there") << QStringList{QStringLiteral("sync"), QStringLiteral("postgresql://x@/db?host=/nowhere")} << 5 << QByteArray("/nowhere");
        QTest::newRow("an unknown kind") << QStringList{QStringLiteral("test"), QStringLiteral("URL"), QStringLiteral("--kind"), QStringLiteral("sap")} << 5 << QByteArray("known are litellm");
        QTest::newRow("no such table") << QStringList{QStringLiteral("test"), QStringLiteral("URL"), QStringLiteral("--table"), QStringLiteral("nix")} << 5 << QByteArray("no table or view \"nix\"");
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QByteArray, message);
        arguments.replaceInStrings(QRegularExpression(QStringLiteral("^URL$")), m_server.url());
        const Outcome outcome = assay(QStringList{QStringLiteral("ledger")} + arguments + QStringList{QStringLiteral("--store"), freshStore()});
        QVERIFY2(outcome.diagnostics.contains(message), outcome.diagnostics.constData());
        QCOMPARE(outcome.status, status);
    }
};

QTEST_GUILESS_MAIN(TestLedgerPostgres)
#include "tst_ledger_postgres.moc"
