#pragma once

#include "core/planning/runrate.h"
#include "core/planning/schedule.h"
#include "core/values/money.h"

#include <vector>

namespace assay {

/// What one commitment costs over the year, K net dollars at discount d against consumption D at list price
/// (WHATIF section 7.2):
///   A  cost = max(K, (1 - d) D)                     shortfall = max(0, K - (1 - d) D)
///   B  cost = K + max(0, D - q),  q = K / (1 - d)   the same shortfall
/// Each amount is rounded to attodollars once, half to even.
struct TierOutcome
{
    CommitmentTier tier;        ///< commitment 0: none
    bool insideTier = false;    ///< B: a commitment above the tier's threshold that costs less than the threshold would
    Money listCapacity;         ///< q: consumption at list price that the commitment pays for
    Money expectedCost, worstCost;
    Money expectedShortfall, worstShortfall;
    std::int64_t shortfallProbabilityE6 = 0;
    Money regret;               ///< expected cost above that of the recommended commitment
    Money breakEvenDemand;      ///< the smallest consumption at which it costs no more than no commitment: K
};

struct CommitmentResult
{
    ContractForm form = ContractForm::OverageAtCommittedRate;
    std::vector<DemandPoint> demand; ///< ascending
    Money meanDemand;
    std::vector<TierOutcome> tiers;  ///< ascending by commitment, no commitment first
    std::size_t recommended = 0;     ///< index into tiers: least expected cost, of ties the smallest commitment
    std::vector<std::size_t> ties;   ///< others of the same expected cost

    const TierOutcome &best() const { return tiers[recommended]; }
};

/// Compares no commitment, every tier's threshold and, for form B, the best freely chosen commitment inside each tier.
/// That one is a newsvendor: too little costs d, too much 1 - d per dollar of list, so it covers the d-quantile of demand.
CommitmentResult sizeCommitment(const CommitmentSchedule &schedule, ContractForm form, std::vector<DemandPoint> demand);

/// The year turns out otherwise: what then would have been best, and what the commitment already chosen costs.
struct SensitivityCase
{
    std::string id, title;    ///< "volume_plus_10", "Volume 10 % higher"
    std::int64_t factorE6 = 0; ///< on every demand point
    CommitmentResult result;
    Money chosenCost;          ///< expected, of the commitment recommended before
    Money chosenShortfall;     ///< expected
};

/// Volume 10 % up and down, and unit prices 20 % down: a commitment in dollars buys more tokens, and is harder to use.
std::vector<SensitivityCase> sensitivityOf(const CommitmentSchedule &schedule, const CommitmentResult &result);

} // namespace assay
