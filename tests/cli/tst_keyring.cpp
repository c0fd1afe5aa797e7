#include "core/ledgers/keyring.h"
#include "tests/support/assayrun.h"
#include "tests/support/keyringservice.h"
#include "tests/support/postgresserver.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

/// Passwords of ledgers in a real keyring: found by the ledger's address, and nowhere else.
class TestKeyring : public QObject
{
    Q_OBJECT

    std::unique_ptr<KeyringService> m_keyring = std::make_unique<KeyringService>();

    static LedgerUrl url(const QString &text) { return LedgerUrl::parse(text.toStdString()).take(); }

private slots:
    void initTestCase()
    {
        if (const QString missing = KeyringService::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_keyring->start(), qPrintable(m_keyring->error()));
    }

    void aPasswordIsFoundByTheAddressOfItsLedger()
    {
        const QString address = QStringLiteral("postgresql://reader%1@db.example/litellm?sslmode=require");
        QVERIFY(bool(keyring::keep(url(address.arg(QStringLiteral(":s3cret"))), {})));
        QCOMPARE(keyring::password(url(address.arg(QString())), {}), std::optional<std::string>("s3cret"));
        QVERIFY(bool(keyring::keep(url(address.arg(QStringLiteral(":newer"))), {})));
        QCOMPARE(keyring::password(url(address.arg(QString())), {}), std::optional<std::string>("newer"));
        QVERIFY(!keyring::password(url(QStringLiteral("postgresql://reader@db.example/other")), {}));
        keyring::forget(url(address.arg(QString())).location(), {});
        QVERIFY(!keyring::password(url(address.arg(QString())), {}));
    }

    void theProgramTakesItWhenTheServerAsks()
    {
        if (const QString missing = PostgresServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        PostgresServer server;
        QVERIFY2(server.start(), qPrintable(server.error()));
        const QStringList list{QStringLiteral("ledger"), QStringLiteral("list"), server.urlWithoutPassword()};
        const Outcome refused = assayRun(list);
        QCOMPARE(refused.status, 5);
        QVERIFY2(refused.diagnostics.contains("password was not accepted"), refused.diagnostics.constData());

        QVERIFY(bool(keyring::keep(url(server.url()), {})));
        QCOMPARE(assayRun(list).status, 0);
        const Outcome withoutBus = assayRun(list, {QStringLiteral("DBUS_SESSION_BUS_ADDRESS=disabled:")});
        QCOMPARE(withoutBus.status, 5);

        QVERIFY(bool(keyring::keep(url(server.urlWith(QStringLiteral(":stale"))), {})));
        const Outcome stale = assayRun(list);
        QCOMPARE(stale.status, 5);
        QVERIFY2(stale.diagnostics.contains("password was not accepted") && !stale.diagnostics.contains("stale"), stale.diagnostics.constData());
        QCOMPARE(assayRun({QStringLiteral("ledger"), QStringLiteral("list"), server.url()}).status, 0); // the address goes first
    }

    void aCancelledWaitEnds()
    {
        JobControl control;
        control.cancel();
        QVERIFY(!keyring::answers(control));
        QVERIFY(!keyring::password(url(QStringLiteral("postgresql://a@b/c")), control));
    }

    /// Last: it takes the keyring away from this process.
    void whereNoneAnswersNothingIsFoundOrKept()
    {
        const LedgerUrl ledger = url(QStringLiteral("postgresql://a:b@c/d"));
        m_keyring.reset();
        QVERIFY(!keyring::answers({}));
        QVERIFY(!keyring::password(ledger, {}));
        const auto kept = keyring::keep(ledger, {});
        QVERIFY(!kept);
        QVERIFY(kept.error().message.find("did not keep") != std::string::npos);
        QCOMPARE(kept.error().where, ledger.location());
    }
};

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
