#include "core/ingest/importjob.h"
#include "core/ingest/mappingpreview.h"

#include <QtTest>

#include <fstream>

using namespace assay;

/// Files that only their owner can read: what is asked, what each answer comes to, and that it is asked once.
class TestMapping : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string written(const char *name, const std::string &text) const
    {
        const std::string path = m_folder.filePath(QString::fromLatin1(name)).toStdString();
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }
    static TableSample sampleOf(const std::string &path)
    {
        auto sample = sampleTable(path);
        if (!sample)
            qFatal("%s", sample.error().text().c_str());
        return sample.take();
    }

    const std::string m_cached = "when,model,prompt_tokens,cached_tokens,completion_tokens,team\n"
                                 "2026-10-05T08:00:00Z,claude-sonnet-4-5-20250929,1000,800,100,search\n"
                                 "2026-10-05T08:01:00Z,claude-sonnet-4-5-20250929,1000,0,100,search\n";

private slots:
    void whetherTheUserMustBeAsked_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("asked");
        QTest::newRow("columns of no known name") << QByteArray("zeit,modell,ein,aus\n2026-10-05,claude-opus-4-7,1,2\n") << true;
        QTest::newRow("a cached count that the input may include") << QByteArray::fromStdString(m_cached) << true;
        QTest::newRow("no cached count") << QByteArray("ts,model,input,output\n2026-10-05,claude-opus-4-7,1,2\n") << false;
        QTest::newRow("the names of the Messages API")
            << QByteArray("{\"ts\":\"2026-10-05\",\"model\":\"claude-opus-4-7\",\"usage\":{\"input_tokens\":1,\"output_tokens\":2,"
                          "\"cache_read_input_tokens\":3}}\n")
            << false;
        QTest::newRow("a known format")
            << QByteArray("{\"id\":\"msg_1\",\"type\":\"message\",\"model\":\"claude-opus-4-7\",\"usage\":{\"input_tokens\":1}}\n") << false;
        QTest::newRow("an empty file") << QByteArray() << false;
    }
    void whetherTheUserMustBeAsked()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, asked);
        QCOMPARE(sampleOf(written("asked.log", text.toStdString())).needsAnswer(), asked);
    }

    void theSampleShowsColumnsRowsAndGuesses()
    {
        const TableSample sample = sampleOf(written("cached.csv", m_cached));
        QCOMPARE(sample.columns.size(), std::size_t{6});
        QCOMPARE(sample.rows.size(), std::size_t{2});
        QCOMPARE(sample.rows[0][3], std::string("800"));
        const std::vector<std::pair<std::string, std::string>> guess{
            {"model", "model"}, {"input", "prompt_tokens"}, {"cache_read", "cached_tokens"}, {"output", "completion_tokens"}, {"team", "team"}};
        QVERIFY(sample.guess.columns == guess);
    }

    void theSameColumnsInAnotherOrderAreTheSameHeader()
    {
        const auto keyOf = [this](const std::string &text) { return sampleOf(written("header.csv", text)).headerKey(); };
        QCOMPARE(keyOf("Model,In Tokens\nx,1\n"), keyOf("in_tokens,model\n1,x\n"));
        QVERIFY(keyOf("model,in_tokens\nx,1\n") != keyOf("model,out_tokens\nx,1\n"));
    }

    void bothReadingsArePricedSideBySide()
    {
        Mapping mapping;
        mapping.columns = {{"ts", "when"}};
        const auto preview = previewMapping(written("cached.csv", m_cached), mapping, Pricer(PriceBook::builtIn()));
        QVERIFY(bool(preview));
        const MappingReading &excludes = preview->excludesCache, &includes = preview->includesCache;
        QCOMPARE(excludes.calls, 2);
        QCOMPARE(includes.calls, 2);
        QCOMPARE(excludes.firstCall[TokenClass::Input], 1000);
        QCOMPARE(includes.firstCall[TokenClass::Input], 200);
        // 800 tokens of uncached input at $3 a million are the difference.
        QVERIFY(excludes.cost - includes.cost == Money::fromAttos(Int128(800) * 3'000'000'000'000));
    }

    void fieldsWithinObjectsAreOfferedAndFound()
    {
        const std::string path = written("nested.jsonl",
            "{\"at\":\"2026-10-05T08:00:00Z\",\"call\":{\"engine\":\"claude-sonnet-4-5-20250929\",\"counts\":{\"in\":1000,\"out\":100},"
            "\"answer\":\"secret\"},\"usage\":{\"input_tokens\":7}}\n"
            "{\"at\":\"2026-10-05T08:01:00Z\",\"call\":{\"engine\":\"claude-sonnet-4-5-20250929\",\"counts\":{\"in\":2000,\"out\":100},"
            "\"answer\":\"secret\"},\"usage\":{\"input_tokens\":8}}\n");
        const TableSample sample = sampleOf(path);
        const std::vector<std::string> columns{"at", "call.engine", "call.counts.in", "call.counts.out", "input_tokens"};
        QVERIFY(sample.columns == columns);
        QCOMPARE(sample.rows[1][2], std::string("2000"));
        Mapping mapping;
        mapping.columns = {{"ts", "at"}, {"model", "call.engine"}, {"output", "call.counts.out"}};
        for (const auto &[input, expected] : {std::pair{"call.counts.in", 1000}, {"usage.input_tokens", 7}, {"input_tokens", 7}}) {
            mapping.columns.resize(3);
            mapping.columns.emplace_back("input", input);
            const auto preview = previewMapping(path, mapping, Pricer(PriceBook::builtIn()));
            QVERIFY(bool(preview));
            QCOMPARE(preview->excludesCache.calls, 2);
            QCOMPARE(preview->excludesCache.firstCall[TokenClass::Input], expected);
            QCOMPARE(preview->excludesCache.firstCall[TokenClass::Output], 100);
        }
    }

    void whatIsMissingIsNamed()
    {
        const auto preview = previewMapping(written("cached.csv", m_cached), {}, Pricer(PriceBook::builtIn()));
        QVERIFY(bool(preview));
        QCOMPARE(preview->excludesCache.calls, 0);
        QCOMPARE(preview->excludesCache.rejected, 2);
        QCOMPARE(preview->excludesCache.problem, std::string("missing_timestamp"));
    }

    void anAnswerIsRememberedForFilesWithTheseColumns()
    {
        auto store = Store::open(m_folder.filePath(QStringLiteral("remembering.assay")).toStdString(), StoreMode::Write).take();
        Mapping mapping;
        mapping.columns = {{"ts", "when"}, {"customer", ""}};
        mapping.inputIncludesCache = true;
        const std::string path = written("cached.csv", m_cached);
        QVERIFY(bool(rememberMapping(*store, sampleOf(path), mapping)));

        ImportRequest request;
        request.paths = {written("next-month.csv", m_cached)};
        const auto receipt = importFiles(*store, request, JobControl());
        QVERIFY(bool(receipt));
        QCOMPARE(receipt->counts.accepted, 2);
        QVERIFY(receipt->counts.byModel.at("claude-sonnet-4-5-20250929").inUncached == 1200);

        request.paths = {written("others.csv", "ts,model,input,cached_tokens\n2026-10-05,claude-opus-4-7,10,4\n")};
        const auto others = importFiles(*store, request, JobControl());
        QVERIFY(bool(others));
        QVERIFY(others->counts.byModel.at("claude-opus-4-7").inUncached == 10);
    }
};

QTEST_APPLESS_MAIN(TestMapping)
#include "tst_mapping.moc"
