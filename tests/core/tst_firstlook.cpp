#include "core/analysis/firstlook.h"
#include "core/analysis/query.h"
#include "core/ingest/importjob.h"
#include "tests/support/loggenerator.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

/// What the first chart is drawn from must be what the calls say.
class TestFirstLook : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;

    void import(const char *name, std::uint64_t seed, std::size_t calls)
    {
        const std::string path = m_folder.filePath(QString::fromLatin1(name)).toStdString();
        GeneratedLog(path, seed, calls);
        QVERIFY(bool(importFiles(*m_store, {{path}, {}, {}, {}}, JobControl())));
    }

    using Lines = std::vector<std::string>;

    static Lines answer(const Snapshot &snapshot, Dimension second)
    {
        Query query;
        query.by = {{Dimension::DayOf, {}}, {second, {}}};
        const QueryResult result = run(snapshot, query, JobControl());
        Lines lines{result.balance.holds ? "balanced" : "not balanced"};
        for (const ResultRow &row : result.rows) {
            const Totals &totals = row.facts.totals;
            lines.push_back(row.key[0].value_or("?") + ' ' + row.key[1].value_or("?") + ' ' + std::to_string(totals.calls) + ' '
                            + std::to_string(totals.priced) + ' ' + std::to_string(std::int64_t(totals.cost.attos() / 1'000'000'000))
                            + ' ' + std::to_string(std::int64_t(totals.allTokens())));
        }
        return lines;
    }

    void compare() const
    {
        const auto look = firstLook(*m_store, PriceBook::builtIn(), {}).take();
        QVERIFY(look != nullptr);
        const auto calls = Snapshot::build(m_store->loadColumns(JobControl()).take(), {}, PriceBook::builtIn(), {}, JobControl());
        QVERIFY(look->ledger().cost == calls->ledger().cost);
        QCOMPARE(look->ledger().calls, calls->ledger().calls);
        for (const Dimension second : {Dimension::Family, Dimension::Model, Dimension::ModelId})
            QCOMPARE(answer(*look, second), answer(*calls, second));
    }

private slots:
    void init()
    {
        m_store = Store::open(m_folder.filePath(QString::number(QRandomGenerator::global()->generate64())).toStdString() + ".assay",
                              StoreMode::Write).take();
    }

    void isThatOfTheCalls()
    {
        import("a.jsonl", 1, 3'000);
        compare();
    }

    void staysSoAfterMoreImportsAndAnUndo()
    {
        import("a.jsonl", 1, 2'000);
        import("b.jsonl", 2, 1'000);
        compare();
        QVERIFY(bool(m_store->undoImport(1)));
        compare();
    }

    void knowsTheMetricsItSaysItKnows()
    {
        import("a.jsonl", 4, 2'000);
        const auto look = firstLook(*m_store, PriceBook::builtIn(), {}).take();
        const auto calls = Snapshot::build(m_store->loadColumns(JobControl()).take(), {}, PriceBook::builtIn(), {}, JobControl());
        Query query;
        query.by = {{Dimension::Model, {}}};
        for (const Metric &m : allMetrics())
            if (isKnownToFirstLook(m.id))
                query.metrics.emplace_back(m.id);
        QVERIFY(query.metrics.size() > 15 && isForFirstLook(query));
        const QueryResult fromLook = run(*look, query, JobControl()), fromCalls = run(*calls, query, JobControl());
        QCOMPARE(fromLook.rows.size(), fromCalls.rows.size());
        for (std::size_t row = 0; row < fromLook.rows.size(); ++row)
            for (std::size_t i = 0; i < query.metrics.size(); ++i)
                QVERIFY2(fromLook.rows[row].metrics[i].text(metric(query.metrics[i])->unit)
                             == fromCalls.rows[row].metrics[i].text(metric(query.metrics[i])->unit),
                         query.metrics[i].c_str());
    }

    void saysWhatItCannotAnswer_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<qint64>("from");
        QTest::addColumn<bool>("known");
        QTest::newRow("models by day are known") << "model" << QString() << qint64(kMillisPerDay) << true;
        QTest::newRow("workloads are not") << "workload" << QString() << qint64(kMillisPerDay) << false;
        QTest::newRow("a filter by model is known") << "day" << "model=claude-opus-4-1" << qint64(kMillisPerDay) << true;
        QTest::newRow("a filter by team is not") << "day" << "team=support" << qint64(kMillisPerDay) << false;
        QTest::newRow("half a day is not") << "day" << QString() << qint64(kMillisPerDay / 2) << false;
    }

    void saysWhatItCannotAnswer()
    {
        QFETCH(QString, by);
        QFETCH(QString, filter);
        QFETCH(qint64, from);
        Query query;
        query.by = {*DimensionRef::parse(by.toStdString())};
        query.selection.range.from = from;
        if (!filter.isEmpty())
            query.selection.filters = {Selection::parseFilter(filter.toStdString()).take()};
        QTEST(isForFirstLook(query), "known");
    }

    void isEmptyForAnEmptyStore()
    {
        const auto look = firstLook(*m_store, PriceBook::builtIn(), {}).take();
        QVERIFY(look && look->ledger().calls == 0);
    }
};

QTEST_GUILESS_MAIN(TestFirstLook)
#include "tst_firstlook.moc"
