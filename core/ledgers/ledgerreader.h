#pragma once

#include "core/formats/recordreader.h"
#include "core/ledgers/ledgertable.h"

namespace assay {

/// Where reading a ledger stands: the time and id of the last row.
struct LedgerPlace
{
    std::string time; ///< as the server writes it, in UTC; empty: before the first row
    std::string id;
};

/// Reads a ledger in order of time, page by page, and hands every row to its record format: the same reading as of the
/// format's files. A row without an identity is rejected as missing_id, since it could not be told from itself when it is
/// met again.
class LedgerReader
{
public:
    /// Begins behind `from` where it has an id; else at its time, overlap included by startAfter().
    LedgerReader(LedgerConnection &connection, const LedgerTable &table, const Mapping &mapping);

    /// Where the rows of a later run begin: some time before the last row, as rows are written after their call has ended.
    void startAfter(const std::string &time, std::int64_t overlapSeconds);
    /// At this time (UTC), or at the start of its day where the ledger's times are texts.
    Result<void> startAt(Millis time, const JobControl &control);

    /// Reads at most `limit` rows into the sink. How many there were; fewer than `limit`: the end is reached.
    Result<std::size_t> readPage(std::size_t limit, CallSink &sink, const JobControl &control);
    /// Rows that reading in order never meets, as they lack a time, or have one and lack an id.
    struct Unplaced
    {
        std::int64_t withoutTime = 0, withoutId = 0;

        bool any() const { return withoutTime > 0 || withoutId > 0; }
    };
    Result<Unplaced> countUnplaced(const JobControl &control);
    /// The same with the rows that reading meets and refuses, since they name no call.
    Result<Unplaced> countLeftOut(const JobControl &control);
    /// The last row handed out; empty before.
    const LedgerPlace &place() const { return m_place; }

private:
    std::string pageSql(std::size_t limit) const;
    const char *textType() const;
    std::string timeConstant(const std::string &text) const;
    Result<std::int64_t> countWhere(const std::string &condition, const JobControl &control);
    Result<bool> canBeNull(const std::string &sql, const JobControl &control);

    LedgerConnection &m_connection;
    const LedgerTable &m_table;
    ReadOptions m_options;
    std::string m_start; ///< SQL condition of the first page
    LedgerPlace m_place;
    std::int64_t m_rows = 0;
};

} // namespace assay
