#pragma once

#include "core/calls/dimension.h"
#include "core/values/result.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace assay {

/// What a rule may fill: the dimensions that say whose money it was.
inline constexpr std::array kRuleTargets{Dimension::Workload, Dimension::Team,        Dimension::Customer,
                                         Dimension::Feature,  Dimension::ProductLine, Dimension::Task};
bool isRuleTarget(Dimension dimension);

/// How a condition reads the text of its dimension. Case matters; a call without the text fulfils OneOf "" only.
enum class MatchKind : std::uint8_t {
    OneOf,  ///< one of the texts; "" is "not given"
    Prefix, ///< begins with the text; $1 is what follows
    Glob,   ///< all of it, * any characters and ? any one; $1, $2 .. are what they stood for
    Regex,  ///< a part of it, RE2 syntax; $1, $2 .. are the groups
    Table,  ///< a key of the mapping table; $1 is the value beside it
};

/// One condition of a rule.
struct RuleCondition
{
    DimensionRef dimension;
    MatchKind kind = MatchKind::OneOf;
    std::vector<std::string> texts = {};           ///< of Prefix, Glob, Regex the first; none in a Table
    std::map<std::string, std::string> table = {}; ///< of Table: value by key

    /// "dim=value[,value]", "dim=" not given, "dim^=prefix", "dim*=glob", "dim~=regular expression"; a backslash takes the
    /// next character of a value as it is. A table has no such form.
    static Result<RuleCondition> parse(std::string_view text);
    /// What parse() reads back; of a table its dimension and number of keys, for people.
    std::string text() const;
    friend bool operator==(const RuleCondition &, const RuleCondition &) = default;
};

/// Says what a dimension of a call is. Rules stand in order; per dimension the first that applies decides. A condition sees
/// what the record carries and what rules above this one have made of it.
struct AttributionRule
{
    std::string name = {}; ///< what people call it; may be empty
    Dimension target = Dimension::Workload;
    std::vector<RuleCondition> conditions = {}; ///< all must hold; none: every call
    std::string value = {};  ///< what is filled in; $0 is the text of the first condition, $1 .. its parts, $$ a dollar sign
    bool overrides = false;  ///< also where the record carries a value; else it fills only what is not given
    bool enabled = true;

    /// Why the rule cannot be applied, if it cannot.
    Result<void> check() const;
    friend bool operator==(const AttributionRule &, const AttributionRule &) = default;
};

/// A text as the value of a rule that gives exactly it.
std::string literalValue(std::string_view text);

/// Spreads the cost of some calls (a platform team, a shared prompt) over the values of a dimension.
struct SharedCost
{
    enum class By : std::uint8_t { Calls, Cost }; ///< in proportion to calls, or to direct cost

    std::string name = {};
    DimensionRef dimension;               ///< whose calls are shared: those with one of
    std::vector<std::string> values = {}; ///< these values; "" is "not given"
    Dimension over = Dimension::Customer;
    By by = By::Cost;

    Result<void> check() const;
    friend bool operator==(const SharedCost &, const SharedCost &) = default;
};

/// Everything that says whose money it was; one document.
struct RuleSet
{
    std::vector<AttributionRule> rules = {};
    std::vector<SharedCost> shared = {};

    bool empty() const { return rules.empty() && shared.empty(); }
    /// The document as read back by fromJson(): every rule in it passes its check. `where` names it in errors.
    static Result<RuleSet> fromJson(std::string_view json, const std::string &where);
    std::string toJson() const;
    friend bool operator==(const RuleSet &, const RuleSet &) = default;
};

/// Mapping tables out of a CSV: its first column is headed by the dimension of the keys, the others by what they give,
/// "api_key,team,product_line". One rule per further column; empty cells give nothing. An error when a key is given two values.
Result<std::vector<AttributionRule>> readMapping(std::string_view csv, const std::string &file);

} // namespace assay
