#include "app/commands/commands.h"
#include "app/commands/commitdocument.h"

#include "core/levers/scenario.h"
#include "core/planning/commitment.h"
#include "core/planning/consumption.h"
#include "core/values/decimal.h"

#include <QFile>

#include <cmath>

namespace assay {

namespace {

Result<Growth> growthOf(const CommandContext &context, const CommitmentSchedule &schedule)
{
    if (!context.isSet("growth"))
        return schedule.growth.value_or(Growth{});
    Growth growth = schedule.growth.value_or(Growth{});
    const QStringList parts = QString::fromStdString(context.value("growth")).split(QLatin1Char(','));
    bool low = false, base = false, high = false;
    if (parts.size() == 3) {
        growth.low = parts[0].toDouble(&low);
        growth.base = parts[1].toDouble(&base);
        growth.high = parts[2].toDouble(&high);
    }
    if (!low || !base || !high || !(growth.low >= -1 && growth.low <= growth.base && growth.base <= growth.high && growth.high <= 100))
        return Error{"Growth is three ascending shares a year, such as -0.1,0.2,0.5", "--growth " + context.value("growth")};
    return growth;
}

/// Reads the named file with `Document::fromJson`; an error names the file.
template <typename Document>
Result<Document> documentIn(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return Error{"The file could not be read (" + file.errorString().toStdString() + ")", path};
    return Document::fromJson(file.readAll().toStdString(), path);
}

void addScenario(CommitBasis &basis, const Scenario &scenario, const ScenarioResult &result, Money listSaving)
{
    basis.json["scenario"] = {{"name", scenario.name}, {"baseline", moneyText(result.baseline)},
                              {"saving", moneyText(result.saving)}, {"list_saving", moneyText(listSaving)}};
    for (const std::string &assumption : result.assumptions)
        basis.assumptions.push_back(assumption);
}

void addRunRate(CommitBasis &basis, const Consumption &consumption, const RunRate &rate, const Growth &growth)
{
    const auto share = [](double value) { return decimalText(Int128(std::llround(value * 1e6)), 6); };
    basis.json["run_rate"] = {
        {"from", isoDayText(consumption.from)}, {"to", isoDayText(consumption.to)}, {"days", consumption.days()},
        {"calls", consumption.calls}, {"unpriced_calls", consumption.unpricedCalls},
        {"list_cost", moneyText(consumption.listCost)}, {"list_per_day", moneyText(rate.perDay)},
        {"saving_share", share(rate.savingShare)},
        {"growth", {{"low", share(growth.low)}, {"base", share(growth.base)}, {"high", share(growth.high)}}},
        {"year", {{"low", moneyText(rate.yearLow)}, {"base", moneyText(rate.yearBase)}, {"high", moneyText(rate.yearHigh)}}}};
    basis.warnings = rate.warnings;
    if (consumption.unpricedCalls > 0)
        basis.warnings.push_back(std::to_string(consumption.unpricedCalls) + " calls have no price and are not in the run rate.");
    basis.assumptions.push_back("A run rate of " + std::to_string(consumption.days())
                                + " days, growth as stated, low, base and high year at 25, 50 and 25 %.");
    if (growth.low == 0 && growth.base == 0 && growth.high == 0)
        basis.assumptions.push_back("No growth was stated: the year is like the days covered.");
    if (!growth.ramp.empty())
        basis.assumptions.push_back("The saving comes into effect month by month, as the schedule's ramp says.");
}

/// The year's consumption out of the calls, less what the scenario saves.
Result<CommitBasis> basisFromCalls(const std::shared_ptr<const Snapshot> &snapshot, const Selection &selection,
                                   const std::optional<Scenario> &scenario, const Growth &growth, const JobControl &control)
{
    const Consumption consumption = consumptionOf(*snapshot, selection, control);
    if (consumption.days() == 0 || consumption.listCost.isZero())
        return Error{"There is no priced consumption in this selection to size a commitment by", {}};
    CommitBasis basis;
    Money saving;
    if (scenario) {
        const auto input = LeverInput::gather(snapshot, selection, control);
        if (!input)
            return Error{"Cancelled", {}};
        const ScenarioResult result = evaluate(*input, *scenario, control);
        saving = consumption.listSaving(result.baseline, result.saving);
        addScenario(basis, *scenario, result, saving);
    }
    const RunRate rate = optimisedRunRate(consumption.listCost, saving, consumption.days(), growth);
    addRunRate(basis, consumption, rate, growth);
    basis.demand = demandOf(rate);
    return basis;
}

std::string dollars(const Json &amount, int width)
{
    std::string text = roundedText(parseMoney(amount.get<std::string>())->attos(), kAttoDigits, 2);
    return std::string(text.size() < std::size_t(width) ? std::size_t(width) - text.size() : 0, ' ') + text;
}

void printTable(const Json &document)
{
    std::printf("%14s %9s %14s %14s %14s %10s\n", "commitment $", "discount", "expected $", "regret $", "shortfall $", "P(short)");
    for (const Json &tier : document.at("tiers"))
        std::printf("%s %8s%% %s %s %s %9s%%%s\n", dollars(tier.at("commitment"), 14).c_str(),
                    roundedText(*parseDecimal(tier.at("discount").get<std::string>(), 6), 4, 1).c_str(),
                    dollars(tier.at("expected_cost"), 14).c_str(), dollars(tier.at("regret"), 14).c_str(),
                    dollars(tier.at("expected_shortfall"), 14).c_str(),
                    roundedText(*parseDecimal(tier.at("shortfall_probability").get<std::string>(), 6), 4, 1).c_str(),
                    tier.at("expected_cost") == document.at("recommended").at("expected_cost")
                            && tier.at("commitment") == document.at("recommended").at("commitment") ? "  <- recommended" : "");
}

void printText(const Json &document)
{
    std::printf("Expected consumption of the year at list price: $%s\nForm %s, %s\n\n", dollars(document.at("mean_demand"), 0).c_str(),
                document.at("form").get<std::string>().c_str(), document.at("overage").get<std::string>().c_str());
    printTable(document);
    std::printf("\nAgainst no commitment the recommended one saves $%s.\n", dollars(document.at("recommended").at("saving"), 0).c_str());
    for (const char *list : {"warnings", "assumptions"})
        for (const Json &line : document.at(list))
            std::printf("%s\n", line.get<std::string>().c_str());
}

int answer(const CommandContext &context, const CommitmentSchedule &schedule, const CommitBasis &basis)
{
    const Json document = commitDocument(schedule, basis);
    if (context.json())
        context.print(document);
    else
        printText(document);
    return kDone;
}

int answerFromCalls(const CommandContext &context, const CommitmentSchedule &schedule, const Growth &growth)
{
    const auto selection = context.selection();
    if (!selection)
        return context.fail(selection.error(), kWrongUsage);
    std::optional<Scenario> scenario;
    if (context.isSet("scenario")) {
        auto read = documentIn<Scenario>(context.value("scenario"));
        if (!read)
            return context.fail(read.error(), kNoInput);
        scenario = read.take();
    }
    const auto snapshot = context.snapshot();
    if (!snapshot)
        return context.fail(snapshot.error(), kNoStore);
    const auto basis = basisFromCalls(*snapshot, *selection, scenario, growth, context.control());
    return basis ? answer(context, schedule, *basis) : context.fail(basis.error(), kNoInput);
}

int run(const CommandContext &context)
{
    const auto arguments = context.arguments();
    if (arguments.size() != 1)
        return context.fail({"commit needs one schedule", {}}, kWrongUsage);
    const auto schedule = documentIn<CommitmentSchedule>(arguments.front());
    if (!schedule)
        return context.fail(schedule.error(), kNoInput);
    const auto growth = growthOf(context, *schedule);
    if (!growth)
        return context.fail(growth.error(), kWrongUsage);
    if (schedule->demand.empty())
        return answerFromCalls(context, *schedule, *growth);
    CommitBasis basis;
    basis.demand = schedule->demand;
    basis.assumptions.push_back("Consumption as stated in the schedule.");
    return answer(context, *schedule, basis);
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({{QStringLiteral("scenario"), QStringLiteral("Take off what this scenario saves."), QStringLiteral("FILE")},
                       {QStringLiteral("growth"), QStringLiteral("Growth of the year, low,base,high: -0.1,0.2,0.5 (default: the schedule's)."),
                        QStringLiteral("SHARES")}});
}

} // namespace

const Command kCommitCommand{"commit", "SCHEDULE.json", "Size a yearly commitment against the tiers of a schedule (pricing/README.md).", addOptions, run};

} // namespace assay
