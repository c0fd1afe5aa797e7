#include "core/levers/scenario.h"
#include "tests/uisupport/layoutfaults.h"
#include "tests/uisupport/windowfixture.h"
#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/scenariodraft.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/whatifpanel.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QToolButton>

using namespace assay;
using assay::test::WindowFixture;

/// Panels beside the pages: they come by key, button and command, dock elsewhere, close and come back as they were left,
/// and all of that is undone like everything else.
class TestPanels : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;

    SidePanel *panel(const char *name) const { return m->find<SidePanel>(name); }
    static QMainWindow *hostOf(const SidePanel *panel) { return qobject_cast<QMainWindow *>(panel->parentWidget()); }
    void pressWhatIf() const { QTest::keyClick(m->window.get(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier); }
    void undo() const { QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier); }
    void redo() const { QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }
    void openPage(const char *id) const
    {
        m->click(qPrintable(QStringLiteral("rail.") + QLatin1String(id)));
        QVERIFY(m->settle());
    }
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
    /// A choice of the menu in the title of a panel.
    void place(SidePanel *panel, int choice) const
    {
        auto *button = panel->findChild<QToolButton *>(panel->objectName() + QStringLiteral(".place"));
        button->menu()->actions()[choice]->trigger();
    }

private slots:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        QVERIFY(m->importLog());
    }
    void cleanup() { m.reset(); }

    void whatIfAnswersBesideEveryPage()
    {
        SidePanel *whatIf = panel("whatIf");
        QVERIFY(!whatIf->isVisible());
        pressWhatIf();
        QTRY_VERIFY(whatIf->isVisible());
        ScenarioStep step = ScenarioStep::of(LeverKind::Output);
        step.share = Parameter::exactly(0.25);
        m->session->scenario().addStep(step);
        for (const char *page : {"overview", "explore", "calls", "changes"}) {
            openPage(page);
            QVERIFY(whatIf->isVisible());
        }
        m->session->keepOnly({Dimension::Team, {}}, {std::string("support")});
        QVERIFY(m->settle());
        const auto input = LeverInput::gather(m->session->snapshot(), m->session->selection(), {});
        const ScenarioResult expected = evaluate(*input, m->session->scenario().scenario(), {});
        QVERIFY(expected.saving > Money());
        QTRY_COMPARE(m->find<QLabel>("whatIf.saving")->text(), QStringLiteral("%1 saved").arg(Format::money(expected.saving)));
        QCOMPARE(std::size_t(m->find<DataTable>("whatIf.metrics")->model()->rowCount()), metricRows(expected).size());
    }

    void aSavedViewBringsItsPanelsAndOneUndoTakesAllOfItBack()
    {
        pressWhatIf();
        place(panel("whatIf"), 0); // to the left
        QVERIFY(m->settle());
        const QByteArray arranged = panel("whatIf")->state();
        m->click("views.save");
        QTest::keyClicks(m->find<QLineEdit>("views.name"), QStringLiteral("with what-if"));
        QTest::keyClick(m->find<QLineEdit>("views.name"), Qt::Key_Return);
        QTRY_VERIFY(m->find<QToolButton>("views.open.0"));

        place(panel("whatIf"), 1); // to the right
        pressWhatIf();
        QVERIFY(!panel("whatIf")->isVisible());
        const QByteArray before = panel("whatIf")->state();
        openPage("explore");
        m->click("views.open.0");
        QVERIFY(m->settle());
        QVERIFY(panel("whatIf")->isVisible());
        QCOMPARE(panel("whatIf")->state(), arranged);
        QCOMPARE(m->session->view().page, std::string("overview"));
        undo();
        QVERIFY(!panel("whatIf")->isVisible());
        QCOMPARE(panel("whatIf")->state(), before);
    }

    void aViewFromAFileBringsPanelsOfAPageNotYetSeen()
    {
        openPage("calls");
        QTRY_VERIFY(panel("calls.receipt")->isVisible());
        panel("calls.receipt")->close();
        m->click("views.save");
        QTest::keyClicks(m->find<QLineEdit>("views.name"), QStringLiteral("list alone"));
        QTest::keyClick(m->find<QLineEdit>("views.name"), Qt::Key_Return);
        QTRY_VERIFY(m->find<QToolButton>("views.open.0"));
        undo();
        QVERIFY(panel("calls.receipt")->isWanted());
        openPage("overview");
        startAgain();
        QTRY_VERIFY(m->find<QToolButton>("views.open.0"));
        QVERIFY(!panel("calls.receipt"));
        m->click("views.open.0");
        QVERIFY(m->settle());
        QVERIFY(panel("calls.receipt") && !panel("calls.receipt")->isWanted());
    }

    void whatIfStepsBackWhereThePageShowsTheSame()
    {
        pressWhatIf();
        openPage("savings");
        QVERIFY(!panel("whatIf")->isVisible());
        QVERIFY(!panel("whatIf")->toggle()->isEnabled());
        openPage("calls");
        QVERIFY(panel("whatIf")->isVisible());
    }

    void oneScenarioIsEditedInBothPlaces()
    {
        pressWhatIf();
        m->session->scenario().addStep(ScenarioStep::of(LeverKind::Batch));
        openPage("savings");
        QTRY_VERIFY(m->find<QLabel>("scenarioSaving")->text().contains(QStringLiteral("saved")));
        QVERIFY(m->session->scenario().scenario().steps.size() == 1);
        undo();
        QVERIFY(m->session->scenario().isEmpty());
    }

    void showingAndClosingAreUndoneAndRemembered()
    {
        pressWhatIf();
        QVERIFY(panel("whatIf")->isVisible());
        undo();
        QVERIFY(!panel("whatIf")->isVisible());
        redo();
        QVERIFY(panel("whatIf")->isVisible());
        startAgain();
        QVERIFY(panel("whatIf")->isVisible());
        m->click("whatIf.close");
        QVERIFY(!panel("whatIf")->isVisible());
        m->click("show.whatIf");
        QVERIFY(panel("whatIf")->isVisible());
        undo();
        undo();
        QVERIFY(panel("whatIf")->isVisible());
    }

    void aPanelIsFoundAmongTheCommands()
    {
        auto *search = m->find<SearchField>("search");
        QTest::keyClick(m->window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClicks(search, QStringLiteral("what if"));
        QTRY_COMPARE(search->shown().value(0), QStringLiteral("What if"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(panel("whatIf")->isVisible());
    }

    void aPanelDocksElsewhereAndComesBack()
    {
        pressWhatIf();
        SidePanel *whatIf = panel("whatIf");
        QCOMPARE(hostOf(whatIf)->dockWidgetArea(whatIf), Qt::RightDockWidgetArea);
        place(whatIf, 0);
        QCOMPARE(hostOf(whatIf)->dockWidgetArea(whatIf), Qt::LeftDockWidgetArea);
        place(whatIf, 3);
        QVERIFY(whatIf->isFloating());
        undo();
        QVERIFY(!whatIf->isFloating());
        QCOMPARE(hostOf(whatIf)->dockWidgetArea(whatIf), Qt::LeftDockWidgetArea);
        startAgain();
        QCOMPARE(hostOf(panel("whatIf"))->dockWidgetArea(panel("whatIf")), Qt::LeftDockWidgetArea);
    }

    void theReceiptIsAPanelOfTheCalls_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("of a call") << QByteArray("calls") << QByteArray("calls.receipt");
        QTest::newRow("of an import") << QByteArray("data") << QByteArray("imports.receipt");
    }
    void theReceiptIsAPanelOfTheCalls()
    {
        QFETCH(QByteArray, page);
        QFETCH(QByteArray, name);
        openPage(page);
        QVERIFY(panel(name)->isVisible());
        m->click(name + ".close");
        QVERIFY(!panel(name)->isVisible());
        undo();
        QVERIFY(panel(name)->isVisible());
        place(panel(name), 2);
        QCOMPARE(hostOf(panel(name))->dockWidgetArea(panel(name)), Qt::BottomDockWidgetArea);
        panel(name)->toggle()->trigger();
        startAgain();
        openPage(page);
        QVERIFY(!panel(name)->isVisible());
        panel(name)->toggle()->trigger();
        QVERIFY(panel(name)->isVisible());
        QCOMPARE(hostOf(panel(name))->dockWidgetArea(panel(name)), Qt::BottomDockWidgetArea);
    }

    void pagesFitBesideAPanel_data()
    {
        QTest::addColumn<QByteArray>("page");
        for (const char *page : {"overview", "explore", "calls", "changes", "data", "report"})
            QTest::newRow(page) << QByteArray(page);
    }
    void pagesFitBesideAPanel()
    {
        QFETCH(QByteArray, page);
        m->window->resize(1680, 1050);
        pressWhatIf();
        openPage(page);
        QCOMPARE(m->window->width(), 1680);
        const QStringList faults = test::layoutFaults(*m->window);
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
