#include "core/values/decimal.h"
#include "tests/uisupport/windowfixture.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/waterfall.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QtTest>

using namespace assay;
using assay::test::WindowFixture;

// The Changes page and the months of the Overview: what changed against another period.
class TestChangesPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;

    static Money amount(QAbstractItemModel *model, int row, int column)
    {
        return *parseMoney(model->index(row, column).data(kExactRole).toString().toStdString());
    }

private slots:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        QVERIFY(m->importLog());
    }
    void cleanup() { m.reset(); }

    void theStepsLeadFromBeforeToAfter()
    {
        m->click("rail.changes");
        QVERIFY(m->settle());
        const QList<WaterfallStep> steps = m->find<Waterfall>("changes.steps")->steps();
        QVERIFY(steps.size() > 2);
        const Query query{{}, {}, {}, "cost", 0, m->session->view().compareTo()};
        const ResultRow total = m->ask(query).total;
        const double after = double(total.facts.totals.cost.attos()) / double(kAttosPerDollar);
        QVERIFY(std::abs(steps.last().to - after) < 1e-9 * after);
        for (qsizetype i = 1; i + 1 < steps.size(); ++i)
            QVERIFY2(std::abs(steps[i].from - steps[i - 1].to) < 1e-9 * after, qPrintable(steps[i].label));
        QVERIFY(std::abs(steps[steps.size() - 2].to - after) < 1e-9 * after);
    }

    void groupsAddUpAndLeadToTheirCalls()
    {
        m->click("rail.changes");
        QVERIFY(m->settle());
        auto *table = m->find<DataTable>("changes.groups");
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        Money after;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            after += amount(table->model(), row, 2);
        QVERIFY(after == m->ask({}).total.facts.totals.cost);

        const qsizetype all = m->find<Waterfall>("changes.steps")->steps().size();
        const Money first = amount(table->model(), 0, 2);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
        const QList<WaterfallStep> steps = m->find<Waterfall>("changes.steps")->steps();
        QVERIFY(steps.size() <= all);
        QVERIFY(std::abs(steps.last().to - double(first.attos()) / double(kAttosPerDollar)) < 1e-9);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(m->settle());
        QCOMPARE(m->session->view().page, std::string("calls"));
        QVERIFY(m->ask({}).total.facts.totals.cost == first);
    }

    void withoutAPeriodToCompareThePageSaysWhatToDo()
    {
        m->click("rail.changes");
        m->click("period.0"); // all time
        QVERIFY(m->settle());
        QVERIFY(!m->find<Waterfall>("changes.steps")->isVisible());
    }

    void monthsAddUpAndBecomeTheRange()
    {
        auto *months = m->find<DataTable>("months");
        QVERIFY(m->settle());
        QAbstractItemModelTester tester(months->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(months->model()->rowCount(), 2);
        Query allTime;
        const QueryResult ledger = run(*m->session->snapshot(), allTime, {});
        QVERIFY(amount(months->model(), 0, 1) + amount(months->model(), 1, 1) == ledger.total.facts.totals.cost);
        months->setFocus();
        months->selectRow(1);
        QTest::keyClick(months, Qt::Key_Return);
        QCOMPARE(isoDayText(dayOf(m->session->selection().range.from)), std::string("2026-09-01"));
        QCOMPARE(isoDayText(dayOf(m->session->selection().range.to)), std::string("2026-10-01"));
    }

    void theGradeOfTheDataNamesItsReasons()
    {
        QVERIFY(m->settle());
        QStringList titles;
        for (const QLabel *label : m->window->findChildren<QLabel *>())
            titles << label->text();
        const QStringList grades = titles.filter(QStringLiteral("Data quality: "));
        QCOMPARE(grades.size(), 1);
        QVERIFY(!titles.filter(QStringLiteral("only")).isEmpty() || grades.first().endsWith(QLatin1Char('A')));
    }
};

QTEST_MAIN(TestChangesPage)
#include "tst_changespage.moc"
