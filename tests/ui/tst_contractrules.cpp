#include "tests/uisupport/windowfixture.h"
#include "ui/widgets/datatable.h"

#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QtTest>

using namespace assay;
using assay::test::WindowFixture;

// Own contract rates, typed as dated rules on the Data page.
class TestContractRules : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;

    void type(const char *field, const char *text) const
    {
        m->find<QLineEdit>(field)->clear();
        QTest::keyClicks(m->find<QLineEdit>(field), QString::fromLatin1(text));
    }
    Money ledger() const { return run(*m->session->snapshot(), Query{}, {}).total.facts.totals.cost; }
    const Contract &contract() const { return m->session->charged()->pricer().contract(); }

private slots:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        QVERIFY(m->importLog());
        m->click("rail.data");
        auto *tabs = m->find<QTabBar>("dataTabs");
        for (int tab = 0; tab < tabs->count(); ++tab)
            if (tabs->tabText(tab) == QStringLiteral("Contract"))
                tabs->setCurrentIndex(tab);
        QVERIFY(m->settle());
    }
    void cleanup() { m.reset(); }

    void aTypedDiscountRepricesEverythingAndDelTakesItAway()
    {
        const Money list = ledger();
        type("rule.discount", "25");
        QTest::keyClick(m->find<QLineEdit>("rule.discount"), Qt::Key_Return);
        QTRY_COMPARE(contract().rules.size(), std::size_t(1));
        QVERIFY(ledger() * 4 == list * 3);
        auto *table = m->find<DataTable>("contract");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Delete);
        QTRY_VERIFY(contract().isEmpty());
        QVERIFY(ledger() == list);
    }

    void aDatedRateOfAModelStandsBeforeOlderRules()
    {
        type("rule.discount", "10");
        QTest::keyClick(m->find<QLineEdit>("rule.discount"), Qt::Key_Return);
        QTRY_COMPARE(contract().rules.size(), std::size_t(1));
        type("rule.discount", "");
        type("rule.from", "2026-10-01");
        type("rule.models", "claude-haiku-4-5");
        type("rule.input", "0.50");
        m->click("rule.add");
        QTRY_COMPARE(contract().rules.size(), std::size_t(2));
        const ContractRule &rule = contract().rules.front();
        QCOMPARE(rule.models.front(), std::string("claude-haiku-4-5"));
        QVERIFY(rule.from && isoDayText(*rule.from) == "2026-10-01");
        QVERIFY(rule.rates[std::size_t(TokenClass::Input)] == Rate{500'000'000'000});
    }

    void undoTakesARuleBackAndRedoBringsItAgain()
    {
        const Money list = ledger();
        type("rule.discount", "25");
        QTest::keyClick(m->find<QLineEdit>("rule.discount"), Qt::Key_Return);
        QTRY_COMPARE(contract().rules.size(), std::size_t(1));
        m->window->setFocus();
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(contract().isEmpty());
        QVERIFY(ledger() == list);
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(contract().rules.size(), std::size_t(1));
    }

    void whatTheContractRefusesIsSaidInPlace_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a discount above the price") << QByteArray("rule.discount") << QByteArray("120");
        QTest::newRow("a discount in words") << QByteArray("rule.discount") << QByteArray("some");
        QTest::newRow("a day that is none") << QByteArray("rule.from") << QByteArray("2026-13-01");
        QTest::newRow("a rate finer than can be billed") << QByteArray("rule.output") << QByteArray("1.0000001");
    }
    void whatTheContractRefusesIsSaidInPlace()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, text);
        type(field, text);
        QTest::keyClick(m->find<QLineEdit>(field), Qt::Key_Return);
        QVERIFY(m->settle());
        QVERIFY(contract().isEmpty());
        QVERIFY(m->find<QLabel>("rule.problem")->isVisible());
        QVERIFY(!m->find<QLabel>("rule.problem")->text().isEmpty());
    }
};

QTEST_MAIN(TestContractRules)
#include "tst_contractrules.moc"
