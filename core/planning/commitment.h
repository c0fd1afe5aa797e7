#pragma once

#include "core/values/money.h"
#include "core/values/result.h"

#include <optional>
#include <string>
#include <vector>

namespace assay {

/// WHATIF section 7.2: A overage at the committed rate, B overage at list.
enum class ContractForm : std::uint8_t { OverageAtCommittedRate, OverageAtList };

struct CommitmentTier
{
    Money commitment;            ///< net $ a year
    std::int64_t discountE6 = 0; ///< millionths
};

struct CommitmentSchedule
{
    std::string name;
    ContractForm form = ContractForm::OverageAtCommittedRate;
    std::vector<CommitmentTier> tiers; ///< ascending; the tier "no commitment" is implied
    static Result<CommitmentSchedule> fromJson(std::string_view json, std::string where = {});
    std::string toJson() const;
};

/// One possible yearly consumption at list price and its probability in millionths; probabilities sum to 1e6.
struct DemandPoint
{
    Money demand;
    std::int64_t probabilityE6 = 0;
};

struct TierOutcome
{
    CommitmentTier tier; ///< commitment 0: none
    Money expectedCost, expectedShortfall, worstShortfall, regret;
    std::int64_t shortfallProbabilityE6 = 0;
    Money breakEvenDemand;
};

struct CommitmentResult
{
    ContractForm form;
    std::vector<DemandPoint> demand;
    Money meanDemand;
    std::vector<TierOutcome> tiers; ///< no commitment first
    std::size_t recommended = 0;    ///< index into tiers
    std::vector<std::size_t> ties;
};

CommitmentResult sizeCommitment(const CommitmentSchedule &schedule, ContractForm form, std::vector<DemandPoint> demand);

/// Optimised yearly run rate with a user's growth low / base / high (WHATIF 7.1, under four months of history).
struct RunRate
{
    Money perDay;              ///< list price, over the covered days
    int days = 0;              ///< calendar days covered
    Money yearLow, yearBase, yearHigh;
    std::vector<std::string> warnings; ///< "fewer than 14 days: ..."
};
struct Growth
{
    double low = 0, base = 0, high = 0; ///< per year, 0.2 = +20 %
};
RunRate optimisedRunRate(Money listCost, Money saving, int days, Growth growth);
std::vector<DemandPoint> demandOf(const RunRate &runRate); ///< low, base, high at 25 / 50 / 25 %

} // namespace assay
