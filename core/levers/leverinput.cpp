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

std::shared_ptr<const std::vector<std::uint8_t>> LeverInput::matching(const std::vector<Filter> &filters) const
{
    const std::string text = textOf(filters);
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = m_matching.find(text); known != m_matching.end())
            return known->second;
    }
    auto marks = std::make_shared<std::vector<std::uint8_t>>(m_calls.size(), std::uint8_t(filters.empty() ? 1 : 0));
    if (!filters.empty()) {
        Selection narrowed = m_selection;
        narrowed.filters.insert(narrowed.filters.end(), filters.begin(), filters.end());
        std::vector<std::vector<std::uint8_t>> chosen(m_snapshot->calls().segments.size());
        for (const CallRef ref : selectCalls(*m_snapshot, narrowed, CallOrder::Time, 0, JobControl())) {
            auto &rows = chosen[ref.segment];
            if (rows.empty())
                rows.resize(m_snapshot->calls().segments[ref.segment]->rows);
            rows[ref.row] = 1;
        }
        for (std::size_t i = 0; i < m_calls.size(); ++i) {
            const CallRef ref = m_calls[i].ref;
            (*marks)[i] = chosen[ref.segment].empty() ? 0 : chosen[ref.segment][ref.row];
        }
    }
    const std::scoped_lock lock(m_mutex);
    return m_matching.emplace(text, std::move(marks)).first->second;
}

} // namespace assay
