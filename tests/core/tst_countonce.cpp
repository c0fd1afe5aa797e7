#include "core/analysis/query.h"
#include "core/ingest/countonce.h"
#include "core/ingest/importjob.h"

#include <QtTest>

#include <fstream>

using namespace assay;

namespace {

const std::string kId = "msg_01AbCdEfGhIjKlMnOpQrStUv";

std::string message(const std::string &id, int output)
{
    return "{\"id\":\"" + id + "\",\"type\":\"message\",\"model\":\"claude-sonnet-4-6\",\"usage\":{\"input_tokens\":10,\"output_tokens\":"
        + std::to_string(output) + "}}\n";
}

std::string transcript(const std::string &id, int output)
{
    return "{\"sessionId\":\"s\",\"parentUuid\":null,\"type\":\"assistant\",\"uuid\":\"u-" + id
        + "\",\"timestamp\":\"2026-10-05T08:00:00Z\",\"requestId\":\"req_1\",\"message\":" + message(id, output).substr(0, message(id, output).size() - 1) + "}\n";
}

} // namespace

/// The same call in two kinds of source, and the decision which of them counts.
class TestCountOnce : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;

    ImportReceipt import(const char *name, const std::string &text)
    {
        const std::string path = m_folder->filePath(QString::fromLatin1(name)).toStdString();
        std::ofstream(path, std::ios::binary) << text;
        ImportRequest request;
        request.paths = {path};
        auto receipt = importFiles(*m_store, request, JobControl());
        if (!receipt)
            qFatal("%s", receipt.error().text().c_str());
        return *receipt;
    }
    /// Calls and output tokens that count.
    std::pair<std::int64_t, std::int64_t> counted() const
    {
        auto calls = m_store->loadColumns(JobControl());
        if (!calls)
            qFatal("%s", calls.error().text().c_str());
        const auto snapshot = Snapshot::build(calls.take(), {}, PriceBook::builtIn(), {}, JobControl());
        const auto &totals = run(*snapshot, {}, JobControl()).total.facts.totals;
        return {totals.calls, std::int64_t(totals.tokens[std::size_t(TokenClass::Output)])};
    }
    bool isSound() const
    {
        const auto findings = m_store->check();
        return findings && findings->empty();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto store = Store::open(m_folder->filePath(QStringLiteral("ledger.assay")).toStdString(), StoreMode::Write);
        QVERIFY(store);
        m_store = store.take();
        import("gateway.jsonl", message(kId, 100) + message("msg_01ZzZzZzZzZzZzZzZzZzZzZz", 5));
        import("session.jsonl", transcript(kId, 90) + transcript("msg_01YyYyYyYyYyYyYyYyYyYyYy", 7));
        QCOMPARE(counted(), std::pair(std::int64_t(4), std::int64_t(202)));
    }

    void whatTwoSourcesShareIsNamed()
    {
        const auto shared = sharedCalls(*m_store);
        QVERIFY(shared);
        QCOMPARE(shared->size(), std::size_t(1));
        QCOMPARE(shared->front().ids, std::int64_t(1));
    }

    void theChosenSourceCountsAndTheOtherDoesNot()
    {
        QVERIFY(countOnce(*m_store, "anthropic_message", "claude_code"));
        QCOMPARE(counted(), std::pair(std::int64_t(3), std::int64_t(112)));
        QVERIFY(isSound());
        const auto imports = m_store->imports();
        QVERIFY(imports);
        QCOMPARE(imports->back().source, std::string("Messages API responses count, the same calls of Claude Code transcripts do not"));
        QCOMPARE(imports->back().counts.superseded, std::int64_t(1));

        QVERIFY(countOnce(*m_store, "claude_code", "anthropic_message")); // the other way round replaces it
        QCOMPARE(counted(), std::pair(std::int64_t(3), std::int64_t(102)));
        QCOMPARE(countOnceDecisions(*m_store)->size(), std::size_t(1));
        QVERIFY(isSound());
    }

    void takingItBackLetsBothCount()
    {
        QVERIFY(countOnce(*m_store, "anthropic_message", "claude_code"));
        QVERIFY(countBoth(*m_store, "anthropic_message", "claude_code"));
        QCOMPARE(counted(), std::pair(std::int64_t(4), std::int64_t(202)));
        QVERIFY(countOnceDecisions(*m_store)->empty());
        QVERIFY(isSound());
    }

    void undoingItsImportTakesItBackForGood()
    {
        QVERIFY(countOnce(*m_store, "anthropic_message", "claude_code"));
        QVERIFY(m_store->undoImport(countOnceDecisions(*m_store)->front().importId));
        QVERIFY(settleCountOnce(*m_store));
        QCOMPARE(counted(), std::pair(std::int64_t(4), std::int64_t(202)));
        QVERIFY(countOnceDecisions(*m_store)->empty());
    }

    void aDecisionHoldsForLaterImports()
    {
        QVERIFY(countOnce(*m_store, "anthropic_message", "claude_code"));
        const auto later = import("session.jsonl", transcript(kId, 90) + transcript("msg_01YyYyYyYyYyYyYyYyYyYyYy", 7)
                                                       + transcript("msg_01ZzZzZzZzZzZzZzZzZzZzZz", 5));
        QCOMPARE(later.counts.accepted, std::int64_t(1)); // copies of what is left out are known
        QCOMPARE(counted(), std::pair(std::int64_t(3), std::int64_t(112)));
        QVERIFY(isSound());
    }

    void whenTheSourceThatCountsIsUndoneTheOtherCountsAgain()
    {
        QVERIFY(countOnce(*m_store, "anthropic_message", "claude_code"));
        QVERIFY(m_store->undoImport(m_store->imports()->front().id));
        QVERIFY(settleCountOnce(*m_store));
        QCOMPARE(counted(), std::pair(std::int64_t(2), std::int64_t(97)));
        QVERIFY(isSound());
    }

    void anUnknownSourceIsRefused()
    {
        QVERIFY(!countOnce(*m_store, "anthropic_message", "nothing"));
        QVERIFY(!countOnce(*m_store, "claude_code", "claude_code"));
    }
};

QTEST_GUILESS_MAIN(TestCountOnce)
#include "tst_countonce.moc"
