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
    QTest::newRow("Messages API stream with text, thinking and tool input")
        << QByteArray("event: message_start\ndata: "
                      R"({"type":"message_start","message":{"id":"msg_01Canary","type":"message","role":"assistant","model":"claude-sonnet-5",)"
                      R"("content":["$"],"stop_sequence":"$","usage":{"input_tokens":10,"output_tokens":1}}})"
                      "\n\ndata: " R"({"type":"content_block_start","content_block":{"type":"tool_use","name":"$","input":{"q":"$"}}})"
                      "\n\ndata: " R"({"type":"content_block_delta","delta":{"type":"text_delta","text":"$"}})"
                      "\n\ndata: " R"({"type":"message_delta","delta":{"stop_reason":"refusal","stop_details":{"explanation":"$"}},"usage":{"output_tokens":5}})"
                      "\n\ndata: " R"({"type":"error","error":{"type":"api_error","message":"$"}})" "\n");
    QTest::newRow("batch result with an answer")
        << QByteArray(R"({"custom_id":"row-1","result":{"type":"succeeded","message":{"id":"msg_01Canary","type":"message","role":"assistant",)"
                      R"("model":"claude-sonnet-5","content":[{"type":"text","text":"$"}],"stop_sequence":"$","usage":{"input_tokens":10}}},"note":"$"})");
    QTest::newRow("transcript line with prompt, answer, tool result and summary")
        << QByteArray(R"({"type":"assistant","sessionId":"s","uuid":"u","timestamp":"2026-10-05T08:00:00Z","requestId":"req_1","toolUseResult":{"stdout":"$"},)"
                      R"("summary":"$","content":"$","slug":"$","isApiErrorMessage":false,"error":{"type":"api_error","message":"$"},)"
                      R"("message":{"id":"msg_1","role":"assistant","model":"claude-sonnet-5","content":[{"type":"thinking","thinking":"$"}],"usage":{"input_tokens":1}}})");
    QTest::newRow("LiteLLM standard logging with messages and response")
        << QByteArray(R"({"id":"l1","call_type":"acompletion","startTime":1791450000.25,"endTime":1791450001.25,"model":"claude-sonnet-5","response_cost":0.01,)"
                      R"("status":"failure","prompt_tokens":10,"completion_tokens":5,"messages":[{"content":"$"}],"response":{"choices":"$"},"error_str":"$",)"
                      R"("request_tags":["prompt:$"],"error_information":{"error_class":"E","error_message":"$","traceback":"$"},)"
                      R"("model_parameters":{"system":"$"},"metadata":{"requester_metadata":{"question":"$"},"spend_logs_metadata":{"prompt":"$"}}})");
    QTest::newRow("Langfuse observation with input, output and status message")
        << QByteArray(R"({"id":"o","trace_id":"t","project_id":"p","type":"GENERATION","start_time":"2026-10-05 08:00:00","provided_model_name":"claude-sonnet-5",)"
                      R"("input":{"messages":[{"content":"$"}],"x":"$"},"output":"$","status_message":"$","level":"ERROR","name":"$","usage_details":{"input":1},)"
                      R"("model_parameters":{"system":"$"},"tool_definitions":{"f":"$"},"tool_calls":["$"],"metadata":{"prompt":"$","last_message":"$"},)"
                      R"("metadata_names":["answer"],"metadata_values":["$"]})");
    QTest::newRow("span with prompts, completions and events")
        << QByteArray(R"({"resourceSpans":[{"resource":{"attributes":[{"key":"prompt","value":{"stringValue":"$"}}]},"scopeSpans":[{"spans":[{"traceId":"a","spanId":"b",)"
                      R"("name":"$","startTimeUnixNano":"1791636000000000000","status":{"code":2,"message":"$"},"events":[{"name":"$","attributes":[{"key":"gen_ai.prompt","value":{"stringValue":"$"}}]}],)"
                      R"("attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},{"key":"gen_ai.request.model","value":{"stringValue":"claude-sonnet-5"}},)"
                      R"({"key":"gen_ai.usage.input_tokens","value":{"intValue":"3"}},{"key":"gen_ai.prompt.0.content","value":{"stringValue":"$"}},)"
                      R"({"key":"gen_ai.input.messages","value":{"stringValue":"$"}},{"key":"gen_ai.completion.0.content","value":{"stringValue":"$"}},)"
                      R"({"key":"traceloop.entity.input","value":{"stringValue":"$"}},{"key":"traceloop.association.properties.question","value":{"stringValue":"$"}}]}]}]}]})");
    QTest::newRow("event of a coding agent with prompt and error")
        << QByteArray(R"({"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":"1791636000000000000","body":{"stringValue":"$"},"attributes":[)"
                      R"({"key":"event.name","value":{"stringValue":"api_error"}},{"key":"model","value":{"stringValue":"claude-sonnet-5"}},)"
                      R"({"key":"prompt","value":{"stringValue":"$"}},{"key":"error","value":{"stringValue":"$"}},{"key":"body","value":{"stringValue":"$"}}]}]}]}]})");
    QTest::newRow("Bedrock invocation with both bodies")
        << QByteArray(R"({"schemaType":"ModelInvocationLog","timestamp":"2026-10-05T08:00:00Z","requestId":"r","modelId":"anthropic.claude-sonnet-5","errorMessage":"$",)"
                      R"("requestMetadata":{"prompt":"$"},"input":{"inputTokenCount":1,"inputBodyJson":{"system":"$","messages":[{"content":"$"}],"prompt":"$"}},)"
                      R"("output":{"outputTokenCount":2,"outputBodyJson":[{"type":"message_start","message":{"id":"m","content":["$"],"usage":{"input_tokens":1}}},)"
                      R"({"type":"content_block_delta","delta":{"text":"$"}}]}})");
    QTest::newRow("Bedrock batch line with prompt and answer")
        << QByteArray(R"({"recordId":"b","modelInput":{"messages":[{"content":"$"}],"system":"$"},"modelOutput":{"id":"m","model":"claude-sonnet-5",)"
                      R"("content":[{"text":"$"}],"usage":{"input_tokens":1}},"error":{"errorCode":400,"errorMessage":"$"}})");
    QTest::newRow("Helicone row with bodies and properties")
        << QByteArray(R"({"request_id":"h","request_created_at":"2026-10-05 08:00:00","model":"claude-sonnet-5","status":200,"prompt_tokens":1,"prompt_cache_read_tokens":0,)"
                      R"("request_body":"$","response_body":"$","properties":{"Prompt":"$","User Message":"$"},"scores":{"note":"$"}})");
    QTest::newRow("OpenRouter generation with unknown columns")
        << QByteArray("generation_id,created_at,cost_total,tokens_prompt,tokens_completion,model_permaslug,provider_name,prompt,completion\n"
                      "g,2026-10-05 08:00:00,0,1,2,anthropic/claude-sonnet-5,Anthropic,$,$\n");
    QTest::newRow("Cloudflare log with bodies")
        << QByteArray(R"({"id":"c","created_at":"2026-10-05T08:00:00Z","provider":"anthropic","model":"claude-sonnet-5","tokens_in":1,"tokens_out":2,"request":"$",)"
                      R"("response":"$","request_head":"$","metadata":)" "\"{\\\"prompt\\\":\\\"$\\\"}\"}");
    QTest::newRow("Portkey log with request and response")
        << QByteArray(R"({"id":"k","created_at":"2026-10-05T08:00:00Z","ai_org":"anthropic","ai_model":"claude-sonnet-5","req_units":1,"res_units":2,"is_success":true,)"
                      R"("request":{"messages":[{"content":"$"}],"body":"$"},"response":{"id":"msg_1","content":[{"text":"$"}],"stop_sequence":"$","usage":{"input_tokens":1}},)"
                      R"("config":"$","metadata":{"message":"$"}})");
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
