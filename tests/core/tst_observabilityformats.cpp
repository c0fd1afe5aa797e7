#include "tests/support/comparefields.h"
#include "tests/support/recordingsink.h"

#include <QtTest>

#include <sstream>

using namespace assay;
using test::compareFields;
using test::eventsOf;

namespace {

/// A Langfuse row; `usage` are members of usage_details, `more` replaces or adds columns.
std::string observation(const std::string &usage, const std::string &more = {})
{
    std::string row = "{" + more;
    for (const char *member : {R"("id":"ob-1")", R"("trace_id":"t")", R"("project_id":"p")", R"("type":"GENERATION")",
                               R"("start_time":"2026-10-09 10:00:00")", R"("provided_model_name":"claude-opus-5")"}) {
        const std::string_view name = std::string_view(member).substr(0, std::string_view(member).find(':'));
        if (more.find(name) == more.npos)
            row.append(member).append(",");
    }
    return row + "\"usage_details\":{" + usage + "}}";
}

/// An attribute list out of "key=value" words.
std::string attributes(const std::string &words)
{
    std::istringstream stream(words);
    std::string list;
    for (std::string word; stream >> word;) {
        const auto equals = word.find('=');
        list += (list.empty() ? "" : ",") + ("{\"key\":\"" + word.substr(0, equals)) +
                "\",\"value\":{\"stringValue\":\"" + word.substr(equals + 1) + "\"}}";
    }
    return "\"attributes\":[" + list + "]";
}

std::string span(const std::string &words, const std::string &more = {}, const std::string &resource = {})
{
    return R"({"resourceSpans":[{"resource":{)" + attributes(resource) + R"(},"scopeSpans":[{"spans":[{)" + more +
           R"("traceId":"AB","spanId":"CD","startTimeUnixNano":"1791636000000000000",)" + attributes(words) + "}]}]}]}";
}

std::string logEvent(const std::string &words)
{
    return R"({"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":"0","observedTimeUnixNano":"1791636000000000000",)" +
           attributes(words) + "}]}]}]}";
}

void compare(const std::vector<std::string> &events, const std::string &outcome)
{
    QCOMPARE(events.size(), std::size_t(1));
    if (outcome.find('=') == outcome.npos)
        QCOMPARE(events[0], outcome);
    else
        compareFields(events[0], outcome);
}

} // namespace

/// The traps of tracing tools: Langfuse rows and OpenTelemetry spans and events.
class TestObservabilityFormats : public QObject
{
    Q_OBJECT

private slots:
    void anObservationIsReadOrNot_data()
    {
        QTest::addColumn<std::string>("record");
        QTest::addColumn<std::string>("outcome");
        const auto row = [](const char *name, const std::string &record, const char *outcome) {
            QTest::newRow(name) << record << std::string(outcome);
        };
        row("input excludes the cache", observation(R"("input":5,"cache_read_input_tokens":7,"output":3)"),
            "input=5 cache_read=7 output=3 key=p/ob-1");
        row("a sent total says that it did not",
            observation(R"("input":100,"input_cached_tokens":60,"output":10,"total":110)"), "input=40 cache_read=60");
        row("one percent is no proof", observation(R"("input":1000,"input_cached_tokens":10,"total":1000)"),
            "input=1000 cache_read=10");
        row("spellings of one count are not added",
            observation(R"("input":5,"cache_read_input_tokens":7,"input_cache_read":7)"), "cache_read=7");
        row("cache writes are the larger of total and parts",
            observation(
                R"("input":1,"cache_creation_input_tokens":10,"input_cache_creation":2,"input_cache_creation_5m":3,"input_cache_creation_1h":4)"),
            "cache_write_5m=6 cache_write_1h=4 flags=65");
        row("reasoning was taken out of the output", observation(R"("output":5,"output_reasoning_tokens":7)"),
            "output=12 thinking=7");
        row("counts and costs may be texts", observation(R"("input":"5")", R"("cost_details":{"total":"0.25"},)"),
            "input=5 cost=0.25");
        row("the newest version ranks highest", observation("", R"("event_ts":"2026-10-09 10:00:01.500",)"),
            "rank=1791540001500");
        row("an export tells the update, which comes before ingestion", observation("", R"("updated_at":"2026-10-09T10:00:01.500Z",)"),
            "rank=1791626401500");
        row("deleted", observation("", R"("is_deleted":1,"event_ts":2,)"), "key=p/ob-1 rank=2000");
        row("a failure without usage", observation("", R"("level":"ERROR",)"), "status=error");
        row("latency of an export is in seconds", observation("", R"("latency":"1.25","time_to_first_token":0.5,)"),
            "latency_ms=1250 ttft_ms=500");
        row("metadata in two arrays", observation("", R"("metadata_names":["team","x"],"metadata_values":["cx","1"],)"),
            "team=cx tag:x=1");
        row("fast mode", observation("", R"("usage_pricing_tier_name":"Fast mode",)"), "speed=fast");
        row("a span", observation("", R"("type":"SPAN",)"), "skip not_a_call");
        row("another vendor", observation("", R"("provided_model_name":"gpt-5.4",)"), "skip other_provider");
        row("no id", R"({"trace_id":"t","usage_details":{}})", "reject 1 missing_id trace_id,usage_details");
        row("no model", R"({"id":"o","trace_id":"t","usage_details":{}})",
            "reject 1 missing_model id,trace_id,usage_details");
        row("no start", R"({"id":"o","trace_id":"t","model":"claude-opus-5","usage_details":{}})",
            "reject 1 missing_timestamp id,trace_id,model,usage_details");
        row("a bad count",
            R"({"id":"o","trace_id":"t","model":"claude-opus-5","start_time":1,"usage_details":{"input":1.5}})",
            "reject 1 bad_number id,trace_id,model,start_time,usage_details");
    }
    void anObservationIsReadOrNot()
    {
        QFETCH(std::string, record);
        QFETCH(std::string, outcome);
        compare(eventsOf(record), outcome);
    }

    void aSpanIsReadOrNot_data()
    {
        QTest::addColumn<std::string>("record");
        QTest::addColumn<std::string>("outcome");
        const auto row = [](const char *name, const std::string &record, const char *outcome) {
            QTest::newRow(name) << record << std::string(outcome);
        };
        const std::string chat = "gen_ai.operation.name=chat gen_ai.response.model=claude-opus-5 ";
        row("input includes the cache",
            span(chat + "gen_ai.usage.input_tokens=100 gen_ai.usage.cache_read.input_tokens=60 "
                        "gen_ai.usage.cache_creation.input_tokens=30 gen_ai.usage.output_tokens=4"),
            "input=10 cache_read=60 cache_write_5m=30 output=4 flags=65 key=ab/cd");
        row("a smaller input did not",
            span(chat + "gen_ai.usage.prompt_tokens=20 gen_ai.usage.cache_read_input_tokens=60"),
            "input=20 cache_read=60 flags=72");
        row("OpenInference names",
            span("openinference.span.kind=LLM llm.model_name=claude-opus-5 llm.token_count.prompt=9 "
                 "llm.token_count.completion=4"),
            "input=9 output=4");
        row("Vercel's inner span",
            span("ai.operationId=ai.generateText.doGenerate ai.model.id=claude-opus-5 ai.usage.promptTokens=9"),
            "input=9");
        row("Vercel's outer span repeats it",
            span("ai.operationId=ai.generateText ai.model.id=claude-opus-5 ai.usage.promptTokens=9"),
            "skip not_a_call");
        row("a coding agent's span counts uncached input",
            span("model=claude-opus-5 input_tokens=50 cache_read_tokens=40 request_id=req_1 ttft_ms=7",
                 R"("name":"claude_code.llm_request",)"),
            "input=50 cache_read=40 key=req_1 ttft_ms=7");
        row("who and what for",
            span(chat + "gen_ai.usage.input_tokens=1 traceloop.association.properties.customer=acme "
                        "traceloop.workflow.name=mail user.id=u1",
                 "", "service.name=svc team.id=cx deployment.environment.name=prod department=d"),
            "workload=mail team=cx customer=acme user=u1 environment=prod tag:department=d");
        row("the service is the workload", span(chat + "gen_ai.usage.input_tokens=1", "", "service.name=svc"),
            "workload=svc");
        row("a failure without usage",
            span(chat + "error.type=RateLimitError http.response.status_code=429", R"("status":{"code":2},)"),
            "status=error error_type=RateLimitError http_status=429");
        row("a tool", span("gen_ai.operation.name=execute_tool"), "skip not_a_call");
        row("an agent that sums up", span("gen_ai.operation.name=invoke_agent gen_ai.request.model=claude-opus-5"),
            "skip not_a_call");
        row("another vendor",
            span("gen_ai.operation.name=chat gen_ai.provider.name=openai gen_ai.request.model=gpt-5.4"),
            "skip other_provider");
        row("no model", span("gen_ai.operation.name=chat"),
            "reject 1 missing_model traceId,spanId,startTimeUnixNano,attributes");
        row("no usage", span(chat), "reject 1 missing_usage traceId,spanId,startTimeUnixNano,attributes");
        row("a bad count", span(chat + "gen_ai.usage.input_tokens=-1"),
            "reject 1 bad_number traceId,spanId,startTimeUnixNano,attributes");
        row("no start", R"({"resourceSpans":[{"scopeSpans":[{"spans":[{)" + attributes(chat) + "}]}]}]}",
            "reject 1 missing_timestamp attributes");
        row("no list", R"({"resourceSpans":7})", "reject 1 bad_shape resourceSpans");
    }
    void aSpanIsReadOrNot()
    {
        QFETCH(std::string, record);
        QFETCH(std::string, outcome);
        compare(eventsOf(record), outcome);
    }

    void anEventIsReadOrNot_data()
    {
        QTest::addColumn<std::string>("record");
        QTest::addColumn<std::string>("outcome");
        const auto row = [](const char *name, const std::string &record, const char *outcome) {
            QTest::newRow(name) << record << std::string(outcome);
        };
        const std::string request = "event.name=claude_code.api_request model=claude-opus-5 input_tokens=5 ";
        row("a request wins over its span",
            logEvent(request + "request_id=req_1 cost_usd_micros=250 session.id=s user.email=a@b.c"),
            "input=5 cost=0.00025 key=req_1 rank=1 session=s user=a@b.c time=2026-10-10T12:40:00.000Z");
        row("the event's own time first", logEvent(request + "event.timestamp=2026-10-11"),
            "time=2026-10-11T00:00:00.000Z");
        row("cost in dollars", logEvent(request + "cost_usd=0.5 speed=fast"), "cost=0.5 speed=fast");
        row("a failure", logEvent("event.name=api_error model=claude-opus-5 status_code=529 attempt=3"),
            "status=error http_status=529 attempt=3");
        row("retries repeat the failure", logEvent("event.name=api_retries_exhausted"), "skip not_a_call");
        row("a bad cost", logEvent(request + "cost_usd=much"),
            "reject 1 bad_number timeUnixNano,observedTimeUnixNano,attributes");
        row("metrics repeat the events", R"({"resourceMetrics":[]})", "skip not_a_call");
    }
    void anEventIsReadOrNot()
    {
        QFETCH(std::string, record);
        QFETCH(std::string, outcome);
        compare(eventsOf(record), outcome);
    }
};

QTEST_APPLESS_MAIN(TestObservabilityFormats)
#include "tst_observabilityformats.moc"
