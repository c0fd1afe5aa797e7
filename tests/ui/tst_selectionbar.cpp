#include "tests/support/uilog.h"
#include "tests/uisupport/windowfixture.h"
#include "ui/ledger.h"
#include "ui/shell/filtereditor.h"
#include "ui/shell/searchfield.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QToolButton>

using namespace assay;
using assay::test::WindowFixture;

// The bar above every page by mouse and by keyboard: crumbs edited in place, and everything found by typing.
class TestSelectionBar : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;

    QString filters() const
    {
        QStringList texts;
        for (const Filter &filter : m->session->selection().filters)
            texts << QString::fromStdString(Selection::filterText(filter));
        return texts.join(QLatin1Char(' '));
    }
    /// Opens the editor of the first crumb and waits for its values.
    FilterEditor *editFirst() const
    {
        m->click("crumb.edit.0");
        auto *editor = m->find<FilterEditor>("filterEditor");
        return editor && QTest::qWaitFor([&] { return values(editor)->count() > 0; }) ? editor : nullptr;
    }
    static QListWidget *values(FilterEditor *editor) { return editor->findChild<QListWidget *>(QStringLiteral("filterEditor.values")); }
    static QLineEdit *search(FilterEditor *editor) { return editor->findChild<QLineEdit *>(QStringLiteral("filterEditor.search")); }
    static QListWidgetItem *valueNamed(FilterEditor *editor, const char *name)
    {
        for (int i = 0; i < values(editor)->count(); ++i)
            if (values(editor)->item(i)->text().startsWith(QLatin1String(name)))
                return values(editor)->item(i);
        return nullptr;
    }

private slots:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        QVERIFY(m->importLog());
        m->session->keepOnly({Dimension::Workload, {}}, {std::string("triage")});
        QVERIFY(m->settle());
    }
    void cleanup() { m.reset(); }

    void aCrumbIsEditedInPlaceByTicks()
    {
        FilterEditor *editor = editFirst();
        QVERIFY(editor);
        QCOMPARE(values(editor)->count(), 3); // those that other filters leave, not only what is kept
        QCOMPARE(valueNamed(editor, "triage")->checkState(), Qt::Checked);
        valueNamed(editor, "replies")->setCheckState(Qt::Checked);
        QTest::mouseClick(editor->findChild<QWidget *>(QStringLiteral("filterEditor.apply")), Qt::LeftButton);
        const auto kept = m->session->selection().filters.front().values;
        QCOMPARE(kept.size(), std::size_t(2));
        QVERIFY(filters().contains(QStringLiteral("triage")) && filters().contains(QStringLiteral("replies")));
        QVERIFY(m->settle());
        QCOMPARE(m->ask({}).total.facts.totals.calls, std::int64_t(test::kUiLogCalls / 3 * 2) * 30 / 60);
        m->session->undoStack().undo();
        QCOMPARE(filters(), QStringLiteral("workload=triage"));
    }

    void aCrumbIsTurnedIntoItsOppositeByKeyboard()
    {
        FilterEditor *editor = editFirst();
        QVERIFY(editor);
        auto *sense = editor->findChild<QComboBox *>(QStringLiteral("filterEditor.sense"));
        QTest::keyClick(sense, Qt::Key_Down);
        QTest::keyClick(search(editor), Qt::Key_Return);
        QCOMPARE(filters(), QStringLiteral("workload!=triage"));
    }

    void aTypedPartOfAValueIsAddedByReturn()
    {
        FilterEditor *editor = editFirst();
        QVERIFY(editor);
        QTest::keyClicks(search(editor), QStringLiteral("repl"));
        QTest::keyClick(search(editor), Qt::Key_Return);
        QCOMPARE(m->session->selection().filters.front().values.size(), std::size_t(2));
        QVERIFY(filters().contains(QStringLiteral("replies")));
    }

    void escapeLeavesTheFilterAsItWas()
    {
        FilterEditor *editor = editFirst();
        QVERIFY(editor);
        valueNamed(editor, "search")->setCheckState(Qt::Checked);
        QTest::keyClick(editor, Qt::Key_Escape);
        QTRY_VERIFY(!m->find<FilterEditor>("filterEditor"));
        QCOMPARE(filters(), QStringLiteral("workload=triage"));
    }

    void aCrumbWithoutValuesGoes()
    {
        FilterEditor *editor = editFirst();
        QVERIFY(editor);
        valueNamed(editor, "triage")->setCheckState(Qt::Unchecked);
        QTest::mouseClick(editor->findChild<QWidget *>(QStringLiteral("filterEditor.apply")), Qt::LeftButton);
        QVERIFY(filters().isEmpty());
    }

    void drillingDeeperKeepsWhatWasSet()
    {
        m->click("crumb.add");
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
        const auto actions = menu->actions();
        const auto team = std::ranges::find(actions, QStringLiteral("Team"), &QAction::text);
        QVERIFY(team != actions.end());
        menu->hide(); // the platform of the tests closes whatever else pops up while a menu goes
        QCoreApplication::processEvents();
        (*team)->trigger();
        FilterEditor *editor = nullptr;
        QTRY_VERIFY((editor = m->find<FilterEditor>("filterEditor")));
        QTRY_COMPARE(values(editor)->count(), 1); // triage has one team only
        QTest::keyClicks(search(editor), QStringLiteral("sup"));
        QTest::keyClick(search(editor), Qt::Key_Return);
        QCOMPARE(filters(), QStringLiteral("workload=triage team=support"));
    }

    void everythingIsFoundByTyping_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("filter");
        QTest::newRow("a workload") << QStringLiteral("repli") << QStringLiteral("workload=replies");
        QTest::newRow("a team") << QStringLiteral("suppo") << QStringLiteral("team=support");
        QTest::newRow("a model") << QStringLiteral("haiku") << QStringLiteral("model=claude-haiku-4-5-20251001");
        QTest::newRow("a customer") << QStringLiteral("acme") << QStringLiteral("customer=Acme");
        QTest::newRow("a value of a tag") << QStringLiteral("north") << QStringLiteral("tag:region=north");
    }

    void everythingIsFoundByTyping()
    {
        QFETCH(QString, typed);
        QFETCH(QString, filter);
        m->session->ledger().import({m->write(QStringLiteral("tagged.jsonl"),
            "{\"timestamp\":\"2026-10-29T08:00:00Z\",\"request_id\":\"tagged\",\"model\":\"claude-haiku-4-5\",\"input_tokens\":10,"
            "\"output_tokens\":5,\"customer\":\"Acme\",\"tags\":{\"region\":\"north\"}}\n")});
        QTRY_COMPARE(m->loadedCalls(), std::size_t(test::kUiLogCalls + 1));
        QVERIFY(m->settle());
        m->session->removeAllFilters();
        QTest::keyClick(m->window.get(), Qt::Key_P, Qt::ControlModifier);
        auto *field = m->find<SearchField>("search");
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, typed);
        QTRY_VERIFY(!field->shown().isEmpty());
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(filters(), filter);
    }

    void everyCommandIsListedWithItsKeyWithinTheWindow()
    {
        QTest::keyClick(m->window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto *field = m->find<SearchField>("search");
        QTRY_VERIFY(field->hasFocus());
        auto *list = m->find<QListWidget>("search.results");
        QTRY_VERIFY(list->isVisible());
        QStringList missing;
        for (const QAction *action : m->window->findChildren<QAction *>(QRegularExpression(QStringLiteral("^action\\."))))
            if (!action->text().isEmpty() && !action->shortcut().isEmpty()
                && list->findItems(action->shortcut().toString(QKeySequence::NativeText), Qt::MatchEndsWith).isEmpty())
                missing << action->text();
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
        const QRect window(m->window->mapToGlobal(QPoint()), m->window->size());
        QVERIFY2(window.contains(list->geometry()), "the list leaves the window");
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(list->currentRow(), 1);
    }

    void keysGoBackAndForward()
    {
        m->click("rail.explore");
        QVERIFY(m->settle());
        QTest::keyClick(m->window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m->session->view().page, std::string("overview"));
        QTest::keyClick(m->window.get(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(filters().isEmpty());
        QTest::keyClick(m->window.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(filters(), QStringLiteral("workload=triage"));
        QTest::keyClick(m->window.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(m->session->view().page, std::string("explore"));
    }

    void escapeClearsTheFilters()
    {
        QTest::keyClick(m->window.get(), Qt::Key_Escape);
        QVERIFY(filters().isEmpty());
        m->session->undoStack().undo();
        QCOMPARE(filters(), QStringLiteral("workload=triage"));
    }
};

QTEST_MAIN(TestSelectionBar)
#include "tst_selectionbar.moc"
