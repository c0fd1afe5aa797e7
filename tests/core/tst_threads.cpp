#include "core/analysis/query.h"
#include "core/ingest/importjob.h"
#include "tests/support/loggenerator.h"

#include <QtTest>

#include <thread>

using namespace assay;
using namespace assay::test;

#ifdef __SANITIZE_THREAD__
/// The watchdog of Qt's test runner, which now and then ends beside its owner.
extern "C" const char *__tsan_default_suppressions()
{
    return "race:QWaitCondition\nrace:QTest::qRun\n";
}
#endif

/// The threads of the core at work together. Built with ASSAY_SANITIZE=thread, it shows that they do not meet unguarded;
/// no thread of Qt's takes part, which that sanitizer could not see through, but the watchdog of the tests.
class TestThreads : public QObject
{
    Q_OBJECT

    static constexpr std::size_t kCalls = 150'000; ///< more than one segment, more than two pieces of the log
    QTemporaryDir m_folder;
    std::unique_ptr<GeneratedLog> m_log;
    std::shared_ptr<const Snapshot> m_snapshot;

    static Query question(Dimension by, std::vector<std::string> metrics = {})
    {
        Query query;
        query.by = {{by, {}}};
        query.metrics = std::move(metrics);
        return query;
    }

private slots:
    void initTestCase()
    {
        const std::string log = m_folder.filePath(QStringLiteral("log.jsonl")).toStdString();
        m_log = std::make_unique<GeneratedLog>(log, 20'261'005, kCalls);
        auto store = Store::open(m_folder.filePath(QStringLiteral("ledger.assay")).toStdString(), StoreMode::Write).take();
        const auto receipt = importFiles(*store, {{log}, {}, {}, {}}, JobControl());
        QVERIFY(bool(receipt));
        QCOMPARE(receipt->counts.accepted, m_log->calls);
        m_snapshot = Snapshot::build(store->loadColumns(JobControl()).take(), {}, PriceBook::builtIn(), {}, JobControl());
        QVERIFY(m_snapshot->calls().segments.size() > 1);
    }

    void smallFilesAreReadAtTheSameTime()
    {
        constexpr std::size_t kFiles = 12, kCallsEach = 400;
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("small")));
        std::int64_t calls = 0;
        for (std::size_t i = 0; i < kFiles; ++i)
            calls += GeneratedLog(m_folder.filePath(QStringLiteral("small/%1.jsonl").arg(i)).toStdString(), 7 + i, kCallsEach).calls;
        auto store = Store::open(m_folder.filePath(QStringLiteral("small.assay")).toStdString(), StoreMode::Write).take();
        const auto receipt = importFiles(*store, {{m_folder.filePath(QStringLiteral("small")).toStdString()}, {}, {}, {}}, JobControl());
        QVERIFY(bool(receipt));
        QCOMPARE(receipt->counts.seen, calls);
        QVERIFY(receipt->counts.balances());
    }

    void questionsAskedAtTheSameTimeAgree()
    {
        const std::vector<Query> queries{question(Dimension::DayOf), question(Dimension::Workload), question(Dimension::Team),
                                         question(Dimension::ModelId, {"cost_p50", "cost_p99"}), question(Dimension::Hour)};
        std::vector<Money> totals(queries.size());
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < queries.size(); ++i)
            threads.emplace_back([&, i] { totals[i] = run(*m_snapshot, queries[i], JobControl()).total.facts.totals.cost; });
        for (std::thread &thread : threads)
            thread.join();
        for (const Money total : totals)
            QVERIFY(total == m_snapshot->ledger().cost);
    }

    void questionsOfTheSameFiltersAgree()
    {
        Query filtered = question(Dimension::Hour);
        filtered.selection.filters = {{{Dimension::Team, {}}, {KeyValue("no such team")}, true}}; // all calls pass
        std::vector<Money> totals(6);
        std::vector<std::thread> threads;
        for (Money &total : totals)
            threads.emplace_back([&] { total = run(*m_snapshot, filtered, JobControl()).total.facts.totals.cost; });
        for (std::thread &thread : threads)
            thread.join();
        for (const Money total : totals)
            QVERIFY(total == m_snapshot->ledger().cost);
    }

    void aCancelledQuestionHoldsNothing()
    {
        JobControl control;
        QueryResult result;
        std::thread asking([&] { result = run(*m_snapshot, question(Dimension::Hour, {"cost_p95"}), control); });
        control.cancel();
        asking.join();
        QVERIFY(!result.cancelled || result.rows.empty());
    }
};

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
