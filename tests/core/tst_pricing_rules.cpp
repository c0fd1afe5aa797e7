#include "core/pricing/pricer.h"
#include "core/values/decimal.h"

#include <QtTest>

using namespace assay;

namespace {

/// A call, written as the changes it makes to a plain one: Sonnet 5, October 2026, a million tokens of input.
struct Plain
{
    PricingInput input;
    explicit Plain(std::string_view model = "claude-sonnet-5", const char *time = "2026-10-20T10:00:00Z")
    {
        input.modelId = model;
        input.time = time ? *parseTime(time) : kNoTime;
        input.tokens[TokenClass::Input] = 1'000'000;
    }
    template <typename Change>
    Plain with(Change change) const
    {
        Plain copy = *this;
        change(copy.input);
        return copy;
    }
};

const auto batch = [](PricingInput &i) { i.batch = true; };
const auto fast = [](PricingInput &i) { i.speed = Speed::Fast; };
const auto geoUs = [](PricingInput &i) { i.geo = "us"; };
const auto onBedrock = [](PricingInput &i) { i.platform = Platform::Bedrock; };
const auto onVertex = [](PricingInput &i) { i.platform = Platform::Vertex; };
const auto globally = [](PricingInput &i) { i.endpoint = EndpointScope::Global; };
const auto multiRegion = [](PricingInput &i) { i.endpoint = EndpointScope::MultiRegion; };
const auto priority = [](PricingInput &i) { i.tier = ServiceTier::Priority; };
const auto reads = [](PricingInput &i) { i.tokens[TokenClass::CacheRead] = 1'000'000; };
const auto refused = [](PricingInput &i) { i.stopReason = "refusal"; };
const auto refusedForBio = [](PricingInput &i) { i.stopReason = "refusal"; i.refusalCategory = "bio"; };
const auto searches = [](PricingInput &i) { i.webSearches = 2; };
const auto answered = [](PricingInput &i) { i.tokens[TokenClass::Output] = 1; };

std::string answerOf(Pricer &pricer, const PricingInput &input)
{
    const RateCard &card = pricer.card(pricer.cardFor(input));
    std::string text = card.unpriced == Unpriced::No
        ? moneyText(Pricer::netCost(card, input.tokens, input.webSearches, input.webFetches))
        : std::string(unpricedText(card.unpriced));
    for (const std::string &multiplier : card.multipliers)
        text += ", " + multiplier;
    for (const auto flag : priceFlagTexts(card.flags))
        text += ", " + std::string(flag);
    return text;
}

} // namespace

class TestPricingRules : public QObject
{
    Q_OBJECT

private slots:
    void eachRuleHolds_data()
    {
        QTest::addColumn<Plain>("call");
        QTest::addColumn<QByteArray>("answer");
        const Plain plain;
        QTest::newRow("a plain call") << plain << QByteArray("2");
        QTest::newRow("batch, geography and nothing else") << plain.with(batch).with(geoUs) << QByteArray("1.1, batch 0.5, inference_geo us 1.1");
        QTest::newRow("other geographies cost nothing") << plain.with([](PricingInput &i) { i.geo = "global"; }) << QByteArray("2");
        QTest::newRow("fees are not multiplied") << plain.with(batch).with(searches) << QByteArray("1.02, batch 0.5");
        QTest::newRow("no time") << Plain("claude-sonnet-5", nullptr) << QByteArray("no_timestamp");
        QTest::newRow("an unknown model without a time") << Plain("claude-next", nullptr) << QByteArray("unknown_model");
        QTest::newRow("no fast card") << plain.with(fast) << QByteArray("no_fast_price");
        QTest::newRow("fast before launch") << Plain("claude-opus-5", "2026-01-01").with(fast) << QByteArray("no_price_for_date");
        QTest::newRow("fast card after its end") << Plain("claude-opus-4-8", "2026-11-30").with(fast) << QByteArray("no_fast_price");
        QTest::newRow("fast on its last day") << Plain("claude-opus-4-8", "2026-11-29T23:59:59Z").with(fast) << QByteArray("10");
        QTest::newRow("batch and fast") << Plain("claude-opus-5").with(batch).with(fast) << QByteArray("batch_and_fast_conflict");
        QTest::newRow("the Foundry suffix means fast") << Plain("claude-opus-4-8-fast") << QByteArray("10");

        const Plain bedrock = Plain("claude-sonnet-5").with(onBedrock);
        QTest::newRow("Bedrock without a prefix is regional") << bedrock << QByteArray("2.2, bedrock regional 1.1");
        QTest::newRow("Bedrock, endpoint known to be global") << bedrock.with(globally) << QByteArray("2");
        QTest::newRow("a Bedrock id says where it ran") << Plain("eu.anthropic.claude-sonnet-5") << QByteArray("2.2, bedrock regional 1.1");
        QTest::newRow("batch on Bedrock") << bedrock.with(batch) << QByteArray("1.1, batch 0.5, bedrock regional 1.1");
        QTest::newRow("Bedrock prices no inference_geo") << bedrock.with(globally).with(geoUs) << QByteArray("2");
        QTest::newRow("Vertex multi-region") << plain.with(onVertex).with(multiRegion) << QByteArray("2.2, vertex regional 1.1");
        QTest::newRow("Vertex, endpoint not logged") << plain.with(onVertex) << QByteArray("2");

        QTest::newRow("priority is priced as standard") << plain.with(priority) << QByteArray("2, tier_priced_as_standard");
        QTest::newRow("after retirement") << Plain("claude-opus-4-1", "2026-08-06") << QByteArray("15, model_retired");
        QTest::newRow("on the day of retirement") << Plain("claude-opus-4-1", "2026-08-05") << QByteArray("15");
        QTest::newRow("retired on the Claude API only") << Plain("claude-opus-4-1", "2026-08-06").with(onVertex) << QByteArray("15");

        const Plain early("claude-3-sonnet-20240229", "2024-06-01");
        QTest::newRow("a class without a price, not used") << early << QByteArray("3");
        QTest::newRow("a class without a price, used") << early.with(reads) << QByteArray("token_class_not_priced:cache_read");

        QTest::newRow("a refusal was billed at first") << Plain("claude-opus-4-8", "2026-06-01").with(refused) << QByteArray("5");
        QTest::newRow("then it was free") << Plain("claude-opus-4-8", "2026-06-02").with(refusedForBio) << QByteArray("0, not_billed_refusal");
        QTest::newRow("now some categories are billed") << Plain("claude-opus-4-8", "2026-09-24").with(refusedForBio) << QByteArray("5");
        QTest::newRow("and the others stay free") << Plain("claude-opus-4-8", "2026-09-24").with(refused) << QByteArray("0, not_billed_refusal");
        QTest::newRow("a refusal in mid-stream is billed") << Plain("claude-opus-4-8", "2026-06-02").with(refused).with(answered) << QByteArray("5.000025");
        QTest::newRow("an unbilled refusal has no fees") << Plain("claude-opus-4-8", "2026-06-02").with(refused).with(searches) << QByteArray("0, not_billed_refusal");
        QTest::newRow("a refusal of an unknown model stays unknown") << Plain("claude-next").with(refused) << QByteArray("unknown_model");
    }
    void eachRuleHolds()
    {
        QFETCH(Plain, call);
        Pricer pricer(PriceBook::builtIn());
        QTEST(QByteArray::fromStdString(answerOf(pricer, call.input)), "answer");
        QTEST(QByteArray::fromStdString(answerOf(pricer, call.input)), "answer"); // and again, out of memory
    }

    void theBandTurnsAtOneToken_data()
    {
        QTest::addColumn<qint64>("input");
        QTest::addColumn<qint64>("read");
        QTest::addColumn<QByteArray>("cost");
        QTest::newRow("at the limit") << qint64(100'000) << qint64(0) << QByteArray("0.01");
        QTest::newRow("one above") << qint64(100'001) << qint64(0) << QByteArray("0.0500005");
        QTest::newRow("cached tokens count") << qint64(1) << qint64(100'000) << QByteArray("0.0050005");
        QTest::newRow("the largest counts") << qint64(9'223'372'036'854'775'807) << qint64(9'223'372'036'854'775'807) << QByteArray("5072854620270.12669385");
    }
    void theBandTurnsAtOneToken()
    {
        QFETCH(qint64, input);
        QFETCH(qint64, read);
        PricingInput call = Plain("claude-haiku-5-5").input;
        call.tokens[TokenClass::Input] = input;
        call.tokens[TokenClass::CacheRead] = read;
        Pricer pricer(PriceBook::builtIn());
        QTEST(QByteArray::fromStdString(answerOf(pricer, call)), "cost");
    }

    void callsOfOneKindShareACard()
    {
        Pricer pricer(PriceBook::builtIn());
        const CardId card = pricer.cardFor(Plain().input);
        QCOMPARE(pricer.cardFor(Plain("claude-sonnet-5", "2026-07-01").input), card);
        QCOMPARE(pricer.cardFor(Plain("anthropic/claude-sonnet-5").input), card);
        QVERIFY(pricer.cardFor(Plain().with(batch).input) != card);
        QCOMPARE(pricer.cards().size(), std::size_t(2));
    }

    void aKnownKeyGivesTheSameCard()
    {
        Pricer pricer(PriceBook::builtIn());
        PricingInput call = Plain("us.anthropic.claude-sonnet-5").input;
        const CardId card = pricer.cardFor(call);
        call.modelKey = pricer.modelKey(call.modelId);
        call.modelId = {};
        QCOMPARE(pricer.cardFor(call), card);
    }

    void anotherModelKeepsTheCircumstances()
    {
        Pricer pricer(PriceBook::builtIn());
        const PricingInput call = Plain("claude-opus-5").with(batch).with(geoUs).input;
        const int haiku = pricer.book().indexOf("claude-haiku-5-5");
        const RateCard card = pricer.card(pricer.cardForModel(call, haiku));
        QCOMPARE(card.model, haiku);
        QCOMPARE(moneyText(Pricer::netCost(card, call.tokens, 0, 0)), std::string("0.275")); // upper band
        QCOMPARE(card.multipliers, (std::vector<std::string>{"batch 0.5", "inference_geo us 1.1"}));
        QCOMPARE(moneyText(card.uncachedInputList[1] * 1'000'000), std::string("0.275"));
    }

    void aCopyGrowsOnItsOwn()
    {
        Pricer pricer(PriceBook::builtIn());
        const CardId card = pricer.cardFor(Plain().input);
        Pricer copy(pricer);
        QCOMPARE(copy.cardFor(Plain().input), card);
        copy.cardFor(Plain().with(batch).input);
        QCOMPARE(pricer.cards().size(), std::size_t(1));
        QCOMPARE(copy.cards().size(), std::size_t(2));
    }
};

QTEST_APPLESS_MAIN(TestPricingRules)
#include "tst_pricing_rules.moc"
