#include "tests/support/assayrun.h"
#include "tests/support/clickhouseserver.h"
#include "tests/support/ledgerserver.h"
#include "tests/support/postgresserver.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace assay::test;

// A ledger asked where it lies answers as the store does that was synchronised with it: every figure, every digit.
class TestLedgerInPlace : public QObject
{
    Q_OBJECT

    /// A ledger and the store that was synchronised with it.
    struct Ledger
    {
        const char *name;
        bool isPostgres;
        const char *options; ///< of both commands
    };
    static constexpr std::array kLedgers{
        Ledger{"LiteLLM", true, ""},
        Ledger{"Langfuse in PostgreSQL", true, "--kind langfuse"},
        Ledger{"a table in PostgreSQL", true, "--table calls"},
        Ledger{"Langfuse in ClickHouse", false, ""},
        Ledger{"Helicone", false, "--kind helicone"},
        Ledger{"a table in ClickHouse", false, "--table calls"},
    };

    PostgresServer m_postgres;
    ClickHouseServer m_clickHouse;
    QTemporaryDir m_folder;

    static QStringList words(const QString &text) { return text.split(QLatin1Char(' '), Qt::SkipEmptyParts); }
    static QString missing(const Ledger &ledger) { return ledger.isPostgres ? PostgresServer::missing() : ClickHouseServer::missing(); }
    QString url(const Ledger &ledger) const { return ledger.isPostgres ? m_postgres.url() : m_clickHouse.url(); }
    QStringList storeOf(const Ledger &ledger) const
    {
        return {QStringLiteral("--store"), m_folder.filePath(QString::number(&ledger - kLedgers.data()) + QStringLiteral(".assay"))};
    }
    Outcome query(const Ledger &ledger, const QString &question) const
    {
        return assayRun(words(QStringLiteral("query --json ") + question) + storeOf(ledger));
    }
    Outcome queryInPlace(const Ledger &ledger, const QString &question) const
    {
        const QString options = QLatin1Char(' ') + QString::fromLatin1(ledger.options);
        return query(ledger, question + options + QStringLiteral(" --in-place ") + url(ledger));
    }

    /// A synchronised store with a rule that fills the workload out of something else, and one that overrules.
    void synchronise(const Ledger &ledger) const
    {
        for (const QStringList &command : {words(QStringLiteral("ledger sync ") + QString::fromLatin1(ledger.options)) + QStringList{url(ledger)},
                                           words(QStringLiteral("rules add --target workload --when session^=s1 --value session-$1")),
                                           words(QStringLiteral("rules add --target team --when workload^=session- --value of-$1 --override"))}) {
            const Outcome done = assayRun(command + storeOf(ledger));
            QVERIFY2(done.status == 0, (done.diagnostics + command.join(QLatin1Char(' ')).toUtf8()).constData());
        }
    }

private slots:
    void initTestCase()
    {
        const auto load = [](auto &server, std::initializer_list<const char *> files) {
            const QString wrong = startWith(server, files);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        };
        if (PostgresServer::missing().isEmpty())
            load(m_postgres, {"litellm", "litellm_variety", "langfuse_legacy", "calls_postgres"});
        if (ClickHouseServer::missing().isEmpty())
            load(m_clickHouse, {"langfuse", "langfuse_variety", "helicone", "helicone_variety", "calls_clickhouse"});
        for (const Ledger &ledger : kLedgers)
            if (missing(ledger).isEmpty() && !QTest::currentTestFailed())
                synchronise(ledger);
    }

    void answersLikeTheSynchronisedStore_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("question");
        const auto row = [](const char *name, const char *question) {
            for (const Ledger &ledger : kLedgers)
                QTest::addRow("%s, %s", ledger.name, name) << int(&ledger - kLedgers.data()) << QString::fromLatin1(question);
        };
        row("the total", "");
        row("by team and workload, which rules fill", "--by team,workload --sort calls");
        row("by what is free text in tags and metadata", "--by tag:release,feature,environment");
        row("by who", "--by customer,user,api_key,session,project --top 40");
        row("by what the price depends on", "--by model,tier,batch,speed,geo,platform,endpoint,model_id,provider");
        row("by how it ended", "--by status,error_type");
        row("by day", "--by day");
        row("by hour of a zone off by three quarters", "--by hour --tz Asia/Kathmandu --top 400");
        row("by hour of a zone whose clock shows one hour twice", "--by hour --tz Europe/Berlin");
        row("by month of a zone with summer time", "--by month,weekday --tz Europe/Berlin");
        row("filters and a range within a day", "--by model --where workload!=triage --where customer=acme,omega "
                                                "--from 2026-09-03T10:17:00Z --to 2026-09-20T11:03:30.500Z");
        row("filters on time and on nothing", "--by family --where hour_of_day=08,09 --where customer=");
        row("compared with the period before", "--by workload --from 2026-09-01 --to 2026-10-01 --compare previous");
        row("the ratios", "--by team --metrics cost,cost_list,cost_per_call,tokens_per_dollar,output_to_input,cache_hit_rate,cache_reuse_ratio,"
                          "cache_net_saving,cache_net_share,batch_share_calls,batch_share_cost,error_rate,wasted_cost,waste_share,price_coverage,"
                          "attribution_coverage,task_coverage");
    }
    void answersLikeTheSynchronisedStore()
    {
        QFETCH(int, number);
        QFETCH(QString, question);
        const Ledger &ledger = kLedgers[std::size_t(number)];
        if (const QString why = missing(ledger); !why.isEmpty())
            QSKIP(qPrintable(why));
        const Outcome kept = query(ledger, question), there = queryInPlace(ledger, question);
        QVERIFY2(kept.status == 0, kept.diagnostics.constData());
        QVERIFY2(there.status == 0, there.diagnostics.constData());
        QVERIFY(kept.json().at("total").at("calls").get<int>() > 0);
        QCOMPARE(there.output, kept.output);
    }

    void whatNeedsSingleCallsNamesTheWayOut_data()
    {
        QTest::addColumn<QString>("question");
        QTest::newRow("percentiles") << QStringLiteral("--by team --metrics cost_p95 --from 2026-09-01");
        QTest::newRow("tasks") << QStringLiteral("--metrics cost_per_task --from 2026-09-01");
        QTest::newRow("imports") << QStringLiteral("--by import --from 2026-09-01");
    }
    void whatNeedsSingleCallsNamesTheWayOut()
    {
        QFETCH(QString, question);
        if (const QString why = missing(kLedgers[0]); !why.isEmpty())
            QSKIP(qPrintable(why));
        const Outcome there = queryInPlace(kLedgers[0], question);
        QCOMPARE(there.status, 5);
        for (const char *part : {"synchronise this range: assay ledger sync 'postgresql://assay@", "--kind litellm", "--since 2026-09-01"})
            QVERIFY2(there.diagnostics.contains(part), there.diagnostics.constData());
        QVERIFY(!there.diagnostics.contains(PostgresServer::kPassword));
    }

    void rowsThatAreInNoFigureAreTold()
    {
        if (const QString why = missing(kLedgers[2]); !why.isEmpty())
            QSKIP(qPrintable(why));
        QVERIFY(m_postgres.run(QStringLiteral("CREATE TABLE holes (id text, ts timestamptz, model text, input_tokens int, output_tokens int);"
                                              "INSERT INTO holes VALUES ('a', '2026-10-01', 'claude-opus-5', 1, 1), ('b', NULL, 'claude-opus-5', 1, 1),"
                                              " ('c', NULL, 'claude-opus-5', 1, 1), (NULL, '2026-10-01', 'claude-opus-5', 1, 1)")));
        const Ledger holes{"a table with holes", true, "--table holes"};
        const Outcome there = queryInPlace(holes, QStringLiteral("--by team"));
        QVERIFY2(there.status == 0, there.diagnostics.constData());
        QCOMPARE(there.json().at("total").at("calls").get<int>(), 1);
        QVERIFY2(there.diagnostics.contains("Left out of every figure: 2 rows without a time, 1 without an id."), there.diagnostics.constData());
        const Outcome whole = queryInPlace(kLedgers[2], QStringLiteral("--by team"));
        QVERIFY2(!whole.diagnostics.contains("Left out"), whole.diagnostics.constData());
    }

    void rowsAreNamedAsASynchronisationNamesThem_data()
    {
        QTest::addColumn<bool>("isPostgres");
        QTest::newRow("in PostgreSQL") << true;
        QTest::newRow("in ClickHouse") << false;
    }
    void rowsAreNamedAsASynchronisationNamesThem()
    {
        QFETCH(bool, isPostgres);
        const Ledger named{"a table whose rows have several ids", isPostgres, "--table named"};
        if (const QString why = missing(named); !why.isEmpty())
            QSKIP(qPrintable(why));
        const QStringList store{QStringLiteral("--store"), m_folder.filePath(isPostgres ? QStringLiteral("named-pg.assay") : QStringLiteral("named-ch.assay"))};
        const Outcome done = assayRun(words(QStringLiteral("ledger sync --json --table named")) + QStringList{url(named)} + store);
        QVERIFY2(done.status == 0, done.diagnostics.constData());
        QCOMPARE(done.json().at("rejected").at("missing_id").get<int>(), 2);
        const QStringList question = words(QStringLiteral("query --json --by team,model,day --metrics cost_per_call"));
        const Outcome kept = assayRun(question + store), there = assayRun(question + store + words(QStringLiteral("--table named --in-place")) + QStringList{url(named)});
        QVERIFY2(there.status == 0, there.diagnostics.constData());
        QCOMPARE(kept.json().at("total").at("calls").get<int>(), 4);
        QCOMPARE(there.output, kept.output);
        QVERIFY2(there.diagnostics.contains("Left out of every figure: 1 rows without a time, 2 without an id."), there.diagnostics.constData());
    }

    void aRowWithoutANameIsTold_data()
    {
        QTest::addColumn<int>("number");
        for (const int number : {0, 1, 3})
            QTest::newRow(kLedgers[std::size_t(number)].name) << number;
    }
    void aRowWithoutANameIsTold()
    {
        QFETCH(int, number);
        const Ledger &ledger = kLedgers[std::size_t(number)];
        if (const QString why = missing(ledger); !why.isEmpty())
            QSKIP(qPrintable(why));
        const Outcome there = queryInPlace(ledger, QStringLiteral("--by team"));
        QVERIFY2(there.diagnostics.contains("0 rows without a time, 1 without an id."), there.diagnostics.constData());
    }

    void sumsBeyondWhatARowHoldsAreNotCut()
    {
        if (const QString why = missing(kLedgers[2]); !why.isEmpty())
            QSKIP(qPrintable(why));
        QVERIFY(m_postgres.run(QStringLiteral("CREATE TABLE huge (id text, ts timestamptz, model text, input_tokens bigint, output_tokens int);"
                                              "INSERT INTO huge VALUES ('a', '2026-10-01', 'claude-opus-5', 9000000000000000000, 1),"
                                              " ('b', '2026-10-01', 'claude-opus-5', 9000000000000000000, 1)")));
        const Outcome there = queryInPlace({"a table of huge counts", true, "--table huge"}, QStringLiteral("--by team"));
        QCOMPARE(there.status, 5);
        QVERIFY2(there.diagnostics.contains("beyond 64 bits: synchronise this range"), there.diagnostics.constData());
    }

    void countsThatSqlCannotReadAreNotGuessed()
    {
        if (const QString why = missing(kLedgers[0]); !why.isEmpty())
            QSKIP(qPrintable(why));
        QVERIFY(m_postgres.run(QStringLiteral("INSERT INTO \"LiteLLM_SpendLogs\" (request_id, call_type, \"startTime\", \"endTime\", model, metadata) VALUES "
                                              "('odd', 'acompletion', '2026-10-01', '2026-10-01', 'claude-opus-5', '{\"usage_object\": {\"cache_read_input_tokens\": 12.5}}')")));
        const Outcome there = queryInPlace(kLedgers[0], QStringLiteral("--by team"));
        QVERIFY(m_postgres.run(QStringLiteral("DELETE FROM \"LiteLLM_SpendLogs\" WHERE request_id = 'odd'")));
        QCOMPARE(there.status, 5);
        QVERIFY2(there.diagnostics.contains("1 rows") && there.diagnostics.contains("synchronise"), there.diagnostics.constData());
    }
};

QTEST_GUILESS_MAIN(TestLedgerInPlace)
#include "tst_ledger_inplace.moc"
