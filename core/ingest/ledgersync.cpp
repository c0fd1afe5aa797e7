#include "core/ingest/ledgersync.h"

#include "core/formats/countingsink.h"
#include "core/ingest/importsession.h"
#include "core/ledgers/ledgerreader.h"

#include <algorithm>
#include <chrono>

namespace assay {

namespace {

/// Rows are written when their call has ended: the longest streams, and batches that a proxy polls, end hours after the
/// time by which a ledger is ordered.
constexpr std::int64_t kOverlapSeconds = 6 * 3600;
constexpr std::size_t kProbedRows = 100;

Millis now()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

/// A row dated in the future must not hide those that come before it: the bookmark stays at the present.
std::string bookmarkAt(const LedgerTable &table, const std::string &time)
{
    if (!table.time.isTime)
        return time;
    const auto parsed = parseTime(time);
    if (!parsed || *parsed <= now())
        return time;
    std::string present = isoText(now());
    present[present.find('T')] = ' ';
    present.pop_back();
    return present;
}

/// One run over a ledger: pages into imports, imports into the store.
class Synchroniser
{
public:
    Synchroniser(Store &store, const LedgerRequest &request, const LedgerTable &table, LedgerReader &reader, const JobControl &control)
        : m_store(store), m_request(request), m_table(table), m_reader(reader), m_control(control),
          // A file has no server that would do the sorting of a page by an index.
          m_rowsPerPage(request.url.engine() == LedgerEngine::Sqlite ? request.rowsPerImport : request.rowsPerPage)
    {
    }

    Result<void> run(LedgerReceipt &receipt)
    {
        while (!m_atEnd && !m_control.isCancelled() && !receipt.failure)
            if (const auto done = importSome(receipt); !done)
                return done;
        receipt.cancelled = m_control.isCancelled();
        return {};
    }

private:
    /// Reads up to rowsPerImport rows and makes them durable.
    Result<void> importSome(LedgerReceipt &receipt)
    {
        const auto begun = ImportSession::begin(m_store, importSource(receipt.ledger), {});
        if (!begun)
            return begun.error();
        ImportSession &session = **begun;
        session.beginFile(m_table.table);
        for (std::size_t rows = 0; rows < m_request.rowsPerImport && !m_atEnd;) {
            const std::size_t limit = std::min(m_rowsPerPage, m_request.rowsPerImport - rows);
            const auto read = m_reader.readPage(limit, session, m_control);
            if (!session.state())
                return session.state();
            if (!read) {
                receipt.failure = read.error();
                break;
            }
            rows += *read;
            m_atEnd = *read < limit || m_control.isCancelled();
        }
        if (m_atEnd && !m_control.isCancelled())
            tellUnplaced(session, receipt);
        session.endFile(false);
        return keep(session, receipt);
    }

    /// Rows that cannot be put in order are not read, and not passed over in silence either.
    void tellUnplaced(ImportSession &session, LedgerReceipt &receipt)
    {
        const auto unplaced = m_reader.countUnplaced(m_control);
        if (!unplaced) {
            receipt.failure = unplaced.error();
            return;
        }
        for (const auto &[count, reason] : {std::pair{unplaced->withoutTime, Reject::MissingTimestamp}, {unplaced->withoutId, Reject::MissingId}})
            for (std::int64_t row = 0; row < count; ++row) {
                session.seen({});
                session.reject(reason, 0, {});
            }
    }

    Result<void> keep(ImportSession &session, LedgerReceipt &receipt)
    {
        auto imported = session.finish();
        if (!imported)
            return imported.error();
        addCounts(receipt.counts, imported->counts);
        const std::string bookmark = m_reader.place().time.empty() ? "" : bookmarkAt(m_table, m_reader.place().time);
        const bool isNew = imported->counts.accepted > 0 || (!bookmark.empty() && bookmark != receipt.ledger.bookmark);
        if (!isNew)
            return {};
        if (const auto marked = session.setBookmark(receipt.ledger.id, bookmark); !marked)
            return marked;
        if (const auto done = session.commit(*imported); !done)
            return done;
        receipt.ledger.bookmark = bookmark;
        receipt.imports.push_back(imported.take());
        return {};
    }

    Store &m_store;
    const LedgerRequest &m_request;
    const LedgerTable &m_table;
    LedgerReader &m_reader;
    const JobControl &m_control;
    std::size_t m_rowsPerPage;
    bool m_atEnd = false;
};

Result<void> setStart(LedgerReader &reader, const LedgerRequest &request, const std::string &bookmark, const JobControl &control)
{
    if (request.since)
        return reader.startAt(*request.since, control);
    if (!bookmark.empty())
        reader.startAfter(bookmark, kOverlapSeconds);
    return {};
}

} // namespace

std::string importSource(const LedgerEntry &ledger)
{
    return ledger.location + " " + ledger.table;
}

Result<LedgerProbe> testLedger(const LedgerRequest &request, const JobControl &control)
{
    const auto connection = LedgerConnection::open(request.url, control);
    if (!connection)
        return connection.error();
    const auto table = describeLedger(**connection, request.choice, control);
    if (!table)
        return table.error();
    CountingSink sink;
    LedgerReader reader(**connection, *table, request.choice.mapping);
    if (const auto set = setStart(reader, request, {}, control); !set)
        return set.error();
    if (const auto read = reader.readPage(kProbedRows, sink, control); !read)
        return read.error();
    return LedgerProbe{(*connection)->serverName(), table->kind, table->table, sink.counts()};
}

Result<LedgerReceipt> syncLedger(Store &store, const LedgerRequest &request, const JobControl &control)
{
    const auto connection = LedgerConnection::open(request.url, control);
    if (!connection)
        return connection.error();
    const auto table = describeLedger(**connection, request.choice, control);
    if (!table)
        return table.error();
    const bool isMapped = !request.choice.mapping.columns.empty();
    auto entry = addLedger(store, {0, request.url.location(), table->kind, table->table, isMapped ? request.choice.mapping.toJson() : "", kNoTime, {}});
    if (!entry)
        return entry.error();
    LedgerReader reader(**connection, *table, request.choice.mapping);
    if (const auto set = setStart(reader, request, entry->bookmark, control); !set)
        return set.error();

    LedgerReceipt receipt;
    receipt.ledger = entry.take();
    if (const auto done = Synchroniser(store, request, *table, reader, control).run(receipt); !done)
        return done.error();
    if (receipt.failure && receipt.counts.seen == 0)
        return *receipt.failure;
    if (!receipt.failure && !receipt.cancelled) {
        receipt.ledger.checkedAt = now();
        if (const auto marked = setLedgerChecked(store, receipt.ledger.id, receipt.ledger.checkedAt); !marked)
            return marked.error();
    }
    return receipt;
}

} // namespace assay
