#include "core/values/decimal.h"
#include "tests/support/assayrun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace assay;
using namespace assay::test;
using Json = nlohmann::ordered_json;

namespace {

Money money(const Json &row, const char *field = "cost") { return *parseMoney(row.at(field).get<std::string>()); }

} // namespace

/// Rules on the bundled sample, of which 4 % carry nothing but an API key.
class TestCliRules : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_imported; ///< with the sample as imported, which every test copies
    std::unique_ptr<QTemporaryDir> m_folder;
    Json m_untagged; ///< what the generator knows about the calls without a workload
    Json m_total;

    Outcome ask(QStringList arguments) const
    {
        return assayRun(arguments << QStringLiteral("--json") << QStringLiteral("--quiet") << QStringLiteral("--store")
                                  << m_folder->filePath(QStringLiteral("sample.assay")));
    }
    Outcome rules(const QStringList &arguments) const { return ask(QStringList{QStringLiteral("rules")} + arguments); }
    QString write(const char *name, const QByteArray &text) const
    {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }
    /// Cost by workload, "" for the unattributed; the balance is checked on the way.
    std::map<std::string, Money> costByWorkload() const
    {
        const Json answer = ask({QStringLiteral("query"), QStringLiteral("--by"), QStringLiteral("workload"), QStringLiteral("--metrics"),
                                 QStringLiteral("attribution_coverage")}).json();
        std::map<std::string, Money> costs;
        for (const Json &row : answer.at("rows")) {
            const Json &key = row.at("key").at("workload");
            costs[key.is_null() ? "" : key.get<std::string>()] = money(row);
        }
        if (!answer.at("balance").at("holds").get<bool>() || answer.at("total").at("cost") != m_total.at("cost"))
            costs.clear();
        return costs;
    }

private slots:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const Json oracle = Json::parse(std::ifstream(SAMPLE_FOLDER "/oracle.json"));
        m_untagged = oracle.at("by_workload").at("");
        m_total = oracle.at("total");
        QCOMPARE(ask({QStringLiteral("import"), QStringLiteral(SAMPLE_FOLDER "/gateway.jsonl")}).status, 0);
        QCOMPARE(ask({QStringLiteral("contract"), QStringLiteral(SAMPLE_FOLDER "/contract.json")}).status, 0);
        m_imported = std::move(m_folder);
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString store = QStringLiteral("sample.assay");
        QVERIFY(QFile::copy(m_imported->filePath(store), m_folder->filePath(store)));
    }

    void retaggingTheUntaggedMovesExactlyWhatThePreviewSaid()
    {
        const auto before = costByWorkload();
        QVERIFY(before.contains("") && before.size() > 10);
        const QStringList rule{QStringLiteral("--target"), QStringLiteral("workload"), QStringLiteral("--when"),
                               QStringLiteral("api_key=key-legacy-scripts"), QStringLiteral("--value"), QStringLiteral("legacy-scripts")};

        const Outcome preview = rules(QStringList{QStringLiteral("preview")} + rule);
        QCOMPARE(preview.status, 0);
        const Json said = preview.json();
        QCOMPARE(said.at("saved"), Json(false));
        QCOMPARE(said.at("moves").size(), std::size_t(1));
        const Json &move = said.at("moves").at(0);
        QVERIFY(move.at("from").is_null());
        QCOMPARE(move.at("to").get<std::string>(), std::string("legacy-scripts"));
        QCOMPARE(move.at("calls"), m_untagged.at("calls"));
        QCOMPARE(move.at("cost"), m_untagged.at("cost"));
        QCOMPARE(said.at("total"), m_total.at("cost"));
        QCOMPARE(said.at("coverage").at(0).at("after").at("cost"), m_total.at("cost"));
        QVERIFY(costByWorkload() == before); // a preview saves nothing

        QCOMPARE(rules(QStringList{QStringLiteral("add")} + rule).status, 0);
        auto expected = before;
        expected.erase("");
        expected["legacy-scripts"] = money(move);
        QVERIFY(costByWorkload() == expected);

        QCOMPARE(rules({QStringLiteral("undo")}).status, 0);
        QVERIFY(costByWorkload() == before);
        QCOMPARE(rules({QStringLiteral("redo")}).status, 0);
        QVERIFY(costByWorkload() == expected);
        QCOMPARE(rules({QStringLiteral("redo")}).status, 1); // nothing left
        QCOMPARE(rules({QStringLiteral("remove"), QStringLiteral("1")}).status, 0);
        QVERIFY(costByWorkload() == before);
    }

    void theSuggestedRuleExplainsTheUntagged()
    {
        const Json found = rules({QStringLiteral("suggest")}).json();
        QCOMPARE(found.at("unattributed").at("cost"), m_untagged.at("cost"));
        const Json &best = found.at("suggestions").at(0);
        QCOMPARE(best.at("explains").at("cost"), m_untagged.at("cost"));
        QCOMPARE(best.at("by").get<std::string>(), std::string("api_key"));
        const QString file = write("rules.json", QByteArray::fromStdString(Json{{"rules", Json::array({best.at("rule")})}}.dump()));
        QCOMPARE(rules({QStringLiteral("import"), file}).status, 0);
        QVERIFY(!costByWorkload().contains(""));
    }

    void mappingsOrderConflictsAndIdleRulesAreTold()
    {
        const QString map = write("map.csv", "api_key,team,product_line\nkey-legacy-scripts,Platform,Internal\nno-such-key,Nobody,\n");
        const Json mapped = rules({QStringLiteral("import"), map}).json();
        QCOMPARE(mapped.at("moves").size(), std::size_t(2));
        QCOMPARE(mapped.at("moves").at(0).at("cost"), m_untagged.at("cost"));

        const Json second = rules({QStringLiteral("add"), QStringLiteral("--target"), QStringLiteral("team"), QStringLiteral("--when"),
                                   QStringLiteral("api_key^=key-legacy"), QStringLiteral("--value"), QStringLiteral("Other")}).json();
        QVERIFY(second.at("moves").empty());
        const Json &conflict = second.at("rules").at(2).at("conflicts").at(0);
        QCOMPARE(conflict.at("with"), Json(1));
        QCOMPARE(conflict.at("calls"), m_untagged.at("calls"));

        const Json moved = rules({QStringLiteral("move"), QStringLiteral("3"), QStringLiteral("1")}).json();
        QCOMPARE(moved.at("moves").at(0).at("from").get<std::string>(), std::string("Platform"));
        QCOMPARE(moved.at("moves").at(0).at("to").get<std::string>(), std::string("Other"));

        const Json idle = rules({QStringLiteral("preview"), QStringLiteral("--target"), QStringLiteral("team"), QStringLiteral("--when"),
                                 QStringLiteral("api_key~=^nothing-like-it$"), QStringLiteral("--value"), QStringLiteral("x")}).json();
        QCOMPARE(idle.at("rules").at(3).at("matches"), Json(0));
        const Json list = rules({QStringLiteral("list")}).json();
        QCOMPARE(list.at("rules").size(), std::size_t(3));
        QCOMPARE(list.at("rules").at(0).at("value").get<std::string>(), std::string("Other"));
    }

    void sharedCostIsSpreadAndChangesNoTotal()
    {
        QCOMPARE(rules({QStringLiteral("add"), QStringLiteral("--shared"), QStringLiteral("customer=Acme")}).status, 2); // over itself
        const QStringList whole{QStringLiteral("add"), QStringLiteral("--shared"), QStringLiteral("api_key=key-legacy-scripts"),
                                QStringLiteral("--over"), QStringLiteral("customer"), QStringLiteral("--by"), QStringLiteral("calls")};
        QCOMPARE(rules(whole).status, 0);
        const Json spread = rules({QStringLiteral("spread")}).json();
        QCOMPARE(spread.at("total"), m_total.at("cost"));
        QCOMPARE(spread.at("pool"), m_untagged.at("cost"));
        Money total, shared;
        for (const Json &row : spread.at("rows")) {
            QCOMPARE(moneyText(money(row, "direct") + money(row, "shared")), row.at("total").get<std::string>());
            total += money(row, "total");
            shared += money(row, "shared");
        }
        QCOMPARE(moneyText(total), m_total.at("cost").get<std::string>());
        QCOMPARE(moneyText(shared), m_untagged.at("cost").get<std::string>());
        QCOMPARE(rules({QStringLiteral("remove"), QStringLiteral("s1")}).status, 0);
        QCOMPARE(rules({QStringLiteral("spread")}).json().at("pool").get<std::string>(), std::string("0"));
    }

    void wrongUsageSaysWhatToDo_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("an unknown verb") << QStringLiteral("paint") << 2 << QByteArray("Use list, add, import");
        QTest::newRow("no target") << QStringLiteral("add --value x") << 2 << QByteArray("--target and --value");
        QTest::newRow("a target that rules do not give") << QStringLiteral("add --target model --value x") << 2 << QByteArray("Use one of workload, team");
        QTest::newRow("an unreadable expression") << QStringLiteral("add --target team --value x --when user~=(") << 2 << QByteArray("no regular expression");
        QTest::newRow("a condition that is none") << QStringLiteral("add --target team --value x --when user") << 2 << QByteArray("A condition is written");
        QTest::newRow("a rule that is not there") << QStringLiteral("remove 9") << 2 << QByteArray("There is no rule \"9\"");
        QTest::newRow("a file that is not there") << QStringLiteral("import absent.csv") << 3 << QByteArray("absent.csv");
    }
    void wrongUsageSaysWhatToDo()
    {
        QFETCH(QString, arguments);
        QFETCH(int, status);
        QFETCH(QByteArray, says);
        const Outcome outcome = rules(arguments.split(QLatin1Char(' ')));
        QCOMPARE(outcome.status, status);
        QVERIFY2(outcome.diagnostics.contains(says), outcome.diagnostics.constData());
        QVERIFY(rules({QStringLiteral("list")}).json().at("rules").empty());
    }
};

QTEST_GUILESS_MAIN(TestCliRules)
#include "tst_cli_rules.moc"
