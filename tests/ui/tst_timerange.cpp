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
    /// Opens a page and waits for the days of the ledger in its brush.
    TimeBrush *brushOf(const QByteArray &page) const
    {
        m->click("rail." + page);
        const QByteArray name = (page == "overview" ? QByteArray("spend") : page) + ".brush";
        if (!m->settle())
            return nullptr;
        auto *brush = m->find<TimeBrush>(name);
        return QTest::qWaitFor([brush] { return brush->lastSelected() > brush->firstSelected(); }) ? brush : nullptr;
    }
    /// Presses at one boundary between days and lets go at another, counted from the first day, moving on the way.
    static void drag(TimeBrush *brush, qreal from, qreal to)
    {
        constexpr int kSide = 6, kDays = 60; // of the widget and of the log
        const auto at = [&](qreal day) { return QPoint(qRound(kSide + (brush->width() - 2 * kSide) * day / kDays), brush->height() / 3); };
        QTest::mousePress(brush, Qt::LeftButton, {}, at(from));
        QTest::mouseMove(brush, at((from + to) / 2));
        QTest::mouseMove(brush, at(to));
        QTest::mouseRelease(brush, Qt::LeftButton, {}, at(to));
    }
    static void addPages()
    {
        QTest::addColumn<QByteArray>("page");
        for (const char *page : {"overview", "explore", "calls"})
            QTest::newRow(page) << QByteArray(page);
    }
    std::string firstDay() const { return isoDayText(dayOf(selection().range.from)); }
    std::string dayAfter() const { return isoDayText(dayOf(selection().range.to)); }

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

    void everyBrushIsSeenInTheFirstSizeAndOnASmallScreen_data() { addPages(); }
    void everyBrushIsSeenInTheFirstSizeAndOnASmallScreen()
    {
        QFETCH(QByteArray, page);
        for (const QSize size : {QSize(1440, 900), QSize(1280, 800)}) {
            m->window->resize(size);
            TimeBrush *brush = brushOf(page);
            QVERIFY(brush && brush->isVisible());
            QVERIFY(!brush->visibleRegion().isEmpty());
        }
    }

    void aRangeIsDrawnMovedAndResizedByTheMouse_data() { addPages(); }
    void aRangeIsDrawnMovedAndResizedByTheMouse()
    {
        QFETCH(QByteArray, page);
        TimeBrush *brush = brushOf(page);
        QVERIFY(brush);
        drag(brush, 3.5, 9.5); // left of the last 30 days: draws
        QCOMPARE(firstDay(), std::string("2026-09-04"));
        QCOMPARE(dayAfter(), std::string("2026-09-11"));
        drag(brush, 3, 5.5); // the left edge
        QCOMPARE(firstDay(), std::string("2026-09-06"));
        QCOMPARE(dayAfter(), std::string("2026-09-11"));
        drag(brush, 10, 19.5); // the right edge
        QCOMPARE(firstDay(), std::string("2026-09-06"));
        QCOMPARE(dayAfter(), std::string("2026-09-21"));
        drag(brush, 12.5, 14.5); // the middle
        QCOMPARE(firstDay(), std::string("2026-09-08"));
        QCOMPARE(dayAfter(), std::string("2026-09-23"));
        QVERIFY(m->settle());
        QVERIFY(m->ask({}).total.facts.totals.calls < test::kUiLogCalls);
        QCOMPARE(brush->rangeFrom(), selection().range.from);
        QTest::keyClick(brush, Qt::Key_Escape);
        QVERIFY(selection().range.isAll());
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

    void presetsCountFromTheEndOfTheLedger_data()
    {
        QTest::addColumn<QByteArray>("button");
        QTest::addColumn<QByteArray>("first");
        QTest::newRow("7 days") << QByteArray("period.7") << QByteArray("2026-10-24");
        QTest::newRow("30 days") << QByteArray("period.30") << QByteArray("2026-10-01");
        QTest::newRow("90 days") << QByteArray("period.90") << QByteArray("2026-08-02");
    }
    void presetsCountFromTheEndOfTheLedger()
    {
        QFETCH(QByteArray, button);
        QFETCH(QByteArray, first);
        m->click("period.7");
        m->click(button);
        QCOMPARE(firstDay(), first.toStdString());
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
