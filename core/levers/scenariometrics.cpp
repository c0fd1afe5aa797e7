#include "core/levers/scenariometrics.h"

#include "core/levers/scenariopercentiles.h"

#include <map>

namespace assay {

namespace {

/// Calls, tokens and fees that pay one card and share their traits.
struct CardSums
{
    Quad requests = 0, searches = 0, fetches = 0, judge = 0;
    std::array<Quad, kTokenClassCount> tokens{};
};

/// Everything the parts of a state add up to.
struct StateSums
{
    std::map<std::pair<const RateCard *, std::uint16_t>, CardSums> cards;
    Quad requests = 0, taggedRequests = 0, unitCost = 0;
};

Int128 whole(Quad value) { return roundHalfEven(value).attos(); }

std::uint16_t traitsOf(const Cell &cell, const Part<Quad> &part)
{
    constexpr std::uint16_t changing = kTraitBatch | kTraitReads | kTraitCaches;
    std::uint16_t traits = cell.traits & std::uint16_t(~changing);
    if (part.batch)
        traits |= kTraitBatch;
    if (part.tokens[std::size_t(TokenClass::CacheRead)] != 0)
        traits |= kTraitReads | kTraitCaches;
    if (part.tokens[std::size_t(TokenClass::CacheWrite5m)] != 0 || part.tokens[std::size_t(TokenClass::CacheWrite1h)] != 0)
        traits |= kTraitCaches;
    return traits;
}

StateSums sumsOf(const ScenarioPipeline &pipeline, StepMask on, const PlanValues<Quad> &values)
{
    StateSums sums;
    const PartMaker<Quad> maker(pipeline.cells(), values);
    for (const Portion &portion : pipeline.portions(on)) {
        const Cell &cell = pipeline.cells().cells[portion.cell];
        maker.forEachPart(portion, on, [&](const Part<Quad> &part) {
            CardSums &card = sums.cards[{part.card, traitsOf(cell, part)}];
            card.requests += part.requests;
            card.searches += part.searches;
            card.fetches += part.fetches;
            card.judge += part.judge;
            for (std::size_t c = 0; c < kTokenClassCount; ++c)
                card.tokens[c] += part.tokens[c];
            sums.requests += part.requests;
            sums.taggedRequests += (cell.traits & kTraitTagged) != 0 ? part.requests : Quad(0);
            if ((cell.traits & kCallHasUnits) != 0)
                sums.unitCost += part.cost();
        });
    }
    return sums;
}

/// What judging answers costs, on whom the judged calls are.
void addFee(Totals &totals, Money fee, std::uint16_t traits)
{
    for (Money *sum : {&totals.fees, &totals.listCost, &totals.cost})
        *sum += fee;
    if (traits & kTraitAttributed)
        totals.attributedCost += fee;
    if (traits & kTraitTagged)
        totals.taggedCost += fee;
    if (traits & kTraitWasted)
        totals.wastedCost += fee;
}

/// Its parts add up to it: they all come from whole tokens.
Totals totalsOf(const StateSums &sums, const Totals &unpriced)
{
    Totals totals;
    for (const auto &[key, card] : sums.cards) {
        CallSums calls;
        calls.calls = std::int64_t(whole(card.requests));
        calls.webSearches = whole(card.searches);
        calls.webFetches = whole(card.fetches);
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            calls.tokens[c] = whole(card.tokens[c]);
        totals.add(calls, *key.first, std::uint8_t(key.second));
        addFee(totals, roundHalfEven(card.judge), key.second);
    }
    totals.priced = std::int64_t(whole(sums.requests));
    totals.calls = totals.priced + unpriced.unpricedCalls();
    totals.unpriced = unpriced.unpriced;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        totals.tokens[c] += unpriced.tokens[c] - unpriced.pricedTokens[c];
    return totals;
}

/// `untouched` are the sums before any step, `sums` those after.
GroupFacts factsOf(const StateSums &sums, const StateSums &untouched, const GroupFacts &asTheyAre, bool hasUnitCost,
                   const RequestPercentiles &percentiles)
{
    GroupFacts facts = asTheyAre;
    facts.totals = totalsOf(sums, asTheyAre.totals);
    facts.byFamily.clear();
    facts.p50 = percentiles.p50;
    facts.p95 = percentiles.p95;
    facts.p99 = percentiles.p99;
    // Tasks keep their calls outside the period as they are.
    facts.taskCost += facts.totals.taggedCost - asTheyAre.totals.taggedCost;
    facts.taskCalls += std::int64_t(whole(sums.taggedRequests)) - std::int64_t(whole(untouched.taggedRequests));
    facts.unitCost = std::min(roundHalfEven(sums.unitCost), facts.totals.cost);
    facts.hasRetryCost = false; // which calls would be repeated under the scenario nobody knows
    facts.hasUnits = facts.hasUnits && hasUnitCost;
    facts.hasSucceededUnits = facts.hasSucceededUnits && hasUnitCost;
    return facts;
}

/// Fractions of tokens make the exact cost differ from that of whole ones: it stands in every amount, and shares are parts of
/// the other, which has parts.
MetricValue valueOf(const Metric &metric, const GroupFacts &facts, Money cost)
{
    if (metric.unit == Unit::Share)
        return metric.compute(facts);
    GroupFacts exact = facts;
    exact.totals.cost = cost;
    return metric.compute(exact);
}

} // namespace

std::vector<std::pair<std::string, std::pair<MetricValue, MetricValue>>>
scenarioMetrics(const ScenarioPipeline &pipeline, const PlanValues<Quad> &values, Money baseline, Money scenario,
                const JobControl &control)
{
    const LeverInput &input = pipeline.cells().input;
    const ScenarioPlan &plan = pipeline.cells().plan;
    const GroupFacts &asTheyAre = input.before().total.facts;
    const StateSums beforeSums = sumsOf(pipeline, 0, values);
    // Unit costs compare only where both sides cover the same calls.
    const bool hasUnitCost = plan.pricingDate || roundHalfEven(beforeSums.unitCost) == asTheyAre.unitCost;
    const auto percentiles = [&](StepMask on) { return requestPercentiles(pipeline, on, values, control); };
    const GroupFacts before = plan.pricingDate ? factsOf(beforeSums, beforeSums, asTheyAre, hasUnitCost, percentiles(0)) : asTheyAre;
    const GroupFacts after = factsOf(sumsOf(pipeline, plan.all(), values), beforeSums, asTheyAre, hasUnitCost,
                                     percentiles(plan.all()));

    std::vector<std::pair<std::string, std::pair<MetricValue, MetricValue>>> metrics;
    for (const Metric &metric : allMetrics())
        metrics.push_back({std::string(metric.id), {valueOf(metric, before, baseline), valueOf(metric, after, scenario)}});
    return metrics;
}

} // namespace assay
