#include "core/levers/scenario.h"
#include "core/values/decimal.h"
#include "tests/support/smallledger.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <functional>

using namespace assay;
using assay::test::CallLine;
using assay::test::SmallLedger;

/// One planted story a ledger: the diagnosis must name the lever, and nothing where there is nothing.
class TestLeversDiagnosis : public QObject
{
    Q_OBJECT

    using Story = std::function<SmallLedger()>;

    static CallLine line(const char *workload, const char *model, std::int64_t input, std::int64_t output)
    {
        CallLine call;
        call.time = "2026-11-02T08:00:00Z";
        call.workload = workload;
        call.model = model;
        call.input = input;
        call.output = output;
        return call;
    }
    /// Whole numbers that look random and are the same everywhere.
    static std::int64_t scatter(int i, std::int64_t upTo) { return std::int64_t(std::uint64_t(i) * 2654435761u % std::uint64_t(upTo)); }

    static SmallLedger labelsOnTheDearestFamily()
    {
        SmallLedger ledger;
        for (int i = 0; i < 400; ++i) {
            CallLine call = line("labels", "claude-fable-5-1", 1'500 + scatter(i, 6'000), 30 + scatter(i, 20));
            call.time = isoText(*parseTime(call.time) + Millis(i) * 1'800'000);
            ledger.add(call);
        }
        return ledger;
    }
    static SmallLedger repeatedContext()
    {
        SmallLedger ledger;
        for (int i = 0; i < 300; ++i) {
            CallLine call = line("contracts", "claude-opus-5-5", 90'000 + scatter(i, 5'000), 2'000);
            call.time = isoText(*parseTime(call.time) + Millis(i) * 120'000);
            ledger.add(call);
        }
        return ledger;
    }
    static SmallLedger cacheThatBroke()
    {
        SmallLedger ledger;
        for (int i = 0; i < 2'000; ++i) {
            CallLine call = line("assistant", "claude-sonnet-5-5", 1'000 + scatter(i, 900), 300);
            call.time = isoText(*parseTime("2026-10-05T08:00:00Z") + Millis(i) * 900'000);
            const bool broken = i >= 1'400, first = i % 40 == 0;
            (broken ? call.input : first ? call.cacheWrite1h : call.cacheRead) += 40'000;
            ledger.add(call);
        }
        return ledger;
    }
    static SmallLedger nightJob()
    {
        SmallLedger ledger;
        for (int i = 0; i < 500; ++i) {
            CallLine call = line("archive", "claude-sonnet-5-5", 5'000 + scatter(i, 60'000), 2'000);
            call.time = isoText(*parseTime("2026-11-02T23:00:00Z") + Millis(i / 50) * kMillisPerDay + (i % 50) * 60'000);
            ledger.add(call);
        }
        return ledger;
    }
    static SmallLedger billedErrors()
    {
        SmallLedger ledger;
        for (int i = 0; i < 300; ++i) {
            CallLine call = line("translation", "claude-sonnet-5-5", 500 + scatter(i, 9'000), 8'000);
            call.time = isoText(*parseTime(call.time) + Millis(i) * 600'000);
            call.failed = i % 4 == 0;
            ledger.add(call);
        }
        return ledger;
    }
    static SmallLedger creepingInput()
    {
        SmallLedger ledger;
        for (int i = 0; i < 1'000; ++i) {
            CallLine call = line("questions", "claude-sonnet-5-5", 4'000 + scatter(i, 4'000) + 20 * i, 400);
            call.time = isoText(*parseTime("2026-10-12T08:00:00Z") + Millis(i) * 1'800'000);
            ledger.add(call);
        }
        return ledger;
    }
    static Companions registered(const char *workload, std::int64_t hours)
    {
        Companions companions;
        WorkloadEntry entry;
        entry.workload = workload;
        entry.latencyToleranceHours = hours;
        companions.workloads.push_back(entry);
        return companions;
    }
    static Diagnosis diagnosed(const SmallLedger &ledger, Companions companions = {})
    {
        return diagnose(*ledger.snapshot(std::move(companions)), {}, JobControl());
    }

private slots:
    void plantedStoriesAreNamed_data()
    {
        QTest::addColumn<int>("story");
        QTest::addColumn<QByteArray>("workload");
        QTest::addColumn<QByteArray>("lever");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("labels from the dearest family") << 0 << QByteArray("labels") << QByteArray("routing") << QByteArray("short");
        QTest::newRow("a repeated context never cached") << 1 << QByteArray("contracts") << QByteArray("caching") << QByteArray("none of them cached");
        QTest::newRow("a deploy that broke a cache") << 2 << QByteArray("assistant") << QByteArray("caching") << QByteArray("stopped hitting");
        QTest::newRow("a night job in real time") << 3 << QByteArray("archive") << QByteArray("batch") << QByteArray("wait 48 h");
        QTest::newRow("errors that were billed") << 4 << QByteArray("translation") << QByteArray("waste") << QByteArray("75 calls");
        QTest::newRow("input that creeps up") << 5 << QByteArray("questions") << QByteArray("input") << QByteArray("grew from");
    }
    void plantedStoriesAreNamed()
    {
        QFETCH(int, story);
        QFETCH(QByteArray, workload);
        QFETCH(QByteArray, lever);
        QFETCH(QByteArray, says);
        static const std::array<Story, 6> stories{labelsOnTheDearestFamily, repeatedContext, cacheThatBroke, nightJob, billedErrors, creepingInput};
        const SmallLedger ledger = stories[std::size_t(story)]();
        const auto snapshot = ledger.snapshot(registered(workload.constData(), story == 3 ? 48 : 0));
        const auto input = LeverInput::gather(snapshot, {}, JobControl());
        const Diagnosis diagnosis = diagnose(*input, JobControl());
        QVERIFY(!diagnosis.levers.empty());
        const Lever &found = diagnosis.levers.front();
        QCOMPARE(QByteArray::fromStdString(found.workload), workload);
        QCOMPARE(QByteArray::fromStdString(std::string(leverText(found.kind))), lever);
        QVERIFY2(QByteArray::fromStdString(found.reason).contains(says), found.reason.c_str());
        QVERIFY(found.saving.low <= found.saving.base && found.saving.base <= found.saving.high);
        QVERIFY(!found.evidence.empty() && !found.assumptions.empty());
        // The scenario that a lever suggests saves what the lever says.
        QCOMPARE(moneyText(evaluate(*input, Scenario::fromLever(found), JobControl()).saving), moneyText(found.saving.base));
    }

    void theBatchLeverSavesHalf()
    {
        const Diagnosis diagnosis = diagnosed(nightJob(), registered("archive", 24));
        const Lever &batch = diagnosis.levers.front();
        QCOMPARE(moneyText(batch.saving.base * 2), moneyText(batch.cost));
        QCOMPARE(batch.basis, Basis::Measured);
        QCOMPARE(batch.confidence, std::string("high"));
    }

    void withoutRegisterNobodyIsSentToABatch()
    {
        QVERIFY(diagnosed(nightJob()).levers.empty());
    }

    void leanWorkloadsSayWhy()
    {
        SmallLedger ledger;
        for (int i = 0; i < 2'000; ++i) {
            CallLine call = line("search", "claude-haiku-5-5", 500 + scatter(i, 1'500), 600);
            call.time = isoText(*parseTime(call.time) + Millis(i) * 100'000);
            (i == 0 ? call.cacheWrite5m : call.cacheRead) = 70'000;
            ledger.add(call);
        }
        const Diagnosis diagnosis = diagnosed(ledger, registered("search", 0));
        QVERIFY(diagnosis.levers.empty());
        QCOMPARE(diagnosis.lean.size(), std::size_t(1));
        const std::string &reason = diagnosis.lean.front().reason;
        for (const char *part : {"No current model is cheaper", "read from the cache", "cannot wait"})
            QVERIFY2(reason.find(part) != std::string::npos, reason.c_str());
    }

    void fewCallsMeanLowConfidence()
    {
        SmallLedger ledger;
        for (int i = 0; i < 120; ++i) {
            CallLine call = line("contracts", "claude-opus-5-5", 90'000, 2'000);
            call.time = isoText(*parseTime(call.time) + Millis(i) * 120'000);
            ledger.add(call);
        }
        const Diagnosis diagnosis = diagnosed(ledger);
        QVERIFY(!diagnosis.levers.empty());
        QCOMPARE(diagnosis.levers.front().confidence, std::string("low"));
    }

    void smallChangeDoesNotCount()
    {
        SmallLedger ledger; // the same story as labelsOnTheDearestFamily, worth cents
        for (int i = 0; i < 30; ++i)
            ledger.add(line("labels", "claude-fable-5-1", 500 + scatter(i, 3'000), 30));
        QVERIFY(diagnosed(ledger).levers.empty());
    }

    void largerSavingsComeFirst()
    {
        SmallLedger ledger = repeatedContext();
        for (int i = 0; i < 400; ++i)
            ledger.add(line("labels", "claude-fable-5-1", 1'500 + scatter(i, 6'000), 30 + scatter(i, 20)));
        const Diagnosis diagnosis = diagnosed(ledger);
        QVERIFY(diagnosis.levers.size() >= 2);
        QVERIFY(std::ranges::is_sorted(diagnosis.levers, std::greater(), [](const Lever &lever) { return lever.saving.base; }));
    }
};

QTEST_APPLESS_MAIN(TestLeversDiagnosis)
#include "tst_levers_diagnosis.moc"
