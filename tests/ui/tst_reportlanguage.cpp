#include "tests/support/dailyledger.h"
#include "tests/support/sampleledger.h"
#include "ui/language.h"
#include "ui/pdf/pdfreport.h"
#include "ui/reportlanguage.h"

#include <QtTest>

#include <QBuffer>
#include <QPdfDocument>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace assay;
using namespace assay::test;

namespace {

const JobControl kControl;

Money dollars(int amount)
{
    return Money::fromAttos(Int128(amount) * kAttosPerDollar);
}

Filter filterOf(Dimension dimension, std::vector<KeyValue> values, bool exclude = false)
{
    return {DimensionRef{dimension, {}}, std::move(values), exclude};
}

Report compose(const std::shared_ptr<const Snapshot> &snapshot, const ReportRequest &request = {})
{
    return composeReport(snapshot, request, kControl);
}

Report composeSmall(const LedgerBuilder &ledger, const Companions &companions = {}, const Contract &contract = {})
{
    return compose(ledger.snapshot(companions, contract));
}

/// A call that only fails to have a price for the reason given.
Report unpriced()
{
    LedgerBuilder ledger = dailyLedger("mystery-9", 1, 2);
    ledger.add("claude-sonnet-5", "", {{1, 0, 0, 0, 1}});
    ledger.add("claude-sonnet-5", "2019-01-01T00:00:00Z", {{1, 0, 0, 0, 1}});
    Call &fast = ledger.add("claude-haiku-4-5", "2026-10-06T12:00:00Z", {{1, 0, 0, 0, 1}});
    fast.speed = Speed::Fast;
    Call &both = ledger.add("claude-opus-4-6", "2026-10-06T12:00:00Z", {{1, 0, 0, 0, 1}});
    both.speed = Speed::Fast;
    both.batch = true;
    return composeSmall(ledger);
}

Companions billed(int amount, std::string note = {})
{
    Companions companions;
    companions.invoices = {{dayFromCivil({2026, 10, 1}), dollars(amount), std::move(note)}};
    return companions;
}

Companions reportedByTheProvider()
{
    Companions companions;
    for (const CivilDate date : {CivilDate{2026, 10, 1}, CivilDate{2026, 10, 31}}) {
        ReportedSum sum;
        sum.formatId = "anthropic_cost_report";
        sum.kind = RecordKind::CostLine;
        sum.day = dayFromCivil(date);
        sum.length = kMillisPerDay;
        sum.cost = dollars(400);
        companions.reported.push_back(sum);
    }
    return companions;
}

} // namespace

/// The report in German: every word of it, and nothing but the words.
class TestReportLanguage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<SampleLedger> m_sample;

    ReportRequest everything() const
    {
        ReportRequest request;
        request.schedule = m_sample->schedule;
        request.imports = {m_sample->receipt};
        request.organisation = "Example Ltd";
        return request;
    }

    Report filtered() const
    {
        ReportRequest request = everything();
        request.selection.range = {*parseTime("2026-10-12T00:00:00Z"), *parseTime("2026-11-09T00:00:00Z")};
        request.selection.zone = *TimeZone::named("Europe/Berlin");
        request.selection.filters = {filterOf(Dimension::Team, {std::string("legal"), std::nullopt}, true), filterOf(Dimension::Batch, {std::string("realtime")}),
                                     filterOf(Dimension::Format, {std::string("litellm_spendlogs")}, true)};
        return compose(m_sample->snapshot, request);
    }

    /// Every kind of step, limited in every way.
    Report withScenario(ScenarioStep::Cache cache) const
    {
        ReportRequest request = everything();
        Scenario scenario;
        scenario.name = "Batch the rest";
        scenario.pricingDate = dayFromCivil({2026, 11, 1});
        for (std::size_t kind = 0; kind < kLeverKindCount; ++kind) {
            ScenarioStep step = ScenarioStep::of(LeverKind(kind));
            step.share = {0.4, 0.5, 0.6};
            step.cache = cache;
            step.rule.filters = {filterOf(Dimension::Team, {std::string("legal"), std::string("support")}, kind % 2 == 1)};
            scenario.steps.push_back(step);
            step.rule.filters = {filterOf(Dimension::Family, {std::string("opus")})};
            step.rule.promptBelow = 20'000;
            step.rule.outputBelow = 500;
            step.escalation = {0.1, 0.6, 0.7};
            step.verbosity = {1, 1.2, 1.5};
            step.cache = cache;
            scenario.steps.push_back(step);
        }
        for (ScenarioStep &step : scenario.steps)
            if (step.kind == LeverKind::Routing)
                step.toModel = "claude-haiku-4-5";
        request.scenario = scenario;
        return compose(m_sample->snapshot, request);
    }

private slots:
    void initTestCase()
    {
        m_sample = std::make_unique<SampleLedger>(SAMPLE_FOLDER, m_folder.filePath(QStringLiteral("sample.assay")).toStdString());
    }
    void cleanup() { Language::apply(QStringLiteral("en")); }

    void everyTextIsKnown_data()
    {
        QTest::addColumn<Report>("report");
        QTest::newRow("of the sample with an offer and its imports") << compose(m_sample->snapshot, everything());
        QTest::newRow("of a part of the sample, in another zone") << filtered();
        QTest::newRow("of a scenario of its own, expected") << withScenario(ScenarioStep::Cache::TargetRate);
        QTest::newRow("of a scenario of its own, simulated") << withScenario(ScenarioStep::Cache::BestReplay);
        QTest::newRow("of no calls") << composeSmall(LedgerBuilder());
        QTest::newRow("of a single call") << composeSmall(dailyLedger("claude-sonnet-5", 1, 1));
        QTest::newRow("of two days") << composeSmall(dailyLedger("claude-sonnet-5", 2, 3));
        QTest::newRow("of four days") << composeSmall(dailyLedger("claude-sonnet-5", 4, 30));
        QTest::newRow("of calls without a price") << unpriced();
        QTest::newRow("of one call without a price") << composeSmall(dailyLedger("mystery-9", 1, 1));
        QTest::newRow("whose bill ties") << composeSmall(dailyLedger("claude-sonnet-5", 2, 2), billed(12));
        QTest::newRow("whose bill is less") << composeSmall(dailyLedger("claude-sonnet-5", 2, 2), billed(1, "a credit note; partial, see mail"));
        QTest::newRow("whose bill is more") << composeSmall(dailyLedger("claude-sonnet-5", 2, 2), billed(99));
        QTest::newRow("whose bill meets no price") << composeSmall(dailyLedger("mystery-9", 2, 2), billed(5));
        QTest::newRow("held against a cost report") << composeSmall(dailyLedger("claude-sonnet-5", 26, 1), reportedByTheProvider());
    }

    void everyTextIsKnown()
    {
        QFETCH(Report, report);
        Language::apply(QStringLiteral("de"));
        QStringList unknown;
        for (const QString &text : untranslated(report))
            unknown << text;
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(QLatin1Char('\n'))));
    }

    void englishIsTheReportItself()
    {
        const Report report = compose(m_sample->snapshot, everything());
        const Report said = inLanguageOfWindow(report);
        QCOMPARE(said.text(), report.text());
        QCOMPARE(said.toJson(), report.toJson());
        QCOMPARE(said.toHtml(), report.toHtml());
    }

    void germanKeepsTheHashAndTheNames()
    {
        const Report report = compose(m_sample->snapshot, everything());
        Language::apply(QStringLiteral("de"));
        const Report german = inLanguageOfWindow(report);
        QCOMPARE(german.hash, report.hash);
        QCOMPARE(german.subtitle, report.subtitle);
        QCOMPARE(german.blocks.size(), report.blocks.size());
        const std::string text = german.text();
        for (const char *name : {"contract-review", "Brightwater Legal", "Claude Haiku 4.5", "Offer of November 2026", "gateway.jsonl"})
            QVERIFY2(text.find(name) != std::string::npos, name);
    }

    /// As many digits, in the same order: written otherwise, and never computed again.
    void germanHasTheSameFigures()
    {
        const Report report = compose(m_sample->snapshot, everything());
        Language::apply(QStringLiteral("de"));
        const Report german = inLanguageOfWindow(report);
        const auto digits = [](const std::string &cell) { return QString::fromStdString(cell).remove(QRegularExpression(QStringLiteral("\\D"))); };
        for (std::size_t i = 0; i < report.blocks.size(); ++i)
            if (const auto *table = std::get_if<ReportTable>(&report.blocks[i]))
                for (std::size_t row = 0; row < table->rows.size(); ++row)
                    for (std::size_t column = 0; column < table->header.size(); ++column)
                        if (table->numeric[column])
                            QCOMPARE(digits(std::get<ReportTable>(german.blocks[i]).rows[row][column]), digits(table->rows[row][column]));
    }

    void aNameThatIsAWordStaysAName()
    {
        LedgerBuilder ledger = dailyLedger("claude-sonnet-5", 2, 1);
        ledger.call(0).text(Dimension::Workload) = "batch";
        ledger.call(1).text(Dimension::Workload) = "Route all calls to low";
        Language::apply(QStringLiteral("de"));
        const std::string text = inLanguageOfWindow(composeSmall(ledger)).text();
        QVERIFY2(text.find("\nbatch | 1 |") != std::string::npos, text.c_str());
        QVERIFY2(text.find("\nRoute all calls to low | 1 |") != std::string::npos, text.c_str());
    }

    void textsAreWrittenInGerman_data()
    {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        const auto row = [](const char *name, const char *english, const char *german) { QTest::newRow(name) << QString::fromUtf8(english) << QString::fromUtf8(german); };
        row("money", "$1,545.81", "1.545,81 $");
        row("a fall", "−$3.10", "−3,10 $");
        row("a share", "12.3 %", "12,3 %");
        row("a difference of shares", "+7.4 pp", "+7,4 PP");
        row("a small sample", "$0.0643*", "0,0643 $*");
        row("a day", "14 October 2026", "14. Oktober 2026");
        row("a day of a known year", "14 Oct", "14. Okt.");
        row("the day that few years have", "29 Feb", "29. Feb.");
        row("a month", "October 2026", "Oktober 2026");
        row("a period", "6 October 2026 to 5 November 2026", "6. Oktober 2026 bis 5. November 2026");
        row("what is not known", "n/a", "n. v.");
        row("a step and its warning",
            "Route 50 % of all but team legal + data to Claude Haiku 4.5. 264 matching calls stay: they already run on Claude Haiku 4.5, or no "
            "price or token ratio is known for them there",
            "50\u00a0% auf Claude Haiku 4.5 umleiten: alle au\u00dfer Team legal + data. 264 passende Aufrufe bleiben: Sie laufen schon auf Claude Haiku 4.5, "
            "oder es ist dort kein Preis oder Tokenverh\u00e4ltnis f\u00fcr sie bekannt");
    }

    void textsAreWrittenInGerman()
    {
        QFETCH(QString, english);
        QFETCH(QString, german);
        Language::apply(QStringLiteral("de"));
        Report report;
        report.names = {"Claude Haiku 4.5", "data", "legal"};
        report.period = english.toStdString();
        QCOMPARE(QString::fromStdString(inLanguageOfWindow(report).period), german);
    }

    void aTextWithoutAPatternIsFound()
    {
        Report report;
        report.blocks = {ReportSentence{"A sentence that was forgotten."}, ReportSentence{"Every call has a price."}};
        Language::apply(QStringLiteral("de"));
        const std::vector<QString> unknown = untranslated(report);
        QCOMPARE(unknown.size(), std::size_t(1));
        QCOMPARE(unknown.front(), QStringLiteral("A sentence that was forgotten."));
    }

    void everyPageIsGerman()
    {
        Language::apply(QStringLiteral("de"));
        const Report german = inLanguageOfWindow(compose(m_sample->snapshot, everything()));
        QVERIFY(german.toHtml().find("<html lang=\"de\">") != std::string::npos);
        QBuffer buffer;
        buffer.setData(paintPdf(german, Paper::A4).bytes);
        buffer.open(QIODevice::ReadOnly);
        QPdfDocument pdf;
        pdf.load(&buffer);
        QVERIFY(pdf.pageCount() > 0);
        for (int i = 0; i < pdf.pageCount(); ++i) {
            const QString text = pdf.getAllText(i).text();
            QVERIFY2(text.contains(QStringLiteral("Seite %1 von %2").arg(i + 1).arg(pdf.pageCount())), qPrintable(text));
            QVERIFY(text.contains(QStringLiteral("(ENTWURF)")));
        }
    }
};

QTEST_MAIN(TestReportLanguage)
#include "tst_reportlanguage.moc"
