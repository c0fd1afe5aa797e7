#include "core/analysis/query.h"
#include "core/attribution/preview.h"
#include "core/attribution/ruletrace.h"
#include "core/attribution/sharedcost.h"
#include "core/attribution/suggestions.h"
#include "core/columns/storedcall.h"
#include "core/values/decimal.h"
#include "tests/support/naiveattribution.h"
#include "tests/support/randomledger.h"
#include "tests/support/smallledger.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

namespace {

const JobControl kControl;

AttributionRule rule(Dimension target, const std::string &when, const std::string &value, bool overrides = false)
{
    AttributionRule made{{}, target, {}, value, overrides};
    if (!when.empty())
        made.conditions.push_back(RuleCondition::parse(when).take());
    return made;
}

/// Cost by value of a dimension.
std::map<KeyValue, Money> costBy(const Snapshot &snapshot, Dimension dimension)
{
    Query query;
    query.by = {{dimension, {}}};
    std::map<KeyValue, Money> costs;
    for (const ResultRow &row : run(snapshot, query, kControl).rows)
        costs[row.key.front()] = row.facts.totals.cost;
    return costs;
}

std::string valueOf(const Snapshot &snapshot, std::uint32_t row, Dimension dimension)
{
    return std::string(textOf(snapshot.calls(), {0, row}, dimension));
}

/// Every figure of an answer as one text, to compare two answers by.
QStringList figures(const QueryResult &result)
{
    const auto text = [](const std::vector<MetricValue> &values) {
        QStringList texts;
        for (std::size_t i = 0; i < values.size(); ++i)
            texts << QString::fromStdString(values[i].text(allMetrics()[i].unit).value_or("n/a"));
        return texts.join(QLatin1Char(' '));
    };
    QStringList lines;
    for (const ResultRow &row : result.rows) {
        QString key;
        for (const KeyValue &value : row.key)
            key += QString::fromStdString(value.value_or("(null)")) + QLatin1Char('/');
        lines << key + text(row.metrics) + QLatin1Char('|') + text(row.beforeMetrics);
    }
    lines.sort(); // ranks of equal figures are free
    lines << text(result.total.metrics) << QString::fromStdString(moneyText(result.balance.unattributed));
    return lines;
}

} // namespace

/// Rules make other columns beside the recorded ones; whatever is asked then equals a ledger that was rewritten call by call.
class TestAttribution : public QObject
{
    Q_OBJECT

private slots:
    void aCallTellsWhichRuleGaveItWhat()
    {
        RandomLedger random(5, 120);
        const RuleSet set = random.rules(12);
        const auto recorded = random.ledger.snapshot(random.companions, random.contract);
        const auto derived = recorded->withRules(set, kControl);
        const std::vector<RuleUse> uses = previewRules(*recorded, set, kControl).rules;
        std::vector<std::int64_t> decided(set.rules.size());
        RuleTracer tracer(derived);
        for (std::size_t i = 0; i < random.ledger.calls().size(); ++i) {
            const CallRef ref{std::uint32_t(i / 48), std::uint32_t(i % 48)};
            std::map<Dimension, std::string> given;
            for (const RuleTrace &trace : tracer.trace(ref)) {
                QCOMPARE(trace.target, set.rules[trace.rule].target);
                QCOMPARE(trace.recorded, textOf(recorded->calls(), ref, trace.target));
                given[trace.target] = trace.value;
                decided[trace.rule] += derived->isCall(ref);
            }
            for (const Dimension target : kRuleTargets)
                QCOMPARE(textOf(derived->calls(), ref, target),
                         given.contains(target) ? given[target] : textOf(recorded->calls(), ref, target));
        }
        for (std::size_t i = 0; i < uses.size(); ++i)
            QCOMPARE(decided[i], uses[i].decides.calls);
    }

    void randomRulesEqualTheRowByRowReference_data()
    {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<int>("rules");
        for (quint64 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %d", int(seed)) << seed << int(seed % 4 == 0 ? 90 : 1 + seed);
    }
    void randomRulesEqualTheRowByRowReference()
    {
        QFETCH(quint64, seed);
        QFETCH(int, rules);
        RandomLedger random(seed, 250);
        const RuleSet set = random.rules(std::size_t(rules));
        const NaiveAttribution naive(random.ledger, NaiveQuery(random.ledger, random.companions, random.contract, {}), set);
        const auto recorded = random.ledger.snapshot(random.companions, random.contract);
        const auto derived = recorded->withRules(set, kControl);
        const auto expected = naive.attributed.snapshot(random.companions, random.contract);

        for (std::size_t i = 0; i < naive.attributed.calls().size(); ++i)
            for (const Dimension target : kRuleTargets)
                QCOMPARE(textOf(derived->calls(), {std::uint32_t(i / 48), std::uint32_t(i % 48)}, target), naive.attributed.calls()[i].text(target));
        for (int i = 0; i < 10; ++i) {
            Query query = random.question();
            query.top = 0;
            const QueryResult found = run(*derived, query, kControl);
            QVERIFY(found.balance.holds);
            QCOMPARE(figures(found), figures(run(*expected, query, kControl)));
        }
        const std::vector<RuleUse> uses = previewRules(*recorded, set, kControl).rules;
        for (std::size_t i = 0; i < uses.size(); ++i) {
            std::int64_t conflicts = 0;
            for (const RuleConflict &conflict : uses[i].conflicts)
                conflicts += conflict.taken.calls;
            const auto &wanted = naive.uses[i];
            QCOMPARE((std::array{uses[i].matches, uses[i].decides.calls, uses[i].overridden.calls, uses[i].kept.calls, conflicts}),
                     (std::array{wanted.matches, wanted.decides, wanted.overridden, wanted.kept, wanted.conflicts}));
        }
    }

    void aPreviewSaysExactlyWhatSavingDoes_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 31; seed <= 36; ++seed)
            QTest::addRow("seed %d", int(seed)) << seed;
    }
    void aPreviewSaysExactlyWhatSavingDoes()
    {
        QFETCH(quint64, seed);
        RandomLedger random(seed, 300);
        const auto before = random.ledger.snapshot(random.companions, random.contract, {})->withRules(random.rules(4), kControl);
        const RuleSet next = random.rules(5);
        const RulePreview preview = previewRules(*before, next, kControl);
        const auto after = Snapshot::build(before->recordedCalls(), random.companions, PriceBook::builtIn(), random.contract, kControl, next);
        QCOMPARE(preview.total, after->ledger().cost);
        for (const Dimension target : kRuleTargets) {
            auto costs = costBy(*before, target);
            for (const AttributionMove &move : preview.moves) {
                if (move.target != target)
                    continue;
                costs[move.from] -= move.moved.cost;
                costs[move.to] += move.moved.cost;
            }
            std::erase_if(costs, [](const auto &entry) { return entry.second.isZero(); });
            auto wanted = costBy(*after, target);
            std::erase_if(wanted, [](const auto &entry) { return entry.second.isZero(); });
            QVERIFY2(costs == wanted, dimensionInfo(target).id.data());
        }
        for (const CoverageChange &change : preview.coverage) {
            const auto costs = costBy(*after, change.target);
            const auto nobody = costs.find(std::nullopt);
            QCOMPARE(change.after, preview.total - (nobody == costs.end() ? Money() : nobody->second));
        }
    }

    void conditionsReadTextAsTheySay_data()
    {
        QTest::addColumn<QByteArray>("when");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("gives"); // to a call with the customer acme-eu-7; "" nothing
        const auto row = [](const char *name, const char *when, const char *value, const char *gives) {
            QTest::newRow(name) << QByteArray(when) << QByteArray(value) << QByteArray(gives);
        };
        row("equals", "customer=acme-eu-7", "acme", "acme");
        row("equals minds the case", "customer=Acme-eu-7", "acme", "");
        row("one of", "customer=globex,acme-eu-7", "a or g", "a or g");
        row("a comma in a value is protected", "customer=acme\\,eu,x", "no", "");
        row("not given does not fit a given one", "customer=", "nobody", "");
        row("not given fits what is not", "feature=", "plain", "plain");
        row("prefix", "customer^=acme-", "$1", "eu-7");
        row("a prefix that is the whole text leaves an empty value, which is none", "customer^=acme-eu-7", "$1", "");
        row("glob", "customer*=*-eu-?", "$1 in Europe, plan $2", "acme in Europe, plan 7");
        row("a glob is about the whole text", "customer*=acme", "acme", "");
        row("regular expression", "customer~=-([a-z]{2})-", "region $1", "region eu");
        row("a regular expression is about a part unless it says otherwise", "customer~=^eu", "no", "");
        row("a dollar sign", "customer=acme-eu-7", "$$5 plan", "$5 plan");
        row("the whole text", "customer~=^acme", "was $0", "was acme-eu-7");
        row("a model by its canonical id", "model=claude-sonnet-4-6", "sonnet", "sonnet");
        row("every call", "", "all", "all");
    }
    void conditionsReadTextAsTheySay()
    {
        QFETCH(QByteArray, when);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, gives);
        SmallLedger ledger;
        ledger.add({.time = "2026-10-05T08:00:00Z", .model = "anthropic/claude-sonnet-4.6", .input = 10, .output = 5, .customer = "acme-eu-7"});
        const auto snapshot = ledger.snapshot()->withRules({{rule(Dimension::Team, when.toStdString(), value.toStdString())}, {}}, kControl);
        QCOMPARE(valueOf(*snapshot, 0, Dimension::Team), gives.toStdString());
        if (!when.isEmpty())
            QCOMPARE(RuleCondition::parse(when.toStdString())->text(), when.toStdString());
    }

    void theFirstRuleThatAppliesDecides()
    {
        SmallLedger ledger;
        ledger.add({.time = "2026-10-05T08:00:00Z", .model = "claude-sonnet-4-6", .workload = "recorded", .input = 10, .customer = "acme"});
        ledger.add({.time = "2026-10-05T08:00:00Z", .model = "claude-sonnet-4-6", .input = 10, .customer = "acme"});
        const RuleSet set{{rule(Dimension::Workload, "customer=acme", "filled"), rule(Dimension::Workload, "customer=acme", "overridden", true),
                           rule(Dimension::Team, "workload=filled,overridden", "of $0"), rule(Dimension::Workload, "team^=of", "too late", true)},
                          {}};
        const auto snapshot = ledger.snapshot()->withRules(set, kControl);
        QCOMPARE(valueOf(*snapshot, 0, Dimension::Workload), std::string("overridden")); // the first rule fills only
        QCOMPARE(valueOf(*snapshot, 1, Dimension::Workload), std::string("filled"));
        QCOMPARE(valueOf(*snapshot, 0, Dimension::Team), std::string("of overridden")); // reads what rules above made of it
        QCOMPARE(valueOf(*snapshot->withRules({}, kControl), 0, Dimension::Workload), std::string("recorded"));
        QCOMPARE(std::string(textOf(*snapshot->recordedCalls(), {0, 0}, Dimension::Workload)), std::string("recorded"));
    }

    void rulesThatCannotBeAppliedSayWhy_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *name, const char *rule, const char *says) {
            QTest::newRow(name) << QByteArray("{\"rules\": [") + QByteArray(rule).replace('\'', '"') + "]}" << QByteArray(says);
        };
        row("an unreadable expression", "{'target': 'team', 'when': ['user~=('], 'value': 'x'}", "is no regular expression");
        row("a part that the match lacks", "{'target': 'team', 'when': ['user=a'], 'value': '$1'}", "has no part $1");
        row("a dimension that rules do not give", "{'target': 'model', 'value': 'x'}", "is none of workload, team");
        row("no value", "{'target': 'team', 'value': ''}", "does not say which value");
        row("an unknown dimension", "{'target': 'team', 'when': ['color=red'], 'value': 'x'}", "There is no dimension");
        row("a misspelt key", "{'target': 'team', 'whenn': [], 'value': 'x'}", "whenn");
    }
    void rulesThatCannotBeAppliedSayWhy()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, says);
        const auto read = RuleSet::fromJson(json.toStdString(), "rules.json");
        QVERIFY(!read);
        QVERIFY2(QByteArray::fromStdString(read.error().text()).contains(says), read.error().text().c_str());
    }

    void documentsAreReadBackAsWritten()
    {
        RandomLedger random(5, 60);
        RuleSet set = random.rules(40);
        set.shared.push_back({"platform", {Dimension::Team, {}}, {"support"}, Dimension::Customer, SharedCost::By::Calls});
        const auto read = RuleSet::fromJson(set.toJson(), "document");
        QVERIFY2(read, read ? "" : read.error().text().c_str());
        QVERIFY(*read == set);
    }

    void aMappingTableIsReadFromCsv()
    {
        const auto rules = readMapping("customer;team;product_line\nacme;North;Desk\n\"globex\";South;\n", "map.csv");
        QVERIFY(rules);
        QCOMPARE(rules->size(), std::size_t(2));
        SmallLedger ledger;
        for (const char *customer : {"acme", "globex", "initech"})
            ledger.add({.time = "2026-10-05T08:00:00Z", .model = "claude-sonnet-4-6", .input = 10, .customer = customer});
        const auto snapshot = ledger.snapshot()->withRules({*rules, {}}, kControl);
        QCOMPARE(valueOf(*snapshot, 0, Dimension::Team), std::string("North"));
        QCOMPARE(valueOf(*snapshot, 0, Dimension::ProductLine), std::string("Desk"));
        QCOMPARE(valueOf(*snapshot, 1, Dimension::Team), std::string("South"));
        QCOMPARE(valueOf(*snapshot, 1, Dimension::ProductLine), std::string(""));
        QCOMPARE(valueOf(*snapshot, 2, Dimension::Team), std::string(""));
        QVERIFY(!readMapping("colour,team\nred,x\n", "map.csv"));
        QVERIFY(!readMapping("customer,model\nacme,x\n", "map.csv"));
        QVERIFY(readMapping("customer,team\nacme,x\nacme,x\n", "map.csv"));
        QCOMPARE(readMapping("customer,team\nacme,x\nacme,y\n", "map.csv").error().where, std::string("map.csv:3"));
    }

    void suggestionsFollowTheKeyThatTellsCallsApart()
    {
        SmallLedger ledger;
        for (int i = 0; i < 20; ++i) {
            ledger.add({.time = "2026-10-05T08:00:00Z", .model = "claude-sonnet-4-6", .workload = i < 15 ? "mail" : "", .input = 1000, .session = "s", .customer = "acme"});
            ledger.add({.time = "2026-10-05T08:00:00Z", .model = "claude-sonnet-4-6", .workload = i < 10 ? "search" : "crawl", .input = 5000, .customer = "globex"});
        }
        ledger.add({.time = "2026-10-05T08:00:00Z", .model = "claude-sonnet-4-6", .input = 9000, .customer = "initech"});
        ledger.add({.time = "2026-10-05T08:00:00Z", .model = "claude-sonnet-4-6", .input = 700'000, .customer = "globex"}); // its calls disagree
        const auto snapshot = ledger.snapshot();
        const RuleSuggestions found = suggestRules(*snapshot, Dimension::Workload, kControl);
        QCOMPARE(found.unattributed.calls, std::int64_t(7));
        QCOMPARE(found.offers.size(), std::size_t(1));
        const RuleSuggestion &offer = found.offers.front();
        QCOMPARE(offer.by.id(), std::string("customer"));
        QCOMPARE(offer.keys.size(), std::size_t(2));
        QCOMPARE(offer.explained.calls, std::int64_t(6));
        const auto after = snapshot->withRules({{offer.rule}, {}}, kControl);
        const auto costs = costBy(*after, Dimension::Workload);
        QCOMPARE(costs.at(std::nullopt), found.unattributed.cost - offer.explained.cost);
        QVERIFY(costs.contains("initech")); // named after itself
        QCOMPARE(costs.at("mail"), costBy(*snapshot, Dimension::Workload).at("mail") + offer.keys[1].unattributed.cost);
    }

    void sharedCostNeverChangesATotal_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 53; seed <= 58; ++seed)
            QTest::addRow("seed %d", int(seed)) << seed;
    }
    void sharedCostNeverChangesATotal()
    {
        QFETCH(quint64, seed);
        RandomLedger random(seed, 300);
        RuleSet set = random.rules(2);
        set.shared = {{"legal", {Dimension::Team, {}}, {"legal"}, Dimension::Customer, SharedCost::By::Calls},
                      {"triage", {Dimension::Workload, {}}, {"triage"}, Dimension::Customer, SharedCost::By::Cost}};
        const auto snapshot = random.ledger.snapshot(random.companions, random.contract)->withRules(set, kControl);
        const SharedSpread spread = spreadShared(*snapshot, {}, Dimension::Customer, kControl);
        QCOMPARE(spread.total, snapshot->ledger().cost);
        Money shared, direct;
        for (const SharedRow &row : spread.rows) {
            shared += row.shared;
            direct += row.direct;
            QVERIFY(row.value || row.shared.isZero());
        }
        QCOMPARE(shared + spread.unspread, spread.pool);
        QCOMPARE(direct + spread.pool, spread.total);
        QVERIFY(!spread.pool.isZero());
    }
};

QTEST_APPLESS_MAIN(TestAttribution)
#include "tst_attribution.moc"
