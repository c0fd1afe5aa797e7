#include "core/values/decimal.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <fstream>

using namespace assay;
using Json = nlohmann::ordered_json;

namespace {

struct Outcome
{
    int status = -1;
    std::vector<Json> lines;
    QByteArray diagnostics;
};

Outcome price(const QStringList &arguments, const std::string &input = {})
{
    QProcess process;
    process.start(QStringLiteral(ASSAY_BINARY), QStringList{QStringLiteral("price")} + arguments);
    process.write(QByteArray::fromStdString(input));
    process.closeWriteChannel();
    Outcome outcome;
    if (!process.waitForFinished(60'000))
        return outcome;
    outcome.status = process.exitCode();
    outcome.diagnostics = process.readAllStandardError();
    for (const QByteArray &line : process.readAllStandardOutput().split('\n'))
        if (!line.isEmpty())
            outcome.lines.push_back(Json::parse(line.toStdString()));
    return outcome;
}

QString written(const QTemporaryDir &folder, const char *name, const std::string &text)
{
    const QString path = folder.filePath(QString::fromLatin1(name));
    std::ofstream(path.toStdString()) << text;
    return path;
}

/// A call of which a compaction and an advisor of another model are billed beside it.
const std::string kSteps =
    R"({"id":"s","model":"claude-sonnet-5","timestamp":"2026-08-10T12:00:00Z","usage":{"input_tokens":100,"output_tokens":10,"iterations":[)"
    R"({"type":"message","input_tokens":1000000,"output_tokens":4},{"type":"message","model":"claude-sonnet-5","input_tokens":0,"output_tokens":5},)"
    R"({"type":"compaction","input_tokens":1000000},{"type":"advisor_message","model":"claude-opus-5","output_tokens":1000000},)"
    R"({"type":"something_new","input_tokens":77}]}})";

const std::string kCall = R"({"id":"a","model":"claude-sonnet-5","timestamp":"2026-07-10T12:00:00Z","usage":{"input_tokens":1000000}})";

/// Every call of the worked examples beside what is expected of it.
std::vector<std::pair<Json, Json>> workedCalls()
{
    const Json document = Json::parse(std::ifstream(TEST_DATA "/pricing/worked-examples.json"));
    std::vector<std::pair<Json, Json>> calls;
    for (const Json &example : document.at("examples")) {
        if (example.contains("call"))
            calls.emplace_back(example.at("call"), example.at("expected"));
        if (example.contains("calls"))
            for (std::size_t i = 0; i < example.at("calls").size(); ++i)
                calls.emplace_back(example.at("calls")[i], example.at("expected").at("per_call")[i]);
    }
    return calls;
}

std::string normal(const Json &decimal)
{
    return decimal.is_null() ? "null" : moneyText(*parseMoney(decimal.get<std::string>()));
}

} // namespace

class TestCliPrice : public QObject
{
    Q_OBJECT

private slots:
    void everyWorkedCallIsAnsweredInOrder()
    {
        const auto calls = workedCalls();
        std::string input;
        for (std::size_t i = 0; i < calls.size(); ++i) {
            Json call = calls[i].first;
            call["id"] = "call-" + std::to_string(i);
            input += call.dump() + "\n";
        }
        const Outcome outcome = price({QStringLiteral("-")}, input);
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.lines.size(), calls.size());
        for (std::size_t i = 0; i < calls.size(); ++i) {
            const Json &got = outcome.lines[i], &expected = calls[i].second;
            QCOMPARE(got.at("id").get<std::string>(), "call-" + std::to_string(i));
            QCOMPARE(got.at("status"), expected.at("status"));
            QCOMPARE(normal(got.at("cost_usd")), normal(expected.at("cost_usd")));
            for (const char *key : {"reason", "resolved_model", "rate_card", "price_effective_from", "multipliers", "flags"})
                if (expected.contains(key))
                    QVERIFY2(got.at(key) == expected.at(key), (got.dump() + " differs in " + key).c_str());
            if (!expected.contains("components"))
                continue;
            QCOMPARE(got.at("components").size(), expected.at("components").size());
            for (const auto &[name, cost] : expected.at("components").items())
                QCOMPARE(normal(got.at("components").at(name)), normal(cost));
        }
    }

    void stepsOfTheModelJoinTheCallAndOthersAreBilledBesideIt()
    {
        const Outcome outcome = price({QStringLiteral("-")}, kSteps);
        QCOMPARE(outcome.lines.size(), std::size_t(1));
        const Json &answer = outcome.lines.front();
        QCOMPARE(answer.at("call_cost_usd"), Json("2.0001")); // 1M input of the step, 10 output of the top level
        QCOMPARE(answer.at("steps").size(), std::size_t(2));
        QCOMPARE(answer.at("steps")[0].at("id"), Json("s:compaction:2"));
        QCOMPARE(answer.at("steps")[0].at("cost_usd"), Json("2"));
        QCOMPARE(answer.at("steps")[1].at("resolved_model"), Json("claude-opus-5"));
        QCOMPARE(answer.at("steps")[1].at("cost_usd"), Json("25"));
        QCOMPARE(answer.at("cost_usd"), Json("29.0001"));
    }

    void aLineThatCannotBeUsedIsAnsweredInItsPlace()
    {
        const Outcome outcome = price({QStringLiteral("-")}, kCall + "\nnot json\n\n{\"model\":\"x\"}\n" + kCall);
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.lines.size(), std::size_t(4));
        QCOMPARE(outcome.lines[0].at("cost_usd"), Json("2"));
        QCOMPARE(outcome.lines[1].at("status"), Json("error"));
        QCOMPARE(outcome.lines[1].at("line"), Json(2));
        QCOMPARE(outcome.lines[2].at("error"), Json("This entry is missing: standard input:4: usage"));
        QCOMPARE(outcome.lines[3].at("status"), Json("priced"));
        QVERIFY(outcome.diagnostics.startsWith("assay: This is not JSON"));
    }

    void exitStatusSaysWhatWentWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("status");
        const QStringList in{QStringLiteral("-")};
        QTest::newRow("no line can be used") << in << QByteArray("{}\n[]\n") << 3;
        QTest::newRow("no such file") << QStringList{QStringLiteral("/nowhere/calls.jsonl")} << QByteArray() << 3;
        QTest::newRow("no file named") << QStringList{} << QByteArray() << 2;
        QTest::newRow("unknown option") << QStringList{QStringLiteral("-"), QStringLiteral("--price")} << QByteArray() << 2;
        QTest::newRow("unpriced is an answer") << in << QByteArray(R"({"model":"x","usage":{}})") << 0;
    }
    void exitStatusSaysWhatWentWrong()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, input);
        QTEST(price(arguments, input.toStdString()).status, "status");
    }

    void aContractShowsNetBesideList()
    {
        const QTemporaryDir folder;
        const QString contract = written(folder, "contract.json", R"({"name":"c","rules":[{"discount":"0.125"}]})");
        const Outcome outcome = price({QStringLiteral("-"), QStringLiteral("--contract"), contract}, kCall);
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.lines[0].at("cost_usd"), Json("1.75"));
        QCOMPARE(outcome.lines[0].at("list_cost_usd"), Json("2"));
        QCOMPARE(outcome.lines[0].at("contract_rule"), Json(1));
    }

    void aContractForAnUnknownModelIsRefused()
    {
        const QTemporaryDir folder;
        const QString contract = written(folder, "contract.json", R"({"rules":[{"models":["claude-opus-9"],"discount":"0.1"}]})");
        const Outcome outcome = price({QStringLiteral("-"), QStringLiteral("--contract"), contract}, kCall);
        QCOMPARE(outcome.status, 3);
        QVERIFY(outcome.diagnostics.contains("claude-opus-9"));
    }

    void anOwnCatalogueReplacesTheBuiltInOne()
    {
        const QTemporaryDir folder;
        Json book = Json::parse(std::ifstream(PROJECT_ROOT "/pricing/anthropic.json"));
        for (Json &model : book.at("models"))
            if (model.at("id") == "claude-sonnet-5")
                model["standard"][0]["cards"][0]["input"] = "2.5";
        const QString path = written(folder, "prices.json", book.dump());
        QCOMPARE(price({QStringLiteral("-"), QStringLiteral("--prices"), path}, kCall).lines.at(0).at("cost_usd"), Json("2.5"));

        const QString broken = written(folder, "broken.json", "{");
        const Outcome outcome = price({QStringLiteral("-"), QStringLiteral("--prices"), broken}, kCall);
        QCOMPARE(outcome.status, 3);
        QVERIFY(outcome.lines.empty());
    }
};

QTEST_GUILESS_MAIN(TestCliPrice)
#include "tst_cli_price.moc"
