#include "core/levers/leverinput.h"

#include "core/levers/leverinputbuilder.h"

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

void CallTally::add(const LeverCall &call)
{
    ++calls;
    cacheCalls += call.tokens.promptTotal() > call.tokens[TokenClass::Input] ? 1 : 0;
    searches += call.searches;
    fetches += call.fetches;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        tokens[c] += call.tokens.counts[c];
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

std::shared_ptr<const Matching> LeverInput::matching(const std::vector<Filter> &filters) const
{
    const std::string text = textOf(filters);
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = m_matching.find(text); known != m_matching.end())
            return known->second;
    }
    auto found = std::make_shared<Matching>();
    if (!filters.empty()) {
        Selection narrowed = m_selection;
        narrowed.filters.insert(narrowed.filters.end(), filters.begin(), filters.end());
        const auto rows = selectRows(*m_snapshot, narrowed, JobControl());
        std::vector<std::vector<std::uint8_t>> chosen(rows.size());
        for (std::size_t segment = 0; segment < rows.size(); ++segment) {
            chosen[segment].resize(rows[segment].empty() ? 0 : m_snapshot->calls().segments[segment]->rows);
            for (const std::uint32_t row : rows[segment])
                chosen[segment][row] = 1;
        }
        found->calls.resize(m_calls.size());
        for (std::size_t i = 0; i < m_calls.size(); ++i) {
            const CallRef ref = m_calls[i].ref;
            found->calls[i] = chosen[ref.segment].empty() ? 0 : chosen[ref.segment][ref.row];
        }
        std::vector<std::int64_t> passing(m_groups.size());
        for (std::size_t i = 0; i < m_calls.size(); ++i)
            passing[m_calls[i].group] += found->calls[i];
        for (std::size_t group = 0; group < m_groups.size(); ++group)
            found->groups.push_back(passing[group] == 0                              ? Matching::Some::None
                                    : passing[group] == m_groups[group].tally.calls ? Matching::Some::All
                                                                                    : Matching::Some::Mixed);
    }
    const std::scoped_lock lock(m_mutex);
    return m_matching.emplace(text, std::move(found)).first->second;
}

} // namespace assay
