#include "core/store/rollup.h"

#include "core/store/sql.h"
#include "core/values/hash.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::int64_t kLongPrompt = 200'000; ///< prompts above it pay the long-context band where a model has one
constexpr Int128 kMostPerRow = Int128(1) << 62;

constexpr std::array kKeyColumns{columnOf(Dimension::ModelId), Column::Platform, Column::Endpoint, Column::Tier,
                                 Column::Batch,               Column::Speed,    columnOf(Dimension::Geo)};
constexpr std::array kSumColumns{Column::Input,        Column::CacheRead, Column::CacheWrite5m,
                                 Column::CacheWrite1h, Column::Output,    Column::WebSearches};

/// Adds the call whose columns `value` gives.
template <typename Value>
void addCall(Rollup &sums, Value value, int sign)
{
    if (static_cast<RecordKind>(value(Column::Kind)) != RecordKind::Call)
        return;
    RollupKey key;
    const Millis time = value(Column::Time);
    key.parts[0] = time == kNoTime ? kNoDay : dayOf(time);
    for (std::size_t i = 0; i < kKeyColumns.size(); ++i)
        key.parts[i + 1] = static_cast<std::int32_t>(value(kKeyColumns[i]));
    RollupSums one{1};
    for (std::size_t i = 0; i < kSumColumns.size(); ++i)
        one[i + 1] = value(kSumColumns[i]);
    key.parts[8] = one[1] + one[2] + one[3] + one[4] > kLongPrompt;
    for (const auto &[owner, column] : {std::pair{RollupOwner::Workload, columnOf(Dimension::Workload)},
                                        std::pair{RollupOwner::Team, columnOf(Dimension::Team)}}) {
        key.owner = owner;
        key.parts[9] = static_cast<std::int32_t>(value(column));
        RollupSums &into = sums[key];
        for (std::size_t i = 0; i < one.size(); ++i)
            into[i] += sign * one[i];
    }
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
    std::array<std::vector<std::int64_t>, kColumnCount> values; // only the columns that count
    const auto unpack = [&](Column column) {
        std::vector<std::int64_t> &into = values[static_cast<std::size_t>(column)];
        into.resize(segment.rows);
        segment.column(column).unpack(0, std::span(into));
    };
    std::ranges::for_each(kKeyColumns, unpack);
    std::ranges::for_each(kSumColumns, unpack);
    for (const Column column : {Column::Kind, Column::Time, columnOf(Dimension::Workload), columnOf(Dimension::Team)})
        unpack(column);
    for (std::size_t row = 0; row < segment.rows; ++row)
        if (!segment.isDead(row))
            addCall(m_sums, [&](Column column) { return values[static_cast<std::size_t>(column)][row]; }, 1);
}

void RollupBuilder::takeBack(const Segment &segment, std::size_t row, int sign)
{
    addCall(m_sums, [&](Column column) { return segment.column(column).at(row); }, sign);
}

Result<void> RollupBuilder::write(const Database &database, std::int64_t importId) const
{
    Statement add = database.prepare(sql::kAddRollup);
    for (const auto &[key, sums] : m_sums) {
        for (RollupSums rest = sums; rest != RollupSums{};) {
            const RollupSums part = firstPart(rest);
            add.bind(1, importId).bind(2, static_cast<std::int64_t>(key.owner));
            for (std::size_t i = 0; i < key.parts.size(); ++i)
                add.bind(static_cast<int>(i) + 3, std::int64_t{key.parts[i]});
            for (std::size_t i = 0; i < part.size(); ++i) {
                add.bind(static_cast<int>(i + key.parts.size()) + 3, static_cast<std::int64_t>(part[i]));
                rest[i] -= part[i];
            }
            if (auto done = add.run(); !done)
                return done;
        }
    }
    return {};
}

Result<Rollup> readRollup(const Database &database)
{
    Rollup all;
    Statement statement = database.prepare(sql::kRollup);
    while (statement.step()) {
        RollupKey key;
        key.owner = static_cast<RollupOwner>(statement.integer(0));
        int column = 1;
        for (std::int32_t &part : key.parts)
            part = static_cast<std::int32_t>(statement.integer(column++));
        for (Int128 &sum : all[key])
            sum += statement.integer(column++);
    }
    if (statement.failed())
        return database.error();
    std::erase_if(all, [](const auto &entry) { return entry.second == RollupSums{}; });
    return all;
}

} // namespace assay
