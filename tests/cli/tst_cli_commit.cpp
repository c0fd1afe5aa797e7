#include "core/values/decimal.h"
#include "core/values/instant.h"
#include "tests/support/assayrun.h"

#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <fstream>

using namespace assay;
using namespace assay::test;
using Json = nlohmann::ordered_json;

namespace {

const std::string kTiers = R"([{"name":"First","commitment":500000,"discount":"0.05"},{"commitment":650000,"discount":"0.09"}])";
const std::string kDemand = R"([{"amount":620000,"probability":"0.5"},{"amount":860000,"probability":"0.5"}])";

std::string rounded(const Json &amount)
{
    return roundedText(parseMoney(amount.get<std::string>())->attos(), kAttoDigits, 2);
}

} // namespace

class TestCliCommit : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const char *name, const std::string &text)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        std::ofstream(path.toStdString()) << text;
        return path;
    }

    /// A store with 100 days of one call a day that costs 2 $ at list, imported once.
    QString store()
    {
        const QString path = m_folder.filePath(QStringLiteral("calls.assay"));
        if (QFile::exists(path))
            return path;
        std::string log;
        for (int day = 0; day < 100; ++day) {
            const Json call{{"timestamp", isoDayText(*parseDay("2026-07-10") + day) + "T12:00:00Z"}, {"model", "claude-sonnet-5"},
                            {"workload", "chat"}, {"input_tokens", 1'000'000}, {"output_tokens", 0},
                            {"request_id", "r" + std::to_string(day)}};
            log += call.dump() + "\n";
        }
        const Outcome import = assayRun({QStringLiteral("import"), file("calls.jsonl", log), QStringLiteral("--store"), path, QStringLiteral("--quiet")});
        if (import.status != 0)
            qFatal("%s", import.diagnostics.constData());
        return path;
    }

private slots:
    void aStatedDemandNeedsNoStore()
    {
        const QString schedule = file("stated.json", R"({"form":"A","tiers":)" + kTiers + R"(,"demand":)" + kDemand + "}");
        const Outcome outcome = assayRun({QStringLiteral("commit"), schedule, QStringLiteral("--json")});
        QCOMPARE(outcome.status, 0);
        const Json json = outcome.json();
        QCOMPARE(json.at("form"), Json("A"));
        QCOMPARE(json.at("mean_demand"), Json("740000"));
        QCOMPARE(json.at("tiers").size(), std::size_t(3));
        QCOMPARE(json.at("tiers")[1].at("name"), Json("First"));
        QCOMPARE(json.at("tiers")[1].at("expected_cost"), Json("703000"));
        QCOMPARE(json.at("tiers")[2].at("expected_cost"), Json("716300")); // 650000 and 782600
        QCOMPARE(json.at("tiers")[2].at("shortfall_probability"), Json("0.5"));
        QCOMPARE(json.at("tiers")[2].at("regret"), Json("13300"));
        QCOMPARE(json.at("recommended").at("commitment"), Json("500000"));
        QCOMPARE(json.at("recommended").at("saving"), Json("37000"));
        QCOMPARE(json.at("other_form").at("form"), Json("B"));
        QCOMPARE(json.at("sensitivity").size(), std::size_t(3));
        const Outcome text = assayRun({QStringLiteral("commit"), schedule});
        QVERIFY(text.output.contains("703000.00"));
        QVERIFY(text.output.contains("<- recommended"));
    }

    void theRunRateComesFromTheCalls()
    {
        const QString schedule = file("small.json", R"({"form":"A","tiers":[{"commitment":"600","discount":"0.1"}],"growth":{"low":"-0.5","base":0,"high":"0.5"}})");
        const Outcome outcome = assayRun({QStringLiteral("commit"), schedule, QStringLiteral("--store"), store(), QStringLiteral("--json")});
        QCOMPARE(outcome.status, 0);
        const Json json = outcome.json();
        QCOMPARE(json.at("run_rate").at("days"), Json(100));
        QCOMPARE(json.at("run_rate").at("list_per_day"), Json("2"));
        QCOMPARE(json.at("run_rate").at("year").at("base"), Json("730"));
        QCOMPARE(json.at("run_rate").at("year").at("low"), Json("365"));
        QCOMPARE(json.at("demand").size(), std::size_t(3));
        // 600, 657 and 985.5 at 25, 50 and 25 %
        QCOMPARE(rounded(json.at("tiers")[1].at("expected_cost")), std::string("724.88"));
    }

    void growthOnTheCommandLineWins()
    {
        const QString schedule = file("small.json", R"({"form":"B","tiers":[{"commitment":"600","discount":"0.1"}],"growth":{"low":"-0.5","base":0,"high":"0.5"}})");
        const Outcome outcome = assayRun({QStringLiteral("commit"), schedule, QStringLiteral("--store"), store(), QStringLiteral("--json"),
                                          QStringLiteral("--growth=1,1,1"), QStringLiteral("--to"), QStringLiteral("2026-07-20")});
        QCOMPARE(outcome.status, 0);
        const Json json = outcome.json();
        QCOMPARE(json.at("run_rate").at("days"), Json(10));
        QCOMPARE(json.at("warnings").size(), std::size_t(1)); // fewer than 14 days
        QCOMPARE(json.at("demand").size(), std::size_t(1));
        QCOMPARE(json.at("mean_demand"), Json("1460"));
    }

    void aScenarioTakesItsSavingOff()
    {
        const QString schedule = file("small.json", R"({"form":"A","tiers":[{"commitment":"300","discount":"0.1"}]})");
        const QString scenario = file("batch.json", R"({"name":"Batch","steps":[{"lever":"batch","share":1}]})");
        const Outcome outcome = assayRun({QStringLiteral("commit"), schedule, QStringLiteral("--store"), store(), QStringLiteral("--json"),
                                          QStringLiteral("--scenario"), scenario});
        QVERIFY2(outcome.status == 0, outcome.diagnostics.constData());
        const Json json = outcome.json();
        QCOMPARE(json.at("scenario").at("list_saving"), Json("100"));
        QCOMPARE(json.at("run_rate").at("saving_share"), Json("0.5"));
        QCOMPARE(json.at("mean_demand"), Json("365"));
    }

    void exitStatusSaysWhatWentWrong()
    {
        const QString schedule = file("small.json", R"({"form":"A","tiers":[{"commitment":"600","discount":"0.1"}]})");
        const auto statusOf = [](const QStringList &arguments) { return assayRun(QStringList{QStringLiteral("commit")} + arguments).status; };
        QCOMPARE(statusOf({}), 2);
        QCOMPARE(statusOf({QStringLiteral("/nowhere.json")}), 3);
        QCOMPARE(statusOf({file("broken.json", "{")}), 3);
        QCOMPARE(statusOf({schedule, QStringLiteral("--growth"), QStringLiteral("2,1,0")}), 2);
        QCOMPARE(statusOf({schedule, QStringLiteral("--store"), m_folder.filePath(QStringLiteral("none.assay"))}), 4);
        QCOMPARE(statusOf({schedule, QStringLiteral("--store"), store(), QStringLiteral("--scenario"), QStringLiteral("/nowhere.json")}), 3);
        QCOMPARE(statusOf({schedule, QStringLiteral("--store"), store(), QStringLiteral("--from"), QStringLiteral("2030-01-01")}), 3);
    }
};

QTEST_GUILESS_MAIN(TestCliCommit)
#include "tst_cli_commit.moc"
