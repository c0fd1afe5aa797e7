#include "tests/support/comparefields.h"
#include "tests/support/recordingsink.h"

#include <QtTest>

using namespace assay;
using test::compareFields;
using test::eventsOf;

namespace {

/// A response body; `usage` and `more` are JSON members.
std::string body(const std::string &usage, const std::string &more = {})
{
    return R"({"id":"msg_1","type":"message","role":"assistant","model":"claude-opus-5",)" + more + "\"usage\":{" +
           usage + "}}";
}

/// A spend log row; `usage` is the usage object, `more` adds JSON members or replaces the usual ones.
std::string spend(const std::string &usage, const std::string &more = {})
{
    std::string record = "{" + more;
    for (const char *member :
         {R"("request_id":"r")", R"("call_type":"acompletion")", R"("startTime":"2026-10-08 09:00:00")",
          R"("spend":0.1)", R"("model":"claude-opus-5")", R"("custom_llm_provider":"anthropic")"}) {
        const std::string_view name = std::string_view(member).substr(0, std::string_view(member).find(':'));
        if (more.find(name) == more.npos)
            record.append(member).append(",");
    }
    return record + "\"metadata\":{\"usage_object\":" + usage + "}}";
}

std::string quoted(std::string json)
{
    for (std::size_t at = 0; (at = json.find('"', at)) != json.npos; at += 2)
        json.insert(at, 1, '\\');
    return "\"" + json + "\"";
}

} // namespace

/// The traps of saved API responses and of gateway ledgers, one row each.
class TestGatewayFormats : public QObject
{
    Q_OBJECT

private slots:
    void aResponseIsFoundInAnyWrapper_data()
    {
        QTest::addColumn<std::string>("record");
        const std::string message = body("\"input_tokens\":7");
        QTest::newRow("bare") << message;
        for (const char *name : {"response", "message", "body", "result", "output", "data"}) {
            QTest::addRow("in %s", name) << "{\"" + std::string(name) + "\":" + message + "}";
            QTest::addRow("as text in %s", name) << "{\"" + std::string(name) + "\":" + quoted(message) + "}";
        }
        QTest::newRow("two levels deep") << "{\"response\":{\"status_code\":200,\"body\":" + message + "}}";
        QTest::newRow("as text two levels deep") << "{\"response\":{\"body\":" + quoted(message) + "}}";
        QTest::newRow("in a CSV cell") << "ts,response\n2026-10-14,\"" + [message] {
            std::string cell = message;
            for (std::size_t at = 0; (at = cell.find('"', at)) != cell.npos; at += 2)
                cell.insert(at, 1, '"');
            return cell;
        }() + "\"\n";
    }
    void aResponseIsFoundInAnyWrapper()
    {
        QFETCH(std::string, record);
        compareFields(eventsOf(record)[0],
                      "anthropic_message model_id=claude-opus-5 input=7 message_id=msg_1 key=msg_1");
    }

    void whatLiesBesideAResponseIsRead()
    {
        const auto line = eventsOf(
            R"({"time":1792051200,"headers":{"request-id":"req_9"},"ttft_ms":80,"attempt":2,"feature":"search",)"
            R"("region":"eu","tags":{"team":"cx","release":"7"},"request":{"metadata":{"user_id":"u-1"}},"response":)" +
            body("\"input_tokens\":7", R"("stop_reason":"refusal","stop_details":{"category":"bio"},)") + "}")[0];
        compareFields(
            line,
            "time=2026-10-15T08:00:00.000Z request_id=req_9 ttft_ms=80 attempt=2 feature=search tag:region=eu team=cx "
            "tag:release=7 user=u-1 stop_reason=refusal refusal_category=bio");
    }

    void usageIsCountedOnce_data()
    {
        QTest::addColumn<std::string>("usage");
        QTest::addColumn<std::string>("fields");
        const auto row = [](const char *name, const char *usage, const char *fields) {
            QTest::newRow(name) << std::string(usage) << std::string(fields);
        };
        row("thinking is part of the output", R"("output_tokens":10,"output_tokens_details":{"thinking_tokens":6})",
            "output=10 thinking=6 rank=10");
        row("cache writes without lifetimes count as 5m", R"("input_tokens":1,"cache_creation_input_tokens":9)",
            "cache_write_5m=9 flags=65");
        row("a split that falls short is filled up with 5m",
            R"("input_tokens":1,"service_tier":"standard","cache_creation_input_tokens":9,"cache_creation":{"ephemeral_1h_input_tokens":4})",
            "cache_write_1h=4 cache_write_5m=5 flags=1");
        row("a split above the total stands",
            R"("service_tier":"standard","cache_creation_input_tokens":1,"cache_creation":{"ephemeral_5m_input_tokens":2,"ephemeral_1h_input_tokens":3})",
            "cache_write_5m=2 cache_write_1h=3 rank=5");
        row("the batch tier is half price", R"("input_tokens":1,"service_tier":"batch")",
            "tier=batch pays_batch=1 flags=16");
        row("fast as served", R"("input_tokens":1,"speed":"fast")", "speed=fast");
        row("steps of the same model add up where the top level left some out",
            R"("input_tokens":5,"output_tokens":9,"iterations":[{"type":"message","input_tokens":5,"output_tokens":3},{"type":"message","input_tokens":8,"output_tokens":6,"cache_read_input_tokens":5}])",
            "input=13 output=9 cache_read=5");
        row("the larger of both write totals, the larger 1h",
            R"("cache_creation_input_tokens":100,"cache_creation":{"ephemeral_5m_input_tokens":100},"iterations":[{"type":"message","cache_creation_input_tokens":100,"cache_creation":{"ephemeral_1h_input_tokens":100}}])",
            "cache_write_1h=100 rank=100");
        row("unknown step types are ignored", R"("input_tokens":5,"iterations":[{"type":"dream","input_tokens":50}])",
            "input=5");
    }
    void usageIsCountedOnce()
    {
        QFETCH(std::string, usage);
        QFETCH(std::string, fields);
        const auto lines = eventsOf(body(usage));
        QCOMPARE(lines.size(), std::size_t(1));
        compareFields(lines[0], fields);
    }

    void stepsOfOtherModelsAreCallsOfTheirOwn()
    {
        const auto lines = eventsOf(body(
            R"("input_tokens":5,"iterations":[{"type":"message","input_tokens":5},)"
            R"({"type":"fallback_message","model":"claude-sonnet-5","input_tokens":6},{"type":"compaction","input_tokens":7}])"));
        QCOMPARE(lines.size(), std::size_t(3));
        compareFields(lines[0], "model_id=claude-opus-5 input=5");
        compareFields(lines[1], "model_id=claude-sonnet-5 input=6 key=msg_1:fallback_message:1");
        compareFields(lines[2], "model_id=claude-opus-5 input=7 key=msg_1:compaction:2");
        QVERIFY(lines[1].starts_with("expand ") && lines[2].starts_with("expand "));
    }

    void responsesAreSkippedOrRefused_data()
    {
        QTest::addColumn<std::string>("record");
        QTest::addColumn<std::string>("outcome");
        const auto row = [](const char *name, const std::string &record, const char *outcome) {
            QTest::newRow(name) << record << std::string(outcome);
        };
        row("made up by a client",
            R"({"type":"message","role":"assistant","model":"<synthetic>","usage":{"input_tokens":0}})",
            "skip synthetic");
        row("another provider",
            R"({"type":"message","role":"assistant","model":"deepseek-chat","usage":{"input_tokens":1}})",
            "skip other_provider");
        row("no model", R"({"type":"message","role":"assistant","usage":{"input_tokens":1}})",
            "reject 1 missing_model type,role,usage");
        row("no usage", R"({"type":"message","role":"assistant","model":"claude-opus-5"})",
            "reject 1 missing_usage type,role,model");
        row("an empty usage", body(""), "reject 1 missing_usage id,type,role,model,usage");
        row("a negative count", body("\"input_tokens\":-1"), "reject 1 bad_number id,type,role,model,usage");
        row("a fraction in a step", body(R"("input_tokens":1,"iterations":[{"type":"message","input_tokens":0.5}])"),
            "reject 1 bad_number id,type,role,model,usage");
        row("a bad time", R"({"ts":"soon","response":)" + body("\"input_tokens\":1") + "}",
            "reject 1 bad_timestamp ts,response");
    }
    void responsesAreSkippedOrRefused()
    {
        QFETCH(std::string, record);
        QFETCH(std::string, outcome);
        QCOMPARE(eventsOf(record), std::vector<std::string>{outcome});
    }

    void anErrorCostsNothingAndNeedsNoModel()
    {
        const auto line = eventsOf(
            R"({"status":529,"request":{"model":"x"},"response":{"type":"error","error":{"type":"overloaded_error","message":"busy"},"request_id":"req_1"}})")
            [0];
        compareFields(line, "status=error error_type=overloaded_error http_status=529 key=req_1");
        QVERIFY(line.find("busy") == line.npos && line.find("model_id") == line.npos);
    }

    void spendLogInputIncludesTheCache_data()
    {
        QTest::addColumn<std::string>("record");
        QTest::addColumn<std::string>("fields");
        const auto row = [](const char *name, const std::string &record, const char *fields) {
            QTest::newRow(name) << record << std::string(fields);
        };
        row("what is left is uncached",
            spend(
                R"({"prompt_tokens":100,"completion_tokens":5,"cache_read_input_tokens":60,"cache_creation_input_tokens":30})"),
            "input=10 cache_read=60 cache_write_5m=30 output=5 flags=65");
        row("a smaller input was exclusive", spend(R"({"prompt_tokens":20,"cache_read_input_tokens":60})"),
            "input=20 cache_read=60 flags=72");
        row("only the details are filled",
            spend(
                R"({"prompt_tokens":100,"prompt_tokens_details":{"cached_tokens":60,"cache_creation_tokens":30,"cache_creation_token_details":{"ephemeral_1h_input_tokens":30}}})"),
            "input=10 cache_read=60 cache_write_1h=30 flags=64");
        row("the row's own totals win",
            spend(R"({"prompt_tokens":1,"cache_read_input_tokens":60})",
                  R"("prompt_tokens":100,"completion_tokens":7,)"),
            "input=40 output=7");
        row("a batch call", spend(R"({"prompt_tokens":1})", R"("call_type":"aretrieve_batch",)"),
            "input=1 tier=batch pays_batch=1 flags=16");
        row("an answer of the gateway's own cache",
            spend(R"({"prompt_tokens":100,"completion_tokens":9})", R"("cache_hit":"True",)"), "flags=2 cost=0.1");
        row("older rows have only additional values",
            R"({"request_id":"r","call_type":"x","startTime":"2026-10-08","spend":0,"model":"claude-opus-5","prompt_tokens":100,"metadata":{"additional_usage_values":{"cache_read_input_tokens":60}}})",
            "input=40 cache_read=60");
        row("metadata as text",
            R"({"request_id":"r","call_type":"x","startTime":"2026-10-08","spend":0,"model":"claude-opus-5","prompt_tokens":100,"metadata":)" +
                quoted(R"({"usage_object":{"cache_read_input_tokens":60},"user_api_key_team_alias":"cx"})") + "}",
            "input=40 cache_read=60 team=cx");
        row("request tags",
            spend(R"({"prompt_tokens":1})", R"("request_tags":["workload:triage","beta","release: 7"],)"),
            "workload=triage tag:beta=true tag:release=7");
        row("the caller's own keys",
            R"({"request_id":"r","call_type":"x","startTime":"2026-10-08","spend":0,"model":"claude-opus-5","prompt_tokens":1,"metadata":{"spend_logs_metadata":{"task_id":"t-1","branch":"main"}}})",
            "task=t-1 branch=main");
        row("a Bedrock profile hides the model",
            spend(
                R"({"prompt_tokens":1})",
                R"("model":"bedrock/arn:aws:bedrock:us-east-1:1:application-inference-profile/abc","custom_llm_provider":"bedrock",)"),
            "platform=bedrock input=1");
    }
    void spendLogInputIncludesTheCache()
    {
        QFETCH(std::string, record);
        QFETCH(std::string, fields);
        compareFields(eventsOf(record)[0], fields);
    }

    void spendLogsAreSkippedOrRefused_data()
    {
        QTest::addColumn<std::string>("record");
        QTest::addColumn<std::string>("outcome");
        const auto row = [](const char *name, const char *fields, const char *outcome) {
            QTest::newRow(name) << R"({"call_type":"x","spend":0.1,)" + std::string(fields) + "}"
                                << std::string(outcome);
        };
        row("another provider", R"("startTime":1,"model":"gpt-5.4","custom_llm_provider":"openai")",
            "skip other_provider");
        row("no model", R"("startTime":1,"prompt_tokens":1)",
            "reject 1 missing_model call_type,spend,startTime,prompt_tokens");
        row("no start", R"("startTime":null,"model":"claude-opus-5")",
            "reject 1 missing_timestamp call_type,spend,startTime,model");
        row("a bad start", R"("startTime":"x","model":"claude-opus-5")",
            "reject 1 bad_timestamp call_type,spend,startTime,model");
        row("no usage", R"("startTime":1,"model":"claude-opus-5")",
            "reject 1 missing_usage call_type,spend,startTime,model");
        row("a bad count", R"("startTime":1,"model":"claude-opus-5","prompt_tokens":"1,234")",
            "reject 1 bad_number call_type,spend,startTime,model,prompt_tokens");
    }
    void spendLogsAreSkippedOrRefused()
    {
        QFETCH(std::string, record);
        QFETCH(std::string, outcome);
        QCOMPARE(eventsOf(record), std::vector<std::string>{outcome});
    }
};

QTEST_APPLESS_MAIN(TestGatewayFormats)
#include "tst_gatewayformats.moc"
