#pragma once

#include "core/planning/commitment.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace assay {

/// What a sizing rests on, and how it came about.
struct CommitBasis
{
    std::vector<DemandPoint> demand;
    nlohmann::ordered_json json = nlohmann::ordered_json::object(); ///< "run_rate", "scenario" where they were used
    std::vector<std::string> assumptions, warnings;
};

/// The answer of `assay commit`: the schedule, its demand, every tier under the schedule's form and the other one.
nlohmann::ordered_json commitDocument(const CommitmentSchedule &schedule, const CommitBasis &basis);

} // namespace assay
