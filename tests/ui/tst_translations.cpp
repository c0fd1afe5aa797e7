#include "core/levers/lever.h"
#include "tests/support/sampleledger.h"
#include "tests/uisupport/windowfixture.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/formatnumber.h"
#include "ui/language.h"
#include "ui/reportlanguage.h"
#include "ui/shell/rangetext.h"
#include "ui/shell/windowhost.h"

#include <nlohmann/json.hpp>

#include <QAction>
#include <QDirIterator>
#include <QLineEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QXmlStreamReader>

using namespace assay;
using assay::test::WindowFixture;

namespace {

struct Message
{
    QString context, source;
    QStringList german;
    bool isFinished = true;
};

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            messages.append({context, xml.readElementText(), {}, true});
        } else if (xml.name() == QLatin1String("translation")) {
            messages.last().isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            messages.last().german << xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    QStringList found;
    static const QRegularExpression placeholder(QStringLiteral("%[1-9n]"));
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

/// The text literals of a C++ source, those that stand one after the other joined.
QStringList literalsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString source = QString::fromUtf8(file.readAll());
    source.remove(QRegularExpression(QStringLiteral("//[^\n]*"))).remove(QRegularExpression(QStringLiteral("#include[^\n]*")));
    source.replace(QRegularExpression(QStringLiteral("\"\\s*\n\\s*\"")), QString());
    QStringList literals;
    static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\\n]|\\\\.)*)\""));
    for (auto match = literal.globalMatch(source); match.hasNext();)
        literals << match.next().captured(1).replace(QStringLiteral("\\\""), QStringLiteral("\""));
    return literals;
}

} // namespace

/// The window in German: nothing is left in English, and English stays as it was.
class TestTranslations : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QList<Message> m_messages;
    QString m_told; ///< by lupdate

private slots:
    /// The committed translation, brought up to the sources as they are now.
    void initTestCase()
    {
        const QString copy = m_folder.filePath(QStringLiteral("assay_de.ts")), core = m_folder.filePath(QStringLiteral("core.cpp"));
        QVERIFY(QFile::copy(QStringLiteral(PROJECT_ROOT "/resources/translations/assay_de.ts"), copy));
        QFile texts(core);
        QVERIFY(texts.open(QIODevice::WriteOnly));
        for (const std::string &text : coreTexts())
            texts.write(QByteArray::fromStdString("QT_TRANSLATE_NOOP(\"core\", " + nlohmann::json(text).dump() + ")\n"));
        texts.close();
        QProcess lupdate;
        lupdate.setProcessChannelMode(QProcess::MergedChannels);
        lupdate.start(QStringLiteral(LUPDATE), {QStringLiteral("-no-obsolete"), QStringLiteral("-disable-heuristic"), QStringLiteral("similartext"),
                                                QStringLiteral("-disable-heuristic"), QStringLiteral("sametext"), QStringLiteral("-I"),
                                                QStringLiteral(PROJECT_ROOT), QStringLiteral(PROJECT_ROOT "/ui"), core, QStringLiteral("-ts"), copy});
        QVERIFY(lupdate.waitForFinished());
        m_told = QString::fromUtf8(lupdate.readAll());
        m_messages = messagesOf(copy);
        QVERIFY2(m_messages.size() > 100, qPrintable(m_told));
    }
    void cleanup() { Language::apply(QStringLiteral("en")); }

    void everyTextHasAContextThatIsFoundAtRunTime()
    {
        QVERIFY2(!m_told.contains(QStringLiteral("Qualifying with unknown")), qPrintable(m_told));
        QVERIFY2(!m_told.contains(QStringLiteral("lacks Q_OBJECT")), qPrintable(m_told));
    }

    void everyTextIsGerman()
    {
        QStringList missing;
        for (const Message &m : m_messages)
            if (!m.isFinished || m.german.join(QString()).isEmpty())
                missing << m.context + QStringLiteral(": ") + m.source;
        QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("run the target update_translations and translate:\n") + missing.join(QLatin1Char('\n'))));
    }

    void figuresAndNamesKeepTheirPlaces()
    {
        for (const Message &m : m_messages)
            if (!m.source.contains(QStringLiteral("%n")))
                QVERIFY2(placeholders(m.source) == placeholders(m.german.join(QString())), qPrintable(m.context + QStringLiteral(": ") + m.source));
    }

    /// Rooms whose sentences people read in the window; a new one there needs its pattern and its German.
    void everySentenceOfCoreHasAPattern_data()
    {
        QTest::addColumn<QString>("room");
        for (const char *room : {"levers", "targets", "rules", "values", "planning", "report"})
            QTest::newRow(room) << QString::fromLatin1(room);
    }
    void everySentenceOfCoreHasAPattern()
    {
        QFETCH(QString, room);
        QStringList known;
        for (const auto &sentences : {coreSentences(), coreErrors(), reportSentences()})
            for (const char *sentence : sentences)
                known << QString::fromUtf8(sentence).replace(QRegularExpression(QStringLiteral("%[1-9]( %)?")), QStringLiteral("\n"));
        for (const std::string &text : coreTexts())
            known << QString::fromStdString(text);
        const QString all = known.join(QLatin1Char('\n'));
        static const QRegularExpression words(QStringLiteral("[a-z]{2,} [a-z]{2,}"));
        QStringList missing;
        QDirIterator files(QStringLiteral(PROJECT_ROOT "/core/") + room, {QStringLiteral("*.cpp")});
        while (files.hasNext()) {
            const QString path = files.next();
            if (path.contains(QStringLiteral("read.cpp")) || path.contains(QStringLiteral("targetset")) || path.contains(QStringLiteral("reporthtml")))
                continue; // what is wrong with a document is said in English, as its keys are; tags are no words
            for (const QString &literal : literalsOf(path))
                for (const QString &part : literal.split(QRegularExpression(QStringLiteral("%[+.0-9]*[a-z]|%%|[.,:] "))))
                    if (words.match(part).hasMatch() && !all.contains(part.trimmed()))
                        missing << path.section(QLatin1Char('/'), -1) + QStringLiteral(": ") + part;
        }
        QVERIFY2(missing.isEmpty(), qPrintable(QLatin1Char('\n') + missing.join(QLatin1Char('\n'))));
    }

    void whatCoreSaysOfTheSampleIsGerman()
    {
        Language::apply(QStringLiteral("de"));
        const test::SampleLedger sample(SAMPLE_FOLDER, m_folder.filePath(QStringLiteral("sample.assay")).toStdString());
        const Diagnosis diagnosis = diagnose(*sample.snapshot, Selection(), JobControl());
        QVERIFY(!diagnosis.levers.empty() && !diagnosis.lean.empty());
        std::vector<std::string> said;
        for (const Lever &lever : diagnosis.levers) {
            said.push_back(lever.reason);
            said.insert(said.end(), lever.assumptions.begin(), lever.assumptions.end());
        }
        for (const LeanWorkload &lean : diagnosis.lean)
            said.push_back(lean.reason);
        static const QRegularExpression english(QStringLiteral("\\b(the|calls|of|are|is|and|not|that|which)\\b"));
        for (const std::string &text : said)
            QVERIFY2(!english.match(coreText(text)).hasMatch(), qPrintable(coreText(text)));
    }

    void aSentenceKeepsItsFiguresAndNames()
    {
        const std::string_view sentence = "Of that cost 70 % (50 % to 1,234.5 %) is taken to be avoidable.";
        QCOMPARE(coreText(sentence).replace(QChar::Nbsp, QLatin1Char(' ')), QString::fromLatin1(sentence.data(), qsizetype(sentence.size())));
        QVERIFY2(!coreText(sentence).contains(QStringLiteral("0 %")), "a line may end between a number and its unit");
        Language::apply(QStringLiteral("de"));
        QCOMPARE(coreText(sentence).replace(QChar::Nbsp, QLatin1Char(' ')), QStringLiteral("Von diesen Kosten gelten 70 % (50 % bis 1.234,5 %) als vermeidbar."));
        QCOMPARE(coreText("Route the Opus family to Claude Haiku 4.5"), QStringLiteral("Auf Claude Haiku 4.5 umleiten: die Familie Opus"));
        QCOMPARE(coreText("No bill was entered for March 2026."), QStringLiteral("Für März 2026 wurde keine Rechnung eingegeben."));
        QCOMPARE(coreText("a text nobody knows"), QStringLiteral("a text nobody knows"));
    }

    void numbersAndDatesAreWrittenAsTheLanguageDoes()
    {
        const Money money = Money::fromAttos(Int128(12'345'670'000) * 1'000'000'000);
        const Millis day = *parseTime("2026-10-14T08:01:12Z");
        QCOMPARE(Format::moneyExact(money), QStringLiteral("$12.34567"));
        QCOMPARE(Format::moneyRange(money, money + money), QStringLiteral("$12.35 – $24.69"));
        QCOMPARE(Format::count(12482113), QStringLiteral("12,482,113"));
        Language::apply(QStringLiteral("de"));
        QCOMPARE(Format::moneyExact(money), QStringLiteral("12,34567\u00A0$"));
        QCOMPARE(Format::moneyChange(Money() - money), QStringLiteral("\u221212,35\u00A0$"));
        QCOMPARE(Format::dollarsShort(1'200'000), QStringLiteral("1,2\u00A0Mio.\u00A0$"));
        QCOMPARE(Format::moneyRange(money, money + money), QStringLiteral("12,35 – 24,69\u00A0$")); // the sign once
        QCOMPARE(Format::moneyRange(money, money), QStringLiteral("12,35\u00A0$"));
        QCOMPARE(Format::moneyRange(money, Money::fromAttos(Int128(kAttosPerDollar) * 12'000'000)), QStringLiteral("12,35\u00A0$ – 12,00\u00A0Mio.\u00A0$"));
        QCOMPARE(Format::count(12482113), QStringLiteral("12.482.113"));
        QCOMPARE(Format::share(0.412), QStringLiteral("41,2\u00A0%"));
        QCOMPARE(Format::time(day, {}), QStringLiteral("14. Okt. 2026 08:01:12"));
        QCOMPARE(Format::bytes(1'500'000), QStringLiteral("1,5\u00A0MB"));
    }

    void amountsAndMonthsAreReadAsTheLanguageWritesThem()
    {
        QCOMPARE(number::plainAmount(QStringLiteral("$18,250.75")), QStringLiteral("18250.75"));
        QVERIFY(!parseRange(QStringLiteral("Okt 2026"), {}));
        Language::apply(QStringLiteral("de"));
        QCOMPARE(number::plainAmount(QStringLiteral("18.250,75 $")), QStringLiteral("18250.75"));
        QCOMPARE(number::plainAmount(QStringLiteral("18.250")), QStringLiteral("18250"));
        QCOMPARE(number::plainAmount(QStringLiteral("18250.75")), QStringLiteral("18250.75"));
        for (const char *text : {"Okt 2026", "Oktober 2026", "Oct 2026", "2026-10"})
            QVERIFY2(parseRange(QString::fromLatin1(text), {}), text);
    }

    void whatIsNotSavedYetOutlivesTheLanguage()
    {
        WindowFixture m;
        QVERIFY(m.importLog());
        m.window.reset();
        WindowHost host(*m.session, *m.settings);
        const auto find = [&](const char *name) { return host.window().findChild<QWidget *>(QString::fromLatin1(name)); };
        m.session->showPage("data");
        auto *tabs = host.window().findChild<QTabBar *>(QStringLiteral("dataTabs"));
        const int rules = tabs->count() - 2;
        QCOMPARE(tabs->tabText(rules), QStringLiteral("Rules"));
        tabs->setCurrentIndex(rules);
        QVERIFY(m.settle());
        QTest::mouseClick(find("addRule"), Qt::LeftButton);
        QTest::keyClicks(find("ruleValue"), QStringLiteral("legacy"));

        host.window().findChild<QAction *>(QStringLiteral("action.language.de"))->trigger();
        QTRY_COMPARE(host.window().findChild<QToolButton *>(QStringLiteral("rail.data"))->text().trimmed(), QStringLiteral("Daten"));
        QVERIFY(m.settle());
        host.window().findChild<QTabBar *>(QStringLiteral("dataTabs"))->setCurrentIndex(rules);
        QVERIFY(m.settle());
        QCOMPARE(host.window().findChild<QTableView *>(QStringLiteral("rules"))->model()->rowCount(), 1);
        QCOMPARE(host.window().findChild<QLineEdit *>(QStringLiteral("ruleValue"))->text(), QStringLiteral("legacy"));
        while (m.session->undoStack().canUndo())
            m.session->undoStack().undo();
        QCOMPARE(host.window().findChild<QTableView *>(QStringLiteral("rules"))->model()->rowCount(), 0);
    }

    void anotherLanguageIsSpokenAtOnceAndAtTheNextStart()
    {
        WindowFixture m;
        QVERIFY(m.importLog());
        m.window.reset();
        WindowHost host(*m.session, *m.settings);
        m.session->showPage("calls");
        m.session->keepOnly({Dimension::Team, {}}, {std::string("support")});
        QVERIFY(m.settle());
        const auto speak = [&](const char *choice) {
            host.window().findChild<QAction *>(QStringLiteral("action.language.") + QLatin1String(choice))->trigger();
        };
        const auto saysOf = [&](const char *page) { return host.window().findChild<QToolButton *>(QStringLiteral("rail.") + QLatin1String(page))->text().trimmed(); };
        QCOMPARE(saysOf("savings"), QStringLiteral("Savings"));
        speak("de");
        QTRY_COMPARE(saysOf("savings"), QStringLiteral("Ersparnis"));
        QVERIFY(m.settle());
        QCOMPARE(m.settings->value(kLanguage), QStringLiteral("de"));
        QCOMPARE(m.session->view().page, std::string("calls"));
        QCOMPARE(host.window().currentPage()->objectName(), QStringLiteral("page.calls"));
        QVERIFY(host.window().findChild<QToolButton *>(QStringLiteral("crumb.remove.0")));
        const auto *calls = host.window().findChild<QTableView *>(QStringLiteral("calls"));
        QTRY_VERIFY(calls->model()->rowCount() > 0);
        m.session->undoStack().undo(); // what was done before is undone after
        QVERIFY(m.session->selection().filters.empty());
        speak("en");
        QTRY_COMPARE(saysOf("savings"), QStringLiteral("Savings"));
        QCOMPARE(m.settings->value(kLanguage), QStringLiteral("en"));
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
