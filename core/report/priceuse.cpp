#include "core/report/priceuse.h"

#include <map>

namespace assay {

namespace {

std::int64_t valueOf(const Segment &segment, Column column, std::size_t row)
{
    return segment.column(column).at(row);
}

void add(CallSums &sums, const Segment &segment, std::size_t row)
{
    constexpr std::array classes{Column::Input, Column::CacheRead, Column::CacheWrite5m, Column::CacheWrite1h, Column::Output};
    ++sums.calls;
    for (std::size_t c = 0; c < classes.size(); ++c)
        sums.tokens[c] += valueOf(segment, classes[c], row);
    sums.webSearches += valueOf(segment, Column::WebSearches, row);
    sums.webFetches += valueOf(segment, Column::WebFetches, row);
}

} // namespace

std::vector<PriceUse> pricesUsed(const ReportFacts &facts)
{
    const Snapshot &snapshot = facts.snapshot;
    std::map<CardId, CallSums> byCard; // summed first, multiplied once
    for (const CallRef ref : selectCalls(snapshot, facts.request.selection, CallOrder::Time, 0, facts.control))
        add(byCard[snapshot.cards(ref.segment)[ref.row]], *snapshot.calls().segments[ref.segment], ref.row);

    std::map<std::tuple<int, bool, int, int>, PriceUse> uses;
    for (const auto &[id, sums] : byCard) {
        const RateCard &card = snapshot.pricer().card(id);
        if (card.unpriced != Unpriced::No)
            continue;
        PriceUse &use = uses[{card.model, card.fast, card.period, card.band}];
        use.model = card.model;
        use.fast = card.fast;
        use.period = card.period;
        use.band = card.band;
        use.totals.add(sums, card, 0);
    }
    std::vector<PriceUse> list;
    for (auto &[place, use] : uses)
        list.push_back(use);
    return list;
}

} // namespace assay
