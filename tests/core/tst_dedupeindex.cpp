#include "core/ingest/dedupeindex.h"
#include "core/ingest/keyruns.h"
#include "tests/support/fulldisk.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

namespace {

/// Spread like a hash, different for every number, and so is the place.
KeyHash keyOf(std::uint32_t number)
{
    return {static_cast<std::int64_t>((std::uint64_t{number} + 1) * 0x9e3779b97f4a7c15u), number};
}
CallPlace placeOf(std::uint32_t number)
{
    return {number >> 16, number & 0xffff};
}

} // namespace

/// The index by which an import knows what it has seen, far beyond what it holds in memory.
class TestDedupeIndex : public QObject
{
    Q_OBJECT

    static constexpr std::uint32_t kKeys = 2'000'000;
    QTemporaryDir m_folder;
    std::unique_ptr<DedupeIndex> m_index;

    std::optional<CallPlace> find(std::uint32_t number) const
    {
        const auto found = m_index->find(keyOf(number), [](CallPlace) { return true; });
        return found ? *found : std::optional(CallPlace{0xffff, 0xffff});
    }

private slots:
    void initTestCase()
    {
        m_index = std::make_unique<DedupeIndex>(m_folder.path().toStdString());
        for (std::uint32_t number = 0; number < kKeys; ++number)
            QVERIFY(bool(m_index->insert(keyOf(number), placeOf(number))));
    }

    void everyKeyIsFoundWhereItWasPut()
    {
        for (std::uint32_t number = 0; number < kKeys; number += 997)
            QVERIFY(find(number) == placeOf(number));
    }

    void othersAreNotFound()
    {
        for (std::uint32_t number = kKeys; number < kKeys + 2'000; ++number)
            QVERIFY(!find(number));
    }

    void aDiskThatFillsUpIsSaidByItsName()
    {
        KeyRuns runs(m_folder.path().toStdString());
        const std::vector<KeyEntry> entries(1'000);
        QVERIFY(bool(runs.add(entries)));
        const FullDisk disk(entries.size() * sizeof(KeyEntry) * 3 / 2); // half of the next run finds room
        errno = EINVAL; // of something before
        const auto added = runs.add(entries);
        QVERIFY(!added);
        QVERIFY(added.error().message.find(std::strerror(EINVAL)) == std::string::npos);
    }

    void aKeyThatMovedIsFoundWhereItWent_data()
    {
        QTest::addColumn<std::uint32_t>("number");
        QTest::newRow("from a run on disk") << std::uint32_t{5};
        QTest::newRow("in memory") << kKeys - 5;
    }
    void aKeyThatMovedIsFoundWhereItWent()
    {
        QFETCH(std::uint32_t, number);
        const CallPlace there{30'000, 7};
        QVERIFY(bool(m_index->move(keyOf(number), placeOf(number), there)));
        QVERIFY(find(number) == there);
    }

    void theOneThatMatchesIsChosen()
    {
        QVERIFY(bool(m_index->insert(keyOf(9), {40'000, 1})));
        const auto found = m_index->find(keyOf(9), [](CallPlace place) { return place.segment != 40'000; });
        QVERIFY(found && *found == placeOf(9));
    }

    void manyRunsBecomeOne()
    {
        KeyRuns runs(m_folder.path().toStdString());
        std::vector<KeyEntry> entries(1'000);
        for (std::uint32_t run = 0; run < 40; ++run) {
            for (std::uint32_t i = 0; i < entries.size(); ++i)
                entries[i] = {std::uint64_t{i} * 64 + run, run * 1'000 + i};
            QVERIFY(bool(runs.add(entries)));
        }
        for (std::uint32_t run = 0; run < 40; ++run) {
            const auto found = runs.find(std::uint64_t{500} * 64 + run);
            QVERIFY(found && found->size() == 1);
            QCOMPARE(found->front().entry.place, run * 1'000 + 500);
        }
        QVERIFY(runs.find(63)->empty());
    }
};

QTEST_GUILESS_MAIN(TestDedupeIndex)
#include "tst_dedupeindex.moc"
