#include "core/values/decimal.h"
#include "core/values/instant.h"
#include "tests/uisupport/windowfixture.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/stackedbars.h"
#include "ui/pages/calls/callmodel.h"
#include "ui/pages/explore/exploremodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/hovercard.h"
#include "ui/widgets/timebrush.h"
#include "ui/widgets/treemap.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

using namespace assay;
using assay::test::WindowFixture;

// One selection, every view: what a hand does to a mark, a row or the time axis, and what every page then shows.
class TestEveryView : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;

    const View &view() const { return m->session->view(); }
    const Selection &selection() const { return m->session->selection(); }
    QString filters() const
    {
        QStringList texts;
        for (const Filter &filter : selection().filters)
            texts << QString::fromStdString(Selection::filterText(filter));
        return texts.join(QLatin1Char(' '));
    }
    QAbstractScrollArea *bars(const char *chart) const
    {
        return m->find<StackedBars>(chart)->findChild<QAbstractScrollArea *>(QStringLiteral("chart.bars"));
    }
    /// Opens the context menu of a widget at a point.
    QMenu *menuOf(QWidget *widget, const QPoint &at) const
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
        QCoreApplication::sendEvent(widget, &event);
        return m->find<QMenu>("markMenu");
    }
    QPoint itemCentre(int group, int item) const { return m->find<Treemap>("treemap")->itemRect(group, item).center().toPoint(); }
    void openPage(const char *id) const
    {
        m->click(qPrintable(QStringLiteral("rail.") + QLatin1String(id)));
        QVERIFY(m->settle());
    }
    ExploreModel &explore() const { return *static_cast<ExploreModel *>(m->find<QTreeView>("explore.table")->model()); }

private slots:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        QVERIFY(m->importLog());
    }
    void cleanup() { m.reset(); }

    void aDragOverTheBarsOfAnyPageSetsTheRange_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QByteArray>("chart");
        QTest::newRow("on the overview") << QByteArray("overview") << QByteArray("spend.chart");
        QTest::newRow("on explore") << QByteArray("explore") << QByteArray("explore.chart");
    }
    void aDragOverTheBarsOfAnyPageSetsTheRange()
    {
        QFETCH(QByteArray, page);
        QFETCH(QByteArray, chart);
        openPage(page);
        QWidget *plot = bars(chart)->viewport();
        const TimeRange before = selection().range;
        const int y = plot->height() / 2;
        QTest::mousePress(plot, Qt::LeftButton, {}, {plot->width() / 3, y});
        QTest::mouseMove(plot, {plot->width() / 2, y});
        QTest::mouseMove(plot, {2 * plot->width() / 3, y});
        QTest::mouseRelease(plot, Qt::LeftButton, {}, {2 * plot->width() / 3, y});
        QVERIFY(m->settle());
        const TimeRange range = selection().range;
        QVERIFY(range.from > before.from && range.to < before.to);
        QVERIFY((range.to - range.from) % kMillisPerDay == 0);
        openPage("calls");
        QCOMPARE(m->find<DataTable>("calls")->model()->rowCount(), int(m->ask({}).total.facts.totals.calls));
    }

    void keysBrushTheBars()
    {
        auto *chart = bars("spend.chart");
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Left); // the last day
        QTest::keyClick(chart, Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(chart, Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(chart, Qt::Key_Return);
        QCOMPARE(isoText(selection().range.from), std::string("2026-10-28T00:00:00.000Z"));
        QCOMPARE(isoText(selection().range.to), std::string("2026-10-31T00:00:00.000Z"));
    }

    void everyBrushNudgesItsEdgesByKeys_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QByteArray>("brush");
        for (const char *page : {"overview", "explore", "calls"})
            QTest::newRow(page) << QByteArray(page) << QByteArray(qstrcmp(page, "overview") == 0 ? "spend" : page) + ".brush";
    }
    void everyBrushNudgesItsEdgesByKeys()
    {
        QFETCH(QByteArray, page);
        QFETCH(QByteArray, brush);
        openPage(page);
        auto *edge = m->find<TimeBrush>(brush);
        QTRY_VERIFY(edge->lastSelected() > edge->firstSelected());
        const TimeRange before = selection().range;
        QTest::keyClick(edge, Qt::Key_Right, Qt::ControlModifier); // the left edge
        QCOMPARE(selection().range.from, before.from + kMillisPerDay);
        QTest::keyClick(edge, Qt::Key_Left, Qt::ShiftModifier); // the right edge
        QCOMPARE(selection().range.to, before.to - kMillisPerDay);
        m->session->undoStack().undo(); // nudges are one step
        QVERIFY(selection().range == before);
    }

    void calendarPresetsHoldTheLastCall_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("month") << QByteArray("period.month") << QByteArray("2026-10-01") << QByteArray("2026-11-01");
        QTest::newRow("quarter") << QByteArray("period.quarter") << QByteArray("2026-10-01") << QByteArray("2027-01-01");
        QTest::newRow("year") << QByteArray("period.year") << QByteArray("2026-01-01") << QByteArray("2027-01-01");
    }
    void calendarPresetsHoldTheLastCall()
    {
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        m->find<QAction>(action)->trigger();
        QCOMPARE(isoDayText(dayOf(selection().range.from)), from.toStdString());
        QCOMPARE(isoDayText(dayOf(selection().range.to)), to.toStdString());
    }

    void anyPeriodCanBeComparedWith()
    {
        auto *typed = m->find<QLineEdit>("comparison.typed");
        typed->setText(QStringLiteral("2026-09-10..2026-09-12"));
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(isoDayText(dayOf(view().compareTo()->from)), std::string("2026-09-10"));
        QCOMPARE(isoDayText(dayOf(view().compareTo()->to)), std::string("2026-09-13"));
        m->session->undoStack().undo();
        QVERIFY(view().compareTo() == selection().previousPeriod());
    }

    void aClickOnAMarkKeepsOnlyIt()
    {
        auto *map = m->find<Treemap>("treemap");
        QTest::mouseClick(map, Qt::LeftButton, {}, itemCentre(0, 0));
        QCOMPARE(filters(), QStringLiteral("team=support workload=triage"));
        m->click("crumb.remove.1");
        QCOMPARE(filters(), QStringLiteral("team=support"));
    }

    void shiftHighlightsWhileTheWholeStays()
    {
        const Money whole = m->ask({}).total.facts.totals.cost;
        auto *map = m->find<Treemap>("treemap");
        QTest::mouseClick(map, Qt::LeftButton, Qt::ShiftModifier, itemCentre(0, 0));
        QVERIFY(m->settle());
        QVERIFY(filters().isEmpty());
        QVERIFY(m->ask({}).total.facts.totals.cost == whole);
        QCOMPARE(Selection::filterText(*view().highlight), std::string("workload=triage"));
        QVERIFY(!map->groups()[0].items[0].faded);
        QVERIFY(map->groups()[0].items[1].faded);
        QTRY_VERIFY(m->find<QToolButton>("crumb.highlight")->text().contains(QStringLiteral("% of what is shown")));

        const StackedBarsData &chart = m->find<StackedBars>("spend.chart")->data();
        Query marked;
        marked.selection = selection();
        marked.selection.filters.push_back(*view().highlight);
        double sum = 0;
        for (const double value : chart.highlight.values)
            sum += value;
        const double expected = double(run(*m->session->snapshot(), marked, {}).total.facts.totals.cost.attos()) / double(kAttosPerDollar);
        QVERIFY(std::abs(sum - expected) < 1e-9 * expected);

        QTest::mouseClick(map, Qt::LeftButton, Qt::ControlModifier, itemCentre(0, 1)); // Ctrl adds to what is marked
        QCOMPARE(Selection::filterText(*view().highlight), std::string("workload=triage,replies"));
        QTest::keyClick(m->window.get(), Qt::Key_Escape);
        QVERIFY(!view().highlight);
    }

    void ctrlAddsToWhatIsKept()
    {
        QTest::mouseClick(m->find<Treemap>("treemap"), Qt::LeftButton, Qt::ControlModifier, itemCentre(0, 0));
        QCOMPARE(filters(), QStringLiteral("workload=triage"));
        m->session->pick({Dimension::Workload, {}}, std::string("search"), Pick::Add);
        QCOMPARE(filters(), QStringLiteral("workload=triage,search"));
        m->session->pick({Dimension::Workload, {}}, std::string("triage"), Pick::Add);
        QCOMPARE(filters(), QStringLiteral("workload=search"));
    }

    void theLegendFiltersAndItsMenuLeadsOn()
    {
        auto *legend = m->find<ChartLegend>("spend.legend");
        QMenu *menu = menuOf(legend, legend->entryRect(0).center());
        QVERIFY(menu);
        QStringList entries;
        for (const QAction *action : menu->actions())
            entries << action->objectName();
        QVERIFY(entries.contains(QStringLiteral("mark.keep")) && entries.contains(QStringLiteral("mark.highlight"))
                && entries.contains(QStringLiteral("mark.pin")) && entries.contains(QStringLiteral("mark.calls")));
        menu->findChild<QAction *>(QStringLiteral("mark.exclude"))->trigger();
        QVERIFY(filters().startsWith(QStringLiteral("family!=")));
        m->session->undoStack().undo();
        QVERIFY(m->settle());
        QTest::mouseClick(legend, Qt::LeftButton, {}, legend->entryRect(1).center());
        QVERIFY(filters().startsWith(QStringLiteral("family=")));
    }

    void theCallsOfABarAreItsCountAndSum()
    {
        auto *chart = bars("spend.chart");
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Left);
        QWidget *plot = chart->viewport();
        const QPoint last(plot->width() - 16, plot->height() / 2);
        const StackedBarsData &data = m->find<StackedBars>("spend.chart")->data();
        const QString cost = data.exactTotals.last();
        QMenu *menu = menuOf(plot, last);
        QVERIFY(menu);
        menu->findChild<QAction *>(QStringLiteral("mark.calls"))->trigger();
        QVERIFY(m->settle());
        QCOMPARE(view().page, std::string("calls"));
        const Totals totals = m->ask({}).total.facts.totals;
        QCOMPARE(QString::fromStdString(moneyText(totals.cost)), cost);
        QCOMPARE(std::int64_t(static_cast<CallModel *>(m->find<DataTable>("calls")->model())->callCount()), totals.calls);
    }

    void figuresShowAtOnceAndAreKeptByAClick()
    {
        QWidget *plot = bars("spend.chart")->viewport();
        const QPoint last(plot->width() - 16, plot->height() / 2);
        QTest::mouseMove(plot, last);
        QVERIFY(m->find<HoverCard>("hoverCard") && m->find<HoverCard>("hoverCard")->isVisible()); // without a delay
        QTest::mouseClick(plot, Qt::LeftButton, {}, last);
        auto *card = m->find<HoverCard>("pinnedCard");
        QVERIFY(card && card->isVisible());
        QVERIFY(card->plainText().contains(QStringLiteral("30 Oct 2026")));
        QVERIFY(card->plainText().contains(QStringLiteral("compared period")));
        auto *text = card->findChild<QLabel *>(QStringLiteral("hoverCard.text"));
        QVERIFY(text->textInteractionFlags() & Qt::TextSelectableByMouse);
        QTest::mouseMove(m->find<QWidget>("balanceLine"));
        QVERIFY(card->isVisible());
        QTest::keyClick(text, Qt::Key_Escape);
        QTRY_VERIFY(!m->find<HoverCard>("pinnedCard"));
    }

    void aRowIsHighlightedByShiftAndItsPlaceComesBack()
    {
        openPage("explore");
        auto *table = m->find<QTreeView>("explore.table");
        const auto centre = [&](int row) { return table->visualRect(explore().index(row, 0)).center(); };
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ShiftModifier, centre(1));
        QVERIFY(view().highlight == explore().filtersOf(explore().index(1, 0)).front());
        QVERIFY(explore().index(1, 0).data(Qt::BackgroundRole).isValid());
        QVERIFY(!explore().index(0, 0).data(Qt::BackgroundRole).isValid());

        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, centre(2));
        const QString row = table->currentIndex().siblingAtColumn(0).data().toString();
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, centre(2));
        QVERIFY(m->settle());
        QCOMPARE(view().page, std::string("calls"));
        QTest::mouseClick(m->find<QWidget>("page.calls"), Qt::BackButton);
        QVERIFY(m->settle());
        QCOMPARE(view().page, std::string("explore"));
        QVERIFY(filters().isEmpty());
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), row);
    }

    void aMonthIsHighlightedKeptAndOpened()
    {
        auto *months = m->find<DataTable>("months");
        QTRY_COMPARE(months->model()->rowCount(), 2); // October, September
        const auto centre = [months](int row) { return months->visualRect(months->model()->index(row, 0)).center(); };
        QTest::mouseClick(months->viewport(), Qt::LeftButton, Qt::ShiftModifier, centre(1));
        QCOMPARE(Selection::filterText(*view().highlight), std::string("month=2026-09"));
        QVERIFY(months->model()->index(1, 0).data(Qt::BackgroundRole).isValid());
        QVERIFY(!months->model()->index(0, 0).data(Qt::BackgroundRole).isValid());
        QTest::keyClick(m->window.get(), Qt::Key_Escape);
        QVERIFY(!months->model()->index(1, 0).data(Qt::BackgroundRole).isValid());

        QTest::mouseClick(months->viewport(), Qt::LeftButton, {}, centre(1));
        QCOMPARE(isoDayText(dayOf(selection().range.from)), std::string("2026-09-01"));
        QVERIFY(filters().isEmpty());
        QVERIFY(m->settle());
        QTest::mouseClick(months->viewport(), Qt::LeftButton, Qt::ControlModifier, centre(0)); // October beside it
        QCOMPARE(isoDayText(dayOf(selection().range.from)), std::string("2026-09-01"));
        QCOMPARE(isoDayText(dayOf(selection().range.to)), std::string("2026-11-01"));
    }

    void aMoverIsAMarkLikeAnyOther()
    {
        auto *movers = m->find<QTableView>("movers");
        QTRY_VERIFY(movers->model()->rowCount() > 0);
        const auto centre = [movers](int row) { return movers->visualRect(movers->model()->index(row, 0)).center(); };
        const std::string first = movers->model()->index(0, 0).data().toString().toStdString();
        QTest::mouseClick(movers->viewport(), Qt::LeftButton, Qt::ShiftModifier, centre(0));
        QCOMPARE(Selection::filterText(*view().highlight), "workload=" + first);
        QVERIFY(movers->model()->index(0, 0).data(Qt::BackgroundRole).isValid());
        QVERIFY(m->settle());
        QTest::keyClick(m->window.get(), Qt::Key_Escape);
        QVERIFY(m->settle());
        QVERIFY(!movers->model()->index(0, 0).data(Qt::BackgroundRole).isValid());
        QTest::mouseClick(movers->viewport(), Qt::LeftButton, {}, centre(0));
        QVERIFY(filters().endsWith(QString::fromStdString("workload=" + first)));
        m->session->undoStack().undo();
        QVERIFY(m->settle());
        QTest::mouseClick(movers->viewport(), Qt::LeftButton, {}, centre(0)); // the first press of a double click
        QTest::mouseDClick(movers->viewport(), Qt::LeftButton, {}, centre(0));
        QVERIFY(m->settle());
        QCOMPARE(view().page, std::string("calls"));
        QVERIFY(filters().endsWith(QString::fromStdString("workload=" + first)));
    }

    void aRowIsExplainedOnTheChangesPage()
    {
        openPage("explore");
        auto *table = m->find<QTreeView>("explore.table");
        const QString name = explore().index(1, 0).data().toString();
        emit table->customContextMenuRequested(table->visualRect(explore().index(1, 0)).center());
        auto *menu = m->find<QMenu>("explore.menu");
        QVERIFY(menu);
        menu->findChild<QAction *>(QStringLiteral("mark.explain"))->trigger();
        menu->close();
        QVERIFY(m->settle());
        QCOMPARE(view().page, std::string("changes"));
        QCOMPARE(filters(), QStringLiteral("workload=") + name);
        QCOMPARE(view().groupBy.front().id(), std::string("model")); // the workload is one value now
        QVERIFY(m->find<DataTable>("changes.groups")->model()->rowCount() > 0);
        m->session->undoStack().undo();
        QVERIFY(filters().isEmpty());
        QCOMPARE(view().groupBy.front().id(), std::string("workload"));
    }

    void fFramesTheHighlightInTime()
    {
        m->session->highlight(Filter{{Dimension::DayOf, {}}, {std::string("2026-09-05"), std::string("2026-09-07")}, false});
        QTest::keyClick(m->window.get(), Qt::Key_F);
        QVERIFY(m->settle());
        QCOMPARE(isoDayText(dayOf(selection().range.from)), std::string("2026-09-05"));
        QCOMPARE(isoDayText(dayOf(selection().range.to)), std::string("2026-09-08"));
    }

    void aQuestionMarkListsTheKeys()
    {
        QTest::keyClick(m->window.get(), Qt::Key_Question);
        auto *chapters = m->find<QTabWidget>("chapters");
        QVERIFY(chapters);
        QCOMPARE(chapters->tabText(chapters->currentIndex()), QStringLiteral("Keys"));
    }

    void oneStackUndoesOrderColumnsGroupingAndStack()
    {
        openPage("explore");
        const View before = view();
        auto *table = m->find<QTreeView>("explore.table");
        QTest::mouseClick(table->header()->viewport(), Qt::LeftButton, {}, {table->header()->sectionViewportPosition(1) + 20, 20});
        QCOMPARE(view().sort, std::string("calls"));
        m->find<QAction>("metric.cost_p95")->trigger();
        QVERIFY(m->settle());
        QVERIFY(std::ranges::find(view().metrics, "cost_p95") != view().metrics.end());
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(view().sort == before.sort && view().metrics == before.metrics);
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(view().sort, std::string("calls"));
    }

    void theHeaderSaysTheSameTotalOnEveryPageAndTheBalanceOpens()
    {
        const QString total = m->find<QLabel>("selectionTotal")->text();
        QVERIFY(!total.isEmpty());
        for (const char *page : {"explore", "calls", "savings", "data"}) {
            openPage(page);
            QCOMPARE(m->find<QLabel>("selectionTotal")->text(), total);
            QVERIFY(m->find<QLabel>("selectionTotal")->isVisible());
        }
        m->click("balanceLine");
        auto *card = m->find<HoverCard>("pinnedCard");
        QVERIFY(card && card->plainText().contains(QStringLiteral("Ledger")));
    }

    void anExportedTableIsWhatIsShown()
    {
        openPage("explore");
        auto *table = m->find<QTreeView>("explore.table");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        m->chooser->saved = m->path(QStringLiteral("shown.tsv"));
        QTest::keyClick(m->window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QFile file(m->chooser->saved);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), QGuiApplication::clipboard()->text());
        m->chooser->saved = m->path(QStringLiteral("shown.csv"));
        QTest::keyClick(m->window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QFile csv(m->chooser->saved);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(csv.readAll().contains("\nworkload,calls,"));
    }

    void aCopiedTableSaysWhatItIsAbout()
    {
        m->session->keepOnly({Dimension::Team, {}}, {std::string("support")});
        openPage("explore");
        auto *table = m->find<QTreeView>("explore.table");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QString first = QGuiApplication::clipboard()->text().section(QLatin1Char('\n'), 0, 0);
        QVERIFY2(first.startsWith(QStringLiteral("# 1 Oct")) && first.contains(QStringLiteral("team=support")), qPrintable(first));
    }
};

QTEST_MAIN(TestEveryView)
#include "tst_everyview.moc"
