#include "core/columns/packedid.h"
#include "core/columns/segmentbuilder.h"
#include "core/columns/storedcall.h"

#include <QtTest>

#include <limits>
#include <random>

using namespace assay;

namespace {

constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
constexpr auto kMost = std::numeric_limits<std::int64_t>::max();

using Values = std::vector<std::int64_t>;

Values randomValues(std::size_t count, unsigned bits, std::int64_t step)
{
    std::mt19937_64 random(bits * 1000 + count);
    Values values(count);
    for (auto &value : values)
        value = static_cast<std::int64_t>(bits == 64 ? random() : random() & ((std::uint64_t{1} << bits) - 1)) * step;
    return values;
}

Values unpacked(const PackedColumn &column)
{
    Values values(column.size());
    column.unpack(0, std::span<std::int64_t>(values));
    return values;
}

} // namespace

class TestColumns : public QObject
{
    Q_OBJECT

private slots:
    void packedValuesComeBack_data()
    {
        QTest::addColumn<Values>("values");
        QTest::newRow("no values") << Values{};
        QTest::newRow("one value") << Values{42};
        QTest::newRow("all equal") << Values(1000, -7);
        QTest::newRow("the two extremes") << Values{kLeast, kMost};
        QTest::newRow("extremes among small numbers") << Values{0, kMost, 1, kLeast, -1, 2};
        QTest::newRow("unknown times among known ones") << Values{kNoTime, 1'790'000'000'000, 1'790'000'000'001};
        QTest::newRow("whole seconds") << Values{1'790'000'001'000, 1'790'000'000'000, 1'790'000'060'000};
        QTest::newRow("steps of three, below zero") << Values{-9, -3, 0, 6, -9};
        for (const unsigned bits : {1u, 2u, 7u, 8u, 31u, 32u, 33u, 55u, 56u, 57u, 58u, 63u, 64u})
            for (const std::size_t count : {1u, 63u, 64u, 65u, 1000u})
                QTest::addRow("%zu random values of %u bits", count, bits) << randomValues(count, bits, 1);
        QTest::newRow("a full segment") << randomValues(kSegmentRows, 20, 1'000'000);
    }
    void packedValuesComeBack()
    {
        QFETCH(Values, values);
        const PackedColumn column = PackedColumn::pack(values);
        QCOMPARE(column.size(), values.size());
        QCOMPARE(unpacked(column), values);
        for (std::size_t row = 0; row < values.size(); ++row)
            QCOMPARE(column.at(row), values[row]);
        if (!values.empty()) {
            QCOMPARE(column.min(), *std::ranges::min_element(values));
            QCOMPARE(column.max(), *std::ranges::max_element(values));
        }
        const auto back = PackedColumn::fromBytes(column.toBytes());
        QVERIFY(bool(back));
        QCOMPARE(unpacked(*back), values);
    }

    void partsOfAColumnCanBeUnpacked()
    {
        const Values values = randomValues(5000, 19, 3);
        const PackedColumn column = PackedColumn::pack(values);
        for (const std::size_t first : {0u, 1u, 63u, 64u, 4990u}) {
            Values wide(10);
            std::vector<std::uint32_t> narrow(10);
            column.unpack(first, std::span<std::int64_t>(wide));
            column.unpack(first, std::span<std::uint32_t>(narrow));
            for (std::size_t i = 0; i < wide.size(); ++i) {
                QCOMPARE(wide[i], values[first + i]);
                QCOMPARE(std::int64_t{narrow[i]}, values[first + i]);
            }
        }
    }

    void aCommonStepCostsNoBits()
    {
        Values seconds = randomValues(4096, 10, 1000);
        QVERIFY(PackedColumn::pack(seconds).toBytes().size() < 4096 * 10 / 8 + 64);
    }

    void damagedBytesAreRefused()
    {
        const auto bytes = PackedColumn::pack(Values{1, 2, 3, 900}).toBytes();
        for (std::size_t length = 0; length < bytes.size(); ++length)
            QVERIFY2(!PackedColumn::fromBytes(std::span(bytes).first(length)), "a column cut short");
        auto longer = bytes;
        longer.push_back(0);
        QVERIFY(!PackedColumn::fromBytes(longer));
        auto wider = bytes;
        wider[4] = 65; // the bit width
        QVERIFY(!PackedColumn::fromBytes(wider));
        auto stepless = bytes;
        stepless[24] = 0; // the step
        QVERIFY(!PackedColumn::fromBytes(stepless));
    }

    void idsComeBackAsText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("packs");
        const auto row = [](const char *text, bool packs) { QTest::newRow(text) << QByteArray(text) << packs; };
        row("req_01abcdefghijKLMNOPQRST", true);
        row("req_0100000000000000000000", true);
        row("req_01zzzzzzzzzzzzzzzzzzzz", true);
        row("req_011CSHoEeqs5C35K2UUqR7Fy", true);
        row("msg_01XFDUDYJgAACzvnptvVoYEL", true);
        row("msg_01zzzzzzzzzzzzzzzzzzzzzz", true);
        row("msg_0100000000000000000000", true);
        row("msg_bdrk_01XFDUDYJgAACzvnptvVoYEL", true);
        row("7c9e6679-7425-40de-944b-e07fc1f90ae7", true);
        row("chatcmpl-ffffffff-ffff-ffff-ffff-ffffffffffff", true);
        row("7C9E6679-7425-40DE-944B-E07FC1F90AE7", false);
        row("7c9e6679-7425-40de-944b_e07fc1f90ae7", false);
        row("req_01abcdefghijKLMNOPQRS", false);
        row("req_01abcdefghijKLMNOPQR-T", false);
        row("req_02abcdefghijKLMNOPQRST", false);
        row("call-17", false);
    }
    void idsComeBackAsText()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, packs);
        const auto id = packId(text.toStdString());
        QCOMPARE(id.has_value(), packs);
        if (id)
            QCOMPARE(QByteArray::fromStdString(unpackId(*id)), text);
    }

    void dictionariesKeepTheirIds()
    {
        Dictionary dictionary;
        QCOMPARE(dictionary.intern(""), 0u);
        QCOMPARE(dictionary.intern("alpha"), 1u);
        QCOMPARE(dictionary.intern("beta"), 2u);
        QCOMPARE(dictionary.intern("alpha"), 1u);
        QVERIFY(!dictionary.find("gamma"));
        const Dictionary copy = dictionary;
        dictionary = Dictionary();
        QVERIFY(copy.find("beta") == 2u);
        QVERIFY(copy.text(1) == "alpha");
    }

    void restoredDictionariesMayHaveHoles()
    {
        Dictionary dictionary;
        dictionary.restore(3, "delta");
        QVERIFY(dictionary.text(2).empty());
        QVERIFY(dictionary.find("delta") == 3u);
        QCOMPARE(dictionary.intern("epsilon"), 4u);
        QVERIFY(dictionary.find("") == 0u);
    }

    void manyTextsKeepTheirIds()
    {
        Dictionary dictionary;
        const auto text = [](std::uint32_t id) { return "customer-" + std::to_string(id * 7919); };
        for (std::uint32_t id = 1; id <= 20'000; ++id)
            QCOMPARE(dictionary.intern(text(id)), id);
        for (std::uint32_t id = 1; id <= 20'000; ++id) {
            QVERIFY(dictionary.find(text(id)) == id);
            QVERIFY(dictionary.text(id) == text(id));
        }
    }

    void callsOfOtherDictionariesAreTranslated()
    {
        const Call::Tag tags[] = {{"region", "eu"}};
        Call call;
        call.text(Dimension::Workload) = "mail";
        call.text(Dimension::Task) = "t-1";
        call.traceId = "trace";
        call.requestId = "odd id";
        call.tags = tags;
        Dictionaries shared;
        shared.of(Dimension::Task).intern("t-0");
        shared.oddIds.intern("other id");
        shared.tagKeys.intern("release");

        Dictionaries own;
        SegmentBuilder builder(own);
        builder.append(Call{}, "generic");
        builder.append(call, "generic");
        builder.append(Call{}, "generic");
        UnpackedSegment block = builder.take();
        translate(block, own, shared);
        UnpackedSegment chosen;
        const std::uint32_t rows[] = {1, 2};
        chosen.append(block, rows);

        CallColumns columns;
        columns.segments.push_back(std::make_shared<const Segment>(pack(chosen)));
        columns.dictionaries = std::make_shared<const Dictionaries>(shared);
        const StoredCall stored(columns, {0, 0});
        QVERIFY(stored.call.text(Dimension::Workload) == "mail");
        QVERIFY(stored.call.text(Dimension::Task) == "t-1");
        QVERIFY(stored.call.requestId == "odd id");
        QVERIFY(stored.call.traceId == "trace");
        QCOMPARE(stored.call.tags.size(), std::size_t{1});
        QVERIFY(stored.call.tags[0].key == "region" && stored.call.tags[0].value == "eu");
        QVERIFY(textOf(columns, {0, 1}, Dimension::Workload).empty());
    }

    void keysAreToldApartByFamily()
    {
        QVERIFY(keyHash("messages", "id-1") == keyHash("messages", "id-1"));
        QVERIFY(keyHash("messages", "id-1") != keyHash("litellm", "id-1"));
        QVERIFY(keyHash("messages", "") == KeyHash{});
        QVERIFY(keyHash("", "x") != KeyHash{});
    }

    void everyFieldOfACallComesBack()
    {
        Dictionaries dictionaries;
        SegmentBuilder builder(dictionaries);
        builder.append(Call{}, "generic");
        const Call::Tag tags[] = {{"release", "v1"}, {"region", "eu"}};
        Call call;
        call.kind = RecordKind::Aggregate;
        call.status = CallStatus::Interrupted;
        call.tier = ServiceTier::PriorityOnDemand;
        call.speed = Speed::Fast;
        call.platform = Platform::Other;
        call.endpoint = EndpointScope::MultiRegion;
        call.taskOutcome = TaskOutcome::Failure;
        call.batch = true;
        call.time = 1'790'000'000'123;
        call.timeEnd = kMost;
        call.tokens.counts = {kMost, 1, 2, 3, 4};
        call.thinkingTokens = 5;
        call.webSearches = 6;
        call.webFetches = 7;
        call.latencyMs = 8;
        call.ttftMs = 9;
        call.httpStatus = 529;
        call.attempt = 2;
        call.flags = kExpandedIteration | kErrorWithUsage;
        call.reportedCost = Money::fromAttos(-(Int128(1) << 100) + 17);
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < kTextDimensionCount; ++i)
            texts.push_back("text " + std::to_string(i));
        for (std::size_t i = 0; i < kTextDimensionCount; ++i)
            call.texts[i] = texts[i];
        call.requestId = "req_01abcdefghijKLMNOPQRST";
        call.messageId = "a message id of its own";
        call.traceId = "trace";
        call.tags = tags;
        call.rank = {kLeast, 0, kMost};
        const std::size_t row = builder.append(call, "litellm_spendlogs", {-1, 1});
        builder.append(Call{}, "generic");

        CallColumns calls;
        calls.segments.push_back(std::make_shared<const Segment>(builder.finish()));
        calls.dictionaries = std::make_shared<const Dictionaries>(dictionaries);
        const StoredCall back(calls, {0, static_cast<std::uint32_t>(row)});
        QVERIFY(back.call.kind == call.kind && back.call.status == call.status && back.call.tier == call.tier);
        QVERIFY(back.call.speed == call.speed && back.call.platform == call.platform);
        QVERIFY(back.call.endpoint == call.endpoint && back.call.taskOutcome == call.taskOutcome);
        QVERIFY(back.call.batch);
        QVERIFY(back.call.time == call.time && back.call.timeEnd == call.timeEnd);
        QVERIFY(back.call.tokens == call.tokens);
        QVERIFY(back.call.thinkingTokens == 5 && back.call.webSearches == 6 && back.call.webFetches == 7);
        QVERIFY(back.call.latencyMs == 8 && back.call.ttftMs == 9);
        QVERIFY(back.call.httpStatus == 529 && back.call.attempt == 2 && back.call.flags == call.flags);
        QVERIFY(back.call.reportedCost == call.reportedCost);
        QVERIFY(back.call.texts == call.texts);
        QVERIFY(back.call.requestId == call.requestId && back.call.messageId == call.messageId);
        QVERIFY(back.call.traceId == call.traceId);
        QCOMPARE(back.call.tags.size(), std::size_t{2});
        QVERIFY(back.call.tags[0].key == "release" && back.call.tags[0].value == "v1");
        QVERIFY(back.call.tags[1].key == "region" && back.call.tags[1].value == "eu");
        QVERIFY(back.call.rank == call.rank);
        QVERIFY((back.key == KeyHash{-1, 1}));
        QVERIFY(back.formatId == "litellm_spendlogs");

        const StoredCall empty(calls, {0, 0});
        QVERIFY(empty.call.time == kNoTime && empty.call.latencyMs == -1 && !empty.call.reportedCost);
        QVERIFY(empty.call.tags.empty() && empty.call.requestId.empty() && empty.call.text(Dimension::Team).empty());
    }
};

QTEST_APPLESS_MAIN(TestColumns)
#include "tst_columns.moc"
