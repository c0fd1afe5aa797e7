#include "core/values/decimal.h"
#include "tests/uisupport/windowfixture.h"
#include "ui/format.h"
#include "ui/models/copytable.h"
#include "ui/pages/calls/callmodel.h"
#include "ui/pages/explore/exploremodel.h"
#include "ui/widgets/datatable.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

using namespace assay;
using assay::test::WindowFixture;

// The Explore page: its table says what the engine says, and leads on.
class TestExplore : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;
    QTreeView *m_table = nullptr;

    ExploreModel &model() const { return *static_cast<ExploreModel *>(m_table->model()); }

private slots:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        QVERIFY(m->importLog());
        m->click("rail.explore");
        QVERIFY(m->settle());
        m_table = m->find<QTreeView>("explore.table");
        QTRY_VERIFY(model().rowCount() > 0);
    }
    void cleanup() { m.reset(); }

    void copiedRowsEqualTheQuery()
    {
        QueryResult expected = m->ask({{}, {{Dimension::Workload, {}}}, {"cost_per_call"}, "cost", 0, {}});
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(1); // after the selection
        const QStringList head = lines.first().split(QLatin1Char('\t'));
        const qsizetype costAt = head.indexOf(QStringLiteral("cost_usd"));
        const qsizetype eachAt = head.indexOf(QStringLiteral("cost_per_call"));
        QVERIFY(costAt > 0 && eachAt > 0);
        QCOMPARE(lines.size(), qsizetype(expected.rows.size()) + 2); // header and total
        for (std::size_t i = 0; i < expected.rows.size(); ++i) {
            const QStringList cells = lines[qsizetype(i) + 1].split(QLatin1Char('\t'));
            QCOMPARE(cells.first().toStdString(), expected.rows[i].key.front().value_or(std::string()));
            QCOMPARE(cells[costAt].toStdString(), moneyText(expected.rows[i].facts.totals.cost));
            QCOMPARE(cells[eachAt].toStdString(), expected.rows[i].metrics.front().text(Unit::MoneyEach).value());
        }
        QCOMPARE(lines.last().split(QLatin1Char('\t'))[costAt].toStdString(), moneyText(expected.total.facts.totals.cost));
    }

    void rowsAddUpToTheTotal()
    {
        Money sum;
        for (int row = 0; row + 1 < model().rowCount(); ++row)
            sum += model().rowOf(model().index(row, 0))->facts.totals.cost;
        const QModelIndex total = model().index(model().rowCount() - 1, 0);
        QCOMPARE(int(model().kindOf(total)), int(ExploreModel::RowKind::Total));
        QVERIFY(sum == model().rowOf(total)->facts.totals.cost);
    }

    void theModelKeepsItsPromises()
    {
        QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m->session->change(QStringLiteral("test"), [](View &v) { v.groupBy = {{Dimension::Team, {}}, {Dimension::Workload, {}}}; });
        QVERIFY(m->settle());
        m_table->expand(model().index(0, 0));
        QVERIFY(m->settle());
        QVERIFY(model().rowCount(model().index(0, 0)) > 0);
    }

    void anOpenedRowShowsItsPartsAndTheyAddUp()
    {
        m->session->change(QStringLiteral("test"), [](View &v) { v.groupBy = {{Dimension::Team, {}}, {Dimension::Workload, {}}}; });
        QVERIFY(m->settle());
        const QPersistentModelIndex team = model().index(0, 0);
        QCOMPARE(team.data().toString(), QStringLiteral("support"));
        m_table->expand(team);
        QTRY_COMPARE(model().rowCount(team), 2);
        const Money parts = model().rowOf(model().index(0, 0, team))->facts.totals.cost
            + model().rowOf(model().index(1, 0, team))->facts.totals.cost;
        QVERIFY(parts == model().rowOf(team)->facts.totals.cost);
        QCOMPARE(model().filtersOf(model().index(0, 0, team)).size(), std::size_t(2));
    }

    void unattributedCallsAreARowLikeAnyOther()
    {
        m->session->change(QStringLiteral("test"), [](View &v) { v.groupBy = {{Dimension::Team, {}}}; });
        QVERIFY(m->settle());
        QCOMPARE(model().index(1, 0).data().toString(), QStringLiteral("Unattributed"));
        m->session->keepOnly({Dimension::Team, {}}, {std::nullopt});
        QVERIFY(m->settle());
        QCOMPARE(m->ask({}).balance.unattributed == Money(), true); // search has a workload, only no team
        QCOMPARE(model().rowCount(), 2);
    }

    /// Of millions of calls: what sums answer stands at once, the rest follows in its place.
    void theFirstPartOfAnAnswerIsCompletedInPlace()
    {
        const ExploreQuestion asked{{}, {}, {Dimension::Workload, {}}, {}, {"cost_per_task", "cost_per_call"}};
        QVERIFY(!asked.firstPart(ExploreQuestion::kManyCalls - 1));
        const auto first = asked.firstPart(ExploreQuestion::kManyCalls);
        QVERIFY(first);
        ExploreModel parts;
        QAbstractItemModelTester tester(&parts, QAbstractItemModelTester::FailureReportingMode::QtTest);
        parts.setResult(m->ask(first->query()), {asked.dimension}, columnsFor(asked.metrics), true);
        const auto cell = [&parts](const char *column, int row) {
            for (int i = 1; i < parts.columnCount(); ++i)
                if (parts.headerData(i, Qt::Horizontal, kPlainHeaderRole).toString() == QLatin1String(column))
                    return parts.index(row, i);
            return QModelIndex();
        };
        const QueryResult whole = m->ask(asked.query());
        const auto each = [&](int row) { return Format::metric(*metric("cost_per_call"), whole.rows[std::size_t(row)].metrics[1]); };
        QCOMPARE(cell("cost_per_task", 0).data().toString(), QStringLiteral("…"));
        QCOMPARE(cell("cost_per_task", 0).data(kPlainRole).toString(), QString());
        QVERIFY(cell("cost_per_task", 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("being computed")));
        QCOMPARE(cell("cost_per_call", 1).data().toString(), each(1));

        const QPersistentModelIndex second = parts.index(1, 0);
        QVERIFY(parts.complete(whole));
        QVERIFY(second.isValid());
        QCOMPARE(cell("cost_per_task", 0).data().toString(), Format::metric(*metric("cost_per_task"), whole.rows[0].metrics[0]));
        QCOMPARE(cell("cost_per_call", 1).data().toString(), each(1));
        QVERIFY(!parts.complete(m->ask(Query{{}, {{Dimension::Team, {}}}, {}, "cost", 0, {}}))); // another question's
    }

    void theOrderMayAskForTheWholeAtOnce()
    {
        ExploreQuestion asked{{}, {}, {Dimension::Workload, {}}, {}, {"cost_per_task"}};
        asked.sort = "cost_per_task";
        QVERIFY(!asked.firstPart(ExploreQuestion::kManyCalls));
    }

    void everyMetricStandsInOneSectionOfTheMenu()
    {
        QStringList listed, offered;
        for (QAction *section : m->find<QToolButton>("explore.metrics")->menu()->actions()) {
            QVERIFY(section->menu());
            QVERIFY2(section->menu()->actions().size() <= 14, qPrintable(section->text()));
            for (const QAction *metric : section->menu()->actions())
                listed << metric->data().toString();
        }
        for (const Metric &metric : allMetrics())
            if (metric.unit != Unit::Breakdown && metric.id != "cost")
                offered << QString::fromUtf8(metric.id.data(), qsizetype(metric.id.size()));
        QCOMPARE(listed, offered);
    }

    void theContextMenuKeepsAndExcludes()
    {
        m_table->setCurrentIndex(model().index(0, 0));
        const QPoint at = m_table->visualRect(model().index(0, 0)).center();
        const std::string dearest = model().filtersOf(model().index(0, 0)).front().values.front().value();
        emit m_table->customContextMenuRequested(at);
        auto *menu = m->find<QMenu>("explore.menu");
        QVERIFY(menu);
        menu->actions()[1]->trigger();
        menu->close();
        QCOMPARE(Selection::filterText(m->session->selection().filters.front()), "workload!=" + dearest);
    }

    void aDoubleClickKeepsOnlyTheRowAndOpensItsCalls()
    {
        const QModelIndex row = model().index(1, 0);
        const Totals clicked = model().rowOf(row)->facts.totals;
        const Filter kept = model().filtersOf(row).front();
        const QPoint at = m_table->visualRect(row).center();
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, at); // the first press of a double click
        QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, at);
        QVERIFY(m->settle());
        QCOMPARE(m->session->view().page, std::string("calls"));
        QCOMPARE(m->session->selection().filters.size(), std::size_t(1));
        QCOMPARE(Selection::filterText(m->session->selection().filters.front()), Selection::filterText(kept));

        const auto *calls = static_cast<CallModel *>(m->find<DataTable>("calls")->model());
        QCOMPARE(std::int64_t(calls->callCount()), clicked.calls);
        Money sum;
        for (int i = 0; i < calls->rowCount(); ++i)
            sum += calls->detail(i).netCost;
        QVERIFY(sum == clicked.cost);
    }

    void everyFigureHasItsChangeBesideIt()
    {
        const auto &columns = model().columns();
        for (std::size_t i = 0; i < columns.size() && isNumeric(columns[i]); ++i) {
            const QString id = columnId(columns[i]);
            if (i % 2 == 0)
                QVERIFY2(i + 1 < columns.size() && columnTitle(columns[i + 1]) == QStringLiteral("Change"), qPrintable(id));
        }
        const QueryResult compared = m->ask({{}, {{Dimension::Workload, {}}}, {"cost"}, "cost", 0, m->session->view().compareTo()});
        for (int row = 0; row < int(compared.rows.size()); ++row) {
            const ResultRow &expected = compared.rows[std::size_t(row)];
            QCOMPARE(model().index(row, 4).data().toString(), Format::change(*metric("cost"), expected.beforeMetrics[0], expected.metrics[0]));
        }
    }

    void theTableFitsItsWindow_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("a small laptop") << QSize(1280, 800);
        QTest::newRow("the size of the first start") << QSize(1440, 900);
        QTest::newRow("a large screen") << QSize(1920, 1080);
    }
    void theTableFitsItsWindow()
    {
        QFETCH(QSize, size);
        m->window->resize(size);
        QTRY_COMPARE(m->window->size(), size);
        QVERIFY(m_table->header()->length() <= m_table->viewport()->width());
        QVERIFY(!m_table->horizontalScrollBar()->isVisible());
    }

    void groupingIsChosenAndUndone()
    {
        auto *box = m->find<QComboBox>("group.0");
        box->setCurrentIndex(box->findData(QStringLiteral("model")));
        emit box->activated(box->currentIndex());
        QCOMPARE(m->session->view().groupBy.front().id(), std::string("model"));
        m->session->undoStack().undo();
        QCOMPARE(m->session->view().groupBy.front().id(), std::string("workload"));
    }
};

QTEST_MAIN(TestExplore)
#include "tst_explore.moc"
