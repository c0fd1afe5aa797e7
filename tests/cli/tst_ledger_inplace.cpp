#include "tests/support/assayrun.h"
#include "tests/support/postgresserver.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace assay::test;

// A ledger asked where it lies answers as the store does that was synchronised with it: every figure, every digit.
class TestLedgerInPlace : public QObject
{
    Q_OBJECT

    PostgresServer m_server;
    QTemporaryDir m_folder;
    QString m_store;

    static Outcome assay(const QStringList &arguments) { return assayRun(arguments); }
    Outcome query(const QString &question) const
    {
        return assay(QStringList{QStringLiteral("query"), QStringLiteral("--json"), QStringLiteral("--store"), m_store}
                     + question.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    }
    Outcome queryInPlace(const QString &question) const { return query(question + QStringLiteral(" --in-place ") + m_server.url()); }

    /// Rows of many kinds: versions of the proxy, gateway hits, batches, failures, tags with and without a value, both
    /// readings of the prompt count, prices that change with the day and the length of the prompt.
    bool addVariety()
    {
        return m_server.run(QStringLiteral(
            "INSERT INTO \"LiteLLM_SpendLogs\" (request_id, call_type, api_key, spend, prompt_tokens, completion_tokens, \"startTime\", \"endTime\", "
            "model, custom_llm_provider, cache_hit, status, team_id, end_user, \"user\", session_id, request_tags, metadata) "
            "SELECT 'v' || i, CASE i % 11 WHEN 0 THEN 'aretrieve_batch' ELSE 'acompletion' END, 'key' || i % 3, i / 1000.0, "
            "CASE i % 13 WHEN 0 THEN 150 ELSE 1000 + i % 7 * 60000 END, i % 500, t, t + interval '2 seconds', "
            "(ARRAY['claude-opus-5', 'claude-sonnet-5', 'claude-haiku-4-5-20251001', 'gpt-5.4', 'claude-unheard-of', 'claude-sonnet-4-5-20250929', ''])[i % 7 + 1], "
            "CASE i % 5 WHEN 0 THEN 'bedrock' ELSE 'anthropic' END, CASE i % 17 WHEN 0 THEN 'True' ELSE 'False' END, "
            "CASE i % 10 WHEN 0 THEN 'failure' END, (ARRAY['team-legal', 'team-cx', NULL])[i % 3 + 1], (ARRAY['acme', '', 'omega'])[i % 3 + 1], "
            "'user' || i % 4, 's' || i / 20, "
            "(ARRAY['[]', '[\"workload: triage \", \"env:prod\", \"fast\"]', '[\"Work-load:no\", \"WORKLOAD:search\", \"workload:second\"]', '[\"User-Agent: x\", 7]'])[i % 4 + 1]::jsonb, "
            "CASE i % 6 WHEN 0 THEN '{}' WHEN 1 THEN '{\"usage_object\": null, \"additional_usage_values\": {\"cache_read_input_tokens\": 90, "
            "\"cache_creation_input_tokens\": \"60\"}}' WHEN 2 THEN '{\"usage_object\": {\"cache_read_input_tokens\": 500, \"service_tier\": \"priority\", "
            "\"inference_geo\": \"us\", \"server_tool_use\": {\"web_search_requests\": 2}}, \"spend_logs_metadata\": {\"team\": \"north\", \"Feature\": \"chat\", \"release\": 7}}' "
            "WHEN 3 THEN '{\"usage_object\": {\"prompt_tokens_details\": {\"cached_tokens\": 70, \"cache_creation_tokens\": 300, "
            "\"cache_creation_token_details\": {\"ephemeral_5m_input_tokens\": 100, \"ephemeral_1h_input_tokens\": 150}}}, \"user_api_key_alias\": \"nightly\"}' "
            "WHEN 4 THEN '{\"status\": \"failure\", \"error_information\": {\"error_code\": \"429\", \"error_class\": \"RateLimitError\"}}' "
            "ELSE '{\"usage_object\": {\"speed\": \"fast\"}, \"user_api_key_team_alias\": \"named\"}' END::jsonb "
            "FROM generate_series(1, 3000) AS i, LATERAL (SELECT timestamp '2026-08-20 23:30' + i * interval '37 minutes 11.123 seconds' AS t) AS x"));
    }

private slots:
    void initTestCase()
    {
        if (const QString missing = PostgresServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        QVERIFY2(m_server.runFile(QStringLiteral(TEST_DATA "/ledgers/litellm.sql")), qPrintable(m_server.error()));
        QVERIFY2(addVariety(), qPrintable(m_server.error()));
        m_store = m_folder.filePath(QStringLiteral("synchronised.assay"));
        const Outcome synced = assay({QStringLiteral("ledger"), QStringLiteral("sync"), m_server.url(), QStringLiteral("--store"), m_store});
        QVERIFY2(synced.status == 0, synced.diagnostics.constData());
    }

    void answersLikeTheSynchronisedStore_data()
    {
        QTest::addColumn<QString>("question");
        const auto row = [](const char *name, const char *question) { QTest::newRow(name) << QString::fromLatin1(question); };
        row("the total", "");
        row("by team", "--by team");
        row("by workload and model", "--by workload,model --sort calls");
        row("by what is free text in tags and metadata", "--by tag:release,feature,environment");
        row("by who", "--by customer,user,api_key,session --top 40");
        row("by what the price depends on", "--by tier,batch,speed,geo,platform,endpoint,model_id,provider");
        row("by how it ended", "--by status,error_type");
        row("by day", "--by day");
        row("by hour of a zone off by three quarters", "--by hour --tz Asia/Kathmandu");
        row("by month of a zone with summer time", "--by month,weekday --tz Europe/Berlin");
        row("a range within a day", "--by team --from 2026-09-03T10:17:00Z --to 2026-09-20T11:03:30.500Z");
        row("filters", "--by model --where team=named,Legal --where workload!=triage");
        row("filters on time and on nothing", "--by family --where hour_of_day=08,09 --where customer=");
        row("compared with the period before", "--by workload --from 2026-09-01 --to 2026-10-01 --compare previous");
        row("the ratios", "--by team --metrics cost,cost_list,cost_per_call,tokens_per_dollar,output_to_input,cache_hit_rate,cache_reuse_ratio,"
                          "cache_net_saving,cache_net_share,batch_share_calls,batch_share_cost,error_rate,wasted_cost,waste_share,price_coverage,"
                          "attribution_coverage,task_coverage");
    }
    void answersLikeTheSynchronisedStore()
    {
        QFETCH(QString, question);
        const Outcome kept = query(question);
        const Outcome there = queryInPlace(question);
        QVERIFY2(kept.status == 0, kept.diagnostics.constData());
        QVERIFY2(there.status == 0, there.diagnostics.constData());
        QVERIFY(kept.json().at("total").at("calls").get<int>() > 0);
        QCOMPARE(there.output, kept.output);
    }

    void whatNeedsSingleCallsSaysSo_data()
    {
        QTest::addColumn<QString>("question");
        QTest::newRow("percentiles") << QStringLiteral("--by team --metrics cost_p95");
        QTest::newRow("tasks") << QStringLiteral("--metrics cost_per_task");
        QTest::newRow("imports") << QStringLiteral("--by import");
    }
    void whatNeedsSingleCallsSaysSo()
    {
        QFETCH(QString, question);
        const Outcome there = queryInPlace(question);
        QCOMPARE(there.status, 5);
        QVERIFY2(there.diagnostics.contains("synchronise this range"), there.diagnostics.constData());
    }

    void countsThatSqlCannotReadAreNotGuessed()
    {
        QVERIFY(m_server.run(QStringLiteral("INSERT INTO \"LiteLLM_SpendLogs\" (request_id, call_type, \"startTime\", \"endTime\", model, metadata) VALUES "
                                            "('odd', 'acompletion', '2026-10-01', '2026-10-01', 'claude-opus-5', '{\"usage_object\": {\"cache_read_input_tokens\": 12.5}}')")));
        const Outcome there = queryInPlace(QStringLiteral("--by team"));
        QVERIFY(m_server.run(QStringLiteral("DELETE FROM \"LiteLLM_SpendLogs\" WHERE request_id = 'odd'")));
        QCOMPARE(there.status, 5);
        QVERIFY2(there.diagnostics.contains("1 rows") && there.diagnostics.contains("synchronise"), there.diagnostics.constData());
    }
};

QTEST_GUILESS_MAIN(TestLedgerInPlace)
#include "tst_ledger_inplace.moc"
