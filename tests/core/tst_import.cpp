#include "core/formats/countingsink.h"
#include "core/formats/receiptjson.h"
#include "core/ingest/importjob.h"
#include "tests/support/callscript.h"
#include "tests/support/loggenerator.h"

#include <QtTest>

#include <fstream>

using namespace assay;
using namespace assay::test;

namespace {

void write(const QString &path, const std::string &text)
{
    QDir().mkpath(QFileInfo(path).path());
    std::ofstream(path.toStdString(), std::ios::binary) << text;
}

/// A record as a generic log holds it; without an id when `id` is empty.
std::string record(const std::string &id, int output, const std::string &extra = {})
{
    return "{\"timestamp\":\"2026-10-05T08:00:00Z\",\"model\":\"claude-sonnet-5\",\"input_tokens\":10,\"output_tokens\":"
        + std::to_string(output) + (id.empty() ? "" : ",\"request_id\":\"" + id + "\"") + extra + "}\n";
}

bool sameSums(const ModelSums &a, const ModelSums &b)
{
    return a.records == b.records && a.inUncached == b.inUncached && a.cacheRead == b.cacheRead && a.cacheWrite5m == b.cacheWrite5m
        && a.cacheWrite1h == b.cacheWrite1h && a.output == b.output;
}

} // namespace

class TestImport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    ImportReceipt import(const std::vector<QString> &paths, const std::function<void(ImportRequest &)> &change = {})
    {
        ImportRequest request;
        for (const QString &p : paths)
            request.paths.push_back(p.toStdString());
        if (change)
            change(request);
        const auto receipt = importFiles(*m_store, request, JobControl());
        if (!receipt)
            qFatal("%s", receipt.error().text().c_str());
        return *receipt;
    }

private slots:
    void init()
    {
        QDir(m_folder.path()).removeRecursively();
        QDir().mkpath(m_folder.path());
        m_store = Store::open(path("ledger.assay").toStdString(), StoreMode::Write).take();
    }
    void cleanup()
    {
        const auto findings = m_store->check();
        QVERIFY(bool(findings));
        QVERIFY2(findings->empty(), findings->empty() ? "" : findings->front().c_str());
        const auto receipts = m_store->imports();
        QVERIFY(bool(receipts));
        for (const ImportReceipt &receipt : *receipts)
            QVERIFY(receipt.counts.balances());
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
        write(path("long.jsonl"), text);
        CountingSink whole;
        QVERIFY(bool(readBytes(text, "long.jsonl", {}, whole)));

        const ImportReceipt receipt = import({path("long.jsonl")});
        QCOMPARE(countsToJson(receipt.counts), countsToJson(whole.counts()));
        QVERIFY(receipt.counts.droppedTags > 0);
        QCOMPARE(receipt.rejects.size(), badLines.size());
        for (std::size_t i = 0; i < badLines.size(); ++i)
            QCOMPARE(receipt.rejects[i].line, badLines[i]);
        QCOMPARE(import({path("long.jsonl")}).counts.accepted, 0);
    }

    void aGrownLogBringsOnlyWhatIsNew_data()
    {
        QTest::addColumn<bool>("withKeys");
        QTest::newRow("records with an id") << true;
        QTest::newRow("records without an id") << false;
    }
    void aGrownLogBringsOnlyWhatIsNew()
    {
        QFETCH(bool, withKeys);
        const auto line = [withKeys](int i) { return record(withKeys ? "r" + std::to_string(i) : std::string(), i); };
        write(path("log.jsonl"), line(1) + line(2));
        const ImportReceipt first = import({path("log.jsonl")});
        write(path("log.jsonl"), line(1) + line(2) + line(3));
        ImportReceipt grown = import({path("log.jsonl")});
        QCOMPARE(grown.counts.accepted, std::int64_t{1});
        QCOMPARE(grown.counts.deduplicated, std::int64_t{2});
        QCOMPARE(import({path("log.jsonl")}).counts.accepted, std::int64_t{0}); // unchanged since
        write(path("log.jsonl"), line(1) + line(2) + line(3) + line(4));
        QCOMPARE(import({path("log.jsonl")}).counts.accepted, std::int64_t{1});

        QVERIFY(bool(m_store->undoImport(first.id))); // the head is read again, what grew since is not doubled
        QCOMPARE(import({path("log.jsonl")}).counts.accepted, std::int64_t{2});
        QCOMPARE((*m_store->loadColumns(JobControl()))->liveCount(), std::size_t{4});
    }

    void batchResultsTakeTheTimeOfTheirBatch_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QStringList>("times"); ///< of the calls, in order; "" for none
        const QString a = QStringLiteral("2026-10-06T20:00:00.000Z"), b = QStringLiteral("2026-10-07T08:30:00.000Z");
        QTest::newRow("the only batch beside the only results") << QStringList{QStringLiteral("meta.json=A"), QStringLiteral("results.jsonl")} << QStringList{a};
        QTest::newRow("a name that holds the batch's id")
            << QStringList{QStringLiteral("1.json=A"), QStringLiteral("2.json=B"), QStringLiteral("msgbatch_A_results.jsonl"), QStringLiteral("msgbatch_B_results.jsonl")}
            << QStringList{a, b};
        QTest::newRow("one batch and results of two") << QStringList{QStringLiteral("meta.json=A"), QStringLiteral("1.jsonl"), QStringLiteral("2.jsonl")} << QStringList{{}, {}};
        QTest::newRow("two batches and results that do not say of which") << QStringList{QStringLiteral("1.json=A"), QStringLiteral("2.json=B"), QStringLiteral("results.jsonl")} << QStringList{QString()};
        QTest::newRow("a batch elsewhere") << QStringList{QStringLiteral("other/meta.json=A"), QStringLiteral("results.jsonl")} << QStringList{QString()};
        QTest::newRow("each in its folder") << QStringList{QStringLiteral("1/meta.json=A"), QStringLiteral("1/r.jsonl"), QStringLiteral("2/meta.json=B"), QStringLiteral("2/r.jsonl")} << QStringList{a, b};
    }
    void batchResultsTakeTheTimeOfTheirBatch()
    {
        QFETCH(QStringList, files);
        QFETCH(QStringList, times);
        int results = 0;
        for (const QString &file : files) {
            const QString batch = file.section(QLatin1Char('='), 1);
            const QString path = m_folder.filePath(QStringLiteral("in/") + file.section(QLatin1Char('='), 0, 0));
            if (batch.isEmpty())
                write(path, R"({"custom_id":"row-1","result":{"type":"succeeded","message":{"id":"msg_)" + std::to_string(++results)
                                + R"(","type":"message","model":"claude-sonnet-5","usage":{"input_tokens":1,"output_tokens":2,"service_tier":"batch"}}}})" + "\n");
            else
                write(path, R"({"id":"msgbatch_)" + batch.toStdString() + R"(","type":"message_batch","created_at":")"
                                + (batch == QStringLiteral("A") ? "2026-10-06T20:00:00Z" : "2026-10-07T08:30:00Z") + R"(","ended_at":"2026-10-07T09:00:00Z"})" + "\n");
        }
        QCOMPARE(import({path("in")}).counts.accepted, std::int64_t(results));
        QStringList found;
        const auto columns = m_store->loadColumns(JobControl()).take();
        for (const auto &segment : columns->segments)
            for (std::size_t row = 0; row < segment->rows; ++row)
                found << QString::fromStdString(isoText(segment->column(Column::Time).at(row)));
        QCOMPARE(found, times);
    }

    /// Imported alone first, they have no time; with their batch they get one, and count once.
    void aBatchObjectThatComesLaterDatesItsResults()
    {
        write(path("in/results.jsonl"), R"({"custom_id":"row-1","result":{"type":"succeeded","message":{"id":"msg_1","type":"message","model":"claude-sonnet-5","usage":{"input_tokens":1,"output_tokens":2}}}})" "\n");
        QCOMPARE(import({path("in")}).counts.withoutTimestamp, std::int64_t{1});
        write(path("in/meta.json"), R"({"id":"msgbatch_A","type":"message_batch","created_at":"2026-10-06T20:00:00Z"})");
        const ImportReceipt dated = import({path("in")});
        QCOMPARE(dated.counts.superseded, std::int64_t{1});
        QCOMPARE(dated.counts.withoutTimestamp, std::int64_t{0});
        QCOMPARE((*m_store->loadColumns(JobControl()))->liveCount(), std::size_t{1});
    }

    void aLogThatWasReplacedIsNewThroughout()
    {
        write(path("log.jsonl"), record({}, 1) + record({}, 2));
        import({path("log.jsonl")});
        write(path("log.jsonl"), record({}, 7) + record({}, 8) + record({}, 9));
        QCOMPARE(import({path("log.jsonl")}).counts.accepted, std::int64_t{3});
    }

    void aGeneratedLogAddsUp()
    {
        const GeneratedLog log(path("log.jsonl").toStdString(), 7, 20'000);
        const ImportReceipt receipt = import({path("log.jsonl")});
        QCOMPARE(receipt.counts.accepted, log.calls);
        QCOMPARE(receipt.counts.byModel.size(), log.byModel.size());
        for (const auto &[model, sums] : log.byModel)
            QVERIFY2(sameSums(receipt.counts.byModel.at(model), sums), model.c_str());
        QCOMPARE((*m_store->loadColumns(JobControl()))->liveCount(), std::size_t(log.calls));
    }

    void theReceiptComesBackFromTheStore()
    {
        write(path("a.jsonl"), record("1", 5) + "{broken\n" + record("2", 6));
        const ImportReceipt receipt = import({path("a.jsonl")}, [](ImportRequest &r) { r.sourceName = "nightly"; });
        const auto kept = m_store->imports();
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
        write(path("a.jsonl"), record("1", 5) + record("2", 6) + record("", 7));
        write(path("b.jsonl"), record("2", 6) + record("1", 5));
        const ImportReceipt first = import({path("a.jsonl")});
        const auto calls = liveCalls(*m_store);
        if (touched) {
            QFile file(path("a.jsonl"));
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-3), QFileDevice::FileModificationTime));
        }
        const ImportReceipt second = import({sameFile ? path("a.jsonl") : path("b.jsonl")});
        QCOMPARE(second.counts.accepted, std::int64_t{0});
        QCOMPARE(second.counts.deduplicated, sameFile ? first.counts.accepted : std::int64_t{2});
        QCOMPARE(second.counts.seen, second.counts.deduplicated);
        QVERIFY(liveCalls(*m_store) == calls);
    }

    /// Whether a file was looked into shows when something else lies there under the same size and time.
    void placeSizeAndTimeTellAnUnchangedFile_data()
    {
        QTest::addColumn<int>("secondsOld");
        QTest::addColumn<int>("secondsLater");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("changed long ago") << 60 << 0 << false;
        QTest::newRow("changed at another time") << 60 << 1 << true;
        QTest::newRow("changed just now: it may change again at the same time") << 0 << 0 << true;
    }
    void placeSizeAndTimeTellAnUnchangedFile()
    {
        QFETCH(int, secondsOld);
        QFETCH(int, secondsLater);
        QFETCH(bool, isRead);
        const QDateTime changed = QDateTime::currentDateTime().addSecs(-secondsOld);
        const auto writeAt = [&](const std::string &text, const QDateTime &time) {
            write(path("a.jsonl"), text);
            QFile file(path("a.jsonl"));
            QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(time, QFileDevice::FileModificationTime));
        };
        writeAt(record("1", 5), changed);
        import({path("a.jsonl")});
        writeAt(record("2", 5), changed.addSecs(secondsLater));
        const ImportReceipt second = import({path("a.jsonl")});
        QCOMPARE(second.counts.accepted, std::int64_t{isRead});
        QCOMPARE(second.counts.deduplicated, std::int64_t{!isRead});
    }

    /// Small files are read ahead, several at a time: what comes of it is told by their order alone.
    void manySmallFilesAreReadAsIfOneByOne()
    {
        for (int i = 0; i < 40; ++i) {
            const bool isCut = i % 7 == 3, isBroken = i % 5 == 4;
            const std::string name = "logs/" + std::to_string(100 + i) + ".jsonl";
            write(path(name.c_str()), record(std::to_string(i), 5) + record("shared", 40 - i) + record("", 7)
                                          + (isBroken ? "{broken\n" : "") + (isCut ? record("cut", 1).substr(0, 20) : ""));
        }
        const ImportReceipt receipt = import({path("logs")});
        QCOMPARE(receipt.files.size(), std::size_t{40});
        QCOMPARE(receipt.counts.seen, std::int64_t{3 * 40 + 8 + 6});
        QCOMPARE(receipt.counts.accepted, std::int64_t{40 + 1 + 40});
        for (std::size_t i = 0; i < receipt.files.size(); ++i) {
            const auto &[name, counts] = receipt.files[i];
            QCOMPARE(name, std::to_string(100 + i) + ".jsonl");
            QCOMPARE(counts.accepted, std::int64_t{i == 0 ? 3 : 2}); // the first one has the most tokens of what they share
            QVERIFY(counts.balances());
        }
    }

    void aFileThatGrewBringsItsNewRecords()
    {
        write(path("a.jsonl"), record("1", 5));
        import({path("a.jsonl")});
        write(path("a.jsonl"), record("1", 5) + record("2", 6));
        const ImportReceipt receipt = import({path("a.jsonl")});
        QCOMPARE(receipt.counts.accepted, std::int64_t{1});
        QCOMPARE(receipt.counts.deduplicated, std::int64_t{1});
    }

    void copiesAreFoundAcrossFilesAndTheBetterOneIsCounted()
    {
        write(path("logs/a.jsonl"), record("1", 5) + record("2", 6));
        write(path("logs/b.jsonl"), record("1", 50) + record("2", 1));
        const ImportReceipt receipt = import({path("logs")});
        QCOMPARE(receipt.counts.accepted, std::int64_t{2});
        QCOMPARE(receipt.counts.deduplicated, std::int64_t{2});
        QVERIFY(receipt.counts.byModel.at("claude-sonnet-5").output == 56);
        QCOMPARE(receipt.files[0].second.accepted, std::int64_t{1});
        QCOMPARE(receipt.files[1].second.accepted, std::int64_t{1});
    }

    void copiesThatComeCloseToEachOtherTakeOneRow()
    {
        write(path("1.jsonl"), record("1", 5) + record("2", 6) + record("1", 50) + record("3", 1) + record("1", 7) + record("2", 60));
        const ImportReceipt receipt = import({path("1.jsonl")});
        QCOMPARE(receipt.counts.accepted, std::int64_t{3});
        QCOMPARE(receipt.counts.deduplicated, std::int64_t{3});
        QVERIFY(receipt.counts.byModel.at("claude-sonnet-5").output == 111);
        const auto columns = m_store->loadColumns(JobControl());
        QCOMPARE((*columns)->segments.size(), std::size_t{1});
        const Segment &stored = *(*columns)->segments.front();
        QCOMPARE(stored.rows, std::size_t{3});
        std::vector<std::int64_t> output(stored.rows);
        stored.column(Column::Output).unpack(0, std::span(output));
        QCOMPARE(output, (std::vector<std::int64_t>{50, 60, 1}));
    }

    void foldersAreReadInOrderAndLoopsOfLinksEnd()
    {
        write(path("tree/a-b/3.jsonl"), record("3", 7));
        write(path("tree/b/2.jsonl"), record("2", 6));
        write(path("tree/a/1.jsonl"), record("1", 5));
        QVERIFY(QFile::link(path("tree"), path("tree/b/loop")));
        QVERIFY(QFile::link(path("tree/a/1.jsonl"), path("tree/b/again.jsonl")));
        const ImportReceipt receipt = import({path("tree"), path("tree/a/1.jsonl")});
        QCOMPARE(receipt.files.size(), std::size_t{3});
        QVERIFY(receipt.files[0].first == "a/1.jsonl" && receipt.files[1].first == "a-b/3.jsonl" && receipt.files[2].first == "b/2.jsonl");
        QCOMPARE(receipt.counts.accepted, std::int64_t{3});
    }

    void filesOfOneNameAreToldApart()
    {
        write(path("d/1.jsonl"), record("1", 5));
        write(path("1.jsonl"), record("2", 6) + record("3", 7));
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder.path()));
        const ImportReceipt receipt = import({QStringLiteral("d/1.jsonl"), QStringLiteral("1.jsonl")});
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(receipt.files.size(), std::size_t{2});
        QCOMPARE(receipt.files[0].first, std::string("1.jsonl"));
        QVERIFY2(receipt.files[1].first.ends_with("/1.jsonl"), receipt.files[1].first.c_str());
    }

    void theStoreItselfIsNotImported()
    {
        write(path("1.jsonl"), record("1", 5));
        const ImportReceipt receipt = import({m_folder.path()});
        QCOMPARE(receipt.files.size(), std::size_t{1});
    }

    void whatCannotBeReadIsNamedAndTheRestIsKept()
    {
        write(path("1.jsonl"), record("1", 5));
        const ImportReceipt receipt = import({path("1.jsonl"), path("absent.jsonl")});
        QCOMPARE(receipt.counts.accepted, std::int64_t{1});
        QCOMPARE(receipt.unreadable.size(), std::size_t{1});
        QVERIFY(receipt.unreadable[0].where.ends_with("absent.jsonl"));
    }

    void nothingToReadIsAnError()
    {
        ImportRequest request;
        request.paths = {path("absent.jsonl").toStdString()};
        const auto receipt = importFiles(*m_store, request, JobControl());
        QVERIFY(!receipt);
        QVERIFY(receipt.error().cause == Error::Cause::Input);
        QVERIFY(m_store->imports()->empty());
    }

    void aDryRunCountsAndKeepsNothing()
    {
        write(path("1.jsonl"), record("1", 5) + record("1", 5));
        const auto before = m_store->changeCount();
        const ImportReceipt receipt = import({path("1.jsonl")}, [](ImportRequest &r) { r.dryRun = true; });
        QCOMPARE(receipt.id, std::int64_t{0});
        QCOMPARE(receipt.counts.accepted, std::int64_t{1});
        QCOMPARE(m_store->changeCount(), before);
        QVERIFY(m_store->imports()->empty());
    }

    void aCancelledImportKeepsWhatItReadAndCanBeFinishedLater()
    {
        const GeneratedLog log(path("log.jsonl").toStdString(), 3, 30'000);
        ImportRequest request;
        request.paths = {path("log.jsonl").toStdString()};
        JobControl *self = nullptr;
        JobControl control([&self](std::uint64_t done, std::uint64_t total, std::string_view) {
            if (done > total / 3)
                self->cancel();
        });
        self = &control;
        const auto half = importFiles(*m_store, request, control);
        QVERIFY(half && half->cancelled);
        QVERIFY(half->counts.accepted < log.calls);
        const ImportReceipt rest = import({path("log.jsonl")});
        QCOMPARE(half->counts.accepted + rest.counts.accepted, log.calls);
        QCOMPARE((*m_store->loadColumns(JobControl()))->liveCount(), std::size_t(log.calls));
    }

    void undoneFilesCanBeImportedAgain_data()
    {
        QTest::addColumn<bool>("sameFile");
        QTest::newRow("read from another copy of the file") << true;
        QTest::newRow("read from a file that shares some records") << false;
    }
    void undoneFilesCanBeImportedAgain()
    {
        QFETCH(bool, sameFile);
        write(path("1.jsonl"), record("1", 5) + record("2", 6));
        write(path("2.jsonl"), sameFile ? record("1", 5) + record("2", 6) : record("1", 5) + record("", 7));
        const ImportReceipt first = import({path("1.jsonl")});
        const ImportReceipt second = import({path("2.jsonl")});
        const auto readAgain = m_store->undoImport(first.id);
        QVERIFY(readAgain && *readAgain == std::vector<std::int64_t>{second.id});
        const ImportReceipt third = import({path("2.jsonl")});
        QCOMPARE(third.counts.accepted, std::int64_t{sameFile ? 2 : 1});
        QCOMPARE((*m_store->loadColumns(JobControl()))->liveCount(), std::size_t{2});
    }

    void undoingAnImportThatKeptNothingAsksForNoOther()
    {
        write(path("1.jsonl"), record("1", 5));
        write(path("2.jsonl"), record("1", 5));
        import({path("1.jsonl")});
        const ImportReceipt second = import({path("2.jsonl")}), third = import({path("1.jsonl")});
        for (const ImportReceipt &nothing : {second, third}) {
            QCOMPARE(nothing.counts.accepted, std::int64_t{0});
            const auto readAgain = m_store->undoImport(nothing.id);
            QVERIFY(readAgain && readAgain->empty());
        }
        QCOMPARE(import({path("2.jsonl")}).counts.accepted, std::int64_t{0});
    }

    void recordsWithoutAKeyStayApartButAFileReadAgainAddsNone()
    {
        write(path("logs/a.jsonl"), record("", 5) + record("", 5));
        write(path("logs/b.jsonl"), record("", 5) + record("", 5));
        QCOMPARE(import({path("logs")}).counts.accepted, std::int64_t{4});
        QCOMPARE(import({path("logs")}).counts.accepted, std::int64_t{0});
    }

    void aSourceNameIsADimensionOfItsCalls()
    {
        write(path("1.jsonl"), record("1", 5));
        import({path("1.jsonl")}, [](ImportRequest &r) { r.sourceName = "gateway-eu"; });
        const auto columns = m_store->loadColumns(JobControl());
        QVERIFY((*columns)->dictionaries->of(Dimension::Source).find("gateway-eu").has_value());
    }

    void noPromptTextIsKept()
    {
        write(path("1.jsonl"), record("1", 5, ",\"prompt\":\"canary one\",\"messages\":[{\"content\":\"canary two\"}],"
                                               "\"tags\":{\"input\":\"canary three\"}")
                                   + "{\"model\":\"m\",\"prompt\":\"canary four\"}\n");
        import({path("1.jsonl")});
        QFile file(path("ledger.assay"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("canary"));
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
