#include "core/analysis/querydimensions.h"
#include "core/ingest/importjob.h"
#include "core/values/decimal.h"

#include <QtTest>

using namespace assay;

/// What is loaded for one question must answer it as all that is stored does.
class TestQueryDimensions : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::shared_ptr<const Snapshot> m_whole;

    /// Rules that read what other rules fill.
    static RuleSet rules()
    {
        const auto rule = [](Dimension target, const char *condition, const char *value) {
            return AttributionRule{{}, target, {RuleCondition::parse(condition).take()}, value};
        };
        return {{rule(Dimension::Workload, "model*=*haiku*", "small"), rule(Dimension::Team, "workload^=s", "team of $0"),
                 rule(Dimension::Customer, "team~=^(.+)$", "customer of $1"), rule(Dimension::Feature, "user~=^(.+)$", "$1")},
                {}};
    }
    std::shared_ptr<const Snapshot> snapshot(const ColumnChoice &columns, RuleSet rules) const
    {
        return Snapshot::build(m_store->loadColumns(JobControl(), columns).take(), {}, PriceBook::builtIn(), {}, JobControl(), std::move(rules));
    }

    static QStringList linesOf(const QueryResult &result)
    {
        QStringList lines{result.balance.holds ? QStringLiteral("balanced") : QStringLiteral("not balanced")};
        const auto add = [&](const ResultRow &row) {
            QStringList parts;
            for (const KeyValue &key : row.key)
                parts << QString::fromStdString(key.value_or("(none)"));
            parts << QString::number(row.facts.totals.calls) << QString::fromStdString(moneyText(row.facts.totals.cost))
                  << QString::number(row.facts.totals.attributed);
            for (std::size_t i = 0; i < row.metrics.size(); ++i)
                parts << QString::fromStdString(row.metrics[i].text(metric(result.query.metrics[i])->unit).value_or("n/a"));
            lines << parts.join(QLatin1Char('|'));
        };
        for (const ResultRow &row : result.rows)
            add(row);
        add(result.total);
        return lines;
    }

    void compare(const Query &query) const
    {
        const QueryNeeds needs = needsOf(query, m_whole->rules());
        QCOMPARE(linesOf(run(*snapshot(needs.columns, needs.rules), query, JobControl())), linesOf(run(*m_whole, query, JobControl())));
    }

private slots:
    void initTestCase()
    {
        m_store = Store::open(m_folder.filePath(QStringLiteral("a.assay")).toStdString(), StoreMode::Write).take();
        QVERIFY(bool(importFiles(*m_store, {{TEST_DATA "/formats"}, {}, {}, {}}, JobControl())));
        m_whole = snapshot(ColumnChoice::questions(), rules());
        QVERIFY(m_whole->ledger().priced > 20);
    }

    void anyGroupIsToldByItsColumns_data()
    {
        QTest::addColumn<QByteArray>("by");
        for (const DimensionInfo &dimension : allDimensions()) {
            const std::string name(dimension.dimension == Dimension::Tag ? "tag:env" : dimension.id);
            QTest::newRow(name.c_str()) << QByteArray::fromStdString(name);
        }
    }
    void anyGroupIsToldByItsColumns()
    {
        QFETCH(QByteArray, by);
        Query query;
        query.by = {*DimensionRef::parse(by.toStdString())};
        compare(query);
        const std::vector<ResultRow> rows = run(*m_whole, query, JobControl()).rows;
        QVERIFY(!rows.empty());
        query.selection.filters = {{query.by.front(), {rows.back().key.front()}, false}};
        query.by = {{Dimension::Model, {}}};
        compare(query);
    }

    void anyMetricIsToldByItsColumns_data()
    {
        QTest::addColumn<QByteArray>("metric");
        for (const Metric &metric : allMetrics())
            QTest::newRow(std::string(metric.id).c_str()) << QByteArray::fromStdString(std::string(metric.id));
    }
    void anyMetricIsToldByItsColumns()
    {
        QFETCH(QByteArray, metric);
        Query query;
        query.by = {{Dimension::Workload, {}}};
        query.metrics = {metric.toStdString()};
        if (assay::metric(query.metrics.front())->unit == Unit::Breakdown)
            query.metrics.clear();
        compare(query);
        query.sort = metric.toStdString();
        compare(query);
    }

    void whatNoQuestionReadsIsNotLoaded()
    {
        Query query;
        query.by = {{Dimension::Workload, {}}};
        const QueryNeeds needs = needsOf(query, rules());
        QVERIFY(!needs.columns.has(Column::RequestIdLow) && !needs.columns.has(columnOf(Dimension::User)) && !needs.columns.tags);
        QCOMPARE(needs.rules.rules.size(), std::size_t(1)); // the one that fills workloads
        const auto columns = m_store->loadColumns(JobControl(), needs.columns).take();
        QCOMPARE(columns->segments.front()->column(Column::RequestIdLow).size(), std::size_t(0));
        QCOMPARE(columns->dictionaries->of(Dimension::User).size(), Dictionary().size());
        query.by = {{Dimension::Feature, {}}};
        QVERIFY(needsOf(query, rules()).columns.has(columnOf(Dimension::User))); // its rule reads it
    }
};

QTEST_GUILESS_MAIN(TestQueryDimensions)
#include "tst_querydimensions.moc"
