#include "core/analysis/movers.h"
#include "core/values/decimal.h"
#include "tests/support/ledgerbuilder.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

namespace {

const JobControl kControl;

/// Calls of one workload in September and October, Sonnet input at $3 per million.
struct Change
{
    const char *workload;
    int before;
    qlonglong tokensBefore; ///< per call
    int after;
    qlonglong tokensAfter;
};

QueryResult compared(const std::shared_ptr<const Snapshot> &snapshot)
{
    Query query;
    query.by = {DimensionRef{}};
    query.selection.range = {*parseTime("2026-10-01"), *parseTime("2026-11-01")};
    query.selection.filters = {*Selection::parseFilter("team!=nobody")};
    query.compareTo = TimeRange{*parseTime("2026-09-01"), *parseTime("2026-10-01")};
    return run(*snapshot, query, kControl);
}

std::shared_ptr<const Snapshot> ledgerOf(const std::vector<Change> &changes)
{
    LedgerBuilder ledger;
    const auto add = [&ledger](const char *workload, const char *time, int calls, qlonglong tokens) {
        for (int i = 0; i < calls; ++i)
            ledger.add("claude-sonnet-4-6", time, {{tokens, 0, 0, 0, 0}}).text(Dimension::Workload) = workload;
    };
    for (const Change &change : changes) {
        add(change.workload, "2026-09-10T12:00:00Z", change.before, change.tokensBefore);
        add(change.workload, "2026-10-10T12:00:00Z", change.after, change.tokensAfter);
    }
    return ledger.snapshot();
}

const std::vector<Change> kChanges{
    {"steady", 30, 1000, 30, 1000},      // nothing changed
    {"grew", 30, 100'000, 60, 100'000},  // +$9, the same per call
    {"dearer", 30, 1000, 30, 3000},      // +$0.18, 3 times per call
    {"cheaper", 30, 10'000, 30, 5000},   // -$0.45, half per call
    {"rare", 3, 1000, 3, 9000},          // 9 times per call, but three calls prove nothing
    {"new", 0, 0, 25, 100'000},          // +$7.50
    {"gone", 25, 200'000, 0, 0},         // -$15
};

QStringList names(const std::vector<Mover> &movers)
{
    QStringList texts;
    for (const Mover &mover : movers)
        texts << QString::fromStdString(*mover.key.front() + " " + moneyText(mover.effect()));
    return texts;
}

} // namespace

class TestMovers : public QObject
{
    Q_OBJECT

private slots:
    void byEffectTheLargestChangeOfCostComesFirstWhateverItsSign()
    {
        QCOMPARE(names(biggestMovers(compared(ledgerOf(kChanges)), MoverOrder::Effect, 0)),
                 QStringList({QStringLiteral("gone -15"), QStringLiteral("grew 9"), QStringLiteral("new 7.5"), QStringLiteral("cheaper -0.45"),
                              QStringLiteral("dearer 0.18"), QStringLiteral("rare 0.072")}));
    }

    void byCostPerCallTheLargestRelativeChangeWithEnoughCallsComesFirst()
    {
        const QueryResult result = compared(ledgerOf(kChanges));
        const auto movers = biggestMovers(result, MoverOrder::CostPerCall, 0);
        QCOMPARE(names(movers), QStringList({QStringLiteral("dearer 0.18"), QStringLiteral("cheaper -0.45")}));
        QCOMPARE(*movers[0].perCallChange.text(Unit::Ratio), std::string("2"));
        QCOMPARE(*movers[1].perCallChange.text(Unit::Ratio), std::string("-0.5"));
        QCOMPARE(names(biggestMovers(result, MoverOrder::CostPerCall, 1, 3)), QStringList(QStringLiteral("rare 0.072")));
    }

    void aMoverOpensToItsCalls()
    {
        const auto snapshot = ledgerOf(kChanges);
        for (const Mover &mover : biggestMovers(compared(snapshot), MoverOrder::Effect, 0)) {
            const auto calls = selectCalls(*snapshot, mover.calls, CallOrder::Cost, 0, kControl);
            QCOMPARE(std::int64_t(calls.size()), mover.callsAfter);
            Money sum;
            for (const CallRef ref : calls)
                sum += callDetail(*snapshot, ref).netCost;
            QVERIFY(sum == mover.after);
        }
    }

    void withoutAComparedPeriodNothingMoved()
    {
        Query query;
        query.by = {DimensionRef{}};
        QVERIFY(biggestMovers(run(*ledgerOf(kChanges), query, kControl), MoverOrder::Effect, 0).empty());
    }
};

QTEST_GUILESS_MAIN(TestMovers)
#include "tst_movers.moc"
