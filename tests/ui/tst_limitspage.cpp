#include "core/analysis/throttle.h"
#include "core/pricing/limittiers.h"
#include "core/values/decimal.h"
#include "tests/uisupport/windowfixture.h"
#include "ui/format.h"
#include "ui/pages/limits/limitcolumns.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/levelbars.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace assay;
using assay::test::WindowFixture;

/// The Limits page says what the engine says about rate limits, and limits typed there are kept and undone.
class TestLimitsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;
    DataTable *m_table = nullptr;

    enum Column { Models, Calls, Requests, RequestLimit, Input, InputLimit, Output, OutputLimit, Binding, Headroom, Days };

    QString cell(int column) const { return m_table->model()->index(0, column).data().toString(); }
    std::string kept() const
    {
        const auto store = Store::open(m->session->storePath().toStdString(), StoreMode::Read);
        return (*store)->document("limits").take();
    }
    Throttle expected(const std::string &own) const
    {
        const auto limits = RateLimits::read({}, {}, own, "test");
        return timeToThrottle(*m->session->charged(), m->session->selection(), *limits, {}, {});
    }
    void type(const char *field, const QString &text) const
    {
        auto *edit = m->find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        if (text.isEmpty())
            QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(m->settle());
    }

private slots:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        QVERIFY(m->importLog());
        m->click("rail.limits");
        QVERIFY(m->settle());
        m_table = m->find<DataTable>("limits.buckets");
        QTRY_VERIFY(m_table->model()->rowCount() > 0);
    }
    void cleanup() { m.reset(); }

    void withoutALimitNothingIsClaimed()
    {
        const Throttle none = expected({});
        QCOMPARE(m_table->model()->rowCount(), int(none.buckets.size()));
        QCOMPARE(cell(Models), QString::fromStdString(none.buckets[0].name));
        QCOMPARE(cell(Requests), Format::count(none.buckets[0].resources[0].demand.most));
        QCOMPARE(cell(RequestLimit), Format::notAvailable());
        QCOMPARE(cell(Headroom), Format::notAvailable());
        QAbstractItemModelTester tester(m_table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void theTierBringsItsPublishedLimits()
    {
        auto *tier = m->find<QComboBox>("limits.tier");
        const auto tiers = limitTiers();
        QCOMPARE(tier->count(), int(tiers->size()) + 1);
        tier->setFocus();
        while (tier->currentText() != QStringLiteral("Tier Start")) {
            QTest::keyClick(tier, Qt::Key_Down);
            QVERIFY(m->settle());
        }
        const BucketUse bucket = expected("{\"tier\": \"Start\"}").buckets[0];
        QCOMPARE(cell(RequestLimit), Format::count(*bucket.resources[0].limit));
        QCOMPARE(cell(Headroom), Format::share(bucket.headroom.approximate(Unit::Share)));
        QCOMPARE(cell(Binding), resourceTitle(LimitedResource(bucket.binding)));
        QCOMPARE(cell(Days), daysText(bucket));
        while (m->session->undoStack().canUndo())
            m->session->undoStack().undo();
        QVERIFY(m->settle());
        QCOMPARE(cell(RequestLimit), Format::notAvailable());
    }

    void anAgreedLimitIsTypedKeptAndUndone()
    {
        const std::string bucket = expected({}).buckets[0].name;
        type("limits.requests", QStringLiteral("1,250"));
        QCOMPARE(cell(RequestLimit), QStringLiteral("1,250"));
        QCOMPARE(cell(Binding), QStringLiteral("Requests"));
        const BucketUse use = expected(kept()).buckets[0];
        QCOMPARE(use.name, bucket);
        QCOMPARE(*use.resources[0].limit, std::int64_t(1250));
        QCOMPARE(cell(Headroom), Format::share(use.headroom.approximate(Unit::Share)));
        type("limits.requests", QStringLiteral("many"));
        QCOMPARE(cell(RequestLimit), QStringLiteral("1,250"));
        type("limits.requests", QString());
        QCOMPARE(cell(RequestLimit), Format::notAvailable());
        QVERIFY(kept().empty());
        m->session->undoStack().undo();
        QVERIFY(m->settle());
        QCOMPARE(cell(RequestLimit), QStringLiteral("1,250"));
    }

    void anAssumedGrowthDecidesTheDaysAndIsUndone()
    {
        type("limits.requests", QStringLiteral("1,250"));
        const auto limits = RateLimits::read({}, {}, kept(), "test");
        const Throttle growing = timeToThrottle(*m->session->charged(), m->session->selection(), *limits, 0.015, {});
        QVERIFY(growing.buckets[0].daysToThrottle);
        const QString byTrend = cell(Days), document = QString::fromStdString(kept());
        type("limits.growth", QStringLiteral("1.5"));
        QCOMPARE(cell(Days), daysText(growing.buckets[0]));
        QVERIFY(cell(Days) != byTrend);
        QCOMPARE(QString::fromStdString(kept()), document); // an assumption is not kept as if it were agreed
        type("limits.growth", QStringLiteral("fast"));
        QCOMPARE(cell(Days), daysText(growing.buckets[0]));
        m->session->undoStack().undo();
        QVERIFY(m->settle());
        QCOMPARE(cell(Days), byTrend);
        QVERIFY(m->find<QLineEdit>("limits.growth")->text().isEmpty());
    }

    void theSpendCapSaysHowLongItLasts()
    {
        auto *text = m->find<QLabel>("limits.capText");
        QVERIFY(text->text().startsWith(QStringLiteral("No cap is known")));
        type("limits.cap", QStringLiteral("1000"));
        const auto cap = expected(kept()).spendCap;
        QVERIFY(cap);
        QVERIFY(text->text().contains(Format::money(cap->monthToDate)));
        QVERIFY(text->text().contains(Format::money(*parseMoney("1000"))));
        type("limits.cap", QStringLiteral("plenty"));
        QVERIFY(text->text().contains(QStringLiteral("no amount of dollars")));
    }

    void theBusiestMinutesStandUnderTheLimit()
    {
        auto *bars = m->find<LevelBars>("limits.demand");
        const BucketUse bucket = expected({}).buckets[0];
        const auto highest = [bars] { return std::ranges::max_element(bars->bars(), {}, &LevelBar::value)->value; };
        QCOMPARE(highest(), double(bucket.resources[1].demand.most)); // input tokens, where no limit is nearest
        const auto &days = bucket.resources[1].demand.days;
        QCOMPARE(bars->bars().size(), qsizetype(days.back().first - days.front().first + 1));
        type("limits.requests", QStringLiteral("1,250"));
        QCOMPARE(highest(), double(bucket.resources[0].demand.most)); // the limit that is met first
        QVERIFY(bars->bars().first().tip.contains(QStringLiteral("Of the limit")));
        auto *resource = m->find<QComboBox>("limits.resource");
        resource->setFocus();
        QTest::keyClick(resource, Qt::Key_End);
        QCOMPARE(highest(), double(bucket.resources[2].demand.most));
        m->click("limits.demand.asTable");
        auto *table = m->find<DataTable>("limits.demand.table");
        QCOMPARE(table->model()->rowCount(), int(bars->bars().size()));
    }

    void filtersNarrowTheDemand()
    {
        const qlonglong all = m_table->model()->index(0, Calls).data().toString().remove(QLatin1Char(',')).toLongLong();
        m->session->keepOnly({Dimension::Team, {}}, {std::string("support")});
        QVERIFY(m->settle());
        QCOMPARE(cell(Calls), Format::count(expected({}).buckets[0].calls));
        QVERIFY(cell(Calls).remove(QLatin1Char(',')).toLongLong() <= all);
    }
};

QTEST_MAIN(TestLimitsPage)
#include "tst_limitspage.moc"
