#pragma once

#include "core/analysis/selection.h"
#include "core/values/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// What can be changed about calls, in the order of application (WHATIF section 5).
enum class LeverKind : std::uint8_t { Waste, Routing, Output, Input, Caching, Batch };
inline constexpr std::size_t kLeverKindCount = 6;
std::string_view leverText(LeverKind kind);  ///< "waste", "routing", "output", "input", "caching", "batch"
std::string_view leverTitle(LeverKind kind); ///< "Remove waste", "Route to a cheaper model", ...
std::optional<LeverKind> leverFromText(std::string_view text);

/// A parameter with its range; triangular between low and high for bands. Counts to nine decimals.
struct Parameter
{
    double low = 0, base = 0, high = 0;
    static Parameter exactly(double value) { return {value, value, value}; }
    bool isExact() const { return low == base && base == high; }
    friend bool operator==(const Parameter &, const Parameter &) = default;
};

/// Which calls a step touches: filters joined by "and", plus limits per call.
struct CallRule
{
    std::vector<Filter> filters;
    std::optional<std::int64_t> outputBelow; ///< OUT < N: known only after the call, so retrospective
    std::optional<std::int64_t> promptBelow; ///< PT < N
    friend bool operator==(const CallRule &, const CallRule &) = default;
};

/// One lever of a scenario with its parameters; the ones that do not belong to its kind are ignored.
/// Of several enabled steps of one kind the first whose rule matches a call decides about it.
struct ScenarioStep
{
    LeverKind kind = LeverKind::Routing;
    CallRule rule;
    bool enabled = true;
    Parameter share = Parameter::exactly(1); ///< of matching calls (routing, batch); fraction saved (output, input, waste)

    // routing
    std::string toModel; ///< canonical id or alias
    std::optional<Parameter> tokenizerRatio; ///< none: from the catalogue, with its range
    Parameter verbosity = Parameter::exactly(1);
    Parameter escalation = Parameter::exactly(0);
    double escalationLimit = 0.5; ///< quality guard: more escalation than this is not supported
    Money judgeCost;              ///< per routed call

    // caching, and the cache inside batches
    enum class Cache : std::uint8_t { Replay5m, Replay1h, BestReplay, TargetRate } cache = Cache::Replay5m;
    enum class Ttl : std::uint8_t { FiveMinutes, OneHour } ttl = Ttl::FiveMinutes; ///< of writes: TargetRate, batch
    std::optional<std::int64_t> prefixTokens; ///< none: inferred per workload and model (WHATIF 2.1)
    std::optional<DimensionRef> prefixBy;     ///< each value of this text dimension has a prefix of its own
    Parameter prefixScale = Parameter::exactly(1); ///< how much of the prefix really repeats
    std::int64_t readyDelayMs = 2000; ///< until a written entry can be read
    Parameter hitRate = Parameter::exactly(0.8); ///< of cacheable tokens: TargetRate, batch

    /// A step with the defaults of its kind: batch assumes 1 h writes and 30 / 60 / 95 % hits (WHATIF section 3).
    static ScenarioStep of(LeverKind kind);
    bool isReplay() const { return kind == LeverKind::Caching && cache != Cache::TargetRate; }
    friend bool operator==(const ScenarioStep &, const ScenarioStep &) = default;
};

} // namespace assay
