#include "core/analysis/bridge.h"
#include "core/analysis/query.h"
#include "core/values/decimal.h"
#include "tests/support/ledgerbuilder.h"
#include "tests/support/randomledger.h"

#include <QtTest>

#include <cmath>

using namespace assay;
using namespace assay::test;

namespace {

const JobControl kControl;
constexpr const char *kSonnet = "claude-sonnet-4-6"; // $3 input, $0.30 cache read, $3.75 and $6 cache write, $15 output per million
constexpr const char *kHaiku = "claude-haiku-4-5";   // $1 input, $5 output per million
constexpr const char *kThen = "2026-09-10T12:00:00Z", *kNow = "2026-10-10T12:00:00Z";

/// September against October.
BridgeQuestion septemberToOctober()
{
    BridgeQuestion question;
    question.selection.range = {*parseTime("2026-10-01"), *parseTime("2026-11-01")};
    question.before = {*parseTime("2026-09-01"), *parseTime("2026-10-01")};
    return question;
}

/// The terms that are not zero: "volume 3, price -0.5".
QString termsText(const BridgePart &part)
{
    QStringList texts;
    for (const BridgeTermInfo &info : allBridgeTerms())
        if (const Money money = part.term(info.term); !money.isZero())
            texts << QString::fromStdString(std::string(info.id) + " " + moneyText(money));
    return texts.join(QStringLiteral(", "));
}

struct Calls
{
    const char *time, *model;
    int count;
    TokenCounts each;
    bool batch = false, failed = false;
    std::int64_t searches = 0;
    const char *workload = "mail";
};

void add(LedgerBuilder &ledger, const std::vector<Calls> &calls)
{
    for (const Calls &line : calls)
        for (int i = 0; i < line.count; ++i) {
            Call &call = ledger.add(line.model, line.time, line.each);
            call.batch = line.batch;
            call.status = line.failed ? CallStatus::Error : CallStatus::Ok;
            call.webSearches = line.searches;
            call.text(Dimension::Workload) = line.workload;
        }
}

} // namespace

class TestBridge : public QObject
{
    Q_OBJECT

private slots:
    void eachCauseStandsInItsOwnTerm_data()
    {
        QTest::addColumn<std::vector<Calls>>("calls");
        QTest::addColumn<QString>("terms");
        const auto row = [](const char *name, std::vector<Calls> calls, const char *terms) {
            QTest::newRow(name) << calls << QString::fromLatin1(terms);
        };
        const TokenCounts million{{1'000'000, 0, 0, 0, 0}};
        row("twice the calls are volume", {{kThen, kSonnet, 2, million}, {kNow, kSonnet, 4, million}}, "volume 6");
        // 4 calls at $2 on average; then 3 of 4 on the cheap model
        row("calls that move to a cheaper model are mix",
            {{kThen, kSonnet, 2, million}, {kThen, kHaiku, 2, million}, {kNow, kSonnet, 1, million}, {kNow, kHaiku, 3, million}}, "mix -2");
        row("longer prompts are input tokens", {{kThen, kSonnet, 2, million}, {kNow, kSonnet, 2, {{1'500'000, 0, 0, 0, 0}}}}, "tokens_input 3");
        row("longer answers are output tokens",
            {{kThen, kSonnet, 1, {{0, 0, 0, 0, 1'000'000}}}, {kNow, kSonnet, 1, {{0, 0, 0, 0, 1'200'000}}}}, "tokens_output 3");
        // the same million: 900k read at $0.30, which was not used before and so has today's price
        row("a prompt read from the cache instead is caching",
            {{kThen, kSonnet, 1, million}, {kNow, kSonnet, 1, {{100'000, 900'000, 0, 0, 0}}}}, "cache -2.43");
        row("a longer prompt keeps its split, and a better split is caching",
            {{kThen, kSonnet, 1, {{500'000, 500'000, 0, 0, 0}}}, {kNow, kSonnet, 1, {{500'000, 1'500'000, 0, 0, 0}}}},
            "tokens_input 1.5, tokens_cache_read 0.15, cache -1.35");
        row("calls that move to batches pay half", {{kThen, kSonnet, 4, million}, {kNow, kSonnet, 3, million}, {kNow, kSonnet, 1, million, true}}, "batch -1.5");
        row("calls that come back from batches pay twice", {{kThen, kSonnet, 1, million, true}, {kNow, kSonnet, 1, million}}, "batch 1.5");
        row("calls that fail without an answer bring spend down",
            {{kThen, kSonnet, 4, million}, {kNow, kSonnet, 3, million}, {kNow, kSonnet, 1, {}, false, true}}, "errors -3");
        row("searches are fees", {{kThen, kSonnet, 1, million}, {kNow, kSonnet, 1, million, false, false, 2}}, "fees 0.02");
        row("a new workload that costs what the average does is volume", {{kThen, kSonnet, 2, million}, {kNow, kSonnet, 2, million}, {kNow, kSonnet, 1, million, false, false, 0, "new"}},
            "volume 3");
        row("a vanished workload leaves with what the average call cost",
            {{kThen, kSonnet, 1, million}, {kThen, kHaiku, 1, million, false, false, 0, "old"}, {kNow, kSonnet, 1, million}}, "volume -2, mix 1");
        row("where nothing was spent before, everything is new spend", {{kNow, kSonnet, 2, million}}, "new_spend 6");
        row("where nothing is spent any more, volume took it all", {{kThen, kSonnet, 2, million}}, "volume -6");
        row("calls without a price are no part of it", {{kThen, kSonnet, 1, million}, {kNow, kSonnet, 1, million}, {kNow, "mystery-9", 5, million}}, "");
    }
    void eachCauseStandsInItsOwnTerm()
    {
        QFETCH(std::vector<Calls>, calls);
        QFETCH(QString, terms);
        LedgerBuilder ledger;
        add(ledger, calls);
        const Bridge found = bridge(*ledger.snapshot(), septemberToOctober(), kControl);
        QCOMPARE(termsText(found.total), terms);
        QVERIFY(found.total.residual().isZero());
    }

    void theAverageOverOrdersFavoursNoCause_data()
    {
        QTest::addColumn<std::vector<Calls>>("calls");
        QTest::addColumn<QString>("inSequence");
        QTest::addColumn<QString>("onAverage");
        const auto row = [](const char *name, std::vector<Calls> calls, const char *inSequence, const char *onAverage) {
            QTest::newRow(name) << calls << QString::fromLatin1(inSequence) << QString::fromLatin1(onAverage);
        };
        const TokenCounts million{{1'000'000, 0, 0, 0, 0}}, half{{500'000, 0, 0, 0, 0}}, twice{{2'000'000, 0, 0, 0, 0}};
        row("one cause alone is the same in every order", {{kThen, kSonnet, 2, million}, {kNow, kSonnet, 4, million}}, "volume 6", "volume 6");
        // volume first takes 6, last 3; the shorter prompts first save 3, last 6
        row("twice the calls of half the length share alike", {{kThen, kSonnet, 2, million}, {kNow, kSonnet, 4, half}}, "volume 6, tokens_input -6",
            "volume 4.5, tokens_input -4.5");
        // 3 before; 6 with the volume, 6 with the tokens, 1.5 with the price alone; 12, 3 and 3 with two of them; 6 with all
        row("three causes at once, each weighed by its place in the orders", {{kThen, kSonnet, 1, million}, {kNow, kSonnet, 2, twice, true}},
            "volume 3, tokens_input 6, batch -6", "volume 3.25, tokens_input 3.25, batch -3.5");
        row("a new workload that costs what the average does is volume",
            {{kThen, kSonnet, 1, million}, {kNow, kSonnet, 1, million}, {kNow, kSonnet, 1, million, false, false, 0, "new"}}, "volume 3", "volume 3");
        row("where nothing was spent before, everything is new spend", {{kNow, kSonnet, 2, million}}, "new_spend 6", "new_spend 6");
    }
    void theAverageOverOrdersFavoursNoCause()
    {
        QFETCH(std::vector<Calls>, calls);
        LedgerBuilder ledger;
        add(ledger, calls);
        BridgeQuestion question = septemberToOctober();
        const Bridge inSequence = bridge(*ledger.snapshot(), question, kControl);
        question.order = BridgeOrder::Average;
        const Bridge onAverage = bridge(*ledger.snapshot(), question, kControl);
        QTEST(termsText(inSequence.total), "inSequence");
        QTEST(termsText(onAverage.total), "onAverage");
        QVERIFY(onAverage.total.drift().text(Unit::Share) == inSequence.total.drift().text(Unit::Share));
    }

    void theAverageReadBackwardsIsTheSameWithTheOtherSign_data() { onRandomCallsEverySumHolds_data(); }
    void theAverageReadBackwardsIsTheSameWithTheOtherSign()
    {
        QFETCH(quint64, seed);
        RandomLedger random(seed, 200);
        const auto snapshot = random.ledger.snapshot(random.companions, random.contract);
        const Query query = random.question();
        BridgeQuestion question{query.selection, query.compareTo.value_or(TimeRange{}), query.by, BridgeOrder::Average};
        const Bridge forwards = bridge(*snapshot, question, kControl);
        checkSums(forwards);
        std::swap(question.selection.range, question.before);
        const Bridge backwards = bridge(*snapshot, question, kControl);
        if (forwards.total.callsBefore == 0 || forwards.total.callsAfter == 0)
            return; // new spend is no cause that could be read backwards
        const Int128 rounding = Int128(forwards.segments.size()) * 2; // attodollars: each segment's steps are rounded
        const auto grouped = [](const BridgePart &part, BridgeTerm first, BridgeTerm last) {
            Int128 sum = 0;
            for (auto i = std::size_t(first); i <= std::size_t(last); ++i)
                sum += part.terms[i].attos();
            return sum;
        };
        for (const auto &[first, last] : {std::pair{BridgeTerm::Volume, BridgeTerm::Volume}, std::pair{BridgeTerm::Mix, BridgeTerm::Mix},
                                          std::pair{BridgeTerm::Errors, BridgeTerm::Caching}, std::pair{BridgeTerm::Batching, BridgeTerm::Fees}}) {
            const Int128 difference = grouped(forwards.total, first, last) + grouped(backwards.total, first, last);
            QVERIFY(difference <= rounding && -difference <= rounding);
        }
    }

    void anotherPriceForTheSameTokensIsPrice()
    {
        LedgerBuilder ledger;
        add(ledger, {{kThen, kSonnet, 1, {{1'000'000, 0, 0, 0, 0}}}, {kNow, kSonnet, 1, {{1'000'000, 0, 0, 0, 0}}}});
        Contract contract;
        ContractRule discount;
        discount.discountE6 = 250'000;
        discount.from = dayFromCivil({2026, 10, 1});
        contract.rules.push_back(discount);
        QCOMPARE(termsText(bridge(*ledger.snapshot({}, contract), septemberToOctober(), kControl).total), QStringLiteral("price -0.75"));
    }

    void driftIsWhatNeitherVolumeNorMixExplains_data()
    {
        QTest::addColumn<std::vector<Calls>>("calls");
        QTest::addColumn<QByteArray>("drift");
        const TokenCounts million{{1'000'000, 0, 0, 0, 0}}, half{{500'000, 0, 0, 0, 0}};
        QTest::newRow("twice the calls and another model are none")
            << std::vector<Calls>{{kThen, kSonnet, 20, million}, {kThen, kHaiku, 20, million}, {kNow, kSonnet, 10, million}, {kNow, kHaiku, 70, million}} << QByteArray("0");
        QTest::newRow("prompts half as long") << std::vector<Calls>{{kThen, kSonnet, 20, million}, {kNow, kSonnet, 60, half}} << QByteArray("-0.5");
        QTest::newRow("nothing before to drift from") << std::vector<Calls>{{kNow, kSonnet, 60, half}} << QByteArray("n/a");
        QTest::newRow("nothing after") << std::vector<Calls>{{kThen, kSonnet, 60, half}} << QByteArray("n/a");
    }
    void driftIsWhatNeitherVolumeNorMixExplains()
    {
        QFETCH(std::vector<Calls>, calls);
        LedgerBuilder ledger;
        add(ledger, calls);
        const MetricValue drift = bridge(*ledger.snapshot(), septemberToOctober(), kControl).total.drift();
        QTEST(QByteArray::fromStdString(drift.text(Unit::Share).value_or("n/a")), "drift");
        QVERIFY(!drift.lowSample);
    }

    void newVanishedAndUnpricedAreNamed()
    {
        LedgerBuilder ledger;
        add(ledger, {{kThen, kSonnet, 1, {{1'000'000, 0, 0, 0, 0}}, false, false, 0, "old"},
                     {kNow, kHaiku, 2, {{1'000'000, 0, 0, 0, 0}}, false, false, 0, "new"},
                     {kNow, "mystery-9", 3, {{1, 0, 0, 0, 0}}}});
        const Bridge found = bridge(*ledger.snapshot(), septemberToOctober(), kControl);
        QCOMPARE(moneyText(found.newSpend), std::string("2"));
        QCOMPARE(moneyText(found.vanishedSpend), std::string("3"));
        QCOMPARE(found.unpricedAfter[std::size_t(Unpriced::UnknownModel)], std::int64_t(3));
        QCOMPARE(found.unpricedBefore[std::size_t(Unpriced::UnknownModel)], std::int64_t(0));
        QCOMPARE(found.segments.size(), std::size_t(2));
        QVERIFY(found.segments[0].hasVanished() && found.segments[1].isNew());
        QVERIFY(found.segments[1].model.starts_with(kHaiku));
    }

    void aCancelledBridgeSaysSo()
    {
        RandomLedger random(4, 50);
        JobControl control;
        control.cancel();
        const Bridge found = bridge(*random.ledger.snapshot(), septemberToOctober(), control);
        QVERIFY(found.cancelled && found.segments.empty());
    }

    void onRandomCallsEverySumHolds_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %d", int(seed)) << seed;
    }
    void onRandomCallsEverySumHolds()
    {
        QFETCH(quint64, seed);
        RandomLedger random(seed, 400);
        const auto snapshot = random.ledger.snapshot(random.companions, random.contract);
        for (int i = 0; i < 10; ++i) {
            const Query query = random.question();
            const BridgeQuestion question{query.selection, query.compareTo.value_or(TimeRange{}), query.by};
            const Bridge found = bridge(*snapshot, question, kControl);
            checkSums(found);
            checkAgainstQuery(found, *snapshot);
            checkAgainstFormulas(found);
        }
    }

private:
    static void checkSums(const Bridge &found)
    {
        BridgePart groups, segments;
        Money mix;
        for (const BridgeGroup &group : found.groups) {
            QVERIFY(group.part.residual().isZero());
            groups += group.part;
        }
        for (const BridgeSegment &segment : found.segments) {
            QVERIFY(segment.part.residual().isZero());
            segments += segment.part;
            mix += segment.mixAgainstAverage;
        }
        QVERIFY(found.total.residual().isZero());
        QVERIFY(groups.terms == found.total.terms && segments.terms == found.total.terms);
        QVERIFY(segments.before == found.total.before && segments.after == found.total.after);
        QVERIFY(mix == found.total.term(BridgeTerm::Mix));
    }

    /// Both ends are what a query says of the two periods.
    static void checkAgainstQuery(const Bridge &found, const Snapshot &snapshot)
    {
        const QueryResult result = run(snapshot, Query{found.question.selection, {}, {}, "cost", 0, found.question.before}, kControl);
        QVERIFY(found.total.after == result.total.facts.totals.cost && found.total.before == result.total.before->totals.cost);
        QCOMPARE(found.total.callsAfter, result.total.facts.totals.priced);
        QCOMPARE(found.total.callsBefore, result.total.before->totals.priced);
        QVERIFY(found.unpricedAfter == result.total.facts.totals.unpriced && found.unpricedBefore == result.total.before->totals.unpriced);
    }

    /// Volume and mix straight from METRICS section 12, in floating point: the terms are exact, so they agree closely.
    static void checkAgainstFormulas(const Bridge &found)
    {
        const double n0 = double(found.total.callsBefore), n1 = double(found.total.callsAfter);
        const double c0 = double(found.total.before.attos());
        if (n0 == 0)
            return;
        double mix = 0;
        for (const BridgeSegment &segment : found.segments) {
            const double k0 = double(segment.part.callsBefore), k1 = double(segment.part.callsAfter);
            const double each = k0 > 0 ? double(segment.part.before.attos()) / k0 : double(segment.part.after.attos()) / k1;
            mix += n1 * ((n1 > 0 ? k1 / n1 : 0) - k0 / n0) * each;
        }
        const double scale = std::max({c0, double(found.total.after.attos()), 1.0}) * 1e-12;
        QVERIFY(std::abs(double(found.total.term(BridgeTerm::Volume).attos()) - (n1 - n0) * c0 / n0) < scale);
        QVERIFY(n1 == 0 || std::abs(double(found.total.term(BridgeTerm::Mix).attos()) - mix) < scale);
    }
};

QTEST_GUILESS_MAIN(TestBridge)
#include "tst_bridge.moc"
