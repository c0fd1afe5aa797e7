#include "core/store/ledgers.h"
#include "tests/support/clickhouseserver.h"
#include "tests/support/ledgerserver.h"
#include "tests/support/postgresserver.h"
#include "tests/uisupport/windowfixture.h"
#include "ui/charts/stackedbars.h"
#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/ledgers/inplace.h"
#include "ui/ledgers/synchronise.h"
#include "ui/models/copytable.h"
#include "ui/pages/explore/exploremodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTreeView>

using namespace assay;
using namespace assay::test;

// Explore over a ledger in place: what its server sums is what the store shows once it was synchronised.
class TestInPlace : public QObject
{
    Q_OBJECT

    static constexpr int kPatience = 20'000;

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<ClickHouseServer> m_clickHouse; ///< null where none can run
    std::unique_ptr<WindowFixture> m;

    QTreeView *table() const { return m->find<QTreeView>("explore.table"); }
    ExploreModel &model() const { return *static_cast<ExploreModel *>(table()->model()); }
    QString textOf(const char *label) const
    {
        const auto *found = m->find<QLabel>(label);
        return found && found->isVisible() ? found->text() : QString();
    }
    QString where() const { return textOf("inPlaceWhere"); }
    bool isAnswered() const { return where().contains(QStringLiteral("grouped in its server")) && m->settle() && model().rowCount() > 0; }
    static LedgerRequest requestFor(const QString &url) { return {LedgerUrl::parse(url.toStdString()).take(), {}, {}}; }
    void explore(const QString &url) const
    {
        m->session->inPlace().open(requestFor(url), true);
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered(), kPatience);
    }
    /// The table as it is copied, unrounded, every row opened, without the line that names the selection.
    QStringList figures() const
    {
        table()->expandAll(); // asks for what lies below
        m->settle();
        return tableText(*table()).split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(1);
    }
    /// The chart over time as it is copied, without the line that names the selection.
    QString chartFigures() const
    {
        m->find<StackedBars>("explore.chart")->copyData();
        return QGuiApplication::clipboard()->text().section(QLatin1Char('\n'), 1);
    }
    void click(const char *name) const
    {
        QVERIFY2(m->find<QPushButton>(name)->isVisible() && m->find<QPushButton>(name)->isEnabled(), name);
        m->click(name);
    }
    void change(const std::function<void(View &)> &edit) const { m->session->change(QStringLiteral("test"), edit); }
    static const std::vector<std::string> &metrics()
    {
        static const std::vector<std::string> additive{"cost_per_call", "cache_hit_rate", "output_to_input", "error_rate"};
        return additive;
    }
    /// Two levels, a filter, a range that begins and ends within days, compared with the one before, and metrics that add up.
    static void narrow(View &view)
    {
        view.groupBy = {{Dimension::Team, {}}, {Dimension::Model, {}}};
        view.metrics = metrics();
        view.lastDays = View::kCustomRange;
        view.selection.range = {*parseTime("2026-09-10T10:17:00Z"), *parseTime("2026-10-08T03:03:30Z")};
        view.selection.filters = {{{Dimension::Workload, {}}, {"triage"}, true}};
    }
    static void showAll(View &view)
    {
        view.metrics = metrics();
        view.lastDays = View::kAllTime;
    }
    void showLedgers() const
    {
        m->session->showPage("data");
        auto *tabs = m->find<QTabBar>("dataTabs");
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->tabText(i) == QStringLiteral("Ledgers"))
                tabs->setCurrentIndex(i);
        QVERIFY(m->settle());
    }
    /// Copies everything into the store.
    void copyAll() const
    {
        PasswordBar unused;
        LedgerAccess access(*m->session, unused, m->session->inPlace().passwords(), nullptr);
        synchronise(*m->session, access, *m->session->inPlace().request(), [this](const SyncReport &report) {
            QVERIFY2(report.isRead, qPrintable(report.text));
            m->session->ledger().reload();
        });
        QTRY_VERIFY_WITH_TIMEOUT(m->loadedCalls() > 0, kPatience);
        QVERIFY(m->settle());
    }

private slots:
    void initTestCase()
    {
        if (const QString missing = PostgresServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        m_server = std::make_unique<PostgresServer>();
        const QString wrong = startWith(*m_server, {"litellm", "litellm_variety"});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        if (!ClickHouseServer::missing().isEmpty())
            return;
        m_clickHouse = std::make_unique<ClickHouseServer>();
        const QString wrongThere = startWith(*m_clickHouse, {"langfuse", "langfuse_variety"});
        QVERIFY2(wrongThere.isEmpty(), qPrintable(wrongThere));
    }
    void cleanupTestCase()
    {
        m_server.reset();
        m_clickHouse.reset();
    }

    void init()
    {
        m = std::make_unique<WindowFixture>();
        QVERIFY(m->settle());
    }
    void cleanup() { m.reset(); }

    void theDrillDownEqualsTheSynchronisedStore_data()
    {
        QTest::addColumn<bool>("isPostgres");
        QTest::addColumn<bool>("isNarrowed");
        QTest::addColumn<QString>("zone");
        QTest::newRow("all of LiteLLM in PostgreSQL") << true << false << QStringLiteral("UTC");
        QTest::newRow("two levels, a filter and a range of LiteLLM in PostgreSQL") << true << true << QStringLiteral("UTC");
        QTest::newRow("the same in a zone off by three quarters of an hour") << true << true << QStringLiteral("Asia/Kathmandu");
        QTest::newRow("all of Langfuse in ClickHouse") << false << false << QStringLiteral("UTC");
        QTest::newRow("two levels, a filter and a range of Langfuse in ClickHouse") << false << true << QStringLiteral("UTC");
    }
    void theDrillDownEqualsTheSynchronisedStore()
    {
        QFETCH(bool, isPostgres);
        QFETCH(bool, isNarrowed);
        QFETCH(QString, zone);
        if (!isPostgres && !m_clickHouse)
            QSKIP(qPrintable(ClickHouseServer::missing()));
        const QString url = isPostgres ? m_server->url() : m_clickHouse->url();
        change([&](View &view) {
            isNarrowed ? narrow(view) : showAll(view);
            view.selection.zone = TimeZone::named(zone.toStdString()).take();
        });
        explore(url);
        QCOMPARE(m->loadedCalls(), std::size_t(0)); // nothing was copied
        const QString chart = chartFigures();
        const QString balance = textOf("balanceLine"), total = textOf("selectionTotal");
        QVERIFY2(balance.startsWith(QStringLiteral("In place: ")) && balance.contains(QStringLiteral("✓")), qPrintable(balance));
        QVERIFY2(total.endsWith(QStringLiteral(" in place")), qPrintable(total));
        const QStringList there = figures();
        QVERIFY2(there.size() > (isNarrowed ? 6 : 3), qPrintable(there.join(QLatin1Char('\n'))));

        copyAll();
        click("inPlaceToStore");
        QVERIFY(m->settle());
        QVERIFY(where().isEmpty());
        const QStringList here = figures();
        QCOMPARE(chartFigures(), chart);
        QCOMPARE(there.join(QLatin1Char('\n')), here.join(QLatin1Char('\n')));
        QCOMPARE(QStringLiteral("In place: ") + textOf("balanceLine"), balance);
        QCOMPARE(textOf("selectionTotal") + QStringLiteral(" in place"), total);
    }

    void aNewLedgerIsExploredFromTheLedgersTabAndRemembered()
    {
        showLedgers();
        for (auto *button : m->window->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == QStringLiteral("Add ledger…"))
                QTest::mouseClick(button, Qt::LeftButton);
        QTest::keyClicks(m->find<QLineEdit>("ledgerUrl"), m_server->urlWithoutPassword());
        click("askNewLedger");
        QCOMPARE(m->session->view().page, std::string("explore"));
        auto *password = m->find<QWidget>("inPlaceBar")->findChild<QLineEdit *>(QStringLiteral("password"));
        QTRY_VERIFY_WITH_TIMEOUT(password->isVisible(), kPatience);
        QCOMPARE(model().rowCount(), 0); // nothing of the store stands there
        QTest::keyClicks(password, QLatin1String(PostgresServer::kPassword));
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered(), kPatience);
        QVERIFY2(where().contains(QStringLiteral("postgresql://assay@")) && where().contains(QStringLiteral("LiteLLM_SpendLogs")), qPrintable(where()));
        QVERIFY(!where().contains(QLatin1String(PostgresServer::kPassword)));

        showLedgers(); // the other pages stay with the store
        QTRY_COMPARE_WITH_TIMEOUT(m->find<DataTable>("ledgers")->model()->rowCount(), 1, kPatience);
        QVERIFY(m->settle());
        QVERIFY(!textOf("balanceLine").startsWith(QStringLiteral("In place")));
        click("askLedger");
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered(), kPatience);
        QVERIFY(textOf("balanceLine").startsWith(QStringLiteral("In place")));
    }

    void theSourceIsChosenOnExploreItselfByKeyboard()
    {
        auto *source = m->find<QComboBox>("exploreSource");
        QVERIFY(!source || !source->isVisible()); // no ledger is known yet
        change(showAll);
        explore(m_server->url());
        QTRY_VERIFY_WITH_TIMEOUT(m->find<QComboBox>("exploreSource")->isVisible(), kPatience);
        source = m->find<QComboBox>("exploreSource");
        QVERIFY(m->settle());
        QCOMPARE(source->count(), 2);
        QCOMPARE(source->accessibleName(), QStringLiteral("Source of the figures"));
        QTRY_COMPARE_WITH_TIMEOUT(source->currentIndex(), 1, kPatience);
        QVERIFY2(source->currentText().contains(QStringLiteral("LiteLLM_SpendLogs")), qPrintable(source->currentText()));
        copyAll();

        source->setFocus();
        QTest::keyClick(source, Qt::Key_Up);
        QTRY_VERIFY_WITH_TIMEOUT(where().isEmpty(), kPatience);
        QVERIFY(m->settle());
        QCOMPARE(source->currentText(), QStringLiteral("This store"));
        const QStringList here = figures();
        QTest::keyClick(source, Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered(), kPatience);
        QCOMPARE(figures(), here);
        m->session->back(); // a choice like any other
        QVERIFY(m->settle());
        QCOMPARE(source->currentIndex(), 0);
    }

    void aLedgerWithoutAServerCannotBeChosen()
    {
        m->session->ledger().write(QStringLiteral("test"), [](Store &store, const JobControl &) -> Result<void> {
            const auto added = addLedger(store, {0, "sqlite:/tmp/calls.db", "generic", "calls", {}, kNoTime, {}});
            return added ? Result<void>() : added.error();
        });
        change(showAll);
        explore(m_server->url());
        QTRY_COMPARE_WITH_TIMEOUT(m->find<QComboBox>("exploreSource")->count(), 3, kPatience);
        const auto *source = m->find<QComboBox>("exploreSource");
        const int file = source->findText(QStringLiteral("sqlite:"), Qt::MatchContains);
        QVERIFY(!(source->model()->flags(source->model()->index(file, 0)) & Qt::ItemIsEnabled));
        QVERIFY(source->itemData(file, Qt::ToolTipRole).toString().contains(QStringLiteral("no server")));
    }

    void pinsAreComparedInPlaceAsInTheStore()
    {
        change(showAll);
        explore(m_server->url());
        for (const char *team : {"Legal", "Customer Experience"})
            m->session->pin({team, {{{Dimension::Team, {}}, {std::string(team)}, false}}});
        m->session->pin({"Opus", {{{Dimension::Family, {}}, {std::string("opus")}, false}}}); // not among the groups: the ledger is asked for it
        auto *pins = m->find<DataTable>("pins.compared");
        const auto rows = [&] { return tableText(*pins).split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(1); };
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered() && m->settle() && rows().size() > 3, kPatience);
        const QStringList there = rows();
        copyAll();
        click("inPlaceToStore");
        QVERIFY(m->settle());
        const QStringList here = rows();
        QCOMPARE(there.size(), here.size());
        int told = 0;
        for (qsizetype i = 0; i < here.size(); ++i) {
            const QStringList cells = there[i].split(QLatin1Char('\t'));
            if (cells.size() > 2 && cells[1].isEmpty() && cells[2].isEmpty()) // needs single calls
                continue;
            QCOMPARE(there[i], here[i]);
            ++told;
        }
        QVERIFY2(told >= 8 && told < here.size(), qPrintable(there.join(QLatin1Char('\n'))));
    }

    void whatNeedsSingleCallsIsADashAndOffersToSynchroniseThatRange()
    {
        const Millis from = *parseTime("2026-10-07T00:00:00Z");
        m->session->setRange({from, *parseTime("2026-11-01T00:00:00Z")});
        change([](View &view) {
            view.metrics = {"cost_p95", "cost_per_call"};
            view.sort = "cost_p95";
        });
        explore(m_server->url());
        const QStringList head = figures().first().split(QLatin1Char('\t'));
        const int percentile = int(head.indexOf(QStringLiteral("cost_p95")));
        QVERIFY(percentile > 0);
        const QModelIndex cell = model().index(0, percentile);
        QCOMPARE(cell.data().toString(), Format::notAvailable());
        QVERIFY2(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("synchronise this range")), qPrintable(cell.data(Qt::ToolTipRole).toString()));
        QVERIFY(cell.siblingAtColumn(int(head.indexOf(QStringLiteral("cost_per_call")))).data().toString() != Format::notAvailable());
        QVERIFY2(textOf("inPlaceReport").startsWith(QStringLiteral("Needs single calls")), qPrintable(textOf("inPlaceReport")));
        QVERIFY(tableText(*table()).section(QLatin1Char('\n'), 0, 0).contains(QStringLiteral("asked in place: postgresql://assay@")));
        m->session->openCalls({});
        QCOMPARE(m->session->view().page, std::string("explore"));

        click("inPlaceSynchronise");
        QTRY_VERIFY_WITH_TIMEOUT(where().isEmpty() && m->loadedCalls() > 0, kPatience);
        QVERIFY(m->settle());
        QVERIFY(m->session->snapshot()->firstTime() >= from);
        QVERIFY(model().index(0, percentile).data().toString() != Format::notAvailable());
    }

    void whatOnlyAStoreKnowsSaysSoInsteadOfAFigure_data()
    {
        QTest::addColumn<bool>("isFilter");
        QTest::newRow("as a dimension") << false;
        QTest::newRow("as a filter") << true;
    }
    void whatOnlyAStoreKnowsSaysSoInsteadOfAFigure()
    {
        QFETCH(bool, isFilter);
        change(showAll);
        explore(m_server->url());
        const DimensionRef imports{Dimension::ImportId, {}};
        isFilter ? m->session->keepOnly(imports, {"1"}) : change([&](View &view) { view.groupBy.push_back(imports); });
        QTRY_VERIFY_WITH_TIMEOUT(textOf("inPlaceReport").contains(QStringLiteral("has no imports: synchronise this range")), kPatience);
        QVERIFY(m->settle());
        QCOMPARE(model().rowCount(), 0);
        QVERIFY(!m->find<StackedBars>("explore.chart")->isVisible());
        QCOMPARE(textOf("selectionTotal").isEmpty(), isFilter); // the total of all groups is known
        m->session->back();
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered(), kPatience);
    }

    void howCostIsSpreadIsOfferedToBeSynchronised()
    {
        change(showAll);
        explore(m_server->url());
        change([](View &view) { view.chart = View::Chart::Distribution; });
        QVERIFY(m->settle());
        EmptyState *offer = nullptr;
        for (auto *state : m->find<QWidget>("page.explore")->findChildren<EmptyState *>())
            offer = state->isVisible() ? state : offer;
        QVERIFY(offer);
        QTest::mouseClick(offer->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(where().isEmpty() && m->loadedCalls() > 0, kPatience);
    }

    void wholeDaysAreToldWithoutAskingTheServerAgain()
    {
        auto server = std::make_unique<PostgresServer>();
        const QString wrong = startWith(*server, {"litellm"});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        change(showAll);
        explore(server->url());
        const QString all = figures().join(QLatin1Char('\n'));
        server.reset();
        m->session->setRange({*parseTime("2026-10-07T00:00:00Z"), *parseTime("2026-10-08T00:00:00Z")});
        change([](View &view) { view.comparison = View::Comparison::Off; });
        change([](View &view) { view.lastDays = View::kAllTime; });
        QVERIFY(m->settle());
        QVERIFY(isAnswered());
        QCOMPARE(figures().join(QLatin1Char('\n')), all);
    }

    void aServerThatIsGoneIsSaidAndCanBeAskedAgain()
    {
        auto server = std::make_unique<PostgresServer>();
        const QString wrong = startWith(*server, {"litellm"});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        change(showAll);
        explore(server->url());
        server.reset();
        m->session->keepOnly({Dimension::Customer, {}}, {"acme"});
        QTRY_VERIFY_WITH_TIMEOUT(textOf("inPlaceReport").contains(QStringLiteral("Check that the server runs")), kPatience);
        QVERIFY(m->settle());
        QCOMPARE(model().rowCount(), 0);
        QVERIFY(m->find<QPushButton>("inPlaceAgain")->isVisible());
        QVERIFY(textOf("balanceLine").startsWith(QStringLiteral("In place: the ledger has not told")));
        click("inPlaceToStore");
        QVERIFY(m->settle());
        QVERIFY(where().isEmpty());
    }

    void aQuestionCanBeStopped()
    {
        QVERIFY(m_server->run(QStringLiteral("CREATE VIEW endless AS SELECT l.* FROM \"LiteLLM_SpendLogs\" AS l, pg_sleep(60)")));
        LedgerRequest request = requestFor(m_server->url());
        request.choice.kind = "litellm";
        request.choice.table = "endless";
        m->session->inPlace().open(request, true);
        QTRY_VERIFY_WITH_TIMEOUT(m->find<QPushButton>("inPlaceStop") && m->find<QPushButton>("inPlaceStop")->isVisible(), kPatience);
        click("inPlaceStop");
        QVERIFY(textOf("inPlaceReport").contains(QStringLiteral("Stopped")));
        QVERIFY(m->settle());
        QVERIFY(m->find<QPushButton>("inPlaceAgain")->isVisible());
        QCOMPARE(model().rowCount(), 0);
    }
};

QTEST_MAIN(TestInPlace)
#include "tst_inplace.moc"
