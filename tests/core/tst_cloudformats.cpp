#include "tests/support/comparefields.h"
#include "tests/support/recordingsink.h"

#include <QtTest>

using namespace assay;
using test::compareFields;
using test::eventsOf;

namespace {

const std::string kInvocation =
    R"({"schemaType":"ModelInvocationLog","timestamp":"2026-10-11T07:00:00Z","requestId":"r","region":"us-east-1",)";

std::string helicone(const std::string &members)
{
    return R"({"request_id":"r","request_created_at":"2026-10-12 08:00:00","model":"claude-opus-5","prompt_cache_read_tokens":0,)" +
           members + "}";
}

std::string cloudflare(const std::string &members)
{
    return R"({"id":"c","created_at":"2026-10-13T08:00:00Z","provider":"anthropic","model":"claude-opus-5",)" +
           members + "}";
}

std::string portkey(const std::string &members)
{
    return R"({"id":"k","created_at":"2026-10-13T08:00:00Z","ai_org":"anthropic","ai_model":"claude-opus-5",)" +
           members + "}";
}

} // namespace

/// The traps of cloud logs and hosted gateways: Bedrock, Helicone, Cloudflare, Portkey, OpenRouter.
class TestCloudFormats : public QObject
{
    Q_OBJECT

private slots:
    void aRecordIsReadOrNot_data()
    {
        QTest::addColumn<std::string>("record");
        QTest::addColumn<std::string>("outcome"); // fields of the call, or the whole event
        const auto row = [](const char *name, const std::string &record, const char *outcome) {
            QTest::newRow(name) << record << std::string(outcome);
        };
        row("Bedrock: the body splits the cache writes",
            kInvocation +
                R"("modelId":"eu.anthropic.claude-opus-5-v1:0","input":{"inputTokenCount":5,"cacheWriteInputTokenCount":10},)"
                R"("output":{"outputTokenCount":3,"outputBodyJson":{"id":"msg_bdrk_1","usage":{"input_tokens":5,"cache_creation":{"ephemeral_1h_input_tokens":4}}}}})",
            "input=5 output=3 cache_write_5m=6 cache_write_1h=4 geo=eu endpoint=multi_region key=r");
        row("Bedrock: a body alone counts too",
            kInvocation +
                R"("modelId":"anthropic.claude-opus-5","output":{"outputBodyJson":{"usage":{"inputTokens":7,"outputTokens":2,"cacheReadInputTokens":1}}}})",
            "input=7 output=2 cache_read=1 endpoint=regional geo=us-east-1");
        row("Bedrock: a streamed body",
            kInvocation +
                R"("modelId":"anthropic.claude-opus-5","output":{"outputBodyJson":[{"type":"message_start","message":{"id":"m","usage":{"input_tokens":7}}},)"
                R"({"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":9}},{"type":"message_stop","amazon-bedrock-invocationMetrics":{"invocationLatency":50,"firstByteLatency":5}}]}})",
            "input=7 output=9 stop_reason=end_turn latency_ms=50 ttft_ms=5 message_id=m");
        row("Bedrock: a profile hides the model, the body names it",
            kInvocation +
                R"("modelId":"arn:aws:bedrock:us-east-1:1:application-inference-profile/abc","input":{"inputTokenCount":5},)"
                R"("output":{"outputBodyJson":{"model":"claude-opus-5","usage":{"input_tokens":5}}}})",
            "model_id=claude-opus-5 platform=bedrock tag:inference_profile=abc");
        row("Bedrock: who called",
            kInvocation +
                R"("modelId":"anthropic.claude-opus-5","input":{"inputTokenCount":5},"identity":[{"arn":"arn:aws:sts::1:assumed-role/App/ann"}],"requestMetadata":{"team":"cx"}})",
            "user=ann team=cx");
        row("Bedrock: throttled",
            kInvocation + R"("modelId":"anthropic.claude-opus-5","errorCode":"ThrottlingException","status":"429"})",
            "status=error error_type=ThrottlingException http_status=429");
        row("Bedrock: another vendor", kInvocation + R"("modelId":"amazon.nova-pro-v1:0"})", "skip other_provider");
        row("Bedrock: no counts", kInvocation + R"("modelId":"anthropic.claude-opus-5"})",
            "reject 1 missing_usage schemaType,timestamp,requestId,region,modelId");
        row("Bedrock batch: half price",
            R"({"recordId":"b","modelOutput":{"model":"claude-opus-5","usage":{"input_tokens":5}}})",
            "input=5 tier=batch pays_batch=1 platform=bedrock key=b task=b");
        row("Bedrock batch: a failure", R"({"recordId":"b","error":{"errorCode":400,"errorMessage":"x"}})",
            "status=error http_status=400 error_type=400");
        row("Bedrock batch: no model", R"({"recordId":"b","modelOutput":{"usage":{"inputTokens":5}}})",
            "reject 1 missing_model recordId,modelOutput");

        row("Helicone: cost in billionths",
            helicone(R"("status":200,"prompt_tokens":"5","completion_tokens":2,"cost":1500000)"),
            "input=5 output=2 cost=0.0015");
        row("Helicone: a cache reference is a gateway hit",
            helicone(R"("status":200,"prompt_tokens":5,"cache_reference_id":"00000000-0000-0000-0000-000000000001")"),
            "flags=2");
        row("Helicone: zeros refer to nothing",
            helicone(R"("status":200,"prompt_tokens":5,"cache_reference_id":"00000000-0000-0000-0000-000000000000")"),
            "input=5 flags=64");
        row("Helicone: below 0 the gateway failed", helicone(R"("status":-3,"prompt_tokens":null)"),
            "status=error error_type=-3");
        row("Helicone: the newest version ranks highest",
            helicone(R"("status":200,"prompt_tokens":1,"updated_at":"1970-01-01 00:00:02")"), "rank=2000");
        row("Helicone: no id",
            R"({"request_created_at":1,"prompt_cache_read_tokens":0,"model":"claude-opus-5","prompt_tokens":1})",
            "reject 1 missing_id request_created_at,prompt_cache_read_tokens,model,prompt_tokens");
        row("Helicone: no counts", helicone(R"("status":200)"),
            "reject 1 missing_usage request_id,request_created_at,model,prompt_cache_read_tokens,status");

        row("Cloudflare: metadata as text",
            cloudflare(R"("tokens_in":5,"tokens_out":2,"cost":0.5,"metadata":)"
                       "\"{\\\"team\\\":\\\"cx\\\"}\""),
            "input=5 output=2 cost=0.5 team=cx");
        row("Cloudflare: out of its own cache", cloudflare(R"("tokens_in":5,"tokens_out":2,"cached":true)"), "flags=2");
        row("Cloudflare: failed",
            cloudflare(R"("tokens_in":0,"tokens_out":0,"success":false,"status_code":529,"cost":0)"),
            "status=error http_status=529");
        row("Cloudflare: a bad cost", cloudflare(R"("tokens_in":5,"tokens_out":2,"cost":"free")"),
            "reject 1 bad_number id,created_at,provider,model,tokens_in,tokens_out,cost");

        row("Portkey: the logged answer counts, cost in cents",
            portkey(
                R"("is_success":1,"req_units":99,"res_units":9,"cost":2.5,"response":{"id":"msg_1","usage":{"input_tokens":5,"cache_read_input_tokens":94}})"),
            "input=5 cache_read=94 cost=0.025 key=k message_id=msg_1");
        row("Portkey: units where there is no answer",
            portkey(R"("is_success":true,"req_units":99,"res_units":9,"metadata":{"_user":"acme"})"),
            "input=99 output=9 customer=acme");
        row("Portkey: out of its own cache",
            portkey(R"("is_success":true,"req_units":99,"res_units":9,"cache_status":"SEMANTIC HIT")"), "flags=2");
        row("Portkey: a miss is billed",
            portkey(R"("is_success":true,"req_units":99,"res_units":9,"cache_status":"MISS")"), "input=99 output=9");
        row("Portkey: failed", portkey(R"("is_success":false,"req_units":0,"res_units":0,"cost":0)"), "status=error");

        const std::string header = "generation_id,created_at,cost_total,tokens_prompt,tokens_completion,tokens_cached,"
                                   "model_permaslug,provider_name,cancelled\n";
        row("OpenRouter: the prompt includes the cache",
            header + "g,2026-10-12 09:06:40,0.5,100,4,60,anthropic/claude-opus-5,Google,false\n",
            "input=40 cache_read=60 output=4 cost=0.5 platform=vertex");
        row("OpenRouter: cancelled", header + "g,2026-10-12 09:06:40,0,0,0,0,anthropic/claude-opus-5,Anthropic,true\n",
            "status=canceled");
        row("OpenRouter: another vendor", header + "g,2026-10-12 09:06:40,0,0,0,0,openai/gpt-5.4,OpenAI,false\n",
            "skip other_provider");
        row("OpenRouter: a bad time", header + "g,12.10.2026,0,0,0,0,anthropic/claude-opus-5,Anthropic,false\n",
            "reject 2 bad_timestamp "
            "generation_id,created_at,cost_total,tokens_prompt,tokens_completion,tokens_cached,model_permaslug,"
            "provider_name,cancelled");
    }
    void aRecordIsReadOrNot()
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

    void aFailedCallThatCostNothingReportsNoCost()
    {
        for (const std::string &record : {helicone(R"("status":529,"cost":0)"),
                                          cloudflare(R"("tokens_in":0,"tokens_out":0,"success":false,"cost":0)"),
                                          portkey(R"("is_success":false,"req_units":0,"res_units":0,"cost":0)")})
            QVERIFY2(eventsOf(record)[0].find(" cost=") == std::string::npos, record.c_str());
    }

    void aListOfTheGatewaysApiHoldsManyRecords()
    {
        const std::string good = cloudflare(R"("tokens_in":5,"tokens_out":2)");
        const auto events = eventsOf(R"({"success":true,"result":[)" + good + R"(,{"id":"x"},)" + good +
                                     R"(],"result_info":{"page":1}})");
        QCOMPARE(events.size(), std::size_t(3));
        QCOMPARE(events[1], std::string("reject 1 unknown_record id"));
        QCOMPARE(events[2], events[0]);
        QVERIFY(eventsOf(R"({"success":true,"result":[],"result_info":{"page":1}})").empty());
    }
};

QTEST_APPLESS_MAIN(TestCloudFormats)
#include "tst_cloudformats.moc"
