#include "core/formats/record.h"

#include <QtTest>

#include <random>

using namespace assay;

namespace {

void write(Value value, std::string &out)
{
    out += std::to_string(int(value.kind())) + std::string(value.key()) + '=' + std::string(value.text()) + '(';
    for (const Value part : value)
        write(part, out);
    out += ')';
}

/// Everything a record says; "refused" when it is none.
std::string readBy(Record &record, const std::string &line)
{
    std::string padded = line + '\n' + std::string(128, '\0');
    if (!record.readJson(std::string_view(padded).substr(0, line.size())))
        return "refused";
    std::string text;
    write(record.root(), text);
    return text;
}

} // namespace

/// A record that is shaped like the one before is read in another way; what is read must not differ.
class TestJsonShape : public QObject
{
    Q_OBJECT

private slots:
    void linesAreReadAsIfEachStoodAlone_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("another value") << QByteArray("{\"a\":\"later\",\"b\":17,\"c\":{\"d\":false,\"e\":[1,\"x\"]}}");
        QTest::newRow("an empty text") << QByteArray("{\"a\":\"\",\"b\":1,\"c\":{\"d\":true,\"e\":[2,\"\"]}}");
        QTest::newRow("a fraction") << QByteArray("{\"a\":\"x\",\"b\":-1.5e3,\"c\":{\"d\":true,\"e\":[2,\"y\"]}}");
        QTest::newRow("null for a number") << QByteArray("{\"a\":\"x\",\"b\":null,\"c\":{\"d\":true,\"e\":[2,\"y\"]}}");
        QTest::newRow("null for a text") << QByteArray("{\"a\":null,\"b\":1,\"c\":{\"d\":true,\"e\":[2,\"y\"]}}");
        QTest::newRow("a number for a text") << QByteArray("{\"a\":5,\"b\":1,\"c\":{\"d\":true,\"e\":[2,\"y\"]}}");
        QTest::newRow("an object for a number") << QByteArray("{\"a\":\"x\",\"b\":{\"z\":1},\"c\":{\"d\":true,\"e\":[2,\"y\"]}}");
        QTest::newRow("an escape") << QByteArray("{\"a\":\"x\\\"y\",\"b\":1,\"c\":{\"d\":true,\"e\":[2,\"y\"]}}");
        QTest::newRow("a letter beyond ASCII") << QByteArray("{\"a\":\"\xc3\xa4\",\"b\":1,\"c\":{\"d\":true,\"e\":[2,\"y\"]}}");
        QTest::newRow("broken UTF-8") << QByteArray("{\"a\":\"\xff\",\"b\":1,\"c\":{\"d\":true,\"e\":[2,\"y\"]}}");
        QTest::newRow("a leading zero") << QByteArray("{\"a\":\"x\",\"b\":01,\"c\":{\"d\":true,\"e\":[2,\"y\"]}}");
        QTest::newRow("a number that stops") << QByteArray("{\"a\":\"x\",\"b\":1.,\"c\":{\"d\":true,\"e\":[2,\"y\"]}}");
        QTest::newRow("a word that is none") << QByteArray("{\"a\":\"x\",\"b\":nul,\"c\":{\"d\":true,\"e\":[2,\"y\"]}}");
        QTest::newRow("a control character") << QByteArray("{\"a\":\"x\ty\",\"b\":1,\"c\":{\"d\":true,\"e\":[2,\"y\"]}}");
        QTest::newRow("another name") << QByteArray("{\"a\":\"x\",\"B\":1,\"c\":{\"d\":true,\"e\":[2,\"y\"]}}");
        QTest::newRow("one element more") << QByteArray("{\"a\":\"x\",\"b\":1,\"c\":{\"d\":true,\"e\":[2,\"y\",3]}}");
        QTest::newRow("something behind") << QByteArray("{\"a\":\"x\",\"b\":1,\"c\":{\"d\":true,\"e\":[2,\"y\"]}} 1");
        QTest::newRow("cut off in a text") << QByteArray("{\"a\":\"x\",\"b\":1,\"c\":{\"d\":true,\"e\":[2,\"y");
        QTest::newRow("cut off at the end") << QByteArray("{\"a\":\"x\",\"b\":1,\"c\":{\"d\":true,\"e\":[2,\"y\"]}");
    }
    void linesAreReadAsIfEachStoodAlone()
    {
        QFETCH(QByteArray, line);
        const std::string first = "{\"a\":\"x\",\"b\":1,\"c\":{\"d\":true,\"e\":[2,\"y\"]}}";
        Record warm;
        for (const std::string &one : {first, first, line.toStdString(), first, line.toStdString()}) {
            Record alone;
            QCOMPARE(readBy(warm, one), readBy(alone, one));
        }
    }

    void spoiltLinesAreReadAsIfEachStoodAlone()
    {
        const std::string line = "{\"time\":\"2026-10-05T08:00:01.120Z\",\"id\":\"req_01\",\"usage\":{\"input\":1200,\"output\":-0.5},"
                                 "\"tags\":[\"a\",null,true],\"messages\":[]}";
        std::mt19937 random(20'261'005);
        const std::string bytes = "0123456789\"\\{}[],:.-+eE \ta\x01\xc3\xa4";
        Record warm;
        for (int i = 0; i < 20'000; ++i) {
            std::string spoilt = line;
            for (std::size_t changes = random() % 3; changes > 0; --changes)
                spoilt[random() % spoilt.size()] = bytes[random() % bytes.size()];
            Record alone;
            QCOMPARE(readBy(warm, spoilt), readBy(alone, spoilt));
        }
    }

    void theShapeIsTheSameForLikeLinesOnly()
    {
        Record record;
        readBy(record, "{\"a\":1}");
        const std::uint64_t shape = record.shape();
        QVERIFY(shape != 0);
        readBy(record, "{\"a\":22}");
        QCOMPARE(record.shape(), shape);
        readBy(record, "{\"b\":22}");
        QVERIFY(record.shape() != shape);
    }
};

QTEST_GUILESS_MAIN(TestJsonShape)
#include "tst_jsonshape.moc"
