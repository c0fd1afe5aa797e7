#include "tests/support/uilog.h"
#include "tests/uisupport/windowfixture.h"
#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/pages/page.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/searchfield.h"
#include "ui/theme.h"
#include "ui/widgets/metrictile.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QMimeData>
#include <QStackedWidget>
#include <QtTest>

using namespace assay;
using assay::test::WindowFixture;

// The real window, driven by clicks and keys over a ledger of three workloads.
class TestWindow : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;

    static void drop(QWidget &target, const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&target, &event);
    }

    const Selection &selection() const { return m->session->selection(); }
    void trigger(const char *action) const { m->find<QAction>(action)->trigger(); }

private slots:
    void init() { m = std::make_unique<WindowFixture>(); }
    void cleanup() { m.reset(); }

    void anEmptyLedgerTeachesWhatToDo()
    {
        QVERIFY(m->settle());
        QCOMPARE(m->window->currentPage()->objectName(), QStringLiteral("welcome"));
        QVERIFY(m->find<QWidget>("welcome.choose")->isVisible());
        QVERIFY(m->find<QWidget>("welcome.sample")->isVisible());
    }

    void aDroppedLogIsImported()
    {
        QVERIFY(m->settle());
        drop(*m->window, {m->write(QStringLiteral("dropped.jsonl"), test::uiLog())});
        QTRY_COMPARE_WITH_TIMEOUT(m->loadedCalls(), std::size_t(test::kUiLogCalls), 20000);
        QVERIFY(m->window->noticeBar()->text().contains(QStringLiteral("Imported 1,440 calls")));
        QTRY_COMPARE(m->window->currentPage()->objectName(), QStringLiteral("page.overview"));
    }

    void chosenFilesAreImported()
    {
        QVERIFY(m->settle());
        m->chooser->files = {m->write(QStringLiteral("chosen.jsonl"), test::uiLog())};
        m->click("welcome.choose");
        QTRY_COMPARE_WITH_TIMEOUT(m->loadedCalls(), std::size_t(test::kUiLogCalls), 20000);
    }

    void filesThatCannotBeReadAreNamedBesideWhatWasImported()
    {
        QVERIFY(m->settle());
        m->session->ledger().import({m->write(QStringLiteral("fine.jsonl"), test::uiLog()), m->path(QStringLiteral("absent.jsonl")),
                                     m->path(QStringLiteral("gone.jsonl"))});
        QTRY_COMPARE_WITH_TIMEOUT(m->loadedCalls(), std::size_t(test::kUiLogCalls), 20000);
        const QString notice = m->window->noticeBar()->text();
        for (const char *part : {"Imported 1,440 calls", "There is no such file or folder", "absent.jsonl", "and 1 more", "Import them again"})
            QVERIFY2(notice.contains(QLatin1String(part)), qPrintable(notice));
    }

    void aFileThatCannotBeReadIsSaidInPlace()
    {
        QVERIFY(m->settle());
        m->session->ledger().import({m->path(QStringLiteral("missing.jsonl"))});
        QTRY_VERIFY(m->window->noticeBar()->isVisible());
        QVERIFY(m->window->noticeBar()->text().contains(QStringLiteral("missing.jsonl")));
    }

    void aDroppedLedgerIsOpened()
    {
        QVERIFY(m->importLog());
        const QString other = m->path(QStringLiteral("other.assay"));
        QVERIFY(QFile::copy(m->session->storePath(), other));
        drop(*m->window, {other});
        QTRY_COMPARE(m->session->storePath(), other);
        QCOMPARE(m->find<QLabel>("storeName")->text(), QStringLiteral("other.assay"));
    }

    void theRailAndItsKeysChangeThePage()
    {
        QVERIFY(m->importLog());
        const auto pages = allPages();
        for (const PageEntry &page : pages) {
            m->click(qPrintable(QStringLiteral("rail.") + QLatin1String(page.id)));
            QCOMPARE(m->window->currentPage()->objectName(), QStringLiteral("page.") + QLatin1String(page.id));
        }
        for (std::size_t i = 0; i < pages.size(); ++i) {
            QTest::keyClick(m->window.get(), Qt::Key(int(Qt::Key_1) + int(i)), Qt::ControlModifier);
            QTRY_COMPARE(m->session->view().page, std::string(pages[i].id)); // a shortcut presses the button for a moment
            QVERIFY(m->find<QAbstractButton>(qPrintable(QStringLiteral("rail.") + QLatin1String(pages[i].id)))->isChecked());
        }
    }

    void f5ReadsTheLedgerAgain()
    {
        QVERIFY(m->importLog());
        const auto before = m->session->snapshot();
        QTest::keyClick(m->window.get(), Qt::Key_F5);
        QTRY_VERIFY(m->session->snapshot() != before);
        QCOMPARE(m->loadedCalls(), std::size_t(test::kUiLogCalls));
    }

    void everyTileIsComparedWithThePeriodBefore()
    {
        QVERIFY(m->importLog());
        Query query;
        query.metrics = {"cost"};
        query.compareTo = m->session->view().compareTo();
        QVERIFY(query.compareTo);
        const ResultRow total = m->ask(query).total;
        bool hasSpend = false;
        for (const MetricTile *tile : m->window->findChildren<MetricTile *>()) {
            QVERIFY2(!tile->data().available || !tile->data().change.isEmpty(), qPrintable(tile->data().label));
            if (tile->data().label != QStringLiteral("Spend"))
                continue;
            hasSpend = true;
            QCOMPARE(tile->data().change, Format::change(*metric("cost"), total.beforeMetrics[0], total.metrics[0]));
        }
        QVERIFY(hasSpend);
    }

    void aCrumbIsAddedBySearchAndRemovedByItsCross()
    {
        QVERIFY(m->importLog());
        auto *search = m->find<SearchField>("search");
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("triage"));
        QTRY_COMPARE(search->shown().value(0), QStringLiteral("triage"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(selection().filters.size(), std::size_t(1));
        QCOMPARE(Selection::filterText(selection().filters.front()), std::string("workload=triage"));
        m->click("crumb.remove.0");
        QVERIFY(selection().filters.empty());
    }

    void undoAndRedoStepThroughFilters()
    {
        QVERIFY(m->importLog());
        m->session->keepOnly({Dimension::Team, {}}, {std::string("support")});
        m->session->exclude({Dimension::Workload, {}}, {std::string("replies")});
        QCOMPARE(selection().filters.size(), std::size_t(2));
        trigger("action.undo");
        QCOMPARE(selection().filters.size(), std::size_t(1));
        trigger("action.undo");
        QVERIFY(selection().filters.empty());
        trigger("action.redo");
        QCOMPARE(Selection::filterText(selection().filters.front()), std::string("team=support"));
    }

    void backAndForwardGoThroughPagesAndFilters()
    {
        QVERIFY(m->importLog());
        m->session->keepOnly({Dimension::Team, {}}, {std::string("support")});
        m->click("rail.explore");
        QVERIFY(m->settle());
        m->click("way.back");
        QCOMPARE(m->session->view().page, std::string("overview"));
        QCOMPARE(selection().filters.size(), std::size_t(1));
        m->click("way.back");
        QVERIFY(selection().filters.empty());
        m->click("way.forward");
        m->click("way.forward");
        QCOMPARE(m->session->view().page, std::string("explore"));
        QVERIFY(!m->find<QWidget>("way.forward")->isEnabled());
    }

    void theBalanceLineHoldsForAFilteredView()
    {
        QVERIFY(m->importLog());
        m->session->keepOnly({Dimension::Workload, {}}, {std::string("triage")});
        QVERIFY(m->settle());
        const Balance balance = m->ask({}).balance;
        QVERIFY(balance.holds);
        QVERIFY(balance.shown + balance.hidden == balance.total);
        QVERIFY(m->find<QLabel>("balanceLine")->text().contains(QStringLiteral("filtered out")));
        QVERIFY(m->find<QLabel>("balanceLine")->text().endsWith(QStringLiteral("✓")));
    }

    void theThemeIsSwitchedAndKept()
    {
        QVERIFY(m->settle());
        QTest::keyClick(m->window.get(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(Theme::current().dark);
        QVERIFY(m->settings->value(kDarkTheme));
        QCOMPARE(qApp->palette().color(QPalette::Window), Theme::night().window);
        trigger("action.dark");
        QVERIFY(!Theme::current().dark);
    }

    void whatAnotherProcessWritesIsNoticed()
    {
        QVERIFY(m->importLog());
        const QString more = m->write(QStringLiteral("more.jsonl"),
            R"({"timestamp":"2026-11-01T00:00:00Z","request_id":"x","model":"claude-haiku-4-5","input_tokens":1,"output_tokens":1})" "\n");
        QProcess other;
        other.start(QStringLiteral(ASSAY_BINARY), {QStringLiteral("import"), QStringLiteral("--store"), m->session->storePath(), more});
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitCode(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m->loadedCalls(), std::size_t(test::kUiLogCalls + 1), 20000);
    }

    void everyControlHasAName()
    {
        QVERIFY(m->importLog());
        for (const PageEntry &page : allPages()) {
            m->session->showPage(page.id);
            QVERIFY(m->settle());
        }
        for (QAbstractButton *button : m->window->findChildren<QAbstractButton *>())
            if (button->focusPolicy() != Qt::NoFocus && button->isVisibleTo(m->window.get()))
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
