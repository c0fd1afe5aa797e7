#include "tests/support/sampleledger.h"
#include "ui/pdf/pdfreport.h"

#include <QtTest>

#include <QBuffer>
#include <QPdfDocument>
#include <QTemporaryDir>

using namespace assay;

namespace {

/// A PDF as a reader opens it.
class OpenPdf
{
public:
    explicit OpenPdf(const PdfFile &pdf)
    {
        m_buffer.setData(pdf.bytes);
        m_buffer.open(QIODevice::ReadOnly);
        m_document.load(&m_buffer);
    }
    /// The text of every page, as it would be selected; blanks of any kind as one space.
    QStringList pages()
    {
        QStringList pages;
        for (int i = 0; i < m_document.pageCount(); ++i)
            pages << m_document.getAllText(i).text().simplified();
        return pages;
    }
    QString text() { return pages().join(QLatin1Char(' ')); }
    QSize size() const { return m_document.pagePointSize(0).toSize(); }

private:
    QBuffer m_buffer;
    QPdfDocument m_document;
};

QString readable(const std::string &text)
{
    return QString::fromStdString(text).simplified();
}

std::vector<ReportFigure> headlines(const Report &report)
{
    for (const ReportBlock &block : report.blocks)
        if (const auto *figures = std::get_if<ReportFigures>(&block))
            return figures->figures;
    return {};
}

} // namespace

class TestPdfReport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFigureOfTheReportCanBeSelected();
    void everyPageIsNumbered();
    void draftStandsAcrossEveryPage();
    void aReportThatTiesSaysNothingOfADraft();
    void longTablesRepeatTheirHeader();
    void noTableEndsWithALonelyRow_data();
    void noTableEndsWithALonelyRow();
    void aChapterStandsOnThePageOfItsFirstTable();
    void bothPapersHoldTheSameFigures();
    void sameReportGivesTheSameBytes();
    void isDatedByItsPeriod();

private:
    QTemporaryDir m_folder;
    Report m_report;
    PdfFile m_pdf;
    QStringList m_pages;
};

void TestPdfReport::initTestCase()
{
    const test::SampleLedger sample(SAMPLE_FOLDER, m_folder.filePath(QStringLiteral("sample.assay")).toStdString());
    ReportRequest request;
    request.schedule = sample.schedule;
    request.imports = {sample.receipt};
    request.organisation = "Example Ltd";
    m_report = composeReport(sample.snapshot, request, JobControl());
    m_pdf = paintPdf(m_report, Paper::A4);
    m_pages = OpenPdf(m_pdf).pages();
    QCOMPARE(m_pages.size(), m_pdf.pages);
}

void TestPdfReport::everyFigureOfTheReportCanBeSelected()
{
    const QString text = m_pages.join(QLatin1Char(' '));
    for (const ReportFigure &figure : headlines(m_report))
        QVERIFY2(text.contains(readable(figure.value)), figure.label.c_str());
    for (const ReportBlock &block : m_report.blocks)
        if (const auto *table = std::get_if<ReportTable>(&block))
            for (const auto &row : table->rows)
                for (std::size_t c = 0; c < row.size(); ++c)
                    if (table->numeric[c])
                        QVERIFY2(text.contains(readable(row[c])), (table->title + ": " + row[c]).c_str());
    QVERIFY(text.contains(QString::fromStdString(m_report.hash)));
}

void TestPdfReport::everyPageIsNumbered()
{
    for (int i = 0; i < m_pages.size(); ++i)
        QVERIFY(m_pages[i].contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(m_pages.size())));
}

void TestPdfReport::draftStandsAcrossEveryPage()
{
    QVERIFY(m_report.draft);
    for (const QString &page : m_pages)
        QVERIFY(page.contains(QLatin1String("DRAFT")));
    QVERIFY(m_pages.first().contains(readable(m_report.draftReason)));
}

void TestPdfReport::aReportThatTiesSaysNothingOfADraft()
{
    Report report = m_report;
    report.draft = false;
    report.blocks.resize(1);
    QVERIFY(!OpenPdf(paintPdf(report, Paper::A4)).text().contains(QLatin1String("DRAFT")));
}

void TestPdfReport::noTableEndsWithALonelyRow_data()
{
    QTest::addColumn<int>("rows");
    for (int rows = 40; rows < 64; ++rows) // somewhere among them a page is just too short
        QTest::addRow("%d rows", rows) << rows;
}

void TestPdfReport::noTableEndsWithALonelyRow()
{
    QFETCH(int, rows);
    Report report;
    ReportTable table;
    table.header = {"Customer", "Amount due"};
    table.numeric = {false, true};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({"Customer " + std::to_string(i), std::to_string(1000 + i)});
    table.total = {"Total", "1"};
    report.blocks.push_back(table);
    for (const QString &page : OpenPdf(paintPdf(report, Paper::A4)).pages())
        if (const auto shown = page.count(QRegularExpression(QStringLiteral("Customer \\d+ "))); shown > 0)
            QVERIFY2(shown >= 3, qPrintable(page));
}

void TestPdfReport::aChapterStandsOnThePageOfItsFirstTable()
{
    for (std::size_t rows = 2; rows < 40; rows += 3) { // above the chapter
        Report report;
        ReportTable before, after;
        before.header = {"Earlier"};
        after.header = {"Later"};
        before.numeric = after.numeric = {false};
        before.rows.assign(rows, {"row"});
        after.rows.assign(14, {"row"});
        report.blocks = {before, ReportHeading{1, "The chapter"}, ReportSentence{"What it is about.", false}, after};
        const QStringList pages = OpenPdf(paintPdf(report, Paper::A4)).pages();
        const auto chapter = std::ranges::find_if(pages, [](const QString &page) { return page.contains(QLatin1String("The chapter")); });
        QVERIFY(chapter != pages.end());
        QVERIFY2(chapter->contains(QLatin1String("Later")), qPrintable(QStringLiteral("%1 rows above").arg(rows)));
    }
}

void TestPdfReport::longTablesRepeatTheirHeader()
{
    Report report;
    ReportTable table;
    table.header = {"Customer", "Amount due"};
    table.numeric = {false, true};
    for (int i = 0; i < 200; ++i)
        table.rows.push_back({"Customer " + std::to_string(i), std::to_string(1000 + i)});
    report.blocks.push_back(table);
    const QStringList pages = OpenPdf(paintPdf(report, Paper::A4)).pages();
    QVERIFY(pages.size() > 2);
    for (const QString &page : pages)
        QCOMPARE(page.contains(QLatin1String("Amount due")), page.contains(QRegularExpression(QStringLiteral("Customer \\d"))));
    for (int i = 0; i < 200; ++i)
        QCOMPARE(pages.join(QLatin1Char(' ')).count(QStringLiteral("Customer %1 %2").arg(i).arg(1000 + i)), 1);
}

void TestPdfReport::bothPapersHoldTheSameFigures()
{
    OpenPdf a4(m_pdf), letter(paintPdf(m_report, Paper::Letter));
    QCOMPARE(a4.size(), QSize(595, 842));
    QCOMPARE(letter.size(), QSize(612, 792));
    const QString text = letter.text();
    for (const ReportFigure &figure : headlines(m_report))
        QVERIFY2(text.contains(readable(figure.value)), figure.label.c_str());
}

void TestPdfReport::sameReportGivesTheSameBytes()
{
    QVERIFY(paintPdf(m_report, Paper::A4).bytes == m_pdf.bytes);
}

void TestPdfReport::isDatedByItsPeriod()
{
    QVERIFY(m_pdf.bytes.contains("/CreationDate (D:20261116000000"));
}

QTEST_MAIN(TestPdfReport)
#include "tst_pdfreport.moc"
