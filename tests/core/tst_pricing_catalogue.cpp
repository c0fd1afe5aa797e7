#include "core/pricing/pricebook.h"
#include "core/values/decimal.h"

#include <QtTest>

#include <nlohmann/json.hpp>

#include <fstream>
#include <set>

using namespace assay;
using Json = nlohmann::ordered_json;

namespace {

const Json &catalogue()
{
    static const Json document = Json::parse(std::ifstream(PROJECT_ROOT "/pricing/anthropic.json"));
    return document;
}

const AiModel &model(const char *id)
{
    const PriceBook &book = *PriceBook::builtIn();
    return book.models()[std::size_t(book.indexOf(id))];
}

/// All ids under which the catalogue knows its models, with the canonical id each belongs to.
std::vector<std::pair<std::string, std::string>> allIds()
{
    std::vector<std::pair<std::string, std::string>> ids;
    for (const Json &entry : catalogue().at("models"))
        for (const auto &[kind, list] : entry.at("known_as").items())
            for (const Json &id : list)
                ids.emplace_back(id, entry.at("id"));
    return ids;
}

} // namespace

class TestPricingCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void everyIdResolvesToItsModel()
    {
        const PriceBook &book = *PriceBook::builtIn();
        std::set<std::string> distinct;
        for (const auto &[id, canonical] : allIds()) {
            QVERIFY2(book.resolve(id).model == book.indexOf(canonical), id.c_str());
            distinct.insert(id);
        }
        QCOMPARE(distinct.size(), std::size_t(130));
        QCOMPARE(book.models().size(), std::size_t(33));
    }

    void idsAreReadStepByStep_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("model"); // "" unknown
        const QByteArray sonnet45("claude-sonnet-4-5-20250929");
        QTest::newRow("spaces and capitals") << QByteArray(" Claude-Opus-5 ") << QByteArray("claude-opus-5");
        QTest::newRow("router") << QByteArray("anthropic/claude-opus-5-5") << QByteArray("claude-opus-5-5");
        QTest::newRow("router of routers") << QByteArray("openrouter/anthropic/claude-sonnet-4.5") << sonnet45;
        QTest::newRow("number first") << QByteArray("anthropic/claude-4.6-sonnet") << QByteArray("claude-sonnet-4-6");
        QTest::newRow("Bedrock") << QByteArray("us.anthropic.claude-sonnet-4-5-20250929-v1:0") << sonnet45;
        QTest::newRow("Bedrock through a router") << QByteArray("bedrock/global.anthropic.claude-haiku-4-5-20251001-v1:0") << QByteArray("claude-haiku-4-5-20251001");
        QTest::newRow("Bedrock, new suffixless id with one") << QByteArray("jp.anthropic.claude-opus-5-5-v1:0") << QByteArray("claude-opus-5-5");
        QTest::newRow("Bedrock in Claude Code") << QByteArray("eu.anthropic.claude-sonnet-4-5-20250929-v1:0[1m]") << sonnet45;
        QTest::newRow("inference profile") << QByteArray("arn:aws:bedrock:us-east-1:1:inference-profile/us.anthropic.claude-opus-4-6-v1") << QByteArray("claude-opus-4-6");
        QTest::newRow("application profile hides the model") << QByteArray("arn:aws:bedrock:us-east-1:1:application-inference-profile/abc123") << QByteArray();
        QTest::newRow("revision of the first Claude") << QByteArray("us.anthropic.claude-v2:1") << QByteArray("claude-2.1");
        QTest::newRow("Vertex") << QByteArray("vertex_ai/claude-opus-4-5@20251101") << QByteArray("claude-opus-4-5-20251101");
        QTest::newRow("Vertex default") << QByteArray("claude-opus-5@default") << QByteArray("claude-opus-5");
        QTest::newRow("Vertex v2 is the later Sonnet") << QByteArray("claude-3-5-sonnet-v2@20241022") << QByteArray("claude-3-5-sonnet-20241022");
        QTest::newRow("long window") << QByteArray("claude-opus-5-5[1m]") << QByteArray("claude-opus-5-5");
        QTest::newRow("Foundry fast") << QByteArray("claude-opus-4-8-fast") << QByteArray("claude-opus-4-8");
        QTest::newRow("display name") << QByteArray("Claude Opus 5") << QByteArray("claude-opus-5");
        QTest::newRow("no prefix match") << QByteArray("claude-opus-5-6") << QByteArray();
        QTest::newRow("no family fallback") << QByteArray("claude-sonnet") << QByteArray();
        QTest::newRow("no date on an undated id") << QByteArray("claude-opus-5-20260724") << QByteArray();
        QTest::newRow("other vendors") << QByteArray("gpt-5") << QByteArray();
        QTest::newRow("only a suffix") << QByteArray("-fast") << QByteArray();
        QTest::newRow("only punctuation") << QByteArray(":@-v1:0.") << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
    }
    void idsAreReadStepByStep()
    {
        QFETCH(QByteArray, id);
        const PriceBook &book = *PriceBook::builtIn();
        const int index = book.resolve(id.toStdString()).model;
        QTEST(index < 0 ? QByteArray() : QByteArray::fromStdString(book.models()[std::size_t(index)].id), "model");
    }

    void theFormOfAnIdTellsWhereItRan()
    {
        const PriceBook &book = *PriceBook::builtIn();
        const ResolvedModel global = book.resolve("global.anthropic.claude-opus-5");
        QVERIFY(global.bedrock && global.bedrockGlobal);
        QCOMPARE(global.geography, std::string("global"));
        const ResolvedModel single = book.resolve("anthropic.claude-opus-5");
        QVERIFY(single.bedrock && !single.bedrockGlobal && single.geography.empty());
        QVERIFY(book.resolve("claude-opus-4-8-fast").servedFast);
        QVERIFY(!book.resolve("claude-opus-4-8").servedFast);
        QVERIFY(book.resolve("claude-opus-4-5@20251101").vertex);
    }

    void periodsFollowEachOtherWithoutOverlap()
    {
        int periods = 0;
        for (const AiModel &entry : PriceBook::builtIn()->models()) {
            QVERIFY2(!entry.periods.empty(), entry.id.c_str());
            periods += int(entry.periods.size());
            for (const auto *list : {&entry.periods, &entry.fastPeriods})
                for (std::size_t i = 1; i < list->size(); ++i) {
                    QVERIFY2((*list)[i - 1].to.has_value() && (*list)[i].from.has_value(), entry.id.c_str());
                    QVERIFY2(*(*list)[i - 1].to <= *(*list)[i].from, entry.id.c_str());
                }
        }
        QCOMPARE(periods, 40);
    }

    void statedBatchPricesAgreeWithTheMultiplier()
    {
        const PriceBook &book = *PriceBook::builtIn();
        int stated = 0;
        for (const Json &entry : catalogue().at("models"))
            for (const Json &period : entry.at("standard"))
                for (const Json &card : period.at("cards"))
                    for (const char *tokens : {"input", "output"})
                        if (card.contains("batch")) {
                            const Money full = *parseMoney(card.at(tokens).get<std::string>());
                            const Money half = *parseMoney(card.at("batch").at(tokens).get<std::string>());
                            QVERIFY2(full.attos() * book.batchE6 == half.attos() * 1'000'000, entry.at("id").dump().c_str());
                            ++stated;
                        }
        QCOMPARE(stated, 2 * 39);
    }

    void cacheReadsOfSonnet55HalvedOnADate()
    {
        const auto readOn = [](const char *date) {
            for (const PricePeriod &period : model("claude-sonnet-5-5").periods)
                if (period.contains(*parseDay(date)))
                    return period.bands[0].rates[std::size_t(TokenClass::CacheRead)]->attos;
            return std::int64_t(-1);
        };
        QCOMPARE(readOn("2026-10-06"), std::int64_t(200'000'000'000));
        QCOMPARE(readOn("2026-10-07"), std::int64_t(100'000'000'000));
        QCOMPARE(readOn("2026-09-27"), std::int64_t(-1));
    }

    void everySourceNamedIsListed()
    {
        const Json &sources = catalogue().at("sources");
        const auto check = [&](const Json &names) {
            for (const Json &name : names)
                QVERIFY2(sources.contains(name.get<std::string>()), name.dump().c_str());
        };
        for (const Json &entry : catalogue().at("models"))
            check(entry.at("sources"));
        for (const auto &[key, modifier] : catalogue().at("modifiers").items())
            if (modifier.contains("sources"))
                check(modifier.at("sources"));
        for (const Json &fee : catalogue().at("fees"))
            check(fee.at("sources"));
    }

    void aBrokenCatalogueIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("pointer"); // what is replaced
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("a price that is no number") << QByteArray("/models/4/standard/0/cards/0/input") << QByteArray("\"15,0\"")
            << QByteArray("\"15,0\" is not a number that can be held exactly with 12 decimals: p.json: models[4].standard[0].cards[0].input");
        QTest::newRow("a price below zero") << QByteArray("/models/4/standard/0/cards/0/input") << QByteArray("\"-1\"")
            << QByteArray("This number may not be below zero: p.json: models[4].standard[0].cards[0].input");
        QTest::newRow("a price too fine") << QByteArray("/models/4/standard/0/cards/0/input") << QByteArray("\"0.0000001\"")
            << QByteArray("This price has too many decimals to stay exact under batch, geography, platform and a discount: p.json: models[4].standard[0].cards[0].input");
        QTest::newRow("no date") << QByteArray("/models/4/standard/0/from") << QByteArray("\"2024-02-31\"")
            << QByteArray("\"2024-02-31\" is not a date (YYYY-MM-DD): p.json: models[4].standard[0].from");
        QTest::newRow("periods overlap") << QByteArray("/models/9/standard/1/from") << QByteArray("\"2024-12-02\"")
            << QByteArray("This period overlaps the one before it: p.json: models[9].standard[1]");
        QTest::newRow("an id twice") << QByteArray("/models/4/known_as/alias/0") << QByteArray("\"claude-opus-5\"")
            << QByteArray("\"claude-opus-5\" already names claude-3-opus-20240229: p.json: models[25]");
        QTest::newRow("a source that is not listed") << QByteArray("/models/4/standard/0/sources/0") << QByteArray("\"B-1\"")
            << QByteArray("\"B-1\" is not among the sources: p.json: models[4].standard[0].sources");
        QTest::newRow("a card after one without limit") << QByteArray("/models/31/standard/0/cards/0/up_to_prompt_tokens") << QByteArray("null") << QByteArray();
        QTest::newRow("a list instead of models") << QByteArray("/models") << QByteArray("{}") << QByteArray("A list is expected here: p.json: models");
        QTest::newRow("no multipliers") << QByteArray("/modifiers/batch/multiplier") << QByteArray("null")
            << QByteArray("This entry is missing: p.json: modifiers.batch.multiplier");
        QTest::newRow("another layout") << QByteArray("/catalogue/layout") << QByteArray("2")
            << QByteArray("This catalogue has a layout that this program does not know: p.json: catalogue.layout");
        QTest::newRow("another currency") << QByteArray("/catalogue/currency") << QByteArray("\"EUR\"")
            << QByteArray("Prices must be in USD: p.json: catalogue.currency");
    }
    void aBrokenCatalogueIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, pointer);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, error);
        Json document = catalogue();
        document[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
        const auto book = PriceBook::fromJson(document.dump(), "p.json");
        QCOMPARE(bool(book), error.isEmpty());
        if (!book)
            QCOMPARE(QByteArray::fromStdString(book.error().text()), error);
    }

    void textThatIsNotJsonIsRefused()
    {
        QVERIFY(!PriceBook::fromJson("", "p.json"));
        QVERIFY(!PriceBook::fromJson("[1]", "p.json"));
        const std::string whole = catalogue().dump();
        for (std::size_t cut = 0; cut < whole.size(); cut += 997)
            QVERIFY(!PriceBook::fromJson(whole.substr(0, cut), "p.json"));
    }
};

QTEST_APPLESS_MAIN(TestPricingCatalogue)
#include "tst_pricing_catalogue.moc"
