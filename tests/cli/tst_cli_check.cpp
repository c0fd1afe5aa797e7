#include "core/values/instant.h"
#include "tests/support/assayrun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <fstream>

using namespace assay;
using namespace assay::test;
using Json = nlohmann::ordered_json;

namespace {

/// An hourly call per day of a workload, `tokens` of input each.
std::string hourly(const std::string &workload, const char *from, int days, int tokens)
{
    std::string log;
    for (int hour = 0; hour < days * 24; ++hour)
        log += R"({"timestamp":")" + isoText(*parseTime(from) + hour * Millis(3'600'000)) + R"(","model":"claude-sonnet-5","workload":")" + workload
            + R"(","input_tokens":)" + std::to_string(tokens) + R"(,"output_tokens":10,"request_id":")" + workload + std::to_string(hour) + from + "\"}\n";
    return log;
}

} // namespace

class TestCliCheck : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const char *name, const std::string &text)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        std::ofstream(path.toStdString()) << text;
        return path;
    }

    QString storeOf(const char *name, const std::string &log)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name) + QStringLiteral(".assay"));
        const Outcome import = assayRun({QStringLiteral("import"), file(name, log), QStringLiteral("--store"), path, QStringLiteral("--quiet")});
        if (import.status != 0)
            qFatal("%s", import.diagnostics.constData());
        return path;
    }

private slots:
    void keptTargetsAreCheckedUntilTheyAreForgotten()
    {
        const QString store = storeOf("kept", hourly("chat", "2026-08-01T00:00:00Z", 14, 1000)), option = QStringLiteral("--store");
        const QString targets = file("targets.json", R"({"targets": [{"metric": "cost_per_call", "where": ["workload=chat"], "value": 0.0001}]})");
        QCOMPARE(assayRun({QStringLiteral("targets"), targets, option, store}).status, 0);
        const Outcome kept = assayRun({QStringLiteral("check"), option, store, QStringLiteral("--json")});
        QCOMPARE(kept.status, 1);
        QCOMPARE(kept.json().at("breaches").size(), std::size_t(1));
        QCOMPARE(kept.json().at("breaches")[0].at("line").get<std::string>(), std::string("0.0001"));
        const QString wrong = file("wrong.json", R"({"targets": [{"metric": "model_mix"}]})"); // it has no one value
        QCOMPARE(assayRun({QStringLiteral("targets"), wrong, option, store}).status, 3);
        QCOMPARE(assayRun({QStringLiteral("targets"), QStringLiteral("--forget"), option, store}).status, 0);
        QVERIFY(assayRun({QStringLiteral("check"), option, store, QStringLiteral("--json")}).json().at("evaluated").get<int>() > 1);
    }

    void aBreachExitsWithOne()
    {
        const QString store = storeOf("rising.jsonl", hourly("chat", "2026-08-01T00:00:00Z", 7, 1000) + hourly("search", "2026-08-01T00:00:00Z", 14, 1000)
                                                          + hourly("chat", "2026-08-08T00:00:00Z", 7, 1500));
        const Outcome outcome = assayRun({QStringLiteral("check"), QStringLiteral("--store"), store, QStringLiteral("--json")});
        QCOMPARE(outcome.status, 1);
        const Json json = outcome.json();
        QVERIFY(json.at("evaluated").get<int>() > 0);
        const auto &breaches = json.at("breaches");
        const auto chat = std::ranges::find_if(breaches, [](const Json &b) { return b.at("where") == Json::array({"workload=chat"}) && b.at("metric") == "cost_per_call"; });
        QVERIFY(chat != breaches.end());
        QCOMPARE(chat->at("baseline").at("from"), Json("2026-08-01"));
        QCOMPARE(chat->at("period"), (Json{{"from", "2026-08-08"}, {"to", "2026-08-15"}}));
        QCOMPARE(chat->at("line"), Json("0.0021"));
        QCOMPARE(chat->at("value"), Json("0.0031"));
        QVERIFY(std::ranges::none_of(breaches, [](const Json &b) { return b.at("where") == Json::array({"workload=search"}); }));

        const Outcome text = assayRun({QStringLiteral("check"), QStringLiteral("--store"), store});
        QCOMPARE(text.status, 1);
        QVERIFY(text.output.contains("BREACHED  cost_per_call, workload=chat"));
    }

    void nothingBreachedExitsWithZero()
    {
        const QString store = storeOf("steady.jsonl", hourly("chat", "2026-08-01T00:00:00Z", 14, 1000));
        const Outcome outcome = assayRun({QStringLiteral("check"), QStringLiteral("--store"), store, QStringLiteral("--json")});
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.json().at("breaches").empty());
        QVERIFY(!outcome.json().at("met").empty());
        QVERIFY(!outcome.json().at("not_evaluable").empty()); // an error rate of zero has no relative deviation
    }

    void statedTargetsAreChecked()
    {
        const QString store = storeOf("stated.jsonl", hourly("chat", "2026-08-01T00:00:00Z", 14, 1000));
        const QString strict = file("strict.json", R"({"targets":[{"metric":"cost_per_call","value":"0.001"},{"metric":"cost_per_call","value":"0.0021","tolerance":0}]})");
        const Outcome outcome = assayRun({QStringLiteral("check"), QStringLiteral("--store"), store, QStringLiteral("--targets"), strict, QStringLiteral("--json")});
        QCOMPARE(outcome.status, 1);
        QCOMPARE(outcome.json().at("breaches").size(), std::size_t(1));
        QCOMPARE(outcome.json().at("breaches")[0].at("deviation"), Json("1.1"));
        QCOMPARE(outcome.json().at("met").size(), std::size_t(1));
    }

    void aFrozenBaselineStays()
    {
        const QString store = storeOf("frozen.jsonl", hourly("chat", "2026-08-08T00:00:00Z", 14, 1000));
        QCOMPARE(assayRun({QStringLiteral("check"), QStringLiteral("--store"), store, QStringLiteral("--freeze")}).status, 0);
        const QString earlier = file("earlier.jsonl", hourly("chat", "2026-08-01T00:00:00Z", 7, 100));
        QCOMPARE(assayRun({QStringLiteral("import"), earlier, QStringLiteral("--store"), store, QStringLiteral("--quiet")}).status, 0);
        QCOMPARE(assayRun({QStringLiteral("check"), QStringLiteral("--store"), store}).status, 0);
    }

    void exitStatusSaysWhatWentWrong()
    {
        const QString store = storeOf("exit.jsonl", hourly("chat", "2026-08-01T00:00:00Z", 1, 1000));
        const auto statusOf = [](const QStringList &arguments) { return assayRun(QStringList{QStringLiteral("check")} + arguments).status; };
        QCOMPARE(statusOf({QStringLiteral("--store"), m_folder.filePath(QStringLiteral("none.assay"))}), 4);
        QCOMPARE(statusOf({QStringLiteral("--store"), store, QStringLiteral("--targets"), QStringLiteral("/nowhere.json")}), 3);
        QCOMPARE(statusOf({QStringLiteral("--store"), store, QStringLiteral("--targets"), file("broken.json", "[]")}), 3);
        QCOMPARE(statusOf({QStringLiteral("--store"), store, QStringLiteral("extra")}), 2);
        QCOMPARE(statusOf({QStringLiteral("--store"), store}), 0); // one day: nothing can be evaluated, nothing is breached
    }
};

QTEST_GUILESS_MAIN(TestCliCheck)
#include "tst_cli_check.moc"
