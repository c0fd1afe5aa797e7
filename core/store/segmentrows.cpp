#include "core/store/segmentrows.h"

#include "core/store/sql.h"
#include "core/values/hash.h"
#include "core/values/instant.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::size_t kFirstTagColumn = 4096;
constexpr std::int64_t kPacked = 0; ///< the encoding of PackedColumn::toBytes

Result<void> writeColumn(const Database &database, std::int64_t segmentId, std::int64_t column, const PackedColumn &packed)
{
    const std::vector<std::uint8_t> bytes = packed.toBytes();
    return database.prepare(sql::kAddSegmentColumn)
        .bind(1, segmentId)
        .bind(2, column)
        .bind(3, kPacked)
        .bind(4, static_cast<std::int64_t>(hash64(bytes)))
        .bind(5, std::span(bytes))
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

ColumnChoice ColumnChoice::everything()
{
    ColumnChoice choice;
    choice.columns.set();
    choice.tags = true;
    return choice;
}

ColumnChoice ColumnChoice::questions()
{
    ColumnChoice choice = everything();
    for (const Column column : {Column::KeyHashHigh, Column::KeyHashLow, Column::Rank0, Column::Rank1, Column::Rank2})
        choice.columns.reset(static_cast<std::size_t>(column));
    return choice;
}

ColumnChoice ColumnChoice::of(std::initializer_list<Column> columns)
{
    ColumnChoice choice;
    for (const Column column : columns)
        choice.columns.set(static_cast<std::size_t>(column));
    return choice;
}

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

Result<void> writeSegment(const Database &database, Segment &segment)
{
    Statement add = database.prepare(sql::kAddSegment);
    add.bind(1, segment.importId).bind(2, static_cast<std::int64_t>(segment.rows));
    bindTimes(add, segment.column(Column::Time));
    if (auto done = add.run(); !done)
        return done;
    segment.id = database.lastInsertedId();
    for (std::size_t i = 0; i < kColumnCount; ++i)
        if (auto done = writeColumn(database, segment.id, static_cast<std::int64_t>(i), segment.columns[i]); !done)
            return done;
    for (const auto &[key, values] : segment.tags)
        if (auto done = writeColumn(database, segment.id, static_cast<std::int64_t>(kFirstTagColumn + key), values); !done)
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

Result<Segment> readSegment(const Database &database, const SegmentInfo &info, const ColumnChoice &choice)
{
    Segment segment;
    segment.id = info.id;
    segment.importId = info.importId;
    segment.rows = info.rows;
    std::size_t columns = 0;
    Statement statement = database.prepare(sql::kSegmentColumns);
    statement.bind(1, info.id);
    while (statement.step()) {
        const auto column = static_cast<std::size_t>(statement.integer(0));
        const bool isTag = column >= kFirstTagColumn;
        if (!isTag && column >= kColumnCount)
            return damaged(info, database, "it holds an unknown column");
        columns += isTag ? 0 : 1;
        if (isTag ? !choice.tags : !choice.columns[column])
            continue;
        const std::span<const std::uint8_t> bytes = statement.blob(3);
        if (statement.integer(1) != kPacked || hash64(bytes) != static_cast<std::uint64_t>(statement.integer(2)))
            return damaged(info, database, "a checksum does not hold");
        auto packed = PackedColumn::fromBytes(bytes);
        if (!packed || packed->size() != info.rows)
            return damaged(info, database, "a column does not fit its description");
        if (isTag)
            segment.tags.emplace(static_cast<std::uint32_t>(column - kFirstTagColumn), packed.take());
        else
            segment.columns[column] = packed.take();
    }
    if (statement.failed())
        return database.error();
    if (columns != kColumnCount)
        return damaged(info, database, "a column is missing");
    if (auto done = readDead(database, segment); !done)
        return done.error();
    return segment;
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

} // namespace assay
