#pragma once

#include "core/analysis/keycolumn.h"
#include "core/analysis/snapshot.h"
#include "core/rules/textmatcher.h"

#include <map>

namespace assay {

/// That a rule gave a call one of its values.
struct RuleTrace
{
    Dimension target = Dimension::Workload;
    std::size_t rule = 0; ///< place in the rules of the snapshot
    std::string value;
    std::string recorded; ///< what the record carries instead; "" nothing
};

/// Tells of single calls which rule of the snapshot gave which value, condition by condition as rule.h says. Made ready
/// once; not for summing over calls.
class RuleTracer
{
public:
    explicit RuleTracer(std::shared_ptr<const Snapshot> snapshot);

    /// In the order of the rules; targets that no rule decides are left out.
    std::vector<RuleTrace> trace(CallRef call);

private:
    struct ReadyRule
    {
        std::vector<TextMatcher> matchers; ///< one per condition
        ValueTemplate value;
    };
    using Given = std::map<Dimension, std::string>;

    std::optional<ReadyRule> ready(const AttributionRule &rule) const;
    KeyValue recorded(const DimensionRef &dimension, CallRef call);
    std::string valueOf(std::size_t rule, CallRef call, const Given &given);

    std::shared_ptr<const Snapshot> m_snapshot;
    TimeZone m_utc;
    std::vector<std::optional<ReadyRule>> m_rules; ///< none: it is disabled or cannot be applied
    std::map<std::string, KeyColumn> m_columns;    ///< by dimension id
};

/// "rule 2" or its name, as people call it.
std::string ruleName(const RuleSet &rules, std::size_t rule);

} // namespace assay
