#include "app/commands/commands.h"

#include "core/levers/findings.h"
#include "core/levers/scenario.h"
#include "core/values/decimal.h"

#include <QFile>

#include <cstdio>

namespace assay {

namespace {

constexpr const char *kHelp = R"(Re-prices the selected calls under a scenario: all levers at once, over the calls themselves.

A scenario is a JSON document:

  {"assay_scenario": 1, "name": "Route and batch", "seed": 1, "pricing_date": null,
   "steps": [
     {"lever": "routing", "where": ["workload=triage"], "share": 0.5, "to_model": "claude-sonnet-5-5",
      "escalation": {"low": 0, "base": 0.05, "high": 0.2}},
     {"lever": "caching", "where": ["workload=review"], "method": "replay_5m"},
     {"lever": "batch", "where": ["workload=archive"]}]}

Steps are applied in the order waste, routing, output, input, caching, batch, whatever their order in the document; of
several steps of one lever the first that matches a call decides. pricing_date: both sides at the prices of that day;
null: each call's own day. seed: of the band's draws and of the sessions that a simulated share picks.

Every step: "lever", "enabled", "where" (filters as for --where), "prompt_below", "output_below" (tokens).
A number may be a range {"low", "base", "high"}; ranges make the band (P10, P50, P90 of 2,000 draws).
  waste    "share" of failed, cut-off and refused calls avoided
  routing  "to_model"; "share" of matching calls; "tokenizer_ratio" (default: from the price book); "verbosity" of
           answers; "escalation": share that comes back and pays twice; "escalation_limit"; "judge_cost" in $ a call
  output   "share" of output tokens saved
  input    "share" of uncached input tokens saved
  caching  "method": replay_5m, replay_1h, replay_best (over real arrivals) or target_rate with "hit_rate" and "ttl"
           (5m, 1h); "prefix_tokens" (default: inferred), "prefix_by" (a dimension whose values have prefixes of their
           own), "prefix_scale", "ready_delay_ms"
  batch    "share" of matching calls; "hit_rate" and "ttl" of the cache inside batches)";

Result<Scenario> readScenario(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return Error{"The scenario could not be read (" + file.errorString().toStdString() + ")", path};
    return Scenario::fromJson(file.readAll().toStdString(), path);
}

Json stepJson(const ScenarioStepResult &step)
{
    Json json{{"lever", leverText(step.kind)}, {"title", step.title}, {"marginal", moneyText(step.marginal)},
              {"alone", moneyText(step.alone)}, {"affected_calls", step.affectedCalls}};
    if (step.breakEvenEscalation)
        json["break_even_escalation"] = ratioText(Int128(*step.breakEvenEscalation * 1e12), Int128(1'000'000'000'000));
    if (!step.warnings.empty())
        json["warnings"] = step.warnings;
    return json;
}

Json valueJson(const MetricValue &value, Unit unit)
{
    const auto text = value.text(unit);
    return text ? Json(*text) : Json();
}

Json resultJson(const ScenarioResult &result)
{
    Json json{{"baseline", moneyText(result.baseline)}, {"scenario", moneyText(result.scenario)}, {"saving", moneyText(result.saving)}};
    if (result.band)
        json["band"] = {{"low", moneyText(result.band->low)}, {"base", moneyText(result.band->base)}, {"high", moneyText(result.band->high)}};
    json["share_mode"] = shareModeText(result.mode);
    json["calls"] = result.calls;
    json["unpriced_calls"] = result.unpricedCalls;
    json["steps"] = Json::array();
    for (const ScenarioStepResult &step : result.steps)
        json["steps"].push_back(stepJson(step));
    json["by"] = Json::array();
    for (const auto &[workload, costs] : result.byWorkload)
        json["by"].push_back({{"key", {{"workload", workload ? Json(*workload) : Json()}}}, {"baseline", moneyText(costs.first)},
                              {"scenario", moneyText(costs.second)}, {"saving", moneyText(costs.first - costs.second)}});
    json["metrics"] = Json::object();
    for (const auto &[id, values] : result.metrics) {
        const Unit unit = metric(id)->unit;
        json["metrics"][id] = {{"before", valueJson(values.first, unit)}, {"after", valueJson(values.second, unit)}};
    }
    json["assumptions"] = result.assumptions;
    return json;
}

void printText(const ScenarioResult &result)
{
    std::printf("%-60s %14s %14s\n", "", "", "alone");
    std::printf("%-60s %14s\n", "As it is", dollarText(result.baseline).c_str());
    for (const ScenarioStepResult &step : result.steps) {
        std::printf("%-60s %14s %14s\n", step.title.c_str(), dollarText(-step.marginal).c_str(), dollarText(-step.alone).c_str());
        for (const std::string &warning : step.warnings)
            std::printf("    %s\n", warning.c_str());
    }
    std::printf("%-60s %14s\n", "Scenario", dollarText(result.scenario).c_str());
    std::printf("\nSaving %s", dollarText(result.saving).c_str());
    if (result.band)
        std::printf(", by the ranges of its parameters %s to %s (P10 to P90)", dollarText(result.band->low).c_str(), dollarText(result.band->high).c_str());
    std::printf(".\n\n");
    for (const std::string &assumption : result.assumptions)
        std::printf("- %s\n", assumption.c_str());
}

int runWhatIf(const CommandContext &context)
{
    const auto arguments = context.arguments();
    if (arguments.size() != 1)
        return context.fail({"whatif takes one scenario file", {}}, kWrongUsage);
    const auto scenario = readScenario(arguments.front());
    if (!scenario)
        return context.fail(scenario.error(), kNoInput);
    const auto selection = context.selection();
    if (!selection)
        return context.fail(selection.error(), kWrongUsage);
    const auto snapshot = context.snapshot();
    if (!snapshot)
        return context.fail(snapshot.error(), kNoStore);
    const ScenarioResult result = evaluate(**snapshot, *selection, *scenario, context.control());
    if (result.cancelled)
        return kCancelled;
    if (context.json())
        context.print(resultJson(result));
    else
        printText(result);
    return kDone;
}

} // namespace

const Command kWhatIfCommand{"whatif", "SCENARIO.json", "Re-price the calls under a scenario of levers.",
                             [](QCommandLineParser &parser) { parser.setApplicationDescription(QString::fromLatin1(kHelp)); }, runWhatIf};

} // namespace assay
