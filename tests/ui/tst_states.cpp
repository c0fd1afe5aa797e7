#include "tests/uisupport/layoutfaults.h"
#include "tests/uisupport/windowfixture.h"
#include "ui/ledger.h"
#include "ui/pages/data/datapage.h"
#include "ui/pages/page.h"
#include "ui/widgets/metrictile.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>

using namespace assay;
using assay::test::WindowFixture;

// Ledgers that know little: what is not known is a dash on every page, and a single call is no plural.
class TestStates : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;

    static QString call(int number, const char *model)
    {
        return QStringLiteral("{\"timestamp\":\"2026-10-%1T08:00:00Z\",\"request_id\":\"r%1\",\"model\":\"%2\",\"input_tokens\":1000,"
                              "\"output_tokens\":500,\"workload\":\"search\",\"team\":\"data\"}\n")
            .arg(number, 2, 10, QLatin1Char('0')).arg(QLatin1String(model));
    }
    void import(const QString &log, std::size_t calls) const
    {
        QVERIFY(m->settle());
        m->session->ledger().import({m->write(QStringLiteral("calls.jsonl"), log.toStdString())});
        QTRY_COMPARE_WITH_TIMEOUT(m->loadedCalls(), calls, 20000);
        QVERIFY(m->settle());
    }
    /// Everything that can be read on the window now: labels, tiles and cells.
    QStringList shownTexts() const
    {
        QStringList texts;
        for (const QLabel *label : m->window->findChildren<QLabel *>())
            if (label->isVisible())
                texts << label->text();
        for (const MetricTile *tile : m->window->findChildren<MetricTile *>())
            if (tile->isVisible())
                texts << tile->data().value << tile->data().aside;
        for (const QAbstractItemView *view : m->window->findChildren<QAbstractItemView *>())
            for (int row = 0; view->isVisible() && view->model() && row < view->model()->rowCount(); ++row)
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    texts << view->model()->index(row, column).data().toString();
        return texts;
    }
    /// Walks through all pages; on each nothing is broken, and nowhere is what the expression finds.
    void verifyPages(const QRegularExpression &never) const
    {
        for (const PageEntry &page : allPages()) {
            m->session->showPage(page.id);
            QVERIFY(m->settle());
            QStringList found;
            const auto isFlawless = [&] { return (found = shownTexts().filter(never) + test::layoutFaults(*m->window)).isEmpty(); };
            QVERIFY2(QTest::qWaitFor(isFlawless, 1000), qPrintable(QLatin1String(page.id) + QStringLiteral(":\n") + found.join(QLatin1Char('\n'))));
        }
    }

private slots:
    void init() { m = std::make_unique<WindowFixture>(); }
    void cleanup() { m.reset(); }

    void withoutAnyPriceNothingCostsZero()
    {
        QString log;
        for (int day = 1; day <= 28; ++day)
            log += call(day, "claude-nova-9");
        import(log, 28);
        verifyPages(QRegularExpression(QStringLiteral("\\$0\\.00(?!\\d)")));
    }

    void aSingleCallIsNoPlural()
    {
        import(call(1, "claude-haiku-4-5"), 1);
        verifyPages(QRegularExpression(QStringLiteral("\\b1 (calls|workloads|records)\\b")));
    }

    void reportsWithoutCallsLeadToTheirComparison()
    {
        QVERIFY(m->settle());
        m->session->ledger().import({QStringLiteral(TEST_DATA "/formats/anthropic_usage_report/anthropic_usage_report.json")});
        QTRY_VERIFY(m->session->snapshot() && !m->session->snapshot()->companions().reported.empty());
        QVERIFY(m->settle());
        QVERIFY(m->find<QWidget>("welcome.reports")->isVisible());
        m->click("welcome.compare");
        QVERIFY(m->settle());
        QTRY_VERIFY(m->find<QWidget>("reconciliation")->isVisible());
    }

    void anEmptyLedgerLeadsToTheLedgersOfOthers()
    {
        QVERIFY(m->settle());
        QVERIFY(!m->find<QWidget>("welcome.reports")->isVisible());
        m->click("welcome.ledger");
        QVERIFY(m->settle());
        QCOMPARE(m->find<QTabBar>("dataTabs")->currentIndex(), int(DataPage::Tab::Ledgers));
    }

    void anEmptySelectionIsNoFault()
    {
        import(call(1, "claude-haiku-4-5"), 1);
        m->session->keepOnly({Dimension::Workload, {}}, {std::string("none of these")});
        verifyPages(QRegularExpression(QStringLiteral("\\bnan\\b|\\binf\\b|every share is good")));
        m->session->showPage("calls");
        QVERIFY(m->settle());
        QPushButton *remove = nullptr;
        for (auto *button : m->window->currentPage()->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == QStringLiteral("Remove all filters"))
                remove = button;
        QVERIFY(remove);
        QTest::mouseClick(remove, Qt::LeftButton);
        QVERIFY(m->session->selection().filters.empty());
    }
};

QTEST_MAIN(TestStates)
#include "tst_states.moc"
