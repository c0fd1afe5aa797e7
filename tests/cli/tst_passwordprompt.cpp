#include "core/ledgers/keyring.h"
#include "tests/support/keyringservice.h"
#include "tests/support/postgresserver.h"
#include "tests/support/terminalrun.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

/// The question for a password at a terminal: unseen while typed, asked once, kept only where a person wants that.
class TestPasswordPrompt : public QObject
{
    Q_OBJECT

    PostgresServer m_server;
    KeyringService m_keyring;

    static constexpr const char *kNoBus = "DBUS_SESSION_BUS_ADDRESS=disabled:";

    TerminalOutcome list(const QStringList &environment, const QList<TypedAnswer> &answers) const
    {
        return runAtTerminal(QStringLiteral(ASSAY_BINARY), {QStringLiteral("ledger"), QStringLiteral("list"), m_server.urlWithoutPassword()}, environment, answers);
    }
    std::optional<std::string> kept() const { return keyring::password(LedgerUrl::parse(m_server.urlWithoutPassword().toStdString()).take(), {}); }

private slots:
    void initTestCase()
    {
        if (const QString missing = PostgresServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    }

    void aPasswordIsTakenUnseen()
    {
        const TerminalOutcome outcome = list({QString::fromLatin1(kNoBus)}, {{"Password for postgresql://assay@", PostgresServer::kPassword}});
        QVERIFY2(outcome.status == 0, outcome.diagnostics.constData());
        QVERIFY2(!outcome.echoed.contains(PostgresServer::kPassword), outcome.echoed.constData());
        QVERIFY(!outcome.output.contains(PostgresServer::kPassword) && !outcome.diagnostics.contains(PostgresServer::kPassword));
        QVERIFY(!outcome.diagnostics.contains("keyring")); // none answers, so nothing to ask
    }

    void whatDoesNotFitEndsTheRun_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::newRow("a wrong password") << QByteArray("Wr0ng_geheim");
        QTest::newRow("an empty line") << QByteArray();
    }
    void whatDoesNotFitEndsTheRun()
    {
        QFETCH(QByteArray, typed);
        const TerminalOutcome outcome = list({QString::fromLatin1(kNoBus)}, {{"Password for", typed}});
        QCOMPARE(outcome.status, 5);
        QCOMPARE(outcome.diagnostics.count("Password for"), 1);
        QVERIFY2(outcome.diagnostics.contains("password was not accepted"), outcome.diagnostics.constData());
        QVERIFY(typed.isEmpty() || !outcome.diagnostics.contains(typed));
    }

    void theKeyringKeepsItWhereWanted()
    {
        if (const QString missing = KeyringService::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_keyring.start(), qPrintable(m_keyring.error()));
        const TypedAnswer password{"Password for", PostgresServer::kPassword};
        QCOMPARE(list({}, {password, {"Keep it in the desktop's keyring? [y/N]", ""}}).status, 0);
        QVERIFY(!kept());
        const TerminalOutcome refused = list({}, {{"Password for", "Wr0ng_geheim"}, {"Keep it", "y"}});
        QCOMPARE(refused.status, 5);
        QVERIFY(!kept());
        QCOMPARE(list({}, {password, {"Keep it", "y"}}).status, 0);
        QCOMPARE(kept(), std::optional<std::string>(PostgresServer::kPassword));
        const TerminalOutcome remembered = list({}, {});
        QCOMPARE(remembered.status, 0);
        QVERIFY(!remembered.diagnostics.contains("Password for"));
    }
};

QTEST_GUILESS_MAIN(TestPasswordPrompt)
#include "tst_passwordprompt.moc"
