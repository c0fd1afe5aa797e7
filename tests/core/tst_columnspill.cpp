#include "core/analysis/query.h"
#include "core/columns/columnspill.h"
#include "tests/support/fulldisk.h"
#include "tests/support/keytext.h"
#include "tests/support/sampleledger.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

namespace {

const JobControl kControl;

PackedColumn someColumn(std::int64_t factor = 1)
{
    std::vector<std::int64_t> values(60'000);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = std::int64_t(i * i % 977) * factor;
    return PackedColumn::pack(values);
}

bool sameValues(const PackedColumn &a, const PackedColumn &b)
{
    std::vector<std::int64_t> left(a.size()), right(b.size());
    a.unpack(0, std::span(left));
    b.unpack(0, std::span(right));
    return a.min() == b.min() && a.max() == b.max() && left == right;
}

/// Parts of nameless files in `folder` that are mapped into this process, each as its first and last address.
std::vector<std::pair<std::uint64_t, std::uint64_t>> mappedFrom(const QString &folder)
{
    std::vector<std::pair<std::uint64_t, std::uint64_t>> parts;
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly))
        qFatal("the process cannot see its own memory");
    for (const QByteArray &line : maps.readAll().split('\n')) {
        if (!line.contains(folder.toUtf8() + '/') || !line.endsWith("(deleted)"))
            continue;
        const auto addresses = line.left(line.indexOf(' ')).split('-');
        parts.emplace_back(addresses[0].toULongLong(nullptr, 16), addresses[1].toULongLong(nullptr, 16));
    }
    return parts;
}

bool isIn(const std::vector<std::pair<std::uint64_t, std::uint64_t>> &parts, const PackedColumn &column)
{
    const auto at = reinterpret_cast<std::uint64_t>(column.words().data());
    return std::ranges::any_of(parts, [at](const auto &part) { return at >= part.first && at < part.second; });
}

} // namespace

/// Columns that take more memory than they may lie in a file, and nothing else about them changes.
class TestColumnSpill : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<SampleLedger> m_sample;
    std::shared_ptr<const Snapshot> m_spilled;

    SpillSettings allowing(std::uint64_t memory) const { return {memory, {m_folder.path().toStdString()}}; }
    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System); }

    Result<std::shared_ptr<const CallColumns>> load(const JobControl &control = kControl) const
    {
        const auto store = Store::open(m_sample->storePath, StoreMode::Read);
        return (*store)->loadColumns(control);
    }

    std::shared_ptr<const Snapshot> priced(std::shared_ptr<const CallColumns> calls) const
    {
        return Snapshot::build(std::move(calls), m_sample->snapshot->companions(), PriceBook::builtIn(),
                               m_sample->snapshot->pricer().contract(), kControl);
    }

    static RuleSet rules()
    {
        AttributionRule rule;
        rule.target = Dimension::Team;
        rule.value = "everyone";
        rule.overrides = true;
        rule.conditions.push_back({{Dimension::Workload, {}}, MatchKind::Glob, {"*e*"}, {}});
        return {{rule}, {}};
    }

    static QString rowText(const ResultRow &row, const Query &query)
    {
        QStringList parts{keyText(row.key)};
        for (std::size_t i = 0; i < row.metrics.size(); ++i)
            parts << QString::fromStdString(row.metrics[i].text(metric(query.metrics[i])->unit).value_or("n/a"));
        for (std::size_t i = 0; i < row.beforeMetrics.size(); ++i)
            parts << QString::fromStdString(row.beforeMetrics[i].text(metric(query.metrics[i])->unit).value_or("n/a"));
        return parts.join(QStringLiteral("; "));
    }

    static QStringList answerOf(const Snapshot &snapshot, const Query &query)
    {
        const QueryResult result = run(snapshot, query, kControl);
        QStringList lines{rowText(result.total, query), result.balance.holds ? QString() : QStringLiteral("out of balance")};
        for (const ResultRow &row : result.rows)
            lines << rowText(row, query);
        if (result.rest)
            lines << rowText(*result.rest, query);
        return lines;
    }

private slots:
    void initTestCase()
    {
        m_sample = std::make_unique<SampleLedger>(SAMPLE_FOLDER, m_folder.filePath(QStringLiteral("sample.assay")).toStdString());
        qputenv("ASSAY_MEMORY", "4K");
        m_spilled = priced(load().take());
    }

    void init() { qputenv("ASSAY_MEMORY", "4K"); }

    void columnsStayOnTheHeapWhileTheyMay()
    {
        const std::uint64_t before = ColumnSpill::heapBytes();
        {
            ColumnSpill spill(allowing(before + (1 << 20)));
            const PackedColumn column = someColumn(), kept = spill.take(column).take();
            QVERIFY(sameValues(kept, column));
            QVERIFY(!isIn(mappedFrom(m_folder.path()), kept));
            QCOMPARE(ColumnSpill::heapBytes(), before + column.words().size_bytes());
        }
        QCOMPARE(ColumnSpill::heapBytes(), before);
    }

    void columnsBeyondTheMemoryLieInAFile_data()
    {
        QTest::addColumn<qint64>("factor");
        QTest::newRow("10 bits a value") << qint64(1);
        QTest::newRow("steps of a billion") << qint64(1'000'000'007);
        QTest::newRow("all the same") << qint64(0);
    }
    void columnsBeyondTheMemoryLieInAFile()
    {
        QFETCH(qint64, factor);
        const std::uint64_t before = ColumnSpill::heapBytes();
        const PackedColumn column = someColumn(factor);
        auto spill = std::make_unique<ColumnSpill>(allowing(0));
        std::vector<PackedColumn> kept;
        for (int i = 0; i < 300; ++i) // more than one piece of the file
            kept.push_back(spill->take(column).take());
        spill.reset(); // they outlive it
        QCOMPARE(ColumnSpill::heapBytes(), before);
        const auto parts = mappedFrom(m_folder.path());
        for (const PackedColumn &one : kept) {
            QVERIFY(sameValues(one, column));
            QCOMPARE(isIn(parts, one), !column.isConstant());
        }
    }

    void theFileIsGoneWithTheLastColumn()
    {
        const std::size_t before = mappedFrom(m_folder.path()).size();
        {
            ColumnSpill spill(allowing(0));
            const PackedColumn column = spill.take(someColumn()).take();
            QVERIFY(mappedFrom(m_folder.path()).size() > before);
            QCOMPARE(files(), QStringList{QStringLiteral("sample.assay")}); // it has no name
        }
        QCOMPARE(mappedFrom(m_folder.path()).size(), before);
    }

    void theNextFolderServesWhereOneCannot()
    {
        ColumnSpill spill({0, {"/nowhere", m_folder.path().toStdString()}});
        const auto kept = spill.take(someColumn());
        QVERIFY2(bool(kept), kept ? "" : kept.error().text().c_str());
        QVERIFY(isIn(mappedFrom(m_folder.path()), *kept));
    }

    void aFullDiskIsSaidAndHarmsNothing()
    {
        ColumnSpill spill(allowing(0));
        const PackedColumn column = someColumn();
        std::vector<PackedColumn> kept{spill.take(column).take()};
        Result<PackedColumn> next = kept.front();
        {
            const FullDisk disk(20 << 20);
            for (int i = 0; i < 300 && next; ++i)
                if ((next = spill.take(column)))
                    kept.push_back(*next);
        }
        QVERIFY(!next);
        QCOMPARE(QString::fromStdString(next.error().text()),
                 QStringLiteral("The calls take more memory than the 0 MB allowed, and the rest has no room on disk (File too large); "
                                "free some there, or allow more with ASSAY_MEMORY: ") + m_folder.path());
        QVERIFY(kept.size() > 1);
        const auto again = spill.take(column); // there is room now
        QVERIFY(bool(again));
        kept.push_back(*again);
        for (const PackedColumn &one : kept)
            QVERIFY(sameValues(one, column));
    }

    void aStoreThatHasNoRoomIsNotOpened()
    {
        const FullDisk disk(1 << 20);
        const auto calls = load();
        QVERIFY(!calls);
        QVERIFY2(calls.error().message.find("no room on disk") != std::string::npos, calls.error().text().c_str());
    }

    void costsThatHaveNoRoomAreWorkedOut()
    {
        auto calls = load().take();
        const FullDisk disk(1 << 20);
        const auto snapshot = priced(calls);
        QVERIFY(!snapshot->scaledCosts(0));
        Query query;
        query.by = {{Dimension::ModelId, {}}};
        query.metrics = {"cost", "cost_p95"};
        QCOMPARE(answerOf(*snapshot, query), answerOf(*m_sample->snapshot, query));
    }

    void sizesAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<quint64>("bytes");
        QTest::newRow("bytes") << QByteArray("65536") << quint64(65'536);
        QTest::newRow("kilobytes") << QByteArray("64K") << quint64(65'536);
        QTest::newRow("gigabytes") << QByteArray("3G") << quint64(3) * 1024 * 1024 * 1024;
        QTest::newRow("nothing") << QByteArray("0") << quint64(0);
    }
    void sizesAreRead()
    {
        QFETCH(QByteArray, text);
        qputenv("ASSAY_MEMORY", text);
        QTEST(quint64(SpillSettings::forStore("a.assay")->memory), "bytes");
    }

    void whatIsNoSizeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "much", "-1", "5MB", "5KM", "99999999999999999999", "99999999999T"})
            QTest::newRow(text) << QByteArray(text);
    }
    void whatIsNoSizeIsRefused()
    {
        QFETCH(QByteArray, text);
        qputenv("ASSAY_MEMORY", text);
        const auto calls = load();
        QVERIFY(!calls);
        QCOMPARE(QString::fromStdString(calls.error().message), QStringLiteral("ASSAY_MEMORY is not a size such as 512M or 4G"));
    }

    void columnsOfASpilledStoreLieInTheFile()
    {
        const auto parts = mappedFrom(m_folder.path());
        const auto calls = m_spilled->withRules(rules(), kControl);
        for (std::size_t i = 0; i < calls->calls().segments.size(); ++i) {
            const Segment &segment = *calls->calls().segments[i];
            for (const PackedColumn &column : segment.columns)
                QVERIFY(column.isConstant() || column.words().size_bytes() <= 4096 || isIn(mappedFrom(m_folder.path()), column));
            QVERIFY(isIn(parts, *calls->scaledCosts(i)));
        }
        QVERIFY(!isIn(parts, calls->calls().segments[0]->column(columnOf(Dimension::Team)))); // it came with the rules
    }

    void everyQuestionIsAnsweredAlike_data()
    {
        QTest::addColumn<QByteArray>("dimension");
        for (const DimensionInfo &info : allDimensions())
            if (info.dimension != Dimension::Tag)
                QTest::addRow("by %s", info.id.data()) << QByteArray(info.id.data(), qsizetype(info.id.size()));
        QTest::newRow("by a tag") << QByteArray("tag:release");
    }
    void everyQuestionIsAnsweredAlike()
    {
        QFETCH(QByteArray, dimension);
        Query query;
        query.by = {*DimensionRef::parse(dimension.toStdString())};
        for (const Metric &metric : allMetrics())
            query.metrics.emplace_back(metric.id);
        QCOMPARE(answerOf(*m_spilled, query), answerOf(*m_sample->snapshot, query));
        query.selection.filters = {{{Dimension::Workload, {}}, {"contract-review", "ticket-triage"}, true}};
        query.selection.range = {*parseTime("2026-10-01"), *parseTime("2026-10-20")};
        query.compareTo = query.selection.previousPeriod();
        query.top = 3;
        QCOMPARE(answerOf(*m_spilled, query), answerOf(*m_sample->snapshot, query));
        QCOMPARE(answerOf(*m_spilled->withRules(rules(), kControl), query), answerOf(*m_sample->snapshot->withRules(rules(), kControl), query));
    }

    void callsAndTheirReceiptsAreAlike()
    {
        for (const CallOrder order : {CallOrder::Cost, CallOrder::Time}) {
            const auto calls = selectCalls(*m_spilled, {}, order, 200, kControl);
            QVERIFY(calls == selectCalls(*m_sample->snapshot, {}, order, 200, kControl));
            for (const CallRef ref : calls) {
                const CallDetail spilled = callDetail(*m_spilled, ref), heap = callDetail(*m_sample->snapshot, ref);
                QCOMPARE(spilled.id, heap.id);
                QVERIFY(spilled.identity == heap.identity && spilled.tokens == heap.tokens && spilled.netCost == heap.netCost);
            }
        }
    }

    void aCancelledLoadLeavesNothing()
    {
        const std::size_t before = mappedFrom(m_folder.path()).size();
        JobControl *told = nullptr;
        JobControl cancelling([&told](std::uint64_t done, std::uint64_t, std::string_view) {
            if (done == 0) // the first segment is taken in all the same
                told->cancel();
        });
        told = &cancelling;
        QVERIFY(!load(cancelling));
        QCOMPARE(mappedFrom(m_folder.path()).size(), before);
        QCOMPARE(files(), QStringList{QStringLiteral("sample.assay")});
    }

    void nothingIsLeftOfASpilledStore()
    {
        m_spilled.reset();
        QVERIFY(mappedFrom(m_folder.path()).empty());
    }
};

QTEST_GUILESS_MAIN(TestColumnSpill)
#include "tst_columnspill.moc"
