#include "core/levers/leverinputbuilder.h"

#include "core/analysis/freeaside.h"
#include "core/analysis/parallel.h"
#include "core/analysis/steps.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace assay {

LeverInputBuilder::LeverInputBuilder(std::shared_ptr<const Snapshot> snapshot, const Selection &selection)
    : m_input(new LeverInput)
{
    m_input->m_snapshot = std::move(snapshot);
    m_input->m_selection = selection;
}

std::shared_ptr<const LeverInput> LeverInputBuilder::build(const JobControl &control)
{
    nameGroups(control);
    joinGroups(control);
    if (!control.isCancelled())
        placeCalls(control);
    if (!control.isCancelled()) {
        hashSessions(control);
        inferPrefixes(control);
    }
    const std::size_t calls = m_input->m_calls.size();
    freeAside(std::move(m_rows), std::max(calls, m_rows.size() * kSegmentRows));
    Query everything{m_input->m_selection, {}, {}, "cost", 0, std::nullopt};
    for (const Metric &metric : allMetrics())
        everything.metrics.emplace_back(metric.id);
    if (!control.isCancelled())
        m_input->m_before = run(m_input->snapshot(), everything, control);
    if (!control.isCancelled())
        return m_input;
    freeAside(std::move(m_input), calls);
    return nullptr;
}

GroupNamer::WorkloadDays LeverInputBuilder::unitDays() const
{
    const Dictionary &workloads = m_input->snapshot().calls().dictionaries->of(Dimension::Workload);
    GroupNamer::WorkloadDays days;
    for (const UnitCount &unit : m_input->snapshot().companions().units)
        if (const auto id = workloads.find(unit.workload))
            days.insert({*id, unit.day});
    return days;
}

void LeverInputBuilder::nameGroups(const JobControl &control)
{
    const Snapshot &snapshot = m_input->snapshot();
    auto selected = selectRows(snapshot, m_input->m_selection, control);
    const GroupNamer::WorkloadDays days = unitDays();
    m_rows.resize(selected.size());
    for (std::size_t i = 0; i < workersFor(selected.size()); ++i)
        m_namers.emplace_back(snapshot, days);
    forEachSegment(selected.size(), control, "Sorting calls", [&](std::size_t worker, std::size_t segment) {
        m_rows[segment] = m_namers[worker].read(segment, std::move(selected[segment]));
        m_rows[segment].namer = worker;
    });
}

void LeverInputBuilder::joinGroups(const JobControl &control)
{
    std::vector<Joined> joined;
    HashIndex index; // by series and day
    for (const GroupNamer &namer : m_namers) {
        std::vector<std::array<Series::const_iterator, 2>> seriesOf; // by the namer's number, without and with unit counts
        for (GroupTraits traits : namer.series()) {
            const auto number = [this](const GroupTraits &of) { return m_series.try_emplace(of, std::uint32_t(m_series.size())).first; };
            const auto without = number(traits);
            traits.traits |= kCallHasUnits;
            seriesOf.push_back({without, number(traits)});
        }
        auto &places = m_groupOf.emplace_back();
        inSteps(namer.groups().size(), control, [&](std::size_t i) {
            const GroupNamer::Group &group = namer.groups()[i];
            const auto series = seriesOf[group.series][group.hasUnits ? 1 : 0];
            const auto [place, isNew] = index.place(std::uint64_t(series->second) << 32 | std::uint32_t(group.day));
            if (isNew)
                joined.push_back({group, series});
            else
                joined[place].group.add(group);
            places.push_back(place);
        });
    }
    if (!control.isCancelled())
        numberGroups(joined, control);
}

void LeverInputBuilder::numberGroups(const std::vector<Joined> &joined, const JobControl &control)
{
    std::vector<std::uint32_t> order(joined.size()), number(joined.size());
    std::iota(order.begin(), order.end(), 0u);
    const auto isEarlier = [&joined](std::uint32_t a, std::uint32_t b) { return joined[a].group.first < joined[b].group.first; };
    if (!sortInSteps(order.begin(), order.end(), isEarlier, control))
        return;
    m_input->m_groups.reserve(joined.size());
    for (const std::uint32_t place : order) {
        number[place] = std::uint32_t(m_input->m_groups.size());
        addGroup(joined[place]);
    }
    for (auto &places : m_groupOf)
        for (std::uint32_t &place : places)
            place = number[place];
    m_input->m_seriesCount = m_series.size();
    reservePlaces();
}

void LeverInputBuilder::addGroup(const Joined &joined)
{
    const auto &[traits, series] = *joined.series;
    const GroupNamer::Group &group = joined.group;
    auto &groups = m_input->m_groups;
    const std::size_t first = groups.empty() ? 0 : groups.back().end;
    const std::uint32_t kind = kindOf(traits, group.first.second);
    groups.push_back({kind, streamOf(traits, m_input->m_kinds[kind]), traits.traits, group.day, series, first, first + group.calls, {}});
}

std::uint32_t LeverInputBuilder::kindOf(const GroupTraits &traits, CallRef example)
{
    const auto [known, isNew] = m_kinds.try_emplace(traits.price, std::uint32_t(m_input->m_kinds.size()));
    if (isNew) {
        const Snapshot &snapshot = m_input->snapshot();
        const RateCard &card = snapshot.pricer().card(snapshot.cards(example.segment)[example.row]);
        m_input->m_kinds.push_back({example, card.model, card.batch, card.fast, card.notBilled});
    }
    return known->second;
}

std::uint32_t LeverInputBuilder::streamOf(const GroupTraits &traits, const CallKind &kind)
{
    const auto [known, isNew] = m_streams.try_emplace({traits.workload, kind.model, traits.workspace, kind.fast, kind.batch},
                                                      std::uint32_t(m_input->m_streams.size()));
    if (isNew)
        m_input->m_streams.push_back({traits.workload, kind.model, traits.workspace, kind.fast, kind.batch, 0});
    return known->second;
}

/// Segment by segment, so that a group's calls come in order of time where the segments do.
void LeverInputBuilder::reservePlaces()
{
    std::vector<std::uint32_t> next;
    for (const CallGroup &group : m_input->m_groups)
        next.push_back(std::uint32_t(group.first));
    for (const GroupedRows &rows : m_rows) {
        auto &places = m_places.emplace_back();
        for (const auto &[group, calls] : rows.counts) {
            std::uint32_t &free = next[m_groupOf[rows.namer][group]];
            places.push_back({group, free});
            free += calls;
        }
        m_input->m_unpricedCalls += rows.unpricedCalls;
    }
}

bool LeverInputBuilder::isInOrder() const
{
    Millis last = kNoTime;
    for (const GroupedRows &rows : m_rows) {
        if (!rows.rows.empty() && (!rows.isInOrder || rows.firstTime < last))
            return false;
        last = rows.rows.empty() ? last : rows.lastTime;
    }
    return true;
}

} // namespace assay
