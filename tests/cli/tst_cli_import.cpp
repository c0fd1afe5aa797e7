#include "core/store/importwriter.h"
#include "tests/support/assayrun.h"
#include "tests/support/formatsamples.h"
#include "tests/support/loggenerator.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

#include <fstream>

using namespace assay;
using namespace assay::test;
using Json = nlohmann::ordered_json;

namespace {

Json readJson(const QString &path)
{
    return Json::parse(std::ifstream(path.toStdString()));
}

Json sumsJson(const ModelSums &sums)
{
    const auto number = [](Int128 value) { return static_cast<std::int64_t>(value); };
    return {{"records", sums.records},
            {"in_uncached", number(sums.inUncached)},
            {"cache_read", number(sums.cacheRead)},
            {"cache_write_5m", number(sums.cacheWrite5m)},
            {"cache_write_1h", number(sums.cacheWrite1h)},
            {"output", number(sums.output)},
            {"web_search", number(sums.webSearch)},
            {"web_fetch", number(sums.webFetch)}};
}

} // namespace

class TestCliImport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_store;

    Outcome run(const QString &command, const QStringList &arguments) const
    {
        return assayRun(QStringList{command, QStringLiteral("--store"), m_store, QStringLiteral("--json")} + arguments);
    }

    QString written(const char *name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s", name);
        return file.fileName();
    }

    static QString anySample() { return QStringLiteral(TEST_DATA "/formats/litellm_spendlogs/litellm_spendlogs.jsonl"); }

    static QStringList samples()
    {
        QStringList found;
        for (const std::string &path : formatSamples())
            found << QString::fromStdString(path);
        return found;
    }

private slots:
    void init() { m_store = m_folder.filePath(QStringLiteral("store-%1.assay").arg(QRandomGenerator::global()->generate64())); }

    void samplesGiveTheExpectedFigures_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : samples())
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
    }
    void samplesGiveTheExpectedFigures()
    {
        QFETCH(QString, path);
        const Json expected = readJson(path + QStringLiteral(".expected.json"));
        const Outcome first = run(QStringLiteral("import"), {path});
        QVERIFY2(first.status == 0, first.diagnostics.constData());
        const Json receipt = first.json();
        for (const auto &[key, value] : expected.items())
            QVERIFY2(receipt.at(key) == value, (key + " is " + receipt.at(key).dump() + ", not " + value.dump()).c_str());
        QVERIFY(receipt.at("files").at(QFileInfo(path).fileName().toStdString()).at("accepted") == receipt.at("accepted"));

        const Json second = run(QStringLiteral("import"), {path}).json();
        QVERIFY(second.at("accepted") == 0);
        QVERIFY(second.at("records_seen") == receipt.at("records_seen"));
        const auto copies = [&receipt](const char *count) { return receipt.at(count).get<int>(); };
        QCOMPARE(second.at("deduplicated").get<int>(), copies("accepted") + copies("deleted") + copies("deduplicated"));
        QCOMPARE(run(QStringLiteral("doctor"), {}).status, 0);
        QCOMPARE(run(QStringLiteral("imports"), {}).json().size(), std::size_t{2});
    }

    void aDryRunLeavesNoFile()
    {
        const Outcome outcome = run(QStringLiteral("import"), QStringList{anySample(), QStringLiteral("--dry-run")});
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.json().at("import_id").is_null());
        QVERIFY(outcome.json().at("accepted") > 0);
        QVERIFY(!QFile::exists(m_store));
    }

    void rejectsAreNamedByFileAndLine()
    {
        const QString log = written("broken.jsonl", "{\"timestamp\":\"2026-10-05\",\"model\":\"m\",\"input_tokens\":1}\n{oops\n");
        const Json receipt = run(QStringLiteral("import"), {log}).json();
        QVERIFY(receipt.at("rejected") == Json({{"bad_json", 1}}));
        QVERIFY(receipt.at("rejects").at(0) == Json({{"file", "broken.jsonl"}, {"line", 2}, {"reason", "bad_json"}}));
    }

    void aProfileSaysWhatColumnsMean()
    {
        const QString log = written("own.csv", "zeit,modell,ein,aus\n2026-10-05,claude-opus-4-7,10,20\n");
        QCOMPARE(run(QStringLiteral("import"), {log}).json().at("accepted").get<int>(), 0);
        const QString profile = written("own.json", R"({"name": "ours", "columns": {"ts": "zeit", "model": "modell", "input": "ein", "output": "aus"}})");
        const Json receipt = run(QStringLiteral("import"), {log, QStringLiteral("--profile"), profile}).json();
        QCOMPARE(receipt.at("accepted").get<int>(), 1);
        QCOMPARE(receipt.at("totals").at("output").get<int>(), 20);

        const QString broken = written("broken.json", R"({"columns": {"colour": "blau"}})");
        const Outcome refused = run(QStringLiteral("import"), {log, QStringLiteral("--profile"), broken});
        QCOMPARE(refused.status, 3);
        QVERIFY2(refused.diagnostics.contains("colour"), refused.diagnostics.constData());
    }

    void anImportCanBeUndone()
    {
        const Json receipt = run(QStringLiteral("import"), {anySample()}).json();
        const QString id = QString::number(receipt.at("import_id").get<int>());
        const Outcome undone = run(QStringLiteral("imports"), {QStringLiteral("--undo"), id});
        QCOMPARE(undone.status, 0);
        QVERIFY(undone.json().at("read_again").empty());
        QVERIFY(run(QStringLiteral("imports"), {}).json().empty());
        QCOMPARE(run(QStringLiteral("doctor"), {}).status, 0);
        QVERIFY(run(QStringLiteral("import"), {anySample()}).json().at("accepted") == receipt.at("accepted"));
    }

    void whatCannotBeDoneSaysWhy_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QStringList &arguments, int status) { QTest::newRow(name) << arguments << status; };
        row("no file named", {QStringLiteral("import")}, 2);
        row("a format that is none", {QStringLiteral("import"), QStringLiteral("x"), QStringLiteral("--format"), QStringLiteral("nope")}, 2);
        row("a file that is not there", {QStringLiteral("import"), QStringLiteral("/nowhere/log.jsonl")}, 3);
        row("an import number that is none", {QStringLiteral("imports"), QStringLiteral("--undo"), QStringLiteral("one")}, 2);
        row("an import that is not there", {QStringLiteral("imports"), QStringLiteral("--undo"), QStringLiteral("9")}, 3);
        row("a store that is not there", {QStringLiteral("imports")}, 4);
        row("a table that is not there", {QStringLiteral("units"), QStringLiteral("/nowhere/units.csv")}, 3);
        row("no table named", {QStringLiteral("units")}, 2);
    }
    void whatCannotBeDoneSaysWhy()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        const Outcome outcome = run(arguments.first(), arguments.mid(1));
        QCOMPARE(outcome.status, status);
        QVERIFY(outcome.diagnostics.startsWith("assay: "));
        QVERIFY(outcome.output.isEmpty());
    }

    void anotherWriterMakesImportStepBack()
    {
        const auto store = Store::open(m_store.toStdString(), StoreMode::Write);
        const auto writing = ImportWriter::begin(**store, 0, "held by the test");
        QVERIFY(bool(writing));
        const Outcome outcome = run(QStringLiteral("import"), {anySample()});
        QCOMPARE(outcome.status, 4);
        QVERIFY(outcome.diagnostics.contains("Another process is writing"));
        QCOMPARE(run(QStringLiteral("imports"), {}).status, 0); // a reader works beside the writer
    }

    void companionTablesAreReadListedAndTemplated()
    {
        const QString csv = written("units.csv", "workload,day,count,succeeded\nmail,2026-10-05,5,\nmail,bad,1,\n");
        const Outcome read = run(QStringLiteral("units"), {csv});
        QCOMPARE(read.status, 0);
        QVERIFY(read.json().at("read") == 1);
        QVERIFY(read.json().at("rejects").at(0).at("line") == 3);
        QVERIFY(run(QStringLiteral("units"), {QStringLiteral("--list")}).json()
                == Json::array({{{"workload", "mail"}, {"day", "2026-10-05"}, {"count", 5}, {"succeeded", nullptr}}}));
        for (const char *table : {"workloads", "units", "revenue", "invoices"})
            QVERIFY(run(QString::fromLatin1(table), {QStringLiteral("--template")}).output.count('\n') == 2);
    }

    void killedAtAnyMomentTheStoreIsWhole_data()
    {
        QTest::addColumn<bool>("isFirst");
        QTest::newRow("an import into a store") << false;
        QTest::newRow("the first import of a store") << true;
    }

    void killedAtAnyMomentTheStoreIsWhole()
    {
        QFETCH(const bool, isFirst);
        const QString path = m_folder.filePath(QStringLiteral("killed.jsonl"));
        const GeneratedLog log(path.toStdString(), 11, 25'000);
        const QString target = m_store;
        m_store += QStringLiteral(".measure");
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(run(QStringLiteral("import"), {path}).status, 0);
        const int whole = int(timer.elapsed());
        m_store = target;
        if (!isFirst)
            QVERIFY(bool(Store::open(m_store.toStdString(), StoreMode::Write)));
        for (int tenth = 2; tenth <= 11; ++tenth) {
            if (isFirst)
                for (const char *file : {"", "-journal", "-wal", "-shm"})
                    QFile::remove(m_store + QString::fromLatin1(file));
            QProcess process;
            process.start(QStringLiteral(ASSAY_BINARY), {QStringLiteral("import"), QStringLiteral("--store"), m_store, path});
            QVERIFY(process.waitForStarted());
            if (!process.waitForFinished(whole * tenth / 10)) {
                process.kill();
                process.waitForFinished();
            }
            const Outcome doctor = run(QStringLiteral("doctor"), {});
            QVERIFY2(doctor.status == 0 || doctor.diagnostics.contains("There is no store here yet"), doctor.output.constData());
        }
        QCOMPARE(run(QStringLiteral("import"), {path}).status, 0);
        const Outcome doctor = run(QStringLiteral("doctor"), {});
        QVERIFY2(doctor.status == 0, doctor.output.constData());

        std::int64_t accepted = 0;
        Json byModel;
        for (const Json &receipt : run(QStringLiteral("imports"), {}).json())
            if (receipt.at("accepted") > 0) {
                accepted += receipt.at("accepted").get<std::int64_t>();
                byModel = receipt.at("by_model");
            }
        QCOMPARE(accepted, log.calls);
        for (const auto &[model, sums] : log.byModel)
            QVERIFY2(byModel.at(model) == sumsJson(sums), model.c_str());
    }
};

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cli_import.moc"
