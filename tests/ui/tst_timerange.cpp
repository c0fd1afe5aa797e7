#include "tests/support/uilog.h"
#include "tests/uisupport/windowfixture.h"
#include "ui/pages/explore/exploremodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/timebrush.h"

#include <QAbstractScrollArea>
#include <QLineEdit>
#include <QTreeView>
#include <QtTest>

using namespace assay;
using assay::test::WindowFixture;

// The time range: chosen by preset, by typing and on the chart, and followed by every page.
class TestTimeRange : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;

    const Selection &selection() const { return m->session->selection(); }

private slots:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        QVERIFY(m->importLog());
    }
    void cleanup() { m.reset(); }

    void aDragOnTheBrushNarrowsEveryPage()
    {
        auto *brush = m->find<TimeBrush>("spend.brush");
        QTRY_VERIFY(brush->lastSelected() > brush->firstSelected());
        const int y = brush->height() / 3, left = brush->width() / 8;
        QTest::mousePress(brush, Qt::LeftButton, {}, {left, y}); // before the last 30 days: draws a new range
        QTest::mouseMove(brush, {2 * left, y});
        QTest::mouseRelease(brush, Qt::LeftButton, {}, {2 * left, y});
        QVERIFY(m->settle());
        QCOMPARE(selection().range.from, brush->rangeFrom());
        QCOMPARE(selection().range.to, brush->rangeTo());

        const Totals shown = m->ask({}).total.facts.totals;
        QVERIFY(shown.calls > 0 && shown.calls < test::kUiLogCalls);
        m->click("rail.explore");
        QVERIFY(m->settle());
        const auto &model = *static_cast<ExploreModel *>(m->find<QTreeView>("explore.table")->model());
        QCOMPARE(model.rowOf(model.index(model.rowCount() - 1, 0))->facts.totals.calls, shown.calls);
        m->click("rail.calls");
        QVERIFY(m->settle());
        QCOMPARE(m->find<DataTable>("calls")->model()->rowCount(), int(shown.calls));
    }

    void theBrushSetsTheTimeRangeOfEverything()
    {
        auto *brush = m->find<TimeBrush>("spend.brush");
        QTRY_VERIFY(brush->lastSelected() > brush->firstSelected());
        brush->setFocus();
        QTest::keyClick(brush, Qt::Key_Left); // one day back
        QVERIFY(m->settle());
        QCOMPARE(selection().range.from, brush->rangeFrom());
        QCOMPARE(selection().range.to, brush->rangeTo());
        const QueryResult shown = m->ask({});
        QVERIFY(shown.balance.calls > 0 && shown.balance.hiddenCalls > 0);
        QVERIFY(shown.balance.holds);
    }

    void theFiguresOfADayFloatBesideIt()
    {
        auto *bars = m->find<QAbstractScrollArea>("chart.bars");
        QTest::mouseMove(bars->viewport(), bars->viewport()->rect().center());
        QTRY_VERIFY(m->find<QWidget>("hoverCard") && m->find<QWidget>("hoverCard")->isVisible());
        QVERIFY(m->window->rect().contains(m->find<QWidget>("hoverCard")->geometry()));
        QTest::keyClick(bars, Qt::Key_Escape);
        QVERIFY(!m->find<QWidget>("hoverCard")->isVisible());
    }

    void presetsCountFromTheEndOfTheLedger()
    {
        m->click("period.7");
        QCOMPARE(isoText(selection().range.from), std::string("2026-10-24T00:00:00.000Z"));
        QCOMPARE(isoText(selection().range.to), std::string("2026-10-31T00:00:00.000Z"));
        m->click("period.0");
        QVERIFY(selection().range.isAll());
    }

    void aTypedPeriodIsTaken()
    {
        auto *typed = m->find<QLineEdit>("period.typed");
        typed->setText(QStringLiteral("Sep 2026"));
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(isoText(selection().range.from), std::string("2026-09-01T00:00:00.000Z"));
        QCOMPARE(isoText(selection().range.to), std::string("2026-10-01T00:00:00.000Z"));
    }
};

QTEST_MAIN(TestTimeRange)
#include "tst_timerange.moc"
