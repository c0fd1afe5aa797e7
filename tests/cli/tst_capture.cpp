#include "tests/support/assayrun.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using assay::test::assayRun;

/// The capture snippets, run on stand-ins for what the SDKs return, write lines that import whole.
class TestCapture : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static bool runs(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished(60'000) && process.exitCode() == 0;
    }

    static QString contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    /// The TypeScript snippet as the JavaScript it stands for: its only types are `any` and `void`.
    QString withoutTypes() const
    {
        QString text = contentOf(QStringLiteral(PROJECT_ROOT "/resources/capture/record_calls.ts"));
        text.remove(QRegularExpression(QStringLiteral(": (any|void)\\b")));
        QFile file(m_folder.filePath(QStringLiteral("record_calls.mjs")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("the snippet could not be written");
        return m_folder.path();
    }

private slots:
    void aSnippetRecordsWholeCalls_data()
    {
        QTest::addColumn<QString>("interpreter");
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("folder");
        QTest::newRow("Python") << QStringLiteral("python3") << QStringLiteral(TEST_DATA "/capture/calls.py")
                                << QStringLiteral(PROJECT_ROOT "/resources/capture");
        QTest::newRow("TypeScript") << QStringLiteral("node") << QStringLiteral(TEST_DATA "/capture/calls.mjs") << withoutTypes();
    }
    void aSnippetRecordsWholeCalls()
    {
        QFETCH(QString, interpreter);
        QFETCH(QString, program);
        QFETCH(QString, folder);
        if (QStandardPaths::findExecutable(interpreter).isEmpty())
            QSKIP(qPrintable(interpreter + QStringLiteral(" is not installed")));
        const QString log = m_folder.filePath(interpreter + QStringLiteral(".jsonl"));
        QVERIFY(runs(interpreter, {program, folder, log}));
        QCOMPARE(contentOf(log).count(QLatin1Char('\n')), 5);
        QVERIFY(!contentOf(log).contains(QStringLiteral("canary")));

        const QString store = m_folder.filePath(interpreter + QStringLiteral(".assay"));
        const auto receipt =
            assayRun({QStringLiteral("import"), log, QStringLiteral("--store"), store, QStringLiteral("--json")}).json();
        QCOMPARE(receipt.at("accepted").get<int>(), 5);
        QCOMPARE(receipt.at("by_status").at("ok").get<int>(), 3);
        QCOMPARE(receipt.at("by_status").at("error").get<int>(), 2);
        const auto &totals = receipt.at("totals");
        QCOMPARE(totals.at("in_uncached").get<int>(), 3 * 12);
        QCOMPARE(totals.at("cache_write_5m").get<int>(), 3 * 100);
        QCOMPARE(totals.at("cache_write_1h").get<int>(), 3 * 5);
        QCOMPARE(totals.at("output").get<int>(), 3 * 34);

        const auto answer = assayRun({QStringLiteral("query"), QStringLiteral("--by"), QStringLiteral("batch,workload"),
                                      QStringLiteral("--store"), store, QStringLiteral("--json")})
                                .json();
        QVERIFY(answer.at("balance").at("holds").get<bool>());
        QCOMPARE(answer.at("rows").size(), std::size_t{2}); // batch calls of one workload, the others of the other
    }
};

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_capture.moc"
