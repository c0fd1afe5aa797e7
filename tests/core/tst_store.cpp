#include "core/columns/storedcall.h"
#include "core/store/database.h"
#include "core/store/importwriter.h"
#include "tests/support/callscript.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

class TestStore : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string m_path;

    std::unique_ptr<Store> openStore(StoreMode mode = StoreMode::Write) const
    {
        auto store = Store::open(m_path, mode);
        if (!store)
            qFatal("%s", store.error().text().c_str());
        return store.take();
    }

    void damage(const char *sql) const
    {
        const auto database = Database::open(m_path, Database::Access::Write);
        QVERIFY(bool(database));
        QVERIFY(bool((*database)->execute(sql)));
    }

    QByteArray bytes() const
    {
        QFile file(QString::fromStdString(m_path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    using Lines = std::vector<std::string>;

private slots:
    void init() { m_path = m_folder.filePath(QString::number(QRandomGenerator::global()->generate64()) + QStringLiteral(".assay")).toStdString(); }

    void anEmptyStoreIsSound()
    {
        const auto store = openStore();
        QVERIFY((*store->loadColumns(JobControl()))->segments.empty());
        QVERIFY(store->imports()->empty());
        QVERIFY(store->check()->empty());
    }

    void aMissingStoreCannotBeRead()
    {
        const auto store = Store::open(m_path, StoreMode::Read);
        QVERIFY(!store);
        QVERIFY2(!QFile::exists(QString::fromStdString(m_path)), "reading must not create it");
    }

    void otherFilesAreRefusedUntouched_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a store of a newer version") << QByteArray("PRAGMA user_version = 999");
        QTest::newRow("a database of another program") << QByteArray("PRAGMA application_id = 7");
        QTest::newRow("a database that names no program") << QByteArray("PRAGMA application_id = 0");
    }
    void otherFilesAreRefusedUntouched()
    {
        QFETCH(QByteArray, sql);
        openStore();
        damage(sql.constData());
        const QByteArray before = bytes();
        for (const StoreMode mode : {StoreMode::Read, StoreMode::Write}) {
            const auto store = Store::open(m_path, mode);
            QVERIFY(!store);
            QVERIFY(!store.error().message.empty());
        }
        QVERIFY(bytes() == before);
    }

    void aTextFileIsNotAStore()
    {
        QFile file(QString::fromStdString(m_path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        QVERIFY(!Store::open(m_path, StoreMode::Write));
        QCOMPARE(bytes(), QByteArray(5000, 'x'));
    }

    void aLongDictionaryIsKeptInPartsAndGrows()
    {
        const auto store = openStore();
        Dictionaries all;
        Dictionary &tasks = all.of(Dimension::Task);
        for (const std::size_t upTo : {150'000, 150'003}) { // more than one part, and a few more of a later import
            const DictionarySizes before = sizesOf(all);
            while (tasks.size() <= upTo)
                tasks.intern("task-" + std::to_string(tasks.size()));
            const auto writer = ImportWriter::begin(*store, 0, "test");
            QVERIFY(bool(writer));
            QVERIFY(bool((*writer)->addTexts(all, before)));
            QVERIFY(bool((*writer)->commit({}, {})));
        }
        const auto stored = loadDictionaries(*store);
        QVERIFY(bool(stored));
        QCOMPARE(stored->of(Dimension::Task).size(), tasks.size());
        for (std::uint32_t id = 0; id < tasks.size(); ++id)
            QVERIFY(stored->of(Dimension::Task).text(id) == tasks.text(id));
    }

    void everyFieldOfACallComesBackFromTheStore()
    {
        const auto store = openStore();
        std::vector<std::string> texts;
        Call call;
        for (std::size_t i = 0; i < kTextDimensionCount; ++i)
            texts.push_back("text " + std::to_string(i));
        for (std::size_t i = 0; i < kTextDimensionCount; ++i)
            call.texts[i] = texts[i];
        call.status = CallStatus::Canceled;
        call.tier = ServiceTier::Flex;
        call.platform = Platform::Vertex;
        call.time = 1'790'000'000'123;
        call.timeEnd = 1'790'000'000'456;
        call.tokens.counts = {std::numeric_limits<std::int64_t>::max(), 9'007'199'254'740'993, 3, 4, 5};
        call.latencyMs = 333;
        call.reportedCost = Money::fromAttos(-17);
        call.requestId = "req_01abcdefghijKLMNOPQRST";
        call.messageId = "odd message id";
        call.traceId = "trace-1";
        const Call::Tag tags[] = {{"release", "v7"}};
        call.tags = tags;
        auto session = ImportSession::begin(*store, "test", {});
        QVERIFY(bool(session));
        (*session)->beginFile("test");
        (*session)->seen("generic");
        (*session)->accept(call, "generic", false);
        const auto receipt = (*session)->finish();
        QVERIFY(receipt && (*session)->commit(*receipt));

        const auto columns = openStore(StoreMode::Read)->loadColumns(JobControl());
        QVERIFY(bool(columns));
        const StoredCall back(**columns, {0, 0});
        QVERIFY(back.call.texts == call.texts);
        QVERIFY(back.call.tokens == call.tokens);
        QVERIFY(back.call.status == call.status && back.call.tier == call.tier && back.call.platform == call.platform);
        QVERIFY(back.call.time == call.time && back.call.timeEnd == call.timeEnd && back.call.latencyMs == 333);
        QVERIFY(back.call.reportedCost == call.reportedCost);
        QVERIFY(back.call.requestId == call.requestId && back.call.messageId == call.messageId && back.call.traceId == call.traceId);
        QVERIFY(back.call.tags.size() == 1 && back.call.tags[0].value == "v7");
        QVERIFY(back.formatId == "generic");
        QVERIFY(store->check()->empty());
    }

    void moreCallsThanASegmentHolds()
    {
        const auto store = openStore();
        std::vector<ScriptedCall> calls(kSegmentRows + 10);
        for (std::size_t i = 0; i < calls.size(); ++i)
            calls[i].key = std::to_string(i);
        const auto receipt = importCalls(*store, calls);
        QVERIFY(bool(receipt));
        QCOMPARE(receipt->counts.accepted, std::int64_t(calls.size()));
        const auto columns = store->loadColumns(JobControl());
        QCOMPARE((*columns)->segments.size(), std::size_t{2});
        QCOMPARE((*columns)->liveCount(), calls.size());
        QVERIFY(store->check()->empty());
    }

    void anImportTwiceIsAnImportOnce()
    {
        const auto store = openStore();
        const std::vector<ScriptedCall> calls{{"a"}, {"b"}, {"c"}};
        QVERIFY(bool(importCalls(*store, calls)));
        const Lines once = liveCalls(*store);
        const auto again = importCalls(*store, calls);
        QCOMPARE(again->counts.accepted, std::int64_t{0});
        QCOMPARE(again->counts.deduplicated, std::int64_t{3});
        QVERIFY(again->counts.balances());
        QVERIFY(liveCalls(*store) == once);
        QVERIFY(store->check()->empty());
    }

    void ofTwoCopiesTheHigherRankStays_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::addColumn<QByteArray>("live");
        QTest::newRow("the later one is better") << 1 << 2 << QByteArray("mail 22");
        QTest::newRow("the earlier one is better") << 2 << 1 << QByteArray("mail 11");
        QTest::newRow("equal ranks keep the first") << 1 << 1 << QByteArray("mail 11");
    }
    void ofTwoCopiesTheHigherRankStays()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        QFETCH(QByteArray, live);
        const auto store = openStore();
        const ScriptedCall a{"key", first, 11}, b{"key", second, 22};
        const auto together = importCalls(*store, {a, b});
        QVERIFY(together && together->counts.balances());
        QCOMPARE(together->counts.accepted, std::int64_t{1});
        QCOMPARE(together->counts.deduplicated, std::int64_t{1});
        QVERIFY(together->counts.byModel.at("claude-sonnet-5").output == std::stoi(live.toStdString().substr(5)));
        QVERIFY(liveCalls(*store) == Lines{live.toStdString()});
        QVERIFY(store->check()->empty());

        m_path += "-apart";
        const auto apart = openStore();
        QVERIFY(bool(importCalls(*apart, {a})));
        const auto later = importCalls(*apart, {b});
        QCOMPARE(later->counts.superseded, std::int64_t{second > first ? 1 : 0});
        QVERIFY(liveCalls(*apart) == Lines{live.toStdString()});
        QVERIFY(apart->check()->empty());
    }

    void keysOfOtherFamiliesAndNoKeysAreNeverMerged()
    {
        const auto store = openStore();
        const auto receipt = importCalls(*store, {{"k", 0, 1}, {"k", 0, 2, "mail", "litellm_spendlogs"}, {"", 0, 3}, {"", 0, 3}});
        QCOMPARE(receipt->counts.accepted, std::int64_t{4});
    }

    void oneCallInTwoFamiliesIsReported()
    {
        const auto store = openStore();
        const std::string id = "req_01abcdefghijKLMNOPQRST";
        const auto receipt = importCalls(*store, {{"k", 0, 1, "mail", "generic", id}, {"l", 0, 1, "mail", "litellm_spendlogs", id},
                                                  {"m", 0, 1, "mail", "generic", "call-7"}, {"n", 0, 1, "mail", "litellm_spendlogs", "call-7"}});
        QCOMPARE(receipt->counts.crossSourceDuplicates, std::int64_t{1});
    }

    void aDamagedSegmentIsNamedAndLeftOut()
    {
        {
            const auto store = openStore();
            QVERIFY(bool(importCalls(*store, {{"a", 0, 1}})));
            QVERIFY(bool(importCalls(*store, {{"b", 0, 2}})));
        }
        damage("UPDATE segment_column SET checksum = checksum + 1 WHERE segment_id = 1 AND column = 2");
        const auto store = openStore();
        const auto columns = store->loadColumns(JobControl());
        QVERIFY(bool(columns));
        QCOMPARE((*columns)->damage.size(), std::size_t{1});
        QVERIFY(liveCalls(*store) == Lines{"mail 2"});
        QVERIFY(!store->check()->empty());
        QVERIFY(bool(store->undoImport(1)));
        QVERIFY2(store->check()->empty(), "undoing the damaged import mends the store");
    }

    void checkFindsWhatDoesNotHold_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a text is missing") << QByteArray("DELETE FROM dictionary_part WHERE dimension = 0");
        QTest::newRow("sums by owner differ") << QByteArray("UPDATE rollup SET output = output + 1");
        QTest::newRow("daily sums differ") << QByteArray("UPDATE daily SET calls = calls + 1");
        QTest::newRow("a column is missing") << QByteArray("DELETE FROM segment_column WHERE column = 30");
        QTest::newRow("a segment is gone") << QByteArray("DELETE FROM segment");
        QTest::newRow("a superseded row without its import")
            << QByteArray("INSERT INTO supersession (segment_id, row, winner_import) VALUES (1, 0, 55)");
    }
    void checkFindsWhatDoesNotHold()
    {
        QFETCH(QByteArray, sql);
        QVERIFY(bool(importCalls(*openStore(), {{"a", 0, 1}, {"b", 0, 2}})));
        QVERIFY(openStore()->check()->empty());
        damage(sql.constData());
        QVERIFY(!openStore()->check()->empty());
    }

    void aSecondWriterIsToldSo()
    {
        const auto first = openStore(), second = openStore();
        const auto writing = ImportWriter::begin(*first, 0, "first");
        QVERIFY(bool(writing));
        const auto refused = ImportWriter::begin(*second, 0, "second");
        QVERIFY(!refused);
        QVERIFY(refused.error().cause == Error::Cause::Store);
        QVERIFY(!second->setDocument("contract", "{}"));
    }

    void aReaderSeesWholeImportsOnly()
    {
        const auto writer = openStore();
        QVERIFY(bool(importCalls(*writer, {{"a", 0, 1}})));
        const auto reader = openStore(StoreMode::Read);
        const auto count = reader->changeCount();
        {
            auto session = ImportSession::begin(*writer, "half", {});
            (*session)->beginFile("half");
            Call call;
            for (std::size_t i = 0; i <= kSegmentRows; ++i) {
                (*session)->seen("generic");
                (*session)->accept(call, "generic", false);
            }
            QVERIFY(liveCalls(*reader) == Lines{"mail 1"});
        }
        QVERIFY2(liveCalls(*reader) == Lines{"mail 1"}, "an import that was given up leaves nothing");
        QCOMPARE(reader->changeCount(), count);
        QVERIFY(bool(importCalls(*writer, {{"b", 0, 2}})));
        QVERIFY((liveCalls(*reader) == Lines{"mail 1", "mail 2"}));
        QVERIFY(reader->changeCount() > count);
        QVERIFY2(!reader->setDocument("contract", "{}"), "a reader cannot write");
    }

    void aStoreIsFilledWithoutALog()
    {
        const QString log = QString::fromStdString(m_path + "-wal");
        {
            const auto filled = openStore(StoreMode::Fill);
            const auto givenUp = ImportWriter::begin(*filled, 0, "given up");
            QVERIFY(bool(givenUp));
            const auto other = openStore();
            QVERIFY2(!ImportWriter::begin(*other, 0, "other"), "another writer is told so");
        }
        QVERIFY2(openStore()->check()->empty(), "an import that was given up leaves a sound store");
        QVERIFY(QFile::remove(QString::fromStdString(m_path)));

        const auto filled = openStore(StoreMode::Fill);
        QVERIFY(!QFile::exists(log));
        QVERIFY(bool(importCalls(*filled, {{"a", 0, 1}})));
        const auto reader = openStore(StoreMode::Read);
        QVERIFY(liveCalls(*reader) == Lines{"mail 1"});
        QVERIFY(bool(importCalls(*filled, {{"b", 0, 2}})));
        QVERIFY2(QFile::exists(log), "readers stand beside whoever writes from then on");
        QVERIFY((liveCalls(*reader) == Lines{"mail 1", "mail 2"}));
        QVERIFY(reader->check()->empty());
    }

    void aStoreThatIsBeingFilledHoldsNothingYet()
    {
        const QString killed = QString::fromStdString(m_path) + QStringLiteral(".killed");
        {
            const auto filled = openStore(StoreMode::Fill);
            const auto writing = ImportWriter::begin(*filled, 0, "a long log");
            QVERIFY(bool((*writing)->addDuplicates(std::vector<std::uint64_t>(6'000'000)))); // more than stays in memory
            QVERIFY(Store::isBeingFilled(m_path));
            const auto reader = Store::open(m_path, StoreMode::Read);
            QVERIFY(!reader);
            QVERIFY2(reader.error().message.starts_with("Another process is writing"), reader.error().message.c_str());
            for (const char *file : {"", "-journal"})
                QVERIFY(QFile::copy(QString::fromStdString(m_path + file), killed + QLatin1String(file)));
        }
        for (const std::string &path : {m_path, killed.toStdString()}) {
            const auto store = Store::open(path, StoreMode::Read);
            QVERIFY(bool(store));
            QVERIFY((*store)->imports()->empty());
            QVERIFY((*store)->check()->empty());
            QVERIFY(!Store::isBeingFilled(path));
        }
    }

    void documentsAreKeptByName()
    {
        const auto store = openStore();
        QVERIFY(store->document("contract")->empty());
        QVERIFY(bool(store->setDocument("scenario:b", "{\"x\":1}")));
        QVERIFY(bool(store->setDocument("scenario:a", "{}")));
        QVERIFY(bool(store->setDocument("scenario:b", "{\"x\":2}")));
        QVERIFY(*store->document("scenario:b") == "{\"x\":2}");
        QVERIFY((*store->documentNames("scenario:") == Lines{"scenario:a", "scenario:b"}));
        QVERIFY(bool(store->setDocument("scenario:a", "")));
        QVERIFY((*store->documentNames("scenario:") == Lines{"scenario:b"}));
    }

    void companionTablesComeBack()
    {
        const auto store = openStore();
        Companions all;
        all.workloads.push_back({"mail", "ops", "ticket", "evals", 24});
        all.workloads.push_back({"search", "", "", "", std::nullopt});
        all.units.push_back({"mail", 20'000, 55, 50});
        all.units.push_back({"mail", 20'001, 0, std::nullopt});
        all.revenue.push_back({"customer", "acme", 19'997, Money::fromAttos(1)});
        all.invoices.push_back({19'997, Money::fromAttos(-kAttosPerDollar), "credit"});
        QVERIFY(bool(store->setCompanions(all)));
        const auto back = openStore(StoreMode::Read)->companions();
        QVERIFY(bool(back));
        QVERIFY(back->workload("mail")->latencyToleranceHours == 24);
        QVERIFY(!back->workload("search")->latencyToleranceHours);
        QVERIFY(!back->workload("else"));
        QVERIFY(back->units.size() == 2 && back->units[0].succeeded == 50 && !back->units[1].succeeded);
        QVERIFY(back->revenue.size() == 1 && back->revenue[0].amount == Money::fromAttos(1));
        QVERIFY(back->invoices.size() == 1 && back->invoices[0].note == "credit");
        QVERIFY(back->invoices[0].amount == Money::fromAttos(-kAttosPerDollar));
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
