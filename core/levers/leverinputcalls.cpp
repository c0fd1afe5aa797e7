#include "core/analysis/parallel.h"
#include "core/analysis/steps.h"
#include "core/levers/leverinputbuilder.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace assay {

namespace {

/// In the order of TokenCounts.
constexpr std::array kTokenColumns{Column::Input, Column::CacheRead, Column::CacheWrite5m, Column::CacheWrite1h, Column::Output};
constexpr std::size_t kGroupsAtATime = 1'024;

/// Calls work(i) for each i below `count`, on two threads.
template <typename Work>
void forEachOf(std::size_t count, const JobControl &control, Work work)
{
    forEachRange(count, kGroupsAtATime, control, "Sorting calls", [&work](std::size_t, std::size_t, std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i)
            work(i);
    });
}

bool isBefore(const LeverCall &a, const LeverCall &b)
{
    return std::tie(a.time, a.ref) < std::tie(b.time, b.ref);
}

} // namespace

struct LeverInputBuilder::Columns
{
    struct Next
    {
        std::uint32_t position, group;
    };
    std::vector<Next> next; ///< by the namer's number: where the group's next call goes
    std::array<std::vector<std::int64_t>, kTokenClassCount> tokens;
    std::vector<std::int64_t> times, sessions, searches, fetches;

    /// Empty for a column of nothing but zeros.
    static void unpack(const PackedColumn &column, std::vector<std::int64_t> &values)
    {
        values.resize(column.isConstant() && column.min() == 0 ? 0 : column.size());
        if (!values.empty())
            column.unpack(0, values);
    }
    static std::int64_t at(const std::vector<std::int64_t> &values, std::size_t row) { return values.empty() ? 0 : values[row]; }
};

void LeverInputBuilder::placeCalls(const JobControl &control)
{
    const std::size_t calls = m_input->m_groups.empty() ? 0 : m_input->m_groups.back().end;
    m_input->m_calls = RawArray<LeverCall>(calls);
    m_input->m_prompts = RawArray<std::uint32_t>(calls);
    m_input->m_outputs = RawArray<std::uint32_t>(calls);
    m_input->m_positions.resize(m_rows.size());
    m_input->m_uses.resize(m_rows.size());
    std::array<Columns, kMostWorkers> columns;
    forEachSegment(m_rows.size(), control, "Sorting calls", [&](std::size_t worker, std::size_t segment) { placeSegment(segment, columns[worker]); });
    if (!isInOrder())
        sortCalls(control);
    sumGroups(control);
    listWorkloads(control);
}

void LeverInputBuilder::placeSegment(std::size_t segment, Columns &read)
{
    const Segment &stored = *m_input->snapshot().calls().segments[segment];
    const GroupedRows &found = m_rows[segment];
    const auto &groupOf = m_groupOf[found.namer];
    auto &positions = m_input->m_positions[segment];
    positions.assign(stored.rows, LeverInput::kLeftOut);
    if (found.rows.empty())
        return;
    read.next.resize(std::max(read.next.size(), groupOf.size()));
    for (const Places &places : m_places[segment])
        read.next[places.group] = {places.first, groupOf[places.group]};
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        Columns::unpack(stored.column(kTokenColumns[c]), read.tokens[c]);
    Columns::unpack(stored.column(Column::Time), read.times);
    Columns::unpack(stored.column(columnOf(Dimension::Session)), read.sessions);
    Columns::unpack(stored.column(Column::WebSearches), read.searches);
    Columns::unpack(stored.column(Column::WebFetches), read.fetches);
    for (std::size_t i = 0; i < found.rows.size(); ++i) {
        const std::uint32_t row = found.rows[i];
        auto &[position, group] = read.next[found.groups[i]];
        LeverCall &call = m_input->m_calls[position];
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            call.tokens.counts[c] = Columns::at(read.tokens[c], row);
        call.time = Columns::at(read.times, row);
        call.ref = {std::uint32_t(segment), row};
        call.group = group;
        call.session = std::uint32_t(Columns::at(read.sessions, row));
        positions[row] = position++;
    }
    if (read.searches.empty() && read.fetches.empty())
        return;
    for (const std::uint32_t row : found.rows)
        if (const ToolUses uses{Columns::at(read.searches, row), Columns::at(read.fetches, row)}; uses.searches != 0 || uses.fetches != 0)
            m_input->m_uses[segment].push_back({row, uses});
}

/// Imports that overlap in time: the calls of a group lie segment by segment.
void LeverInputBuilder::sortCalls(const JobControl &control)
{
    auto &calls = m_input->m_calls;
    forEachOf(m_input->m_groups.size(), control, [&](std::size_t i) {
        const CallGroup &group = m_input->m_groups[i];
        const auto first = calls.begin() + group.first, end = calls.begin() + group.end;
        if (std::is_sorted(first, end, isBefore))
            return;
        sortInSteps(first, end, isBefore, control);
        for (auto call = first; call != end; ++call)
            m_input->m_positions[call->ref.segment][call->ref.row] = std::uint32_t(call - calls.begin());
    });
}

void LeverInputBuilder::sumGroups(const JobControl &control)
{
    forEachOf(m_input->m_groups.size(), control, [this](std::size_t i) { sumGroup(m_input->m_groups[i]); });
}

void LeverInputBuilder::sumGroup(CallGroup &group)
{
    const auto narrow = [](std::int64_t tokens) { return std::uint32_t(std::min<std::int64_t>(tokens, LeverInput::kManyTokens)); };
    const TokenCounts &first = m_input->m_calls[group.first].tokens;
    group.leastPrompt = first.promptTotal();
    group.leastOutput = first.output();
    for (std::size_t position = group.first; position < group.end; ++position) {
        const LeverCall &call = m_input->m_calls[position];
        const std::int64_t prompt = call.tokens.promptTotal(), output = call.tokens.output();
        group.tally.add(call.tokens, m_input->usesOf(call.ref));
        group.leastPrompt = std::min(group.leastPrompt, prompt);
        group.mostPrompt = std::max(group.mostPrompt, prompt);
        group.mostInput = std::max(group.mostInput, call.tokens[TokenClass::Input]);
        group.leastOutput = std::min(group.leastOutput, output);
        group.mostOutput = std::max(group.mostOutput, output);
        m_input->m_prompts[position] = narrow(prompt);
        m_input->m_outputs[position] = narrow(output);
    }
}

void LeverInputBuilder::listWorkloads(const JobControl &control)
{
    auto &lists = m_input->m_byWorkload;
    lists.resize(m_input->snapshot().calls().dictionaries->of(Dimension::Workload).size());
    std::vector<std::size_t> calls(lists.size());
    for (const CallGroup &group : m_input->m_groups)
        calls[m_input->streamOf(group).workload] += group.end - group.first;
    for (std::size_t workload = 0; workload < lists.size(); ++workload)
        lists[workload].reserve(calls[workload]);
    for (std::size_t segment = 0; segment < m_rows.size() && !control.isCancelled(); ++segment) {
        const GroupedRows &found = m_rows[segment];
        for (std::size_t i = 0; i < found.rows.size(); ++i) {
            const CallGroup &group = m_input->m_groups[m_groupOf[found.namer][found.groups[i]]];
            lists[m_input->streamOf(group).workload].push_back(m_input->m_positions[segment][found.rows[i]]);
        }
    }
    if (isInOrder())
        return;
    forEachSegment(lists.size(), control, "Sorting calls", [&](std::size_t, std::size_t workload) {
        const auto before = [this](std::uint32_t a, std::uint32_t b) { return isBefore(m_input->m_calls[a], m_input->m_calls[b]); };
        sortInSteps(lists[workload].begin(), lists[workload].end(), before, control);
    });
}

} // namespace assay
