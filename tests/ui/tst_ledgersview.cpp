#include "core/ledgers/keyring.h"
#include "tests/support/keyringservice.h"
#include "tests/support/ledgerserver.h"
#include "tests/support/postgresserver.h"
#include "tests/ui/pagefixture.h"
#include "ui/pages/data/datapage.h"
#include "ui/widgets/datatable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>

using namespace assay;
using namespace assay::test;

// Ledgers on the Data page: added, synchronised, cancelled and forgotten in place.
class TestLedgersView : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<KeyringService> m_keyring; ///< null where none can run
    std::unique_ptr<PageFixture> m_fixture;

    template <typename T>
    T *find(const char *name) const { return m_fixture->find<T>(name); }
    DataTable *table() const { return find<DataTable>("ledgers"); }
    QString cell(int column) const { return table()->model()->index(0, column).data().toString(); }
    QString report() const { return find<QLabel>("ledgerReport")->isVisible() ? find<QLabel>("ledgerReport")->text() : QString(); }
    void click(const char *name) const
    {
        QVERIFY2(find<QPushButton>(name)->isVisible() && find<QPushButton>(name)->isEnabled(), name);
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
    }
    /// Clicks what the empty page or the card offers.
    void openForm() const
    {
        for (auto *button : m_fixture->page->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == QStringLiteral("Add ledger…"))
                return QTest::mouseClick(button, Qt::LeftButton);
        QFAIL("nothing offers to add a ledger");
    }
    void add(const QString &url, const QString &name = {}) const
    {
        openForm();
        QTest::keyClicks(find<QLineEdit>("ledgerUrl"), url);
        QTest::keyClicks(find<QLineEdit>("ledgerTable"), name);
        click("submitLedger");
    }

private slots:
    void initTestCase()
    {
        if (const QString missing = PostgresServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        m_server = std::make_unique<PostgresServer>();
        const QString wrong = startWith(*m_server, {"litellm"});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        if (KeyringService::missing().isEmpty()) {
            m_keyring = std::make_unique<KeyringService>();
            QVERIFY2(m_keyring->start(), qPrintable(m_keyring->error()));
        }
    }
    void cleanupTestCase()
    {
        m_server.reset();
        m_keyring.reset();
    }

    void init()
    {
        m_fixture = std::make_unique<PageFixture>(createDataPage);
        QVERIFY(QTest::qWaitForWindowExposed(m_fixture->page.get()));
        m_fixture->session->ledger().open(m_fixture->folder.filePath(QStringLiteral("ledger.assay")));
        QVERIFY(m_fixture->settle());
        auto *tabs = find<QTabBar>("dataTabs");
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->tabText(i) == QStringLiteral("Ledgers"))
                tabs->setCurrentIndex(i);
    }
    void cleanup() { m_fixture.reset(); }

    void aLedgerIsAddedAndReadAgain()
    {
        add(m_server->url());
        QTRY_VERIFY_WITH_TIMEOUT(report().contains(QStringLiteral("new")), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->session->snapshot() && m_fixture->session->snapshot()->ledger().calls > 0, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(cell(3), QString::number(m_fixture->session->snapshot()->ledger().calls), 20'000);
        QVERIFY(cell(0).startsWith(QStringLiteral("postgresql://assay@")));
        QCOMPARE(cell(1), QStringLiteral("litellm"));
        QCOMPARE(cell(4), QStringLiteral("2026-10-08 09:07:00"));
        QVERIFY(m_fixture->settle());
        click("synchroniseLedger"); // the password is still held
        QTRY_VERIFY_WITH_TIMEOUT(report().contains(QStringLiteral(" 0 new")), 20'000);
    }

    void aPasswordIsAskedForInPlaceAndKeptNowhere()
    {
        add(m_server->urlWithoutPassword());
        auto *password = find<QLineEdit>("password");
        QTRY_VERIFY_WITH_TIMEOUT(password->isVisible(), 20'000);
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        QTest::keyClicks(password, QStringLiteral("Wr0ng_geheim"));
        click("submitPassword");
        QTRY_VERIFY_WITH_TIMEOUT(password->isVisible() && password->text().isEmpty(), 20'000);
        QTest::keyClicks(password, QLatin1String(PostgresServer::kPassword));
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(report().contains(QStringLiteral("new")), 20'000);
        QVERIFY(m_fixture->settle());
        QVERIFY(password->text().isEmpty());
        for (const QString &suffix : {QString(), QStringLiteral("-wal")}) {
            QFile store(m_fixture->session->storePath() + suffix);
            if (store.open(QIODevice::ReadOnly)) {
                const QByteArray written = store.readAll();
                QVERIFY(!written.contains(PostgresServer::kPassword) && !written.contains("Wr0ng_geheim"));
            }
        }
    }

    void aPasswordIsKeptInTheKeyringWhenThatIsWished()
    {
        if (!m_keyring)
            QSKIP(qPrintable(KeyringService::missing()));
        const LedgerUrl url = LedgerUrl::parse(m_server->urlWithoutPassword().toStdString()).take();
        add(m_server->urlWithoutPassword());
        auto *keep = find<QCheckBox>("keepPassword");
        QTRY_VERIFY_WITH_TIMEOUT(keep->isVisible(), 20'000);
        QVERIFY(!keep->isChecked());
        keep->click();
        QTest::keyClicks(find<QLineEdit>("password"), QStringLiteral("Wr0ng_geheim")); // what the server refuses is not kept
        click("submitPassword");
        QTRY_VERIFY_WITH_TIMEOUT(keep->isVisible() && !keep->isChecked(), 20'000);
        QVERIFY(!keyring::password(url, {}));
        keep->click();
        QTest::keyClicks(find<QLineEdit>("password"), QLatin1String(PostgresServer::kPassword));
        click("submitPassword");
        QTRY_VERIFY_WITH_TIMEOUT(report().contains(QStringLiteral("new")), 20'000);
        QVERIFY(m_fixture->settle());
        QCOMPARE(keyring::password(url, {}), std::optional<std::string>(PostgresServer::kPassword));

        init(); // another day: nothing is held, nobody is asked
        add(m_server->urlWithoutPassword());
        QTRY_VERIFY_WITH_TIMEOUT(report().contains(QStringLiteral("new")), 20'000);
        QVERIFY(!find<QLineEdit>("password")->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, 20'000);
        QVERIFY(m_fixture->settle());
        click("forgetLedger");
        for (auto *button : m_fixture->page->findChildren<QPushButton *>(QStringLiteral("confirm")))
            if (button->isVisible())
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 0, 20'000);
        QVERIFY(!keyring::password(url, {}));
    }

    void whatIsWrongStandsInPlace_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("message");
        QTest::newRow("no address") << QStringLiteral("somewhere") << QStringLiteral("ledgerFormProblem") << QStringLiteral("named by a URL");
        QTest::newRow("nobody there") << QStringLiteral("postgresql://x@/db?host=/nowhere") << QStringLiteral("ledgerReport") << QStringLiteral("Check the address");
    }
    void whatIsWrongStandsInPlace()
    {
        QFETCH(QString, url);
        QFETCH(QString, label);
        QFETCH(QString, message);
        add(url);
        const auto *shown = find<QLabel>(label.toLatin1().constData());
        QTRY_VERIFY_WITH_TIMEOUT(shown->isVisible() && shown->text().contains(message), 20'000);
        QVERIFY(m_fixture->settle());
        QCOMPARE(table()->model()->rowCount(), 0);
    }

    void aRunCanBeStopped()
    {
        QVERIFY(m_server->run(QStringLiteral("CREATE VIEW slow AS SELECT l.* FROM \"LiteLLM_SpendLogs\" AS l, pg_sleep(60)")));
        find<QComboBox>("ledgerKind")->setCurrentIndex(find<QComboBox>("ledgerKind")->findData(QStringLiteral("litellm")));
        add(m_server->url(), QStringLiteral("slow"));
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("cancelSync")->isVisible(), 20'000);
        click("cancelSync");
        QVERIFY(report().contains(QStringLiteral("Stopped")));
        QVERIFY(m_fixture->settle());
        QVERIFY(!find<QPushButton>("cancelSync")->isVisible());
    }

    void aLedgerIsForgottenAndItsCallsStay()
    {
        add(m_server->url());
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, 20'000);
        QVERIFY(m_fixture->settle());
        const auto calls = m_fixture->session->snapshot()->ledger().calls;
        click("forgetLedger");
        for (auto *button : m_fixture->page->findChildren<QPushButton *>(QStringLiteral("confirm")))
            if (button->isVisible())
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 0, 20'000);
        QVERIFY(m_fixture->settle());
        QCOMPARE(m_fixture->session->snapshot()->ledger().calls, calls);
    }
};

QTEST_MAIN(TestLedgersView)
#include "tst_ledgersview.moc"
