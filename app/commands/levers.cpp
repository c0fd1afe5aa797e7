#include "app/commands/commands.h"

#include "core/levers/findings.h"
#include "core/levers/scenario.h"
#include "core/values/decimal.h"

#include <algorithm>
#include <cctype>
#include <cstdio>

namespace assay {

namespace {

Json workloadJson(const std::string &workload)
{
    return workload.empty() ? Json() : Json(workload);
}

/// Evidence is text: counts become numbers, as everywhere in the JSON, money and shares stay decimal strings.
Json evidenceJson(const Lever &lever)
{
    Json evidence = Json::object();
    for (const auto &[name, value] : lever.evidence) {
        const bool isWhole = !value.empty() && std::ranges::all_of(value, [](unsigned char c) { return std::isdigit(c) != 0; });
        if (isWhole && !name.ends_with("_cost") && !name.ends_with("_rate"))
            evidence[name] = std::stoll(value);
        else
            evidence[name] = value;
    }
    return evidence;
}

Json leverJson(const Lever &lever)
{
    Json json{{"workload", workloadJson(lever.workload)}, {"lever", leverText(lever.kind)}};
    json["saving"] = {{"low", moneyText(lever.saving.low)}, {"base", moneyText(lever.saving.base)}, {"high", moneyText(lever.saving.high)}};
    json["basis"] = basisText(lever.basis);
    json["confidence"] = lever.confidence;
    json["cost"] = moneyText(lever.cost);
    json["reason"] = lever.reason;
    json["evidence"] = evidenceJson(lever);
    json["assumptions"] = lever.assumptions;
    json["scenario"] = Json::parse(Scenario::fromLever(lever).toJson());
    return json;
}

Json diagnosisJson(const Diagnosis &diagnosis)
{
    Json json{{"levers", Json::array()}, {"lean", Json::array()}};
    for (const Lever &lever : diagnosis.levers)
        json["levers"].push_back(leverJson(lever));
    for (const LeanWorkload &lean : diagnosis.lean)
        json["lean"].push_back({{"workload", workloadJson(lean.workload)}, {"cost", moneyText(lean.cost)}, {"reason", lean.reason}});
    return json;
}

const char *nameOf(const std::string &workload)
{
    return workload.empty() ? "unattributed" : workload.c_str();
}

void printText(const Diagnosis &diagnosis)
{
    std::printf("Levers by what each saves alone over the period; the savings of different levers do not add up.\n\n");
    for (const Lever &lever : diagnosis.levers) {
        std::printf("%-24s %-8s %12s  (%s to %s of %s, %s, confidence %s)\n", nameOf(lever.workload), std::string(leverText(lever.kind)).c_str(),
                    dollarText(lever.saving.base).c_str(), dollarText(lever.saving.low).c_str(), dollarText(lever.saving.high).c_str(),
                    dollarText(lever.cost).c_str(), std::string(basisText(lever.basis)).c_str(), lever.confidence.c_str());
        std::printf("    %s\n", lever.reason.c_str());
    }
    if (!diagnosis.lean.empty())
        std::printf("\nLean:\n");
    for (const LeanWorkload &lean : diagnosis.lean)
        std::printf("%-24s %12s\n    %s\n", nameOf(lean.workload), dollarText(lean.cost).c_str(), lean.reason.c_str());
}

int runLevers(const CommandContext &context)
{
    if (!context.arguments().empty())
        return context.fail({"levers takes no arguments; choose calls with --where, --from and --to", context.arguments().front()}, kWrongUsage);
    const auto selection = context.selection();
    if (!selection)
        return context.fail(selection.error(), kWrongUsage);
    const auto snapshot = context.snapshot();
    if (!snapshot)
        return context.fail(snapshot.error(), kNoStore);
    const Diagnosis diagnosis = diagnose(**snapshot, *selection, context.control());
    if (diagnosis.cancelled)
        return kCancelled;
    if (context.json())
        context.print(diagnosisJson(diagnosis));
    else
        printText(diagnosis);
    return kDone;
}

} // namespace

const Command kLeversCommand{"levers", "", "Name what would make each workload cheaper, and the workloads that are lean.", nullptr, runLevers};

} // namespace assay
