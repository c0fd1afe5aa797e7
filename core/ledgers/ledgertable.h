#pragma once

#include "core/formats/format.h"
#include "core/ledgers/ledgerconnection.h"

#include <optional>

namespace assay {

/// How a table of somebody's ledger is read row by row: which columns a record format gets to see under which names, and
/// what puts the rows in an order in which reading can stop and go on. SQL speaks of the row as `r`.
struct LedgerTable
{
    /// A cell that the format sees: its name there and the SQL that makes it, of any type.
    struct Output
    {
        std::string name;
        std::string sql;
    };
    /// A column of time: reading goes on from the last one seen.
    struct TimeColumn
    {
        std::string sql;
        std::string type; ///< as LedgerColumn::type
        bool isTime = true; ///< false: numbers or text that sort by time, from which nothing can be subtracted
    };

    std::string kind;     ///< "litellm"
    std::string formatId; ///< the record format that reads the rows
    std::string table;    ///< as the user names it
    std::vector<Output> outputs;
    std::string joins;    ///< " LEFT JOIN ..." of tables with names, or empty; ClickHouse: may speak of the page as `page`
    std::string filter;   ///< rows that can be calls, or empty
    TimeColumn time;
    std::string id;       ///< SQL: with the time it orders the rows, and it names the record
    std::string callId;   ///< SQL: the text by which the format tells calls apart; '' where a row has none and is refused
};

/// What the user says about a ledger.
struct LedgerChoice
{
    std::string kind;  ///< id of a kind; empty: found out by its tables
    std::string table; ///< empty: the one of the kind
    Mapping mapping;   ///< of `generic`
};

struct CellRequest;
struct CellSql;

/// A product whose ledger is understood. To add one: its two functions in files of their own, and a row in ledgerkinds.cpp.
struct LedgerKind
{
    std::string_view id;
    LedgerEngine engine;
    std::string_view title;
    std::string_view table; ///< its usual table; empty: the user names one
    Result<LedgerTable> (*describe)(LedgerConnection &connection, const std::string &table, const Mapping &mapping,
                                    const JobControl &control);
    /// How its rows are summed where they lie; see ledgercells.h.
    Result<CellSql> (*cells)(LedgerConnection &connection, const LedgerTable &table, const Mapping &mapping,
                             const CellRequest &request, const JobControl &control);
};
std::span<const LedgerKind> allLedgerKinds();

/// Finds out how to read what the user chose; an error says which kinds or tables there are.
Result<LedgerTable> describeLedger(LedgerConnection &connection, const LedgerChoice &choice, const JobControl &control);

Result<LedgerTable> describeLitellm(LedgerConnection &, const std::string &, const Mapping &, const JobControl &);
Result<LedgerTable> describeLangfuse(LedgerConnection &, const std::string &, const Mapping &, const JobControl &);
Result<LedgerTable> describeLangfuseLegacy(LedgerConnection &, const std::string &, const Mapping &, const JobControl &);
Result<LedgerTable> describeHelicone(LedgerConnection &, const std::string &, const Mapping &, const JobControl &);
Result<LedgerTable> describeGenericLedger(LedgerConnection &, const std::string &, const Mapping &, const JobControl &);

/// What all kinds need to write SQL.
Error noSuchTable(const std::string &table);
bool hasColumn(std::span<const LedgerColumn> columns, std::string_view name);
/// A time column by its type in the words of the server.
LedgerTable::TimeColumn timeColumn(LedgerEngine engine, std::string sql, const std::string &type);

} // namespace assay
