#include "tests/support/sampleledger.h"
#include "tests/uisupport/accessfaults.h"
#include "tests/uisupport/windowfixture.h"
#include "ui/charts/stackedbars.h"
#include "ui/ledger.h"
#include "ui/pages/page.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/heatmap.h"
#include "ui/widgets/histogram.h"
#include "ui/widgets/scatterplot.h"
#include "ui/widgets/treemap.h"
#include "ui/widgets/waterfall.h"

#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QTabBar>
#include <QToolButton>

using namespace assay;
using assay::test::accessFaults;
using assay::test::WindowFixture;

/// Every page as a screen reader and the keyboard meet it.
class TestAccessibility : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;

    void show(const QString &page)
    {
        m->session->showPage(page.toStdString());
        QVERIFY(m->settle());
    }

    void verifyNoFaults() const
    {
        const QStringList faults = accessFaults(*m->window);
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }

    static QString nameOf(const QWidget &widget)
    {
        return QString::fromLatin1(widget.metaObject()->className()) + QLatin1Char(' ') + widget.objectName() + QStringLiteral(" in ")
            + (widget.parentWidget() ? widget.parentWidget()->objectName() : QString());
    }

    static bool hasTableSwitch(const QWidget &chart)
    {
        const QWidget *card = chart.parentWidget();
        while (card && !qobject_cast<const Card *>(card))
            card = card->parentWidget();
        if (!card)
            return false;
        for (const QToolButton *button : card->findChildren<QToolButton *>())
            if (button->objectName().endsWith(QStringLiteral(".asTable")) && button->isVisible())
                return true;
        return false;
    }

    static QContextMenuEvent rightClick(const QWidget &widget, const QPoint &at)
    {
        return {QContextMenuEvent::Mouse, at, widget.mapToGlobal(at)};
    }

    /// Opens the menu of a chart and chooses the entry of that text.
    void choose(QWidget &chart, const QPoint &at, const QString &entry) const
    {
        QContextMenuEvent event = rightClick(chart, at);
        QCoreApplication::sendEvent(&chart, &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction *action : menu->actions())
            if (action->text() == entry) {
                action->trigger();
                menu->close();
                return;
            }
        menu->close();
        QFAIL(qPrintable(QStringLiteral("no entry ") + entry));
    }

private slots:
    void initTestCase()
    {
        m = std::make_unique<WindowFixture>();
        const test::SampleLedger sample(SAMPLE_FOLDER, m->path(QStringLiteral("sample.assay")).toStdString());
        m->session->ledger().open(QString::fromStdString(sample.storePath));
        QVERIFY(m->settle());
    }
    void cleanupTestCase() { m.reset(); }

    void whatHasNoNameIsFound()
    {
        QWidget window;
        auto *button = new QToolButton(&window);
        button->setObjectName(QStringLiteral("nameless"));
        auto *map = new Treemap(&window);
        map->setAccessibleName(QStringLiteral("Where it goes"));
        window.show();
        const QStringList faults = accessFaults(window);
        QCOMPARE(faults.size(), 2);
        QVERIFY(faults[0].contains(QStringLiteral("nameless")));
        QVERIFY(faults[1].startsWith(QStringLiteral("no sentence: ")));
    }

    void everyControlOfAPageHasAName_data()
    {
        QTest::addColumn<QString>("page");
        for (const PageEntry &page : allPages())
            QTest::newRow(page.id) << QString::fromLatin1(page.id);
    }

    void everyControlOfAPageHasAName()
    {
        QFETCH(QString, page);
        show(page);
        verifyNoFaults();
        for (QTabBar *tabs : m->window->currentPage()->findChildren<QTabBar *>())
            for (int tab = 1; tab < tabs->count() && tabs->isVisible(); ++tab) {
                tabs->setCurrentIndex(tab);
                QVERIFY(m->settle());
                verifyNoFaults();
            }
    }

    void theTabKeyReachesEveryControlOfAPage_data() { everyControlOfAPageHasAName_data(); }

    void theTabKeyReachesEveryControlOfAPage()
    {
        QFETCH(QString, page);
        show(page);
        m->window->activateWindow();
        QTRY_VERIFY(m->window->isActiveWindow());
        m->window->currentPage()->setFocus();
        QSet<QWidget *> reached;
        QWidget *at = QApplication::focusWidget();
        for (bool isNew = true; isNew;) {
            QTest::keyClick(at ? at : m->window.get(), Qt::Key_Tab);
            QWidget *next = QApplication::focusWidget();
            QVERIFY(next);
            QVERIFY2(next != at, qPrintable(QStringLiteral("the key stays in ") + nameOf(*next)));
            isNew = !reached.contains(next);
            reached << next;
            at = next;
        }
        QStringList missed;
        for (QWidget *widget : m->window->currentPage()->findChildren<QWidget *>())
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && !reached.contains(widget))
                missed << nameOf(*widget);
        QVERIFY2(missed.isEmpty(), qPrintable(QLatin1Char('\n') + missed.join(QLatin1Char('\n'))));
    }

    void everyChartCanBeSeenAsATable()
    {
        int charts = 0;
        for (const PageEntry &page : allPages()) {
            show(QString::fromLatin1(page.id));
            for (QWidget *widget : m->window->currentPage()->findChildren<QWidget *>()) {
                const bool isChart = qobject_cast<StackedBars *>(widget) || qobject_cast<Treemap *>(widget) || qobject_cast<Waterfall *>(widget)
                    || qobject_cast<Histogram *>(widget) || qobject_cast<ScatterPlot *>(widget) || qobject_cast<HeatMap *>(widget);
                if (!isChart || !widget->isVisible())
                    continue;
                ++charts;
                QVERIFY2(hasTableSwitch(*widget), qPrintable(widget->objectName()));
            }
        }
        QVERIFY(charts >= 5);
    }

    void theTreemapAsATableHoldsTheSameFigures()
    {
        show(QStringLiteral("overview"));
        auto *map = m->find<Treemap>("treemap");
        auto *table = m->find<DataTable>("treemap.table");
        QVERIFY(map->isVisible() && !table->isVisible());
        m->click("treemap.asTable");
        QVERIFY(!map->isVisible() && table->isVisible());
        int fields = 0;
        for (const TreemapGroup &group : map->groups())
            fields += int(group.items.size());
        QCOMPARE(table->model()->rowCount(), fields);
        const TreemapItem &first = map->groups().first().items.first();
        QCOMPARE(table->model()->index(0, 0).data().toString(), first.name);
        QCOMPARE(table->model()->index(0, 2).data().toString(), first.value);
        m->click("treemap.asTable");
    }

    void theWaterfallAsATableHoldsEveryStep()
    {
        show(QStringLiteral("changes"));
        auto *waterfall = m->find<Waterfall>("changes.steps");
        auto *table = m->find<DataTable>("changes.steps.table");
        m->click("changes.steps.asTable");
        QVERIFY(!waterfall->isVisible() && table->isVisible());
        QCOMPARE(table->model()->rowCount(), int(waterfall->steps().size()));
        QCOMPARE(table->model()->index(1, 1).data().toString(), waterfall->steps()[1].text);
        m->click("changes.steps.asTable");
        QVERIFY(waterfall->isVisible());
    }

    void aKeyCopiesAChartAsImageAndAsData()
    {
        show(QStringLiteral("overview"));
        auto *map = m->find<Treemap>("treemap");
        m->window->activateWindow(); // another test showed a window of its own
        QTRY_VERIFY(m->window->isActiveWindow());
        map->setFocus();
        QTRY_VERIFY(map->hasFocus());
        QTest::keyClick(map, Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(QGuiApplication::clipboard()->mimeData() && QGuiApplication::clipboard()->mimeData()->hasImage());
        QVERIFY(QGuiApplication::clipboard()->text().contains(map->groups().first().items.first().name));
    }

    void theMenuOfAChartCopiesItAsImageOrAsData()
    {
        show(QStringLiteral("overview"));
        auto *map = m->find<Treemap>("treemap");
        const QPoint field = map->itemRect(0, 0).center().toPoint();
        choose(*map, field, QStringLiteral("Copy as image"));
        QVERIFY(!QGuiApplication::clipboard()->image().isNull());
        choose(*map, field, QStringLiteral("Copy as data"));
        QVERIFY(QGuiApplication::clipboard()->text().contains(map->groups().first().items.first().name));
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
