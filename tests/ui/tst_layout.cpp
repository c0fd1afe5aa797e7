#include "tests/support/sampleledger.h"
#include "tests/uisupport/layoutfaults.h"
#include "tests/uisupport/windowfixture.h"
#include "ui/language.h"
#include "ui/ledger.h"
#include "ui/pages/page.h"
#include "ui/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

using namespace assay;
using assay::test::layoutFaults;
using assay::test::WindowFixture;

constexpr int kCellPadding = 8; // at the sides of a cell, see CellDelegate

/// Every page, in the sizes and themes people have: nothing cut off, nothing over another.
/// Runs again at twice the scale, and in German: see CMakeLists.txt.
class TestLayout : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;

    void verifyNoFaults() const
    {
        QStringList faults;
        const auto isFlawless = [&] { return (faults = layoutFaults(*m->window)).isEmpty(); };
        QVERIFY2(QTest::qWaitFor(isFlawless, 1000), // editors come one a turn of the loop
                 qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }

private slots:
    void initTestCase()
    {
        Language::apply(QStringLiteral("system"));
        m = std::make_unique<WindowFixture>();
        const test::SampleLedger sample(SAMPLE_FOLDER, m->path(QStringLiteral("sample.assay")).toStdString());
        m->session->ledger().open(QString::fromStdString(sample.storePath));
        QVERIFY(m->settle());
    }
    void cleanupTestCase() { m.reset(); }

    void aCutTextAndAnOverlapAreFound()
    {
        QWidget window;
        window.resize(200, 100);
        auto *label = new QLabel(QStringLiteral("Spend of the whole company"), &window);
        label->setGeometry(0, 0, 30, 20);
        auto *button = new QPushButton(QStringLiteral("Import a log"), &window);
        button->setGeometry(20, 10, 150, 40);
        window.show();
        const QStringList faults = layoutFaults(window);
        QCOMPARE(faults.size(), 2);
        QVERIFY(faults[0].startsWith(QStringLiteral("overlapping by 10x10")));
        QVERIFY(faults[1].startsWith(QStringLiteral("clipped: \"Spend of the whole company\"")));
    }

    /// Of the lists side by side on the Overview every cell is whole, in the narrowest window, too.
    void nothingIsShortenedInTheListsOfTheOverview()
    {
        if (m->window->devicePixelRatio() != 1)
            QSKIP("another grid of pixels may shorten a name: its tip has it");
        m->window->resize(1280, 800);
        m->session->showPage("overview");
        QVERIFY(m->settle());
        for (const char *name : {"movers", "levers", "quality"}) {
            auto *view = m->find<QTableView>(name);
            QVERIFY2(view, name);
            for (int row = 0; row < view->model()->rowCount(); ++row)
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    const QModelIndex index = view->model()->index(row, column);
                    const QRect cell = view->visualRect(index);
                    const int needed = view->fontMetrics().horizontalAdvance(index.data().toString()) + 2 * kCellPadding;
                    const bool isCovered = column > 0 && view->columnSpan(row, 0) > column;
                    if (!isCovered && !view->isColumnHidden(column) && !view->isRowHidden(row))
                        QVERIFY2(needed <= cell.width(), qPrintable(index.data().toString()));
                }
        }
    }

    void theListsOfTheOverviewNeedNoScrollingBesideAPanel()
    {
        m->window->resize(1280, 800);
        m->session->showPage("overview");
        m->click("show.whatIf");
        QVERIFY(m->settle());
        QCOMPARE(m->window->width(), 1280);
        verifyNoFaults();
        for (const char *name : {"movers", "levers", "quality"})
            QTRY_VERIFY2(m->find<QTableView>(name)->horizontalScrollBar()->maximum() == 0, name);
        m->click("show.whatIf");
    }

    void aPageFits_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        // Other words need no second theme, and no size between the least and the largest; twice the scale is dense enough.
        const bool all = Language::isEnglish();
        QList<QSize> sizes{{1280, 800}};
        if (all)
            sizes << QSize(1920, 1080);
        if (m->window->devicePixelRatio() == 1)
            sizes << QSize(3840, 2160);
        for (const PageEntry &page : allPages())
            for (const QSize size : sizes)
                for (const bool dark : all ? QList<bool>{false, true} : QList<bool>{false})
                    QTest::addRow("%s %dx%d %s", page.id, size.width(), size.height(), dark ? "dark" : "light")
                        << QString::fromLatin1(page.id) << size << dark;
    }

    void aPageFits()
    {
        QFETCH(QString, page);
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        ThemeSwitch::instance().apply(dark ? Theme::night() : Theme::light());
        QVERIFY(m->settle()); // of a panel just closed, nothing may hold the window open
        m->window->resize(size);
        m->session->showPage(page.toStdString());
        QVERIFY(m->settle());
        QCOMPARE(m->window->size(), size);
        verifyNoFaults();
        for (QTabBar *tabs : m->window->currentPage()->findChildren<QTabBar *>())
            for (int tab = 1; tab < tabs->count() && tabs->isVisible(); ++tab) {
                tabs->setCurrentIndex(tab);
                QVERIFY(m->settle());
                verifyNoFaults();
            }
    }
};

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
