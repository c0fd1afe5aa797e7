#include "core/analysis/rulestage.h"

#include "core/analysis/rulecompiler.h"

#include <algorithm>

namespace assay {

std::size_t RuleStage::endOf(const std::vector<AttributionRule> &rules, std::size_t first)
{
    std::vector<Dimension> given;
    for (std::size_t i = first; i < rules.size(); ++i) {
        const auto readsGiven = [&given](const RuleCondition &condition) {
            return std::ranges::find(given, condition.dimension.dimension) != given.end();
        };
        if (std::ranges::any_of(rules[i].conditions, readsGiven))
            return i;
        given.push_back(rules[i].target);
    }
    return rules.size();
}

RuleStage::RuleStage(const std::vector<AttributionRule> &rules, std::size_t first, std::size_t last, const CallColumns &calls,
                     const PriceBook &book, Dictionaries &texts)
{
    for (std::size_t i = first; i < last; ++i) {
        if (!rules[i].enabled || !rules[i].check())
            continue;
        targetOf(rules[i].target).rules.push_back(i);
        for (const RuleCondition &condition : rules[i].conditions)
            columnOf(condition.dimension, calls, book);
    }
    for (Target &target : m_targets)
        RuleCompiler(rules, m_columns, texts.of(target.dimension)).compile(target);
}

RuleStage::Target &RuleStage::targetOf(Dimension dimension)
{
    const auto found = std::ranges::find(m_targets, dimension, &Target::dimension);
    if (found != m_targets.end())
        return *found;
    m_targets.emplace_back().dimension = dimension;
    return m_targets.back();
}

std::size_t RuleStage::columnOf(const DimensionRef &dimension, const CallColumns &calls, const PriceBook &book)
{
    const auto same = [&dimension](const auto &column) { return column->dimension() == dimension; };
    const auto found = std::ranges::find_if(m_columns, same);
    if (found == m_columns.end()) {
        m_columns.push_back(std::make_unique<KeyColumn>(dimension, calls, book, m_utc));
        return m_columns.size() - 1;
    }
    return std::size_t(found - m_columns.begin());
}

RuleStage::Reader::Reader(const RuleStage &stage) : m_stage(&stage), m_codes(stage.m_columns.size())
{
    for (const auto &column : stage.m_columns)
        m_readers.emplace_back(*column);
}

void RuleStage::Reader::moveTo(Block &block)
{
    for (std::size_t i = 0; i < m_readers.size(); ++i)
        m_codes[i] = m_readers[i].read(block);
    m_rows = block.rows();
}

std::span<const std::uint64_t> RuleStage::Reader::matches(const Target &target)
{
    const std::size_t words = target.words;
    m_matches.resize(m_rows * words);
    for (std::size_t row = 0; row < m_rows; ++row)
        std::copy_n(target.all.data(), words, m_matches.data() + row * words);
    for (const Target::Conditions &conditions : target.conditions) {
        const auto codes = m_codes[conditions.column];
        const std::uint64_t *masks = conditions.masks.data();
        for (std::size_t row = 0; row < m_rows; ++row)
            for (std::size_t w = 0; w < words; ++w)
                m_matches[row * words + w] &= masks[codes[row] * words + w];
    }
    return m_matches;
}

std::uint32_t RuleStage::Reader::value(const Target &target, std::size_t bit, std::size_t row) const
{
    const Target::Values &values = target.values[bit];
    return values.ids.size() == 1 ? values.ids.front() : values.ids[m_codes[values.column][row]];
}

} // namespace assay
