#include "core/targets/target.h"
#include "tests/uisupport/windowfixture.h"
#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/metricrole.h"
#include "ui/pages/targets/targetform.h"
#include "ui/targetsdraft.h"
#include "ui/targettext.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/metrictile.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace assay;
using assay::test::WindowFixture;

/// Targets are made, changed and removed in the window, one undo step each; the ledger keeps them and the Overview shows them.
class TestTargetsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;
    DataTable *m_table = nullptr;

    enum Column { Name, Segment, Value, Aim, From, Limit, Deviation, State, Why };

    QString cell(int row, int column) const { return m_table->model()->index(row, column).data().toString(); }
    /// The row of a target by its metric and the words for its calls; -1 when there is none.
    int rowOf(const QString &metric, const QString &segment) const
    {
        for (int row = 0; row < m_table->model()->rowCount(); ++row)
            if (cell(row, Name) == metric && cell(row, Segment) == segment)
                return row;
        return -1;
    }
    std::string kept() const
    {
        const auto store = Store::open(m->session->storePath().toStdString(), StoreMode::Read);
        return (*store)->document("targets").take();
    }
    std::vector<Target> keptTargets() const { return TargetSet::fromJson(kept()).take().targets; }
    void choose(const char *field, const QString &text) const
    {
        auto *box = m->find<QComboBox>(field);
        const int at = box->findText(text);
        QVERIFY2(at >= 0, qPrintable(text));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < at; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentText(), text);
    }
    void type(const char *field, const QString &text) const
    {
        auto *edit = m->find<QLineEdit>(field);
        QTest::mouseClick(edit, Qt::LeftButton);
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Tab); // a list of conditions may be open
    }
    bool isFormOpen() const { return m->window->findChild<TargetForm *>()->isVisible(); }
    void openPage(const char *rail)
    {
        m->click(rail);
        QVERIFY(m->settle());
    }
    /// Types a target on the cost per call of a workload and adds it.
    void addTarget(const QString &line)
    {
        m->click("targets.add.button");
        QVERIFY(isFormOpen());
        choose("target.metric", QStringLiteral("Cost per call"));
        type("target.segment", QStringLiteral("workload=triage"));
        choose("target.origin", QStringLiteral("a value"));
        type("target.line", line);
        m->click("target.keep");
        QVERIFY(m->settle());
    }
    QString exactCost(const char *workload) const
    {
        Query query;
        query.metrics = {"cost_per_call"};
        query.by = {{Dimension::Workload, {}}};
        for (const ResultRow &row : m->ask(query).rows)
            if (row.key.front() == std::string(workload))
                return Format::metricPlain(*metric("cost_per_call"), row.metrics[0]);
        return {};
    }
    void keysToWindow(Qt::KeyboardModifiers modifiers)
    {
        m->window->setFocus();
        QTest::keyClick(m->window.get(), Qt::Key_Z, modifiers);
        QVERIFY(m->settle());
    }
    MetricTile *tileOf(const char *id) const
    {
        for (MetricTile *tile : m->window->findChildren<MetricTile *>())
            if (!tile->objectName().isEmpty() && tile->property(kMetricProperty).toString() == QLatin1String(id))
                return tile;
        return nullptr;
    }

private slots:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        QVERIFY(m->importLog());
        openPage("rail.targets");
        m_table = m->find<DataTable>("targets");
        QTRY_VERIFY(m_table->model()->rowCount() > 0);
    }
    void cleanup() { m.reset(); }

    void theBuiltInTargetsHoldUntilOneIsKept()
    {
        QVERIFY(kept().empty());
        const TargetSet builtIn = TargetSet::builtIn(*m->session->charged(), m->session->selection().zone);
        QCOMPARE(m_table->model()->rowCount(), int(builtIn.targets.size()));
        const auto outcomes = check(*m->session->snapshot(), m->session->selection(), builtIn, {});
        for (const TargetOutcome &outcome : outcomes) {
            const Metric &known = *metric(outcome.target.metricId);
            const int row = rowOf(QString::fromUtf8(known.name.data(), qsizetype(known.name.size())), TargetText::segment(outcome.target.segment));
            QVERIFY(row >= 0);
            QVERIFY(cell(row, State).endsWith(TargetText::state(outcome.state)));
            QCOMPARE(cell(row, Value), Format::metric(known, outcome.value));
        }
        QCOMPARE(cell(0, State), QStringLiteral("\u2717 missed")); // what is missed stands first
        QVERIFY(!m->find<QAction>("targets.builtIn")->isEnabled());
        QAbstractItemModelTester tester(m_table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void aTypedTargetIsAddedJudgedAndUndone()
    {
        const int before = m_table->model()->rowCount();
        addTarget(QStringLiteral("$0.02"));
        const std::string document = kept();
        QCOMPARE(int(keptTargets().size()), before + 1);
        const Target added = keptTargets().back();
        QCOMPARE(added.title(), std::string("cost_per_call, workload=triage"));
        QCOMPARE(*added.value, 0.02);
        QCOMPARE(added.tolerance, 0.2);
        QVERIFY(added.kind == TargetKind::Upper);
        const int row = m_table->currentIndex().row(); // the new one is chosen
        QCOMPARE(cell(row, Aim), QStringLiteral("at most ") + Format::moneyEach(Int128(20'000'000) * 1'000'000'000, 1));
        QCOMPARE(cell(row, State), QStringLiteral("\u2717 missed"));
        QVERIFY(m->find<QLabel>("targets.why")->text().contains(QStringLiteral("Calls 1 Oct")));

        keysToWindow(Qt::ControlModifier);
        QVERIFY(kept().empty());
        QCOMPARE(m_table->model()->rowCount(), before);
        keysToWindow(Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QString::fromStdString(kept()), QString::fromStdString(document));
        QCOMPARE(m_table->model()->rowCount(), before + 1);
    }

    void enterChangesAndDelRemoves()
    {
        addTarget(QStringLiteral("0.02"));
        const std::size_t count = keptTargets().size();
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_Return);
        QVERIFY(isFormOpen());
        QCOMPARE(m->find<QLineEdit>("target.line")->text(), QStringLiteral("0.02"));
        type("target.line", QStringLiteral("5"));
        type("target.tolerance", QStringLiteral("10 %"));
        type("target.leastCalls", QStringLiteral("1,000"));
        QTest::keyClick(m->find<QLineEdit>("target.tolerance"), Qt::Key_Return);
        QVERIFY(m->settle());
        QCOMPARE(keptTargets().size(), count);
        QCOMPARE(*keptTargets().back().value, 5.0);
        QCOMPARE(keptTargets().back().tolerance, 0.1);
        QCOMPARE(keptTargets().back().minCalls, std::int64_t(1000));
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_Delete);
        QVERIFY(m->settle());
        QCOMPARE(keptTargets().size(), count - 1);
        for (int step = 0; step < 3; ++step)
            keysToWindow(Qt::ControlModifier); // removal, change, addition
        QVERIFY(kept().empty());
    }

    void twoEditsInARowBothCount()
    {
        const int before = m_table->model()->rowCount();
        m_table->setFocus();
        m_table->selectRow(0);
        QTest::keyClick(m_table, Qt::Key_Delete);
        QVERIFY(m->settle());
        QTest::keyClick(m_table, Qt::Key_Delete);
        QTest::keyClick(m_table, Qt::Key_Delete); // the table still shows what the first one removed
        QVERIFY(m->settle());
        QCOMPARE(m_table->model()->rowCount(), before - 2);
        QCOMPARE(int(keptTargets().size()), before - 2);
    }

    void escLeavesTheTargetsAsTheyAre()
    {
        m->click("targets.add.button");
        type("target.tolerance", QStringLiteral("5"));
        QTest::keyClick(m->find<QLineEdit>("target.tolerance"), Qt::Key_Escape);
        QVERIFY(!isFormOpen());
        QVERIFY(kept().empty());
    }

    void whatIsNoTargetIsSaidInPlace_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("typed");
        QTest::newRow("a value in words") << QByteArray("target.line") << QStringLiteral("cheap");
        QTest::newRow("a line of zero") << QByteArray("target.line") << QStringLiteral("0");
        QTest::newRow("a dimension that there is not") << QByteArray("target.segment") << QStringLiteral("mood=good");
        QTest::newRow("a condition without a sign") << QByteArray("target.segment") << QStringLiteral("workload=triage; support");
        QTest::newRow("a tolerance below nothing") << QByteArray("target.tolerance") << QStringLiteral("-5");
        QTest::newRow("calls that are no number") << QByteArray("target.leastCalls") << QStringLiteral("few");
    }
    void whatIsNoTargetIsSaidInPlace()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, typed);
        m->click("targets.add.button");
        choose("target.origin", QStringLiteral("a value"));
        type("target.line", QStringLiteral("1"));
        type(field, typed);
        m->click("target.keep");
        QVERIFY(m->settle());
        QVERIFY(m->find<QLabel>("target.problem")->isVisible());
        QVERIFY(m->find<QWidget>(field)->hasFocus());
        QVERIFY(kept().empty());
    }

    void aShareIsTypedInPercent()
    {
        m->click("targets.add.button");
        choose("target.metric", QStringLiteral("Cache hit rate"));
        QCOMPARE(m->find<QComboBox>("target.kind")->currentText(), QStringLiteral("at least")); // as the metric is better
        choose("target.origin", QStringLiteral("a value"));
        type("target.line", QStringLiteral("40 %"));
        m->click("target.keep");
        QVERIFY(m->settle());
        QCOMPARE(*keptTargets().back().value, 0.4);
        QVERIFY(keptTargets().back().kind == TargetKind::Lower);
        QVERIFY(keptTargets().back().segment.empty());
    }

    void aTileOfTheOverviewBeginsATargetOverTheFiltersShown()
    {
        openPage("rail.overview");
        m->session->keepOnly({Dimension::Team, {}}, {std::string("support")});
        QVERIFY(m->settle());
        MetricTile *tile = tileOf("cost_per_call");
        QVERIFY(tile);
        QContextMenuEvent wish(QContextMenuEvent::Mouse, {20, 20}, tile->mapToGlobal(QPoint(20, 20)));
        QCoreApplication::sendEvent(tile, &wish);
        auto *menu = m->find<QMenu>("metricMenu");
        QVERIFY(menu);
        auto *action = tile->findChild<QAction *>(QStringLiteral("tile.target"));
        QVERIFY(menu->actions().contains(action) && action->isVisible());
        QVERIFY(!tileOf("model_mix")->findChild<QAction *>(QStringLiteral("tile.target"))->isVisible()); // it has no one value
        action->trigger();
        menu->close();
        m->window->activateWindow(); // the menu had the keys
        QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
        QVERIFY(m->settle());
        QCOMPARE(m->session->view().page, std::string("targets"));
        QCOMPARE(m->find<QComboBox>("target.metric")->currentText(), QStringLiteral("Cost per call"));
        QCOMPARE(m->find<QLineEdit>("target.segment")->text(), QStringLiteral("team=support"));
        choose("target.origin", QStringLiteral("a value"));
        type("target.line", QStringLiteral("0.0001"));
        m->click("target.keep");
        QVERIFY(m->settle());

        openPage("rail.overview");
        tile = tileOf("cost_per_call");
        QVERIFY(tile->data().target == MetricTileData::Target::Breached);
        QVERIFY2(tile->data().targetText.contains(QStringLiteral("$0.00012")), qPrintable(tile->data().targetText));
        keysToWindow(Qt::ControlModifier);
        QVERIFY2(!tile->data().targetText.contains(QStringLiteral("$0.00012")), qPrintable(tile->data().targetText));
    }

    void theBaselineIsFrozenAndTheBuiltInRuleComesBack()
    {
        m->find<QAction>("targets.freeze")->trigger();
        QVERIFY(m->settle());
        const TargetSet frozenSet = TargetSet::fromJson(kept()).take();
        QVERIFY(frozenSet.frozen);
        QVERIFY(std::ranges::any_of(frozenSet.targets, [](const Target &target) { return target.value.has_value(); }));
        m->find<QAction>("targets.builtIn")->trigger();
        QVERIFY(m->settle());
        QVERIFY(kept().empty());
        m->session->undoStack().undo();
        QVERIFY(m->settle());
        QVERIFY(TargetSet::fromJson(kept())->frozen);
    }

    void withoutTargetsThePageSaysWhatToDo()
    {
        m_table->selectAll();
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_Delete);
        QVERIFY(m->settle());
        QVERIFY(!m_table->isVisible());
        QVERIFY(keptTargets().empty());
        m->click("targets.add.button");
        QVERIFY(isFormOpen());
    }

    void copiedRowsHaveUnroundedValues()
    {
        addTarget(QStringLiteral("0.0212345"));
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3); // what it is about, the headings, the row
        const QStringList cells = lines.last().split(QLatin1Char('\t'));
        QCOMPARE(cells[Name], QStringLiteral("cost_per_call"));
        QCOMPARE(cells[Segment], QStringLiteral("workload=triage"));
        QCOMPARE(cells[Value], exactCost("triage"));
        QCOMPARE(cells[Aim], QStringLiteral("0.0212345"));
    }

    void anotherLedgerTakesNoStepsOfThisOne()
    {
        addTarget(QStringLiteral("0.02"));
        QVERIFY(m->session->undoStack().canUndo());
        m->session->ledger().open(m->path(QStringLiteral("other.assay")));
        QVERIFY(m->settle());
        QVERIFY(!m->session->undoStack().canUndo());
        QVERIFY(!m_table->isVisible()); // it has no calls to judge
    }

    void aLedgerOfANewerAssayCannotBeChanged()
    {
        const QString newer = m->path(QStringLiteral("newer.assay"));
        QVERIFY(QFile::copy(m->session->storePath(), newer));
        QFile file(newer);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(60)); // user_version in the header of SQLite
        QCOMPARE(file.write(QByteArray("\0\0\x03\xe7", 4)), qint64(4));
        file.close();
        WindowFixture other;
        other.session->ledger().open(newer); // before there is another one to stay with
        QTRY_VERIFY(other.session->ledger().problem());
        const QString why = TargetsDraft::of(*other.session).refusal();
        QVERIFY2(why.contains(QStringLiteral("newer Assay")), qPrintable(why));
    }

    void aFileThatMayOnlyBeReadCannotBeChanged()
    {
        QVERIFY(QFile::setPermissions(m->session->storePath(), QFile::ReadOwner));
        if (QFileInfo(m->session->storePath()).isWritable())
            QSKIP("whoever runs this writes whatever the permissions say");
        openPage("rail.overview");
        openPage("rail.targets");
        m->session->setRange({});
        QVERIFY(m->settle());
        QVERIFY(!m->find<QAction>("targets.add")->isEnabled());
        QVERIFY(m->find<QLabel>("targets.why")->text().contains(QStringLiteral("may only be read")));
    }
};

QTEST_MAIN(TestTargetsPage)
#include "tst_targetspage.moc"
