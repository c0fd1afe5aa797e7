#include "core/analysis/query.h"
#include "core/store/importwriter.h"
#include "tests/support/callscript.h"
#include "tests/support/uilog.h"
#include "tests/uisupport/windowfixture.h"
#include "ui/charts/stackedbars.h"
#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/metrictile.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSemaphore>
#include <QTableView>
#include <QtTest>

using namespace assay;
using assay::test::WindowFixture;

// A store is opened: its daily sums are shown while its calls are loading, which the test holds up.
class TestOpening : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;
    std::unique_ptr<QObject> m_hold;
    std::shared_ptr<QSemaphore> m_gate;
    int m_held = 0;

    /// Once the questions to the first look are under way, every thread waits: loading comes after them.
    void holdLoading()
    {
        m_gate = std::make_shared<QSemaphore>();
        m_hold = std::make_unique<QObject>();
        connect(m->session.get(), &Session::changed, m_hold.get(), [this] {
            if (!m->session->ledger().firstLook() || m_held > 0)
                return;
            m_held = QThread::idealThreadCount() + 2;
            for (int i = 0; i < m_held; ++i)
                m->session->jobs().start<int>(m_hold.get(), QString(), [gate = m_gate](const JobControl &) { gate->acquire(); return 0; }, [](int) {});
        });
    }

    void letLoadingGoOn() { m_gate->release(m_held); }

    /// A copy of the imported ledger, so that it is another one than that which is shown.
    QString copyOfLedger() const
    {
        const QString copy = m->path(QStringLiteral("copy.assay"));
        return QFile::copy(m->session->storePath(), copy) ? copy : QString();
    }

    const StackedBarsData &chart() const { return m->find<StackedBars>("spend.chart")->data(); }

    const MetricTile *tile(const char *metric) const
    {
        for (const MetricTile *tile : m->window->findChildren<MetricTile *>())
            if (tile->property("metric") == QString::fromLatin1(metric))
                return tile;
        return nullptr;
    }

    Money spendOf(const Snapshot &snapshot) const
    {
        Query query;
        query.selection = m->session->selection();
        return run(snapshot, query, JobControl()).total.facts.totals.cost;
    }

private slots:
    void init()
    {
        m_held = 0;
        m = std::make_unique<WindowFixture>();
        QVERIFY(m->importLog());
        holdLoading();
    }

    void cleanup()
    {
        letLoadingGoOn();
        m_hold.reset();
        m.reset();
    }

    void whatCannotBeOpenedIsSaidWithAWayOn()
    {
        WindowFixture broken;
        broken.session->ledger().open(broken.write(QStringLiteral("broken.assay"), "no ledger at all"));
        QTRY_VERIFY(broken.session->ledger().problem());
        auto *page = broken.find<EmptyState>("broken");
        for (const char *id : {"overview", "calls", "data", "report"}) {
            broken.session->showPage(id);
            QVERIFY2(page->isVisible(), id);
        }
        QVERIFY(page->accessibleDescription().contains(QStringLiteral("This is not an Assay store")));
        broken.chooser->files = {copyOfLedger()};
        QTest::mouseClick(page->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_VERIFY(broken.loadedCalls() > 0);
        QVERIFY(!page->isVisible());
    }

    void aStoreThatIsBeingFilledIsEmptyUntilThen()
    {
        WindowFixture other;
        const QString path = other.path(QStringLiteral("filled.assay"));
        const auto filled = Store::open(path.toStdString(), StoreMode::Fill);
        QVERIFY(bool(filled));
        {
            const auto writing = ImportWriter::begin(**filled, 0, "a long log");
            QVERIFY(bool((*writing)->addDuplicates(std::vector<std::uint64_t>(6'000'000)))); // more than stays in memory
            QVERIFY(Store::isBeingFilled(path.toStdString()));
            other.session->ledger().open(path);
            QTRY_VERIFY_WITH_TIMEOUT(other.session->snapshot() && !other.session->ledger().isLoading(), 20'000);
            QVERIFY(!other.session->ledger().problem());
            QCOMPARE(other.loadedCalls(), std::size_t(0));
        }
        QVERIFY(bool(test::importCalls(**filled, {{"a", 0, 1}})));
        QTRY_COMPARE_WITH_TIMEOUT(other.loadedCalls(), std::size_t(1), 20'000);
    }

    void theLedgerOnScreenStaysWhereAnotherCannotBeOpened()
    {
        const QString path = m->session->storePath();
        const std::size_t calls = m->loadedCalls();
        m->session->ledger().open(m->write(QStringLiteral("broken.assay"), "no ledger at all"));
        QVERIFY(m->settle());
        QVERIFY(!m->session->ledger().problem());
        QCOMPARE(m->session->storePath(), path);
        m->session->ledger().reload();
        QVERIFY(m->settle());
        QCOMPARE(m->loadedCalls(), calls);
    }

    void theFirstChartIsThereBeforeTheCalls()
    {
        const QStringList exact = chart().exactTotals;
        const Money spend = spendOf(*m->session->snapshot());
        m->session->ledger().open(copyOfLedger());
        QTRY_VERIFY(m->session->ledger().firstLook() != nullptr);
        QTRY_COMPARE(m->window->currentPage()->objectName(), QStringLiteral("page.overview"));
        QTRY_VERIFY(m->find<QLabel>("balanceLine")->text().contains(QStringLiteral("loading")));
        QVERIFY(!m->session->snapshot());
        QVERIFY(spendOf(*m->session->ledger().firstLook()) == spend);
        QTRY_COMPARE(chart().exactTotals, exact);
        QVERIFY(!exact.isEmpty());
        QCOMPARE(m->find<QLabel>("selectionTotal")->text(), Format::money(spend));
    }

    void whatSumsCannotTellIsLoadingAndNeverZero()
    {
        m->session->ledger().open(copyOfLedger());
        QTRY_VERIFY(m->session->ledger().firstLook() != nullptr);
        QTRY_COMPARE(tile("cost_per_task")->data().value, QStringLiteral("…"));
        QVERIFY(!tile("cost_per_task")->data().available);
        QCOMPARE(tile("batch_share_calls")->data().aside, QStringLiteral("loading"));
        QTRY_VERIFY(tile("cost")->data().available);
        QVERIFY(tile("cache_hit_rate")->data().available);
        const auto *levers = qobject_cast<const Card *>(m->find<QTableView>("levers")->parentWidget());
        QVERIFY(levers);
        QVERIFY(levers->accessibleDescription().contains(QStringLiteral("Loading")));
    }

    void pagesThatNeedTheCallsSaySoAndTheWindowAnswers()
    {
        m->session->ledger().open(copyOfLedger());
        QTRY_VERIFY(m->session->ledger().firstLook() != nullptr);
        for (const char *page : {"explore", "calls", "savings", "changes", "report"}) {
            m->click(qPrintable(QStringLiteral("rail.") + QLatin1String(page)));
            QTRY_COMPARE(m->window->currentPage()->objectName(), QStringLiteral("loading"));
        }
        m->click("rail.overview");
        QTRY_COMPARE(m->window->currentPage()->objectName(), QStringLiteral("page.overview"));
    }

    void aStackThatSumsCannotTellIsShownByFamilyMeanwhile()
    {
        auto *box = m->find<QComboBox>("spend.dimension");
        m->session->change(QStringLiteral("stack"), [](View &v) { v.stackBy = {Dimension::Team, {}}; });
        QVERIFY(m->settle());
        m->session->ledger().open(copyOfLedger());
        QTRY_VERIFY(m->session->ledger().firstLook() != nullptr);
        QTRY_COMPARE(box->currentData().toString(), QStringLiteral("family"));
        letLoadingGoOn();
        QTRY_VERIFY(m->session->snapshot() != nullptr);
        QTRY_COMPARE(box->currentData().toString(), QStringLiteral("team"));
    }

    void theCallsTakeOverOnceTheyAreLoaded()
    {
        const Money spend = spendOf(*m->session->snapshot());
        m->session->ledger().open(copyOfLedger());
        QTRY_COMPARE(tile("cost_per_task")->data().value, QStringLiteral("…"));
        letLoadingGoOn();
        QTRY_VERIFY(m->session->snapshot() != nullptr);
        QVERIFY(m->settle());
        QVERIFY(!m->session->ledger().firstLook());
        QVERIFY(spendOf(*m->session->snapshot()) == spend);
        QVERIFY(tile("cost_per_task")->data().available);
        QVERIFY(!m->find<QLabel>("balanceLine")->text().contains(QStringLiteral("loading")));
        QVERIFY(m->find<QTableView>("levers")->parentWidget()->accessibleDescription().isEmpty());
    }
};

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
