#include "core/levers/groupnamer.h"

#include <algorithm>
#include <array>
#include <utility>

namespace assay {

namespace {

/// What decides the price of a call beside its date and tokens.
constexpr std::array kPriceColumns{Column::Platform, Column::Endpoint, Column::Tier, Column::Batch, Column::Speed,
                                   columnOf(Dimension::ModelId), columnOf(Dimension::Geo), columnOf(Dimension::StopReason),
                                   columnOf(Dimension::RefusalCategory)};
constexpr std::array kStreamColumns{columnOf(Dimension::Workload), columnOf(Dimension::Workspace)};
constexpr std::uint64_t kCodeLimit = 16; ///< more than any code column has values
constexpr std::uint64_t kTraitsLimit = 256;

} // namespace

bool isSharedByGroup(Dimension dimension)
{
    const auto isIn = [dimension](const auto &columns) { return std::ranges::find(columns, columnOf(dimension)) != columns.end(); };
    return static_cast<std::size_t>(dimension) < kTextDimensionCount && (isIn(kPriceColumns) || isIn(kStreamColumns));
}

GroupedRows GroupNamer::read(std::size_t segment, std::vector<std::uint32_t> selected)
{
    const auto &cards = m_snapshot.cards(segment);
    GroupedRows found;
    found.rows = std::move(selected);
    found.unpricedCalls = std::int64_t(std::erase_if(found.rows, [&](std::uint32_t row) {
        return m_snapshot.pricer().card(cards[row]).unpriced != Unpriced::No;
    }));
    nameSeries(segment, found.rows);
    nameGroups(segment, found);
    return found;
}

void GroupNamer::nameSeries(std::size_t segment, std::span<const std::uint32_t> rows)
{
    const Segment &calls = *m_snapshot.calls().segments[segment];
    const Dictionaries &texts = *m_snapshot.calls().dictionaries;
    m_codes.resize(calls.rows);
    m_seriesOf.resize(calls.rows);
    m_folder.begin(calls.rows);
    const auto add = [&](Column column) {
        const auto text = static_cast<std::size_t>(column);
        const std::uint64_t cardinality = text < kTextDimensionCount ? texts.texts[text].size() : kCodeLimit;
        const PackedColumn &values = calls.column(column);
        if (values.isConstant())
            return m_folder.addConstant(std::uint64_t(values.min()), cardinality);
        values.unpack(0, m_codes);
        m_folder.add(std::span<const std::uint32_t>(m_codes), cardinality);
    };
    for (const Column column : kPriceColumns)
        add(column);
    for (const Column column : kStreamColumns)
        add(column);
    m_folder.add(std::span<const std::uint8_t>(m_snapshot.traits(segment)), kTraitsLimit);
    const auto &cards = m_snapshot.cards(segment);
    std::ranges::fill(m_codes, 0); // rows that are no calls have no card
    for (const std::uint32_t row : rows)
        m_codes[row] = m_snapshot.pricer().card(cards[row]).notBilled ? 1 : 0;
    m_folder.add(std::span<const std::uint32_t>(m_codes), 2);

    const auto keys = m_folder.keys();
    for (const std::uint32_t row : rows) {
        const auto [series, isNew] = m_seriesIndex.place(keys[row]);
        if (isNew)
            m_series.push_back(traitsOf({std::uint32_t(segment), row}));
        m_seriesOf[row] = series;
    }
}

GroupTraits GroupNamer::traitsOf(CallRef call) const
{
    const Segment &segment = *m_snapshot.calls().segments[call.segment];
    GroupTraits found;
    for (const Column column : kPriceColumns)
        found.price.push_back(segment.column(column).at(call.row));
    found.price.push_back(m_snapshot.pricer().card(m_snapshot.cards(call.segment)[call.row]).notBilled ? 1 : 0);
    found.workload = std::uint32_t(segment.column(columnOf(Dimension::Workload)).at(call.row));
    found.workspace = std::uint32_t(segment.column(columnOf(Dimension::Workspace)).at(call.row));
    found.traits = m_snapshot.traits(call.segment)[call.row];
    return found;
}

void GroupNamer::nameGroups(std::size_t segment, GroupedRows &found)
{
    const Segment &calls = *m_snapshot.calls().segments[segment];
    m_times.resize(calls.rows);
    calls.column(Column::Time).unpack(0, m_times);
    found.groups.reserve(found.rows.size());
    for (const std::uint32_t row : found.rows) {
        const Millis time = m_times[row];
        const Day day = dayOf(time);
        const std::uint32_t series = m_seriesOf[row];
        const auto [number, isNew] = m_groupIndex.place(std::uint64_t(series) << 32 | std::uint32_t(day));
        const std::pair place(time, CallRef{std::uint32_t(segment), row});
        if (isNew) {
            m_groups.push_back({series, day, m_workloadDays.contains({m_series[series].workload, day}), place, 0});
            m_counts.push_back(0);
        }
        m_groups[number].first = std::min(m_groups[number].first, place);
        if (m_counts[number]++ == 0)
            found.counts.push_back({number, 0});
        found.groups.push_back(number);
        found.isInOrder = found.isInOrder && (found.groups.size() == 1 || time >= found.lastTime);
        found.lastTime = time;
    }
    found.firstTime = found.rows.empty() ? kNoTime : m_times[found.rows.front()];
    for (GroupedRows::Count &count : found.counts) {
        count.calls = std::exchange(m_counts[count.group], 0);
        m_groups[count.group].calls += count.calls;
    }
}

} // namespace assay
