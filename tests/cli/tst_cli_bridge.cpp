#include "core/values/decimal.h"
#include "tests/support/assayrun.h"

#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

using namespace assay;
using namespace assay::test;
using Json = nlohmann::ordered_json;

namespace {

Money money(const Json &object, const char *field) { return *parseMoney(object.at(field).get<std::string>()); }

Money sumOf(const Json &terms)
{
    Money sum;
    for (const auto &[name, text] : terms.items())
        sum += *parseMoney(text.get<std::string>());
    return sum;
}

} // namespace

/// The real program on the sample: what it says of a change, against what it says of the two periods.
class TestCliBridge : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    Outcome ask(const QString &arguments) const
    {
        return assayRun(arguments.split(QLatin1Char(' ')) << QStringLiteral("--store") << m_folder.filePath(QStringLiteral("sample.assay")));
    }

private slots:
    void initTestCase()
    {
        QCOMPARE(ask(QStringLiteral("import " SAMPLE_FOLDER "/gateway.jsonl --quiet")).status, 0);
    }

    void termsLeadFromOnePeriodToTheOther()
    {
        const Outcome outcome = ask(QStringLiteral("bridge --json --compare-from 2026-09-01 --compare-to 2026-10-01 --from 2026-10-01 --to 2026-11-01"));
        QCOMPARE(outcome.status, 0);
        const Json found = outcome.json();
        QCOMPARE(found.at("residual"), Json("0"));
        QVERIFY(sumOf(found.at("terms")) == money(found, "delta"));
        QVERIFY(money(found, "after") - money(found, "before") == money(found, "delta"));
        QVERIFY(sumOf(found.at("tokens_by_class")) == money(found.at("terms"), "tokens"));
        Money segments;
        for (const Json &segment : found.at("segments"))
            segments += sumOf(segment.at("terms"));
        QVERIFY(segments == money(found, "delta"));

        const Json total = ask(QStringLiteral("query --json --from 2026-10-01 --to 2026-11-01 --compare previous")).json().at("total");
        QCOMPARE(found.at("after"), total.at("cost"));
        const Json september = ask(QStringLiteral("query --json --from 2026-09-01 --to 2026-10-01")).json().at("total");
        QCOMPARE(found.at("before"), september.at("cost"));
    }

    void termsAveragedOverOrdersExplainTheSameChange()
    {
        const QString question = QStringLiteral("bridge --json --from 2026-10-01 --to 2026-11-01");
        const Json sequence = ask(question).json(), average = ask(question + QStringLiteral(" --averaged")).json();
        QCOMPARE(sequence.at("order"), Json("sequence"));
        QCOMPARE(average.at("order"), Json("average"));
        QCOMPARE(average.at("delta"), sequence.at("delta"));
        QCOMPARE(average.at("residual"), Json("0"));
        QVERIFY(sumOf(average.at("terms")) == money(average, "delta"));
        QVERIFY(average.at("terms").at("volume") != sequence.at("terms").at("volume"));
    }

    void aMoverOpensToItsCalls()
    {
        const Json found = ask(QStringLiteral("bridge --json --from 2026-10-01 --to 2026-11-01 --top 3 --where team!=legal --by workload,model")).json();
        QCOMPARE(found.at("movers").size(), std::size_t(3));
        for (const char *list : {"movers", "movers_by_cost_per_call"}) {
            const Json &mover = found.at(list).at(0);
            QString question = QStringLiteral("query --json --from 2026-10-01 --to 2026-11-01");
            for (const Json &filter : mover.at("where"))
                question += QStringLiteral(" --where ") + QString::fromStdString(filter.get<std::string>());
            QCOMPARE(ask(question).json().at("total").at("cost"), mover.at("after"));
            QVERIFY(sumOf(mover.at("terms")) == money(mover, "effect"));
        }
    }

    void theLaterPeriodBeginsWhereTheEarlierOneEnds()
    {
        const Json found = ask(QStringLiteral("bridge --json --compare-from 2026-09-01 --compare-to 2026-10-01")).json();
        QCOMPARE(found.at("selection").at("from"), Json("2026-10-01T00:00:00.000Z"));
    }

    void withoutTwoPeriodsThereIsNothingToCompare_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("no period at all") << QStringLiteral("bridge");
        QTest::newRow("an open one") << QStringLiteral("bridge --from 2026-10-01");
        QTest::newRow("a date that is none") << QStringLiteral("bridge --compare-from yesterday --compare-to 2026-10-01");
        QTest::newRow("a dimension that is none") << QStringLiteral("bridge --from 2026-10-01 --to 2026-11-01 --by colour");
        QTest::newRow("no movers to show") << QStringLiteral("bridge --from 2026-10-01 --to 2026-11-01 --top 0");
    }
    void withoutTwoPeriodsThereIsNothingToCompare()
    {
        QFETCH(QString, arguments);
        const Outcome outcome = ask(arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.diagnostics.startsWith("assay: "));
    }
};

QTEST_GUILESS_MAIN(TestCliBridge)
#include "tst_cli_bridge.moc"
