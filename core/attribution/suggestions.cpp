#include "core/attribution/suggestions.h"

#include "core/analysis/query.h"

#include <algorithm>
#include <map>

namespace assay {

namespace {

constexpr std::size_t kMostKeys = 5'000; ///< dimensions with more values (sessions, paths by file) explain nothing to a person
constexpr std::size_t kMostTags = 32;

constexpr std::array kRecorded{Dimension::ApiKey,  Dimension::Workspace,   Dimension::Project, Dimension::User,
                               Dimension::Agent,   Dimension::Path,        Dimension::Branch,  Dimension::Environment,
                               Dimension::Team,    Dimension::Customer,    Dimension::Feature, Dimension::ProductLine,
                               Dimension::Workload};

std::vector<DimensionRef> candidates(const Snapshot &snapshot, Dimension target)
{
    const Dictionaries &texts = *snapshot.calls().dictionaries;
    std::vector<DimensionRef> found;
    for (const Dimension dimension : kRecorded)
        if (dimension != target && texts.of(dimension).size() > 1 && texts.of(dimension).size() <= kMostKeys)
            found.push_back({dimension, {}});
    for (const auto &[key, values] : texts.tagValues)
        if (found.size() < kRecorded.size() + kMostTags && values.size() <= kMostKeys)
            found.push_back({Dimension::Tag, std::string(texts.tagKeys.text(key))});
    return found;
}

/// What calls with one key say about the target.
struct Evidence
{
    CallsAndCost unattributed, attributed;
    std::map<std::string, Money> byValue;
};

/// The key as a suggestion, unless its calls disagree.
std::optional<RuleSuggestion::Key> offered(const std::string &key, const Evidence &evidence)
{
    if (evidence.unattributed.calls == 0)
        return std::nullopt;
    if (evidence.attributed.calls == 0)
        return RuleSuggestion::Key{key, key, false, evidence.unattributed};
    for (const auto &[value, cost] : evidence.byValue)
        if (cost.attos() * 10 >= evidence.attributed.cost.attos() * 9 && !cost.isZero())
            return RuleSuggestion::Key{key, value, true, evidence.unattributed};
    return std::nullopt;
}

/// The shortest rule that says what the keys say.
AttributionRule ruleOf(const DimensionRef &by, Dimension target, const std::vector<RuleSuggestion::Key> &keys)
{
    AttributionRule rule;
    rule.target = target;
    RuleCondition condition{by};
    const std::string &value = keys.front().gives;
    const bool allGiveOne = std::ranges::all_of(keys, [&value](const auto &key) { return key.gives == value; });
    const bool allGiveThemselves = std::ranges::all_of(keys, [](const auto &key) { return key.gives == key.text; });
    for (const RuleSuggestion::Key &key : keys) {
        condition.texts.push_back(key.text);
        condition.table.emplace(key.text, key.gives);
    }
    if (allGiveOne || allGiveThemselves) {
        condition.table.clear();
        rule.value = allGiveOne ? literalValue(value) : "$0";
    } else {
        condition.kind = MatchKind::Table;
        condition.texts.clear();
        rule.value = "$1";
    }
    rule.conditions = {std::move(condition)};
    return rule;
}

std::optional<RuleSuggestion> suggestion(const Snapshot &snapshot, Dimension target, const DimensionRef &by, const JobControl &control)
{
    Query query;
    query.by = {by, {target, {}}};
    std::map<std::string, Evidence> evidence;
    for (const ResultRow &row : run(snapshot, query, control).rows) {
        if (!row.key[0])
            continue;
        const CallsAndCost calls{row.facts.totals.calls, row.facts.totals.cost};
        Evidence &known = evidence[*row.key[0]];
        (row.key[1] ? known.attributed : known.unattributed) += calls;
        if (row.key[1])
            known.byValue[*row.key[1]] += calls.cost;
    }
    RuleSuggestion found{{}, by, {}, {}};
    for (const auto &[key, about] : evidence)
        if (auto offer = offered(key, about)) {
            found.explained += offer->unattributed;
            found.keys.push_back(std::move(*offer));
        }
    if (found.keys.empty())
        return std::nullopt;
    std::ranges::stable_sort(found.keys, std::greater(), [](const auto &key) { return key.unattributed.cost; });
    found.rule = ruleOf(by, target, found.keys);
    return found;
}

} // namespace

RuleSuggestions suggestRules(const Snapshot &snapshot, Dimension target, const JobControl &control)
{
    RuleSuggestions suggestions;
    Query unattributed;
    unattributed.selection.filters = {{{target, {}}, {std::nullopt}, false}};
    const Totals all = run(snapshot, unattributed, control).total.facts.totals;
    suggestions.unattributed = {all.calls, all.cost};
    if (all.calls == 0)
        return suggestions;
    for (const DimensionRef &by : candidates(snapshot, target))
        if (auto found = suggestion(snapshot, target, by, control))
            suggestions.offers.push_back(std::move(*found));
    std::ranges::stable_sort(suggestions.offers, [](const RuleSuggestion &a, const RuleSuggestion &b) {
        return a.explained.cost != b.explained.cost ? a.explained.cost > b.explained.cost : a.keys.size() < b.keys.size();
    });
    suggestions.cancelled = control.isCancelled();
    if (suggestions.cancelled)
        suggestions.offers.clear();
    return suggestions;
}

} // namespace assay
