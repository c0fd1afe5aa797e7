#pragma once

#include "core/planning/runrate.h"
#include "core/values/instant.h"
#include "core/values/money.h"
#include "core/values/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// What consumption beyond the commitment pays: A the committed (discounted) rate, B list price.
enum class ContractForm : std::uint8_t { OverageAtCommittedRate, OverageAtList };
std::string_view contractFormId(ContractForm form);  ///< "A", "B"
std::string_view contractFormTitle(ContractForm form); ///< "overage at the committed rate", "overage at list price"

struct CommitmentTier
{
    std::string name;
    Money commitment;            ///< net $ a year
    std::int64_t discountE6 = 0; ///< off list, millionths, below one
};

/// One possible yearly consumption at list price and its probability in millionths; probabilities sum to 1e6.
struct DemandPoint
{
    Money demand;
    std::int64_t probabilityE6 = 0;
};

/// The tiers a seller offers, as a person entered them. No public schedule exists: this is the user's input.
/// Its JSON is described in pricing/README.md.
struct CommitmentSchedule
{
    std::string name;
    std::optional<Day> validFrom, validTo; ///< of the offer, half-open; for the reader
    ContractForm form = ContractForm::OverageAtCommittedRate;
    std::vector<CommitmentTier> tiers; ///< ascending by commitment; "no commitment" is implied
    std::optional<Growth> growth;      ///< of consumption, with the ramp of savings
    std::vector<DemandPoint> demand;   ///< in place of the run rate; empty: from the calls

    static Result<CommitmentSchedule> fromJson(std::string_view json, std::string where = {});
    std::string toJson() const;
};

} // namespace assay
