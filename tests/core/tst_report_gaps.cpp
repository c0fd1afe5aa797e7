#include "core/report/figuretext.h"
#include "core/report/report.h"
#include "tests/support/dailyledger.h"

#include <QtTest>

using namespace assay;
using namespace assay::test;

namespace {

const JobControl kControl;

Companions octoberBill()
{
    Companions companions;
    companions.invoices = {{dayFromCivil({2026, 10, 1}), Money::fromAttos(Int128(5) * kAttosPerDollar), ""}};
    return companions;
}

Report compose(const LedgerBuilder &ledger, const Companions &companions = {})
{
    const auto snapshot = ledger.snapshot(companions);
    return composeReport(snapshot, {}, kControl);
}

} // namespace

/// What a report says where something is not known, or there is too little of it.
class TestReportGaps : public QObject
{
    Q_OBJECT

private slots:
    void withoutAPriceNothingIsZero()
    {
        const std::string text = compose(dailyLedger("mystery-9", 3, 2), octoberBill()).text();
        for (auto zero = text.find("$0.00"); zero != std::string::npos; zero = text.find("$0.00", zero + 1)) // nothing is left out, though
            QVERIFY2(text.substr(0, zero).ends_with("left out "), text.c_str());
        QVERIFY(text.find("6 calls without a price: the price list does not hold the model") != std::string::npos);
        QVERIFY(text.find("No call of October 2026 has a price, so nothing can be held against its bill.") != std::string::npos);
        QVERIFY(text.find("Balance: shown n/a + left out $0.00 = ledger n/a; with a price: 0 of 6 calls; unattributed n/a.") != std::string::npos);
    }

    void aRowNamesItsCallsWithoutAPrice()
    {
        LedgerBuilder ledger;
        for (const auto &[model, workload] : {std::pair("claude-sonnet-5", "search"), {"mystery-9", "search"}, {"mystery-9", "search"}, {"mystery-9", "triage"}})
            ledger.add(model, "2026-10-06T12:00:00Z", {{1'000, 0, 0, 0, 100}}).text(Dimension::Workload) = workload;
        const std::string text = compose(ledger).text();
        QVERIFY2(text.find(" Not in the cost, without a price: search: 2 calls.") != std::string::npos, text.c_str()); // triage is n/a
    }

    void noLeverIsSaidAndNotListed()
    {
        const std::string text = compose(dailyLedger("claude-sonnet-5", 1, 1)).text();
        const auto heading = text.find("What would make it cheaper");
        QVERIFY(heading != std::string::npos);
        QVERIFY2(text.find("Nothing: no lever was found", heading) < text.find("Already lean", heading), text.c_str());
        QVERIFY(text.find("Levers found in the calls") == std::string::npos);
    }

    void theFirstPageSaysWhyNoBillTies_data()
    {
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<bool>("hasBill");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no bill") << QByteArray("claude-sonnet-5") << false << QByteArray("no bill entered");
        QTest::newRow("calls without a price") << QByteArray("mystery-9") << true << QByteArray("calls lack a price");
        QTest::newRow("another sum") << QByteArray("claude-sonnet-5") << true << QByteArray("does not tie");
    }
    void theFirstPageSaysWhyNoBillTies()
    {
        QFETCH(QByteArray, model);
        QFETCH(bool, hasBill);
        QFETCH(QByteArray, says);
        const std::string text = compose(dailyLedger(model.constData(), 3, 2), hasBill ? octoberBill() : Companions()).text();
        for (const char *reason : {"no bill entered", "calls lack a price", "does not tie"})
            QCOMPARE(text.find(reason) != std::string::npos, says == reason);
    }

    void aLedgerOfDays_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QStringList>("says");
        QTest::newRow("of none") << 0 << QStringList{QStringLiteral("no call with a time, UTC"), QStringLiteral("There is no earlier period")};
        QTest::newRow("of one") << 1 << QStringList{QStringLiteral("6 October 2026, 1 day, UTC"), QStringLiteral("(1 call)"), QStringLiteral("no earlier period"),
                                                    QStringLiteral("Now: 6 October 2026. There is no earlier period to compare with.")};
        QTest::newRow("of two") << 2 << QStringList{QStringLiteral("6 October 2026 to 7 October 2026, 2 days, UTC"), QStringLiteral("last day, "),
                                                    QStringLiteral(" on the day before"), QStringLiteral("Now: 7 October 2026. Before: 6 October 2026.")};
        QTest::newRow("of five") << 5 << QStringList{QStringLiteral("last 2 days, "), QStringLiteral(" on the 2 days before")};
    }
    void aLedgerOfDays()
    {
        QFETCH(int, days);
        QFETCH(QStringList, says);
        const Report report = compose(dailyLedger("claude-sonnet-4-6", days, 1));
        const QString text = QString::fromStdString(report.period + "\n" + report.text());
        for (const QString &words : says)
            QVERIFY2(text.contains(words), qPrintable(words + QStringLiteral(" is not in:\n") + text));
        for (const char *wrong : {"0 days", "1 days", "1 calls", "1970"})
            QVERIFY2(!text.contains(QRegularExpression(QStringLiteral("\\b") + QLatin1String(wrong))), wrong);
    }

    void quantitiesAreCounted()
    {
        QCOMPARE(figure::quantity(1, "call"), std::string("1 call"));
        QCOMPARE(figure::quantity(0, "call"), std::string("0 calls"));
        QCOMPARE(figure::quantity(12'000, "day"), std::string("12,000 days"));
        QCOMPARE(figure::range({0, 0}, TimeZone()), std::string("no time"));
    }
};

QTEST_GUILESS_MAIN(TestReportGaps)
#include "tst_report_gaps.moc"
