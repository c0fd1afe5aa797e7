#include "core/values/decimal.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

using namespace assay;
using Json = nlohmann::ordered_json;

namespace {

const QByteArray kLog = "timestamp,model,input_tokens,output_tokens,request_id\n"
                        "2026-10-01T08:00:00Z,claude-opus-5,1200340,910221,a\n"
                        "2026-10-01T09:00:00Z,claude-sonnet-5,1000,100,b\n";
const QString kFormats = QStringLiteral(TEST_DATA "/formats/");

Money money(const Json &json)
{
    return *parseMoney(json.get<std::string>());
}

} // namespace

/// The real program: calls beside what the provider reports.
class TestCliReconcile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QByteArray assayRun(const QString &command, const QStringList &arguments, int wantedStatus = 0) const
    {
        QProcess process;
        process.start(QStringLiteral(ASSAY_BINARY),
                      QStringList{command, QStringLiteral("--store"), m_folder.filePath(QStringLiteral("ledger.assay"))} + arguments);
        if (!process.waitForFinished(60'000) || process.exitCode() != wantedStatus)
            qFatal("%s", process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    }
    Json json(const QString &command, const QStringList &arguments = {}) const
    {
        return Json::parse(assayRun(command, QStringList{QStringLiteral("--json")} + arguments).toStdString());
    }

private slots:
    void initTestCase()
    {
        QFile log(m_folder.filePath(QStringLiteral("log.csv")));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write(kLog);
        log.close();
        json(QStringLiteral("import"), {log.fileName()});
    }

    void withoutAReportThereIsNothingToCompare()
    {
        const Json document = json(QStringLiteral("reconcile"));
        QVERIFY(document.at("sources").empty());
    }

    void reportsAreHeldAgainstTheCallsAndChangeNoTotal()
    {
        const Json before = json(QStringLiteral("query"), {QStringLiteral("--by"), QStringLiteral("model")});
        json(QStringLiteral("import"), {kFormats + QStringLiteral("anthropic_cost_report/anthropic_cost_report.json"),
                                        kFormats + QStringLiteral("anthropic_usage_report/anthropic_usage_report.json")});
        QVERIFY(json(QStringLiteral("query"), {QStringLiteral("--by"), QStringLiteral("model")}) == before);

        const Json document = json(QStringLiteral("reconcile"));
        QCOMPARE(document.at("sources").size(), std::size_t{2});
        const Json costs = document.at("sources")[0];
        QCOMPARE(costs.at("source").get<std::string>(), std::string("anthropic_cost_report"));
        QVERIFY(money(costs.at("total").at("reported").at("cost")) == *parseMoney("97.865725"));
        QVERIFY(money(costs.at("total").at("calls").at("cost")) == money(before.at("total").at("cost")));
        Money causes;
        for (const auto &[cause, amount] : costs.at("residual_by_cause").items())
            causes += money(amount);
        QVERIFY(causes == money(costs.at("residual")));
        QVERIFY(costs.at("residual_by_cause").contains("token_counts")); // the log knows of no cache reads
        QVERIFY(costs.at("residual_by_cause").contains("fees"));

        const Json usage = document.at("sources")[1];
        QVERIFY(usage.at("residual").is_null());
        const Json opus = usage.at("rows")[0];
        QCOMPARE(opus.at("model").get<std::string>(), std::string("claude-opus-5"));
        QVERIFY(!opus.at("gap").at("tokens").contains("input"));
        QVERIFY(opus.at("gap").at("tokens").at("cache_read") == 88012000);
    }

    void daysAreAddedUpToMonths()
    {
        const Json months = json(QStringLiteral("reconcile"), {QStringLiteral("--by"), QStringLiteral("month")}).at("sources")[1];
        for (const Json &row : months.at("rows"))
            QCOMPARE(row.at("month").get<std::string>(), std::string("2026-10"));
        assayRun(QStringLiteral("reconcile"), {QStringLiteral("--by"), QStringLiteral("week")}, 2);
    }

    void theTextNamesTheCauses()
    {
        const QByteArray text = assayRun(QStringLiteral("reconcile"), {});
        QVERIFY(text.contains("Admin API cost report, against calls with platform=claude_api"));
        QVERIFY(text.contains("Tokens differ"));
    }
};

QTEST_GUILESS_MAIN(TestCliReconcile)
#include "tst_cli_reconcile.moc"
