#include "core/values/decimal.h"
#include "tests/uisupport/windowfixture.h"
#include "ui/pages/explore/exploremodel.h"
#include "ui/pages/explore/levelhandle.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/heatmap.h"
#include "ui/widgets/histogram.h"
#include "ui/widgets/hovercard.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/scatterplot.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QMimeData>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

using namespace assay;
using assay::test::WindowFixture;

// The kinds of chart beside the Explore table, and the order of its levels.
class TestExploreCharts : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;

    void choose(View::Chart chart) const
    {
        auto *box = m->find<QComboBox>("explore.kind");
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < int(chart); ++i)
            QTest::keyClick(box, Qt::Key_Down);
        QVERIFY(m->settle());
        QCOMPARE(int(m->session->view().chart), int(chart));
    }
    QAbstractItemModel *asTable() const
    {
        if (!m->find<QToolButton>("explore.asTable")->isChecked())
            m->click("explore.asTable");
        return m->find<DataTable>("explore.chartTable")->model();
    }
    Money sumOf(QAbstractItemModel *model, int column) const
    {
        Money sum;
        for (int row = 0; row < model->rowCount(); ++row)
            sum += *parseMoney(model->index(row, column).data(kExactRole).toString().toStdString());
        return sum;
    }

private slots:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        QVERIFY(m->importLog());
        m->click("rail.explore");
        QVERIFY(m->settle());
    }
    void cleanup() { m.reset(); }

    void theDistributionHoldsEveryCall()
    {
        choose(View::Chart::Distribution);
        auto *chart = m->find<Histogram>("explore.distribution");
        QVERIFY(chart->isVisible());
        QVERIFY(!chart->accessibleDescription().isEmpty());
        const Totals totals = m->ask({}).total.facts.totals;
        double calls = 0;
        for (const HistogramColumn &column : chart->columns())
            calls += column.value;
        QCOMPARE(std::int64_t(calls), totals.priced);
        QVERIFY(sumOf(asTable(), 2) == totals.cost);
        QAbstractItemModelTester tester(asTable(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void aDotOfVolumeAndCostIsPickedAndHighlighted()
    {
        choose(View::Chart::VolumeAndCost);
        auto *plot = m->find<ScatterPlot>("explore.volume");
        QCOMPARE(plot->dots().size(), qsizetype(3));
        QTest::mouseClick(plot, Qt::LeftButton, Qt::ShiftModifier, plot->centreOf(0).toPoint());
        QVERIFY(m->settle());
        QVERIFY(m->session->view().highlight);
        QVERIFY(!plot->dots()[0].faded && plot->dots()[1].faded);
        QVERIFY(sumOf(asTable(), 3) == m->ask({}).total.facts.totals.cost);
        m->click("explore.asTable");
        QTest::mouseClick(plot, Qt::LeftButton, {}, plot->centreOf(1).toPoint());
        QCOMPARE(m->session->selection().filters.size(), std::size_t(1));
    }

    void anHourOfTheWeekIsKeptByAClick()
    {
        choose(View::Chart::WeekHours);
        auto *map = m->find<HeatMap>("explore.week");
        QVERIFY(sumOf(asTable(), 3) == m->ask({}).total.facts.totals.cost);
        m->click("explore.asTable");
        map->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(map, Qt::Key_Right); // Monday, nine o'clock
        QTest::keyClick(map, Qt::Key_Space);
        auto *card = m->find<HoverCard>("pinnedCard");
        QVERIFY(card && card->plainText().contains(QStringLiteral("Share of cost")));
        QTest::keyClick(map, Qt::Key_Return);
        QCOMPARE(Selection::filterText(m->session->selection().filters[0]), std::string("weekday=monday"));
        QCOMPARE(Selection::filterText(m->session->selection().filters[1]), std::string("hour_of_day=09"));
        QVERIFY(m->ask({}).total.facts.totals.calls > 0);
    }

    void aChartIsCopiedAsImageAndAsData()
    {
        choose(View::Chart::Distribution);
        auto *chart = m->find<Histogram>("explore.distribution");
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_C, Qt::ControlModifier);
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        QVERIFY(copied->hasImage());
        QVERIFY(copied->text().startsWith(QStringLiteral("# ")));
        QVERIFY(copied->text().contains(QStringLiteral("Cost per call\tCalls\tCost")));
    }

    void levelsAreReorderedByDraggingAndByKeys()
    {
        m->session->change(QStringLiteral("test"), [](View &v) { v.groupBy = {{Dimension::Team, {}}, {Dimension::Model, {}}, {Dimension::Workload, {}}}; });
        QVERIFY(m->settle());
        auto *handle = m->find<LevelHandle>("group.handle.2");
        auto *first = m->find<QComboBox>("group.0");
        const QPoint target = handle->mapFromGlobal(first->mapToGlobal(first->rect().center()));
        QTest::mousePress(handle, Qt::LeftButton);
        QTest::mouseMove(handle, target);
        QTest::mouseRelease(handle, Qt::LeftButton, {}, target);
        const auto order = [this] {
            QStringList ids;
            for (const DimensionRef &dimension : m->session->view().groupBy)
                ids << QString::fromStdString(dimension.id());
            return ids.join(QLatin1Char(' '));
        };
        QCOMPARE(order(), QStringLiteral("workload team model"));
        QTest::keyClick(m->find<LevelHandle>("group.handle.0"), Qt::Key_Right);
        QCOMPARE(order(), QStringLiteral("team workload model"));
        QVERIFY(m->settle());
        const auto &model = *static_cast<ExploreModel *>(m->find<QTreeView>("explore.table")->model());
        QCOMPARE(model.dimensions().front().id(), std::string("team"));
    }

    void daysStandInTheirOrder()
    {
        auto *box = m->find<QComboBox>("group.0");
        box->setCurrentIndex(box->findData(QStringLiteral("day")));
        emit box->activated(box->currentIndex());
        QVERIFY(m->settle());
        const auto &model = *static_cast<ExploreModel *>(m->find<QTreeView>("explore.table")->model());
        QStringList days;
        for (int row = 0; row + 1 < model.rowCount(); ++row)
            days << model.index(row, 0).data(kExactRole).toString();
        QStringList sorted = days;
        sorted.sort();
        QVERIFY(days.size() > 20);
        QCOMPARE(days, sorted);
    }
};

QTEST_MAIN(TestExploreCharts)
#include "tst_explorecharts.moc"
