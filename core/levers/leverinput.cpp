#include "core/levers/leverinput.h"

#include "core/analysis/keycolumn.h"
#include "core/levers/leverinputbuilder.h"

#include <algorithm>

namespace assay {

namespace {

std::string textOf(const std::vector<Filter> &filters)
{
    std::string text;
    for (const Filter &filter : filters)
        text += Selection::filterText(filter) + '\n';
    return text;
}

} // namespace

std::shared_ptr<const LeverInput> LeverInput::gather(std::shared_ptr<const Snapshot> snapshot, const Selection &selection,
                                                     const JobControl &control)
{
    LeverInputBuilder builder(std::move(snapshot), selection);
    return builder.build(control);
}

void CallTally::add(const TokenCounts &counts, const ToolUses &uses)
{
    ++calls;
    cacheCalls += counts.promptTotal() > counts[TokenClass::Input] ? 1 : 0;
    searches += uses.searches;
    fetches += uses.fetches;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        tokens[c] += counts.counts[c];
}

CallTally &CallTally::operator+=(const CallTally &other)
{
    calls += other.calls;
    cacheCalls += other.cacheCalls;
    searches += other.searches;
    fetches += other.fetches;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        tokens[c] += other.tokens[c];
    return *this;
}

CallTally &CallTally::operator-=(const CallTally &other)
{
    calls -= other.calls;
    cacheCalls -= other.cacheCalls;
    searches -= other.searches;
    fetches -= other.fetches;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        tokens[c] -= other.tokens[c];
    return *this;
}

ToolUses LeverInput::usesAt(std::size_t position) const
{
    const CallTally &tally = groupOf(m_calls[position]).tally;
    return tally.searches == 0 && tally.fetches == 0 ? ToolUses() : usesOf(m_calls[position].ref);
}

ToolUses LeverInput::usesOf(CallRef call) const
{
    const auto &ofSegment = m_uses[call.segment];
    const auto known = std::ranges::lower_bound(ofSegment, call.row, {}, &std::pair<std::uint32_t, ToolUses>::first);
    return known == ofSegment.end() || known->first != call.row ? ToolUses() : known->second;
}

std::shared_ptr<const Matching> LeverInput::matching(const std::vector<Filter> &filters) const
{
    const std::string text = textOf(filters);
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = m_matching.find(text); known != m_matching.end())
            return known->second;
    }
    const auto isShared = [](const Filter &filter) { return isSharedByGroup(filter.dimension.dimension); };
    auto found = std::make_shared<Matching>(std::ranges::all_of(filters, isShared) ? matchingGroups(filters) : matchingCalls(filters));
    const std::scoped_lock lock(m_mutex);
    return m_matching.emplace(text, std::move(found)).first->second;
}

Matching LeverInput::matchingGroups(const std::vector<Filter> &filters) const
{
    Matching found;
    if (filters.empty())
        return found;
    found.groups.assign(m_groups.size(), Matching::Some::All);
    for (const Filter &filter : filters) {
        const PriceBook &book = m_snapshot->pricer().book();
        const KeyColumn column(filter.dimension, m_snapshot->calls(), book, m_selection.zone);
        const auto accepted = column.accepted(filter, book);
        std::vector<std::int8_t> passes(m_seriesCount, -1); // -1: not looked at yet
        for (std::size_t group = 0; group < m_groups.size(); ++group) {
            std::int8_t &isAccepted = passes[m_groups[group].series];
            if (isAccepted < 0) {
                const CallRef call = m_calls[m_groups[group].first].ref;
                const auto code = m_snapshot->calls().segments[call.segment]->column(columnOf(filter.dimension.dimension)).at(call.row);
                isAccepted = accepted[std::size_t(code)] != 0 ? 1 : 0;
            }
            if (isAccepted == 0)
                found.groups[group] = Matching::Some::None;
        }
    }
    return found;
}

Matching LeverInput::matchingCalls(const std::vector<Filter> &filters) const
{
    Matching found;
    Selection narrowed = m_selection;
    narrowed.filters.insert(narrowed.filters.end(), filters.begin(), filters.end());
    const auto rows = selectRows(*m_snapshot, narrowed, JobControl());
    found.calls.resize(m_calls.size());
    std::vector<std::int64_t> passing(m_groups.size());
    for (std::size_t segment = 0; segment < rows.size(); ++segment)
        for (const std::uint32_t row : rows[segment])
            if (const std::uint32_t position = m_positions[segment][row]; position != kLeftOut) {
                found.calls[position] = 1;
                ++passing[m_calls[position].group];
            }
    for (std::size_t group = 0; group < m_groups.size(); ++group)
        found.groups.push_back(passing[group] == 0                              ? Matching::Some::None
                               : passing[group] == m_groups[group].tally.calls ? Matching::Some::All
                                                                               : Matching::Some::Mixed);
    return found;
}

} // namespace assay
