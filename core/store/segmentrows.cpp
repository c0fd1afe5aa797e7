#include "core/store/segmentrows.h"

#include "core/store/sql.h"
#include "core/values/hash.h"
#include "core/values/instant.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::size_t kFirstTagColumn = 4096;
constexpr char kMissingColumn[] = "a column is missing";
constexpr char kBadChecksum[] = "a checksum does not hold";
constexpr char kBadColumn[] = "a column does not fit its description";

Result<void> writeColumn(const Database &database, std::int64_t segmentId, std::int64_t column, const StoredColumn &stored)
{
    return database.prepare(sql::kAddSegmentColumn)
        .bind(1, segmentId)
        .bind(2, column)
        .bind(3, static_cast<std::int64_t>(stored.encoding))
        .bind(4, static_cast<std::int64_t>(hash64(stored.bytes)))
        .bind(5, std::span(stored.bytes))
        .run();
}

/// The span of known times; nulls when no call of the segment has one.
void bindTimes(Statement &statement, const PackedColumn &times)
{
    if (times.min() != kNoTime) {
        statement.bind(3, times.min()).bind(4, times.max());
        return;
    }
    std::vector<std::int64_t> values(times.size());
    times.unpack(0, std::span(values));
    std::erase(values, kNoTime);
    if (values.empty()) {
        statement.bindNull(3).bindNull(4);
    } else {
        const auto [first, last] = std::ranges::minmax(values);
        statement.bind(3, first).bind(4, last);
    }
}

Error damaged(const SegmentInfo &info, const Database &database, const char *what)
{
    return {"Segment " + std::to_string(info.id) + " of import " + std::to_string(info.importId) + " (" + std::to_string(info.rows)
                + " calls) is damaged: " + what,
            database.path(), Error::Cause::Store};
}

Result<void> readDead(const Database &database, Segment &segment)
{
    Statement statement = database.prepare(sql::kSupersessions);
    statement.bind(1, segment.id);
    while (statement.step())
        if (const auto row = static_cast<std::size_t>(statement.integer(0)); row < segment.rows)
            segment.markDead(row);
    if (statement.failed())
        return database.error();
    return {};
}

} // namespace

Result<std::vector<SegmentInfo>> segmentInfos(const Database &database)
{
    Statement statement = database.prepare(sql::kSegments);
    std::vector<SegmentInfo> infos;
    while (statement.step())
        infos.push_back({statement.integer(0), statement.integer(1), static_cast<std::size_t>(statement.integer(2))});
    if (statement.failed())
        return database.error();
    return infos;
}

Result<void> writeSegment(const Database &database, Segment &segment, const std::vector<StoredColumn> &columns)
{
    Statement add = database.prepare(sql::kAddSegment);
    add.bind(1, segment.importId).bind(2, static_cast<std::int64_t>(segment.rows));
    bindTimes(add, segment.column(Column::Time));
    if (auto done = add.run(); !done)
        return done;
    segment.id = database.lastInsertedId();
    auto stored = columns.begin();
    for (std::size_t i = 0; i < kColumnCount; ++i)
        if (auto done = writeColumn(database, segment.id, static_cast<std::int64_t>(i), *stored++); !done)
            return done;
    for (const auto &[key, values] : segment.tags)
        if (auto done = writeColumn(database, segment.id, static_cast<std::int64_t>(kFirstTagColumn + key), *stored++); !done)
            return done;
    for (std::size_t row = 0; row < segment.rows; ++row)
        if (segment.isDead(row))
            if (auto done = database.prepare(sql::kSupersede)
                                .bind(1, segment.id)
                                .bind(2, static_cast<std::int64_t>(row))
                                .bind(3, segment.importId)
                                .run();
                !done)
                return done;
    return {};
}

namespace {

/// Puts one segment together again from its rows.
class SegmentReader
{
public:
    SegmentReader(const Database &database, const SegmentInfo &info, const ColumnChoice &choice)
        : m_database(database), m_info(info), m_choice(choice), m_needed(choice)
    {
        m_segment.id = info.id;
        m_segment.importId = info.importId;
        m_segment.rows = info.rows;
        for (const Column derived : {Column::Rank0, Column::KeyHashHigh})
            if (choice.has(derived))
                for (const Column source : sourcesOf(derived))
                    m_needed.add(source);
    }

    Result<Segment> read()
    {
        Statement statement = m_database.prepare(sql::kSegmentColumns);
        statement.bind(1, m_info.id);
        while (statement.step())
            if (auto done = readColumn(statement); !done)
                return done.error();
        if (statement.failed())
            return m_database.error();
        if (!m_found[static_cast<std::size_t>(Column::KeyForm)]) { // as in what older versions wrote
            m_found.set(static_cast<std::size_t>(Column::KeyForm));
            at(Column::KeyForm) = PackedColumn::constant(0, m_info.rows);
        }
        if (!m_found.all())
            return damaged(m_info, m_database, kMissingColumn);
        if (m_derivesRank)
            deriveRank(m_segment);
        if (m_derivesKeys)
            deriveKeys(m_segment);
        for (std::size_t i = 0; i < kColumnCount; ++i)
            if (!m_choice.columns[i])
                m_segment.columns[i] = {};
        if (auto done = readDead(m_database, m_segment); !done)
            return done.error();
        return std::move(m_segment);
    }

private:
    PackedColumn &at(Column column) { return m_segment.columns[static_cast<std::size_t>(column)]; }

    Result<void> readColumn(const Statement &statement)
    {
        const auto column = static_cast<std::size_t>(statement.integer(0));
        const bool isTag = column >= kFirstTagColumn;
        if (!isTag && column >= kColumnCount)
            return damaged(m_info, m_database, "it holds an unknown column");
        if (!isTag)
            m_found.set(column);
        const auto encoding = static_cast<ColumnEncoding>(statement.integer(1));
        const std::span<const std::uint8_t> bytes = statement.blob(3);
        if (hash64(bytes) != static_cast<std::uint64_t>(statement.integer(2)))
            return damaged(m_info, m_database, kBadChecksum); // whatever is chosen: all readers leave out the same calls
        if (isTag ? !m_needed.tags : !m_needed.columns[column])
            return {};
        if (encoding == ColumnEncoding::OfTokens || encoding == ColumnEncoding::OfIdentity) {
            (encoding == ColumnEncoding::OfTokens ? m_derivesRank : m_derivesKeys) = true;
            return {};
        }
        auto packed = decodeColumn(encoding, bytes);
        if (!packed || packed->size() != m_info.rows)
            return damaged(m_info, m_database, kBadColumn);
        if (isTag)
            m_segment.tags.emplace(static_cast<std::uint32_t>(column - kFirstTagColumn), packed.take());
        else
            m_segment.columns[column] = packed.take();
        return {};
    }

    const Database &m_database;
    const SegmentInfo &m_info;
    const ColumnChoice &m_choice;
    ColumnChoice m_needed; ///< the chosen ones and what they follow from
    Segment m_segment;
    std::bitset<kColumnCount> m_found;
    bool m_derivesRank = false, m_derivesKeys = false;
};

} // namespace

Result<Segment> readSegment(const Database &database, const SegmentInfo &info, const ColumnChoice &choice)
{
    return SegmentReader(database, info, choice).read();
}

Result<Segment> readSegment(const Database &database, std::int64_t segmentId, const ColumnChoice &choice)
{
    Statement statement = database.prepare(sql::kSegment);
    statement.bind(1, segmentId);
    if (!statement.step())
        return Error{"Segment " + std::to_string(segmentId) + " is missing", database.path(), Error::Cause::Store};
    return readSegment(database,
                       {statement.integer(0), statement.integer(1), static_cast<std::size_t>(statement.integer(2))}, choice);
}

Result<PackedColumn> readColumn(const Database &database, const SegmentInfo &info, Column column)
{
    Statement statement = database.prepare(sql::kSegmentColumn);
    statement.bind(1, info.id).bind(2, static_cast<std::int64_t>(column));
    if (!statement.step())
        return damaged(info, database, kMissingColumn);
    const auto encoding = static_cast<ColumnEncoding>(statement.integer(0));
    const std::span<const std::uint8_t> bytes = statement.blob(2);
    if (hash64(bytes) != static_cast<std::uint64_t>(statement.integer(1)))
        return damaged(info, database, kBadChecksum);
    auto packed = decodeColumn(encoding, bytes);
    if (!packed || packed->size() != info.rows)
        return damaged(info, database, kBadColumn);
    return packed;
}

} // namespace assay
