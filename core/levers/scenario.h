#pragma once

#include "core/levers/lever.h"
#include "core/levers/leverinput.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace assay {

inline constexpr std::size_t kMaxScenarioSteps = 64; ///< a bit each

/// An ordered set of levers over one selection, saved as JSON. Steps are applied in the order of LeverKind, steps of one
/// kind in the order given.
struct Scenario
{
    std::string name;
    std::vector<ScenarioStep> steps;
    std::optional<Day> pricingDate; ///< none: each call's own date
    std::uint64_t seed = 1;         ///< of the Monte Carlo band, and of the sessions a simulated share picks

    static Result<Scenario> fromJson(std::string_view json, std::string where = {});
    std::string toJson() const;
    /// The scenario that one found lever suggests.
    static Scenario fromLever(const Lever &lever);
    friend bool operator==(const Scenario &, const Scenario &) = default;
};

/// How a share of calls is taken (DESIGN section 6): every call in part, or whole sessions chosen by a seeded hash and
/// then replayed. Simulated when an enabled caching step replays arrivals.
enum class ShareMode : std::uint8_t { ExpectedValue, Simulated };
std::string_view shareModeText(ShareMode mode); ///< "expected_value", "simulated"

struct ScenarioStepResult
{
    LeverKind kind = LeverKind::Routing;
    std::size_t index = 0; ///< into Scenario::steps
    std::string title;
    std::string scope;     ///< the calls it touches: "triage, family fable"
    Money marginal, alone; ///< marginals sum to the saving; alone figures are never added
    std::int64_t affectedCalls = 0;
    std::optional<double> breakEvenEscalation; ///< routing: escalating more than this saves nothing
    std::vector<std::string> warnings; ///< "not supported: ..." from the quality guard
};

struct ScenarioResult
{
    Money baseline, scenario, saving;
    std::optional<SavingRange> band; ///< P10, P50, P90 of parameter uncertainty; none when it was not asked
    ShareMode mode = ShareMode::ExpectedValue;
    std::vector<ScenarioStepResult> steps; ///< enabled ones, in the order of application
    std::vector<std::pair<KeyValue, std::pair<Money, Money>>> byWorkload; ///< baseline and scenario cost; sums hold exactly
    std::vector<std::pair<std::string, std::pair<MetricValue, MetricValue>>> metrics; ///< metric id -> before, after
    std::vector<std::string> assumptions;
    std::int64_t calls = 0, unpricedCalls = 0;
    bool cancelled = false;
};

/// What of a ScenarioResult is asked for: costs alone follow from sums, the metrics also rank single calls.
enum class ScenarioFigures : std::uint8_t { Costs, CostsAndMetrics };

/// The joint re-pricing over gathered calls, without the band: quick enough to follow a slider.
///
/// Rounding: shares and ratios make token counts fractions, so a state (the pipeline with levers 1..k) is computed per
/// workload in 113-bit binary floating point and rounded once, half to even, to attodollars; steps are differences of
/// states, so steps and workloads always add up. A state without fractions is exact.
ScenarioResult evaluate(const LeverInput &input, const Scenario &scenario, const JobControl &control,
                        ScenarioFigures figures = ScenarioFigures::CostsAndMetrics);

/// P10, P50 and P90 of the saving over `draws` seeded draws of all ranged parameters (WHATIF section 6): parameter
/// uncertainty, not statistical error of the log.
SavingRange savingBand(const LeverInput &input, const Scenario &scenario, const JobControl &control, int draws = 2000);

/// Gathers, evaluates, and adds the band.
ScenarioResult evaluate(const Snapshot &snapshot, const Selection &selection, const Scenario &scenario,
                        const JobControl &control);

} // namespace assay
