#include "core/analysis/rulecompiler.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::uint64_t bitOf(std::size_t bit) { return std::uint64_t{1} << (bit % 64); }

bool matches(const TextMatcher &matcher, const KeyValue &text, TextMatcher::Parts &parts)
{
    return text ? matcher.match(*text, parts) : matcher.matchesNotGiven();
}

} // namespace

std::size_t RuleCompiler::placeOf(const DimensionRef &dimension) const
{
    const auto same = [&dimension](const auto &column) { return column->dimension() == dimension; };
    return std::size_t(std::ranges::find_if(m_columns, same) - m_columns.begin());
}

std::vector<RuleCompiler::Test> RuleCompiler::tests(const RuleStage::Target &target) const
{
    std::vector<Test> tests;
    for (std::size_t bit = 0; bit < target.rules.size(); ++bit)
        for (const RuleCondition &condition : m_rules[target.rules[bit]].conditions)
            tests.push_back({bit, placeOf(condition.dimension), TextMatcher::make(condition).take()});
    return tests;
}

void RuleCompiler::compile(RuleStage::Target &target) const
{
    target.words = (target.rules.size() + 63) / 64;
    target.all.assign(target.words, 0);
    target.overrides.assign(target.words, 0);
    for (std::size_t bit = 0; bit < target.rules.size(); ++bit) {
        target.all[bit / 64] |= bitOf(bit);
        if (m_rules[target.rules[bit]].overrides)
            target.overrides[bit / 64] |= bitOf(bit);
    }
    const std::vector<Test> all = tests(target);
    for (std::size_t column = 0; column < m_columns.size(); ++column)
        if (std::ranges::find(all, column, &Test::column) != all.end())
            fillMasks(target, all, column);
    target.values.resize(target.rules.size());
    for (std::size_t bit = 0; bit < target.rules.size(); ++bit)
        fillValues(target, all, bit);
}

void RuleCompiler::fillMasks(RuleStage::Target &target, const std::vector<Test> &tests, std::size_t column) const
{
    const std::uint32_t codes = m_columns[column]->cardinality();
    RuleStage::Target::Conditions conditions{column, {}};
    for (std::uint32_t code = 0; code < codes; ++code)
        conditions.masks.insert(conditions.masks.end(), target.all.begin(), target.all.end());
    TextMatcher::Parts parts;
    for (std::uint32_t code = 0; code < codes; ++code) {
        const KeyValue text = m_columns[column]->text(code);
        for (const Test &test : tests)
            if (test.column == column && !matches(test.matcher, text, parts))
                conditions.masks[code * target.words + test.bit / 64] &= ~bitOf(test.bit);
    }
    target.conditions.push_back(std::move(conditions));
}

/// Numbers the values of one rule; entries of which nothing is left as a value fulfil the rule no more. Values that no
/// entry leads to are not numbered, so that nobody is offered them.
void RuleCompiler::fillValues(RuleStage::Target &target, const std::vector<Test> &tests, std::size_t bit) const
{
    const std::string &text = m_rules[target.rules[bit]].value;
    const auto first = std::ranges::find(tests, bit, &Test::bit);
    RuleStage::Target::Values &values = target.values[bit];
    values.ids = {0};
    const auto pattern = ValueTemplate::parse(text, first == tests.end() ? 0 : first->matcher.partCount());
    if (first == tests.end()) {
        values.ids = {m_values.intern(pattern->fill({}))};
        return;
    }
    auto &masks = std::ranges::find(target.conditions, first->column, &RuleStage::Target::Conditions::column)->masks;
    const KeyColumn &column = *m_columns[first->column];
    if (!pattern->isLiteral()) {
        values.column = first->column;
        values.ids.assign(std::max(column.cardinality(), 2u), 0);
    }
    TextMatcher::Parts parts;
    for (std::uint32_t code = 0; code < column.cardinality(); ++code) {
        std::uint64_t &mask = masks[code * target.words + bit / 64];
        if ((mask & bitOf(bit)) == 0)
            continue;
        const std::string given = column.text(code).value_or(std::string());
        first->matcher.match(given, parts);
        const std::uint32_t id = m_values.intern(pattern->fill(parts));
        values.ids[pattern->isLiteral() ? 0 : code] = id;
        if (id == 0)
            mask &= ~bitOf(bit);
    }
}

} // namespace assay
