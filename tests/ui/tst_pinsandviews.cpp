#include "tests/uisupport/windowfixture.h"
#include "ui/format.h"
#include "ui/savedview.h"
#include "ui/scenariodraft.h"
#include "ui/shell/pinspanel.h"
#include "ui/shell/savedviews.h"
#include "ui/shell/searchfield.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/rowmodel.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>
#include <QtTest>

using namespace assay;
using assay::test::WindowFixture;

// What one comes back to: pins side by side, and views kept under a name or sent as a file.
class TestPinsAndViews : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;

    static Filter workload(const char *name) { return {{Dimension::Workload, {}}, {std::string(name)}, false}; }
    /// A view unlike a new one in everything that is saved.
    View someView() const
    {
        View view;
        view.page = "explore";
        view.selection.filters = {workload("triage")};
        view.selection.zone = TimeZone::named("Europe/Berlin").take();
        view.lastDays = View::kQuarter;
        view.comparison = View::Comparison::Custom;
        view.customComparison = {1'788'220'800'000, 1'788'307'200'000};
        view.groupBy = {{Dimension::Team, {}}, {Dimension::Model, {}}};
        view.metrics = {"cost_p95", "error_rate"};
        view.sort = "calls";
        view.chart = View::Chart::WeekHours;
        view.callOrder = CallOrder::Time;
        view.prices = View::Prices::Today;
        view.stackBy = {Dimension::Team, {}};
        view.highlight = workload("search");
        view.pins = {{"a pin", {workload("replies")}}};
        view.strip = {"cost", "cost_p99"};
        return view;
    }
    void saveAs(const char *name) const
    {
        m->click("views.save");
        auto *field = m->find<QLineEdit>("views.name");
        QTest::keyClicks(field, QString::fromLatin1(name));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(m->find<QToolButton>("views.open.0"));
    }

private slots:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        QVERIFY(m->importLog());
    }
    void cleanup() { m.reset(); }

    void twoPinsStandSideBySideWithTheirDifference()
    {
        QVERIFY(!m->find<PinsPanel>("pinsPanel")->isVisible());
        m->session->pin({"triage", {workload("triage")}});
        m->session->pin({"search", {workload("search")}});
        QVERIFY(m->settle());
        QVERIFY(m->find<PinsPanel>("pinsPanel")->isVisible());
        auto *table = m->find<DataTable>("pins.compared");
        QAbstractItemModel *model = table->model();
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->columnCount(), 4); // metric, two pins, difference
        QCOMPARE(model->headerData(1, Qt::Horizontal).toString(), QStringLiteral("triage"));
        Selection narrowed = m->session->selection();
        narrowed.filters.push_back(workload("search"));
        const QueryResult expected = run(*m->session->snapshot(), Query{narrowed, {}, {"cost"}, "cost", 0, {}}, {});
        QCOMPARE(model->index(0, 2).data(kExactRole).toString(), Format::metricPlain(*metric("cost"), expected.total.metrics[0]));

        m->find<QListWidget>("pins")->item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(m->settle());
        QCOMPARE(model->columnCount(), 2);
        m->session->undoStack().undo();
        QVERIFY(m->settle());
        QCOMPARE(m->find<QListWidget>("pins")->count(), 1);
        m->click("pins.remove");
        QVERIFY(!m->find<PinsPanel>("pinsPanel")->isVisible());
    }

    void aSavedViewReadsBackAsItWas()
    {
        const View view = someView();
        const auto again = SavedView::fromJson(SavedView{"quarter", view}.toJson(), "test");
        QVERIFY2(bool(again), again ? "" : again.error().message.c_str());
        QCOMPARE(again->name, std::string("quarter"));
        QVERIFY(again->view.sameQuestion(view));
        QVERIFY(again->view.highlight == view.highlight);
        QVERIFY(again->view.pins == view.pins);
        QCOMPARE(again->view.page, view.page);
    }

    void aViewBringsItsScenarioAndOneUndoTakesBothBack()
    {
        ScenarioDraft &draft = m->session->scenario();
        draft.addStep(ScenarioStep::of(LeverKind::Batch));
        const Scenario made = draft.scenario();
        m->session->keepOnly({Dimension::Team, {}}, {std::string("support")});
        saveAs("batch for support");
        const auto again = SavedView::fromJson(SavedView{"x", m->session->view(), made}.toJson(), "test");
        QVERIFY(again && again->scenario == made);
        draft.removeStep(0);
        m->session->removeAllFilters();

        m->click("views.open.0");
        QVERIFY(draft.scenario() == made);
        QCOMPARE(m->session->selection().filters.size(), std::size_t(1));
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(draft.isEmpty());
        QVERIFY(m->session->selection().filters.empty());
    }

    void whatIsNoViewIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("not JSON") << QByteArray("hello");
        QTest::newRow("another document") << QByteArray("{\"rules\": []}");
        QTest::newRow("a newer layout") << QByteArray("{\"assay_view\": 99, \"name\": \"x\"}");
        QTest::newRow("an unknown dimension") << QByteArray("{\"assay_view\": 1, \"name\": \"x\", \"group_by\": [\"colour\"]}");
        QTest::newRow("an unknown metric") << QByteArray("{\"assay_view\": 1, \"name\": \"x\", \"metrics\": [\"happiness\"]}");
        QTest::newRow("an unknown time zone") << QByteArray("{\"assay_view\": 1, \"name\": \"x\", \"time_zone\": \"Mars/Base\"}");
        QTest::newRow("cut off") << QByteArray(QByteArray::fromStdString(SavedView{"x", {}}.toJson()).chopped(20));
    }
    void whatIsNoViewIsRefused()
    {
        QFETCH(QByteArray, text);
        const auto saved = SavedView::fromJson(text.toStdString(), "some file");
        QVERIFY(!saved);
        QCOMPARE(saved.error().where, std::string("some file"));
    }

    void aViewIsSavedFoundAndOpened()
    {
        m->session->change(QStringLiteral("test"), [this](View &v) { v = someView(); });
        QVERIFY(m->settle());
        saveAs("The quarter");
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m->session->selection().filters.empty());

        m->click("views.open.0");
        QVERIFY(m->session->view().sameQuestion(someView()) || m->session->view().selection.filters == someView().selection.filters);
        QCOMPARE(m->session->view().page, std::string("explore"));
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m->session->selection().filters.empty());

        auto *search = m->find<SearchField>("search");
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("quarter"));
        QTRY_COMPARE(search->shown().value(0), QStringLiteral("The quarter"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(Selection::filterText(m->session->selection().filters.front()), std::string("workload=triage"));
    }

    void aViewIsWrittenToAFileAndOpenedByADrop()
    {
        m->session->keepOnly({Dimension::Team, {}}, {std::string("support")});
        saveAs("support");
        m->session->removeAllFilters();
        m->chooser->saved = m->path(QStringLiteral("support.assayview"));
        auto *button = m->find<QToolButton>("views.open.0");
        emit button->customContextMenuRequested({5, 5});
        QMenu *menu = m->find<QMenu>("views.menu");
        menu->actions()[1]->trigger();
        menu->close();
        QVERIFY(QFile::exists(m->chooser->saved));

        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m->chooser->saved)});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m->window.get(), &enter);
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m->window.get(), &event);
        QCOMPARE(m->session->selection().filters.size(), std::size_t(1));
        QCOMPARE(Selection::filterText(m->session->selection().filters.front()), std::string("team=support"));
    }

    void aViewIsDeleted()
    {
        saveAs("short-lived");
        auto *button = m->find<QToolButton>("views.open.0");
        emit button->customContextMenuRequested({5, 5});
        m->find<QMenu>("views.menu")->actions()[2]->trigger();
        QTRY_VERIFY(m->find<SavedViews>("savedViews")->views().empty());
    }
};

QTEST_MAIN(TestPinsAndViews)
#include "tst_pinsandviews.moc"
