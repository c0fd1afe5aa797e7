#include "core/analysis/query.h"
#include "core/ingest/importjob.h"
#include "core/values/decimal.h"
#include "tests/support/loggenerator.h"

#include <QtTest>

#include <fstream>

using namespace assay;
using namespace assay::test;

namespace {

void write(const QString &path, const QByteArray &text)
{
    std::ofstream(path.toStdString(), std::ios::binary).write(text.constData(), text.size());
}

/// A record of a log; without an id when `id` is empty.
QByteArray record(const QByteArray &id, int output, const QByteArray &extra = {})
{
    return R"({"timestamp":"2026-10-05T08:00:00Z","model":"claude-sonnet-5","input_tokens":10,"output_tokens":)"
        + QByteArray::number(output) + (id.isEmpty() ? QByteArray() : ",\"request_id\":\"" + id + '"') + extra + "}\n";
}

/// One of the lines that a transcript holds of a message while it streams in.
QByteArray transcriptLine(const QByteArray &message, int output)
{
    return R"({"type":"assistant","sessionId":"s1","uuid":"u","timestamp":"2026-10-05T08:00:00Z","requestId":"req_)" + message
        + R"(","message":{"id":"msg_)" + message + R"(","type":"message","role":"assistant","model":"claude-sonnet-5","usage":{"input_tokens":3,"output_tokens":)"
        + QByteArray::number(output) + "}}}\n";
}

QByteArray many(int from, int to, bool withIds)
{
    QByteArray text;
    for (int i = from; i < to; ++i)
        text += i % 1'001 == 0 ? QByteArray("{broken\n")
                               : record(withIds ? QByteArray::number(i) : QByteArray(), i, ",\"tag" + QByteArray::number(i / 400) + "\":\"v\"");
    return text;
}

} // namespace

/// A log that is written while it is imported again and again: each time only what is new is read, and the outcome is that of
/// reading the whole file once.
class TestGrownFiles : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;

    QString path(const QString &name) const { return m_folder->filePath(name); }

    struct Imported
    {
        std::int64_t id = 0;
        ImportCounts counts;
        std::uint64_t bytesRead = 0;
    };
    static Imported import(Store &store, const QString &path, bool dryRun = false)
    {
        Imported imported;
        ImportRequest request;
        request.bytesRead = &imported.bytesRead;
        request.paths = {path.toStdString()};
        request.dryRun = dryRun;
        const auto receipt = importFiles(store, request, JobControl());
        if (!receipt)
            qFatal("%s", receipt.error().text().c_str());
        imported.id = receipt->id;
        imported.counts = receipt->counts;
        return imported;
    }

    /// Everything that calls are counted and paid by.
    static QStringList contentOf(const Store &store)
    {
        const auto snapshot = Snapshot::build(store.loadColumns(JobControl()).take(), {}, PriceBook::builtIn(), {}, JobControl());
        Query query;
        for (const char *dimension : {"model_id", "session", "status", "tag:tag0", "tag:tag3"})
            query.by.push_back(*DimensionRef::parse(dimension));
        QStringList rows;
        for (const ResultRow &row : run(*snapshot, query, JobControl()).rows) {
            QString text = QString::number(row.facts.totals.calls) + QLatin1Char(' ') + QString::fromStdString(moneyText(row.facts.totals.cost));
            for (const Int128 tokens : row.facts.totals.tokens)
                text += QLatin1Char(' ') + QString::fromStdString(decimalText(tokens, 0));
            for (const KeyValue &key : row.key)
                text += QLatin1Char('|') + QString::fromStdString(key.value_or("-"));
            rows << text;
        }
        rows.sort();
        return rows;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = Store::open(path(QStringLiteral("ledger.assay")).toStdString(), StoreMode::Write).take();
    }
    void cleanup()
    {
        QVERIFY(m_store->check()->empty());
        const auto receipts = m_store->imports();
        QVERIFY(bool(receipts));
        for (const ImportReceipt &receipt : *receipts)
            QVERIFY(receipt.counts.balances());
        m_store.reset();
        m_folder.reset();
    }

    void onlyWhatIsNewIsRead_data()
    {
        QTest::addColumn<QByteArrayList>("parts"); ///< of the file, each appended after an import
        QTest::addColumn<int>("carried");          ///< bytes of the first part that are read twice: its last line was not over
        const QByteArray a = record("a", 1), b = record("b", 2), c = record("c", 3);
        QTest::newRow("whole lines") << QByteArrayList{a + b, c} << 0;
        QTest::newRow("several times") << QByteArrayList{a, b, c, record("d", 4)} << 0;
        QTest::newRow("records without an id") << QByteArrayList{record({}, 1) + record({}, 1), record({}, 1)} << 0;
        QTest::newRow("a last line that was cut is completed") << QByteArrayList{a + b.left(40), b.mid(40) + c} << 40;
        QTest::newRow("a last line that lacked its line break only") << QByteArrayList{a + b.chopped(1), "\n" + c} << int(b.size()) - 1;
        QTest::newRow("the same without an id") << QByteArrayList{record({}, 1) + record({}, 2).chopped(1), "\n" + record({}, 3)} << int(record({}, 2).size()) - 1;
        QTest::newRow("a message that goes on streaming") << QByteArrayList{transcriptLine("1", 5) + transcriptLine("2", 1), transcriptLine("2", 9) + transcriptLine("3", 7)} << 0;
        QTest::newRow("broken lines on both sides") << QByteArrayList{a + "{broken\n" + b, "{broken too\n" + c} << 0;
        QTest::newRow("blank lines and Windows line ends") << QByteArrayList{"\r\n" + a.chopped(1) + "\r\n\r\n", "\r\n" + b.chopped(1) + "\r\n"} << 0;
        QTest::newRow("megabytes, on all cores") << QByteArrayList{many(1, 50'000, true), many(50'000, 100'000, true)} << 0;
        QTest::newRow("megabytes without ids, and a cut line") << QByteArrayList{many(1, 50'000, false) + record({}, 7).left(30), record({}, 7).mid(30) + many(50'000, 90'000, false)} << 30;
        QTest::newRow("a few lines behind megabytes") << QByteArrayList{many(1, 50'000, false), many(50'000, 50'003, false)} << 0;
    }
    void onlyWhatIsNewIsRead()
    {
        QFETCH(QByteArrayList, parts);
        QFETCH(int, carried);
        const QString log = path(QStringLiteral("log.jsonl"));
        QByteArray text;
        Imported last;
        std::int64_t accepted = 0, superseded = 0;
        for (int i = 0; i < parts.size(); ++i) {
            text += parts[i];
            write(log, text);
            last = import(*m_store, log);
            QCOMPARE(last.bytesRead, std::uint64_t(parts[i].size() + (i == 1 ? carried : 0)));
            accepted += last.counts.accepted;
            superseded += last.counts.superseded;
        }
        QCOMPARE(import(*m_store, log).bytesRead, std::uint64_t{0});

        const auto fresh = Store::open(path(QStringLiteral("fresh.assay")).toStdString(), StoreMode::Write).take();
        const Imported whole = import(*fresh, log);
        QCOMPARE(contentOf(*m_store), contentOf(*fresh));
        QCOMPARE(accepted - superseded, whole.counts.accepted);
        QCOMPARE(last.counts.seen, whole.counts.seen);
        QVERIFY(last.counts.rejected == whole.counts.rejected);
        QVERIFY(last.counts.formats == whole.counts.formats);
    }

    /// Documents, tables and compressed logs cannot be gone on with: they are read again, and what is known counts once.
    void whatCannotBeGoneOnWithIsReadWhole_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const QByteArray a = record("a", 1).chopped(1), b = record("b", 2).chopped(1);
        QTest::newRow("an array") << QByteArray("[" + a + "]") << QByteArray("[" + a + "," + b + "]");
        QTest::newRow("a document over several lines") << QByteArray("{\n" + a.mid(1)) << QByteArray("{\n" + a.mid(1) + "\n" + b);
        QTest::newRow("a table") << QByteArray("timestamp,model,input_tokens,output_tokens,request_id\n2026-10-05,claude-sonnet-5,1,2,a\n")
                                 << QByteArray("timestamp,model,input_tokens,output_tokens,request_id\n2026-10-05,claude-sonnet-5,1,2,a\n2026-10-05,claude-sonnet-5,1,2,b\n");
        QTest::newRow("another beginning") << QByteArray(a + "\n") << QByteArray(record("x", 1) + b + "\n" + a + "\n");
    }
    void whatCannotBeGoneOnWithIsReadWhole()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QString log = path(QStringLiteral("log"));
        write(log, before);
        QCOMPARE(import(*m_store, log).counts.accepted, std::int64_t{1});
        write(log, after);
        const Imported grown = import(*m_store, log);
        QCOMPARE(grown.bytesRead, std::uint64_t(after.size()));
        const auto fresh = Store::open(path(QStringLiteral("fresh.assay")).toStdString(), StoreMode::Write).take();
        import(*fresh, log);
        QCOMPARE(contentOf(*m_store), contentOf(*fresh));
    }

    /// What later imports went on from is gone with the import that had it: the file is read whole again.
    void undoingAnImportBringsItsPartBack_data()
    {
        QTest::addColumn<bool>("withIds");
        QTest::addColumn<int>("undone");
        for (const bool withIds : {true, false})
            for (int undone = 0; undone < 3; ++undone)
                QTest::addRow("import %d, records %s an id", undone, withIds ? "with" : "without") << withIds << undone;
    }
    void undoingAnImportBringsItsPartBack()
    {
        QFETCH(bool, withIds);
        QFETCH(int, undone);
        const QString log = path(QStringLiteral("log.jsonl"));
        std::vector<std::int64_t> ids;
        QByteArray text;
        for (int i = 1; i <= 3; ++i) {
            text += record(withIds ? "r" + QByteArray::number(i) : QByteArray(), i);
            write(log, text);
            ids.push_back(import(*m_store, log).id);
        }
        QVERIFY(bool(m_store->undoImport(ids[std::size_t(undone)])));
        QCOMPARE(import(*m_store, log).counts.accepted, std::int64_t{1});
        text += record(withIds ? "r4" : QByteArray(), 4);
        write(log, text);
        const Imported grown = import(*m_store, log);
        QCOMPARE(grown.counts.accepted, std::int64_t{1});
        QCOMPARE(grown.bytesRead, std::uint64_t(record(withIds ? "r4" : QByteArray(), 4).size()));
        QCOMPARE((*m_store->loadColumns(JobControl()))->liveCount(), std::size_t{4});
    }

    /// Calls that a grown file repeated from elsewhere come back with it when that other import is undone.
    void undoingTheOriginalReadsTheGrownCopyAgain()
    {
        const QString log = path(QStringLiteral("log.jsonl")), original = path(QStringLiteral("original.jsonl"));
        write(original, record("a", 1) + " \n");
        const std::int64_t first = import(*m_store, original).id;
        write(log, record("a", 1));
        QCOMPARE(import(*m_store, log).counts.deduplicated, std::int64_t{1});
        write(log, record("a", 1) + record("b", 2));
        QCOMPARE(import(*m_store, log).counts.accepted, std::int64_t{1});
        QVERIFY(bool(m_store->undoImport(first)));
        QCOMPARE(import(*m_store, log).counts.accepted, std::int64_t{1});
        QCOMPARE((*m_store->loadColumns(JobControl()))->liveCount(), std::size_t{2});
    }

    void aDryRunLeavesThePlaceWhereItWas()
    {
        const QString log = path(QStringLiteral("log.jsonl"));
        write(log, record("a", 1));
        import(*m_store, log);
        write(log, record("a", 1) + record("b", 2));
        for (int i = 0; i < 2; ++i)
            QCOMPARE(import(*m_store, log, true).counts.accepted, std::int64_t{1});
        QCOMPARE(import(*m_store, log).counts.accepted, std::int64_t{1});
    }
};

QTEST_GUILESS_MAIN(TestGrownFiles)
#include "tst_grownfiles.moc"
