#include "core/analysis/metric.h"
#include "tests/uisupport/windowfixture.h"
#include "ui/ledger.h"
#include "ui/metricrole.h"
#include "ui/format.h"
#include "ui/rowheight.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/metriccard.h"
#include "ui/shell/pagerail.h"
#include "ui/theme.h"
#include "ui/widgets/metrictile.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

using namespace assay;
using assay::test::WindowFixture;

/// What the window keeps between two starts, each set by its action and found again in the settings file; and the card
/// that says what a number is.
class TestSettings : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;

    /// Closes the window and opens another with the same settings over the same ledger.
    void startAgain()
    {
        m->window->close();
        m->window.reset();
        m->session = std::make_unique<Session>(std::make_unique<test::PreparedFileChooser>());
        m->window = std::make_unique<MainWindow>(*m->session, *m->settings);
        m->window->show();
        m->session->ledger().open(m->path(QStringLiteral("ledger.assay")));
        QVERIFY(m->settle());
    }
    QAction *action(const char *name) const { return m->find<QAction>(name); }
    QLabel *card() const { return m->find<QLabel>("metricCard.text"); }

private slots:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        Settings().setValue(kStripMetrics, QStringList());
        QVERIFY(m->importLog());
    }
    void cleanup()
    {
        m.reset();
        RowHeight::instance().setDense(false);
    }

    void denseRowsAreLowerInAllTablesAtOnce()
    {
        auto *quality = m->find<QTableView>("quality");
        m->click("rail.explore");
        QVERIFY(m->settle());
        auto *tree = m->find<QTreeView>("explore.table");
        const auto rowOf = [tree] { return tree->visualRect(tree->model()->index(0, 0)).height(); };
        const int onCard = quality->verticalHeader()->defaultSectionSize(), inTree = rowOf();
        action("action.dense")->trigger();
        QVERIFY(quality->verticalHeader()->defaultSectionSize() < onCard);
        QTRY_VERIFY(rowOf() < inTree);
        startAgain();
        QVERIFY(action("action.dense")->isChecked());
        m->click("rail.overview");
        QTRY_VERIFY(m->find<QTableView>("quality"));
        QVERIFY(m->find<QTableView>("quality")->verticalHeader()->defaultSectionSize() < onCard);
    }

    void theRailCollapsesToItsIcons()
    {
        auto *button = m->find<QToolButton>("rail.savings");
        const int wide = button->parentWidget()->width();
        action("action.rail")->trigger();
        QTRY_VERIFY(button->parentWidget()->width() < wide / 2);
        QCOMPARE(button->toolButtonStyle(), Qt::ToolButtonIconOnly);
        QVERIFY(button->toolTip().contains(QStringLiteral("Savings")));
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(button->parentWidget()->width(), wide);
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(button->parentWidget()->width() < wide / 2);
        startAgain();
        QCOMPARE(m->find<QToolButton>("rail.savings")->toolButtonStyle(), Qt::ToolButtonIconOnly);
        action("action.rail")->trigger();
        QTRY_COMPARE(m->find<PageRail>("rail")->width(), wide);
    }

    void theLastPageIsShownAgain()
    {
        m->click("rail.calls");
        startAgain();
        QCOMPARE(m->window->currentPage()->objectName(), QStringLiteral("page.calls"));
    }

    void splittersKeepTheirPlaces()
    {
        m->click("rail.savings");
        QVERIFY(m->settle());
        auto *splitter = m->find<QSplitter>("savings.split");
        const QList<int> before = splitter->sizes();
        QTest::mousePress(splitter->handle(1), Qt::LeftButton, {}, QPoint(2, 40));
        QTest::mouseMove(splitter->handle(1), QPoint(-78, 40));
        QTest::mouseRelease(splitter->handle(1), Qt::LeftButton, {}, QPoint(2, 40));
        const QList<int> moved = splitter->sizes();
        QVERIFY(moved != before);
        QTRY_COMPARE(m->session->undoStack().count(), 1);
        m->session->undoStack().undo();
        QCOMPARE(splitter->sizes(), before);
        m->session->undoStack().redo();
        QCOMPARE(splitter->sizes(), moved);
        startAgain();
        QTRY_COMPARE(m->find<QSplitter>("savings.split")->sizes(), moved);
    }

    void theStripShowsWhatOneAsksFor()
    {
        QVERIFY(m->settle());
        const auto tiles = [this] {
            QStringList ids;
            for (const MetricTile *tile : m->window->findChildren<MetricTile *>())
                if (!tile->objectName().isEmpty())
                    ids << tile->property(kMetricProperty).toString();
            return ids;
        };
        const QStringList atFirst = tiles();
        QCOMPARE(atFirst.size(), 7);
        auto *tile = m->find<MetricTile>("tile.3");
        QContextMenuEvent wish(QContextMenuEvent::Mouse, {20, 20}, tile->mapToGlobal(QPoint(20, 20)));
        QCoreApplication::sendEvent(tile, &wish);
        auto *menu = m->find<QMenu>("metricMenu");
        QVERIFY(menu);
        tile->findChild<QAction *>(QStringLiteral("strip.remove"))->trigger();
        menu->close();
        QVERIFY(m->settle());
        QCOMPARE(tiles(), atFirst.mid(0, 3) + atFirst.mid(4));
        m->window->activateWindow(); // the menu had the keys
        QVERIFY(QTest::qWaitForWindowActive(m->window.get()));

        auto *search = m->find<SearchField>("search");
        QTest::keyClick(m->window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("in the strip: cost per call, p99"));
        QTRY_COMPARE(search->shown().value(0), QStringLiteral("In the strip: Cost per call, p99"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(m->settle());
        QCOMPARE(tiles().last(), QStringLiteral("cost_p99"));
        const Metric &p99 = *metric("cost_p99");
        const QueryResult expected = m->ask({{}, {}, {"cost_p99"}, "cost", 0, {}});
        QCOMPARE(m->find<MetricTile>("tile.6")->data().value, Format::metric(p99, expected.total.metrics[0]));
        startAgain();
        QTRY_COMPARE(tiles().size(), 7);
        QCOMPARE(tiles().last(), QStringLiteral("cost_p99"));
    }

    void theStripIsUndone()
    {
        QVERIFY(m->settle());
        action("strip.cost_p95")->trigger();
        QVERIFY(m->settle());
        QVERIFY(m->find<MetricTile>("tile.7"));
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m->settle());
        QTRY_VERIFY(!m->find<MetricTile>("tile.7"));
    }

    void everyTileSaysWhatItsNumberIs()
    {
        QVERIFY(m->settle());
        int asked = 0;
        for (MetricTile *tile : m->window->findChildren<MetricTile *>()) {
            const Metric *shown = metric(tile->property(kMetricProperty).toString().toStdString());
            QVERIFY2(shown, qPrintable(tile->data().label));
            tile->setFocus();
            QTest::keyClick(tile, Qt::Key_Question);
            QVERIFY(card());
            QVERIFY(card()->text().contains(QString::fromUtf8(shown->formula.data(), qsizetype(shown->formula.size())).toHtmlEscaped()));
            delete card()->window();
            ++asked;
        }
        QVERIFY(asked > 5);
    }

    void aColumnHeadingSaysWhatItsNumberIs()
    {
        m->click("rail.explore");
        QVERIFY(m->settle());
        QHeaderView *headings = m->find<QTreeView>("explore.table")->header();
        int column = 1;
        while (headings->model()->headerData(column, Qt::Horizontal).toString() != QStringLiteral("Cost per call"))
            QVERIFY(++column < headings->count());
        const QPoint at(headings->sectionViewportPosition(column) + 4, headings->height() / 2);
        QContextMenuEvent wish(QContextMenuEvent::Mouse, at, headings->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(headings->viewport(), &wish);
        auto *menu = m->find<QMenu>("metricMenu");
        QVERIFY(menu);
        menu->actions().first()->trigger();
        QVERIFY(card());
        QVERIFY(card()->text().contains(QStringLiteral("sum c / priced calls")));
        delete card()->window();
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
