#pragma once

#include "core/values/instant.h"
#include "core/values/money.h"
#include "core/values/result.h"
#include "core/values/tokens.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

class PriceBook;

/// One dated rule of a negotiated contract. The first rule that holds the date and the model decides.
struct ContractRule
{
    std::optional<Day> from, to;     ///< UTC dates, half-open
    std::vector<std::string> models; ///< ids as in the catalogue; empty: all
    std::int64_t discountE6 = 0;     ///< off list token prices, millionths (125000 = 12.5 %), after all multipliers
    /// Own rates of a class before multipliers, in place of the list rate of a call at standard speed; the discount does
    /// not apply to them. A class that has no list price pays them as list price too.
    std::array<std::optional<Rate>, kTokenClassCount> rates;
    std::string note;

    bool contains(Day day) const { return (!from || day >= *from) && (!to || day < *to); }
    bool hasOwnRates() const;
};

/// A contract overlay: list prices stay visible, net prices follow from these rules. Empty: net equals list.
/// Its JSON: {"name", "rules": [{"from", "to", "models": [], "discount": "0.125", "rates": {"input": "2.5", ...}, "note"}]}.
struct Contract
{
    std::string name;
    std::vector<ContractRule> rules;

    bool isEmpty() const { return rules.empty(); }
    /// Discounts and rates that could not be kept in whole attodollars are refused with a sentence.
    static Result<Contract> fromJson(std::string_view json, std::string where = {});
    std::string toJson() const;
    /// The models that rules name and the catalogue does not know: such a rule would silently never apply.
    std::vector<std::string> modelsNotIn(const PriceBook &book) const;
};

/// `list` less a discount in millionths, exactly; an error when the result is not a whole number of attodollars.
Result<Money> discounted(Money list, std::int64_t discountE6);

} // namespace assay
