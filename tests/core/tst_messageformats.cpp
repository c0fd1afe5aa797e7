#include "tests/support/comparefields.h"
#include "tests/support/recordingsink.h"

#include <QtTest>

using namespace assay;
using test::compareFields;
using test::eventsOf;

namespace {

/// A transcript line; `usage` and `more` are JSON members.
std::string line(const std::string &usage, const std::string &more = {})
{
    return R"({"type":"assistant","sessionId":"s","timestamp":"2026-10-07T07:00:00Z",)" + more +
           R"("message":{"id":"msg_1","model":"claude-opus-5","usage":{)" + usage + "}}}";
}

std::string batchResult(const std::string &result)
{
    return R"({"custom_id":"row-1","result":{)" + result + "}}";
}

std::string streamEvent(const std::string &json)
{
    return "event: x\ndata: " + json + "\n\n";
}

const std::string kStart = streamEvent(
    R"({"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","model":"claude-opus-5","usage":{"input_tokens":5,"output_tokens":1}}})");

} // namespace

/// The traps of logs that hold Messages API responses: transcripts, batch results, streams.
class TestMessageFormats : public QObject
{
    Q_OBJECT

private slots:
    void aTranscriptLineIsReadOrNot_data()
    {
        QTest::addColumn<std::string>("record");
        QTest::addColumn<std::string>("outcome"); // fields of the call, or the whole event
        const auto row = [](const char *name, const std::string &record, const char *outcome) {
            QTest::newRow(name) << record << std::string(outcome);
        };
        row("main thread", line(R"("input_tokens":5,"output_tokens":7)"),
            "input=5 output=7 key=msg_1 rank=1 flags=320");
        row("side thread", line(R"("input_tokens":5)", R"("isSidechain":true,"agentId":"a1",)"), "key=msg_1 agent=a1");
        row("branch is the task", line(R"("input_tokens":5)", R"("gitBranch":"fix","cwd":"/src",)"),
            "branch=fix task=fix path=/src session=s");
        row("old cost", line(R"("input_tokens":5)", R"("costUSD":0.5,)"), "cost=0.5");
        row("no message id",
            R"({"type":"assistant","requestId":"req_1","timestamp":1,"message":{"model":"claude-opus-5","usage":{"input_tokens":1}}})",
            "key=req_1 request_id=req_1");
        row("a progress line repeats a subagent's answer",
            R"({"type":"progress","sessionId":"s","timestamp":9,"data":{"message":{"type":"assistant","timestamp":1,"isSidechain":true,"message":{"id":"msg_2","model":"claude-opus-5","usage":{"input_tokens":1}}}}})",
            "time=1970-01-01T00:00:01.000Z session=s key=msg_2");
        row("other progress", R"({"type":"progress","sessionId":"s","data":{"message":{"type":"user"}}})",
            "skip not_a_call");
        row("a prompt", R"({"type":"user","sessionId":"s","message":{"role":"user","content":"x"}})",
            "skip not_a_call");
        row("a summary", R"({"type":"summary","summary":"x","leafUuid":"u"})", "skip not_a_call");
        row("made up by the client",
            R"({"type":"assistant","sessionId":"s","message":{"model":"<synthetic>","usage":{}}})", "skip synthetic");
        row("the last failure after retries",
            R"({"type":"assistant","sessionId":"s","timestamp":1,"isApiErrorMessage":true,"apiErrorStatus":529,"error":"overloaded","message":{"id":"u","model":"<synthetic>","usage":{"input_tokens":0}}})",
            "status=error http_status=529 error_type=overloaded key=u");
        row("another vendor's model", R"({"type":"assistant","sessionId":"s","message":{"model":"glm-5","usage":{}}})",
            "skip other_provider");
        row("no model", R"({"type":"assistant","sessionId":"s","timestamp":1,"message":{"usage":{"input_tokens":1}}})",
            "reject 1 missing_model type,sessionId,timestamp,message");
        row("no time",
            R"({"type":"assistant","sessionId":"s","message":{"model":"claude-opus-5","usage":{"input_tokens":1}}})",
            "reject 1 missing_timestamp type,sessionId,message");
        row("no usage", R"({"type":"assistant","sessionId":"s","timestamp":1,"message":{"model":"claude-opus-5"}})",
            "reject 1 missing_usage type,sessionId,timestamp,message");
        row("a bad count",
            R"({"type":"assistant","sessionId":"s","timestamp":1,"message":{"model":"claude-opus-5","usage":{"input_tokens":-1}}})",
            "reject 1 bad_number type,sessionId,timestamp,message");
        row("somebody's own log with a session", R"({"sessionId":"s","ts":1,"model":"claude-opus-5","input_tokens":3})",
            "model_id=claude-opus-5 input=3");
    }
    void aTranscriptLineIsReadOrNot()
    {
        QFETCH(std::string, record);
        QFETCH(std::string, outcome);
        const auto events = eventsOf(record);
        QCOMPARE(events.size(), std::size_t(1));
        if (outcome.find('=') == outcome.npos)
            QCOMPARE(events[0], outcome);
        else
            compareFields(events[0], outcome);
    }

    void aBatchResultCostsHalfOrNothing_data()
    {
        QTest::addColumn<std::string>("result");
        QTest::addColumn<std::string>("outcome");
        const auto row = [](const char *name, const char *result, const char *outcome) {
            QTest::newRow(name) << std::string(result) << std::string(outcome);
        };
        row("succeeded, whatever tier its usage says",
            R"("type":"succeeded","message":{"id":"msg_1","model":"claude-opus-5","usage":{"input_tokens":4,"service_tier":"standard"}})",
            "input=4 tier=batch pays_batch=1 key=msg_1 task=row-1 flags=16");
        row("errored",
            R"("type":"errored","error":{"type":"error","error":{"type":"api_error","message":"x"},"request_id":"req_1"})",
            "status=error error_type=api_error request_id=req_1 key=row-1");
        row("canceled", R"("type":"canceled")", "status=canceled key=row-1");
        row("expired", R"("type":"expired")", "status=expired key=row-1");
        row("another fate", R"("type":"lost")", "reject 1 unknown_record custom_id,result");
        row("no usage", R"("type":"succeeded","message":{"id":"msg_1","model":"claude-opus-5"})",
            "reject 1 missing_usage custom_id,result");
        row("no model", R"("type":"succeeded","message":{"usage":{"input_tokens":4}})",
            "reject 1 missing_model custom_id,result");
    }
    void aBatchResultCostsHalfOrNothing()
    {
        QFETCH(std::string, result);
        QFETCH(std::string, outcome);
        const auto event = eventsOf(batchResult(result))[0];
        if (outcome.starts_with("reject"))
            QCOMPARE(event, outcome);
        else
            compareFields(event, outcome);
    }

    void aStreamIsOneCall_data()
    {
        QTest::addColumn<std::string>("events");
        QTest::addColumn<std::string>("fields");
        const auto row = [](const char *name, const std::string &events, const char *fields) {
            QTest::newRow(name) << events << std::string(fields);
        };
        const std::string delta = streamEvent(
            R"({"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":9,"server_tool_use":{"web_search_requests":2}}})");
        const std::string stop = streamEvent(R"({"type":"message_stop"})");
        row("counts of events are totals so far", kStart + delta + delta + stop,
            "input=5 output=9 web_search=2 stop_reason=end_turn");
        row("a later event that leaves a count out does not lower it",
            kStart + delta + streamEvent(R"({"type":"message_delta","delta":{},"usage":{"output_tokens":11}})") + stop,
            "output=11 web_search=2 stop_reason=end_turn");
        row("cut", kStart + delta, "output=9 status=interrupted flags=96");
        row("broken off by an error", kStart + streamEvent(R"({"type":"error","error":{"type":"overloaded_error"}})"),
            "input=5 output=1 status=error error_type=overloaded_error flags=96");
        row("an error before any message", streamEvent(R"({"type":"error","error":{"type":"overloaded_error"}})"),
            "status=error");
        row("without event lines", "data: " + kStart.substr(kStart.find('{')) + "data: {\"type\":\"message_stop\"}\n",
            "input=5 output=1");
    }
    void aStreamIsOneCall()
    {
        QFETCH(std::string, events);
        QFETCH(std::string, fields);
        const auto lines = eventsOf(events);
        QCOMPARE(lines.size(), std::size_t(1));
        compareFields(lines[0], "anthropic_sse " + fields);
    }

    void aBrokenEventHurtsNoOther()
    {
        const std::string stop = streamEvent(R"({"type":"message_stop"})");
        const auto lines =
            eventsOf(kStart + stop + "data: {oops\n\n" + kStart + stop + streamEvent(R"({"object":"chunk"})"));
        QCOMPARE(lines.size(), std::size_t(4));
        QCOMPARE(lines[1], std::string("reject 7 bad_json "));
        QCOMPARE(lines[2], lines[0]);
        QCOMPARE(lines[3], std::string("reject 16 unknown_format object"));
    }
};

QTEST_APPLESS_MAIN(TestMessageFormats)
#include "tst_messageformats.moc"
