#include "core/analysis/rolledup.h"
#include "core/values/decimal.h"
#include "tests/support/keytext.h"
#include "tests/support/naivequery.h"
#include "tests/support/randomledger.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

namespace {

const JobControl kControl;

QString questionText(const Query &query)
{
    QStringList parts;
    for (const DimensionRef &dimension : query.by)
        parts << QString::fromStdString("by " + dimension.id());
    for (const Filter &filter : query.selection.filters)
        parts << QString::fromStdString("where " + Selection::filterText(filter));
    parts << QString::fromStdString("from " + isoText(query.selection.range.from) + " tz " + query.selection.zone.id() + " sort " + query.sort);
    return parts.join(QStringLiteral(", "));
}

/// The first metric asked for on which the engine and the reference differ; empty when there is none.
QString difference(const std::vector<MetricValue> &values, const GroupFacts &expected, const Query &query)
{
    for (std::size_t i = 0; i < query.metrics.size(); ++i) {
        const Metric &asked = *metric(query.metrics[i]);
        const MetricValue reference = asked.compute(expected);
        const auto text = values[i].text(asked.unit), wanted = reference.text(asked.unit);
        if (text != wanted || values[i].lowSample != reference.lowSample || values[i].partial != reference.partial)
            return QString::fromStdString(query.metrics[i] + ": " + text.value_or("n/a") + " instead of " + wanted.value_or("n/a"));
    }
    return {};
}

bool asksForTasks(const Query &query)
{
    const auto isOfTasks = [](const std::string &id) { return metric(id) && metric(id)->needsTasks; };
    return isOfTasks(query.sort) || std::ranges::any_of(query.metrics, isOfTasks);
}

/// The same calls, whose costs found no room to be kept.
std::shared_ptr<const Snapshot> withoutKeptCosts(const RandomLedger &random)
{
    auto calls = std::make_shared<CallColumns>(*random.ledger.columns());
    calls->spill = {0, {"/nowhere"}};
    return Snapshot::build(calls, random.companions, PriceBook::builtIn(), random.contract, kControl);
}

} // namespace

/// Thousands of random questions on random calls: any dimensions, nested, any filters, zones that change their clocks,
/// comparisons, sorts and tops; every metric of every row equals a plain loop over the calls to the last digit.
class TestProperties : public QObject
{
    Q_OBJECT

private slots:
    void randomQuestionsEqualTheRowByRowReference_data()
    {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<int>("calls");
        for (quint64 seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %d", int(seed)) << seed << (seed % 10 == 0 ? 300 : 70);
    }
    void randomQuestionsEqualTheRowByRowReference()
    {
        QFETCH(quint64, seed);
        QFETCH(int, calls);
        RandomLedger random(seed, std::size_t(calls));
        const auto snapshot = random.ledger.snapshot(random.companions, random.contract);
        for (int i = 0; i < 50; ++i) {
            const Query query = i % 5 == 0 ? random.questionOfDailySums() : random.question();
            QVERIFY2(checkAnswer(*snapshot, query, random), qPrintable(m_problem));
        }
    }

    void costsThatAreNotKeptAreTheSame_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 101; seed <= 104; ++seed)
            QTest::addRow("seed %d", int(seed)) << seed;
    }
    void costsThatAreNotKeptAreTheSame()
    {
        QFETCH(quint64, seed);
        RandomLedger random(seed, 70);
        const auto snapshot = withoutKeptCosts(random);
        QVERIFY(!snapshot->scaledCosts(0));
        for (int i = 0; i < 50; ++i)
            QVERIFY2(checkAnswer(*snapshot, random.question(), random), qPrintable(m_problem));
    }

    void theRandomQuestionsAskEverything()
    {
        std::set<std::string> grouped, filtered, metricsAlone, zones, expected;
        int compared = 0, nestedTops = 0, ofDailySums = 0;
        for (quint64 seed = 1; seed <= 40; ++seed) {
            RandomLedger random(seed, 40);
            const auto snapshot = random.ledger.snapshot();
            for (int i = 0; i < 50; ++i) {
                const Query query = i % 5 == 0 ? random.questionOfDailySums() : random.question();
                for (const DimensionRef &dimension : query.by)
                    grouped.emplace(dimensionInfo(dimension.dimension).id);
                for (const Filter &filter : query.selection.filters)
                    filtered.emplace(dimensionInfo(filter.dimension.dimension).id);
                if (query.metrics.size() < 4)
                    metricsAlone.insert(query.metrics.begin(), query.metrics.end());
                zones.insert(query.selection.zone.id());
                compared += query.compareTo.has_value();
                nestedTops += query.by.size() > 1 && query.top > 0;
                ofDailySums += snapshot->rolledUp()->answering(*snapshot, query, kControl) != nullptr;
            }
        }
        for (const DimensionInfo &info : allDimensions())
            expected.emplace(info.id);
        QVERIFY(grouped == expected);
        QVERIFY(filtered == expected);
        QCOMPARE(metricsAlone.size(), allMetrics().size());
        QCOMPARE(zones.size(), std::size_t(5));
        QVERIFY(compared > 500 && nestedTops > 200 && ofDailySums > 200);
    }

    void anyPartitionAddsUpToTheTotal_data()
    {
        QTest::addColumn<QByteArray>("dimension");
        for (const DimensionInfo &info : allDimensions())
            if (info.dimension != Dimension::Tag)
                QTest::addRow("by %s", info.id.data()) << QByteArray(info.id.data(), qsizetype(info.id.size()));
        QTest::newRow("by a tag") << QByteArray("tag:release");
    }
    void anyPartitionAddsUpToTheTotal()
    {
        QFETCH(QByteArray, dimension);
        RandomLedger random(77, 300);
        Query query;
        query.by = {*DimensionRef::parse(dimension.toStdString())};
        query.selection.zone = TimeZone::named("Australia/Lord_Howe").take();
        query.top = 4;
        const QueryResult result = run(*random.ledger.snapshot(random.companions), query, kControl);
        Totals sum;
        for (const ResultRow &row : result.rows)
            sum += row.facts.totals;
        if (result.rest)
            sum += result.rest->facts.totals;
        QVERIFY(result.balance.holds);
        QCOMPARE(sum.calls, std::int64_t(300));
        QCOMPARE(moneyText(sum.cost), moneyText(result.balance.total));
        QVERIFY(sum.tokens == result.total.facts.totals.tokens);
    }

private:
    bool checkAnswer(const Snapshot &snapshot, const Query &query, const RandomLedger &random)
    {
        const NaiveQuery naive(random.ledger, random.companions, random.contract, query);
        for (const char *when : {"", " asked again"}) { // by then it is known which calls pass the filters
            const QueryResult result = run(snapshot, query, kControl);
            const QString context = questionText(query) + QLatin1String(when);
            if (!checkRows(result, naive, context) || !(checkBalance(result, naive) || fail(context)))
                return false;
        }
        return true;
    }

    bool fail(const QString &problem)
    {
        m_problem = problem;
        return false;
    }

    bool checkRow(const ResultRow &row, const std::optional<std::set<NaiveQuery::Key>> &groups, const NaiveQuery &naive,
                  const Query &query, const QString &context)
    {
        const GroupFacts expected = naive.facts(groups, query.selection.range);
        if (const QString found = difference(row.metrics, expected, query); !found.isEmpty())
            return fail(context + QStringLiteral("; ") + found);
        if (asksForTasks(query) && row.facts.straddlingTasks != expected.straddlingTasks)
            return fail(context + QStringLiteral("; straddling tasks"));
        if (!query.compareTo)
            return !row.before || fail(context + QStringLiteral("; a comparison nobody asked for"));
        const QString found = difference(row.beforeMetrics, naive.facts(groups, *query.compareTo), query);
        return found.isEmpty() || fail(context + QStringLiteral("; before; ") + found);
    }

    bool checkRows(const QueryResult &result, const NaiveQuery &naive, const QString &context)
    {
        std::set<NaiveQuery::Key> expected = naive.keys();
        const Query &query = result.query;
        if (!query.by.empty()) {
            const std::size_t shown = query.top > 0 ? std::min(query.top, expected.size()) : expected.size();
            if (result.rows.size() != shown || result.rest.has_value() != (shown < expected.size()))
                return fail(context + QStringLiteral("; number of rows"));
            for (const ResultRow &row : result.rows) {
                const QString place = context + QStringLiteral("; row ") + keyText(row.key);
                if (expected.erase(row.key) != 1 || !checkRow(row, {{row.key}}, naive, query, place))
                    return expected.contains(row.key) ? fail(place) : false;
            }
            if (result.rest && !checkRow(*result.rest, expected, naive, query, context + QStringLiteral("; rest")))
                return false;
        }
        return checkOrder(result, context) && checkRow(result.total, std::nullopt, naive, query, context + QStringLiteral("; total"));
    }

    bool checkOrder(const QueryResult &result, const QString &context)
    {
        const Metric *by = metric(result.query.sort);
        for (std::size_t i = 1; by && i < result.rows.size(); ++i)
            if (compare(by->compute(result.rows[i - 1].facts), by->compute(result.rows[i].facts)) < 0)
                return fail(context + QStringLiteral("; order"));
        return true;
    }

    bool checkBalance(const QueryResult &result, const NaiveQuery &naive)
    {
        const Balance &balance = result.balance;
        const auto [hiddenCost, hiddenCalls] = naive.hidden();
        return balance.holds && balance.hidden == hiddenCost && balance.hiddenCalls == hiddenCalls
            && balance.shown + balance.hidden == balance.total && balance.calls + balance.hiddenCalls == balance.totalCalls;
    }

    QString m_problem;
};

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
