#include "core/planning/commitment.h"

#include "core/values/decimal.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::int64_t kMillion = 1'000'000;

Money times(Money amount, std::int64_t factorE6)
{
    return Money::fromAttos(divideHalfEven(amount.attos() * factorE6, kMillion));
}

Money listCapacityOf(const CommitmentTier &tier)
{
    return Money::fromAttos(divideHalfEven(tier.commitment.attos() * kMillion, kMillion - tier.discountE6));
}

Money costOf(const CommitmentTier &tier, Money capacity, ContractForm form, Money demand)
{
    if (tier.commitment.isZero())
        return demand;
    if (form == ContractForm::OverageAtCommittedRate)
        return std::max(tier.commitment, times(demand, kMillion - tier.discountE6));
    return tier.commitment + std::max(Money{}, demand - capacity);
}

TierOutcome outcomeOf(const CommitmentTier &tier, ContractForm form, const std::vector<DemandPoint> &demand)
{
    TierOutcome outcome;
    outcome.tier = tier;
    outcome.listCapacity = listCapacityOf(tier);
    outcome.breakEvenDemand = tier.commitment;
    Money weightedCost, weightedShortfall; // attodollars times millionths
    for (const DemandPoint &point : demand) {
        const Money cost = costOf(tier, outcome.listCapacity, form, point.demand);
        const Money shortfall = std::max(Money{}, tier.commitment - times(point.demand, kMillion - tier.discountE6));
        weightedCost += cost * point.probabilityE6;
        weightedShortfall += shortfall * point.probabilityE6;
        outcome.worstCost = std::max(outcome.worstCost, cost);
        outcome.worstShortfall = std::max(outcome.worstShortfall, shortfall);
        outcome.shortfallProbabilityE6 += shortfall.isZero() ? 0 : point.probabilityE6;
    }
    outcome.expectedCost = Money::fromAttos(divideHalfEven(weightedCost.attos(), kMillion));
    outcome.expectedShortfall = Money::fromAttos(divideHalfEven(weightedShortfall.attos(), kMillion));
    return outcome;
}

/// The smallest demand that is not exceeded with at least this probability.
Money quantile(const std::vector<DemandPoint> &ascending, std::int64_t probabilityE6)
{
    std::int64_t reached = 0;
    for (const DemandPoint &point : ascending)
        if ((reached += point.probabilityE6) >= probabilityE6)
            return point.demand;
    return ascending.empty() ? Money{} : ascending.back().demand;
}

/// The commitment that covers the d-quantile of demand, when it lies above the tier's threshold and below the next.
std::optional<CommitmentTier> newsvendor(const CommitmentSchedule &schedule, std::size_t index, const std::vector<DemandPoint> &demand)
{
    CommitmentTier inside = schedule.tiers[index];
    const Money threshold = inside.commitment;
    inside.commitment = times(quantile(demand, inside.discountE6), kMillion - inside.discountE6);
    const bool belowNext = index + 1 == schedule.tiers.size() || inside.commitment < schedule.tiers[index + 1].commitment;
    return inside.commitment > threshold && belowNext ? std::optional(inside) : std::nullopt;
}

void recommend(CommitmentResult &result)
{
    const auto best = std::ranges::min_element(result.tiers, {}, &TierOutcome::expectedCost);
    result.recommended = std::size_t(best - result.tiers.begin());
    for (std::size_t i = 0; i < result.tiers.size(); ++i) {
        result.tiers[i].regret = result.tiers[i].expectedCost - best->expectedCost;
        if (i != result.recommended && result.tiers[i].regret.isZero())
            result.ties.push_back(i);
    }
}

} // namespace

CommitmentResult sizeCommitment(const CommitmentSchedule &schedule, ContractForm form, std::vector<DemandPoint> demand)
{
    std::ranges::sort(demand, {}, &DemandPoint::demand);
    CommitmentResult result;
    result.form = form;
    Money weighted;
    for (const DemandPoint &point : demand)
        weighted += point.demand * point.probabilityE6;
    result.meanDemand = Money::fromAttos(divideHalfEven(weighted.attos(), kMillion));

    result.tiers.push_back(outcomeOf({}, form, demand));
    for (std::size_t i = 0; i < schedule.tiers.size(); ++i) {
        result.tiers.push_back(outcomeOf(schedule.tiers[i], form, demand));
        const auto inside = form == ContractForm::OverageAtList ? newsvendor(schedule, i, demand) : std::nullopt;
        if (!inside)
            continue;
        TierOutcome outcome = outcomeOf(*inside, form, demand);
        outcome.insideTier = true;
        if (outcome.expectedCost < result.tiers.back().expectedCost)
            result.tiers.push_back(std::move(outcome));
    }
    result.demand = std::move(demand);
    recommend(result);
    return result;
}

std::vector<SensitivityCase> sensitivityOf(const CommitmentSchedule &schedule, const CommitmentResult &result)
{
    std::vector<SensitivityCase> cases{{"volume_minus_10", "Volume 10 % lower", 900'000, {}, {}, {}},
                                       {"volume_plus_10", "Volume 10 % higher", 1'100'000, {}, {}, {}},
                                       {"prices_minus_20", "Unit prices 20 % lower", 800'000, {}, {}, {}}};
    for (SensitivityCase &one : cases) {
        std::vector<DemandPoint> demand = result.demand;
        for (DemandPoint &point : demand)
            point.demand = times(point.demand, one.factorE6);
        const TierOutcome chosen = outcomeOf(result.best().tier, result.form, demand);
        one.chosenCost = chosen.expectedCost;
        one.chosenShortfall = chosen.expectedShortfall;
        one.result = sizeCommitment(schedule, result.form, std::move(demand));
    }
    return cases;
}

} // namespace assay
