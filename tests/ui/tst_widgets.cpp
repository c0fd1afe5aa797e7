#include "ui/theme.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/divergingscale.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/heatmap.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/timebrush.h"
#include "ui/widgets/treemap.h"
#include "ui/widgets/treemaplayout.h"
#include "ui/widgets/treemapname.h"
#include "ui/widgets/waterfall.h"
#include "ui/widgets/wholerows.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace assay;

namespace {

constexpr std::int64_t kDay = 86'400'000;

QList<BrushBar> tenDays()
{
    QList<BrushBar> bars;
    for (int i = 0; i < 10; ++i)
        bars << BrushBar{i * kDay, (i + 1) * kDay, double(i + 1), i == 9, QStringLiteral("day %1").arg(i), {}};
    return bars;
}

QList<TreemapGroup> twoGroups()
{
    const auto item = [](const char *name, double size, std::optional<double> change) {
        return TreemapItem{QString::fromLatin1(name), QStringLiteral("$1"), QStringLiteral("+1 %"), size, change, QString::fromLatin1(name)};
    };
    return {{QStringLiteral("Support"), QStringLiteral("$9"), 9, {item("triage", 6, 0.4), item("drafts", 3, -0.4)}},
            {QStringLiteral("Product"), QStringLiteral("$3"), 3, {item("search", 3, std::nullopt)}}};
}

/// A widget of this size on the screen, ready for mouse and keys.
void showAt(QWidget &widget, QSize size)
{
    widget.resize(size);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    widget.setFocus(Qt::TabFocusReason);
}

struct Amount
{
    QString name, shown, exact;
};

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private slots:
    void aLineLosesWholePartsOnly_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("roomFor");
        QTest::addColumn<QString>("shown");
        const QString line = QStringLiteral("13 workloads · $1,412, priced; 51 calls");
        QTest::newRow("all") << line << line << line;
        QTest::newRow("without the last") << line << QStringLiteral("13 workloads · $1,412, priced …") << QStringLiteral("13 workloads · $1,412, priced …");
        QTest::newRow("no half figure") << line << QStringLiteral("13 workloads · $1,4") << QStringLiteral("13 workloads …");
        QTest::newRow("nothing that is whole") << line << QStringLiteral("13 w") << QString();
    }
    void aLineLosesWholePartsOnly()
    {
        QFETCH(QString, line);
        QFETCH(QString, roomFor);
        const QFontMetrics metrics{QFont()};
        QTEST(paint::wholeParts(line, metrics, metrics.horizontalAdvance(roomFor)), "shown");
    }
    void wordsAloneMayBeCut()
    {
        const QFontMetrics metrics{QFont()};
        const QString shown = paint::wholeParts(QStringLiteral("imported by themselves"), metrics, metrics.horizontalAdvance(QStringLiteral("imported by th")));
        QVERIFY(shown.startsWith(QStringLiteral("imported ")) && shown.endsWith(QStringLiteral("…")));
    }
    void columnsFitTheRoom_data()
    {
        QTest::addColumn<int>("room");
        QTest::addColumn<QList<int>>("widths");
        QTest::newRow("as wanted") << 300 << QList<int>{100, 100, 100};
        QTest::newRow("what is left goes to those that grow") << 360 << QList<int>{160, 100, 100};
        QTest::newRow("shrunk evenly") << 240 << QList<int>{80, 80, 80};
        QTest::newRow("the optional one leaves where the least do not fit") << 150 << QList<int>{75, 75, 0};
        QTest::newRow("never below the least") << 90 << QList<int>{60, 60, 0};
    }
    void columnsFitTheRoom()
    {
        QFETCH(int, room);
        const std::vector<int> widths = fittedWidths({{60, 100, 1}, {60, 100}, {60, 100, 0, 1}}, room);
        QTEST(QList<int>(widths.begin(), widths.end()), "widths");
    }

    void aRankedListShowsWholeRowsOnly()
    {
        RowModel<Amount> model;
        model.setColumns({{QStringLiteral("Name"), [](const Amount &a) { return a.name; }}});
        DataTable table;
        table.setModel(&model);
        new WholeRows(&table);
        model.setRows(std::vector<Amount>(20));
        showAt(table, {200, 150});
        const int fitting = table.viewport()->height() / Space::rowHeight;
        QVERIFY(fitting > 0 && fitting < 20);
        QVERIFY(!table.isRowHidden(fitting - 1));
        QVERIFY(table.isRowHidden(fitting));
        table.resize(200, 800);
        QTRY_VERIFY(!table.isRowHidden(fitting));
    }

    void init() { ThemeSwitch::instance().apply(Theme::light()); }

    void squarifiedAreasAreInProportion_data()
    {
        QTest::addColumn<QList<double>>("sizes");
        QTest::newRow("one size fills everything") << QList<double>{5};
        QTest::newRow("the example of the paper") << QList<double>{6, 6, 4, 3, 2, 2, 1};
        QTest::newRow("ascending sizes") << QList<double>{1, 2, 3, 40};
        QTest::newRow("a size of zero gets no area") << QList<double>{3, 0, 1};
        QTest::newRow("many equal sizes") << QList<double>(50, 1.0);
    }
    void squarifiedAreasAreInProportion()
    {
        QFETCH(QList<double>, sizes);
        const QRectF area(10, 20, 600, 400);
        const QList<QRectF> rects = squarify(area, sizes);
        const double total = std::accumulate(sizes.begin(), sizes.end(), 0.0);
        QCOMPARE(rects.size(), sizes.size());
        for (qsizetype i = 0; i < rects.size(); ++i) {
            QVERIFY(std::abs(rects[i].width() * rects[i].height() - sizes[i] / total * 240000) < 1e-6);
            QVERIFY(sizes[i] == 0 || area.adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(rects[i]));
            for (qsizetype k = 0; k < i; ++k) {
                const QRectF overlap = rects[i].intersected(rects[k]);
                QVERIFY(overlap.width() * overlap.height() < 1e-6);
            }
        }
    }

    void squaresStayNearSquare()
    {
        for (const QRectF &rect : squarify(QRectF(0, 0, 600, 400), {6, 6, 4, 3, 2, 2, 1}))
            QVERIFY(std::max(rect.width() / rect.height(), rect.height() / rect.width()) < 3);
    }

    void rectanglesMayLieFlat()
    {
        for (const QRectF &rect : squarify(QRectF(0, 0, 600, 400), {6, 6, 4, 3, 2, 2, 1}, 2))
            QVERIFY(std::max(rect.width() / rect.height() / 2, rect.height() * 2 / rect.width()) < 3);
    }

    void aNameIsWrittenWholeWhereItsFieldAllowsAnyWay_data()
    {
        QTest::addColumn<QSizeF>("field");
        QTest::addColumn<int>("lines");
        QTest::addColumn<bool>("upright");
        QTest::newRow("on one line") << QSizeF(200, 24) << 1 << false;
        QTest::newRow("on two lines, broken at the joint") << QSizeF(80, 60) << 2 << false;
        QTest::newRow("upright in a narrow field") << QSizeF(24, 200) << 1 << true;
    }
    void aNameIsWrittenWholeWhereItsFieldAllowsAnyWay()
    {
        QFETCH(QSizeF, field);
        QFETCH(int, lines);
        QFETCH(bool, upright);
        NameFonts fonts(QApplication::font());
        const TreemapName name(QStringLiteral("invoice-extraction"), field, fonts);
        QVERIFY(name.isWhole());
        QCOMPARE(name.isUpright(), upright);
        if (!upright)
            QCOMPARE(name.lines().join(QString()), QStringLiteral("invoice-extraction"));
        if (!upright)
            QCOMPARE(name.lines().size(), lines);
        QVERIFY(!TreemapName(QStringLiteral("invoice-extraction"), QSizeF(30, 30), fonts).isWhole());
    }

    void anEmptyStateIsNoHigherThanItsSentence()
    {
        EmptyState empty;
        empty.setTexts(QStringLiteral("Nothing yet"), QStringLiteral("Import a log of calls, and what they cost stands here, call by call and day by day."));
        showAt(empty, {260, 400}); // many short lines
        empty.resize(900, 400);
        QLabel *sentence = nullptr;
        for (QLabel *label : empty.findChildren<QLabel *>())
            if (label->wordWrap())
                sentence = label;
        const QRect needed = sentence->fontMetrics().boundingRect(QRect(0, 0, sentence->width(), 400), Qt::TextWordWrap, sentence->text());
        QTRY_VERIFY(sentence->height() < needed.height() + sentence->fontMetrics().height());
    }

    void aTreemapIsClickedAndWalkedByKeys()
    {
        Treemap tree;
        tree.setGroups(twoGroups());
        showAt(tree, {400, 300});
        QSignalSpy activated(&tree, &Treemap::itemActivated);
        QTest::mouseClick(&tree, Qt::LeftButton, {}, tree.itemRect(0, 1).center().toPoint());
        QCOMPARE(activated.takeFirst().first(2), (QVariantList{0, 1}));

        const QPointF from = tree.itemRect(0, 0).center(), to = tree.itemRect(1, 0).center();
        QTest::mouseClick(&tree, Qt::LeftButton, {}, from.toPoint());
        activated.clear();
        QTest::keyClick(&tree, to.x() > from.x() ? Qt::Key_Right : Qt::Key_Down);
        QTest::keyClick(&tree, to.x() > from.x() ? Qt::Key_Right : Qt::Key_Down);
        QTest::keyClick(&tree, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QVERIFY(activated.first().first(2) != (QVariantList{0, 0}));
    }

    void everyFillOfTheDivergingScaleCarriesReadableText_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<double>("change");
        for (const bool dark : {false, true})
            for (double change = -0.5; change < 0.51; change += 0.1)
                QTest::addRow("%s, change %.1f", dark ? "dark" : "light", change) << dark << change;
    }
    void everyFillOfTheDivergingScaleCarriesReadableText()
    {
        QFETCH(bool, dark);
        QFETCH(double, change);
        const QColor fill = DivergingScale::colour(change, 0.3, dark ? Theme::night() : Theme::light());
        QVERIFY(paint::contrast(fill, paint::readableOn(fill)) >= 4.5);
    }

    void textsOfTheThemesAreReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textsOfTheThemesAreReadable()
    {
        QFETCH(bool, dark);
        const Theme &theme = dark ? Theme::night() : Theme::light();
        for (const QColor &text : {theme.text, theme.textSecondary, theme.textMuted, theme.good, theme.bad, theme.warning, theme.accent})
            for (const QColor &ground : {theme.surface, theme.window, theme.accentSoft})
                QVERIFY2(paint::contrast(text, ground) >= 4.5 || (ground == theme.accentSoft && paint::contrast(text, ground) >= 4),
                         qPrintable(text.name() + QLatin1Char(' ') + ground.name()));
    }

    void aTileSaysItsFigureToAScreenReader()
    {
        MetricTile tile;
        MetricTileData data;
        data.label = QStringLiteral("Cost per task");
        data.value = QStringLiteral("$0.18");
        data.change = QStringLiteral("6.3 %");
        data.arrow = MetricTileData::Arrow::Down;
        data.target = MetricTileData::Target::Breached;
        tile.setData(data);
        QCOMPARE(tile.accessibleName(), QStringLiteral("Cost per task"));
        QCOMPARE(tile.accessibleDescription(), QStringLiteral("$0.18, down 6.3 %, target missed"));

        showAt(tile, {180, 92});
        QSignalSpy activated(&tile, &PaintedWidget::partActivated);
        QTest::keyClick(&tile, Qt::Key_Return);
        QTest::mouseClick(&tile, Qt::LeftButton);
        QCOMPARE(activated.size(), 2);
    }

    void theBrushIsDrawnMovedAndResized()
    {
        TimeBrush brush;
        brush.setBars(tenDays());
        showAt(brush, {612, 60}); // 600 pixels for ten days
        QSignalSpy changed(&brush, &TimeBrush::rangeChanged);
        const auto at = [](double day) { return QPoint(6 + int(day * 60), 20); };
        const auto drag = [&](double from, double to) {
            QTest::mousePress(&brush, Qt::LeftButton, {}, at(from));
            QTest::mouseMove(&brush, at((from + to) / 2));
            QTest::mouseMove(&brush, at(to));
            QTest::mouseRelease(&brush, Qt::LeftButton, {}, at(to));
        };
        drag(2.5, 5.5);
        QCOMPARE(changed.takeFirst(), (QVariantList{qlonglong(2 * kDay), qlonglong(6 * kDay)}));
        drag(6.0, 8.5); // its right handle
        QCOMPARE(changed.takeFirst(), (QVariantList{qlonglong(2 * kDay), qlonglong(9 * kDay)}));
        drag(2.0, 4.5); // its left handle
        QCOMPARE(changed.takeFirst(), (QVariantList{qlonglong(4 * kDay), qlonglong(9 * kDay)}));
        drag(6.5, 4.5); // the whole of it
        QCOMPARE(changed.takeFirst(), (QVariantList{qlonglong(2 * kDay), qlonglong(7 * kDay)}));
    }

    void theBrushFollowsKeys()
    {
        TimeBrush brush;
        brush.setBars(tenDays());
        brush.setRange(2 * kDay, 5 * kDay);
        showAt(brush, {612, 60});
        QSignalSpy changed(&brush, &TimeBrush::rangeChanged);
        const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            QTest::keyClick(&brush, key, modifiers);
            return std::pair(brush.firstSelected(), brush.lastSelected());
        };
        QCOMPARE(press(Qt::Key_Right), std::pair(3, 5));
        QCOMPARE(press(Qt::Key_Right, Qt::ShiftModifier), std::pair(3, 6));
        QCOMPARE(press(Qt::Key_Left, Qt::ControlModifier), std::pair(2, 6));
        QCOMPARE(press(Qt::Key_Home), std::pair(0, 4));
        QCOMPARE(press(Qt::Key_Left), std::pair(0, 4));
        QCOMPARE(press(Qt::Key_Escape), std::pair(0, 9));
        QCOMPARE(changed.size(), 5); // moving against the end changes nothing
    }

    void newBarsKeepTheChosenRange()
    {
        TimeBrush brush;
        brush.setBars(tenDays());
        brush.setRange(2 * kDay, 5 * kDay);
        brush.setBars(tenDays().mid(1));
        QCOMPARE(brush.rangeFrom(), 2 * kDay);
        QCOMPARE(brush.rangeTo(), 5 * kDay);
    }

    void aWaterfallReadsAsOneSentence()
    {
        Waterfall waterfall;
        waterfall.setSteps({{QStringLiteral("Baseline"), QStringLiteral("$840"), 0, 840, WaterfallStep::Kind::Total, false, {}},
                            {QStringLiteral("Routing"), QStringLiteral("−$210"), 840, 630, WaterfallStep::Kind::Step, false, {}}});
        QCOMPARE(waterfall.accessibleDescription(), QStringLiteral("Baseline $840, Routing −$210"));
    }

    void theHeatMapIsWalkedByKeys()
    {
        HeatMap map;
        HeatMapData data;
        data.values.fill(1);
        map.setData(data);
        showAt(map, {320, 150});
        QSignalSpy activated(&map, &PaintedWidget::partActivated);
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Down, Qt::Key_Left, Qt::Key_Left, Qt::Key_Return})
            QTest::keyClick(&map, key);
        QCOMPARE(activated.takeFirst().first().toInt(), 2 * 24);
    }

    void copyingATableGivesUnroundedTabSeparatedText()
    {
        RowModel<Amount> model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setColumns({{QStringLiteral("Workload"), [](const Amount &a) { return a.name; }},
                          {QStringLiteral("Cost"), [](const Amount &a) { return a.shown; }, true, [](const Amount &a) { return a.exact; }}});
        model.setRows({{QStringLiteral("doc-qa"), QStringLiteral("$1.23"), QStringLiteral("1.2345")},
                       {QStringLiteral("tagging"), QStringLiteral("$2.00"), QStringLiteral("2.000001")}});
        DataTable table;
        table.setModel(&model);
        showAt(table, {300, 200});
        table.selectRow(1);
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Workload\tCost\ntagging\t2.000001\n"));
        table.clearSelection();
        QCOMPARE(table.selectionAsText(), QStringLiteral("Workload\tCost\ndoc-qa\t1.2345\ntagging\t2.000001\n"));
    }

    void aQuestionInPlaceIsAnsweredSafelyByEnter()
    {
        ConfirmBar bar;
        QSignalSpy confirmed(&bar, &ConfirmBar::confirmed);
        bar.ask(QStringLiteral("Undo?"), QStringLiteral("Undo"), QStringLiteral("Keep"));
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        QTest::keyClick(bar.focusWidget() ? bar.focusWidget() : &bar, Qt::Key_Escape);
        QVERIFY(!bar.isVisible());
        QCOMPARE(confirmed.size(), 0);
        bar.ask(QStringLiteral("Undo?"), QStringLiteral("Undo"), QStringLiteral("Keep"));
        QTest::mouseClick(bar.findChild<QPushButton *>(QStringLiteral("confirm")), Qt::LeftButton);
        QCOMPARE(confirmed.size(), 1);
        QVERIFY(!bar.isVisible());
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
