#include "core/columns/segmentbuilder.h"
#include "core/store/storedcolumn.h"
#include "core/store/textrun.h"

#include <QtTest>

#include <limits>

using namespace assay;

using Values = std::vector<std::int64_t>;
Q_DECLARE_METATYPE(Values)

namespace {

Values unpacked(const PackedColumn &column)
{
    Values values(column.size());
    column.unpack(0, std::span(values));
    return values;
}

Segment segmentOf(Column column, const Values &values)
{
    UnpackedSegment unpacked;
    unpacked.rows = values.size();
    unpacked.column(column) = values;
    return pack(unpacked);
}

StoredColumn storedAs(Column column, const Values &values)
{
    return encodeColumns(segmentOf(column, values))[static_cast<std::size_t>(column)];
}

} // namespace

/// How columns and texts stand in the store.
class TestStoredColumns : public QObject
{
    Q_OBJECT

private slots:
    void valuesComeBack_data()
    {
        constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min(), most = std::numeric_limits<std::int64_t>::max();
        QTest::addColumn<Values>("values");
        QTest::newRow("times that go on and back") << Values{1'000, 1'400, 1'390, 5'000, 5'000};
        QTest::newRow("times of which some are not known") << Values{least, 7, least, 9};
        QTest::newRow("mostly nothing") << Values{0, 0, 0, 180'000, 0, 0, 0, 3, 0};
        QTest::newRow("nothing at all") << Values{0, 0, 0};
        QTest::newRow("one value") << Values{42};
        QTest::newRow("from the least to the most") << Values{0, least, 0, most, 0, 0, 0};
    }
    void valuesComeBack()
    {
        QFETCH(Values, values);
        for (const Column column : {Column::Time, Column::CacheRead, Column::RequestIdLow}) {
            const StoredColumn stored = storedAs(column, values);
            const auto back = decodeColumn(stored.encoding, stored.bytes);
            QVERIFY(bool(back));
            QCOMPARE(unpacked(*back), values);
        }
    }

    void zerosCostABitEach()
    {
        Values values(10'000, 0);
        for (std::size_t row = 0; row < values.size(); row += 100)
            values[row] = 100'000 + std::int64_t(row);
        const StoredColumn stored = storedAs(Column::CacheWrite1h, values);
        QCOMPARE(stored.encoding, ColumnEncoding::Sparse);
        QVERIFY2(stored.bytes.size() < 10'000 / 8 + 500, "a bit per row, two bytes per value");
    }

    void keysFollowFromTheRequestId()
    {
        Dictionaries dictionaries;
        SegmentBuilder builder(dictionaries);
        Call call;
        for (const char *id : {"req_01trLPOlDh4U0000000000", "req_01PfQ54OLoR05isyvhTOBa"}) {
            call.requestId = call.dedupeKey = id;
            builder.append(call, "generic", keyHash("generic", id));
        }
        Segment segment = builder.finish();
        const Values high = unpacked(segment.column(Column::KeyHashHigh)), low = unpacked(segment.column(Column::KeyHashLow));
        const auto stored = encodeColumns(segment);
        for (const Column column : {Column::KeyHashHigh, Column::KeyHashLow}) {
            QCOMPARE(stored[static_cast<std::size_t>(column)].encoding, ColumnEncoding::OfIdentity);
            QVERIFY(stored[static_cast<std::size_t>(column)].bytes.empty());
            segment.columns[static_cast<std::size_t>(column)] = {};
        }
        deriveKeys(segment);
        QCOMPARE(unpacked(segment.column(Column::KeyHashHigh)), high);
        QCOMPARE(unpacked(segment.column(Column::KeyHashLow)), low);
    }

    void keysOfIdsWithoutAFormAreKept()
    {
        Dictionaries dictionaries;
        SegmentBuilder builder(dictionaries);
        Call call;
        for (const char *id : {"call 1", "req_01PfQ54OLoR05isyvhTOBa"}) {
            call.requestId = call.dedupeKey = id;
            builder.append(call, "generic", keyHash("generic", id));
        }
        const auto stored = encodeColumns(builder.finish());
        QCOMPARE(stored[static_cast<std::size_t>(Column::KeyHashHigh)].encoding, ColumnEncoding::Packed);
    }

    void damagedBytesAreRefused()
    {
        const StoredColumn sparse = storedAs(Column::CacheRead, {0, 0, 0, 5, 0, 0, 9});
        for (std::size_t size = 0; size < sparse.bytes.size(); ++size)
            QVERIFY(!decodeColumn(sparse.encoding, std::span(sparse.bytes).first(size)));
        QVERIFY(!decodeColumn(static_cast<ColumnEncoding>(99), sparse.bytes));
    }

    void textsComeBackInOrder()
    {
        const std::vector<std::string> texts{"task-000000001", "task-000000002", "task-1", "", "x", std::string(300, 'y')};
        TextRunWriter writer;
        for (const std::string &text : texts)
            writer.add(text);
        TextRunReader reader(writer.bytes());
        for (const std::string &text : texts)
            QCOMPARE(std::string(reader.next().value_or("?")), text);
        QVERIFY(!reader.next() && !reader.isDamaged());
        TextRunReader cut(writer.bytes().first(writer.bytes().size() - 1));
        while (cut.next()) {
        }
        QVERIFY(cut.isDamaged());
    }
};

QTEST_GUILESS_MAIN(TestStoredColumns)
#include "tst_storedcolumns.moc"
