#include "tests/support/importfolder.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

/// Which files an import reads, in which order, and what it knows of them when they come again.
class TestImportFiles : public QObject
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
        write(m->path("log.jsonl"), line(1) + line(2));
        const ImportReceipt first = m->import({m->path("log.jsonl")});
        write(m->path("log.jsonl"), line(1) + line(2) + line(3));
        ImportReceipt grown = m->import({m->path("log.jsonl")});
        QCOMPARE(grown.counts.accepted, std::int64_t{1});
        QCOMPARE(grown.counts.deduplicated, std::int64_t{2});
        QCOMPARE(m->import({m->path("log.jsonl")}).counts.accepted, std::int64_t{0}); // unchanged since
        write(m->path("log.jsonl"), line(1) + line(2) + line(3) + line(4));
        QCOMPARE(m->import({m->path("log.jsonl")}).counts.accepted, std::int64_t{1});

        QVERIFY(bool(m->store().undoImport(first.id))); // the head is read again, what grew since is not doubled
        QCOMPARE(m->import({m->path("log.jsonl")}).counts.accepted, std::int64_t{2});
        QCOMPARE((*m->store().loadColumns(JobControl()))->liveCount(), std::size_t{4});
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
            const QString path = m->folder() + QStringLiteral("/in/") + file.section(QLatin1Char('='), 0, 0);
            if (batch.isEmpty())
                write(path, R"({"custom_id":"row-1","result":{"type":"succeeded","message":{"id":"msg_)" + std::to_string(++results)
                                + R"(","type":"message","model":"claude-sonnet-5","usage":{"input_tokens":1,"output_tokens":2,"service_tier":"batch"}}}})" + "\n");
            else
                write(path, R"({"id":"msgbatch_)" + batch.toStdString() + R"(","type":"message_batch","created_at":")"
                                + (batch == QStringLiteral("A") ? "2026-10-06T20:00:00Z" : "2026-10-07T08:30:00Z") + R"(","ended_at":"2026-10-07T09:00:00Z"})" + "\n");
        }
        QCOMPARE(m->import({m->path("in")}).counts.accepted, std::int64_t(results));
        QStringList found;
        const auto columns = m->store().loadColumns(JobControl()).take();
        for (const auto &segment : columns->segments)
            for (std::size_t row = 0; row < segment->rows; ++row)
                found << QString::fromStdString(isoText(segment->column(Column::Time).at(row)));
        QCOMPARE(found, times);
    }

    /// Imported alone first, they have no time; with their batch they get one, and count once.
    void aBatchObjectThatComesLaterDatesItsResults()
    {
        write(m->path("in/results.jsonl"), R"({"custom_id":"row-1","result":{"type":"succeeded","message":{"id":"msg_1","type":"message","model":"claude-sonnet-5","usage":{"input_tokens":1,"output_tokens":2}}}})" "\n");
        QCOMPARE(m->import({m->path("in")}).counts.withoutTimestamp, std::int64_t{1});
        write(m->path("in/meta.json"), R"({"id":"msgbatch_A","type":"message_batch","created_at":"2026-10-06T20:00:00Z"})");
        const ImportReceipt dated = m->import({m->path("in")});
        QCOMPARE(dated.counts.superseded, std::int64_t{1});
        QCOMPARE(dated.counts.withoutTimestamp, std::int64_t{0});
        QCOMPARE((*m->store().loadColumns(JobControl()))->liveCount(), std::size_t{1});
    }

    void aLogThatWasReplacedIsNewThroughout()
    {
        write(m->path("log.jsonl"), record({}, 1) + record({}, 2));
        m->import({m->path("log.jsonl")});
        write(m->path("log.jsonl"), record({}, 7) + record({}, 8) + record({}, 9));
        QCOMPARE(m->import({m->path("log.jsonl")}).counts.accepted, std::int64_t{3});
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
            write(m->path("a.jsonl"), text);
            QFile file(m->path("a.jsonl"));
            QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(time, QFileDevice::FileModificationTime));
        };
        writeAt(record("1", 5), changed);
        m->import({m->path("a.jsonl")});
        writeAt(record("2", 5), changed.addSecs(secondsLater));
        const ImportReceipt second = m->import({m->path("a.jsonl")});
        QCOMPARE(second.counts.accepted, std::int64_t{isRead});
        QCOMPARE(second.counts.deduplicated, std::int64_t{!isRead});
    }

    /// Small files are read ahead, several at a time: what comes of it is told by their order alone.
    void manySmallFilesAreReadAsIfOneByOne()
    {
        for (int i = 0; i < 40; ++i) {
            const bool isCut = i % 7 == 3, isBroken = i % 5 == 4;
            const std::string name = "logs/" + std::to_string(100 + i) + ".jsonl";
            write(m->path(name.c_str()), record(std::to_string(i), 5) + record("shared", 40 - i) + record("", 7)
                                          + (isBroken ? "{broken\n" : "") + (isCut ? record("cut", 1).substr(0, 20) : ""));
        }
        const ImportReceipt receipt = m->import({m->path("logs")});
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
        write(m->path("a.jsonl"), record("1", 5));
        m->import({m->path("a.jsonl")});
        write(m->path("a.jsonl"), record("1", 5) + record("2", 6));
        const ImportReceipt receipt = m->import({m->path("a.jsonl")});
        QCOMPARE(receipt.counts.accepted, std::int64_t{1});
        QCOMPARE(receipt.counts.deduplicated, std::int64_t{1});
    }

    void foldersAreReadInOrderAndLoopsOfLinksEnd()
    {
        write(m->path("tree/a-b/3.jsonl"), record("3", 7));
        write(m->path("tree/b/2.jsonl"), record("2", 6));
        write(m->path("tree/a/1.jsonl"), record("1", 5));
        QVERIFY(QFile::link(m->path("tree"), m->path("tree/b/loop")));
        QVERIFY(QFile::link(m->path("tree/a/1.jsonl"), m->path("tree/b/again.jsonl")));
        const ImportReceipt receipt = m->import({m->path("tree"), m->path("tree/a/1.jsonl")});
        QCOMPARE(receipt.files.size(), std::size_t{3});
        QVERIFY(receipt.files[0].first == "a/1.jsonl" && receipt.files[1].first == "a-b/3.jsonl" && receipt.files[2].first == "b/2.jsonl");
        QCOMPARE(receipt.counts.accepted, std::int64_t{3});
    }

    void filesOfOneNameAreToldApart()
    {
        write(m->path("d/1.jsonl"), record("1", 5));
        write(m->path("1.jsonl"), record("2", 6) + record("3", 7));
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m->folder()));
        const ImportReceipt receipt = m->import({QStringLiteral("d/1.jsonl"), QStringLiteral("1.jsonl")});
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(receipt.files.size(), std::size_t{2});
        QCOMPARE(receipt.files[0].first, std::string("1.jsonl"));
        QVERIFY2(receipt.files[1].first.ends_with("/1.jsonl"), receipt.files[1].first.c_str());
    }

    void theStoreItselfIsNotImported()
    {
        write(m->path("1.jsonl"), record("1", 5));
        const ImportReceipt receipt = m->import({m->folder()});
        QCOMPARE(receipt.files.size(), std::size_t{1});
    }

    void whatCannotBeReadIsNamedAndTheRestIsKept()
    {
        write(m->path("1.jsonl"), record("1", 5));
        const ImportReceipt receipt = m->import({m->path("1.jsonl"), m->path("absent.jsonl")});
        QCOMPARE(receipt.counts.accepted, std::int64_t{1});
        QCOMPARE(receipt.unreadable.size(), std::size_t{1});
        QVERIFY(receipt.unreadable[0].where.ends_with("absent.jsonl"));
    }

    void nothingToReadIsAnError()
    {
        ImportRequest request;
        request.paths = {m->path("absent.jsonl").toStdString()};
        const auto receipt = importFiles(m->store(), request, JobControl());
        QVERIFY(!receipt);
        QVERIFY(receipt.error().cause == Error::Cause::Input);
        QVERIFY(m->store().imports()->empty());
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
        write(m->path("1.jsonl"), record("1", 5) + record("2", 6));
        write(m->path("2.jsonl"), sameFile ? record("1", 5) + record("2", 6) : record("1", 5) + record("", 7));
        const ImportReceipt first = m->import({m->path("1.jsonl")});
        const ImportReceipt second = m->import({m->path("2.jsonl")});
        const auto readAgain = m->store().undoImport(first.id);
        QVERIFY(readAgain && *readAgain == std::vector<std::int64_t>{second.id});
        const ImportReceipt third = m->import({m->path("2.jsonl")});
        QCOMPARE(third.counts.accepted, std::int64_t{sameFile ? 2 : 1});
        QCOMPARE((*m->store().loadColumns(JobControl()))->liveCount(), std::size_t{2});
    }

    void recordsWithoutAKeyStayApartButAFileReadAgainAddsNone()
    {
        write(m->path("logs/a.jsonl"), record("", 5) + record("", 5));
        write(m->path("logs/b.jsonl"), record("", 5) + record("", 5));
        QCOMPARE(m->import({m->path("logs")}).counts.accepted, std::int64_t{4});
        QCOMPARE(m->import({m->path("logs")}).counts.accepted, std::int64_t{0});
    }
};

QTEST_GUILESS_MAIN(TestImportFiles)
#include "tst_importfiles.moc"
