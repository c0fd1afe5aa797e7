#include "core/store/dailysums.h"

#include "core/columns/unpackedsegment.h"
#include "core/store/dictionaryrows.h"
#include "core/store/rollup.h"
#include "core/store/schema.h"
#include "core/store/sql.h"
#include "core/store/storeprivate.h"

#include <algorithm>
#include <limits>

namespace assay {

namespace {

constexpr std::array kKeyColumns{columnOf(Dimension::ModelId), Column::Platform, Column::Endpoint, Column::Tier,
                                 Column::Batch,               Column::Speed,    columnOf(Dimension::Geo)};
constexpr std::array kSumColumns{Column::Input,        Column::CacheRead, Column::CacheWrite5m,
                                 Column::CacheWrite1h, Column::Output,    Column::WebSearches};
constexpr std::size_t kLongPart = 8; ///< of a rollup key

bool fits(const RollupSums &sums)
{
    return std::ranges::all_of(sums, [](Int128 sum) { return sum >= 0 && sum <= std::numeric_limits<std::int64_t>::max(); });
}

void addRow(UnpackedSegment &rows, const RollupKey &key, const RollupSums &sums)
{
    const std::int32_t day = key.parts[0];
    rows.set(Column::Time, rows.rows, day == kNoDay ? kNoTime : Millis(day) * kMillisPerDay);
    for (std::size_t i = 0; i < kKeyColumns.size(); ++i)
        rows.set(kKeyColumns[i], rows.rows, key.parts[i + 1]);
    for (std::size_t i = 0; i < kSumColumns.size(); ++i)
        rows.set(kSumColumns[i], rows.rows, static_cast<std::int64_t>(sums[i + 1]));
    ++rows.rows;
}

Result<void> readTexts(const Database &database, DailySums &daily)
{
    auto dictionaries = std::make_shared<Dictionaries>();
    for (const Dimension dimension : {Dimension::ModelId, Dimension::Geo}) {
        auto texts = readDictionary(database, static_cast<std::int64_t>(dimension));
        if (!texts)
            return texts.error();
        dictionaries->of(dimension) = texts.take();
    }
    const auto reasons = readDictionary(database, static_cast<std::int64_t>(Dimension::StopReason));
    if (!reasons)
        return reasons.error();
    daily.mayHoldRefusals = reasons->find("refusal").has_value();
    daily.columns.dictionaries = std::move(dictionaries);
    return {};
}

} // namespace

Result<std::optional<DailySums>> loadDailySums(const Store &store)
{
    const Database &database = *store.d().database;
    if (database.integer(sql::kUserVersion) < schemaVersion())
        return std::optional<DailySums>();
    auto transaction = Transaction::begin(database, Database::Access::Read);
    if (!transaction)
        return transaction.error();
    const auto sums = readDaily(database);
    if (!sums)
        return sums.error();
    std::vector<std::pair<RollupKey, RollupSums>> rows(sums->begin(), sums->end());
    std::ranges::sort(rows, {}, [](const auto &row) { return row.first.parts; });
    DailySums daily;
    for (std::size_t first = 0; first < rows.size(); first += kSegmentRows) {
        UnpackedSegment unpacked;
        for (const auto &[key, row] : std::span(rows).subspan(first, std::min(kSegmentRows, rows.size() - first))) {
            if (!fits(row))
                return std::optional<DailySums>();
            addRow(unpacked, key, row);
            daily.calls.push_back(static_cast<std::int64_t>(row[0]));
            daily.areLongPrompts.push_back(key.parts[kLongPart] != 0);
        }
        daily.columns.segments.push_back(std::make_shared<const Segment>(pack(unpacked)));
    }
    if (auto done = readTexts(database, daily); !done)
        return done.error();
    return std::optional(std::move(daily));
}

} // namespace assay
