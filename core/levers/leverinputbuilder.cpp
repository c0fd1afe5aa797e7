#include "core/levers/leverinputbuilder.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <tuple>

namespace assay {

namespace {

/// What decides the price of a call beside its date and tokens.
constexpr std::array kKindColumns{Column::Platform, Column::Endpoint, Column::Tier, Column::Batch, Column::Speed,
                                  columnOf(Dimension::ModelId), columnOf(Dimension::Geo), columnOf(Dimension::StopReason),
                                  columnOf(Dimension::RefusalCategory)};
constexpr std::array kOtherColumns{Column::Time, Column::Input, Column::CacheRead, Column::CacheWrite5m, Column::CacheWrite1h,
                                   Column::Output, Column::WebSearches, Column::WebFetches, columnOf(Dimension::Workload),
                                   columnOf(Dimension::Workspace), columnOf(Dimension::Session)};

/// A key out of whole numbers, for a hash table.
template <std::size_t N>
std::string keyOf(const std::array<std::int64_t, N> &values)
{
    std::string key(sizeof values, '\0');
    std::memcpy(key.data(), values.data(), sizeof values);
    return key;
}

std::uint64_t workloadDay(std::uint32_t workload, Day day)
{
    return std::uint64_t(workload) << 32 | std::uint32_t(day);
}

} // namespace

/// The columns levers need of one segment, unpacked.
struct LeverInputBuilder::SegmentValues
{
    std::array<std::vector<std::int64_t>, kColumnCount> columns;

    explicit SegmentValues(const Segment &segment)
    {
        const auto unpack = [&](Column column) {
            auto &values = columns[std::size_t(column)];
            values.resize(segment.rows);
            segment.column(column).unpack(0, values);
        };
        for (const Column column : kKindColumns)
            unpack(column);
        for (const Column column : kOtherColumns)
            unpack(column);
    }
    std::int64_t at(Column column, std::size_t row) const { return columns[std::size_t(column)][row]; }
};

LeverInputBuilder::LeverInputBuilder(std::shared_ptr<const Snapshot> snapshot, const Selection &selection)
    : m_input(new LeverInput)
{
    m_input->m_snapshot = std::move(snapshot);
    m_input->m_selection = selection;
}

std::shared_ptr<const LeverInput> LeverInputBuilder::build(const JobControl &control)
{
    const Snapshot &snapshot = m_input->snapshot();
    readUnitDays();
    std::vector<std::vector<std::uint32_t>> rows(snapshot.calls().segments.size());
    for (const CallRef ref : selectCalls(snapshot, m_input->m_selection, CallOrder::Time, 0, control))
        rows[ref.segment].push_back(ref.row);
    for (std::uint32_t segment = 0; segment < rows.size() && !control.isCancelled(); ++segment)
        if (!rows[segment].empty())
            readSegment(segment, rows[segment]);
    std::ranges::sort(m_input->m_calls, [](const LeverCall &a, const LeverCall &b) {
        return std::tie(a.time, a.ref) < std::tie(b.time, b.ref);
    });
    hashSessions();
    inferPrefixes();

    Query everything{m_input->m_selection, {}, {}, "cost", 0, std::nullopt};
    for (const Metric &metric : allMetrics())
        everything.metrics.emplace_back(metric.id);
    m_input->m_before = run(snapshot, everything, control);
    return control.isCancelled() ? nullptr : m_input;
}

void LeverInputBuilder::readUnitDays()
{
    const Companions &companions = m_input->snapshot().companions();
    const Dictionary &workloads = m_input->snapshot().calls().dictionaries->of(Dimension::Workload);
    for (const UnitCount &unit : companions.units)
        if (const auto id = workloads.find(unit.workload))
            m_unitDays.emplace(workloadDay(*id, unit.day), true);
}

void LeverInputBuilder::readSegment(std::uint32_t segment, const std::vector<std::uint32_t> &rows)
{
    const Snapshot &snapshot = m_input->snapshot();
    const SegmentValues values(*snapshot.calls().segments[segment]);
    for (const std::uint32_t row : rows) {
        const RateCard &card = snapshot.pricer().card(snapshot.cards(segment)[row]);
        if (card.unpriced != Unpriced::No)
            ++m_input->m_unpricedCalls;
        else
            m_input->m_calls.push_back(readCall(values, row, {segment, row}));
    }
}

LeverCall LeverInputBuilder::readCall(const SegmentValues &values, std::size_t row, CallRef ref)
{
    LeverCall call;
    call.tokens.counts = {values.at(Column::Input, row), values.at(Column::CacheRead, row), values.at(Column::CacheWrite5m, row),
                          values.at(Column::CacheWrite1h, row), values.at(Column::Output, row)};
    call.time = values.at(Column::Time, row);
    call.ref = ref;
    call.kind = kindOf(values, row, ref);
    call.stream = streamOf(values, row, m_input->m_kinds[call.kind]);
    call.session = std::uint32_t(values.at(columnOf(Dimension::Session), row));
    call.searches = std::uint32_t(values.at(Column::WebSearches, row));
    call.fetches = std::uint32_t(values.at(Column::WebFetches, row));
    call.traits = m_input->snapshot().traits(ref.segment)[row];
    if (m_unitDays.contains(workloadDay(std::uint32_t(values.at(columnOf(Dimension::Workload), row)), dayOf(call.time))))
        call.traits |= kCallHasUnits;
    return call;
}

std::uint32_t LeverInputBuilder::kindOf(const SegmentValues &values, std::size_t row, CallRef ref)
{
    const RateCard &card = m_input->snapshot().pricer().card(m_input->snapshot().cards(ref.segment)[ref.row]);
    std::array<std::int64_t, kKindColumns.size() + 1> key{card.notBilled};
    for (std::size_t i = 0; i < kKindColumns.size(); ++i)
        key[i + 1] = values.at(kKindColumns[i], row);
    const auto [known, isNew] = m_kindIndex.try_emplace(keyOf(key), std::uint32_t(m_input->m_kinds.size()));
    if (isNew)
        m_input->m_kinds.push_back({ref, card.model, card.batch, card.fast, card.notBilled});
    return known->second;
}

std::uint32_t LeverInputBuilder::streamOf(const SegmentValues &values, std::size_t row, const CallKind &kind)
{
    const auto workload = std::uint32_t(values.at(columnOf(Dimension::Workload), row));
    const auto workspace = std::uint32_t(values.at(columnOf(Dimension::Workspace), row));
    const std::array<std::int64_t, 5> key{workload, kind.model, workspace, kind.fast, kind.batch};
    const auto [known, isNew] = m_streamIndex.try_emplace(keyOf(key), std::uint32_t(m_input->m_streams.size()));
    if (isNew)
        m_input->m_streams.push_back({workload, kind.model, workspace, kind.fast, kind.batch, 0});
    return known->second;
}

void LeverInputBuilder::hashSessions()
{
    const Dictionary &sessions = m_input->snapshot().calls().dictionaries->of(Dimension::Session);
    for (std::uint32_t id = 0; id < sessions.size(); ++id) {
        std::uint64_t hash = 0xcbf29ce484222325u; // FNV-1a
        for (const char c : sessions.text(id))
            hash = (hash ^ std::uint8_t(c)) * 0x100000001b3u;
        m_input->m_sessionHashes.push_back(hash);
    }
}

void LeverInputBuilder::inferPrefixes()
{
    // One inference per workload and model: its workspaces and speeds share the text, though not the cache.
    std::map<std::pair<std::uint32_t, int>, std::size_t> index;
    for (CallStream &stream : m_input->m_streams)
        stream.prefix = index.try_emplace({stream.workload, stream.model}, index.size()).first->second;
    std::vector<std::vector<PromptSample>> samples(index.size());
    for (const LeverCall &call : m_input->m_calls)
        if (!m_input->m_kinds[call.kind].batch && (call.traits & kTraitFailed) == 0)
            samples[m_input->m_streams[call.stream].prefix].push_back({call.time, call.tokens, call.session});
    for (const auto &calls : samples)
        m_input->m_prefixes.push_back(inferPrefix(calls));
}

} // namespace assay
