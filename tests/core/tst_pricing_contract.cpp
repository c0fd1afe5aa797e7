#include "core/pricing/contract.h"
#include "core/pricing/pricer.h"
#include "core/values/decimal.h"

#include <QtTest>

using namespace assay;

namespace {

Contract contractOf(const char *rules)
{
    auto contract = Contract::fromJson(std::string(R"({"name":"Test","rules":)") + rules + "}", "c.json");
    if (!contract)
        qFatal("%s", contract.error().text().c_str());
    return contract.take();
}

/// List and net cost of a million tokens of every class of Sonnet 5, "list/net (rule)".
std::string costs(const char *rules, const char *date = "2026-10-20", std::string_view model = "claude-sonnet-5", bool batch = false)
{
    Pricer pricer(PriceBook::builtIn(), contractOf(rules));
    PricingInput input;
    input.modelId = model;
    input.time = *parseTime(date);
    input.batch = batch;
    input.webSearches = 1;
    input.tokens.counts = {1'000'000, 1'000'000, 1'000'000, 1'000'000, 1'000'000};
    const RateCard &card = pricer.card(pricer.cardFor(input));
    if (card.unpriced != Unpriced::No)
        return std::string(unpricedText(card.unpriced));
    return moneyText(Pricer::listCost(card, input.tokens, 1, 0)) + "/" + moneyText(Pricer::netCost(card, input.tokens, 1, 0))
        + " (" + std::to_string(card.contractRule) + ")";
}

} // namespace

class TestPricingContract : public QObject
{
    Q_OBJECT

private slots:
    // Sonnet 5 costs 2 + 0.2 + 2.5 + 4 + 10 = 18.7 for a million tokens of each class, and 0.01 for the search.
    void rulesGiveNetBesideList()
    {
        QCOMPARE(costs("[]"), std::string("18.71/18.71 (-1)"));
        QCOMPARE(costs(R"([{"discount":"0.125"}])"), std::string("18.71/16.3725 (0)")); // the fee is not discounted
        QCOMPARE(costs(R"([{"discount":"0.125"}])", "2026-10-20", "claude-sonnet-5", true), std::string("9.36/8.19125 (0)"));
        QCOMPARE(costs(R"([{"rates":{"input":"1.5","output":"8"}}])"), std::string("18.71/16.21 (0)"));
        QCOMPARE(costs(R"([{"rates":{"input":"1.5"}}])", "2026-10-20", "claude-sonnet-5", true), std::string("9.36/9.11 (0)"));
        QCOMPARE(costs(R"([{"discount":"0.5","rates":{"output":"8"}}])"), std::string("18.71/12.36 (0)")); // 8.7 / 2 + 8 + 0.01
        QCOMPARE(costs(R"([{"discount":1}])"), std::string("18.71/0.01 (0)"));
    }

    void datesAndModelsChooseTheFirstRule()
    {
        const char *rules = R"([{"from":"2026-10-01","to":"2026-11-01","models":["claude-sonnet-5"],"discount":"0.1"},
                                {"from":"2026-11-01","discount":"0.2"}, {"discount":"0.3"}])";
        QCOMPARE(costs(rules, "2026-09-30"), std::string("18.71/13.1 (2)"));
        QCOMPARE(costs(rules, "2026-10-01"), std::string("18.71/16.84 (0)"));
        QCOMPARE(costs(rules, "2026-10-31T23:59:59Z"), std::string("18.71/16.84 (0)"));
        QCOMPARE(costs(rules, "2026-11-01"), std::string("18.71/14.97 (1)"));
        QVERIFY(costs(rules, "2026-10-01", "claude-opus-5").ends_with("(2)"));
    }

    void anAliasNamesItsModel()
    {
        QVERIFY(costs(R"([{"models":["claude-haiku-4-5"],"discount":"0.1"}])", "2026-10-20", "claude-haiku-4-5-20251001").ends_with("(0)"));
    }

    void aContractRatePricesAClassWithoutListPrice()
    {
        QCOMPARE(costs("[]", "2026-05-01", "claude-mythos-preview"), std::string("token_class_not_priced:cache_read"));
        QCOMPARE(costs(R"([{"rates":{"cache_read":"1","cache_write_5m":"1","cache_write_1h":"1"}}])", "2026-05-01", "claude-mythos-preview"),
                 std::string("153.01/153.01 (0)"));
    }

    void ownRatesMakePriorityACardOfItsOwn()
    {
        const auto flagsOf = [](const char *rules) {
            Pricer pricer(PriceBook::builtIn(), contractOf(rules));
            PricingInput input;
            input.modelId = "claude-sonnet-5";
            input.time = *parseTime("2026-10-20");
            input.tier = ServiceTier::Priority;
            return int(pricer.card(pricer.cardFor(input)).flags);
        };
        QCOMPARE(flagsOf(R"([{"discount":"0.1"}])"), int(kPriceTierAsStandard));
        QCOMPARE(flagsOf(R"([{"rates":{"input":"3"}}])"), 0);
    }

    void ownRatesAreForStandardSpeed()
    {
        Pricer pricer(PriceBook::builtIn(), contractOf(R"([{"discount":"0.1","rates":{"input":"1"}}])"));
        PricingInput input;
        input.modelId = "claude-opus-5";
        input.time = *parseTime("2026-10-20");
        input.speed = Speed::Fast;
        QCOMPARE(pricer.card(pricer.cardFor(input)).net[0].attos, std::int64_t(9'000'000'000'000)); // 10 less 10 %
    }

    void whatCannotBeExactIsRefused_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("a discount too fine") << QByteArray(R"([{"discount":"0.1234567"}])")
            << QByteArray("A discount finer than one millionth (six decimals) cannot be applied exactly: c.json: rules[0].discount");
        QTest::newRow("a discount above one") << QByteArray(R"([{"discount":"12.5"}])")
            << QByteArray("A discount is a share of the list price, between 0 and 1: c.json: rules[0].discount");
        QTest::newRow("a rate too fine") << QByteArray(R"([{"rates":{"input":"0.1234567"}}])")
            << QByteArray("A negotiated rate per million tokens may have six decimals at most, or it could not be applied exactly: c.json: rules[0].rates.input");
        QTest::newRow("a misspelt key") << QByteArray(R"([{"discont":"0.1"}])") << QByteArray("This entry is not known here: c.json: rules[0].discont");
        QTest::newRow("a misspelt class") << QByteArray(R"([{"rates":{"inputs":"1"}}])") << QByteArray("This entry is not known here: c.json: rules[0].rates.inputs");
        QTest::newRow("dates the wrong way round") << QByteArray(R"([{"from":"2026-02-01","to":"2026-01-01"}])")
            << QByteArray("This rule ends before it begins: c.json: rules[0]");
    }
    void whatCannotBeExactIsRefused()
    {
        QFETCH(QByteArray, rules);
        const auto contract = Contract::fromJson(R"({"rules":)" + rules.toStdString() + "}", "c.json");
        QVERIFY(!contract);
        QTEST(QByteArray::fromStdString(contract.error().text()), "error");
    }

    void everyDiscountInMillionthsIsExactOnEveryCard()
    {
        for (const std::int64_t discount : {1, 333'333, 999'999}) {
            Contract contract;
            contract.rules.emplace_back().discountE6 = discount;
            Pricer pricer(PriceBook::builtIn(), contract);
            for (const AiModel &model : pricer.book().models()) {
                PricingInput input;
                input.modelId = model.id;
                input.time = *parseTime("2026-11-20");
                input.batch = true;
                input.geo = "us";
                const RateCard &card = pricer.card(pricer.cardFor(input));
                for (std::size_t c = 0; c < kTokenClassCount; ++c)
                    QCOMPARE(Int128(card.net[c].attos) * 1'000'000 == Int128(card.list[c].attos) * (1'000'000 - discount), true);
            }
        }
    }

    void itSurvivesBeingSaved()
    {
        const Contract contract = contractOf(R"([{"from":"2026-01-01","to":"2027-01-01","models":["claude-opus-5"],"discount":"0.125",
                                                  "rates":{"output":"19.5"},"note":"year one"}])");
        const auto again = Contract::fromJson(contract.toJson());
        QVERIFY(again);
        QCOMPARE(again->toJson(), contract.toJson());
        QCOMPARE(again->rules[0].discountE6, std::int64_t(125'000));
        QVERIFY(contract.modelsNotIn(*PriceBook::builtIn()).empty());
    }
};

QTEST_APPLESS_MAIN(TestPricingContract)
#include "tst_pricing_contract.moc"
