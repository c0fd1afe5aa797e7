// What resources/sample/README.md says is planted can be found with the product's own questions.
#include "core/levers/lever.h"
#include "core/levers/scenario.h"
#include "core/values/decimal.h"
#include "tests/support/sampleledger.h"

#include <QtTest>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace assay;

namespace {

const JobControl kControl;

Filter only(Dimension dimension, const char *value)
{
    return Filter{DimensionRef{dimension, {}}, {std::string(value)}, false};
}

Selection during(std::initializer_list<Filter> filters, const char *from = nullptr, const char *to = nullptr)
{
    Selection selection;
    selection.filters = filters;
    if (from)
        selection.range.from = *parseTime(from);
    if (to)
        selection.range.to = *parseTime(to);
    return selection;
}

} // namespace

class TestSampleStories : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyLineIsKept();
    void modelsAgreeWithTheOracle();
    void workloadsAgreeWithTheOracle();
    void aDeployBreaksTheCacheOfSupportAssistant();
    void inputOfKnowledgeAssistantCreepsUp();
    void twoWorkloadsSpendTheSameInDifferentShapes();
    void oneCustomerIsServedAtALoss();
    void fourPercentOfCallsAreUntagged();
    void oneModelIsUnknown();
    void aBurstOfErrorsWasBilled();
    void plantedLeversAreFound_data();
    void plantedLeversAreFound();
    void aLeverAloneSavesWhatItSays();
    void smartSearchIsLean();

private:
    ResultRow ask(const Selection &selection, std::vector<std::string> metrics = {}) const;
    void compareWithOracle(Dimension dimension, const char *section) const;

    QTemporaryDir m_folder;
    std::unique_ptr<test::SampleLedger> m_sample;
    Diagnosis m_diagnosis;
    QJsonObject m_oracle;
};

ResultRow TestSampleStories::ask(const Selection &selection, std::vector<std::string> metrics) const
{
    return run(*m_sample->snapshot, Query{selection, {}, std::move(metrics), "cost", 0, {}}, kControl).total;
}

void TestSampleStories::initTestCase()
{
    m_sample = std::make_unique<test::SampleLedger>(SAMPLE_FOLDER, m_folder.filePath(QStringLiteral("sample.assay")).toStdString());
    m_diagnosis = diagnose(*m_sample->snapshot, {}, kControl);
    QFile file(QStringLiteral(SAMPLE_FOLDER "/oracle.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_oracle = QJsonDocument::fromJson(file.readAll()).object();
}

void TestSampleStories::everyLineIsKept()
{
    const ImportCounts &counts = m_sample->receipt.counts;
    QVERIFY(counts.balances());
    QCOMPARE(counts.accepted, counts.seen);
    QCOMPARE(counts.accepted, m_oracle[QLatin1String("total")][QLatin1String("calls")].toInteger());
    QCOMPARE(counts.droppedTags, 0);
}

void TestSampleStories::compareWithOracle(Dimension dimension, const char *section) const
{
    const QJsonObject expected = m_oracle[QLatin1String(section)].toObject();
    const QueryResult result = run(*m_sample->snapshot, Query{{}, {DimensionRef{dimension, {}}}, {}, "cost", 0, {}}, kControl);
    QVERIFY(result.balance.holds);
    QCOMPARE(qsizetype(result.rows.size()), expected.size());
    for (const ResultRow &row : result.rows) {
        const QString key = QString::fromStdString(row.key.front().value_or(""));
        const QJsonObject wanted = expected[key].toObject();
        const Totals &found = row.facts.totals;
        QCOMPARE(found.calls, wanted[QLatin1String("calls")].toInteger());
        QCOMPARE(found.priced, wanted[QLatin1String("priced")].toInteger());
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            QCOMPARE(std::int64_t(found.tokens[c]), wanted[QLatin1String(tokenClassId(TokenClass(c)).data())].toInteger());
        QCOMPARE(QString::fromStdString(moneyText(found.listCost)), wanted[QLatin1String("list")].toString());
        QCOMPARE(QString::fromStdString(moneyText(found.cost)), wanted[QLatin1String("cost")].toString());
    }
}

void TestSampleStories::modelsAgreeWithTheOracle()
{
    compareWithOracle(Dimension::ModelId, "by_model");
}

void TestSampleStories::workloadsAgreeWithTheOracle()
{
    compareWithOracle(Dimension::Workload, "by_workload");
}

void TestSampleStories::aDeployBreaksTheCacheOfSupportAssistant()
{
    const Filter workload = only(Dimension::Workload, "support-assistant");
    const auto reuse = [&](const char *from, const char *to) {
        return ask(during({workload}, from, to), {"cache_reuse_ratio"}).metrics.front().approximate(Unit::Share);
    };
    QVERIFY(reuse("2026-07-19", "2026-10-28") > 0.85);
    QCOMPARE(reuse("2026-10-28", "2026-11-16"), 0.0);
    const QueryResult releases = run(*m_sample->snapshot, Query{during({workload}), {DimensionRef{Dimension::Tag, "release"}}, {}, "key", 0, {}}, kControl);
    for (const ResultRow &row : releases.rows)
        QCOMPARE(row.facts.totals.readCalls > 0, row.key.front()->compare("r16") < 0 || row.key.front()->size() == 2);
}

void TestSampleStories::inputOfKnowledgeAssistantCreepsUp()
{
    double before = 0;
    for (const auto &[from, to] : {std::pair{"2026-07-19", "2026-08-01"}, {"2026-08-01", "2026-09-01"}, {"2026-09-01", "2026-10-01"},
                                   {"2026-10-01", "2026-11-01"}, {"2026-11-01", "2026-11-16"}}) {
        const Totals totals = ask(during({only(Dimension::Workload, "knowledge-assistant")}, from, to)).facts.totals;
        const double perCall = double(totals.tokens[0]) / double(totals.calls);
        QVERIFY2(perCall > before * 1.1, from);
        before = perCall;
    }
}

void TestSampleStories::twoWorkloadsSpendTheSameInDifferentShapes()
{
    const Totals many = ask(during({only(Dimension::Workload, "ticket-triage")})).facts.totals;
    const Totals few = ask(during({only(Dimension::Workload, "due-diligence")})).facts.totals;
    const Int128 gap = many.cost.attos() - few.cost.attos();
    QVERIFY((gap < 0 ? -gap : gap) * 100 < many.cost.attos());
    QVERIFY(many.calls > 100 * few.calls);
}

void TestSampleStories::oneCustomerIsServedAtALoss()
{
    QStringList losing;
    for (const ResultRow &row : run(*m_sample->snapshot, Query{{}, {DimensionRef{Dimension::Customer, {}}}, {"margin"}, "cost", 0, {}}, kControl).rows)
        if (row.key.front() && row.metrics.front().numerator < 0)
            losing << QString::fromStdString(*row.key.front());
    QCOMPARE(losing, QStringList{QStringLiteral("Brightwater Legal")});
}

void TestSampleStories::fourPercentOfCallsAreUntagged()
{
    Selection untagged;
    untagged.filters = {Filter{DimensionRef{}, {std::nullopt}, false}};
    const double share = double(ask(untagged).facts.totals.calls) / double(ask({}).facts.totals.calls);
    QVERIFY2(share > 0.035 && share < 0.045, qPrintable(QString::number(share)));
}

void TestSampleStories::oneModelIsUnknown()
{
    const QueryResult result = run(*m_sample->snapshot, Query{}, kControl);
    QVERIFY(result.balance.unpriced[std::size_t(Unpriced::UnknownModel)] > 0);
    QCOMPARE(result.balance.unpriced[std::size_t(Unpriced::UnknownModel)],
             ask(during({only(Dimension::ModelId, "claude-orion-preview")})).facts.totals.calls);
    QCOMPARE(result.balance.unpriced[std::size_t(Unpriced::UnknownModel)], result.balance.calls - result.balance.pricedCalls);
}

void TestSampleStories::aBurstOfErrorsWasBilled()
{
    const Totals burst = ask(during({only(Dimension::ErrorType, "client_timeout")}, "2026-09-17T13:00:00Z", "2026-09-17T17:30:00Z")).facts.totals;
    QCOMPARE(burst.calls, 380);
    QCOMPARE(burst.failed, 380);
    QVERIFY(burst.cost > Money());
    QVERIFY(burst.wastedCost == burst.cost);
}

void TestSampleStories::plantedLeversAreFound_data()
{
    QTest::addColumn<QString>("workload");
    QTest::addColumn<int>("kind");
    QTest::newRow("the dearest family without need is routed") << "email-classification" << int(LeverKind::Routing);
    QTest::newRow("a large repeated context is cached") << "contract-review" << int(LeverKind::Caching);
    QTest::newRow("a cache that stopped hitting is repaired") << "support-assistant" << int(LeverKind::Caching);
    QTest::newRow("a night job is batched") << "document-extraction" << int(LeverKind::Batch);
}

void TestSampleStories::plantedLeversAreFound()
{
    QFETCH(QString, workload);
    QFETCH(int, kind);
    const auto found = std::ranges::find_if(m_diagnosis.levers, [&](const Lever &lever) {
        return lever.workload == workload.toStdString() && lever.kind == LeverKind(kind);
    });
    QVERIFY(found != m_diagnosis.levers.end());
    QVERIFY(found->saving.base.attos() * 10 > found->cost.attos()); // worth more than a tenth of what it costs
    QVERIFY(found->saving.low <= found->saving.base && found->saving.base <= found->saving.high);
}

void TestSampleStories::aLeverAloneSavesWhatItSays()
{
    const auto input = LeverInput::gather(m_sample->snapshot, {}, kControl);
    for (const Lever &lever : m_diagnosis.levers) {
        const ScenarioResult result = evaluate(*input, Scenario::fromLever(lever), kControl);
        QVERIFY2(result.saving == lever.saving.base, lever.workload.c_str());
        QVERIFY(result.baseline == ask({}).facts.totals.cost);
    }
}

void TestSampleStories::smartSearchIsLean()
{
    QVERIFY(std::ranges::find(m_diagnosis.lean, "smart-search", &LeanWorkload::workload) != m_diagnosis.lean.end());
    QVERIFY(std::ranges::find(m_diagnosis.levers, "smart-search", &Lever::workload) == m_diagnosis.levers.end());
}

QTEST_GUILESS_MAIN(TestSampleStories)
#include "tst_samplestories.moc"
