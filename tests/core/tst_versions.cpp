#include "core/ingest/importjob.h"

#include <QtTest>

#include <fstream>

using namespace assay;

namespace {

/// A version of observation `id`, as of second `version`.
std::string observation(const std::string &id, int version, int output, bool isDeleted = false)
{
    return R"({"id":")" + id +
           R"(","trace_id":"t","project_id":"p","type":"GENERATION","start_time":"2026-10-09 10:00:00",)" +
           R"("provided_model_name":"claude-opus-5","usage_details":{"output":)" + std::to_string(output) +
           R"(},"event_ts":)" + std::to_string(1'791'540'000 + version) + R"(,"is_deleted":)" +
           (isDeleted ? "1" : "0") + "}\n";
}

/// A copy of one response in a transcript.
std::string copyOfAnswer(int output, bool isSidechain, const std::string &usage = {})
{
    return R"({"type":"assistant","sessionId":"s","timestamp":"2026-10-07T07:00:00Z","isSidechain":)" +
           std::string(isSidechain ? "true" : "false") +
           R"(,"message":{"id":"msg_1","model":"claude-opus-5","usage":{"output_tokens":)" + std::to_string(output) +
           usage + "}}}\n";
}

using Files = std::vector<std::string>;

} // namespace
Q_DECLARE_METATYPE(Files)

/// Versions of one call in several files, in one import and in several: the best-ranked one counts, a deletion is kept
/// to.
class TestVersions : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::vector<std::int64_t> m_imports;
    int m_written = 0;

    std::string written(const std::string &text)
    {
        const std::string path = m_folder.filePath(QString::number(m_written++)).toStdString() + ".jsonl";
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }

    ImportCounts import(const Files &files)
    {
        ImportRequest request;
        for (const std::string &text : files)
            request.paths.push_back(written(text));
        const auto receipt = importFiles(*m_store, request, JobControl());
        if (!receipt)
            qFatal("%s", receipt.error().text().c_str());
        m_imports.push_back(receipt->id);
        return receipt->counts;
    }

    /// Output tokens of the live calls.
    Int128 output() const
    {
        Int128 sum = 0;
        const auto columns = m_store->loadColumns(JobControl()).take();
        for (const auto &segment : columns->segments)
            for (std::size_t row = 0; row < segment->rows; ++row)
                sum += segment->isDead(row) ? 0 : segment->column(Column::Output).at(row);
        return sum;
    }

    void checkStore() const
    {
        const auto findings = m_store->check();
        QVERIFY(bool(findings));
        QVERIFY2(findings->empty(), findings->empty() ? "" : findings->front().c_str());
        const auto receipts = m_store->imports();
        for (const ImportReceipt &receipt : *receipts)
            QVERIFY(receipt.counts.balances());
    }

private slots:
    void init()
    {
        m_store =
            Store::open(m_folder.filePath(QStringLiteral("%1.assay").arg(m_written++)).toStdString(), StoreMode::Write)
                .take();
        m_imports.clear();
    }

    void theBestVersionCounts_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<int>("expected"); // output tokens
        const std::string first = observation("a", 1, 5), second = observation("a", 2, 3),
                          erased = observation("a", 3, 0, true), reborn = observation("a", 4, 9);
        QTest::newRow("a later version with fewer tokens") << Files{first, second} << 3;
        QTest::newRow("an earlier version arrives late") << Files{second, first} << 3;
        QTest::newRow("of equal versions the first") << Files{first, observation("a", 1, 8)} << 5;
        QTest::newRow("deleted") << Files{first, erased} << 0;
        QTest::newRow("deleted before it arrives") << Files{erased, first} << 0;
        QTest::newRow("a deletion that is older than the call") << Files{reborn, erased} << 9;
        QTest::newRow("written again after its deletion") << Files{first, erased, reborn, second} << 9;
        QTest::newRow("deleted twice") << Files{first, erased, observation("a", 5, 0, true), reborn} << 0;
        QTest::newRow("others stay") << Files{first + observation("b", 1, 7), erased} << 7;
        QTest::newRow("the main thread outranks a longer side question")
            << Files{copyOfAnswer(9, true), copyOfAnswer(4, false)} << 4;
        QTest::newRow("the longer copy of a streamed answer")
            << Files{copyOfAnswer(1, false), copyOfAnswer(7, false), copyOfAnswer(7, false)} << 7;
    }
    void theBestVersionCounts()
    {
        QFETCH(Files, files);
        QFETCH(int, expected);
        std::string all;
        for (const std::string &text : files)
            all += text;
        const ImportCounts together = import({all});
        QVERIFY(output() == expected);
        checkStore();
        const ImportCounts again = import({all + "\n"});
        QVERIFY(again.accepted == 0 && again.deleted == 0 && again.deduplicated == together.seen);

        init();
        const ImportCounts side = import(files); // files of one import
        QVERIFY(output() == expected);
        QVERIFY(side.accepted == together.accepted && side.deleted == together.deleted &&
                side.deduplicated == together.deduplicated);
        checkStore();

        init();
        for (const std::string &text : files) // one import each
            import({text});
        QVERIFY(output() == expected);
        checkStore();
    }

    void aCopyWithSpeedOutranksOneWithout()
    {
        import({copyOfAnswer(7, false), copyOfAnswer(7, false, R"(,"speed":"fast")")});
        const auto columns = m_store->loadColumns(JobControl()).take();
        QCOMPARE(columns->liveCount(), std::size_t(1));
        const Segment &segment = *columns->segments.front();
        QVERIFY(segment.isDead(0));
        QCOMPARE(segment.column(Column::Speed).at(1), std::int64_t(Speed::Fast));
    }

    void theEventOfARequestOutranksItsSpan()
    {
        const std::string span =
            R"({"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"claude_code.llm_request","traceId":"a","spanId":"b","startTimeUnixNano":"1791636000000000000",)"
            R"("attributes":[{"key":"model","value":{"stringValue":"claude-opus-5"}},{"key":"output_tokens","value":{"intValue":"9"}},{"key":"request_id","value":{"stringValue":"req_1"}}]}]}]}]})";
        const std::string event =
            R"({"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":"1791636000000000000","body":{"stringValue":"claude_code.api_request"},)"
            R"("attributes":[{"key":"model","value":{"stringValue":"claude-opus-5"}},{"key":"output_tokens","value":{"intValue":"4"}},{"key":"request_id","value":{"stringValue":"req_1"}}]}]}]}]})";
        import({span + "\n"});
        QCOMPARE(import({event + "\n"}).superseded, std::int64_t{1});
        QVERIFY(output() == 4);
    }

    void undoingADeletionBringsTheCallBack()
    {
        import({observation("a", 1, 5)});
        QCOMPARE(import({observation("a", 2, 0, true)}).deleted, std::int64_t{1});
        QVERIFY(output() == 0);
        QVERIFY(m_store->undoImport(m_imports[1]));
        QVERIFY(output() == 5);
        checkStore();
    }

    void undoingOneOfTwoDeletionsKeepsTheCallDeleted()
    {
        import({observation("a", 1, 5)});
        import({observation("a", 2, 0, true)});
        import({observation("a", 3, 0, true)});
        QVERIFY(m_store->undoImport(m_imports[1]));
        QVERIFY(output() == 0);
        QVERIFY(m_store->undoImport(m_imports[2]));
        QVERIFY(output() == 5);
        checkStore();
    }

    void undoingALaterVersionDoesNotBringADeletedCallBack()
    {
        import({observation("a", 1, 5)});
        import({observation("a", 2, 0, true)});
        import({observation("a", 3, 9)});
        QVERIFY(output() == 9);
        QVERIFY(m_store->undoImport(m_imports[2]));
        QVERIFY(output() == 0);
        checkStore();
    }
};

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
