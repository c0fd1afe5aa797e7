#include "core/formats/countingsink.h"
#include "tests/support/recordingsink.h"

#include <QtTest>

using namespace assay;
using test::eventsOf;

namespace {

const std::string kStart = R"({"ts":1792051200,"model":"claude-opus-5",)"; ///< a record without its counts

bool holds(const std::string &line, const std::string &field)
{
    return (line + " ").find(" " + field + " ") != std::string::npos;
}

ImportCounts countsOf(const std::string &bytes)
{
    CountingSink sink;
    (void)readBytes(bytes, "test", {}, sink);
    return sink.counts();
}

} // namespace

/// The import contract on somebody's own log: numbers, reasons, names, duplicates, mappings.
class TestFormatRules : public QObject
{
    Q_OBJECT

private slots:
    void aTokenCountIsAWholeNumber_data()
    {
        QTest::addColumn<std::string>("json");
        QTest::addColumn<std::string>("count"); // empty: rejected
        const auto row = [](const char *name, const char *json, const char *count) {
            QTest::newRow(name) << std::string(json) << std::string(count);
        };
        row("plain", "12", "12");
        row("with decimals of zero", "12.0", "12");
        row("with an exponent", "4e1", "40");
        row("as text", R"("12")", "12");
        row("as text with blanks", R"(" 7 ")", "7");
        row("above 2^53", "9007199254740993", "9007199254740993");
        row("the largest", "9223372036854775807", "9223372036854775807");
        row("beyond the largest", "9223372036854775808", "");
        row("negative", "-1", "");
        row("a fraction", "1.5", "");
        row("a boolean", "true", "");
        row("grouped", R"("1,234")", "");
        row("a word", R"("many")", "");
        row("absurd", "1e400", "");
    }
    void aTokenCountIsAWholeNumber()
    {
        QFETCH(std::string, json);
        QFETCH(std::string, count);
        const auto lines = eventsOf(kStart + "\"input_tokens\":" + json + "}");
        QCOMPARE(lines.size(), std::size_t(1));
        if (count.empty())
            QVERIFY2(lines[0].starts_with("reject 1 bad_number"), lines[0].c_str());
        else
            QVERIFY2(holds(lines[0], "input=" + count), lines[0].c_str());
    }

    void nullAndEmptyCountsAreZero()
    {
        for (const char *json : {"null", "\"\""})
            QVERIFY(holds(eventsOf(kStart + "\"output_tokens\":5,\"input_tokens\":" + json + "}")[0], "rank=5"));
    }

    void aRecordIsRefusedForOneReason_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<std::string>("reason");
        const auto row = [](const char *name, const std::string &bytes, const char *reason) {
            QTest::newRow(name) << bytes << std::string(reason);
        };
        const std::string good = kStart + "\"input_tokens\":1}\n";
        row("broken line", good + "{\"a\":\n", "reject 2 bad_json ");
        row("broken last line without line break", good + "{\"a\":", "reject 2 truncated ");
        row("a number for a line", good + "42\n", "reject 2 not_object ");
        row("a list for a line", good + "[1,2]\n", "reject 2 not_object ");
        row("fields nobody knows", good + R"({"level":"info","msg":"up"})", "reject 2 unknown_format level,msg");
        row("a row too short", "ts,model,input_tokens\n1,a,1\n1,a\n", "reject 3 column_count ");
        row("a row too long", "ts,model,input_tokens\n1,a,1\n1,a,1,1\n", "reject 3 column_count ");
        row("a quote that is never closed", "ts,model,input_tokens\n1,a,1\n1,\"a,1", "reject 3 truncated ");
        row("columns nobody knows", "a,b\n1,2\n", "reject 2 unknown_format a,b");
        row("text that is no table", "hello", "reject 1 unknown_format ");
        row("no model, whatever else is wrong", good + R"({"ts":"?","model":"","input_tokens":-1})",
            "reject 2 missing_model ts,model,input_tokens");
        row("no time, whatever the counts", good + R"({"model":"m","input_tokens":-1})",
            "reject 2 missing_timestamp model,input_tokens");
        row("a bad time, whatever the counts", good + R"({"ts":"10/14/26","model":"m","input_tokens":-1})",
            "reject 2 bad_timestamp ts,model,input_tokens");
        row("no counts", good + R"({"ts":1,"model":"m","input_tokens":null,"output_tokens":""})",
            "reject 2 missing_usage ts,model,input_tokens,output_tokens");
        row("a bad cost", good + R"({"ts":1,"model":"m","input_tokens":1,"cost":"free"})",
            "reject 2 bad_number ts,model,input_tokens,cost");
    }
    void aRecordIsRefusedForOneReason()
    {
        QFETCH(std::string, bytes);
        QFETCH(std::string, reason);
        QCOMPARE(eventsOf(bytes).back(), reason);
        const ImportCounts counts = countsOf(bytes);
        QCOMPARE(counts.rejectedTotal(), 1);
        QVERIFY(counts.balances());
    }

    void aFailedCallNeedsNoCounts()
    {
        const auto line = eventsOf(R"({"ts":1792051200,"model":"m","input_tokens":null,"status":"overloaded"})")[0];
        QVERIFY2(holds(line, "status=error") && holds(line, "error_type=overloaded"), line.c_str());
    }

    void aNameMeansAField_data()
    {
        QTest::addColumn<std::string>("field");
        QTest::addColumn<std::string>("expected");
        const auto row = [](const char *field, const char *expected) {
            QTest::newRow(field) << std::string(field) << std::string(expected);
        };
        row(R"("prompt_tokens":7)", "input=7");
        row(R"("Tokens In":7)", "input=7");
        row(R"("uncached-input-tokens":7)", "input=7");
        row(R"("usage":{"input_tokens":7})", "input=7");
        row(R"("cached_tokens":7)", "cache_read=7");
        row(R"("cache_write_1h_tokens":7)", "cache_write_1h=7");
        row(R"("cache_creation":{"ephemeral_5m_input_tokens":7})", "cache_write_5m=7");
        row(R"("cache_creation_input_tokens":7)", "cache_write_5m=7");
        row(R"("completion_tokens":7)", "output=7");
        row(R"("server_tool_use":{"web_search_requests":7})", "web_search=7");
        row(R"("spend":"0.00012")", "cost=0.00012");
        row(R"("cost":1.5e-7)", "cost=0.00000015");
        row(R"("cost":0.00013500000000000000003)", "cost=0.000135");
        row(R"("request_id":"r","id":"i")", "key=r");
        row(R"("id":"i","message_id":"m","call_id":"c")", "key=i");
        row(R"("message_id":"m","call_id":"c")", "key=m");
        row(R"("call_id":"c")", "key=c");
        row(R"("service_tier":"batch")", "tier=batch");
        row(R"("batch":true)", "pays_batch=1");
        row(R"("speed":"fast")", "speed=fast");
        row(R"("inference_geo":"us")", "geo=us");
        row(R"("provider":"vertex_ai")", "platform=vertex");
        row(R"("endpoint":"regional")", "endpoint=regional");
        row(R"("duration_ms":12.6)", "latency_ms=13");
        row(R"("time_to_first_token_ms":80)", "ttft_ms=80");
        row(R"("task_id":"t")", "task=t");
        row(R"("session":"s")", "session=s");
        row(R"("tags":{"team":"cx"})", "team=cx");
        row(R"("metadata":{"user_id":"u-1"})", "user=u-1");
        row(R"("tags":{"release":"7.1"})", "tag:release=7.1");
        row(R"("region":"eu")", "tag:region=eu");
        row(R"("retries":2)", "tag:retries=2");
        row(R"("status":"200")", "http_status=200");
        row(R"("status":429)", "error_type=429");
        row(R"("status":"cancelled")", "status=canceled");
        row(R"("stop_reason":"refusal","refusal_category":"bio")", "refusal_category=bio");
        row(R"("task_outcome":"failed")", "task_outcome=failure");
    }
    void aNameMeansAField()
    {
        QFETCH(std::string, field);
        QFETCH(std::string, expected);
        const bool needsCount = field.find("tokens_in") == field.npos && field.find("okens") == field.npos &&
                                field.find("Tokens") == field.npos;
        const auto line = eventsOf(kStart + field + (needsCount ? ",\"input_tokens\":1}" : ",\"output\":0}"))[0];
        QVERIFY2(holds(line, expected), line.c_str());
    }

    void aBetterNameWinsUnlessItIsEmpty()
    {
        QVERIFY(holds(eventsOf(kStart + R"("tokens_in":1,"input_tokens":2,"prompt_tokens":3})")[0], "input=2"));
        QVERIFY(holds(eventsOf(kStart + R"("prompt_tokens":3,"input_tokens":null})")[0], "input=3"));
        QVERIFY(
            holds(eventsOf(kStart + R"("input_tokens":1,"tags":{"team":"tag"},"team":"column"})")[0], "team=column"));
    }

    void columnsStandInAnyOrder()
    {
        const auto line = eventsOf("team,output_tokens,model,input_tokens,timestamp\ncx,2,m,1,2026-10-14\n")[0];
        QVERIFY2(holds(line, "input=1") && holds(line, "output=2") && holds(line, "team=cx"), line.c_str());
    }

    void cellsMayHoldJsonObjects()
    {
        const auto line = eventsOf(
            "ts,model,usage,metadata\n1792051200,m,\"{\"\"input_tokens\"\":7}\",\"{\"\"team\"\":\"\"cx\"\"}\"\n")[0];
        QVERIFY2(holds(line, "input=7") && holds(line, "team=cx"), line.c_str());
    }

    void quotedCellsMayHoldAnything()
    {
        const auto line = eventsOf("ts;model;input_tokens;team\n1792051200;m;1;\"a \"\"b\"\"; c\nd\"\n")[0];
        QVERIFY2(line.find("team='a \"b\"; c\nd'") != line.npos, line.c_str());
    }

    void bytesThatAreNotUtf8KeepTheRowAlive()
    {
        const auto line = eventsOf("ts,model,input_tokens,team\n1792051200,m,1,caf\xe9\n")[0];
        QVERIFY2(holds(line, "team=caf\xef\xbf\xbd"), line.c_str());
    }

    void ofCopiesTheOneWithMoreTokensStays()
    {
        const auto record = [](const char *id, const char *tokens) {
            return kStart + "\"request_id\":\"" + id + "\",\"input_tokens\":" + tokens + "}\n";
        };
        const ImportCounts counts = countsOf(record("a", "1") + record("a", "5") + record("a", "3") + record("b", "7") +
                                             record("", "2") + record("", "2"));
        QCOMPARE(counts.accepted, 4);
        QCOMPARE(counts.deduplicated, 2);
        QVERIFY(counts.byModel.at("claude-opus-5").inUncached == 5 + 7 + 2 + 2);
        QVERIFY(counts.balances());
    }

    void aCallInTwoFamiliesIsKeptAndReported()
    {
        const ImportCounts counts =
            countsOf(R"({"id":"msg_1","type":"message","model":"claude-opus-5","usage":{"input_tokens":1}})"
                     "\n" +
                     kStart + R"("message_id":"msg_1","input_tokens":1})");
        QCOMPARE(counts.accepted, 2);
        QCOMPARE(counts.crossSourceDuplicates, 1);
    }

    void aMappingOverridesTheGuesses()
    {
        ReadOptions options;
        options.mapping.columns = {{"ts", "When"},           {"model", "engine"}, {"input", "sent"},
                                   {"cache_read", "reused"}, {"output", "got"},   {"team", "cost centre"}};
        const std::string csv =
            "When,engine,model,sent,reused,got,cost centre,team\n2026-10-14,claude-opus-5,no,100,40,7,cc-1,x\n";
        const auto exclusive = eventsOf(csv, options)[0];
        QVERIFY2(holds(exclusive, "model_id=claude-opus-5") && holds(exclusive, "input=100") &&
                     holds(exclusive, "team=cc-1"),
                 exclusive.c_str());
        QVERIFY(holds(exclusive, "tag:model=no"));
        options.mapping.inputIncludesCache = true;
        QVERIFY(holds(eventsOf(csv, options)[0], "input=60"));
    }

    void aMappingSurvivesJson()
    {
        Mapping mapping;
        mapping.name = "nightly \"job\"";
        mapping.columns = {{"model", "engine"}, {"ts", "When"}};
        mapping.inputIncludesCache = true;
        const auto copy = Mapping::fromJson(mapping.toJson());
        QVERIFY(copy);
        QCOMPARE(copy->name, mapping.name);
        QCOMPARE(copy->columns, mapping.columns);
        QVERIFY(copy->inputIncludesCache);
    }

    void aBadMappingIsRefused()
    {
        for (const char *json : {"", "[]", R"({"columns":{"colour":"x"}})", R"({"columns":{"model":7}})",
                                 R"({"columns":[]})", R"({"input_includes_cache":"yes"})"})
            QVERIFY2(!Mapping::fromJson(json), json);
    }

    void aForcedFormatIsTheOnlyOne()
    {
        ReadOptions options;
        options.formatId = "litellm_spendlogs";
        QCOMPARE(eventsOf(kStart + "\"input_tokens\":1}", options)[0],
                 std::string("reject 1 missing_timestamp ts,model,input_tokens"));
        options.formatId = "anthropic_message";
        const std::string message =
            R"({"id":"msg_1","type":"message","role":"assistant","model":"claude-opus-5","usage":{"input_tokens":1}})";
        const auto lines = eventsOf(message + "\n" + kStart + "\"input_tokens\":1}\n{}\n", options);
        QCOMPARE(lines[1], std::string("reject 2 missing_usage ts,model,input_tokens"));
        QCOMPARE(lines[2], std::string("reject 3 missing_model "));
        options.formatId = "no_such_format";
        QVERIFY(eventsOf("{}", options)[0].starts_with("error: "));
    }

    void aReceiptSaysWhatToLogNextTime()
    {
        const ImportCounts counts = countsOf(
            kStart + R"("input_tokens":1,"cache_write":9,"workload":"w","task":"t","customer":"c","latency_ms":1})" +
            "\n" + kStart + R"("input_tokens":1,"workload":"w","task":"t","service_tier":"standard"})" + "\n");
        std::vector<std::string> gaps;
        for (const FieldGap &gap : fieldGaps(counts.coverage))
            gaps.push_back(std::string(gap.field) + " " + std::to_string(gap.missing) + "/" +
                           std::to_string(gap.calls));
        QCOMPARE(gaps, (std::vector<std::string>{"ttl_split 1/1", "customer 1/2", "latency 1/2", "tier 1/2"}));
    }
};

QTEST_APPLESS_MAIN(TestFormatRules)
#include "tst_formatrules.moc"
