#pragma once

#include "core/attribution/preview.h"

#include <string>
#include <vector>

namespace assay {

/// A rule that would attribute spend which nobody claims, found in the calls themselves.
struct RuleSuggestion
{
    /// One value of the dimension that explains the spend.
    struct Key
    {
        std::string text;
        std::string gives;   ///< what the rule makes of it
        bool learned = false; ///< nearly all attributed calls with this key carry that value; else it is named after itself
        CallsAndCost unattributed;
    };
    AttributionRule rule;
    DimensionRef by;
    std::vector<Key> keys; ///< the dearest first
    CallsAndCost explained;
};

/// Groups what is unattributed in a dimension by each recorded dimension and tag, and offers a rule for each that explains
/// some of it, the one that explains most first. A key is offered when no attributed call has it, or when calls with it
/// that are attributed agree on one value (90 % of their cost).
struct RuleSuggestions
{
    std::vector<RuleSuggestion> offers;
    CallsAndCost unattributed; ///< all of it
    bool cancelled = false;
};
RuleSuggestions suggestRules(const Snapshot &snapshot, Dimension target, const JobControl &control);

} // namespace assay
