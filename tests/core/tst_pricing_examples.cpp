#include "core/pricing/fees.h"
#include "core/pricing/usagerecord.h"
#include "core/values/decimal.h"

#include <QtTest>

#include <nlohmann/json.hpp>

#include <fstream>

using namespace assay;
using Json = nlohmann::ordered_json;

namespace {

const Json &examples()
{
    static const Json document = Json::parse(std::ifstream(TEST_DATA "/pricing/worked-examples.json"));
    return document.at("examples");
}

Money money(const Json &decimal) { return *parseMoney(decimal.get<std::string>()); }

/// What `assay price` would answer, in the words of the examples.
struct Answer
{
    UsageRecord record;
    const RateCard *card = nullptr;
    const PriceBook *book = nullptr;

    Money cost() const { return Pricer::netCost(*card, record.tokens, record.webSearches, record.webFetches); }
    std::string priceFrom() const
    {
        const AiModel &model = book->models()[std::size_t(card->model)];
        const auto &periods = card->fast ? model.fastPeriods : model.periods;
        return isoDayText(periods[std::size_t(card->period)].from.value_or(0));
    }
    std::vector<std::string> flags() const
    {
        const auto texts = priceFlagTexts(std::uint8_t(card->flags | (record.ttlAssumed ? kPriceTtlAssumed : 0)));
        return {texts.begin(), texts.end()};
    }
    Money component(const std::string &name) const
    {
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            if (name == tokenClassId(TokenClass(c)))
                return card->net[c] * record.tokens.counts[c];
        return name == "web_search" ? card->webSearch * record.webSearches : Money{};
    }
};

} // namespace

class TestPricingExamples : public QObject
{
    Q_OBJECT

    Pricer m_pricer{PriceBook::builtIn()};

    Answer answer(const Json &call)
    {
        Answer result{readUsageRecord(call.dump()).take()};
        result.card = &m_pricer.card(m_pricer.cardFor(result.record.pricingInput()));
        result.book = &m_pricer.book();
        return result;
    }

    void compare(const Json &call, const Json &expected)
    {
        const Answer got = answer(call);
        const bool priced = expected.at("status") == "priced";
        QCOMPARE(got.card->unpriced == Unpriced::No, priced);
        if (!priced) {
            QCOMPARE(unpricedText(got.card->unpriced), expected.at("reason").get<std::string>());
            QCOMPARE(got.card->model >= 0, expected.contains("resolved_model"));
            return;
        }
        const AiModel &model = got.book->models()[std::size_t(got.card->model)];
        QCOMPARE(model.id, expected.at("resolved_model").get<std::string>());
        QCOMPARE(std::string(got.card->fast ? "fast" : "standard"), expected.at("rate_card").get<std::string>());
        QCOMPARE(got.priceFrom(), expected.at("price_effective_from").get<std::string>());
        QCOMPARE(got.record.tokens.promptTotal(), expected.at("prompt_total_tokens").get<std::int64_t>());
        QCOMPARE(got.card->multipliers, expected.at("multipliers").get<std::vector<std::string>>());
        QCOMPARE(got.flags(), expected.at("flags").get<std::vector<std::string>>());
        const auto &periods = got.card->fast ? model.fastPeriods : model.periods;
        const auto limit = periods[std::size_t(got.card->period)].bands[std::size_t(got.card->band)].maxPromptTokens;
        QCOMPARE(limit ? Json(*limit) : Json(), expected.at("band_max_prompt_tokens"));
        Money parts;
        for (const auto &[name, amount] : expected.at("components").items()) {
            QCOMPARE(moneyText(got.component(name)), moneyText(money(amount)));
            parts += money(amount);
        }
        QCOMPARE(moneyText(got.cost()), moneyText(money(expected.at("cost_usd"))));
        QCOMPARE(moneyText(parts), moneyText(got.cost()));
    }

private slots:
    void everyWorkedExampleToTheLastDigit_data()
    {
        QTest::addColumn<int>("index");
        QCOMPARE(examples().size(), std::size_t(42));
        for (std::size_t i = 0; i < examples().size(); ++i)
            if (examples()[i].contains("call") || examples()[i].contains("calls"))
                QTest::newRow((examples()[i].at("id").get<std::string>() + " " + examples()[i].at("title").get<std::string>()).c_str())
                    << int(i);
    }
    void everyWorkedExampleToTheLastDigit()
    {
        QFETCH(int, index);
        const Json &example = examples()[std::size_t(index)];
        const Json &expected = example.at("expected");
        if (example.contains("call")) {
            compare(example.at("call"), expected);
            return;
        }
        Money total;
        int unpriced = 0;
        for (std::size_t i = 0; i < example.at("calls").size(); ++i) {
            const Json &call = example.at("calls")[i];
            compare(call, expected.at("per_call")[i]);
            const Answer got = answer(call);
            total += got.cost();
            unpriced += got.card->unpriced != Unpriced::No ? 1 : 0;
        }
        QCOMPARE(moneyText(total), moneyText(money(expected.at("total_cost_usd"))));
        QCOMPARE(unpriced, expected.at("unpriced_calls").get<int>());
    }

    void aManagedSessionPaysTokensAndHours() // W39
    {
        const Json &example = examples()[38];
        const Json &input = example.at("input");
        Json call{{"model", input.at("model")}, {"timestamp", "2026-08-01T00:00:00Z"}};
        call["usage"] = {{"input_tokens", input.at("input_tokens")}, {"cache_read_input_tokens", input.at("cache_read")},
                         {"output_tokens", input.at("output_tokens")}};
        const PriceBook &book = m_pricer.book();
        const Fee &fee = book.fees[std::size_t(book.feeOn("managed_agents", *parseDay("2026-08-01")))];
        const Money hours = *feeFor(fee, input.at("session_hours").get<std::string>());
        QCOMPARE(moneyText(answer(call).cost() + hours), moneyText(money(example.at("expected").at("cost_usd"))));
    }

    void containerHoursAboveTheFreeOnesArePaid() // W40
    {
        const Json &example = examples()[39];
        const PriceBook &book = m_pricer.book();
        const Fee &fee = book.fees[std::size_t(book.feeOn("code_execution", *parseDay("2026-08-01")))];
        QCOMPARE(std::to_string(fee.freeUnitsPerMonth), example.at("input").at("free_hours").get<std::string>());
        QCOMPARE(moneyText(*feeFor(fee, example.at("input").at("container_hours").get<std::string>())),
                 moneyText(money(example.at("expected").at("cost_usd"))));
        QCOMPARE(moneyText(*feeFor(fee, "1549.5")), std::string("0"));
        QCOMPARE(moneyText(*feeFor(fee, "1550.25")), std::string("0.0125"));
        QVERIFY(!feeFor(fee, "-1"));
    }

    void aDiscountIsTakenBeforeConsumptionUnits() // W41
    {
        const Json &example = examples()[40];
        const auto net = discounted(money(example.at("input").at("list_cost_usd")), 125'000);
        QVERIFY(net);
        QCOMPARE(moneyText(*net), moneyText(money(example.at("expected").at("net_usd"))));
        const PriceBook &book = m_pricer.book();
        const Fee &ccu = book.fees[std::size_t(book.feeOn("ccu", *parseDay("2026-08-01")))];
        QCOMPARE(*consumptionUnits(*net, ccu), example.at("expected").at("ccu").get<std::string>());
    }
};

QTEST_APPLESS_MAIN(TestPricingExamples)
#include "tst_pricing_examples.moc"
