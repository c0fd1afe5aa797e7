#include "core/store/undoparts.h"

#include "core/store/sql.h"

#include <algorithm>
#include <cstring>

namespace assay {

namespace {

const ColumnChoice kKeys = ColumnChoice::of({Column::KeyHashHigh, Column::KeyHashLow});
const ColumnChoice kRanked = ColumnChoice::of(
    {Column::KeyHashHigh, Column::KeyHashLow, Column::Flags, Column::Rank0, Column::Rank1, Column::Rank2});

using Half = std::uint64_t; ///< upper half of a key hash

KeyHash keyAt(const Segment &segment, std::size_t row)
{
    return {segment.column(Column::KeyHashHigh).at(row), segment.column(Column::KeyHashLow).at(row)};
}

std::array<std::int64_t, 3> rankAt(const Segment &segment, std::size_t row)
{
    return {segment.column(Column::Rank0).at(row), segment.column(Column::Rank1).at(row), segment.column(Column::Rank2).at(row)};
}

/// Sound segments only: a damaged import can be undone too, its copies are then not known.
Result<std::vector<Half>> sortedKeysOf(const Database &database, std::int64_t importId)
{
    const auto infos = segmentInfos(database);
    if (!infos)
        return infos.error();
    std::vector<Half> keys;
    for (const SegmentInfo &info : *infos) {
        if (info.importId != importId)
            continue;
        const auto segment = readSegment(database, info, kKeys);
        for (std::size_t row = 0; segment && row < info.rows; ++row)
            keys.push_back(static_cast<Half>(keyAt(*segment, row)[0]));
    }
    Statement lines = database.prepare(sql::kLineKeysOf);
    lines.bind(1, importId);
    while (lines.step())
        keys.push_back(static_cast<Half>(lines.integer(0)));
    if (lines.failed())
        return database.error();
    std::ranges::sort(keys);
    return keys;
}

bool holdsAny(std::span<const std::uint8_t> blob, const std::vector<Half> &sortedKeys)
{
    std::vector<Half> dropped(blob.size() / sizeof(Half));
    if (!dropped.empty())
        std::memcpy(dropped.data(), blob.data(), dropped.size() * sizeof(Half));
    return std::ranges::any_of(dropped, [&](Half key) { return std::ranges::binary_search(sortedKeys, key); });
}

} // namespace

Result<std::vector<RowPlace>> rowsSupersededBy(const Database &database, std::int64_t importId)
{
    std::vector<RowPlace> rows;
    Statement statement = database.prepare(sql::kSupersededBy);
    statement.bind(1, importId);
    while (statement.step())
        rows.push_back({statement.integer(0), static_cast<std::size_t>(statement.integer(1))});
    if (statement.failed())
        return database.error();
    return rows;
}

Result<std::set<std::int64_t>> importsWithCopies(const Database &database, std::int64_t importId)
{
    const auto keys = sortedKeysOf(database, importId);
    if (!keys)
        return keys.error();
    std::set<std::int64_t> imports;
    Statement dropped = database.prepare(sql::kDuplicates);
    dropped.bind(1, importId);
    while (dropped.step())
        if (const std::int64_t other = dropped.integer(0); !imports.contains(other) && holdsAny(dropped.blob(1), *keys))
            imports.insert(other);
    Statement same = database.prepare(sql::kSameFiles);
    same.bind(1, importId);
    while (same.step())
        imports.insert(same.integer(0));
    if (dropped.failed() || same.failed())
        return database.error();
    return imports;
}

Result<Heirs> Heirs::find(const Database &database, const std::vector<RowPlace> &revived)
{
    Heirs heirs;
    if (revived.empty())
        return heirs;
    const auto infos = segmentInfos(database);
    if (!infos)
        return infos.error();
    for (const SegmentInfo &info : *infos) {
        const auto [first, last] = std::ranges::equal_range(revived, info.id, {}, &RowPlace::segmentId);
        if (first == last)
            continue;
        const auto segment = readSegment(database, info, kRanked);
        for (auto place = first; segment && place != last; ++place)
            heirs.m_winner.emplace(keyAt(*segment, place->row), Winner{rankAt(*segment, place->row), 0});
    }
    for (const SegmentInfo &info : *infos) {
        const auto segment = readSegment(database, info, kRanked);
        for (std::size_t row = 0; segment && row < info.rows; ++row) {
            const auto found = heirs.m_winner.find(keyAt(*segment, row));
            if (found == heirs.m_winner.end())
                continue;
            const bool isErasure = (segment->column(Column::Flags).at(row) & kErasedAtSource) != 0;
            const bool wins = isErasure ? rankAt(*segment, row) > found->second.over : !segment->isDead(row);
            if (wins)
                found->second.importId = info.importId;
        }
    }
    return heirs;
}

std::int64_t Heirs::winnerOver(const Segment &segment, std::size_t row) const
{
    const auto found = m_winner.find(keyAt(segment, row));
    return found == m_winner.end() ? 0 : found->second.importId;
}

} // namespace assay
