// No prompt or answer text is kept: a canary in every text field of every format reaches neither the store nor a report.
#include "core/ingest/importjob.h"
#include "core/store/store.h"
#include "ui/pdf/pdfreport.h"

#include <QtTest>

#include <QBuffer>
#include <QDir>
#include <QPdfDocument>
#include <QTemporaryDir>

using namespace assay;

namespace {

const JobControl kControl;
constexpr auto kCanary = "canary-in-the-coal-mine";

QByteArray bytesOfFolder(const QString &folder)
{
    QByteArray bytes;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files))
        if (QFile file(info.filePath()); file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    return bytes;
}

QString textOf(const PdfFile &pdf)
{
    QBuffer buffer;
    buffer.setData(pdf.bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QString text;
    for (int i = 0; i < document.pageCount(); ++i)
        text += document.getAllText(i).text();
    return text;
}

} // namespace

class TestCanary : public QObject
{
    Q_OBJECT

private slots:
    void textReachesNeitherStoreNorReport_data();
    void textReachesNeitherStoreNorReport();
};

void TestCanary::textReachesNeitherStoreNorReport_data()
{
    QTest::addColumn<QByteArray>("record"); // with $ where the canary sits
    QTest::newRow("own JSONL with prompt, answer and messages")
        << QByteArray(R"({"timestamp":"2026-10-05T08:00:00Z","request_id":"r1","model":"claude-sonnet-5","workload":"kept-workload",)"
                      R"("usage":{"input_tokens":10,"output_tokens":5},"prompt":"$","response":"$","completion":"$","content":"$","body":"$",)"
                      R"("messages":[{"role":"user","content":"$"}],"input_text":"$ $ $ $ $ $ $ $ $ $ $ $ $ $ $ $ $ $ $ $",)"
                      R"("metadata":{"prompt":"$","input":"$","output":"$","messages":"$"},"error_information":{"error_message":"$"}})");
    QTest::newRow("Messages API response with text, thinking and a tool call")
        << QByteArray(R"({"id":"msg_01Canary","type":"message","role":"assistant","model":"claude-sonnet-5","stop_reason":"end_turn",)"
                      R"("content":[{"type":"text","text":"$"},{"type":"thinking","thinking":"$","signature":"$"},)"
                      R"({"type":"tool_use","id":"t","name":"f","input":{"query":"$"}}],"stop_sequence":"$",)"
                      R"("usage":{"input_tokens":10,"output_tokens":5}})");
    QTest::newRow("LiteLLM spend log with messages and response")
        << QByteArray(R"({"request_id":"l1","call_type":"acompletion","startTime":"2026-10-05T08:00:00Z","endTime":"2026-10-05T08:00:01Z",)"
                      R"("model":"claude-sonnet-5","custom_llm_provider":"anthropic","spend":0.01,"total_tokens":15,"prompt_tokens":10,)"
                      R"("completion_tokens":5,"messages":[{"role":"user","content":"$"}],"response":{"choices":[{"message":{"content":"$"}}]},)"
                      R"("proxy_server_request":{"messages":"$"},"metadata":{"error_information":{"error_message":"$"},"prompt":"$"}})");
}

void TestCanary::textReachesNeitherStoreNorReport()
{
    QFETCH(QByteArray, record);
    const QTemporaryDir logs, stores;
    QFile log(logs.filePath(QStringLiteral("log.jsonl")));
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write(record.replace("$", kCanary) + '\n');
    log.close();

    ReportRequest request;
    std::shared_ptr<const Snapshot> snapshot;
    {
        auto store = Store::open(stores.filePath(QStringLiteral("a.assay")).toStdString(), StoreMode::Write);
        QVERIFY2(store, store ? "" : store.error().text().c_str());
        ImportRequest import;
        import.paths = {log.fileName().toStdString()};
        auto receipt = importFiles(**store, import, kControl);
        QVERIFY2(receipt, receipt ? "" : receipt.error().text().c_str());
        QCOMPARE(receipt->counts.accepted, 1);
        request.imports = {*receipt};
        auto columns = (*store)->loadColumns(kControl);
        QVERIFY(columns);
        snapshot = Snapshot::build(columns.take(), {}, PriceBook::builtIn(), {}, kControl);
    }
    const QByteArray kept = bytesOfFolder(stores.path());
    QVERIFY(kept.contains("claude-sonnet-5")); // what is meant to be kept is there to be seen
    QVERIFY(!kept.contains(kCanary));

    const Report report = composeReport(snapshot, request, kControl);
    QVERIFY(report.text().find("claude-sonnet-5") != std::string::npos);
    QVERIFY(report.toJson().find(kCanary) == std::string::npos);
    QVERIFY(!textOf(paintPdf(report, Paper::A4)).contains(QLatin1String(kCanary)));
}

QTEST_MAIN(TestCanary)
#include "tst_canary.moc"
