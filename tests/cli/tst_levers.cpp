#include "core/values/decimal.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

using namespace assay;
using Json = nlohmann::ordered_json;

/// `assay levers` and `assay whatif` on the bundled sample: the planted stories, and sums that hold in exact decimals.
class TestLevers : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Json m_levers;

    struct Outcome
    {
        int status = -1;
        QByteArray output, diagnostics;
    };
    Outcome assay(const QStringList &arguments) const
    {
        QProcess process;
        process.start(QStringLiteral(ASSAY_BINARY), arguments + QStringList{QStringLiteral("--store"), m_folder.filePath(QStringLiteral("sample.assay"))});
        Outcome outcome;
        if (!process.waitForFinished(180'000))
            return outcome;
        outcome.status = process.exitCode();
        outcome.output = process.readAllStandardOutput();
        outcome.diagnostics = process.readAllStandardError();
        return outcome;
    }
    Json whatIf(const Json &scenario, const QStringList &options = {}) const
    {
        const QString path = m_folder.filePath(QStringLiteral("scenario.json"));
        std::ofstream(path.toStdString()) << scenario.dump();
        const Outcome outcome = assay(QStringList{QStringLiteral("whatif"), path, QStringLiteral("--json")} + options);
        return outcome.status == 0 ? Json::parse(outcome.output.toStdString()) : Json();
    }
    static Money money(const Json &text) { return *parseMoney(text.get<std::string>()); }
    static QString sample(const char *name) { return QStringLiteral(SAMPLE_FOLDER "/") + QLatin1String(name); }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const Outcome import = assay({QStringLiteral("import"), sample("gateway.jsonl")});
        QVERIFY2(import.status == 0, import.diagnostics.constData());
        const Outcome registered = assay({QStringLiteral("workloads"), sample("workloads.csv")});
        QVERIFY2(registered.status == 0, registered.diagnostics.constData());
        const Outcome levers = assay({QStringLiteral("levers"), QStringLiteral("--json")});
        QVERIFY2(levers.status == 0, levers.diagnostics.constData());
        m_levers = Json::parse(levers.output.toStdString());
    }

    void plantedWorkloadsHaveTheirLever_data()
    {
        QTest::addColumn<QByteArray>("workload");
        QTest::addColumn<QByteArray>("lever");
        QTest::newRow("dearest family without need") << QByteArray("email-classification") << QByteArray("routing");
        QTest::newRow("repeated context never cached") << QByteArray("contract-review") << QByteArray("caching");
        QTest::newRow("night job in real time") << QByteArray("document-extraction") << QByteArray("batch");
        QTest::newRow("a deploy broke a cache") << QByteArray("support-assistant") << QByteArray("caching");
        QTest::newRow("input creeps up") << QByteArray("knowledge-assistant") << QByteArray("input");
        QTest::newRow("billed errors") << QByteArray("translation") << QByteArray("waste");
    }
    void plantedWorkloadsHaveTheirLever()
    {
        QFETCH(QByteArray, workload);
        QFETCH(QByteArray, lever);
        for (const Json &found : m_levers.at("levers")) { // ranked: the first of a workload is its largest
            if (found.at("workload") != workload.toStdString())
                continue;
            QCOMPARE(QByteArray::fromStdString(found.at("lever").get<std::string>()), lever);
            const Json &saving = found.at("saving");
            QVERIFY(money(saving.at("low")) <= money(saving.at("base")) && money(saving.at("base")) <= money(saving.at("high")));
            return;
        }
        QFAIL("no lever for this workload");
    }

    void leanWorkloadsAreLean_data()
    {
        QTest::addColumn<QByteArray>("workload");
        QTest::newRow("smallest model, cached, cannot wait") << QByteArray("smart-search");
        QTest::newRow("already in batches") << QByteArray("invoice-extraction");
    }
    void leanWorkloadsAreLean()
    {
        QFETCH(QByteArray, workload);
        const auto isIt = [&](const Json &entry) { return entry.at("workload") == workload.toStdString(); };
        QVERIFY(std::ranges::any_of(m_levers.at("lean"), isIt));
        QVERIFY(std::ranges::none_of(m_levers.at("levers"), isIt));
    }

    void aSuggestedScenarioSavesWhatTheLeverSays()
    {
        const Json &lever = m_levers.at("levers").at(0);
        const Json result = whatIf(lever.at("scenario"));
        QVERIFY(result.is_object());
        QCOMPARE(QByteArray::fromStdString(result.at("saving").get<std::string>()),
                 QByteArray::fromStdString(lever.at("saving").at("base").get<std::string>()));
    }

    void theJointScenarioAddsUp()
    {
        const Json result = whatIf(Json::parse(R"({"assay_scenario": 1, "steps": [
            {"lever": "routing", "where": ["workload=email-classification"], "to_model": "claude-opus-5-5", "escalation": {"low": 0, "base": 0.05, "high": 0.2}},
            {"lever": "caching", "where": ["workload=contract-review,support-assistant"], "method": "replay_5m"},
            {"lever": "batch", "where": ["workload=document-extraction"], "share": 0.8}]})"));
        QVERIFY(result.is_object());
        Money marginals, before, after;
        for (const Json &step : result.at("steps"))
            marginals += money(step.at("marginal"));
        for (const Json &row : result.at("by")) {
            before += money(row.at("baseline"));
            after += money(row.at("scenario"));
        }
        QCOMPARE(moneyText(marginals), result.at("saving").get<std::string>());
        QCOMPARE(moneyText(before), result.at("baseline").get<std::string>());
        QCOMPARE(moneyText(after), result.at("scenario").get<std::string>());
        const Json &band = result.at("band");
        QVERIFY(money(band.at("low")) < money(band.at("high")));
        QCOMPARE(result.at("metrics").at("cost").at("before").get<std::string>(), result.at("baseline").get<std::string>());
        QCOMPARE(result.at("metrics").at("cost").at("after").get<std::string>(), result.at("scenario").get<std::string>());
    }

    void theBaselineIsTheCostOfTheSelection()
    {
        const QStringList where{QStringLiteral("--where"), QStringLiteral("workload=ticket-triage")};
        const Json result = whatIf(Json::parse(R"({"assay_scenario": 1, "steps": []})"), where);
        QVERIFY(result.is_object());
        for (const Json &row : result.at("by"))
            QCOMPARE(QByteArray::fromStdString(row.at("key").at("workload").get<std::string>()), QByteArray("ticket-triage"));
        QCOMPARE(result.at("saving").get<std::string>(), std::string("0"));
        QVERIFY(money(result.at("baseline")) > Money());
    }

    void aWrongScenarioSaysWhere()
    {
        const QString path = m_folder.filePath(QStringLiteral("wrong.json"));
        std::ofstream(path.toStdString()) << R"({"steps": [{"lever": "batch", "share": 2}]})";
        const Outcome outcome = assay({QStringLiteral("whatif"), path});
        QCOMPARE(outcome.status, 3);
        QVERIFY2(outcome.diagnostics.contains("steps[0].share"), outcome.diagnostics.constData());
        QCOMPARE(assay({QStringLiteral("whatif")}).status, 2);
    }
};

QTEST_GUILESS_MAIN(TestLevers)
#include "tst_levers.moc"
