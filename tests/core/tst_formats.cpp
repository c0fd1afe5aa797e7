#include "core/formats/countingsink.h"
#include "core/formats/receiptjson.h"

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
    for (QDirIterator it(kFolder, {QStringLiteral("*.expected.json")}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        inputs << it.next().chopped(int(qstrlen(".expected.json")));
    inputs.sort();
    return inputs;
}

} // namespace

/// Every format against golden files: what an import of each sample reports, to the last count.
class TestFormats : public QObject
{
    Q_OBJECT

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
        const QString goldenPath = path + QStringLiteral(".expected.json");
        const Json expected = Json::parse(contentOf(goldenPath).toStdString());
        if (actual == expected)
            return;
        QFile out(path + QStringLiteral(".actual.json"));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(actual.dump(2) + "\n"));
        QFAIL(qPrintable(QStringLiteral("differs, see ") + out.fileName() + QLatin1Char('\n')
                         + QString::fromStdString(Json::diff(expected, actual).dump(2))));
    }

    void aReceiptSurvivesJson()
    {
        CountingSink sink;
        QVERIFY(readFile((kFolder + QStringLiteral("generic/generic_usage.csv")).toStdString(), {}, sink, JobControl()));
        const std::string json = countsToJson(sink.counts());
        const auto counts = countsFromJson(json);
        QVERIFY(counts);
        QCOMPARE(countsToJson(*counts), json);
    }
};

QTEST_APPLESS_MAIN(TestFormats)
#include "tst_formats.moc"
