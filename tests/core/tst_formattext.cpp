#include "core/formats/format.h"
#include "tests/support/recordingsink.h"

#include <QtTest>

using namespace assay;
using test::eventsOf;

namespace {

constexpr const char *kCanary = "CANARY";
const std::string kStart = R"({"ts":1792051200,"model":"m","input_tokens":1,)";

/// A string long enough to be a prompt, with the canary in it.
std::string prompt()
{
    return std::string("Dear model, CANARY, please summarise the following contract for me: ") + std::string(100, 'x');
}

std::string joined(const std::vector<std::string> &lines)
{
    std::string all;
    for (const std::string &line : lines)
        all += line + "\n";
    return all;
}

} // namespace

/// No prompt and no answer leaves the importers, and tags stay few and short.
class TestFormatText : public QObject
{
    Q_OBJECT

private slots:
    void textNeverReachesACall_data()
    {
        QTest::addColumn<std::string>("record");
        const auto row = [](const char *name, std::string record) {
            for (auto at = record.find('~'); at != record.npos; at = record.find('~'))
                record.replace(at, 1, std::string("\"") + kCanary + "\"");
            QTest::newRow(name) << record;
        };
        row("generic: fields of text",
            R"({"ts":1792051200,"model":"m","input_tokens":1,"output_tokens":1,"prompt":~,"response":~,"input":~,"output":~,)"
            R"("messages":[{"role":"user","content":~}],"completion":~,"system":~,"user_message":~,"answerText":~,"error":~,)"
            R"("tags":{"prompt":~,"note":~},"metadata":{"last_message":~},"usage":{"note":~,"comment":~},"request":{"text":~}})");
        row("generic: a failed call",
            R"({"ts":1792051200,"model":"m","input_tokens":1,"status":"error","error_message":~,"detail":~})");
        row("generic: a refused record", R"({"ts":"x","model":"m","input_tokens":1,"prompt":~,"note":~})");
        row("generic: CSV columns",
            "ts,model,input_tokens,prompt,response,Error Message,notes\n1792051200,m,1,~,~,~,~\n");
        row("unknown record", R"({"level":"info","text":~,"other":~})");
        row("broken line", R"({"ts":1,"text":~)");
        row("text file", "Tell me about CANARY.\nThank you.\n");
        row("response: content, error and request",
            R"({"ts":1792051200,"prompt":~,"request":{"messages":[{"role":"user","content":~}],"system":~,"metadata":{"note":~}},"tags":{"text":~},)"
            R"("response":{"id":"msg_1","type":"message","role":"assistant","model":"claude-opus-5","content":[{"type":"text","text":~},)"
            R"({"type":"tool_use","input":{"q":~}}],"stop_sequence":~,"stop_details":{"category":"bio","explanation":~},"usage":{"input_tokens":1}}})");
        row("response: an error message",
            R"({"response":{"type":"error","error":{"type":"api_error","message":~},"request_id":"req_1"},"message_text":~})");
        row("spend log: messages, response, request and error",
            R"({"request_id":"r","call_type":"x","startTime":"2026-10-08","spend":0,"model":"claude-opus-5","prompt_tokens":1,"status":"failure",)"
            R"("messages":[{"role":"user","content":~}],"response":{"choices":[{"message":{"content":~}}]},"proxy_server_request":{"body":~},)"
            R"("request_tags":["prompt:CANARY"],"metadata":{"spend_logs_metadata":{"question":~},"error_information":{"error_code":"400","error_class":"BadRequestError","error_message":~}}})");
    }
    void textNeverReachesACall()
    {
        QFETCH(std::string, record);
        const std::string events = joined(eventsOf(record));
        QVERIFY(!events.empty());
        QVERIFY2(events.find(kCanary) == events.npos, events.c_str());
    }

    void longTextIsNoTagWhateverItsName()
    {
        const std::string topic = "\"topic\":\"" + prompt() + "\"";
        for (const std::string &field : {topic, "\"tags\":{" + topic + "}", "\"metadata\":{" + topic + "}"}) {
            const auto events = eventsOf(kStart + field + "}");
            QCOMPARE(events.size(), std::size_t(2));
            QCOMPARE(events[1], std::string("dropped 1"));
            QVERIFY2(events[0].find(kCanary) == std::string::npos, events[0].c_str());
        }
    }

    void aStatusThatIsAStoryIsAnErrorWithoutAType()
    {
        const auto events = eventsOf(kStart + "\"status\":\"" + prompt() + "\"}");
        QVERIFY(events[0].find("status=error") != std::string::npos);
        QVERIFY(events[0].find(kCanary) == std::string::npos);
    }

    void aTagHasAtMost128Bytes()
    {
        const auto record = [](std::size_t length) {
            return kStart + "\"release\":\"" + std::string(length, 'v') + "\"}";
        };
        QCOMPARE(eventsOf(record(128)).size(), std::size_t(1));
        QVERIFY(eventsOf(record(128))[0].ends_with("tag:release=" + std::string(128, 'v')));
        QCOMPARE(eventsOf(record(129))[1], std::string("dropped 1"));
    }

    void aSourceHasAtMost64Tags()
    {
        std::string first = R"({"ts":1792051200,"model":"m","input_tokens":1)", second = first;
        for (int i = 0; i < 60; ++i)
            first += ",\"a" + std::to_string(i) + "\":1";
        for (int i = 0; i < 10; ++i)
            second += ",\"b" + std::to_string(i) + "\":1";
        const auto events = eventsOf(first + "}\n" + second + ",\"a7\":1}\n");
        QCOMPARE(events.size(), std::size_t(3));
        QVERIFY(events[1].find("tag:b3=1") != std::string::npos && events[1].find("tag:b4=1") == std::string::npos);
        QVERIFY(events[1].find("tag:a7=1") != std::string::npos);
        QCOMPARE(events[2], std::string("dropped 6"));
    }

    void aNameOfADimensionCanBeLongButNotAStory()
    {
        const auto record = [](std::size_t length) {
            return kStart + "\"path\":\"" + std::string(length, 'p') + "\"}";
        };
        QVERIFY(eventsOf(record(512))[0].find("path=p") != std::string::npos);
        QVERIFY(eventsOf(record(513))[0].find("path=") == std::string::npos);
        QCOMPARE(eventsOf(record(513))[1], std::string("dropped 1"));
    }
};

QTEST_APPLESS_MAIN(TestFormatText)
#include "tst_formattext.moc"
