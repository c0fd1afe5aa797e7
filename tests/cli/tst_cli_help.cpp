#include "tests/support/assayrun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace assay::test;

/// What the program says of itself, and that the desktop is told the same.
class TestCliHelp : public QObject
{
    Q_OBJECT
private slots:
    void everyCommandHasHelpAndAPlaceInTheManual();
    void aMistypedWordGetsTheNearestOne_data();
    void aMistypedWordGetsTheNearestOne();
    void theVersionIsThatOfTheProject();
    void theDesktopKnowsALedgerByItsApplicationId();
};

void TestCliHelp::everyCommandHasHelpAndAPlaceInTheManual()
{
    const QString overview = QString::fromUtf8(assayRun({QStringLiteral("--help")}).output);
    const QString manual = QString::fromUtf8(assayRun({QStringLiteral("--manual")}).output);
    int commands = 0;
    static const QRegularExpression row(QStringLiteral("^  ([a-z]+) +(\\S.*)$"), QRegularExpression::MultilineOption);
    for (auto found = row.globalMatch(overview); found.hasNext(); ++commands) {
        const auto match = found.next();
        const Outcome help = assayRun({match.captured(1), QStringLiteral("--help")});
        QCOMPARE(help.status, 0);
        QVERIFY2(help.output.startsWith("Usage: assay " + match.captured(1).toUtf8()), help.output);
        QVERIFY2(help.output.contains(match.captured(2).toUtf8()), help.output);
        QVERIFY2(manual.contains(QStringLiteral("\n.SS assay ") + match.captured(1)), qPrintable(match.captured(1)));
        QVERIFY2(match.captured(2).endsWith(QLatin1Char('.')), qPrintable(match.captured()));
    }
    QVERIFY(commands > 15);
}

void TestCliHelp::aMistypedWordGetsTheNearestOne_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("a command") << QStringList{QStringLiteral("qurey")}
                               << QByteArray("assay: unknown command \"qurey\"; did you mean query?\n");
    QTest::newRow("an option of all commands") << QStringList{QStringLiteral("query"), QStringLiteral("--stroe")}
                                               << QByteArray("assay: unknown option --stroe; did you mean --store?\n");
    QTest::newRow("an option of its own") << QStringList{QStringLiteral("query"), QStringLiteral("--metric")}
                                          << QByteArray("assay: unknown option --metric; did you mean --metrics?\n");
    QTest::newRow("nothing near") << QStringList{QStringLiteral("query"), QStringLiteral("--perpendicular")}
                                  << QByteArray("assay: unknown option --perpendicular\n");
}

void TestCliHelp::aMistypedWordGetsTheNearestOne()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    const Outcome outcome = assayRun(arguments);
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.diagnostics, message);
}

void TestCliHelp::theVersionIsThatOfTheProject()
{
    QFile build(QStringLiteral(PROJECT_ROOT "/CMakeLists.txt"));
    QVERIFY(build.open(QIODevice::ReadOnly));
    const Outcome outcome = assayRun({QStringLiteral("--version")});
    QCOMPARE(outcome.status, 0);
    QVERIFY(build.readAll().contains("VERSION " + outcome.output.trimmed().split(' ').last() + ' '));
}

void TestCliHelp::theDesktopKnowsALedgerByItsApplicationId()
{
    const QTemporaryDir folder;
    const QString store = folder.filePath(QStringLiteral("a.assay"));
    QFile log(folder.filePath(QStringLiteral("empty.jsonl")));
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write("{\"model\":\"claude-haiku-4-5\",\"usage\":{\"input_tokens\":1,\"output_tokens\":1}}\n");
    log.close();
    QCOMPARE(assayRun({QStringLiteral("import"), log.fileName(), QStringLiteral("--store"), store}).status, 0);
    QFile ledger(store);
    QVERIFY(ledger.open(QIODevice::ReadOnly));
    QFile mime(QStringLiteral(PROJECT_ROOT "/packaging/assay-mime.xml"));
    QVERIFY(mime.open(QIODevice::ReadOnly));
    QVERIFY(mime.readAll().contains("value=\"0x" + ledger.read(72).mid(68).toHex() + '"'));
}

QTEST_GUILESS_MAIN(TestCliHelp)
#include "tst_cli_help.moc"
