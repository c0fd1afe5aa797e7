#include "core/values/decimal.h"
#include "tests/uisupport/windowfixture.h"
#include "ui/annotations.h"
#include "ui/charts/stackedbars.h"
#include "ui/ledger.h"
#include "ui/ledger.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/waterfall.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
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

    void stepsAveragedOverOrdersLeadToTheSameEnd()
    {
        m->click("rail.changes");
        m->session->setRange({*parseTime("2026-09-21"), *parseTime("2026-10-31")}); // more calls and longer ones than before
        QVERIFY(m->settle());
        const auto steps = [this] { return m->find<Waterfall>("changes.steps")->steps(); };
        const auto volume = [&] { return steps().at(1).to - steps().at(1).from; };
        const double before = steps().first().to, after = steps().last().to, inSequence = volume();
        m->click("changes.averaged");
        QVERIFY(m->settle());
        QCOMPARE(steps().first().to, before);
        QCOMPARE(steps().last().to, after);
        QVERIFY(std::abs(volume() - inSequence) > 1e-9 * after);
        m->click("changes.averaged");
        QVERIFY(m->settle());
        QCOMPARE(volume(), inSequence);
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

    void annotationsAreTypedMarkedAndUndone()
    {
        m->click("rail.changes");
        QTest::keyClicks(m->find<QLineEdit>("annotations.date"), QStringLiteral("2026-10-14"));
        QTest::keyClicks(m->find<QLineEdit>("annotations.text"), QStringLiteral("new prompt"));
        QTest::keyClick(m->find<QLineEdit>("annotations.text"), Qt::Key_Return);
        auto *list = m->find<DataTable>("annotations");
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(m->settle());
        m->click("rail.overview");
        QVERIFY(m->settle());
        const StackedBarsData &chart = m->find<StackedBars>("spend.chart")->data();
        QCOMPARE(chart.events.size(), std::size_t(1));
        QCOMPARE(chart.labels[qsizetype(chart.events.front().first)], QStringLiteral("14 Oct 2026"));
        QTest::keyClick(m->window.get(), Qt::Key_F5); // kept in the ledger
        QVERIFY(m->settle());
        QCOMPARE(m->session->annotations().typed().size(), std::size_t(1));
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m->settle());
        QVERIFY(m->session->annotations().typed().empty());
    }

    void thePricesTellOfThemselves()
    {
        const std::string json = "{\"name\": \"Agreement\", \"rules\": [{\"from\": \"2026-10-05\", \"discount\": \"0.1\"}]}";
        m->session->ledger().write(QStringLiteral("test"), [json](Store &store, const JobControl &) { return store.setDocument("contract", json); });
        QTRY_VERIFY(!m->session->charged()->pricer().contract().isEmpty());
        QVERIFY(m->settle());
        const auto &events = m->find<StackedBars>("spend.chart")->data().events;
        const auto begins = std::ranges::find_if(events, [](const auto &event) { return event.second == QStringLiteral("Agreement begins (contract)"); });
        QVERIFY(begins != events.end());
        QCOMPARE(m->find<StackedBars>("spend.chart")->data().labels[qsizetype(begins->first)], QStringLiteral("5 Oct 2026"));

        m->click("rail.changes");
        QVERIFY(m->settle());
        auto *list = m->find<DataTable>("annotations");
        int row = 0;
        while (list->model()->index(row, 2).data().toString() != QStringLiteral("contract"))
            QVERIFY(++row < list->model()->rowCount());
        const int rows = list->model()->rowCount();
        list->setFocus();
        list->selectRow(row);
        QTest::keyClick(list, Qt::Key_Delete); // not a person's to take away
        QVERIFY(m->settle());
        QCOMPARE(list->model()->rowCount(), rows);
    }

    void annotationsAreImportedOnce()
    {
        m->click("rail.changes");
        m->chooser->files = {m->write(QStringLiteral("events.csv"), "date,text\n2026-09-15,deploy 7\n2026-10-01,contract starts\n")};
        m->click("annotations.import");
        QVERIFY(m->settle());
        m->click("annotations.import");
        QVERIFY(m->settle());
        QCOMPARE(m->session->annotations().typed().size(), std::size_t(2));
        QCOMPARE(m->session->annotations().typed().back().text, std::string("contract starts"));
    }

    void everythingIsShownAtOtherPrices()
    {
        const Money charged = m->ask({}).total.facts.totals.cost;
        const std::string half = "{\"name\": \"half\", \"rules\": [{\"discount\": \"0.5\"}]}";
        m->chooser->files = {m->write(QStringLiteral("half.json"), half)};
        m->find<QAction>("prices.contract")->trigger();
        QVERIFY(m->settle());
        QVERIFY(m->ask({}).total.facts.totals.cost * 2 == charged);
        QVERIFY(m->find<QToolButton>("priceDate")->text().contains(QStringLiteral("half")));
        QVERIFY(m->session->charged()->pricer().contract().isEmpty());
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m->settle());
        QVERIFY(m->ask({}).total.facts.totals.cost == charged);
        m->find<QAction>("prices.today")->trigger();
        QVERIFY(m->settle());
        QVERIFY(m->ask({}).balance.holds);
        QVERIFY(m->session->snapshot() != m->session->charged());
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
