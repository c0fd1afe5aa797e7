#pragma once

#include "core/levers/lever.h"

#include <optional>
#include <string>
#include <vector>

namespace assay {

/// A parameter with its range; triangular between low and high for bands.
struct Parameter
{
    double low = 0, base = 0, high = 0;
    static Parameter exactly(double value) { return {value, value, value}; }
};

/// Which calls a step touches: filters joined by "and", plus limits per call.
struct CallRule
{
    std::vector<Filter> filters;
    std::optional<std::int64_t> outputBelow;  ///< OUT < N (retrospective)
    std::optional<std::int64_t> promptBelow;  ///< PT < N
};

/// One lever of a scenario with its parameters; the ones that do not belong to its kind are ignored.
struct ScenarioStep
{
    LeverKind kind = LeverKind::Routing;
    CallRule rule;
    bool enabled = true;
    Parameter share = Parameter::exactly(1); ///< of matching calls (routing, batch); fraction saved (output, input, waste)
    // routing
    std::string toModel;
    std::optional<Parameter> tokenizerRatio; ///< none: from the catalogue, with its range
    Parameter verbosity = Parameter::exactly(1);
    Parameter escalation = Parameter::exactly(0);
    double escalationLimit = 0.5; ///< quality guard
    Money judgeCost;              ///< per routed call
    // caching
    enum class Cache : std::uint8_t { Replay5m, Replay1h, BestReplay, TargetRate } cache = Cache::Replay5m;
    std::optional<std::int64_t> prefixTokens; ///< none: inferred
    std::int64_t readyDelayMs = 2000;
    Parameter hitRate = Parameter::exactly(0.8); ///< TargetRate, and inside batches
};

/// An ordered set of levers over one selection, saved as JSON. Steps are applied in the order of LeverKind.
struct Scenario
{
    std::string name;
    std::vector<ScenarioStep> steps;
    std::optional<Day> pricingDate; ///< none: each call's own date
    std::uint64_t seed = 1;         ///< of the Monte Carlo band

    static Result<Scenario> fromJson(std::string_view json, std::string where = {});
    std::string toJson() const;
    /// The scenario that one found lever suggests.
    static Scenario fromLever(const Lever &lever);
};

struct ScenarioStepResult
{
    LeverKind kind;
    std::string title;
    Money marginal, alone; ///< marginals sum to the saving; alone figures are never added
    std::int64_t affectedCalls = 0;
    std::vector<std::string> warnings; ///< "not supported: ..." from the quality guard
};

struct ScenarioResult
{
    Money baseline, scenario, saving;
    SavingRange band; ///< P10, P50, P90 of parameter uncertainty
    std::vector<ScenarioStepResult> steps;
    std::vector<std::pair<KeyValue, std::pair<Money, Money>>> byWorkload; ///< baseline and scenario cost
    std::vector<std::pair<std::string, std::pair<MetricValue, MetricValue>>> metrics; ///< metric id -> before, after
    std::vector<std::string> assumptions;
    std::int64_t calls = 0, unpricedCalls = 0;
    bool cancelled = false;
};

ScenarioResult evaluate(const Snapshot &snapshot, const Selection &selection, const Scenario &scenario,
                        const JobControl &control);

} // namespace assay
