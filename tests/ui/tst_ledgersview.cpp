#include "core/analysis/query.h"
#include "core/ledgers/keyring.h"
#include "core/values/decimal.h"
#include "tests/support/keyringservice.h"
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

// Ledgers on the Data page: added, synchronised, cancelled and forgotten in place; and asked where they lie.
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
        fill(url, name);
    }
    void fill(const QString &url, const QString &name, const char *submit = "submitLedger") const
    {
        QTest::keyClicks(find<QLineEdit>("ledgerUrl"), url);
        QTest::keyClicks(find<QLineEdit>("ledgerTable"), name);
        click(submit);
    }
    QString textOf(const char *label) const { return find<QLabel>(label)->isVisible() ? find<QLabel>(label)->text() : QString(); }
    /// The rows of the answer as they are copied: unrounded.
    QStringList answer() const { return find<DataTable>("inPlaceRows")->selectionAsText().split(QLatin1Char('\n'), Qt::SkipEmptyParts); }
    void choose(const char *box, const char *id) const
    {
        const int at = find<QComboBox>(box)->findData(QString::fromLatin1(id));
        QVERIFY2(at >= 0, id);
        find<QComboBox>(box)->setCurrentIndex(at);
    }

private slots:
    void initTestCase()
    {
        if (const QString missing = PostgresServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        m_server = std::make_unique<PostgresServer>();
        QVERIFY2(m_server->start(), qPrintable(m_server->error()));
        QVERIFY2(m_server->runFile(QStringLiteral(TEST_DATA "/ledgers/litellm.sql")), qPrintable(m_server->error()));
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

    void aLedgerAskedInPlaceAnswersAsItDoesOnceCopied()
    {
        choose("inPlaceBy", "team");
        m_fixture->session->change(QStringLiteral("All"), [](View &view) { view.selection.range = {}; view.lastDays = View::kAllTime; });
        openForm();
        fill(m_server->url(), {}, "askNewLedger");
        QTRY_VERIFY_WITH_TIMEOUT(textOf("inPlaceReport").contains(QStringLiteral("in the whole ledger")), 20'000);
        const QString where = textOf("inPlaceWhere");
        QVERIFY2(where.startsWith(QStringLiteral("In place: postgresql://assay@")) && where.contains(QStringLiteral("not copied")), qPrintable(where));
        QVERIFY(!where.contains(QLatin1String(PostgresServer::kPassword)));
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, 20'000); // it is known from now on
        QVERIFY(m_fixture->settle());
        QCOMPARE(cell(3), QStringLiteral("0"));
        const QStringList there = answer();

        click("synchroniseLedger");
        QTRY_VERIFY_WITH_TIMEOUT(report().contains(QStringLiteral("new")), 20'000);
        QVERIFY(m_fixture->settle());
        const auto &snapshot = *m_fixture->session->snapshot();
        const QueryResult here = run(snapshot, {m_fixture->session->selection(), {{Dimension::Team, {}}}, {}, "cost", 0, {}}, JobControl());
        QCOMPARE(there.size(), 1 + int(here.rows.size()) + 1); // head, groups, total
        for (std::size_t i = 0; i < here.rows.size(); ++i) {
            const QStringList cells = there[int(i) + 1].split(QLatin1Char('\t'));
            QCOMPARE(cells[1], QString::number(here.rows[i].facts.totals.calls));
            QCOMPARE(cells[2], QString::fromStdString(moneyText(here.rows[i].facts.totals.cost)));
        }
        QCOMPARE(there.last().split(QLatin1Char('\t'))[2], QString::fromStdString(moneyText(here.total.facts.totals.cost)));
    }

    void anAnswerSaysWhichSelectionItIsOf()
    {
        add(m_server->url());
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, 20'000);
        QVERIFY(m_fixture->settle());
        choose("inPlaceBy", "team");
        click("askLedger");
        QTRY_VERIFY_WITH_TIMEOUT(!answer().isEmpty() && find<QPushButton>("inPlaceAsk")->isVisible(), 20'000);
        const qsizetype all = answer().size();
        QVERIFY(all > 3);
        m_fixture->session->keepOnly({Dimension::Model, {}}, {"claude-opus-5"});
        QTRY_VERIFY(textOf("inPlaceWhere").contains(QStringLiteral("ask again for")));
        QCOMPARE(answer().size(), all); // asked only when told to
        choose("inPlaceBy", "model");
        click("inPlaceAsk");
        QTRY_VERIFY_WITH_TIMEOUT(!textOf("inPlaceWhere").contains(QStringLiteral("ask again for")) && answer().size() == 3, 20'000);
        QVERIFY(textOf("inPlaceWhere").contains(QStringLiteral("model=claude-opus-5")));
    }

    void whatNeedsSingleCallsOffersToSynchroniseThatRange()
    {
        const Millis from = *parseTime("2026-10-07T00:00:00Z");
        m_fixture->session->setRange({from, *parseTime("2026-11-01T00:00:00Z")});
        choose("inPlaceMetric", "cost_p95");
        openForm();
        fill(m_server->url(), {}, "askNewLedger");
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("inPlaceSynchronise")->isVisible(), 20'000);
        QVERIFY2(textOf("inPlaceReport").contains(QStringLiteral("cost_p95")), qPrintable(textOf("inPlaceReport")));
        QVERIFY(m_fixture->settle());
        click("inPlaceSynchronise");
        QTRY_VERIFY_WITH_TIMEOUT(report().contains(QStringLiteral("new")), 20'000);
        QVERIFY(m_fixture->settle());
        QVERIFY(m_fixture->session->snapshot()->ledger().calls > 0);
        QVERIFY(m_fixture->session->snapshot()->firstTime() >= from);
    }

    void aQuestionInPlaceCanBeStopped()
    {
        QVERIFY(m_server->run(QStringLiteral("CREATE OR REPLACE VIEW endless AS SELECT l.* FROM \"LiteLLM_SpendLogs\" AS l, pg_sleep(60)")));
        openForm();
        find<QComboBox>("ledgerKind")->setCurrentIndex(find<QComboBox>("ledgerKind")->findData(QStringLiteral("litellm")));
        fill(m_server->url(), QStringLiteral("endless"), "askNewLedger");
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("inPlaceCancel")->isVisible(), 20'000);
        click("inPlaceCancel");
        QVERIFY(textOf("inPlaceReport").contains(QStringLiteral("Stopped")));
        QVERIFY(m_fixture->settle());
        QVERIFY(find<QPushButton>("inPlaceAsk")->isVisible());
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
