#include "app/commands/commands.h"

#include "app/texttable.h"
#include "core/analysis/query.h"
#include "core/attribution/ruletrace.h"
#include "core/values/decimal.h"
#include "ui/format.h"

namespace assay {

namespace {

constexpr uint kDefaultLimit = 20;

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("limit"), QStringLiteral("Show at most this many calls (default 20; 0: all)."), QStringLiteral("N")},
        {QStringLiteral("order"), QStringLiteral("Most expensive first (cost, the default) or earliest first (time)."), QStringLiteral("cost|time")},
    });
}

std::string ratePerMillion(Rate rate)
{
    constexpr int kAttoDigitsPerMillion = kAttoDigits - 6;
    return decimalText(rate.attos, kAttoDigitsPerMillion);
}

bool isFee(const ReceiptLine &line) { return line.item.starts_with("web_"); }

/// "batch 0.5" -> {"batch": "0.5"}; fees pay no multiplier.
Json modifiersJson(const CallDetail &detail, const ReceiptLine &line)
{
    Json modifiers = Json::object();
    for (const std::string &multiplier : detail.multipliers) {
        const std::size_t space = multiplier.rfind(' ');
        if (!isFee(line) && space != std::string::npos)
            modifiers[multiplier.substr(0, space)] = multiplier.substr(space + 1);
    }
    return modifiers;
}

Json lineJson(const CallDetail &detail, const ReceiptLine &line)
{
    Json json{{"class", line.item}, {"tokens", line.quantity}};
    if (isFee(line)) {
        json = {{"class", line.item}, {"uses", line.quantity}, {"rate_per_use", moneyText(Money::fromAttos(line.net.attos))}};
    } else {
        json["base_rate_per_mtok"] = ratePerMillion(line.base);
        json["list_rate_per_mtok"] = ratePerMillion(line.list);
        json["rate_per_mtok"] = ratePerMillion(line.net);
    }
    json["modifiers"] = modifiersJson(detail, line);
    json["list_cost"] = moneyText(line.listCost);
    json["cost"] = moneyText(line.netCost);
    return json;
}

Json orNull(const std::string &text) { return text.empty() ? Json() : Json(text); }

Json receiptJson(const CallDetail &detail)
{
    Json receipt{{"lines", Json::array()},
                 {"card", orNull(detail.cardName)},
                 {"price_period", {{"from", orNull(detail.priceFrom)}, {"to", orNull(detail.priceTo)}}},
                 {"source", detail.sources},
                 {"contract", orNull(detail.contractRule)}};
    for (const ReceiptLine &line : detail.lines)
        receipt["lines"].push_back(lineJson(detail, line));
    return receipt;
}

/// Which rule gave the call which value.
Json rulesJson(const RuleSet &rules, const std::vector<RuleTrace> &traces)
{
    Json list = Json::array();
    for (const RuleTrace &trace : traces)
        list.push_back({{"dimension", std::string(dimensionInfo(trace.target).id)},
                        {"value", trace.value},
                        {"rule", trace.rule + 1},
                        {"name", orNull(rules.rules[trace.rule].name)},
                        {"recorded", orNull(trace.recorded)}});
    return list;
}

Json callJson(const CallDetail &detail)
{
    const bool priced = detail.unpriced == Unpriced::No;
    Json tokens = Json::object();
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        if (detail.tokens.counts[c] != 0)
            tokens[std::string(tokenClassId(static_cast<TokenClass>(c)))] = detail.tokens.counts[c];
    Json identity = Json::object();
    for (const auto &[dimension, text] : detail.identity)
        identity[dimension] = text;
    Json json{{"id", detail.id},
              {"time", detail.time == kNoTime ? Json() : Json(isoText(detail.time))},
              {"model", detail.model.empty() ? orNull(detail.modelId) : Json(detail.model)},
              {"tokens", tokens},
              {"cost", priced ? Json(moneyText(detail.netCost)) : Json()},
              {"list_cost", priced ? Json(moneyText(detail.listCost)) : Json()},
              {"unpriced", priced ? Json() : Json(unpricedText(detail.unpriced))},
              {"flags", detail.flags},
              {"identity", identity},
              {"receipt", receiptJson(detail)}};
    if (detail.reportedCost)
        json["reported_cost"] = moneyText(*detail.reportedCost);
    return json;
}

void printTable(const std::vector<CallDetail> &details, const TimeZone &zone)
{
    TextTable table;
    for (const char *header : {"Time", "Model", "Id"})
        table.addColumn(QString::fromLatin1(header), TextTable::Align::Left);
    for (const char *header : {"Prompt", "Output", "Cost"})
        table.addColumn(QString::fromLatin1(header), TextTable::Align::Right);
    table.addColumn(QStringLiteral("Receipt"), TextTable::Align::Left);
    for (const CallDetail &detail : details) {
        const bool priced = detail.unpriced == Unpriced::No;
        const std::string &model = detail.model.empty() ? detail.modelId : detail.model;
        table.addRow({detail.time == kNoTime ? Format::notAvailable() : Format::time(detail.time, zone), QString::fromStdString(model),
                      QString::fromStdString(detail.id), Format::count(detail.tokens.promptTotal()), Format::count(detail.tokens.output()),
                      priced ? Format::moneyExact(detail.netCost) : QStringLiteral("unpriced"),
                      priced ? QString::fromStdString(detail.cardName) : Format::unpriced(detail.unpriced)});
    }
    printText(table.text());
}

int runCalls(const CommandContext &context)
{
    const auto selection = context.selection();
    if (!selection)
        return context.fail(selection.error(), kWrongUsage);
    bool valid = true;
    const uint limit = context.isSet("limit") ? QString::fromStdString(context.value("limit")).toUInt(&valid) : kDefaultLimit;
    if (!valid)
        return context.fail({"The limit must be a whole number", "--limit " + context.value("limit")}, kWrongUsage);
    const std::string order = context.isSet("order") ? context.value("order") : "cost";
    if (order != "cost" && order != "time")
        return context.fail({"Calls are ordered by cost or by time", "--order " + order}, kWrongUsage);
    const auto snapshot = context.snapshot();
    if (!snapshot)
        return context.fail(snapshot.error(), kNoStore);

    std::vector<CallDetail> details;
    RuleTracer tracer(*snapshot);
    Json list = Json::array();
    for (const CallRef ref : selectCalls(**snapshot, *selection, order == "cost" ? CallOrder::Cost : CallOrder::Time, limit, context.control())) {
        details.push_back(callDetail(**snapshot, ref));
        if (!context.json())
            continue;
        list.push_back(callJson(details.back()));
        list.back()["rules"] = rulesJson((*snapshot)->rules(), tracer.trace(ref));
    }
    if (context.json())
        context.print(list);
    else
        printTable(details, selection->zone);
    return kDone;
}

} // namespace

const Command kCallsCommand{"calls", "", "Show single calls with their receipts.", addOptions, runCalls};

} // namespace assay
