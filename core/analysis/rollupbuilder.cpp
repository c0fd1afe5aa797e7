#include "core/analysis/rollupbuilder.h"

#include "core/analysis/block.h"

namespace assay {

namespace {

CallSums sumsOf(const Segment &segment, std::size_t row, const RowWeight &weight)
{
    CallSums sums;
    sums.calls = weight.calls;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        sums.tokens[c] = segment.column(tokenColumn(static_cast<TokenClass>(c))).at(row);
    sums.webSearches = segment.column(Column::WebSearches).at(row);
    sums.webFetches = segment.column(Column::WebFetches).at(row);
    return sums;
}

} // namespace

RollUpBuilder::RollUpBuilder(std::shared_ptr<const Pricer> pricer)
    : m_pricer(std::move(pricer)), m_rolled(std::make_shared<Snapshot>()), m_priced(std::make_shared<PricedCalls>()),
      m_columns(std::make_shared<CallColumns>())
{
}

void RollUpBuilder::add(std::shared_ptr<const Segment> segment, std::vector<CardId> cards, std::vector<std::uint8_t> traits,
                        std::vector<RowWeight> weights)
{
    Totals totals;
    for (std::size_t row = 0; row < segment->rows; ++row) {
        totals.add(sumsOf(*segment, row, weights[row]), m_pricer->card(cards[row]), traits[row]);
        widen(m_priced->firstTime, m_priced->lastTime, weights[row].firstTime, weights[row].lastTime);
    }
    m_ledger += totals;
    m_priced->segmentSums.push_back({totals.cost, totals.calls, totals.priced});
    m_priced->holdCallsOnly.push_back(true);
    m_priced->cards.push_back(std::move(cards));
    m_rolled->m_traits.push_back(std::move(traits));
    m_rolled->m_weights.push_back(std::move(weights));
    m_columns->segments.push_back(std::move(segment));
}

void RollUpBuilder::numberVariants()
{
    std::vector<bool> seen(m_pricer->cards().size() * 256u);
    for (std::size_t segment = 0; segment < m_priced->cards.size(); ++segment)
        for (std::size_t row = 0; row < m_priced->cards[segment].size(); ++row)
            seen[m_priced->cards[segment][row] * 256u + m_rolled->m_traits[segment][row]] = true;
    m_rolled->m_variantIndex.assign(seen.size(), 0);
    for (std::size_t variant = 0; variant < seen.size(); ++variant) {
        if (!seen[variant])
            continue;
        m_rolled->m_variantIndex[variant] = std::uint32_t(m_rolled->m_variants.size());
        m_rolled->m_variants.push_back({CardId(variant / 256), std::uint8_t(variant % 256)});
    }
}

std::shared_ptr<const Snapshot> RollUpBuilder::finish(std::shared_ptr<const Dictionaries> dictionaries, RuleSet rules,
                                                      Companions companions)
{
    numberVariants();
    m_columns->dictionaries = std::move(dictionaries);
    m_priced->ledger = {m_ledger.cost, m_ledger.calls, m_ledger.priced};
    m_priced->rates = std::make_shared<CallRates>(*m_pricer);
    m_rolled->m_calls = m_rolled->m_recorded = m_columns;
    m_rolled->m_rules = std::move(rules);
    m_rolled->m_companions = std::move(companions);
    m_rolled->m_pricer = std::move(m_pricer);
    m_rolled->m_priced = m_priced;
    return std::move(m_rolled);
}

} // namespace assay
