#pragma once

#include "core/analysis/rulestage.h"
#include "core/rules/textmatcher.h"

namespace assay {

/// Evaluates the conditions of the rules for one target over dictionary entries, the only place where texts are looked at.
class RuleCompiler
{
public:
    using Columns = std::vector<std::unique_ptr<KeyColumn>>;
    /// `values` numbers what the rules give.
    RuleCompiler(const std::vector<AttributionRule> &rules, const Columns &columns, Dictionary &values)
        : m_rules(rules), m_columns(columns), m_values(values)
    {
    }
    /// Fills in everything but the dimension and the rules of the target.
    void compile(RuleStage::Target &target) const;

private:
    /// A condition of the rule with this bit.
    struct Test
    {
        std::size_t bit = 0, column = 0;
        TextMatcher matcher;
    };
    std::vector<Test> tests(const RuleStage::Target &target) const;
    std::size_t placeOf(const DimensionRef &dimension) const;
    void fillMasks(RuleStage::Target &target, const std::vector<Test> &tests, std::size_t column) const;
    void fillValues(RuleStage::Target &target, const std::vector<Test> &tests, std::size_t bit) const;

    const std::vector<AttributionRule> &m_rules;
    const Columns &m_columns;
    Dictionary &m_values;
};

} // namespace assay
