#include "core/report/figuretext.h"
#include "tests/support/sampleledger.h"
#include "tests/ui/pagefixture.h"
#include "ui/language.h"
#include "ui/pages/report/reportpage.h"
#include "ui/pages/report/reportpreview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPushButton>

using namespace assay;
using namespace assay::test;

namespace {

constexpr int kPatience = 60'000; // milliseconds to compose on a busy machine

/// The text of every page as it would be selected; blanks of any kind as one space.
QString textOf(QPdfDocument &document)
{
    QString text;
    for (int i = 0; i < document.pageCount(); ++i)
        text += document.getAllText(i).text() + QLatin1Char(' ');
    return text.simplified();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The Report page over the bundled sample, driven by clicks and keys.
class TestReportPage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<PageFixture> m_fixture;

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return m_fixture->find<Widget>(name);
    }
    QPdfDocument &preview() const { return *find<ReportPreview>("reportPreview")->document(); }
    QString previewed() const { return textOf(preview()); }
    /// Waits until the report for the choices made is there.
    bool composed() const
    {
        return QTest::qWaitFor([this] { return m_fixture->session->jobs().isIdle() && find<QPushButton>("exportReport")->isEnabled(); }, kPatience);
    }
    QString exportTo(const QString &name)
    {
        m_fixture->files->save = m_folder.filePath(name);
        QTest::mouseClick(find<QPushButton>("exportReport"), Qt::LeftButton);
        return m_fixture->files->save;
    }

private slots:
    void initTestCase()
    {
        const SampleLedger sample(SAMPLE_FOLDER, m_folder.filePath(QStringLiteral("sample.assay")).toStdString());
        m_fixture = std::make_unique<PageFixture>(createReportPage);
        m_fixture->session->ledger().open(QString::fromStdString(sample.storePath));
        QVERIFY(QTest::qWaitFor([this] { return m_fixture->session->snapshot() != nullptr; }, kPatience));
        QVERIFY(composed());
    }
    void cleanupTestCase() { m_fixture.reset(); }

    void thePreviewShowsTheFiguresOfTheSelection()
    {
        Query query;
        query.selection = m_fixture->session->selection();
        const Totals totals = run(*m_fixture->session->snapshot(), query, JobControl()).total.facts.totals;
        const QString text = previewed();
        QVERIFY(text.contains(QString::fromStdString(figure::money(totals.cost))));
        QVERIFY(text.contains(QString::fromStdString(figure::count(totals.calls)) + QStringLiteral(" calls")));
        QVERIFY(text.contains(QStringLiteral("Page 1 of %1").arg(preview().pageCount())));
        QVERIFY(find<QLabel>("reportState")->text().contains(QLatin1String("October 2026")));
    }

    void contentsLeadToTheirPage()
    {
        auto *contents = find<QListWidget>("reportContents");
        const QListWidgetItem *last = contents->item(contents->count() - 1);
        const int page = last->data(Qt::UserRole).toInt();
        QVERIFY(page > 0);
        QVERIFY(preview().getAllText(page).text().contains(QLatin1String("Data quality")));
        QTest::mouseClick(contents->viewport(), Qt::LeftButton, {}, contents->visualItemRect(last).center());
        QCOMPARE(find<ReportPreview>("reportPreview")->pageNavigator()->currentPage(), page);
    }

    void anOfferFromAFileIsKeptAndSized()
    {
        auto *commitment = find<QCheckBox>("reportCommitment");
        QVERIFY(!commitment->isEnabled());
        QVERIFY(!previewed().contains(QLatin1String("What should we commit to?")));
        m_fixture->files->open = {QStringLiteral(SAMPLE_FOLDER "/schedule.json")};
        QTest::mouseClick(find<QPushButton>("reportSchedule"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(commitment->isEnabled() && commitment->isChecked(), kPatience);
        QVERIFY(composed());
        QVERIFY(previewed().contains(QLatin1String("What should we commit to?")));
        QVERIFY(previewed().contains(QLatin1String("Every tier of the offer")));
        QTest::mouseClick(commitment, Qt::LeftButton, {}, QPoint(8, commitment->height() / 2));
        QVERIFY(!commitment->isChecked());
        QVERIFY(composed());
        QVERIFY(!previewed().contains(QLatin1String("What should we commit to?")));
        QTest::mouseClick(commitment, Qt::LeftButton, {}, QPoint(8, commitment->height() / 2));
        QVERIFY(composed());
    }

    void anOrganisationIsTypedOntoPageOne()
    {
        QTest::keyClicks(find<QLineEdit>("reportOrganisation"), QStringLiteral("Example Ltd"));
        QTRY_VERIFY_WITH_TIMEOUT(preview().getAllText(0).text().contains(QLatin1String("Example Ltd")), kPatience);
        QVERIFY(composed());
    }

    void aSavedScenarioReplacesTheLeversFound()
    {
        QVERIFY(previewed().contains(QLatin1String("Scenario: the levers found, together")));
        Scenario shorter;
        shorter.name = "Answers a tenth shorter";
        shorter.steps = {ScenarioStep::of(LeverKind::Output)};
        m_fixture->session->ledger().write(QStringLiteral("Saving"), [json = shorter.toJson()](Store &store, const JobControl &) {
            return store.setDocument("scenario:Answers a tenth shorter", json);
        });
        auto *scenarios = find<QComboBox>("reportScenario");
        QTRY_COMPARE_WITH_TIMEOUT(scenarios->count(), 2, kPatience);
        QVERIFY(composed());
        QTest::keyClick(scenarios, Qt::Key_Down);
        QVERIFY(composed());
        QVERIFY(previewed().contains(QLatin1String("Scenario: Answers a tenth shorter")));
        QTest::keyClick(scenarios, Qt::Key_Up);
        QVERIFY(composed());
    }

    void whatIsExportedIsWhatIsPreviewed_data()
    {
        QTest::addColumn<int>("key"); // into the list of papers
        QTest::addColumn<QSize>("points");
        QTest::newRow("Letter") << int(Qt::Key_Down) << QSize(612, 792);
        QTest::newRow("A4") << int(Qt::Key_Up) << QSize(595, 842);
    }
    void whatIsExportedIsWhatIsPreviewed()
    {
        QFETCH(int, key);
        QTest::keyClick(find<QComboBox>("reportPaper"), Qt::Key(key));
        QVERIFY(composed());
        const QString once = exportTo(QStringLiteral("once.pdf")), again = exportTo(QStringLiteral("again.pdf"));
        QVERIFY(!bytesOf(once).isEmpty());
        QVERIFY(bytesOf(once) == bytesOf(again));
        QPdfDocument document;
        QCOMPARE(document.load(once), QPdfDocument::Error::None);
        QTEST(document.pagePointSize(0).toSize(), "points");
        QCOMPARE(textOf(document), previewed());
    }

    void theSameChoicesGiveTheSameBytes()
    {
        const QByteArray first = bytesOf(exportTo(QStringLiteral("first.pdf")));
        m_fixture->session->ledger().reload();
        QVERIFY(composed());
        QVERIFY(bytesOf(exportTo(QStringLiteral("second.pdf"))) == first);
    }

    void theNameOfTheFileSaysWhatIsWritten()
    {
        QVERIFY(bytesOf(exportTo(QStringLiteral("report.json"))).startsWith('{'));
        QVERIFY(bytesOf(exportTo(QStringLiteral("report.html"))).startsWith("<!doctype html>"));
        QVERIFY(bytesOf(exportTo(QStringLiteral("report.txt"))).isEmpty());
    }

    void aGermanWindowHasAGermanReport()
    {
        const QJsonObject english = QJsonDocument::fromJson(bytesOf(exportTo(QStringLiteral("english.json")))).object();
        Language::apply(QStringLiteral("de"));
        const auto speakEnglish = qScopeGuard([] { Language::apply(QStringLiteral("en")); });
        m_fixture->session->ledger().reload();
        QVERIFY(composed());
        QVERIFY(previewed().contains(QStringLiteral("Seite 1 von %1").arg(preview().pageCount())));
        const auto *contents = find<QListWidget>("reportContents");
        QVERIFY(contents->item(contents->count() - 1)->text().contains(QStringLiteral("Datenqualität")));
        QVERIFY(find<QLabel>("reportState")->text().contains(QStringLiteral("Oktober 2026")));
        const QJsonObject german = QJsonDocument::fromJson(bytesOf(exportTo(QStringLiteral("german.json")))).object();
        QCOMPARE(german[QLatin1String("language")].toString(), QStringLiteral("de"));
        QCOMPARE(german[QLatin1String("report_hash")].toString(), english[QLatin1String("report_hash")].toString());
        QVERIFY(bytesOf(exportTo(QStringLiteral("german.html"))).contains("Datenqualität"));
    }
};

QTEST_MAIN(TestReportPage)
#include "tst_reportpage.moc"
