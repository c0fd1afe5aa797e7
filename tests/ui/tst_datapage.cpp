#include "tests/ui/pagefixture.h"
#include "ui/pages/data/billmodel.h"
#include "ui/pages/data/datapage.h"
#include "ui/pages/data/pricerows.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/rowmodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>

using namespace assay;
using namespace assay::test;

namespace {

const QByteArray kLog = "timestamp,model,input_tokens,output_tokens,workload,request_id,status\n"
                        "2026-09-14T08:00:00Z,claude-sonnet-4-6,1000,100,contract-review,r-1,ok\n"
                        "2026-10-14T08:00:00Z,claude-sonnet-4-6,2000,100,triage,r-2,ok\n"
                        "2026-10-14T09:00:00Z,claude-sonnet-4-6,minus,100,triage,r-3,ok\n";

enum Tab { Imports, LedgersTab, CompanionsTab, Bill, Prices, ContractTab, RulesTab, Reconciled };

} // namespace

class TestDataPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<PageFixture> m_fixture;
    DataTable *table(const char *name) const { return m_fixture->find<DataTable>(name); }
    QString cell(const char *name, int row, int column) const { return table(name)->model()->index(row, column).data().toString(); }
    void click(const char *name) const { QTest::mouseClick(m_fixture->find<QPushButton>(name), Qt::LeftButton); }
    /// The button of this name that can be seen: each question in place has its own.
    QPushButton *shown(const char *name) const
    {
        for (auto *button : m_fixture->page->findChildren<QPushButton *>(QString::fromLatin1(name)))
            if (button->isVisible())
                return button;
        return nullptr;
    }
    void open(Tab tab) const { m_fixture->find<QTabBar>("dataTabs")->setCurrentIndex(tab); }
    QString label(const char *name) const { return m_fixture->find<QLabel>(name)->text(); }

private slots:
    void init()
    {
        m_fixture = std::make_unique<PageFixture>(createDataPage);
        QVERIFY(QTest::qWaitForWindowExposed(m_fixture->page.get()));
        QVERIFY(m_fixture->import(QStringLiteral("usage.csv"), kLog));
    }
    void cleanup() { m_fixture.reset(); }

    void anImportShowsItsReceiptWithEveryRejectedPlace()
    {
        QTRY_COMPARE(table("imports")->model()->rowCount(), 1);
        QCOMPARE(cell("imports", 0, 2), QStringLiteral("2"));
        QVERIFY(label("importSummary").contains(QStringLiteral("Every record is accounted for.")));
        QCOMPARE(cell("importRejects", 0, 0), QStringLiteral("usage.csv:4"));
        QCOMPARE(cell("importModels", 0, 0), QStringLiteral("claude-sonnet-4-6"));
    }

    void filesAreImportedFromHere()
    {
        m_fixture->files->open = {m_fixture->write(QStringLiteral("more.csv"), QByteArray(kLog).replace("r-", "s-"))};
        click("importFiles");
        QVERIFY(m_fixture->settle());
        QTRY_COMPARE(table("imports")->model()->rowCount(), 2);
    }

    void anImportIsUndoneAfterAQuestionInPlace()
    {
        QTRY_COMPARE(table("imports")->model()->rowCount(), 1);
        QTRY_VERIFY(m_fixture->find<QPushButton>("undoImport")->isEnabled());
        click("undoImport");
        QVERIFY(shown("keep"));
        QTest::mouseClick(shown("keep"), Qt::LeftButton);
        QVERIFY(!shown("keep"));
        QCOMPARE(table("imports")->model()->rowCount(), 1);

        click("undoImport");
        QVERIFY(shown("confirm"));
        QTest::mouseClick(shown("confirm"), Qt::LeftButton);
        QVERIFY(m_fixture->settle());
        QTRY_COMPARE(table("imports")->model()->rowCount(), 0);
        QCOMPARE(m_fixture->session->snapshot()->ledger().calls, 0);
    }

    void aTypedBillShowsTheResidualAndIsKept()
    {
        open(Bill);
        QTRY_COMPARE(table("bill")->model()->rowCount(), 3);
        QAbstractItemModel *bill = table("bill")->model();
        QVERIFY(bill->setData(bill->index(0, BillModel::Billed), QStringLiteral("$0.0055")));
        QVERIFY(m_fixture->settle());
        QTRY_COMPARE(bill->index(0, BillModel::Residual).data(kExactRole).toString(), QStringLiteral("0.001")); // 0.0045 computed
        QCOMPARE(bill->index(2, BillModel::Billed).data(kExactRole).toString(), QStringLiteral("0.0055"));
        QCOMPARE(m_fixture->session->snapshot()->companions().invoices.size(), std::size_t(1));

        QVERIFY(bill->setData(bill->index(0, BillModel::Billed), QString()));
        QVERIFY(m_fixture->settle());
        const auto bills = [this] { return m_fixture->session->snapshot() ? m_fixture->session->snapshot()->companions().invoices.size() : 9; };
        QTRY_COMPARE(bills(), std::size_t(0));
        m_fixture->session->undoStack().undo();
        QVERIFY(m_fixture->settle());
        QTRY_COMPARE(bills(), std::size_t(1));
        m_fixture->session->undoStack().redo();
        QVERIFY(m_fixture->settle());
        QTRY_COMPARE(bills(), std::size_t(0));
    }

    void aBillThatIsNoAmountIsRefusedInPlace()
    {
        open(Bill);
        QTRY_COMPARE(table("bill")->model()->rowCount(), 3);
        QAbstractItemModel *bill = table("bill")->model();
        QVERIFY(!bill->setData(bill->index(0, BillModel::Billed), QStringLiteral("a lot")));
        QVERIFY(label("billProblem").contains(QStringLiteral("a lot")));
        QVERIFY(bill->index(0, BillModel::Billed).data(kExactRole).toString().isEmpty());
    }

    void aCompanionTableIsImportedAndItsBadLinesNamed()
    {
        open(CompanionsTab);
        m_fixture->files->save = m_fixture->folder.filePath(QStringLiteral("workloads.csv"));
        click("saveTemplate");
        QFile file(m_fixture->files->save);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.startsWith("workload"));

        m_fixture->files->open = {m_fixture->files->save};
        click("importCompanion");
        QVERIFY(m_fixture->settle());
        QTRY_COMPARE(table("companions")->model()->rowCount(), 1);
        QVERIFY(label("companionReport").startsWith(QStringLiteral("1 line read.")));

        m_fixture->files->open = {m_fixture->folder.filePath(QStringLiteral("absent.csv"))};
        click("importCompanion");
        QVERIFY(m_fixture->settle());
        QTRY_VERIFY(label("companionReport").contains(QStringLiteral("absent.csv")));
    }

    void withoutAReportThereIsAButtonThatImportsOne()
    {
        open(Reconciled);
        QVERIFY(!m_fixture->find<QComboBox>("reconcileSource")->isVisible());
        m_fixture->files->open = {m_fixture->write(QStringLiteral("more.csv"), QByteArray(kLog).replace("r-", "s-"))};
        QPushButton *import = nullptr;
        for (auto *button : m_fixture->page->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == QStringLiteral("Import a report…"))
                import = button;
        QVERIFY(import);
        QTest::mouseClick(import, Qt::LeftButton);
        QVERIFY(m_fixture->settle());
        QTRY_COMPARE(table("imports")->model()->rowCount(), 2);
    }

    void theSourcesOfTheChosenPriceStandBelowWhole()
    {
        open(Prices);
        const auto rows = priceRows(*PriceBook::builtIn());
        for (const int row : {0, 5}) {
            table("prices")->selectRow(row);
            QVERIFY(label("priceSource").contains(rows[std::size_t(row)].sources));
            QVERIFY(label("priceSource").contains(rows[std::size_t(row)].model));
        }
        m_fixture->find<QLineEdit>("priceSearch")->setText(QStringLiteral("nonsense"));
        QVERIFY(!m_fixture->find<QLabel>("priceSource")->isVisible());
    }

    void pricesAreFoundByTyping()
    {
        open(Prices);
        const int all = table("prices")->model()->rowCount();
        QCOMPARE(std::size_t(all), priceRows(*PriceBook::builtIn()).size());
        auto *search = m_fixture->find<QLineEdit>("priceSearch");
        QTest::keyClicks(search, QStringLiteral("opus fast"));
        QVERIFY(table("prices")->model()->rowCount() > 0);
        QVERIFY(table("prices")->model()->rowCount() < all);
        for (int row = 0; row < table("prices")->model()->rowCount(); ++row)
            QVERIFY2(cell("prices", row, 0).contains(QStringLiteral("Opus")) || cell("prices", row, 11).contains(QStringLiteral("Opus")), qPrintable(cell("prices", row, 0)));
        QTest::keyClicks(search, QStringLiteral(" nonsense"));
        QCOMPARE(table("prices")->model()->rowCount(), 0);
    }

    void aContractIsImportedShownAndRemoved()
    {
        open(ContractTab);
        const QByteArray json = R"({"name": "Framework 2026", "rules": [{"from": "2026-10-01", "discount": "0.125", "note": "all models"}]})";
        m_fixture->files->open = {m_fixture->write(QStringLiteral("contract.json"), json)};
        click("importContract");
        QVERIFY(m_fixture->settle());
        QTRY_COMPARE(table("contract")->model()->rowCount(), 1);
        QCOMPARE(cell("contract", 0, 3), QStringLiteral("12.5 %"));
        QCOMPARE(m_fixture->session->snapshot()->pricer().contract().name, std::string("Framework 2026"));

        click("removeContract");
        QVERIFY(shown("confirm"));
        QTest::mouseClick(shown("confirm"), Qt::LeftButton);
        QVERIFY(m_fixture->settle());
        QTRY_VERIFY(m_fixture->session->snapshot() && m_fixture->session->snapshot()->pricer().contract().isEmpty());
    }

    void aDamagedContractIsRefusedWithItsPlace()
    {
        open(ContractTab);
        m_fixture->files->open = {m_fixture->write(QStringLiteral("broken.json"), "{\"rules\": 3}")};
        click("importContract");
        QVERIFY(label("contractProblem").contains(QStringLiteral("broken.json")));
    }

    void theItemModelsHoldUpUnderTheChecker()
    {
        BillModel bill;
        QAbstractItemModelTester billTester(&bill, QAbstractItemModelTester::FailureReportingMode::QtTest);
        bill.setComparison({{MonthlyBill{20000, 3, 1, Money::fromAttos(5), std::nullopt, {}}}, 0, false});
        QCOMPARE(bill.rowCount(), 2);

        RowModel<PriceRow> prices;
        QAbstractItemModelTester priceTester(&prices, QAbstractItemModelTester::FailureReportingMode::QtTest);
        prices.setColumns(priceColumns());
        prices.setRows(priceRows(*PriceBook::builtIn()));
        QVERIFY(prices.rowCount() > 20);
    }
};

QTEST_MAIN(TestDataPage)
#include "tst_datapage.moc"
