#include "core/analysis/query.h"
#include "core/values/decimal.h"
#include "tests/support/randomledger.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

namespace {

const JobControl kControl;

QString keyText(const std::vector<KeyValue> &key)
{
    QStringList parts;
    for (const KeyValue &value : key)
        parts << (value ? QString::fromStdString(*value) : QStringLiteral("(null)"));
    return parts.join(QStringLiteral(" / "));
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
