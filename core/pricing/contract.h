#pragma once

#include "core/values/instant.h"
#include "core/values/money.h"
#include "core/values/result.h"
#include "core/values/tokens.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// One dated rule of a negotiated contract. The first rule that holds the date and the model decides.
struct ContractRule
{
    std::optional<Day> from, to;     ///< UTC dates, half-open
    std::vector<std::string> models; ///< canonical ids; empty: all
    std::int64_t discountE6 = 0;     ///< off list token prices, millionths (125000 = 12.5 %), after all multipliers
    /// Own rates that replace the list rate of a class before multipliers; the discount does not apply to them.
    std::array<std::optional<Rate>, kTokenClassCount> rates;
    std::string note;
};

/// A contract overlay: list prices stay visible, net prices follow from these rules. Empty: net equals list.
struct Contract
{
    std::string name;
    std::vector<ContractRule> rules;

    bool isEmpty() const { return rules.empty(); }
    static Result<Contract> fromJson(std::string_view json, std::string where = {});
    std::string toJson() const;
};

} // namespace assay
