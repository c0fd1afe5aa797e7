#pragma once

#include "core/rules/rule.h"
#include "tests/support/ledgerbuilder.h"
#include "tests/support/naivequery.h"

#include <vector>

namespace assay::test {

/// Attribution rules applied call by call and rule by rule, straight from what rule.h says: the reference that derived
/// columns must equal. Regular expressions are those of the standard library.
struct NaiveAttribution
{
    NaiveAttribution(const LedgerBuilder &recorded, const NaiveQuery &values, const RuleSet &rules);

    /// Counts of calls by rule, as RuleUse has them.
    struct Use
    {
        std::int64_t matches = 0, decides = 0, overridden = 0, kept = 0, conflicts = 0;
    };

    LedgerBuilder attributed; ///< the calls with the texts that the rules give
    std::vector<Use> uses;

private:
    void attribute(std::size_t call, const NaiveQuery &values, const RuleSet &rules);
};

} // namespace assay::test
