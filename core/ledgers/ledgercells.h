#pragma once

#include "core/formats/recordreader.h"
#include "core/ledgers/ledgertable.h"
#include "core/values/timerange.h"
#include "core/values/timezone.h"

#include <functional>

namespace assay {

/// What a question wants to tell apart when a ledger is summed where it lies.
struct CellRequest
{
    std::vector<DimensionRef> dimensions;  ///< that the rows are grouped or filtered by
    std::vector<TimeRange> periods;        ///< a cell lies wholly in or out of each
    std::int64_t bucketMs = kMillisPerDay; ///< length of the time buckets, which start at multiples of it on the clock of `zone`
    TimeZone zone;                         ///< days of UTC are told apart whatever the zone: prices change with them
    std::vector<std::int64_t> bandLimits;  ///< prompt totals above which some price changes, ascending
};

/// Sums over calls that are alike in everything that a price or the question looks at.
struct LedgerCell
{
    Call call; ///< what they share; its time is the first, its tokens are those of no call: see `tokens` and `largestPrompt`
    std::int64_t calls = 0;
    std::array<Int128, kTokenClassCount> tokens{};
    Int128 webSearches = 0, webFetches = 0;
    std::int64_t largestPrompt = 0; ///< of one call, in tokens: lies in the price band that they share
    Millis firstTime = kNoTime, lastTime = kNoTime;
};

/// Sums a ledger in its server and hands the cells over as they arrive; a cell's texts live until `take` returns. The
/// sums come from SQL, everything else is read by the record format from one row that stands for the cell, so that both
/// ways of reading a ledger agree. A needsCalls() error when the ledger holds values that only reading row by row understands.
Result<void> readCells(LedgerConnection &connection, const LedgerTable &table, const Mapping &mapping, const CellRequest &request,
                       const std::function<void(const LedgerCell &)> &take, const JobControl &control);

/// An error about what only single calls can tell: "...: synchronise this range".
Error needsCalls(const std::string &what);
/// Whether an error is one of these: the way out is to synchronise.
bool asksForCalls(const Error &error);

/// How a kind's rows are summed: SQL over a row that its `source` calls `r`.
struct CellSql
{
    static constexpr std::size_t kCounts = kTokenClassCount + 2; ///< token classes, web searches, web fetches

    std::vector<LedgerTable::Output> shared; ///< what the format sees of a cell: the same for all its rows
    std::array<std::string, kCounts> counts; ///< whole numbers, never null
    std::string callTime;                    ///< when a call began; empty: the time that orders the rows
    std::string source;                      ///< behind FROM, each call once
    std::string filter;                      ///< rows that can be calls, or empty
    std::string odd;                         ///< true for a row whose numbers only its format can read, or refuses
};
Result<CellSql> litellmCells(LedgerConnection &, const LedgerTable &, const Mapping &, const CellRequest &, const JobControl &);
Result<CellSql> langfuseLegacyCells(LedgerConnection &, const LedgerTable &, const Mapping &, const CellRequest &, const JobControl &);
Result<CellSql> langfuseCells(LedgerConnection &, const LedgerTable &, const Mapping &, const CellRequest &, const JobControl &);
Result<CellSql> heliconeCells(LedgerConnection &, const LedgerTable &, const Mapping &, const CellRequest &, const JobControl &);
Result<CellSql> genericCells(LedgerConnection &, const LedgerTable &, const Mapping &, const CellRequest &, const JobControl &);

/// Whether the server itself keeps a column's values apart: no row then stands twice for one call.
Result<bool> namesRowsOnce(LedgerConnection &connection, const std::string &table, const std::string &column, const JobControl &control);

/// Which of these names of fields, as a caller may write them, mean one of the dimensions asked for: a list of SQL
/// constants of names in the spelling of normalisedName().
std::string namesOf(const LedgerConnection &connection, std::span<const DimensionRef> dimensions);
bool wants(std::span<const DimensionRef> dimensions, Dimension dimension);

} // namespace assay
