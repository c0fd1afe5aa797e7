#include "tests/support/assayrun.h"

#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

using namespace assay::test;
using Json = nlohmann::ordered_json;

/// The real program on the sample: SQL and the drill-down say the same, to the last digit.
class TestCliSql : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    Outcome ask(const QStringList &arguments) const
    {
        return assayRun(arguments + QStringList{QStringLiteral("--store"), m_folder.filePath(QStringLiteral("sample.assay"))});
    }
    Outcome sql(const QString &statement, const QString &form) const { return ask({QStringLiteral("sql"), statement, form}); }

private slots:
    void initTestCase()
    {
        QCOMPARE(ask({QStringLiteral("import"), QStringLiteral(SAMPLE_FOLDER "/gateway.jsonl"), QStringLiteral("--quiet")}).status, 0);
    }

    void sqlAgreesWithTheDrillDown_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("statement");
        const auto row = [](const char *name, const char *query, const char *key, const char *where) {
            QTest::newRow(name) << QString::fromLatin1(query)
                                << QStringLiteral("SELECT %1 AS key, count(*) AS calls, coalesce(money_sum(cost), '0') AS cost, "
                                                  "nearest_rank(cost, 0.95) AS cost_p95 FROM calls %2 GROUP BY 1").arg(QLatin1String(key), QLatin1String(where));
        };
        row("by day", "--by day", "day", "");
        row("by workload", "--by workload", "workload", "");
        row("by customer of one workload", "--by customer --where workload=support-assistant", "customer", "WHERE workload = 'support-assistant'");
        row("by model", "--by model", "model", "");
        row("by hour in a zone that changes its clock", "--by hour --from 2026-10-25 --to 2026-10-26 --tz Europe/Berlin", "hour", "WHERE day = '2026-10-25'");
    }
    void sqlAgreesWithTheDrillDown()
    {
        QFETCH(QString, query);
        QFETCH(QString, statement);
        const QStringList zone = query.contains(QLatin1String("--tz")) ? QStringList{QStringLiteral("--tz"), QStringLiteral("Europe/Berlin")} : QStringList();
        const Json rows = ask(QStringList{QStringLiteral("query"), QStringLiteral("--json"), QStringLiteral("--metrics"), QStringLiteral("cost_p95")}
                              + query.split(QLatin1Char(' '))).json().at("rows");
        const Json found = ask(QStringList{QStringLiteral("sql"), QStringLiteral("--json"), statement} + zone).json();
        std::map<std::string, Json> expected, actual;
        for (const Json &row : rows)
            expected[row.at("key").begin().value().dump()] = {row.at("calls"), row.at("cost"), row.at("cost_p95")};
        for (const Json &row : found)
            actual[row.at("key").dump()] = {row.at("calls"), row.at("cost"), row.at("cost_p95")};
        QVERIFY(expected.size() > 1);
        QVERIFY2(expected == actual, found.dump().c_str());
    }

    void rowsArePrintedInThreeForms()
    {
        const QString statement = QStringLiteral("SELECT 'a,\"b\"' AS text, 12 AS whole, 0.5 AS real, NULL AS missing, 3 AS whole");
        QCOMPARE(sql(statement, QStringLiteral("--csv")).output, QByteArray("text,whole,real,missing,whole\n\"a,\"\"b\"\"\",12,0.5,,3\n"));
        QCOMPARE(QByteArray::fromStdString(sql(statement, QStringLiteral("--json")).json().dump()),
                 QByteArray("[{\"text\":\"a,\\\"b\\\"\",\"whole\":12,\"real\":0.5,\"missing\":null,\"whole:2\":3}]"));
        const Outcome table = sql(statement, QStringLiteral("--quiet"));
        QVERIFY(table.output.startsWith("text   whole  real  missing  whole\n"));
        QCOMPARE(sql(QStringLiteral("SELECT 1 WHERE 0"), QStringLiteral("--json")).json(), Json::array());
    }

    void wrongStatementsAreRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("why");
        QTest::newRow("a mistake") << QStringList{QStringLiteral("SELECT missing FROM calls")} << QByteArray("no such column: missing");
        QTest::newRow("a change") << QStringList{QStringLiteral("DELETE FROM import")} << QByteArray("Only reading is allowed");
        QTest::newRow("no statement") << QStringList() << QByteArray("One statement is expected");
        QTest::newRow("a filter beside it") << QStringList{QStringLiteral("SELECT 1"), QStringLiteral("--where"), QStringLiteral("team=a")} << QByteArray("Choose calls in the statement");
    }
    void wrongStatementsAreRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, why);
        const Outcome outcome = ask(QStringList{QStringLiteral("sql")} + arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.diagnostics.contains(why), outcome.diagnostics.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliSql)
#include "tst_cli_sql.moc"
