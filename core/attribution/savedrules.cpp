#include "core/attribution/savedrules.h"

#include <nlohmann/json.hpp>

namespace assay {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kRules = "rules", kPast = "rules.past", kFuture = "rules.future";
constexpr std::size_t kMostSteps = 50;

/// Saved states of the rules, the nearest last.
Result<std::vector<std::string>> steps(const Store &store, std::string_view document)
{
    const auto text = store.document(document);
    if (!text)
        return text.error();
    const Json json = Json::parse(*text, nullptr, false);
    std::vector<std::string> states;
    for (const Json &state : json.is_array() ? json : Json::array())
        if (state.is_string())
            states.push_back(state.get<std::string>());
    return states;
}

Result<void> keepSteps(Store &store, std::string_view document, const std::vector<std::string> &states)
{
    return store.setDocument(document, states.empty() ? std::string() : Json(states).dump());
}

/// Puts the last state of `from` in place of the current one, which becomes the last of `to`.
Result<bool> step(Store &store, std::string_view from, std::string_view to)
{
    auto sources = steps(store, from);
    auto others = steps(store, to);
    const auto current = store.document(kRules);
    if (!sources || !others || !current)
        return !sources ? sources.error() : !others ? others.error() : current.error();
    if (sources->empty())
        return false;
    others->push_back(*current);
    const std::string next = std::move(sources->back());
    sources->pop_back();
    for (const auto &[document, states] : {std::pair{to, &*others}, std::pair{from, &*sources}})
        if (const auto done = keepSteps(store, document, *states); !done)
            return done.error();
    if (const auto done = store.setDocument(kRules, next); !done)
        return done.error();
    return true;
}

} // namespace

Result<RuleSet> loadRules(const Store &store)
{
    const auto text = store.document(kRules);
    if (!text)
        return text.error();
    return text->empty() ? Result<RuleSet>(RuleSet{}) : RuleSet::fromJson(*text, "attribution rules in the store");
}

Result<void> saveRules(Store &store, const RuleSet &rules)
{
    const auto current = store.document(kRules);
    auto past = steps(store, kPast);
    if (!current || !past)
        return !current ? current.error() : past.error();
    const std::string next = rules.empty() ? std::string() : rules.toJson();
    if (*current == next)
        return {};
    past->push_back(*current);
    if (past->size() > kMostSteps)
        past->erase(past->begin());
    if (const auto done = keepSteps(store, kPast, *past); !done)
        return done.error();
    if (const auto done = keepSteps(store, kFuture, {}); !done)
        return done.error();
    return store.setDocument(kRules, next);
}

Result<bool> undoRules(Store &store)
{
    return step(store, kPast, kFuture);
}

Result<bool> redoRules(Store &store)
{
    return step(store, kFuture, kPast);
}

} // namespace assay
