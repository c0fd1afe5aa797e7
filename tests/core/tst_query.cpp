#include "core/analysis/query.h"
#include "core/values/decimal.h"
#include "tests/support/keytext.h"
#include "tests/support/randomledger.h"

#include <QtTest>

#include <algorithm>
#include <map>

using namespace assay;
using namespace assay::test;

namespace {

const JobControl kControl;

std::vector<std::string> names(std::size_t count)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i)
        names.push_back("c" + std::to_string(i));
    return names;
}

} // namespace

class TestQuery : public QObject
{
    Q_OBJECT

private slots:
    void theHourThatComesTwiceIsTwoHours()
    {
        LedgerBuilder ledger;
        for (const char *time : {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"}) // both 02:30 on the clock of Berlin
            ledger.add("claude-sonnet-4-6", time, {{1000, 0, 0, 0, 0}});
        Query query;
        query.selection.zone = TimeZone::named("Europe/Berlin").take();
        query.sort = "key";
        query.by = {{Dimension::Hour, {}}};
        const QueryResult hours = run(*ledger.snapshot(), query, kControl);
        QCOMPARE(hours.rows.size(), std::size_t(2));
        QCOMPARE(keyText(hours.rows[0].key), QStringLiteral("2026-10-25T02:00+02:00"));
        QCOMPARE(keyText(hours.rows[1].key), QStringLiteral("2026-10-25T02:00+01:00"));
        query.by = {{Dimension::HourOfDay, {}}};
        const QueryResult hoursOfDay = run(*ledger.snapshot(), query, kControl);
        QCOMPARE(hoursOfDay.rows.size(), std::size_t(1));
        QCOMPARE(keyText(hoursOfDay.rows[0].key), QStringLiteral("02"));
    }

    void countsBeyond64BitsAddUpExactly()
    {
        LedgerBuilder ledger(2);
        const std::int64_t most = std::numeric_limits<std::int64_t>::max();
        for (int i = 0; i < 5; ++i)
            ledger.add("claude-sonnet-4-6", "2026-05-10T09:00:00Z", {{0, 0, 0, 0, most}});
        const QueryResult result = run(*ledger.snapshot(), Query{}, kControl);
        QVERIFY(result.total.facts.totals.outputTokens() == Int128(most) * 5);
        QVERIFY(result.total.facts.totals.cost == Money::fromAttos(Int128(most) * 5 * 15'000'000'000'000));
        QVERIFY(result.balance.holds);
    }

    void theDearestOfManyGroupsAreThoseOfAll_data()
    {
        QTest::addColumn<bool>("isSummed");
        QTest::addColumn<QByteArray>("filter");
        QTest::newRow("every call is read") << false << QByteArray();
        QTest::newRow("sums by day tell the rest") << true << QByteArray();
        QTest::newRow("sums tell the rest of a selection") << true << QByteArray("model=claude-haiku-4-5");
        QTest::newRow("sums do not tell this selection") << true << QByteArray("customer!=c3");
    }
    void theDearestOfManyGroupsAreThoseOfAll()
    {
        QFETCH(bool, isSummed);
        QFETCH(QByteArray, filter);
        LedgerBuilder ledger;
        const std::vector<std::string> customers = names(17'000); // so many that they are ranked before they are summed
        for (std::size_t i = 0; i < 20'000; ++i)
            ledger.add(i % 7 == 0 ? "mystery-9" : "claude-haiku-4-5", "2026-05-10T09:00:00Z",
                       {{qlonglong(i * 7919 % 10'007), 0, 0, 0, qlonglong(i % 13)}})
                .text(Dimension::Customer) = customers[i % customers.size()];
        const auto snapshot = ledger.snapshot();
        if (isSummed)
            run(*snapshot, Query{{}, {{Dimension::DayOf, {}}}, {}, "cost", 0, std::nullopt}, kControl);
        Query query;
        query.by = {{Dimension::Customer, {}}};
        if (!filter.isEmpty())
            query.selection.filters = {Selection::parseFilter(filter.toStdString()).take()};
        const QueryResult all = run(*snapshot, query, kControl);
        query.top = 20;
        const QueryResult top = run(*snapshot, query, kControl);
        QCOMPARE(top.rows.size(), std::size_t(20));
        for (std::size_t i = 0; i < top.rows.size(); ++i) {
            QCOMPARE(keyText(top.rows[i].key), keyText(all.rows[i].key));
            QVERIFY(top.rows[i].facts.totals.cost == all.rows[i].facts.totals.cost);
            QVERIFY(top.rows[i].facts.totals.tokens == all.rows[i].facts.totals.tokens);
        }
        Totals rest;
        for (std::size_t i = top.rows.size(); i < all.rows.size(); ++i)
            rest += all.rows[i].facts.totals;
        QVERIFY(top.rest && top.rest->facts.totals.cost == rest.cost && top.rest->facts.totals.calls == rest.calls);
        QVERIFY(top.rest->facts.totals.tokens == rest.tokens && top.rest->facts.totals.classCost == rest.classCost);
        QVERIFY(top.rest->facts.totals.unpriced == rest.unpriced && top.rest->facts.totals.cacheCalls == rest.cacheCalls);
        QVERIFY(top.total.facts.totals.cost == all.total.facts.totals.cost && top.total.facts.totals.tokens == all.total.facts.totals.tokens);
        QVERIFY(top.balance.holds);
    }

    void percentilesAreTheSameHoweverManyGroupsThereAre_data()
    {
        QTest::addColumn<int>("groups");
        QTest::addColumn<qlonglong>("largest");
        QTest::newRow("few groups: counted in buckets") << 3 << qlonglong(1'000'000);
        QTest::newRow("many groups: put in order") << 400 << qlonglong(1'000'000);
        QTest::newRow("costs beyond 64 bits") << 3 << std::numeric_limits<qlonglong>::max();
    }
    void percentilesAreTheSameHoweverManyGroupsThereAre()
    {
        QFETCH(int, groups);
        QFETCH(qlonglong, largest);
        LedgerBuilder ledger;
        const std::vector<std::string> customers = names(std::size_t(groups));
        std::map<std::string, std::vector<qlonglong>> outputs;
        for (std::size_t i = 0; i < 6'000; ++i) {
            const qlonglong output = i == 77 ? largest : qlonglong(i * 7919 % 9'973);
            const std::string &customer = customers[i % customers.size()];
            ledger.add("claude-haiku-4-5", "2026-05-10T09:00:00Z", {{0, 0, 0, 0, output}}).text(Dimension::Customer) = customer;
            outputs[customer].push_back(output);
        }
        const auto p95 = [](std::vector<qlonglong> values) { // nearest rank, $5 a million
            std::ranges::sort(values);
            return Int128(values[(values.size() * 95 + 99) / 100 - 1]) * 5'000'000'000'000;
        };
        Query query;
        query.by = {{Dimension::Customer, {}}};
        query.metrics = {"cost_p95"};
        query.sort = "key";
        query.top = 2;
        const QueryResult result = run(*ledger.snapshot(), query, kControl);
        const auto found = [](const ResultRow &row) { return row.metrics.front().numerator / row.metrics.front().denominator; };
        std::vector<qlonglong> all, others;
        for (const auto &[customer, values] : outputs) {
            all.insert(all.end(), values.begin(), values.end());
            if (customer != *result.rows[0].key.front() && customer != *result.rows[1].key.front())
                others.insert(others.end(), values.begin(), values.end());
        }
        for (const ResultRow &row : result.rows)
            QVERIFY(found(row) == p95(outputs[*row.key.front()]));
        QVERIFY(found(result.total) == p95(all));
        QVERIFY(found(*result.rest) == p95(others));
    }

    void aMixNamesFamiliesByCallsTasksAndCost()
    {
        LedgerBuilder ledger;
        const auto add = [&](const char *model, const char *task, qlonglong input) {
            ledger.add(model, "2026-05-10T09:00:00Z", {{input, 0, 0, 0, 0}}).text(Dimension::Task) = task;
        };
        add("claude-opus-4-7", "a", 1'000'000);   // $5: carries most of task a
        add("claude-haiku-4-5", "a", 1'000'000);  // $1
        add("claude-haiku-4-5", "a", 1'000'000);
        add("claude-haiku-4-5", "b", 1'000'000);
        add("mystery-9", "c", 1'000'000);         // unknown models are a class of their own
        Query query;
        query.metrics = {"model_mix"};
        const QueryResult result = run(*ledger.snapshot(), query, kControl);
        QStringList texts;
        for (const FamilyShare &share : result.total.facts.byFamily)
            texts << QString::fromStdString(result.familyNames[std::size_t(share.family)])
                         + QStringLiteral(": %1 calls, %2 tasks, $%3").arg(share.totals.calls).arg(share.tasks).arg(QString::fromStdString(moneyText(share.totals.cost)));
        texts.sort();
        QCOMPARE(texts.join(QStringLiteral("; ")), QStringLiteral("haiku: 3 calls, 1 tasks, $3; opus: 1 calls, 1 tasks, $5; unknown: 1 calls, 1 tasks, $0"));
    }

    void callsWithoutATimeStandInTheirOwnBucket()
    {
        LedgerBuilder ledger;
        ledger.add("claude-sonnet-4-6", "", {{1000, 0, 0, 0, 0}});
        ledger.add("claude-sonnet-4-6", "2026-05-10T09:00:00Z", {{1000, 0, 0, 0, 0}});
        Query query;
        query.by = {{Dimension::DayOf, {}}};
        query.sort = "key";
        const QueryResult all = run(*ledger.snapshot(), query, kControl);
        QCOMPARE(all.rows.size(), std::size_t(2));
        QVERIFY(!all.rows[1].key[0]);
        QCOMPARE(all.balance.unpriced[std::size_t(Unpriced::NoTimestamp)], std::int64_t(1));
        query.selection.range.from = *parseTime("2026-01-01"); // any bounded range leaves it out, and the balance says so
        const QueryResult some = run(*ledger.snapshot(), query, kControl);
        QCOMPARE(some.rows.size(), std::size_t(1));
        QCOMPARE(some.balance.hiddenCalls, std::int64_t(1));
    }

    void anEmptyLedgerAndAnEmptySelectionBalance()
    {
        Query query;
        query.by = {{Dimension::Workload, {}}, {Dimension::DayOf, {}}};
        for (const Metric &metric : allMetrics())
            query.metrics.emplace_back(metric.id);
        QVERIFY(run(*LedgerBuilder().snapshot(), query, kControl).balance.holds);
        RandomLedger random(3, 50);
        query.selection.filters = {*Selection::parseFilter("workload=nobody")};
        const QueryResult result = run(*random.ledger.snapshot(), query, kControl);
        QVERIFY(result.rows.empty() && !result.rest && result.balance.holds);
        QCOMPARE(result.balance.hiddenCalls, std::int64_t(50));
    }

    void aCancelledQuestionAnswersNothing()
    {
        RandomLedger random(4, 50);
        JobControl control;
        control.cancel();
        const QueryResult result = run(*random.ledger.snapshot(), Query{}, control);
        QVERIFY(result.cancelled);
        QCOMPARE(result.total.facts.totals.calls, std::int64_t(0));
    }

    void callsComeDearestOrEarliestFirstAndReceiptsAddUp()
    {
        RandomLedger random(5, 400);
        const auto snapshot = random.ledger.snapshot({}, random.contract);
        Selection selection;
        selection.filters = {*Selection::parseFilter("team=support,legal")};
        const auto all = selectCalls(*snapshot, selection, CallOrder::Cost, 0, kControl);
        Query query;
        query.selection = selection;
        const QueryResult total = run(*snapshot, query, kControl);
        QCOMPARE(std::int64_t(all.size()), total.total.facts.totals.calls);

        Money sum;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const CallDetail detail = callDetail(*snapshot, all[i]);
            Money lines;
            for (const ReceiptLine &line : detail.lines)
                lines += line.netCost;
            QVERIFY(lines == detail.netCost);
            QVERIFY(detail.unpriced == Unpriced::No ? !detail.cardName.empty() : detail.lines.empty());
            if (i > 0) {
                const CallDetail before = callDetail(*snapshot, all[i - 1]);
                QVERIFY(before.unpriced == Unpriced::No ? detail.unpriced != Unpriced::No || before.netCost >= detail.netCost
                                                        : detail.unpriced != Unpriced::No);
            }
            sum += detail.netCost;
        }
        QCOMPARE(moneyText(sum), moneyText(total.total.facts.totals.cost));
        const auto some = selectCalls(*snapshot, selection, CallOrder::Cost, 7, kControl);
        QVERIFY(std::equal(some.begin(), some.end(), all.begin()) && some.size() == 7);

        const auto early = selectCalls(*snapshot, selection, CallOrder::Time, 0, kControl);
        for (std::size_t i = 1; i < early.size(); ++i) {
            const Millis a = callDetail(*snapshot, early[i - 1]).time, b = callDetail(*snapshot, early[i]).time;
            QVERIFY(a == kNoTime ? b == kNoTime : b == kNoTime || a <= b);
        }
    }

    void recordsThatAreNoCallsAreLeftOut()
    {
        LedgerBuilder ledger;
        ledger.add("claude-sonnet-4-6", "2026-05-10T09:00:00Z", {{1000, 0, 0, 0, 0}});
        ledger.add("claude-sonnet-4-6", "2026-05-10T09:00:00Z", {{9000, 0, 0, 0, 0}}).kind = RecordKind::Aggregate;
        ledger.add("", "2026-05-10T09:00:00Z", {}).kind = RecordKind::CostLine;
        const QueryResult result = run(*ledger.snapshot(), Query{}, kControl);
        QCOMPARE(result.balance.totalCalls, std::int64_t(1));
        QCOMPARE(moneyText(result.balance.total), std::string("0.003"));
    }
};

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
