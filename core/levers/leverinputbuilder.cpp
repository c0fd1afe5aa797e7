#include "core/levers/leverinputbuilder.h"

#include "core/analysis/freeaside.h"
#include "core/analysis/steps.h"

#include <algorithm>
#include <array>
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

std::uint64_t workloadDay(std::uint32_t workload, Day day)
{
    return std::uint64_t(workload) << 32 | std::uint32_t(day);
}

} // namespace

bool isSharedByGroup(Dimension dimension)
{
    const bool isOfStream = dimension == Dimension::Workload || dimension == Dimension::Workspace;
    const bool isText = static_cast<std::size_t>(dimension) < kTextDimensionCount;
    return isOfStream || (isText && std::ranges::find(kKindColumns, columnOf(dimension)) != kKindColumns.end());
}

/// The columns levers need of one segment, unpacked.
struct LeverInputBuilder::SegmentValues
{
    std::array<std::vector<std::int64_t>, kColumnCount> columns;
    std::vector<std::uint32_t> kinds, streams; ///< by row, of the rows that are read

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
    const auto rows = selectRows(snapshot, m_input->m_selection, control);
    std::size_t calls = 0;
    for (const auto &some : rows)
        calls += some.size();
    m_input->m_calls.reserve(calls); // a large table takes long to be moved to where it has room
    for (std::uint32_t segment = 0; segment < rows.size() && !control.isCancelled(); ++segment)
        if (!rows[segment].empty())
            readSegment(segment, rows[segment]);
    const auto before = [](const LeverCall &a, const LeverCall &b) { return std::tie(a.time, a.ref) < std::tie(b.time, b.ref); };
    if (!std::ranges::is_sorted(m_input->m_calls, before))
        sortInSteps(m_input->m_calls.begin(), m_input->m_calls.end(), before, control);
    groupCalls(control);
    hashSessions();
    inferPrefixes(control);

    Query everything{m_input->m_selection, {}, {}, "cost", 0, std::nullopt};
    for (const Metric &metric : allMetrics())
        everything.metrics.emplace_back(metric.id);
    if (!control.isCancelled())
        m_input->m_before = run(snapshot, everything, control);
    if (!control.isCancelled())
        return m_input;
    freeAside(std::move(m_input->m_calls), calls);
    return nullptr;
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
    SegmentValues values(*snapshot.calls().segments[segment]);
    std::vector<std::uint32_t> priced;
    for (const std::uint32_t row : rows)
        if (snapshot.pricer().card(snapshot.cards(segment)[row]).unpriced == Unpriced::No)
            priced.push_back(row);
    m_input->m_unpricedCalls += std::int64_t(rows.size() - priced.size());
    nameKinds(segment, priced, values);
    for (const std::uint32_t row : priced)
        m_input->m_calls.push_back(readCall(values, row, {segment, row}));
}

LeverCall LeverInputBuilder::readCall(const SegmentValues &values, std::size_t row, CallRef ref)
{
    LeverCall call;
    call.tokens.counts = {values.at(Column::Input, row), values.at(Column::CacheRead, row), values.at(Column::CacheWrite5m, row),
                          values.at(Column::CacheWrite1h, row), values.at(Column::Output, row)};
    call.time = values.at(Column::Time, row);
    call.ref = ref;
    call.kind = values.kinds[row];
    call.stream = values.streams[row];
    call.session = std::uint32_t(values.at(columnOf(Dimension::Session), row));
    call.searches = std::uint32_t(values.at(Column::WebSearches, row));
    call.fetches = std::uint32_t(values.at(Column::WebFetches, row));
    call.traits = m_input->snapshot().traits(ref.segment)[row];
    if (m_unitDays.contains(workloadDay(std::uint32_t(values.at(columnOf(Dimension::Workload), row)), dayOf(call.time))))
        call.traits |= kCallHasUnits;
    return call;
}

void LeverInputBuilder::nameKinds(std::uint32_t segment, const std::vector<std::uint32_t> &rows, SegmentValues &values)
{
    constexpr std::uint64_t kCodeLimit = 16; ///< more than any code column has values
    const Snapshot &snapshot = m_input->snapshot();
    const Dictionaries &texts = *snapshot.calls().dictionaries;
    const std::size_t all = snapshot.calls().segments[segment]->rows;
    std::vector<std::uint32_t> notBilled(all);
    for (const std::uint32_t row : rows)
        notBilled[row] = snapshot.pricer().card(snapshot.cards(segment)[row]).notBilled ? 1 : 0;
    const auto add = [&](Column column) {
        const auto text = static_cast<std::size_t>(column);
        m_folder.add(std::span<const std::int64_t>(values.columns[text]), text < kTextDimensionCount ? texts.texts[text].size() : kCodeLimit);
    };
    m_folder.begin(all);
    m_folder.add(std::span<const std::uint32_t>(notBilled), 2);
    for (const Column column : kKindColumns)
        add(column);
    values.kinds.resize(all);
    const auto keys = m_folder.keys();
    for (const std::uint32_t row : rows) {
        const auto [number, isNew] = m_kindIndex.place(keys[row]);
        if (isNew) {
            const RateCard &card = snapshot.pricer().card(snapshot.cards(segment)[row]);
            m_input->m_kinds.push_back({{segment, row}, card.model, card.batch, card.fast, card.notBilled});
        }
        values.kinds[row] = number;
    }
    add(columnOf(Dimension::Workload));
    add(columnOf(Dimension::Workspace));
    values.streams.resize(all);
    const auto places = m_folder.keys();
    for (const std::uint32_t row : rows) {
        const auto [number, isNew] = m_placeIndex.place(places[row]);
        if (isNew)
            m_streamOf.push_back(streamOf(std::uint32_t(values.at(columnOf(Dimension::Workload), row)),
                                          std::uint32_t(values.at(columnOf(Dimension::Workspace), row)),
                                          m_input->m_kinds[values.kinds[row]]));
        values.streams[row] = m_streamOf[number];
    }
}

std::uint32_t LeverInputBuilder::streamOf(std::uint32_t workload, std::uint32_t workspace, const CallKind &kind)
{
    const auto [known, isNew] = m_streams.try_emplace({workload, kind.model, workspace, kind.fast, kind.batch},
                                                      std::uint32_t(m_input->m_streams.size()));
    if (isNew)
        m_input->m_streams.push_back({workload, kind.model, workspace, kind.fast, kind.batch, 0});
    return known->second;
}

void LeverInputBuilder::groupCalls(const JobControl &control)
{
    auto &calls = m_input->m_calls;
    auto &groups = m_input->m_groups;
    HashIndex owners, ownerDays, index, series;
    const bool done = inSteps(calls.size(), control, [&](std::size_t i) {
        LeverCall &call = calls[i];
        const Day day = dayOf(call.time);
        const std::uint64_t owner = owners.place(std::uint64_t(call.kind) << 32 | call.stream).id;
        const std::uint64_t ownerDay = ownerDays.place(owner << 32 | std::uint32_t(day)).id;
        const auto [number, isNew] = index.place(ownerDay << 16 | call.traits);
        if (isNew) {
            const std::uint32_t ofSeries = series.place(owner << 16 | call.traits).id;
            groups.push_back({call.kind, call.stream, call.traits, day, ofSeries, 0, 0, {}, call.tokens.promptTotal(), 0, 0, call.tokens.output(), 0});
        }
        CallGroup &group = groups[number];
        group.tally.add(call);
        group.leastPrompt = std::min(group.leastPrompt, call.tokens.promptTotal());
        group.mostPrompt = std::max(group.mostPrompt, call.tokens.promptTotal());
        group.mostInput = std::max(group.mostInput, call.tokens[TokenClass::Input]);
        group.leastOutput = std::min(group.leastOutput, call.tokens.output());
        group.mostOutput = std::max(group.mostOutput, call.tokens.output());
        call.group = number;
    });
    m_input->m_seriesCount = series.size();
    if (done)
        placeByGroup(control);
    noteSizes(control);
}

/// Puts the calls of each group side by side, in order of time.
void LeverInputBuilder::placeByGroup(const JobControl &control)
{
    auto &calls = m_input->m_calls;
    auto &groups = m_input->m_groups;
    std::size_t next = 0;
    for (CallGroup &group : groups) {
        group.first = group.end = next;
        next += std::size_t(group.tally.calls);
    }
    std::vector<std::uint32_t> place;
    place.reserve(calls.size());
    inSteps(calls.size(), control, [&](std::size_t i) { place.push_back(std::uint32_t(groups[calls[i].group].end++)); });
    m_input->m_byTime = place;
    inSteps(place.size(), control, [&](std::size_t i) { // in place: two copies of ten million calls are a gigabyte more
        while (place[i] != i) {
            std::swap(calls[i], calls[place[i]]);
            std::swap(place[i], place[place[i]]);
        }
    });
    for (const auto &segment : m_input->snapshot().calls().segments)
        m_input->m_positions.emplace_back(segment->rows, LeverInput::kLeftOut);
    inSteps(calls.size(), control, [&](std::size_t i) { m_input->m_positions[calls[i].ref.segment][calls[i].ref.row] = std::uint32_t(i); });
}

void LeverInputBuilder::noteSizes(const JobControl &control)
{
    const auto narrow = [](std::int64_t tokens) { return std::uint32_t(std::min<std::int64_t>(tokens, LeverInput::kManyTokens)); };
    const auto &calls = m_input->m_calls;
    m_input->m_prompts.reserve(calls.size());
    m_input->m_outputs.reserve(calls.size());
    inSteps(calls.size(), control, [&](std::size_t i) {
        m_input->m_prompts.push_back(narrow(calls[i].tokens.promptTotal()));
        m_input->m_outputs.push_back(narrow(calls[i].tokens.output()));
    });
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

void LeverInputBuilder::inferPrefixes(const JobControl &control)
{
    // One inference per workload and model: its workspaces and speeds share the text, though not the cache.
    std::map<std::pair<std::uint32_t, int>, std::size_t> index;
    for (CallStream &stream : m_input->m_streams)
        stream.prefix = index.try_emplace({stream.workload, stream.model}, index.size()).first->second;
    std::vector<std::vector<PromptSample>> samples(index.size());
    const auto &byTime = m_input->m_byTime;
    inSteps(byTime.size(), control, [&](std::size_t i) {
        const LeverCall &call = m_input->m_calls[byTime[i]];
        if (!m_input->m_kinds[call.kind].batch && (call.traits & kTraitFailed) == 0)
            samples[m_input->m_streams[call.stream].prefix].push_back({call.time, call.tokens, call.session});
    });
    for (const auto &calls : samples)
        if (!control.isCancelled())
            m_input->m_prefixes.push_back(inferPrefix(calls));
    freeAside(std::move(samples), byTime.size());
}

} // namespace assay
