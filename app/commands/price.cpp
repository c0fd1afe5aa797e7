#include "app/commands/commands.h"

#include "core/pricing/usagerecord.h"
#include "core/values/decimal.h"

#include <fstream>
#include <iostream>

namespace assay {

namespace {

/// Costs by token class and fee; entries that are zero are left out.
Json componentsJson(const RateCard &card, const UsageRecord &record)
{
    Json components = Json::object();
    const auto add = [&components](std::string_view name, Money cost) {
        if (!cost.isZero())
            components[std::string(name)] = moneyText(cost);
    };
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        add(tokenClassId(TokenClass(c)), card.net[c] * record.tokens.counts[c]);
    add("web_search", card.webSearch * record.webSearches);
    add("web_fetch", card.webFetch * record.webFetches);
    return components;
}

const PricePeriod &periodOf(const RateCard &card, const AiModel &model)
{
    return (card.fast ? model.fastPeriods : model.periods)[std::size_t(card.period)];
}

Json answerJson(const Pricer &pricer, const RateCard &card, const UsageRecord &record)
{
    const AiModel *model = card.model >= 0 ? &pricer.book().models()[std::size_t(card.model)] : nullptr;
    const bool priced = card.unpriced == Unpriced::No;
    Json answer{{"id", record.id.empty() ? Json() : Json(record.id)},
                {"status", priced ? "priced" : "unpriced"},
                {"reason", priced ? Json() : Json(unpricedText(card.unpriced))},
                {"cost_usd", Json()},
                {"components", Json::object()},
                {"resolved_model", model ? Json(model->id) : Json()},
                {"rate_card", Json()},
                {"price_effective_from", Json()},
                {"multipliers", Json::array()},
                {"flags", Json::array()}};
    if (!priced)
        return answer;
    const auto costOf = [&record, &card](auto cost) {
        return moneyText(cost(card, record.tokens, record.webSearches, record.webFetches));
    };
    answer["cost_usd"] = costOf(Pricer::netCost);
    answer["components"] = componentsJson(card, record);
    answer["rate_card"] = card.fast ? "fast" : "standard";
    if (const auto from = periodOf(card, *model).from)
        answer["price_effective_from"] = isoDayText(*from);
    answer["multipliers"] = card.multipliers;
    for (const auto flag : priceFlagTexts(std::uint8_t(card.flags | (record.ttlAssumed ? kPriceTtlAssumed : 0))))
        answer["flags"].push_back(std::string(flag));
    if (!pricer.contract().isEmpty()) {
        answer["list_cost_usd"] = costOf(Pricer::listCost);
        answer["contract_rule"] = card.contractRule >= 0 ? Json(card.contractRule + 1) : Json();
    }
    return answer;
}

/// The call and what is billed beside it: each has its own answer, and `cost_usd` is of all together.
Json answerWithSteps(Pricer &pricer, const UsageRecord &record)
{
    const auto cardOf = [&pricer](const UsageRecord &r) { return pricer.card(pricer.cardFor(r.pricingInput())); };
    const RateCard card = cardOf(record);
    Json answer = answerJson(pricer, card, record);
    if (record.steps.empty())
        return answer;
    const auto costOf = [](const RateCard &c, const UsageRecord &r) { return Pricer::netCost(c, r.tokens, r.webSearches, r.webFetches); };
    Unpriced unpriced = card.unpriced;
    Money sum = unpriced == Unpriced::No ? costOf(card, record) : Money();
    answer["call_cost_usd"] = answer["cost_usd"];
    for (const UsageRecord &step : record.steps) {
        const RateCard stepCard = cardOf(step);
        answer["steps"].push_back(answerJson(pricer, stepCard, step));
        if (stepCard.unpriced == Unpriced::No)
            sum += costOf(stepCard, step);
        else if (unpriced == Unpriced::No)
            unpriced = stepCard.unpriced;
    }
    const bool isPriced = unpriced == Unpriced::No;
    answer["status"] = isPriced ? "priced" : "unpriced";
    answer["reason"] = isPriced ? Json() : Json(unpricedText(unpriced));
    answer["cost_usd"] = isPriced ? Json(moneyText(sum)) : Json();
    return answer;
}

Result<Pricer> pricerOf(const CommandContext &context)
{
    auto book = context.priceBook();
    if (!book)
        return book.error();
    if (!context.isSet("contract"))
        return Pricer(book.take());
    auto contract = context.contractFile(**book);
    if (!contract)
        return contract.error();
    return Pricer(book.take(), contract.take());
}

/// Answers line by line, in order; a line that cannot be used is answered too. Only when none can, nothing was read.
int priceLines(const CommandContext &context, std::istream &in, const std::string &where, Pricer &pricer)
{
    std::size_t number = 0, answered = 0, unusable = 0;
    for (std::string line; std::getline(in, line) && !context.control().isCancelled();) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const std::string place = where + ":" + std::to_string(number);
        const auto record = readUsageRecord(line, place);
        Json answer;
        if (record) {
            answer = answerWithSteps(pricer, *record);
            ++answered;
        } else {
            answer = {{"id", Json()}, {"status", "error"}, {"line", number}, {"error", record.error().text()}};
            context.fail(record.error(), kNoInput);
            ++unusable;
        }
        const std::string text = answer.dump(-1, ' ', false, Json::error_handler_t::replace);
        std::printf("%s\n", text.c_str());
    }
    return answered == 0 && unusable > 0 ? kNoInput : kDone;
}

int run(const CommandContext &context)
{
    const auto arguments = context.arguments();
    if (arguments.size() != 1)
        return context.fail({"price needs one file of usage records, or - for standard input", {}}, kWrongUsage);
    auto pricer = pricerOf(context);
    if (!pricer)
        return context.fail(pricer.error(), kNoInput);
    if (arguments.front() == "-")
        return priceLines(context, std::cin, "standard input", *pricer);
    std::ifstream file(arguments.front());
    if (!file || file.peek() == std::ifstream::traits_type::eof())
        return context.fail({"The file could not be read, or is empty", arguments.front()}, kNoInput);
    return priceLines(context, file, arguments.front(), *pricer);
}

} // namespace

const Command kPriceCommand{"price", "FILE|-", "Price usage records, one JSON object a line, without a store.", nullptr, run};

} // namespace assay
