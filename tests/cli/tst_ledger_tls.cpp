#include "tests/support/assayrun.h"
#include "tests/support/postgresserver.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace assay;
using namespace assay::test;

/// The TLS options of libpq, in the address of a real PostgreSQL whose certificate nobody but itself has signed.
class TestLedgerTls : public QObject
{
    Q_OBJECT

    PostgresServer m_server;
    QTemporaryDir m_home; ///< without a root certificate of one's own

    Outcome list(const QString &host, const QString &parameters) const
    {
        return assayRun({QStringLiteral("ledger"), QStringLiteral("list"), m_server.tlsUrl(host, parameters), QStringLiteral("--json")},
                        {QStringLiteral("HOME=") + m_home.path()});
    }

private slots:
    void initTestCase()
    {
        if (const QString missing = PostgresServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.startWithTls(), qPrintable(m_server.error()));
        QVERIFY2(m_server.run(QStringLiteral("CREATE VIEW tls AS SELECT s.ssl FROM pg_stat_ssl AS s WHERE s.pid = pg_backend_pid()")), qPrintable(m_server.error()));
    }

    void theAddressDecides_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("parameters");
        QTest::addColumn<QString>("refusal"); ///< empty: it connects
        const QString root = QStringLiteral("&sslrootcert=") + m_server.certificate();
        const auto row = [](const char *name, const char *host, const QString &parameters, const char *refusal) {
            QTest::newRow(name) << QString::fromLatin1(host) << parameters << QString::fromLatin1(refusal);
        };
        row("a root certificate that signed the server's", "localhost", QStringLiteral("sslmode=verify-full") + root, "");
        row("no root certificate", "localhost", QStringLiteral("sslmode=verify-full"), "root certificate file");
        row("a root certificate that is none", "localhost", QStringLiteral("sslmode=verify-full&sslrootcert=/dev/null"), "root certificate file");
        row("the name of another host", "127.0.0.1", QStringLiteral("sslmode=verify-full") + root, "does not match host name");
        row("the name of another host, when only the signature counts", "127.0.0.1", QStringLiteral("sslmode=verify-ca") + root, "");
        row("encryption without a check", "localhost", QStringLiteral("sslmode=require"), "");
        row("a version that the server does not speak", "localhost", QStringLiteral("sslmode=require&ssl_min_protocol_version=TLSv1&ssl_max_protocol_version=TLSv1"), "version");
    }
    void theAddressDecides()
    {
        QFETCH(QString, host);
        QFETCH(QString, parameters);
        QFETCH(QString, refusal);
        const Outcome outcome = list(host, parameters);
        QVERIFY2(outcome.status == (refusal.isEmpty() ? 0 : 5), outcome.diagnostics.constData());
        QVERIFY2(outcome.diagnostics.contains(refusal.toUtf8()), outcome.diagnostics.constData());
        QVERIFY(!outcome.diagnostics.contains(PostgresServer::kPassword));
        if (refusal.isEmpty())
            QVERIFY2(outcome.output.contains("tls"), outcome.output.constData());
    }

    void theConnectionIsEncrypted()
    {
        QVERIFY2(m_server.run(QStringLiteral("CREATE TABLE calls AS SELECT 'c1' AS id, timestamp '2026-10-01' AS created_at, 'claude-sonnet-5' AS model, "
                                             "10 AS input_tokens, 5 AS output_tokens")), qPrintable(m_server.error()));
        QVERIFY2(m_server.run(QStringLiteral("CREATE VIEW encrypted_calls AS SELECT calls.* FROM calls, tls WHERE tls.ssl")), qPrintable(m_server.error()));
        const auto calls = [&](const QString &mode) {
            const Outcome synced = assayRun({QStringLiteral("ledger"), QStringLiteral("test"), m_server.tlsUrl(QStringLiteral("localhost"), mode), QStringLiteral("--table"),
                                             QStringLiteral("encrypted_calls"), QStringLiteral("--json")});
            return synced.status == 0 ? synced.json().at("first_rows").at("accepted").get<int>() : -1;
        };
        QCOMPARE(calls(QStringLiteral("sslmode=verify-full&sslrootcert=") + m_server.certificate()), 1);
        QCOMPARE(calls(QStringLiteral("sslmode=disable")), 0);
    }
};

QTEST_GUILESS_MAIN(TestLedgerTls)
#include "tst_ledger_tls.moc"
