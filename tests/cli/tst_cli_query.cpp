#include "core/analysis/metric.h"
#include "core/store/database.h"
#include "core/values/decimal.h"
#include "tests/support/assayrun.h"

#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <fstream>

#include <unistd.h>

using namespace assay;
using namespace assay::test;
using Json = nlohmann::ordered_json;

namespace {

constexpr unsigned kNobody = 65'534; ///< user and group without rights of their own, on every Linux

Money money(const Json &row, const char *field = "cost") { return *parseMoney(row.at(field).get<std::string>()); }

/// The oracle's name of a row: its key's only value, "" for null.
std::string nameOf(const Json &row)
{
    const Json value = row.at("key").begin().value();
    return value.is_null() ? std::string() : value.get<std::string>();
}

} // namespace

/// The real program on the sample, against the sums its generator kept.
class TestCliQuery : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Json m_oracle;

    Outcome ask(const QString &command, QStringList arguments) const
    {
        arguments << QStringLiteral("--store") << m_folder.filePath(QStringLiteral("sample.assay"));
        return assayRun(QStringList{command} + arguments);
    }
    Outcome query(const QString &arguments) const
    {
        return ask(QStringLiteral("query"), QStringList{QStringLiteral("--json")} + arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    }

private slots:
    void initTestCase()
    {
        const QString sample = QStringLiteral(SAMPLE_FOLDER "/");
        m_oracle = Json::parse(std::ifstream((sample + QStringLiteral("oracle.json")).toStdString()));
        QCOMPARE(ask(QStringLiteral("import"), {sample + QStringLiteral("gateway.jsonl"), QStringLiteral("--quiet")}).status, 0);
        for (const char *kind : {"workloads", "units", "revenue"})
            QCOMPARE(ask(QString::fromLatin1(kind), {sample + QString::fromLatin1(kind) + QStringLiteral(".csv")}).status, 0);
    }

    void groupsEqualTheGeneratorsSums_data()
    {
        QTest::addColumn<QString>("dimension");
        QTest::addColumn<QByteArray>("oracle");
        QTest::newRow("by workload") << QStringLiteral("workload") << QByteArray("by_workload");
        QTest::newRow("by model") << QStringLiteral("model") << QByteArray("by_model");
        QTest::newRow("by month") << QStringLiteral("month") << QByteArray("by_month");
    }
    void groupsEqualTheGeneratorsSums()
    {
        QFETCH(QString, dimension);
        QFETCH(QByteArray, oracle);
        const QString contract = QStringLiteral(" --metrics cost_list --contract " SAMPLE_FOLDER "/contract.json");
        const Outcome outcome = query(QStringLiteral("--by ") + dimension + contract);
        QCOMPARE(outcome.status, 0);
        const Json answer = outcome.json();
        const Json &expected = m_oracle.at(oracle.toStdString());
        QCOMPARE(answer.at("rows").size(), expected.size());
        for (const Json &row : answer.at("rows")) {
            QVERIFY2(expected.contains(nameOf(row)), nameOf(row).c_str());
            const Json &sums = expected.at(nameOf(row));
            QCOMPARE(row.at("calls").get<qint64>(), sums.at("calls").get<qint64>());
            QCOMPARE(moneyText(money(row)), sums.at("cost").get<std::string>());
            for (const auto &[tokenClass, count] : row.at("tokens").items())
                QCOMPARE(count.get<qint64>(), sums.at(tokenClass).get<qint64>());
        }
        QCOMPARE(answer.at("total").at("cost_list"), m_oracle.at("total").at("list"));
        QCOMPARE(answer.at("total").at("cost"), m_oracle.at("total").at("cost"));
    }

    void rowsAndRestAddUpToTheTotalAndTheLedger()
    {
        const Json answer = query(QStringLiteral("--by workload,model --top 7 --from 2026-09-01 --to 2026-10-01 --where team!=legal")).json();
        Money sum = money(answer.at("rest"));
        qint64 calls = answer.at("rest").at("calls").get<qint64>();
        for (const Json &row : answer.at("rows")) {
            sum += money(row);
            calls += row.at("calls").get<qint64>();
        }
        const Json &balance = answer.at("balance");
        QCOMPARE(answer.at("rows").size(), std::size_t(7));
        QVERIFY(balance.at("holds").get<bool>());
        QVERIFY(sum == money(answer.at("total")) && sum == money(balance, "shown"));
        QVERIFY(sum + money(balance, "hidden") == money(balance, "total"));
        QCOMPARE(calls, balance.at("calls").get<qint64>());
        QCOMPARE(calls + balance.at("hidden_calls").get<qint64>(), m_oracle.at("total").at("calls").get<qint64>());
        QCOMPARE(answer.at("selection").at("where")[0].get<std::string>(), std::string("team!=legal"));
    }

    void everyMetricIsInTheAnswerUnderItsId()
    {
        const Json answer = query(QStringLiteral("--by workload --metrics all")).json();
        for (const Json &row : answer.at("rows")) {
            for (const Metric &metric : allMetrics())
                QVERIFY2(row.contains(std::string(metric.id)), metric.id.data());
            QVERIFY(row.at("cost_per_call").is_string() || row.at("cost_per_call").is_null());
        }
        QVERIFY(answer.at("total").at("model_mix").contains("opus"));
        QVERIFY(answer.at("total").at("cost_per_task").is_string());
    }

    void theUnattributedRowIsARowLikeAnyOther()
    {
        const Json answer = query(QStringLiteral("--by workload")).json();
        const auto isNull = [](const Json &row) { return row.at("key").at("workload").is_null(); };
        const auto unattributed = std::ranges::find_if(answer.at("rows"), isNull);
        QVERIFY(unattributed != answer.at("rows").end());
        QCOMPARE(money(*unattributed), money(answer.at("balance"), "unattributed"));
        const Json opened = query(QStringLiteral("--where workload=")).json();
        QCOMPARE(opened.at("total").at("cost"), unattributed->at("cost"));
        QCOMPARE(opened.at("total").at("calls"), unattributed->at("calls"));
    }

    void aComparisonIsTheOtherPeriodsOwnAnswer()
    {
        const Json both = query(QStringLiteral("--by model --from 2026-09-01 --to 2026-10-01 --compare previous --metrics cost_p95")).json();
        const Json august = query(QStringLiteral("--from 2026-08-02 --to 2026-09-01 --metrics cost_p95")).json();
        QCOMPARE(both.at("total").at("before").at("cost"), august.at("total").at("cost"));
        QCOMPARE(both.at("total").at("before").at("cost_p95"), august.at("total").at("cost_p95"));
        QVERIFY(money(both.at("total")) - money(both.at("total").at("before")) == money(both.at("total").at("change")));
    }

    void theTableShowsTheBalance()
    {
        const Outcome outcome = ask(QStringLiteral("query"), {QStringLiteral("--by"), QStringLiteral("workload")});
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.output.contains("(holds)"));
        QVERIFY(outcome.output.contains("Unattributed"));
        QVERIFY(outcome.output.contains("unknown model"));
    }

    void callsCarryReceiptsThatAddUp()
    {
        const Json calls = ask(QStringLiteral("calls"), {QStringLiteral("--json"), QStringLiteral("--limit"), QStringLiteral("25")}).json();
        QCOMPARE(calls.size(), std::size_t(25));
        Money before = money(calls[0]);
        for (const Json &call : calls) {
            Money sum;
            for (const Json &line : call.at("receipt").at("lines"))
                sum += money(line);
            QVERIFY(sum == money(call) && money(call) <= before);
            QVERIFY(!call.at("receipt").at("card").is_null() && !call.at("receipt").at("source").empty());
            before = money(call);
        }
        const Json unpriced = ask(QStringLiteral("calls"), {QStringLiteral("--json"), QStringLiteral("--where"), QStringLiteral("family=unknown")}).json();
        QVERIFY(!unpriced.empty());
        for (const Json &call : unpriced) {
            QVERIFY(call.at("cost").is_null());
            QCOMPARE(call.at("unpriced").get<std::string>(), std::string("unknown_model"));
        }
    }

    void metricsAreListedWithTheirFormulas()
    {
        const Json list = assayRun({QStringLiteral("metrics"), QStringLiteral("--json")}).json();
        QCOMPARE(list.size(), allMetrics().size() + ledgerMetrics().size());
        for (const Json &metric : list)
            QVERIFY(!metric.at("formula").get<std::string>().empty() && !metric.at("not_available").get<std::string>().empty());
    }

    void aDamagedPartIsLeftOutAndNamed()
    {
        const QString path = m_folder.filePath(QStringLiteral("damaged.assay"));
        QVERIFY(QFile::copy(m_folder.filePath(QStringLiteral("sample.assay")), path));
        {
            const auto database = Database::open(path.toStdString(), Database::Access::Write);
            QVERIFY(bool(database) && (*database)->execute("UPDATE segment_column SET checksum = checksum + 1 WHERE segment_id = 1 AND column = 2"));
        }
        const Outcome outcome = assayRun({QStringLiteral("query"), QStringLiteral("--json"), QStringLiteral("--store"), path});
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.json().at("total").at("calls").get<qint64>() < m_oracle.at("total").at("calls").get<qint64>());
        QVERIFY(outcome.json().at("balance").at("holds").get<bool>());
        QVERIFY2(outcome.diagnostics.contains("damaged") && outcome.diagnostics.contains("left out"), outcome.diagnostics.constData());
    }

    void aStoreThatMayNotBeWrittenToIsRead()
    {
        QTemporaryDir shared; // where anyone may look
        QVERIFY(QFile::setPermissions(shared.path(), QFile::Permissions(0x7755)));
        const QString store = shared.filePath(QStringLiteral("of 100% #1?.assay")), program = shared.filePath(QStringLiteral("assay"));
        QVERIFY(QFile::copy(m_folder.filePath(QStringLiteral("sample.assay")), store));
        QVERIFY(QFile::copy(QStringLiteral(ASSAY_BINARY), program));
        QVERIFY(QFile::setPermissions(store, QFile::Permissions(0x4444)) && QFile::setPermissions(program, QFile::Permissions(0x5555)));
        QVERIFY(QFile::setPermissions(shared.path(), QFile::Permissions(0x5555)));
        QProcess process;
        process.setChildProcessModifier([] {
            if (geteuid() == 0) // who may write anywhere
                static_cast<void>(setgid(kNobody) + setuid(kNobody));
        });
        const Outcome outcome = outcomeOf(process, program, {QStringLiteral("query"), QStringLiteral("--json"), QStringLiteral("--store"), store});
        QVERIFY2(outcome.status == 0, outcome.diagnostics.constData());
        QCOMPARE(outcome.json().at("total").at("calls"), m_oracle.at("total").at("calls"));
        QCOMPARE(QDir(shared.path()).entryList(QDir::Files).size(), qsizetype(2)); // nothing was left beside it
        QVERIFY(QFile::setPermissions(shared.path(), QFile::Permissions(0x7755)));
    }

    void wrongUsageIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const char *name, const char *arguments, const char *said) {
            QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char(' ')) << QByteArray(said);
        };
        row("an unknown dimension", "query --by colour", "colour");
        row("an unknown metric", "query --metrics costs", "costs");
        row("an unknown sort", "query --sort colour", "colour");
        row("no rows at all", "query --top 0", "--top");
        row("a previous period of an open range", "query --compare previous", "--from and --to");
        row("half a comparison", "query --compare 2026-09-01", "FROM..TO");
        row("a period that ends before it begins", "query --from 2026-09-02 --to 2026-09-01", "--to 2026-09-01");
        row("a period of no length", "query --from 2026-09-01 --to 2026-09-01", "ends after it begins");
        row("a comparison that ends before it begins", "query --compare 2026-09-02..2026-09-01", "--compare 2026-09-01");
        row("a time that is none", "query --from yesterday", "--from");
        row("a filter without a value", "query --where workload", "dim=value");
        row("a status that does not exist", "query --where status=broken", "ok, error");
        row("an unknown zone", "query --tz Mars/Olympus", "Mars/Olympus");
        row("an unknown order", "calls --order size", "size");
        row("a limit that is no number", "calls --limit many", "many");
    }
    void wrongUsageIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, said);
        const Outcome outcome = ask(arguments.first(), arguments.mid(1));
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.diagnostics.contains(said), outcome.diagnostics.constData());
        QVERIFY(outcome.output.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCliQuery)
#include "tst_cli_query.moc"
