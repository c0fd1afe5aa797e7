#include "core/ingest/importjob.h"
#include "core/store/importwriter.h"
#include "tests/support/recordingsink.h"

#include <QtTest>

#include <fstream>

using namespace assay;
using namespace assay::test;

namespace {

const std::string kUsageReport = TEST_DATA "/formats/anthropic_usage_report/anthropic_usage_report.json";
const std::string kCostReport = TEST_DATA "/formats/anthropic_cost_report/anthropic_cost_report.json";
const std::string kConsoleCost = TEST_DATA "/formats/console_cost_csv/console_cost.csv";
const std::string kRunResults = TEST_DATA "/formats/claude_code_result/claude_code_result.jsonl";
const std::string kCalls = TEST_DATA "/formats/generic/generic_usage.csv";
const std::vector<std::string> kReports{kUsageReport, kCostReport, kConsoleCost, kRunResults};

/// One day's output tokens of one model as the Console's download states them.
std::string usageRow(int day, int output)
{
    return "2026-10-0" + std::to_string(day) + ",claude-opus-5,prod,Legal,standard,5,0,0,0," + std::to_string(output) + "\n";
}
const std::string kUsageHeader =
    "usage_date_utc,model_version,api_key,workspace,usage_type,usage_input_tokens_no_cache,"
    "usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens\n";

} // namespace

/// Aggregates and cost lines in the store: kept beside the calls, once each, gone with their import.
class TestReportedLines : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;

    std::string path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }

    ImportReceipt import(const std::vector<std::string> &paths)
    {
        ImportRequest request;
        request.paths = paths;
        const auto receipt = importFiles(*m_store, request, JobControl());
        if (!receipt)
            qFatal("%s", receipt.error().text().c_str());
        return *receipt;
    }

    ImportReceipt importText(const char *name, const std::string &text)
    {
        std::ofstream(path(name), std::ios::binary) << text;
        return import({path(name)});
    }

    std::vector<std::string> lines() const
    {
        std::vector<std::string> texts;
        const auto database = Database::open(m_store->path(), Database::Access::Read);
        const auto done = visitReportedLines(**database, [&](const ReportedLine &line, std::string_view formatId) {
            texts.push_back(std::string(formatId) + ' ' + lineText(line));
        });
        if (!done)
            qFatal("%s", done.error().text().c_str());
        return texts;
    }

    std::size_t storedCalls() const { return (*m_store->loadColumns(JobControl()))->liveCount(); }

private slots:
    void init()
    {
        QDir(m_folder.path()).removeRecursively();
        QDir().mkpath(m_folder.path());
        m_store = Store::open(path("ledger.assay"), StoreMode::Write).take();
    }
    void cleanup()
    {
        const auto findings = m_store->check();
        QVERIFY(bool(findings));
        QVERIFY2(findings->empty(), findings->empty() ? "" : findings->front().c_str());
    }

    void linesStandBesideTheCalls()
    {
        const auto calls = import({kCalls});
        const std::size_t before = storedCalls();
        QCOMPARE(std::int64_t(before), calls.counts.accepted);
        const auto receipt = import(kReports);
        QCOMPARE(receipt.counts.byKind, (std::map<std::string, std::int64_t>{{"aggregate", 6}, {"cost_line", 9}}));
        QCOMPARE(storedCalls(), before);
        QCOMPARE(lines().size(), std::size_t{15});
    }

    void aStoredLineSaysWhatTheFileSaid()
    {
        RecordingSink sink;
        QVERIFY(bool(readFile(kCostReport, {}, sink, JobControl())));
        import({kCostReport});
        const auto stored = lines();
        QCOMPARE(stored.size(), sink.lines.size());
        for (std::size_t i = 0; i < stored.size(); ++i) // "accept <format> <line> key=..."
            QVERIFY2(sink.lines[i].starts_with("accept " + stored[i]), stored[i].c_str());
    }

    void anImportTwiceIsAnImportOnce()
    {
        import(kReports);
        const auto once = lines();
        const auto unchanged = import(kReports);
        QCOMPARE(unchanged.counts.accepted, std::int64_t{0});
        QCOMPARE(lines(), once);

        std::ifstream file(kCostReport, std::ios::binary);
        const std::string text((std::istreambuf_iterator<char>(file)), {});
        const auto copy = importText("copy.json", text + "\n"); // another file, read to its end
        QCOMPARE(copy.counts.accepted, std::int64_t{0});
        QCOMPARE(copy.counts.deduplicated, std::int64_t{5});
        QVERIFY(copy.counts.balances());
        QCOMPARE(lines(), once);
    }

    void ofTwoLinesInOneImportTheFirstStays()
    {
        const auto receipt = importText("usage.csv", kUsageHeader + usageRow(1, 70) + usageRow(1, 90));
        QCOMPARE(receipt.counts.accepted, std::int64_t{1});
        QCOMPARE(receipt.counts.deduplicated, std::int64_t{1});
        QVERIFY(lines().front().find("output=70") != std::string::npos);
    }

    void aDayExportedAgainReplacesTheEarlierOneUntilItIsUndone()
    {
        importText("noon.csv", kUsageHeader + usageRow(1, 70));
        const auto noon = lines();
        const auto receipt = importText("night.csv", kUsageHeader + usageRow(1, 90) + usageRow(2, 5));
        QCOMPARE(receipt.counts.accepted, std::int64_t{2});
        QCOMPARE(receipt.counts.superseded, std::int64_t{1});
        QCOMPARE(lines().size(), std::size_t{2});
        QVERIFY(lines().front().find("output=90") != std::string::npos);
        QVERIFY(bool(m_store->undoImport(receipt.id)));
        QCOMPARE(lines(), noon);
    }

    void undoLeavesNothing()
    {
        import({kCalls});
        const auto receipt = import(kReports);
        const auto copies = m_store->undoImport(receipt.id);
        QVERIFY(copies && copies->empty());
        QVERIFY(lines().empty());
        QCOMPARE(m_store->imports()->size(), std::size_t{1});
    }

    void undoNamesTheImportThatHadACopy()
    {
        const auto first = importText("a.csv", kUsageHeader + usageRow(1, 70));
        const auto second = importText("b.csv", kUsageHeader + usageRow(1, 70) + usageRow(2, 5));
        QCOMPARE(second.counts.deduplicated, std::int64_t{1});
        const auto copies = m_store->undoImport(first.id);
        QVERIFY(bool(copies));
        QCOMPARE(*copies, std::vector<std::int64_t>{second.id});
        import({path("b.csv")});
        QCOMPARE(lines().size(), std::size_t{2});
    }

    void aDryRunKeepsNothing()
    {
        ImportRequest request;
        request.paths = {kUsageReport};
        request.dryRun = true;
        const auto receipt = importFiles(*m_store, request, JobControl());
        QVERIFY(receipt && receipt->counts.accepted == 4);
        QVERIFY(lines().empty());
    }

    void aStoreOfTheFormerVersionOpens_data()
    {
        QTest::addColumn<bool>("forReading");
        QTest::newRow("for reading") << true;
        QTest::newRow("for writing") << false;
    }
    void aStoreOfTheFormerVersionOpens()
    {
        QFETCH(bool, forReading);
        QFile packed(QStringLiteral(TEST_DATA "/store/version1.assay.z"));
        QVERIFY(packed.open(QIODevice::ReadOnly));
        const std::string old = path("old.assay");
        {
            QFile file(QString::fromStdString(old));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(qUncompress(packed.readAll()));
        }
        m_store = Store::open(old, forReading ? StoreMode::Read : StoreMode::Write).take();
        QCOMPARE(storedCalls(), std::size_t{22});
        QCOMPARE(m_store->imports()->size(), std::size_t{1});
        QVERIFY(lines().empty());
        m_store = Store::open(old, StoreMode::Write).take();
        import({kUsageReport});
        QCOMPARE(lines().size(), std::size_t{4});
        QCOMPARE(storedCalls(), std::size_t{22});
    }
};

QTEST_GUILESS_MAIN(TestReportedLines)
#include "tst_reportedlines.moc"
