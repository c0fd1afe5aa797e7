#include "core/formats/countingsink.h"
#include "core/formats/receiptjson.h"
#include "core/ingest/importjob.h"
#include "tests/support/formatsamples.h"
#include "tests/support/recordingsink.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace assay;
using Json = nlohmann::ordered_json;

namespace {

const QString kFolder = QStringLiteral(TEST_DATA "/formats/");

} // namespace

/// Every format against golden files: what an import of each sample reports, to the last count.
class TestFormats : public QObject
{
    Q_OBJECT

    /// Leaves what came out beside the golden file, for `diff` and, where the change is meant, for `mv`.
    static void failWithActual(const std::string &path, const std::string &actual)
    {
        std::ofstream(path, std::ios::binary) << actual;
        QFAIL(("differs from its golden file, see " + path).c_str());
    }

private slots:
    void everyFormatHasAGoldenFile_data()
    {
        QTest::addColumn<QString>("id");
        for (const FormatInfo &info : allFormats())
            QTest::newRow(std::string(info.id).c_str()) << QString::fromUtf8(info.id.data(), qsizetype(info.id.size()));
    }
    void everyFormatHasAGoldenFile()
    {
        QFETCH(QString, id);
        const QDir folder(kFolder + id);
        QVERIFY2(!folder.entryList({QStringLiteral("*.expected.json")}).isEmpty(),
                 "add tests/data/formats/<id>/ with an input and its .expected.json");
    }

    void aSampleGivesTheExpectedReceipt_data()
    {
        QTest::addColumn<std::string>("path");
        for (const std::string &path : test::formatSamples())
            QTest::newRow(test::sampleName(path).c_str()) << path;
    }
    void aSampleGivesTheExpectedReceipt()
    {
        QFETCH(std::string, path);
        CountingSink sink;
        const auto done = readFile(path, {}, sink, JobControl());
        QVERIFY2(done, done.error().text().c_str());
        QVERIFY(sink.counts().balances());

        const Json actual = Json::parse(countsToJson(sink.counts()));
        const Json expected = Json::parse(test::contentOf(path + ".expected.json"), nullptr, false);
        if (!(actual == expected)) // what is no JSON is equal to nothing, and different from nothing
            failWithActual(path + ".actual.json", actual.dump(2) + "\n");
    }

    void aSampleGivesTheExpectedCalls_data() { aSampleGivesTheExpectedReceipt_data(); }
    void aSampleGivesTheExpectedCalls()
    {
        QFETCH(std::string, path);
        test::RecordingSink sink;
        QVERIFY(readFile(path, {}, sink, JobControl()));
        if (sink.text() != test::contentOf(path + ".calls.txt"))
            failWithActual(path + ".calls.actual.txt", sink.text());
    }

    /// Copies of one call in several files count once, whatever the file.
    void allSamplesAreOneImport()
    {
        const QTemporaryDir folder;
        const auto store = Store::open(folder.filePath(QStringLiteral("all.assay")).toStdString(), StoreMode::Write).take();
        ImportRequest request;
        request.paths = test::formatSamples();
        const auto receipt = importFiles(*store, request, JobControl());
        QVERIFY(receipt);
        QVERIFY(receipt->counts.balances());
        const std::string golden = (kFolder + QStringLiteral("all.receipt.json")).toStdString();
        const Json actual = Json::parse(countsToJson(receipt->counts));
        if (!(actual == Json::parse(test::contentOf(golden), nullptr, false)))
            failWithActual((kFolder + QStringLiteral("all.actual.json")).toStdString(), actual.dump(2) + "\n");
    }

    void aReceiptSurvivesJson()
    {
        CountingSink sink;
        QVERIFY(
            readFile((kFolder + QStringLiteral("generic/generic_usage.csv")).toStdString(), {}, sink, JobControl()));
        const std::string json = countsToJson(sink.counts());
        const auto counts = countsFromJson(json);
        QVERIFY(counts);
        QCOMPARE(countsToJson(*counts), json);
    }
};

QTEST_APPLESS_MAIN(TestFormats)
#include "tst_formats.moc"
