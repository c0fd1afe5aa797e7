#include "core/report/bill.h"
#include "core/report/figuretext.h"
#include "core/report/report.h"
#include "core/values/decimal.h"
#include "tests/support/sampleledger.h"

#include <QtTest>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace assay;

namespace {

const JobControl kControl;

const ReportTable *tableNamed(const Report &report, const std::string &title)
{
    for (const ReportBlock &block : report.blocks)
        if (const auto *table = std::get_if<ReportTable>(&block); table && table->title == title)
            return table;
    return nullptr;
}

bool says(const Report &report, const std::string &words)
{
    return report.text().find(words) != std::string::npos;
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void figuresReadTheSameEverywhere_data();
    void figuresReadTheSameEverywhere();
    void spendTableShowsWhatTheQueryAnswers();
    void waterfallAddsUpToTheScenario();
    void isADraftWhileTheBillHoldsMore();
    void isNoDraftWhenEveryMonthTies();
    void isADraftWithoutABill();
    void aCostReportStandsInForTheBillOfWholeMonths();
    void commitmentIsOnPageOne();
    void everyMetricStandsInTheMethod();
    void unpricedCallsAreNamed();
    void sameRequestGivesTheSameHash();
    void hashCoversEveryBlock();
    void jsonAndHtmlCarryTheSameFigures();
    void emptyLedgerGivesAReportWithoutFigures();
    void cancelledReportIsEmpty();

private:
    Report compose(const ReportRequest &request = quick()) const { return composeReport(m_sample->snapshot, request, kControl); }
    /// One small workload: what is asked of it does not depend on how much there is.
    static ReportRequest quick()
    {
        ReportRequest request;
        request.selection.filters = {Filter{DimensionRef{}, {std::string("report-writer")}, false}};
        return request;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<test::SampleLedger> m_sample;
    Report m_report;
};

void TestReport::initTestCase()
{
    m_sample = std::make_unique<test::SampleLedger>(SAMPLE_FOLDER, m_folder.filePath(QStringLiteral("sample.assay")).toStdString());
    ReportRequest request;
    request.schedule = m_sample->schedule;
    request.imports = {m_sample->receipt};
    m_report = compose(request);
}

void TestReport::figuresReadTheSameEverywhere_data()
{
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char *name, const std::string &found, const char *wanted) {
        QTest::newRow(name) << QString::fromStdString(found).replace(QChar(0xa0), QLatin1Char(' ')) << QString::fromUtf8(wanted);
    };
    const auto dollars = [](std::int64_t millionths) { return Money::fromAttos(Int128(millionths) * 1'000'000'000'000); };
    row("money is grouped and to the cent", figure::money(dollars(1'234'567'894'999)), "$1,234,567.89");
    row("half a cent goes to the even cent", figure::money(dollars(1'005'000)), "$1.00");
    row("a loss has a minus before the sign", figure::money(dollars(-3'100'000)), "−$3.10");
    row("a change has its sign", figure::moneyChange(dollars(12'000'000)), "+$12.00");
    row("one of something from a dollar has cents", figure::each(dollars(2'559'900).attos(), 1), "$2.56");
    row("one of something below a dollar has four digits", figure::each(dollars(64'250).attos(), 1), "$0.0642");
    row("below a cent it keeps three digits that say something", figure::each(dollars(4'235).attos(), 10), "$0.000424");
    row("nothing divided by nothing is not available", figure::each(0, 0), "n/a");
    row("a share has one decimal", figure::share(1, 3), "33.3 %");
    row("a share of nothing is not available", figure::share(0, 0), "n/a");
    row("growth has a plus", figure::change(100, 118), "+18.0 %");
    row("a fall has a minus", figure::change(200, 150), "−25.0 %");
    row("growth from nothing is not available", figure::change(0, 5), "n/a");
    row("a rate is per million tokens", figure::rate(Rate{12'500'000'000'000}), "$12.50");
    row("tokens are in millions", figure::millions(1'403'602'397), "1,403.6");
}

void TestReport::figuresReadTheSameEverywhere()
{
    QFETCH(QString, found);
    QFETCH(QString, wanted);
    QCOMPARE(found, wanted);
}

void TestReport::spendTableShowsWhatTheQueryAnswers()
{
    const QueryResult result = run(*m_sample->snapshot, Query{{}, {DimensionRef{}}, {}, "cost", 0, {}}, kControl);
    const ReportTable *table = tableNamed(m_report, "By workload");
    QVERIFY(table);
    QCOMPARE(table->rows.size(), result.rows.size());
    for (std::size_t i = 0; i < result.rows.size(); ++i) {
        QCOMPARE(table->rows[i][0], result.rows[i].key.front().value_or("unattributed"));
        QCOMPARE(table->rows[i][1], figure::count(result.rows[i].facts.totals.calls));
        QCOMPARE(table->rows[i][3], figure::money(result.rows[i].facts.totals.cost));
    }
    QCOMPARE(table->total[3], figure::money(result.total.facts.totals.cost));
    QVERIFY(table->note.find(figure::money(result.balance.total)) != std::string::npos);
    QVERIFY(!says(m_report, "does NOT hold"));
}

void TestReport::waterfallAddsUpToTheScenario()
{
    for (const ReportBlock &block : m_report.blocks)
        if (const auto *chart = std::get_if<ReportWaterfall>(&block)) {
            QVERIFY(chart->bars.size() > 2);
            for (std::size_t i = 1; i + 1 < chart->bars.size(); ++i) // each bar begins where the one before ended
                QCOMPARE(chart->bars[i].from, chart->bars[i - 1].to);
            QCOMPARE(chart->bars.back().to, chart->bars[chart->bars.size() - 2].to);
            return;
        }
    QFAIL("no waterfall");
}

void TestReport::isADraftWhileTheBillHoldsMore()
{
    QVERIFY(m_report.draft);
    QVERIFY2(m_report.draftReason.starts_with("The bill of October 2026 holds $164.80 more"), m_report.draftReason.c_str());
    QVERIFY(m_report.draftReason.find("November") == std::string::npos);
}

void TestReport::isNoDraftWhenEveryMonthTies()
{
    ReportRequest request = quick();
    request.selection.range = {*parseTime("2026-08-01"), *parseTime("2026-10-01")};
    const Report report = compose(request);
    QVERIFY2(!report.draft, report.draftReason.c_str());
    QVERIFY(!says(report, "DRAFT"));
}

void TestReport::isADraftWithoutABill()
{
    Companions companions = m_sample->snapshot->companions();
    companions.invoices.clear();
    const auto snapshot = Snapshot::build(m_sample->snapshot->recordedCalls(), companions, PriceBook::builtIn(), {}, kControl);
    const Report report = composeReport(snapshot, quick(), kControl);
    QVERIFY(report.draft);
    QVERIFY(report.draftReason.find("No bill was entered for July 2026") != std::string::npos);
}

void TestReport::aCostReportStandsInForTheBillOfWholeMonths()
{
    Companions companions = m_sample->snapshot->companions();
    std::erase_if(companions.invoices, [](const InvoiceEntry &entry) { return entry.month != *parseDay("2026-07-01"); });
    const auto line = [](const char *day, const char *cost) {
        ReportedSum sum;
        sum.formatId = "anthropic_cost_report";
        sum.kind = RecordKind::CostLine;
        sum.day = *parseDay(day);
        sum.length = kMillisPerDay;
        sum.cost = *parseMoney(cost);
        return sum;
    };
    companions.reported = {line("2026-07-01", "1"), line("2026-08-01", "20"), line("2026-08-31", "3.5"), line("2026-09-29", "7")};
    const auto snapshot = Snapshot::build(m_sample->snapshot->recordedCalls(), companions, PriceBook::builtIn(), {}, kControl);
    const auto months = compareBill(*snapshot, kControl).months;
    const auto of = [&months](const char *month) {
        return *std::ranges::find(months, *parseDay(month), &MonthlyBill::month);
    };
    QVERIFY(of("2026-07-01").reportedBy.empty()); // what was entered stays
    QCOMPARE(of("2026-08-01").reportedBy, std::string("anthropic_cost_report"));
    QCOMPARE(moneyText(*of("2026-08-01").billed), std::string("23.5"));
    QCOMPARE(of("2026-08-01").note, std::string("by the Admin API cost report"));
    QVERIFY(!of("2026-09-01").billed); // the report ends before the month does
    const std::string gap = billGap(months);
    QVERIFY2(gap.find("No bill was entered for September 2026") != std::string::npos, gap.c_str());
    const Report report = composeReport(snapshot, quick(), kControl);
    QVERIFY(says(report, "August 2026, by the Admin API cost report"));
}

void TestReport::commitmentIsOnPageOne()
{
    const std::string text = m_report.text();
    const auto question = text.find("What should we commit to?");
    QVERIFY(question != std::string::npos);
    QVERIFY(question < text.find("# Where the money goes"));
    QVERIFY(!says(compose(), "What should we commit to?"));
}

void TestReport::everyMetricStandsInTheMethod()
{
    const ReportTable *table = tableNamed(m_report, "Metrics");
    QVERIFY(table);
    QCOMPARE(table->rows.size(), allMetrics().size() + ledgerMetrics().size());
    for (std::size_t i = 0; i < allMetrics().size(); ++i)
        QCOMPARE(table->rows[i][1], std::string(allMetrics()[i].formula));
    QCOMPARE(table->rows.back()[1], std::string(ledgerMetrics().back().formula));
}

void TestReport::unpricedCallsAreNamed()
{
    const Balance balance = run(*m_sample->snapshot, Query{}, kControl).balance;
    const ReportTable *table = tableNamed(m_report, "Calls without a price");
    QVERIFY(table);
    QCOMPARE(table->rows.size(), std::size_t(1));
    QCOMPARE(table->rows[0][0], figure::unpriced(Unpriced::UnknownModel));
    QCOMPARE(table->total[1], figure::count(balance.calls - balance.pricedCalls));
}

void TestReport::sameRequestGivesTheSameHash()
{
    QCOMPARE(compose().hash, compose().hash);
    ReportRequest other = quick();
    other.organisation = "Another house";
    QVERIFY(compose(other).hash != compose().hash);
}

void TestReport::hashCoversEveryBlock()
{
    Report changed = m_report;
    for (ReportBlock &block : changed.blocks)
        if (auto *table = std::get_if<ReportTable>(&block); table && table->title == "By model")
            table->rows[0][3] += "0";
    changed.seal();
    QVERIFY(changed.hash != m_report.hash);
}

void TestReport::jsonAndHtmlCarryTheSameFigures()
{
    const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(m_report.toJson())).object();
    QCOMPARE(json[QLatin1String("report_hash")].toString().toStdString(), m_report.hash);
    QCOMPARE(json[QLatin1String("draft")].toBool(), true);
    const std::string total = figure::money(run(*m_sample->snapshot, Query{}, kControl).total.facts.totals.cost);
    QVERIFY(m_report.toJson().find(total) != std::string::npos);
    QVERIFY(m_report.toHtml().find(total) != std::string::npos);
}

void TestReport::emptyLedgerGivesAReportWithoutFigures()
{
    const auto snapshot = Snapshot::build(std::make_shared<CallColumns>(), {}, PriceBook::builtIn(), {}, kControl);
    ReportRequest request;
    request.schedule = m_sample->schedule;
    const Report report = composeReport(snapshot, request, kControl);
    QVERIFY(report.draft);
    QVERIFY(says(report, "n/a"));
}

void TestReport::cancelledReportIsEmpty()
{
    JobControl cancelled;
    cancelled.cancel();
    QVERIFY(composeReport(m_sample->snapshot, quick(), cancelled).blocks.empty());
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
