#include "tests/support/smallledger.h"
#include "tests/ui/pagefixture.h"
#include "ui/format.h"
#include "ui/pages/calls/callmodel.h"
#include "ui/pages/calls/callspage.h"
#include "ui/pages/calls/receiptlines.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/rowmodel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>

using namespace assay;
using namespace assay::test;

namespace {

/// Ten calls of two workloads: the later, the dearer; three of one task; one of an unknown model.
std::shared_ptr<const Snapshot> tenCalls()
{
    SmallLedger ledger;
    for (int i = 0; i < 9; ++i) {
        CallLine line;
        line.time = "2026-10-0" + std::to_string(i + 1) + "T08:00:00Z";
        line.model = "claude-sonnet-4-6";
        line.workload = i % 2 ? "triage" : "doc-qa";
        line.input = 1000 * (i + 1);
        line.output = 100;
        line.task = i < 3 ? "task-1" : "";
        ledger.add(line);
    }
    CallLine unknown;
    unknown.time = "2026-10-10T08:00:00Z";
    unknown.model = "claude-nobody-9";
    unknown.input = 10;
    ledger.add(unknown);
    return ledger.snapshot();
}

QString textOf(QAbstractItemModel *model, int row, int column) { return model->index(row, column).data().toString(); }

} // namespace

class TestCallsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<PageFixture> m_fixture;
    DataTable *calls() const { return m_fixture->find<DataTable>("calls"); }
    DataTable *receipt() const { return m_fixture->find<DataTable>("receiptLines"); }
    bool hasLabel(const QString &part) const
    {
        for (const QLabel *label : m_fixture->page->findChildren<QLabel *>())
            if (label->isVisible() && (label->text().contains(part) || label->toolTip().contains(part)))
                return true;
        return false;
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<PageFixture>(createCallsPage);
        QVERIFY(QTest::qWaitForWindowExposed(m_fixture->page.get()));
    }
    void cleanup() { m_fixture.reset(); }

    void withoutCallsThePageSaysWhatToDo() { QVERIFY(hasLabel(QStringLiteral("import one on the Data page"))); }

    void theReceiptSaysWhichRuleGaveAValue()
    {
        AttributionRule rule;
        rule.name = "triage team";
        rule.target = Dimension::Team;
        rule.conditions = {*RuleCondition::parse("workload=triage")};
        rule.value = "support";
        m_fixture->session->setSnapshot({}, tenCalls()->withRules({{rule}, {}}, JobControl()), {});
        QVERIFY(m_fixture->settle());
        QTRY_COMPARE(calls()->model()->rowCount(), 10);
        calls()->selectRow(1); // the eighth call, of triage
        QTRY_VERIFY(hasLabel(QStringLiteral("Team support by rule 1 (triage team)")));
        calls()->selectRow(0);
        QTRY_VERIFY(!hasLabel(QStringLiteral("by rule")));
    }

    void callsAreListedByCostAndTheHeaderEqualsTheSelection()
    {
        const auto snapshot = tenCalls();
        m_fixture->session->setSnapshot({}, snapshot, {});
        QVERIFY(m_fixture->settle());
        QAbstractItemModel *model = calls()->model();
        QCOMPARE(model->rowCount(), 10);
        QCOMPARE(textOf(model, 0, CallModel::Time), QStringLiteral("9 Oct 2026 08:00:00"));
        QCOMPARE(textOf(model, 9, CallModel::Cost), QStringLiteral("unpriced"));

        const QueryResult result = run(*snapshot, Query{}, {});
        QVERIFY(hasLabel(QStringLiteral("10 calls, %1").arg(Format::moneyExact(result.total.facts.totals.cost))));
        QVERIFY(hasLabel(QStringLiteral("1 without a price")));

        m_fixture->session->keepOnly({}, {std::string("triage")});
        QVERIFY(m_fixture->settle());
        QCOMPARE(calls()->model()->rowCount(), 4);
        QVERIFY(hasLabel(QStringLiteral("4 calls, ")));
    }

    void callsAreListedByTimeToo()
    {
        m_fixture->session->setSnapshot({}, tenCalls(), {});
        QVERIFY(m_fixture->settle());
        m_fixture->find<QComboBox>("callOrder")->setCurrentIndex(1);
        QVERIFY(m_fixture->settle());
        QCOMPARE(textOf(calls()->model(), 0, CallModel::Time), QStringLiteral("1 Oct 2026 08:00:00"));
    }

    void theReceiptAddsUpToTheCall()
    {
        m_fixture->session->setSnapshot({}, tenCalls(), {});
        QVERIFY(m_fixture->settle());
        QTest::keyClick(calls(), Qt::Key_Down); // the second dearest: 8,000 in, 100 out of Sonnet 4.6 at 3 / 15
        QAbstractItemModel *lines = receipt()->model();
        QCOMPARE(lines->rowCount(), 3);
        QCOMPARE(textOf(lines, 0, 1), QStringLiteral("8,000"));
        QCOMPARE(textOf(lines, 0, 2), QStringLiteral("$3.00"));
        QCOMPARE(textOf(lines, 0, 4), QStringLiteral("$0.0240"));
        QCOMPARE(textOf(lines, 1, 4), QStringLiteral("$0.0015"));
        QCOMPARE(textOf(lines, 2, 4), QStringLiteral("$0.0255"));
        QVERIFY(hasLabel(QStringLiteral("$0.0255")));
        QVERIFY(hasLabel(QStringLiteral("Published: ")));
    }

    void anUnpricedCallSaysWhyAndShowsNoSum()
    {
        m_fixture->session->setSnapshot({}, tenCalls(), {});
        QVERIFY(m_fixture->settle());
        QTest::keyClick(calls(), Qt::Key_End, Qt::ControlModifier);
        QVERIFY(hasLabel(QStringLiteral("no price: unknown model")));
        QVERIFY(!receipt()->isVisible());
    }

    void otherCallsOfTheTaskLeadToTheirReceipts()
    {
        m_fixture->session->setSnapshot({}, tenCalls(), {});
        QVERIFY(m_fixture->settle());
        calls()->selectRow(6); // 3 October, the dearest of task-1
        QVERIFY(m_fixture->settle());
        auto *task = m_fixture->find<DataTable>("taskCalls");
        QTRY_COMPARE(task->model()->rowCount(), 2);
        task->selectRow(1);
        QTest::keyClick(task, Qt::Key_Return);
        QCOMPARE(calls()->currentIndex().row(), 8);
    }

    void aLongListIsWholeAndInOrder()
    {
        SmallLedger ledger;
        constexpr int kCalls = 2'500; // the beginning is listed first, the rest behind it
        for (int i = 0; i < kCalls; ++i) {
            CallLine line;
            line.time = "2026-10-01T08:00:00Z";
            line.model = "claude-sonnet-4-6";
            line.input = 1 + i * 7 % kCalls;
            ledger.add(line);
        }
        m_fixture->session->setSnapshot({}, ledger.snapshot(), {});
        QTRY_COMPARE(calls()->model()->rowCount(), kCalls);
        for (const int row : {0, 999, 1'000, kCalls - 1}) // each costs more than the next
            QCOMPARE(textOf(calls()->model(), row, CallModel::Input), Format::count(kCalls - row));
        QCOMPARE(calls()->currentIndex().row(), 0);
    }

    void copyingGivesUnroundedValues()
    {
        m_fixture->session->setSnapshot({}, tenCalls(), {});
        QVERIFY(m_fixture->settle());
        QTest::keyClick(calls(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        const QStringList cells = lines[1].split(QLatin1Char('\t'));
        QCOMPARE(cells.size(), int(CallModel::ColumnCount));
        QCOMPARE(cells.first(), QStringLiteral("2026-10-09T08:00:00.000Z"));
        QCOMPARE(cells[CallModel::Cost], QStringLiteral("0.0285"));
    }

    void theItemModelHoldsUpUnderTheChecker()
    {
        CallModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto snapshot = tenCalls();
        model.setCalls(snapshot, {}, selectCalls(*snapshot, {}, CallOrder::Time, 0, {}));
        QCOMPARE(model.rowCount(), 10);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void millionsOfCallsComeIntoTheViewInSteps()
    {
        const auto snapshot = tenCalls();
        const CallRef first = selectCalls(*snapshot, {}, CallOrder::Time, 1, {}).front();
        CallModel model;
        model.setCalls(snapshot, {}, std::vector<CallRef>(5'000'000, first));
        QVERIFY(model.rowCount() < 5'000'000);
        while (model.canFetchMore({}))
            model.fetchMore({});
        QCOMPARE(model.rowCount(), 5'000'000);
        QCOMPARE(textOf(&model, 4'999'999, CallModel::Workload), QStringLiteral("doc-qa"));
    }
};

QTEST_MAIN(TestCallsPage)
#include "tst_callspage.moc"
