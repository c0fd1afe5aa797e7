#include "app/commands/commands.h"

#include "core/targets/target.h"
#include "core/values/decimal.h"

#include <QFile>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

Result<TargetSet> targetsOf(const CommandContext &context, const Snapshot &snapshot, const Selection &selection)
{
    if (context.isSet("targets")) {
        QFile file(QString::fromStdString(context.value("targets")));
        if (!file.open(QIODevice::ReadOnly))
            return Error{"The targets could not be read (" + file.errorString().toStdString() + ")", context.value("targets")};
        return TargetSet::fromJson(file.readAll().toStdString(), context.value("targets"));
    }
    auto store = context.openStore(StoreMode::Read);
    if (!store)
        return store.error();
    const auto kept = (*store)->document("targets");
    if (!kept)
        return kept.error();
    return TargetSet::inForce(*kept, snapshot, selection.zone);
}

/// A double as the decimal text of a ratio: twelve significant digits.
std::string decimal(double value)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.12g", value);
    const auto exact = parseDecimal(text, 30);
    return exact ? decimalText(*exact, 30) : text;
}

Json daysJson(const TimeRange &range, const TimeZone &zone)
{
    return {{"from", isoDayText(dayOf(zone.toLocal(range.from)))}, {"to", isoDayText(dayOf(zone.toLocal(range.to)))}};
}

Json outcomeJson(const TargetOutcome &outcome, const TimeZone &zone)
{
    const Metric *known = metric(outcome.target.metricId);
    const auto value = known ? outcome.value.text(known->unit) : std::nullopt;
    Json json{{"metric", outcome.target.metricId}, {"where", Json::array()}, {"kind", kindText(outcome.target.kind)},
              {"calls", outcome.calls}, {"value", value ? Json(*value) : Json()}};
    for (const Filter &filter : outcome.target.segment)
        json["where"].push_back(Selection::filterText(filter));
    if (outcome.state != TargetState::NotEvaluable) {
        json["line"] = decimal(outcome.line);
        json["deviation"] = decimal(outcome.deviation);
        json["tolerance"] = decimal(outcome.target.tolerance);
        if (outcome.pointGap)
            json["percentage_points"] = decimal(*outcome.pointGap);
    }
    if (outcome.baseline)
        json["baseline"] = daysJson(*outcome.baseline, zone);
    if (outcome.period)
        json["period"] = daysJson(*outcome.period, zone);
    json["why"] = outcome.why;
    return json;
}

Json documentOf(const std::vector<TargetOutcome> &outcomes, const TimeZone &zone)
{
    Json document{{"breaches", Json::array()}, {"evaluated", 0}, {"not_evaluable", Json::array()}, {"met", Json::array()}};
    int evaluated = 0;
    for (const TargetOutcome &outcome : outcomes) {
        const char *list = outcome.state == TargetState::Breached ? "breaches"
            : outcome.state == TargetState::Met                   ? "met"
                                                                  : "not_evaluable";
        document[list].push_back(outcomeJson(outcome, zone));
        evaluated += outcome.state == TargetState::NotEvaluable ? 0 : 1;
    }
    document["evaluated"] = evaluated;
    return document;
}

void printText(const std::vector<TargetOutcome> &outcomes)
{
    std::size_t breached = 0, evaluated = 0;
    for (const TargetOutcome &outcome : outcomes) {
        evaluated += outcome.state == TargetState::NotEvaluable ? 0 : 1;
        if (outcome.state != TargetState::Breached)
            continue;
        ++breached;
        std::printf("BREACHED  %s\n          %s\n", outcome.target.title().c_str(), outcome.why.c_str());
    }
    std::printf("%zu of %zu targets breached, %zu could not be evaluated (--json says why).\n", breached, evaluated,
                outcomes.size() - evaluated);
}

/// Writes the lines found into the store, so that the baseline no longer moves.
Result<void> freeze(const CommandContext &context, const std::vector<TargetOutcome> &outcomes, const Snapshot &snapshot, const TimeZone &zone)
{
    auto store = context.openStore(StoreMode::Write);
    if (!store)
        return store.error();
    return (*store)->setDocument("targets", frozen(outcomes, snapshot, zone).toJson());
}

int run(const CommandContext &context)
{
    if (!context.arguments().empty())
        return context.fail({"check takes no arguments", context.arguments().front()}, kWrongUsage);
    auto selection = context.selection();
    if (!selection)
        return context.fail(selection.error(), kWrongUsage);
    const auto snapshot = context.snapshot();
    if (!snapshot)
        return context.fail(snapshot.error(), kNoStore);
    const auto targets = targetsOf(context, **snapshot, *selection);
    if (!targets)
        return context.fail(targets.error(), kNoInput);
    const auto outcomes = check(**snapshot, *selection, *targets, context.control());
    if (context.isSet("freeze"))
        if (const auto kept = freeze(context, outcomes, **snapshot, selection->zone); !kept)
            return context.fail(kept.error(), kNoStore);
    if (context.json())
        context.print(documentOf(outcomes, selection->zone));
    else
        printText(outcomes);
    const bool breached = std::ranges::any_of(outcomes, [](const TargetOutcome &o) { return o.state == TargetState::Breached; });
    return breached ? kAnswerIsNo : kDone;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({{QStringLiteral("targets"),
                        QStringLiteral("Targets as JSON: {\"targets\": [{\"metric\", \"where\", \"kind\", \"value\", \"tolerance\", "
                                       "\"min_calls\"}]} (default: those kept in the store, else every headline metric of the "
                                       "ledger and of each workload against its first full week)."),
                        QStringLiteral("FILE")},
                       {QStringLiteral("freeze"), QStringLiteral("Keep the lines found in the store, so that they no longer move.")}});
}

} // namespace

const Command kCheckCommand{"check", "", "Check targets over the period, by default the last seven full days.", addOptions, run};

} // namespace assay
