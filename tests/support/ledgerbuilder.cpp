#include "tests/support/ledgerbuilder.h"

#include "core/columns/segmentbuilder.h"

namespace assay::test {

Call &LedgerBuilder::add(std::string_view model, std::string_view time, TokenCounts tokens)
{
    Call &call = m_calls.emplace_back();
    call.text(Dimension::ModelId) = keep(std::string(model));
    call.time = time.empty() ? kNoTime : *parseTime(time);
    call.tokens = tokens;
    return call;
}

std::string_view LedgerBuilder::keep(std::string text)
{
    return m_texts.emplace_back(std::move(text));
}

void LedgerBuilder::setTags(Call &call, std::vector<Call::Tag> tags)
{
    call.tags = m_tags.emplace_back(std::move(tags));
}

std::shared_ptr<const CallColumns> LedgerBuilder::columns() const
{
    auto columns = std::make_shared<CallColumns>();
    auto dictionaries = std::make_shared<Dictionaries>();
    SegmentBuilder builder(*dictionaries);
    for (std::size_t i = 0; i < m_calls.size(); ++i) {
        builder.append(m_calls[i], "generic", {});
        if (builder.rows() < m_segmentRows && i + 1 < m_calls.size())
            continue;
        auto segment = std::make_shared<Segment>(builder.finish());
        segment->importId = importOf(i);
        columns->segments.push_back(std::move(segment));
    }
    columns->dictionaries = std::move(dictionaries);
    return columns;
}

std::shared_ptr<const Snapshot> LedgerBuilder::snapshot(Companions companions, Contract contract,
                                                        std::shared_ptr<const PriceBook> book) const
{
    const JobControl control;
    return Snapshot::build(columns(), std::move(companions), book ? book : PriceBook::builtIn(), std::move(contract), control);
}

} // namespace assay::test
