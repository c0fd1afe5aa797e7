#include "core/analysis/query.h"
#include "core/values/decimal.h"
#include "tests/ui/pagefixture.h"
#include "ui/format.h"
#include "ui/pages/data/datapage.h"
#include "ui/pages/data/rulelistmodel.h"
#include "ui/widgets/datatable.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

using namespace assay;
using namespace assay::test;

namespace {

/// Cost by value of a dimension, "" for the unattributed.
std::map<std::string, Money> costBy(const Snapshot &snapshot, Dimension dimension)
{
    Query query;
    query.by = {{dimension, {}}};
    std::map<std::string, Money> costs;
    for (const ResultRow &row : run(snapshot, query, JobControl()).rows)
        costs[row.key.front().value_or("")] = row.facts.totals.cost;
    return costs;
}

} // namespace

/// The rules tab driven by clicks and keys, on the bundled sample.
class TestRulesView : public QObject
{
    Q_OBJECT

    std::unique_ptr<PageFixture> m_imported; ///< with the sample as imported, which every test copies
    std::unique_ptr<PageFixture> m;
    DataTable *table(const char *name) const { return m->find<DataTable>(name); }
    QString cell(const char *name, int row, int column, int role = Qt::DisplayRole) const
    {
        return table(name)->model()->index(row, column).data(role).toString();
    }
    template <typename T>
    T *shown(const char *name) const
    {
        for (T *widget : m->page->findChildren<T *>(QString::fromLatin1(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    void click(const char *name) const
    {
        auto *button = shown<QPushButton>(name);
        QVERIFY2(button && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void type(const char *name, const QString &text) const
    {
        auto *field = shown<QLineEdit>(name);
        QVERIFY2(field, name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    const Snapshot &snapshot() const { return *m->session->snapshot(); }

private slots:
    void initTestCase()
    {
        m_imported = std::make_unique<PageFixture>(createDataPage);
        QFile sample(QStringLiteral(SAMPLE_FOLDER "/gateway.jsonl"));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        QVERIFY(m_imported->import(QStringLiteral("gateway.jsonl"), sample.readAll()));
        m_imported->page.reset();
        m_imported->session.reset(); // closes the ledger
    }
    void cleanupTestCase() { m_imported.reset(); }
    void init()
    {
        m = std::make_unique<PageFixture>(createDataPage);
        QVERIFY(QTest::qWaitForWindowExposed(m->page.get()));
        const QString store = m->folder.filePath(QStringLiteral("ledger.assay"));
        QVERIFY(QFile::copy(m_imported->folder.filePath(QStringLiteral("ledger.assay")), store));
        m->session->ledger().open(store);
        QVERIFY(m->settle());
        auto *tabs = m->find<QTabBar>("dataTabs");
        for (int tab = 0; tab < tabs->count(); ++tab)
            if (tabs->tabText(tab) == QStringLiteral("Rules"))
                tabs->setCurrentIndex(tab);
        QVERIFY(m->settle());
        QVERIFY(table("rules"));
    }
    void cleanup() { m.reset(); }

    void aTypedRuleShowsWhatMovesAndSavingMovesExactlyThat()
    {
        const auto before = costBy(snapshot(), Dimension::Workload);
        const Money total = snapshot().ledger().cost;
        QVERIFY(before.contains(""));

        click("addRule");
        type("ruleValue", QStringLiteral("legacy"));
        type("conditionText", QStringLiteral("key-legacy-scripts"));
        QVERIFY(m->settle());
        QTRY_COMPARE(table("ruleMoves")->model()->rowCount(), 1);
        QCOMPARE(cell("ruleMoves", 0, 2), QStringLiteral("legacy"));
        QCOMPARE(cell("ruleMoves", 0, 4, kExactRole), QString::fromStdString(moneyText(before.at(""))));
        QVERIFY(m->find<QLabel>("ruleCoverage")->text().contains(Format::share(1)));
        QVERIFY(costBy(snapshot(), Dimension::Workload) == before); // typing saves nothing

        const auto recorded = snapshot().recordedCalls();
        click("saveRules");
        QVERIFY(m->settle());
        auto expected = before;
        expected["legacy"] = expected.extract("").mapped();
        QTRY_VERIFY(costBy(snapshot(), Dimension::Workload) == expected);
        QCOMPARE(snapshot().ledger().cost, total);
        QVERIFY(snapshot().recordedCalls() == recorded); // the calls were not loaded again
        QTRY_COMPARE(table("ruleMoves")->model()->rowCount(), 0);

        m->session->undoStack().undo();
        QVERIFY(m->settle());
        QTRY_VERIFY(costBy(snapshot(), Dimension::Workload) == before);
        QCOMPARE(snapshot().ledger().cost, total);
        m->session->undoStack().redo();
        QVERIFY(m->settle());
        QTRY_VERIFY(costBy(snapshot(), Dimension::Workload) == expected);
    }

    void aSuggestionIsAddedByOneClick()
    {
        QTRY_VERIFY(shown<QPushButton>("useSuggestion"));
        click("useSuggestion");
        QTRY_COMPARE(table("rules")->model()->rowCount(), 1);
        QVERIFY(m->settle());
        QTRY_COMPARE(cell("ruleMoves", 0, 4, kExactRole), QString::fromStdString(moneyText(costBy(snapshot(), Dimension::Workload).at(""))));
    }

    void rulesAreReorderedAndTheOrderDecides()
    {
        for (const char *value : {"first", "second"}) {
            click("addRule");
            type("ruleValue", QString::fromLatin1(value));
            type("conditionText", QStringLiteral("key-legacy-scripts"));
        }
        QVERIFY(m->settle());
        QTRY_COMPARE(cell("ruleMoves", 0, 2), QStringLiteral("first"));
        QTRY_VERIFY(cell("rules", 1, 6).contains(QStringLiteral("rule 1 above says otherwise")));
        click("ruleUp");
        QCOMPARE(cell("rules", 0, 2), QStringLiteral("second"));
        QVERIFY(m->settle());
        QTRY_COMPARE(cell("ruleMoves", 0, 2), QStringLiteral("second"));

        auto *model = qobject_cast<RuleListModel *>(table("rules")->model());
        const std::unique_ptr<QMimeData> dragged(model->mimeData({model->index(1, 0)}));
        model->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {});
        QCOMPARE(cell("rules", 0, 2), QStringLiteral("first"));
        m->session->undoStack().undo();
        QCOMPARE(cell("rules", 0, 2), QStringLiteral("second"));
        click("discardRules");
        QCOMPARE(table("rules")->model()->rowCount(), 0);
    }

    void anUnreadableExpressionIsToldInPlaceAndCannotBeSaved()
    {
        click("addRule");
        type("ruleValue", QStringLiteral("x"));
        auto *kind = shown<QComboBox>("conditionKind");
        QVERIFY(kind);
        kind->setCurrentIndex(kind->findData(int(MatchKind::Regex)));
        type("conditionText", QStringLiteral("key-("));
        QVERIFY(shown<QLabel>("ruleProblem")->text().contains(QStringLiteral("no regular expression")));
        QVERIFY(!m->find<QPushButton>("saveRules")->isEnabled());
        type("conditionText", QStringLiteral("key-(.*)"));
        type("ruleValue", QStringLiteral("$1"));
        QVERIFY(m->find<QLabel>("ruleProblem")->isHidden());
        QVERIFY(m->settle());
        QTRY_COMPARE(cell("ruleMoves", 0, 2), QStringLiteral("legacy-scripts"));
        QVERIFY(m->find<QPushButton>("saveRules")->isEnabled());
    }

    void aMappingTableIsImportedAndABadOneRefused()
    {
        m->files->open = {m->write(QStringLiteral("map.csv"), "api_key,team\nkey-legacy-scripts,Platform\n")};
        click("importRules");
        QTRY_COMPARE(table("rules")->model()->rowCount(), 1);
        QVERIFY(m->settle());
        QTRY_COMPARE(cell("ruleMoves", 0, 2), QStringLiteral("Platform"));
        m->files->open = {m->write(QStringLiteral("bad.csv"), "colour,team\nred,x\n")};
        click("importRules");
        QVERIFY(m->find<QLabel>("rulesProblem")->text().contains(QStringLiteral("bad.csv")));
        QCOMPARE(table("rules")->model()->rowCount(), 1);

        auto *kind = shown<QComboBox>("conditionKind");
        QVERIFY(kind);
        kind->setCurrentIndex(kind->findData(int(MatchKind::OneOf)));
        QCOMPARE(shown<QLineEdit>("conditionText")->text(), QStringLiteral("key-legacy-scripts")); // the keys of the table
    }

    void sharedCostStandsBesideDirectCost()
    {
        m->find<QTabBar>("ruleTabs")->setCurrentIndex(1);
        auto *dimension = shown<QComboBox>("sharedDimension");
        dimension->setCurrentIndex(dimension->findData(QStringLiteral("api_key")));
        type("sharedValues", QStringLiteral("key-legacy-scripts"));
        click("addShared");
        QVERIFY(m->settle());
        const Money pool = costBy(snapshot(), Dimension::Workload).at("");
        const auto sum = [this](int column) {
            Money total;
            for (int row = 0; row < table("sharedSpread")->model()->rowCount(); ++row)
                total += *parseMoney(cell("sharedSpread", row, column, kExactRole).toStdString());
            return total;
        };
        QTRY_COMPARE(sum(3), pool);
        QCOMPARE(sum(4), snapshot().ledger().cost);
        QVERIFY(m->find<QPushButton>("saveRules")->isEnabled());
        QTest::mouseClick(shown<QToolButton>("removeShared"), Qt::LeftButton);
        QVERIFY(m->settle());
        QTRY_COMPARE(sum(3), Money());
    }

    void conditionsAreAddedAndRemoved()
    {
        click("addRule");
        click("addCondition");
        const auto removers = m->page->findChildren<QToolButton *>(QStringLiteral("removeCondition"));
        QCOMPARE(std::ranges::count_if(removers, &QWidget::isVisible), 2);
        QTest::mouseClick(shown<QToolButton>("removeCondition"), Qt::LeftButton);
        QTest::mouseClick(shown<QToolButton>("removeCondition"), Qt::LeftButton);
        QVERIFY(!shown<QToolButton>("removeCondition"));
        QCOMPARE(cell("rules", 0, 3), QStringLiteral("every call"));
        auto *enabled = shown<QCheckBox>("ruleEnabled");
        QTest::mouseClick(enabled, Qt::LeftButton, {}, QPoint(8, enabled->height() / 2));
        type("ruleValue", QStringLiteral("all"));
        QTRY_COMPARE(cell("rules", 0, 6), QStringLiteral("switched off"));
    }

    void theItemModelHoldsUpUnderTheChecker()
    {
        RuleListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({RuleRow{0, {{}, Dimension::Team, {}, "x"}, {}, false}, RuleRow{1, {{}, Dimension::Task, {}, "y"}, {}, true}});
        QCOMPARE(model.rowCount(), 2);
    }
};

QTEST_MAIN(TestRulesView)
#include "tst_rulesview.moc"
