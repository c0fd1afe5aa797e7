#include "core/formats/countingsink.h"
#include "core/formats/receiptjson.h"
#include "tests/support/recordingsink.h"

#include <nlohmann/json.hpp>

#include <QDirIterator>
#include <QFile>
#include <QtTest>

using namespace assay;
using Json = nlohmann::ordered_json;

namespace {

const QString kFolder = QStringLiteral(TEST_DATA "/formats/");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The golden files: tests/data/formats/<format>/<input> beside <input>.expected.json.
QStringList goldenInputs()
{
    QStringList inputs;
    for (QDirIterator it(kFolder, {QStringLiteral("*.expected.json")}, QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();)
        inputs << it.next().chopped(int(qstrlen(".expected.json")));
    inputs.sort();
    return inputs;
}

} // namespace

/// Every format against golden files: what an import of each sample reports, to the last count.
class TestFormats : public QObject
{
    Q_OBJECT

    /// Leaves what came out beside the golden file, for `diff` and, where the change is meant, for `mv`.
    static void failWithActual(const QString &path, const std::string &actual)
    {
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(actual));
        QFAIL(qPrintable(QStringLiteral("differs from its golden file, see ") + path));
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
        QTest::addColumn<QString>("path");
        for (const QString &path : goldenInputs())
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
    }
    void aSampleGivesTheExpectedReceipt()
    {
        QFETCH(QString, path);
        CountingSink sink;
        const auto done = readFile(path.toStdString(), {}, sink, JobControl());
        QVERIFY2(done, done.error().text().c_str());
        QVERIFY(sink.counts().balances());

        const Json actual = Json::parse(countsToJson(sink.counts()));
        const Json expected =
            Json::parse(contentOf(path + QStringLiteral(".expected.json")).toStdString(), nullptr, false);
        if (actual != expected)
            failWithActual(path + QStringLiteral(".actual.json"), actual.dump(2) + "\n");
    }

    void aSampleGivesTheExpectedCalls_data() { aSampleGivesTheExpectedReceipt_data(); }
    void aSampleGivesTheExpectedCalls()
    {
        QFETCH(QString, path);
        test::RecordingSink sink;
        QVERIFY(readFile(path.toStdString(), {}, sink, JobControl()));
        if (sink.text() != contentOf(path + QStringLiteral(".calls.txt")).toStdString())
            failWithActual(path + QStringLiteral(".calls.actual.txt"), sink.text());
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
