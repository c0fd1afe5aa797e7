#include "tests/support/naiveattribution.h"

#include <algorithm>
#include <map>
#include <optional>
#include <regex>

namespace assay::test {

namespace {

using Parts = std::vector<std::string>;

std::optional<Parts> partsOf(const std::string &pattern, const std::string &text, bool whole)
{
    std::smatch found;
    const std::regex regex(pattern);
    if (!(whole ? std::regex_match(text, found, regex) : std::regex_search(text, found, regex)))
        return std::nullopt;
    Parts parts{text};
    for (std::size_t i = 1; i < found.size(); ++i)
        parts.push_back(found[i].str());
    return parts;
}

std::string regexOfGlob(const std::string &glob)
{
    std::string pattern;
    for (const char c : glob)
        pattern += c == '*' ? "(.*)" : c == '?' ? "(.)" : std::isalnum(static_cast<unsigned char>(c)) ? std::string(1, c) : "\\" + std::string(1, c);
    return pattern;
}

/// The parts of the match, or nullopt when the condition does not hold.
std::optional<Parts> match(const RuleCondition &condition, const KeyValue &value)
{
    if (condition.kind == MatchKind::OneOf) {
        const bool found = std::ranges::find(condition.texts, value.value_or("")) != condition.texts.end();
        return found ? std::optional(Parts{value.value_or("")}) : std::nullopt;
    }
    if (!value)
        return std::nullopt;
    if (condition.kind == MatchKind::Table) {
        for (const auto &[key, gives] : condition.table)
            if (key == *value)
                return Parts{*value, gives};
        return std::nullopt;
    }
    const std::string &text = condition.texts.front();
    if (condition.kind == MatchKind::Prefix)
        return value->rfind(text, 0) == 0 ? std::optional(Parts{*value, value->substr(text.size())}) : std::nullopt;
    return condition.kind == MatchKind::Glob ? partsOf(regexOfGlob(text), *value, true) : partsOf(text, *value, false);
}

std::string filled(const std::string &value, const Parts &parts)
{
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '$' || i + 1 == value.size()) {
            text += value[i];
        } else if (value[i + 1] == '$') {
            text += '$';
            ++i;
        } else if (std::isdigit(static_cast<unsigned char>(value[i + 1]))) {
            text += parts[std::size_t(value[i + 1] - '0')];
            ++i;
        } else {
            text += '$';
        }
    }
    return text;
}

} // namespace

NaiveAttribution::NaiveAttribution(const LedgerBuilder &recorded, const NaiveQuery &values, const RuleSet &rules)
    : attributed(recorded), uses(rules.rules.size())
{
    for (std::size_t call = 0; call < recorded.calls().size(); ++call)
        attribute(call, values, rules);
}

void NaiveAttribution::attribute(std::size_t index, const NaiveQuery &values, const RuleSet &rules)
{
    Call &call = attributed.call(index);
    std::map<Dimension, std::string> given; ///< what a rule decided, by target
    const auto valueOf = [&](const DimensionRef &dimension) {
        const auto found = given.find(dimension.dimension);
        return found == given.end() ? values.valueOf(index, dimension) : KeyValue(found->second);
    };
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
        const AttributionRule &rule = rules.rules[i];
        Parts parts;
        bool holds = rule.enabled;
        for (const RuleCondition &condition : rule.conditions) {
            const auto found = match(condition, valueOf(condition.dimension));
            holds = holds && found;
            if (found && &condition == &rule.conditions.front())
                parts = *found;
        }
        const std::string value = holds ? filled(rule.value, parts) : "";
        if (value.empty())
            continue;
        ++uses[i].matches;
        const KeyValue record = values.valueOf(index, {rule.target, {}});
        if (given.contains(rule.target)) {
            uses[i].conflicts += given[rule.target] != value;
        } else if (record && !rule.overrides) {
            uses[i].kept += *record != value;
        } else {
            ++uses[i].decides;
            uses[i].overridden += record && *record != value;
            given[rule.target] = value;
        }
    }
    for (const auto &[target, value] : given)
        call.text(target) = attributed.keep(value);
}

} // namespace assay::test
