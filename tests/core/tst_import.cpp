#include "core/formats/countingsink.h"
#include "core/formats/receiptjson.h"
#include "tests/support/callscript.h"
#include "tests/support/importfolder.h"
#include "tests/support/loggenerator.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

namespace {

bool sameSums(const ModelSums &a, const ModelSums &b)
{
    return a.records == b.records && a.inUncached == b.inUncached && a.cacheRead == b.cacheRead && a.cacheWrite5m == b.cacheWrite5m
        && a.cacheWrite1h == b.cacheWrite1h && a.output == b.output;
}

} // namespace

/// What becomes of the records of an import: counted, told apart, kept or taken back.
class TestImport : public QObject
{
    Q_OBJECT

    std::unique_ptr<ImportFolder> m;

private slots:
    void init() { m = std::make_unique<ImportFolder>(); }
    void cleanup()
    {
        const std::string complaint = m->complaint();
        QVERIFY2(complaint.empty(), complaint.c_str());
    }

    /// Read on several threads, a log gives the receipt that reading it in one go gives.
    void aLogReadInPiecesIsCountedAsAWhole()
    {
        std::string text;
        std::vector<std::int64_t> badLines;
        for (int line = 1; text.size() < 9u << 20; ++line) {
            if (line % 1'777 == 0) {
                text += "{broken\n";
                badLines.push_back(line);
                continue;
            }
            const std::string id = line % 5 == 0 ? std::string() : "req-" + std::to_string(line % 11 == 0 ? line - 11 : line);
            text += record(id, line, ",\"tag" + std::to_string(line / 400) + "\":\"v\",\"customer\":\"c" + std::to_string(line % 97) + '"');
        }
        write(m->path("long.jsonl"), text);
        CountingSink whole;
        QVERIFY(bool(readBytes(text, "long.jsonl", {}, whole)));

        const ImportReceipt receipt = m->import({m->path("long.jsonl")});
        QCOMPARE(countsToJson(receipt.counts), countsToJson(whole.counts()));
        QVERIFY(receipt.counts.droppedTags > 0);
        QCOMPARE(receipt.rejects.size(), badLines.size());
        for (std::size_t i = 0; i < badLines.size(); ++i)
            QCOMPARE(receipt.rejects[i].line, badLines[i]);
        QCOMPARE(m->import({m->path("long.jsonl")}).counts.accepted, 0);
    }

    void aGeneratedLogAddsUp()
    {
        const GeneratedLog log(m->path("log.jsonl").toStdString(), 7, 20'000);
        const ImportReceipt receipt = m->import({m->path("log.jsonl")});
        QCOMPARE(receipt.counts.accepted, log.calls);
        QCOMPARE(receipt.counts.byModel.size(), log.byModel.size());
        for (const auto &[model, sums] : log.byModel)
            QVERIFY2(sameSums(receipt.counts.byModel.at(model), sums), model.c_str());
        QCOMPARE((*m->store().loadColumns(JobControl()))->liveCount(), std::size_t(log.calls));
    }

    void theReceiptComesBackFromTheStore()
    {
        write(m->path("a.jsonl"), record("1", 5) + "{broken\n" + record("2", 6));
        const ImportReceipt receipt = m->import({m->path("a.jsonl")}, [](ImportRequest &r) { r.sourceName = "nightly"; });
        const auto kept = m->store().imports();
        QCOMPARE(kept->size(), std::size_t{1});
        QVERIFY(kept->front().id == receipt.id && kept->front().source == "nightly");
        QVERIFY(countsToJson(kept->front().counts) == countsToJson(receipt.counts));
        QVERIFY(kept->front().files.size() == 1 && kept->front().files[0].first == "a.jsonl");
        QVERIFY(kept->front().rejects.size() == 1 && kept->front().rejects[0].line == 2);
        QVERIFY(kept->front().rejects[0].reason == "bad_json");
        QVERIFY(!kept->front().missingFields.empty());
    }

    void importTwiceIsImportOnce_data()
    {
        QTest::addColumn<bool>("sameFile");
        QTest::addColumn<bool>("touched");
        QTest::newRow("the same unchanged file") << true << false;
        QTest::newRow("the same file with a new time") << true << true;
        QTest::newRow("the same records in another order") << false << false;
    }
    void importTwiceIsImportOnce()
    {
        QFETCH(bool, sameFile);
        QFETCH(bool, touched);
        write(m->path("a.jsonl"), record("1", 5) + record("2", 6) + record("", 7));
        write(m->path("b.jsonl"), record("2", 6) + record("1", 5));
        const ImportReceipt first = m->import({m->path("a.jsonl")});
        const auto calls = liveCalls(m->store());
        if (touched) {
            QFile file(m->path("a.jsonl"));
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-3), QFileDevice::FileModificationTime));
        }
        const ImportReceipt second = m->import({sameFile ? m->path("a.jsonl") : m->path("b.jsonl")});
        QCOMPARE(second.counts.accepted, std::int64_t{0});
        QCOMPARE(second.counts.deduplicated, sameFile ? first.counts.accepted : std::int64_t{2});
        QCOMPARE(second.counts.seen, second.counts.deduplicated);
        QVERIFY(liveCalls(m->store()) == calls);
    }

    void copiesAreFoundAcrossFilesAndTheBetterOneIsCounted()
    {
        write(m->path("logs/a.jsonl"), record("1", 5) + record("2", 6));
        write(m->path("logs/b.jsonl"), record("1", 50) + record("2", 1));
        const ImportReceipt receipt = m->import({m->path("logs")});
        QCOMPARE(receipt.counts.accepted, std::int64_t{2});
        QCOMPARE(receipt.counts.deduplicated, std::int64_t{2});
        QVERIFY(receipt.counts.byModel.at("claude-sonnet-5").output == 56);
        QCOMPARE(receipt.files[0].second.accepted, std::int64_t{1});
        QCOMPARE(receipt.files[1].second.accepted, std::int64_t{1});
    }

    void copiesThatComeCloseToEachOtherTakeOneRow()
    {
        write(m->path("1.jsonl"), record("1", 5) + record("2", 6) + record("1", 50) + record("3", 1) + record("1", 7) + record("2", 60));
        const ImportReceipt receipt = m->import({m->path("1.jsonl")});
        QCOMPARE(receipt.counts.accepted, std::int64_t{3});
        QCOMPARE(receipt.counts.deduplicated, std::int64_t{3});
        QVERIFY(receipt.counts.byModel.at("claude-sonnet-5").output == 111);
        const auto columns = m->store().loadColumns(JobControl());
        QCOMPARE((*columns)->segments.size(), std::size_t{1});
        const Segment &stored = *(*columns)->segments.front();
        QCOMPARE(stored.rows, std::size_t{3});
        std::vector<std::int64_t> output(stored.rows);
        stored.column(Column::Output).unpack(0, std::span(output));
        QCOMPARE(output, (std::vector<std::int64_t>{50, 60, 1}));
    }

    void aDryRunCountsAndKeepsNothing()
    {
        write(m->path("1.jsonl"), record("1", 5) + record("1", 5));
        const auto before = m->store().changeCount();
        const ImportReceipt receipt = m->import({m->path("1.jsonl")}, [](ImportRequest &r) { r.dryRun = true; });
        QCOMPARE(receipt.id, std::int64_t{0});
        QCOMPARE(receipt.counts.accepted, std::int64_t{1});
        QCOMPARE(m->store().changeCount(), before);
        QVERIFY(m->store().imports()->empty());
    }

    void aCancelledImportKeepsWhatItReadAndCanBeFinishedLater()
    {
        const GeneratedLog log(m->path("log.jsonl").toStdString(), 3, 30'000);
        ImportRequest request;
        request.paths = {m->path("log.jsonl").toStdString()};
        JobControl *self = nullptr;
        JobControl control([&self](std::uint64_t done, std::uint64_t total, std::string_view) {
            if (done > total / 3)
                self->cancel();
        });
        self = &control;
        const auto half = importFiles(m->store(), request, control);
        QVERIFY(half && half->cancelled);
        QVERIFY(half->counts.accepted < log.calls);
        const ImportReceipt rest = m->import({m->path("log.jsonl")});
        QCOMPARE(half->counts.accepted + rest.counts.accepted, log.calls);
        QCOMPARE((*m->store().loadColumns(JobControl()))->liveCount(), std::size_t(log.calls));
    }

    void undoingAnImportThatKeptNothingAsksForNoOther()
    {
        write(m->path("1.jsonl"), record("1", 5));
        write(m->path("2.jsonl"), record("1", 5));
        m->import({m->path("1.jsonl")});
        const ImportReceipt second = m->import({m->path("2.jsonl")}), third = m->import({m->path("1.jsonl")});
        for (const ImportReceipt &nothing : {second, third}) {
            QCOMPARE(nothing.counts.accepted, std::int64_t{0});
            const auto readAgain = m->store().undoImport(nothing.id);
            QVERIFY(readAgain && readAgain->empty());
        }
        QCOMPARE(m->import({m->path("2.jsonl")}).counts.accepted, std::int64_t{0});
    }

    void aSourceNameIsADimensionOfItsCalls()
    {
        write(m->path("1.jsonl"), record("1", 5));
        m->import({m->path("1.jsonl")}, [](ImportRequest &r) { r.sourceName = "gateway-eu"; });
        const auto columns = m->store().loadColumns(JobControl());
        QVERIFY((*columns)->dictionaries->of(Dimension::Source).find("gateway-eu").has_value());
    }

    void noPromptTextIsKept()
    {
        write(m->path("1.jsonl"), record("1", 5, ",\"prompt\":\"canary one\",\"messages\":[{\"content\":\"canary two\"}],"
                                               "\"tags\":{\"input\":\"canary three\"}")
                                   + "{\"model\":\"m\",\"prompt\":\"canary four\"}\n");
        m->import({m->path("1.jsonl")});
        QFile file(m->path("ledger.assay"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("canary"));
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
