#pragma once

#include "core/ledgers/ledgerurl.h"
#include "core/values/jobcontrol.h"

#include <memory>
#include <span>

namespace assay {

/// Takes the rows of an answer as they arrive.
class AnswerSink
{
public:
    virtual ~AnswerSink() = default;
    /// Once, before the first row.
    virtual void columns(std::span<const std::string>) {}
    /// One row as text; null is empty. The views live until it returns.
    virtual void row(std::span<const std::string_view> cells) = 0;
};

/// A column of a table as the server describes it.
struct LedgerColumn
{
    std::string name;
    std::string type; ///< in the server's words: "timestamp without time zone", "Nullable(UInt64)"
};

/// A connection to a database that somebody else owns. It only ever reads: the server is told so. Streams: memory does
/// not grow with the answer. Errors never repeat a password. Belongs to one thread at a time.
class LedgerConnection
{
public:
    /// A server that asks for a password which `url` does not hold gets the one in the desktop's keyring, if there is one.
    static Result<std::unique_ptr<LedgerConnection>> open(const LedgerUrl &url, const JobControl &control);
    virtual ~LedgerConnection() = default;

    virtual LedgerEngine engine() const = 0;
    /// "PostgreSQL 15.8", "ClickHouse 25.3": for the person who connects.
    virtual std::string serverName() const = 0;
    /// Runs one query. Cancelling stops it in the server too; that is no error.
    virtual Result<void> select(const std::string &sql, AnswerSink &sink, const JobControl &control) = 0;
    /// Tables and views one may name, "schema.table" outside the default one.
    virtual Result<std::vector<std::string>> tables(const JobControl &control) = 0;
    /// Columns of a table; empty when there is no such table.
    virtual Result<std::vector<LedgerColumn>> columnsOf(const std::string &table, const JobControl &control) = 0;
    /// A text as a constant in SQL.
    virtual std::string literal(std::string_view text) const = 0;

    /// All rows of a small answer.
    Result<std::vector<std::vector<std::string>>> rows(const std::string &sql, const JobControl &control);

protected:
    /// The answer to a question for names, and to one for names and types.
    Result<std::vector<std::string>> namesFrom(const std::string &sql, const JobControl &control);
    Result<std::vector<LedgerColumn>> columnsFrom(const std::string &sql, const JobControl &control);
};

/// Whether the server asks for a password, or for another one.
bool asksForPassword(const Error &error);
Error passwordRefused(const LedgerUrl &url);

/// A name as SQL of both engines quotes it; the dot of "schema.table" separates.
std::string quotedColumn(std::string_view name);
std::string quotedTable(std::string_view name);

} // namespace assay
