#include "core/store/rollup.h"

#include "core/columns/hashindex.h"
#include "core/store/sql.h"
#include "core/values/hash.h"

#include <algorithm>
#include <limits>

namespace assay {

namespace {

constexpr std::int64_t kLongPrompt = 200'000; ///< prompts above it pay the long-context band where a model has one
constexpr Int128 kMostPerRow = Int128(1) << 62;

constexpr std::array kKeyColumns{columnOf(Dimension::ModelId), Column::Platform, Column::Endpoint, Column::Tier,
                                 Column::Batch,               Column::Speed,    columnOf(Dimension::Geo)};
constexpr std::array kSumColumns{Column::Input,        Column::CacheRead, Column::CacheWrite5m,
                                 Column::CacheWrite1h, Column::Output,    Column::WebSearches};

constexpr std::array kOwnerColumns{std::pair{RollupOwner::Workload, columnOf(Dimension::Workload)},
                                   std::pair{RollupOwner::Team, columnOf(Dimension::Team)}};
constexpr std::size_t kOwnerPart = 9; ///< of a key

template <typename Value>
RollupKey keyOf(Value value, bool isLong, RollupOwner owner, Column ownerColumn)
{
    RollupKey key;
    key.owner = owner;
    const Millis time = value(Column::Time);
    key.parts[0] = time == kNoTime ? kNoDay : dayOf(time);
    for (std::size_t i = 0; i < kKeyColumns.size(); ++i)
        key.parts[i + 1] = static_cast<std::int32_t>(value(kKeyColumns[i]));
    key.parts[8] = isLong;
    key.parts[kOwnerPart] = static_cast<std::int32_t>(value(ownerColumn));
    return key;
}

/// The same for whoever owns them.
RollupKey wholeOf(RollupKey key)
{
    key.owner = RollupOwner::Whole;
    key.parts[kOwnerPart] = 0;
    return key;
}

void addSums(RollupSums &into, const RollupSums &sums, int sign = 1)
{
    for (std::size_t i = 0; i < into.size(); ++i)
        into[i] += sign * sums[i];
}

using Values = std::vector<std::int64_t>;

Values unpacked(const PackedColumn &column)
{
    Values values(column.size());
    column.unpack(0, std::span(values));
    return values;
}

/// Folds what tells calls apart into one number per row.
class RowKeys
{
public:
    explicit RowKeys(std::size_t rows) : m_keys(rows, 0) {}

    void addDays(const Values &times)
    {
        Day first = std::numeric_limits<Day>::max(), last = std::numeric_limits<Day>::min();
        for (const Millis time : times)
            if (time != kNoTime) {
                first = std::min(first, dayOf(time));
                last = std::max(last, dayOf(time));
            }
        const std::uint64_t days = last < first ? 0 : std::uint64_t(std::int64_t{last} - first) + 1;
        add(days + 1, [&](std::size_t row) {
            return times[row] == kNoTime ? std::uint64_t{0} : std::uint64_t(std::int64_t{dayOf(times[row])} - first) + 1;
        });
    }

    void add(const PackedColumn &column)
    {
        if (column.isConstant())
            return;
        const Values values = unpacked(column);
        add(std::uint64_t(column.max() - column.min()) + 1,
            [&](std::size_t row) { return static_cast<std::uint64_t>(values[row] - column.min()); });
    }

    /// Adds a part below `cardinality`, which is at most 2^32, to each key.
    template <typename Part>
    void add(std::uint64_t cardinality, Part part)
    {
        if (m_cardinality >> 31 != 0)
            renumber();
        for (std::size_t row = 0; row < m_keys.size(); ++row)
            m_keys[row] = m_keys[row] * cardinality + part(row);
        m_cardinality *= cardinality;
    }

    const std::vector<std::uint64_t> &keys() const { return m_keys; }

private:
    void renumber()
    {
        HashIndex keys;
        for (std::uint64_t &key : m_keys)
            key = keys.place(key).id;
        m_cardinality = keys.size();
    }

    std::vector<std::uint64_t> m_keys;
    std::uint64_t m_cardinality = 1; ///< keys are below it
};

std::vector<bool> longPrompts(const Segment &segment)
{
    std::vector<Int128> prompts(segment.rows, 0);
    for (const Column column : {Column::Input, Column::CacheRead, Column::CacheWrite5m, Column::CacheWrite1h}) {
        const Values counts = unpacked(segment.column(column));
        for (std::size_t row = 0; row < segment.rows; ++row)
            prompts[row] += counts[row];
    }
    std::vector<bool> areLong(segment.rows);
    for (std::size_t row = 0; row < segment.rows; ++row)
        areLong[row] = prompts[row] > kLongPrompt;
    return areLong;
}

/// As much of the sums as one row of 64-bit integers holds.
RollupSums firstPart(const RollupSums &sums)
{
    RollupSums part = sums;
    for (Int128 &sum : part)
        sum = std::clamp(sum, -kMostPerRow, kMostPerRow);
    return part;
}

} // namespace

std::size_t RollupHash::operator()(const RollupKey &key) const
{
    return hash64(std::string_view(reinterpret_cast<const char *>(key.parts.data()), sizeof key.parts))
        + static_cast<std::size_t>(key.owner);
}

void RollupBuilder::add(const Segment &segment)
{
    const std::vector<bool> areLong = longPrompts(segment);
    RowKeys rows(segment.rows);
    rows.addDays(unpacked(segment.column(Column::Time)));
    for (const Column column : kKeyColumns)
        rows.add(segment.column(column));
    for (const auto &[owner, column] : kOwnerColumns)
        rows.add(segment.column(column));
    rows.add(2, [&](std::size_t row) { return std::uint64_t{areLong[row]}; });

    constexpr std::uint32_t kNoCell = HashIndex::kNone;
    const Values kinds = unpacked(segment.column(Column::Kind));
    HashIndex index;
    std::vector<std::uint32_t> cellOfRow(segment.rows, kNoCell);
    std::vector<std::pair<std::size_t, RollupSums>> cells; ///< a row of each, and what it adds up to
    for (std::size_t row = 0; row < segment.rows; ++row) {
        if (static_cast<RecordKind>(kinds[row]) != RecordKind::Call || segment.isDead(row))
            continue;
        const auto [cell, isNew] = index.place(rows.keys()[row]);
        if (isNew)
            cells.emplace_back(row, RollupSums{});
        ++cells[cell].second[0];
        cellOfRow[row] = cell;
    }
    for (std::size_t i = 0; i < kSumColumns.size(); ++i) {
        const PackedColumn &column = segment.column(kSumColumns[i]);
        if (column.isConstant() && column.min() == 0)
            continue;
        const Values values = unpacked(column);
        for (std::size_t row = 0; row < segment.rows; ++row)
            if (cellOfRow[row] != kNoCell)
                cells[cellOfRow[row]].second[i + 1] += values[row];
    }
    for (const auto &[row, sums] : cells) {
        const auto value = [&segment, at = row](Column column) { return segment.column(column).at(at); };
        for (const auto &[owner, column] : kOwnerColumns)
            addSums(m_sums[keyOf(value, areLong[row], owner, column)], sums);
        addSums(m_sums[wholeOf(keyOf(value, areLong[row], RollupOwner::Whole, kOwnerColumns.front().second))], sums);
    }
}

void RollupBuilder::add(const RollupBuilder &other)
{
    for (const auto &[key, sums] : other.m_sums)
        addSums(m_sums[key], sums);
}

void RollupBuilder::takeBack(const Segment &segment, std::size_t row, int sign)
{
    const auto value = [&](Column column) { return segment.column(column).at(row); };
    if (static_cast<RecordKind>(value(Column::Kind)) != RecordKind::Call)
        return;
    RollupSums one{1};
    for (std::size_t i = 0; i < kSumColumns.size(); ++i)
        one[i + 1] = value(kSumColumns[i]);
    const bool isLong = one[1] + one[2] + one[3] + one[4] > kLongPrompt;
    for (const auto &[owner, column] : kOwnerColumns)
        addSums(m_sums[keyOf(value, isLong, owner, column)], one, sign);
    addSums(m_sums[wholeOf(keyOf(value, isLong, RollupOwner::Whole, kOwnerColumns.front().second))], one, sign);
}

Result<void> RollupBuilder::write(const Database &database, std::int64_t importId) const
{
    for (const auto &[key, sums] : m_sums) {
        const bool isWhole = key.owner == RollupOwner::Whole;
        const std::size_t parts = isWhole ? kOwnerPart : key.parts.size();
        Statement add = database.prepare(isWhole ? sql::kAddDaily : sql::kAddRollup);
        for (RollupSums rest = sums; rest != RollupSums{};) {
            const RollupSums part = firstPart(rest);
            int parameter = 1;
            add.bind(parameter++, importId);
            if (!isWhole)
                add.bind(parameter++, static_cast<std::int64_t>(key.owner));
            for (std::size_t i = 0; i < parts; ++i)
                add.bind(parameter++, std::int64_t{key.parts[i]});
            for (std::size_t i = 0; i < part.size(); ++i) {
                add.bind(parameter++, static_cast<std::int64_t>(part[i]));
                rest[i] -= part[i];
            }
            if (auto done = add.run(); !done)
                return done;
        }
    }
    return {};
}

namespace {

/// Adds the rows of a statement: the owner's kind first unless they are of whole days, then key and sums.
Result<void> addRows(const Database &database, const char *sql, bool areWhole, Rollup &all)
{
    Statement statement = database.prepare(sql);
    while (statement.step()) {
        RollupKey key;
        int column = 0;
        key.owner = areWhole ? RollupOwner::Whole : static_cast<RollupOwner>(statement.integer(column++));
        for (std::size_t i = 0; i < (areWhole ? kOwnerPart : key.parts.size()); ++i)
            key.parts[i] = static_cast<std::int32_t>(statement.integer(column++));
        for (Int128 &sum : all[key])
            sum += statement.integer(column++);
    }
    return statement.failed() ? Result<void>(database.error()) : Result<void>();
}

void eraseZeros(Rollup &all)
{
    std::erase_if(all, [](const auto &entry) { return entry.second == RollupSums{}; });
}

} // namespace

Result<Rollup> readDaily(const Database &database)
{
    Rollup all;
    if (auto done = addRows(database, sql::kDaily, true, all); !done)
        return done.error();
    eraseZeros(all);
    return all;
}

Result<Rollup> readRollup(const Database &database)
{
    auto all = readDaily(database);
    if (!all)
        return all;
    if (auto done = addRows(database, sql::kRollup, false, *all); !done)
        return done.error();
    eraseZeros(*all);
    return all;
}

} // namespace assay
