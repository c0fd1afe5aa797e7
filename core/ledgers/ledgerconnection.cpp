#include "core/ledgers/ledgerconnection.h"

#include "core/ledgers/clickhouse.h"
#include "core/ledgers/keyring.h"
#include "core/ledgers/postgres.h"
#include "core/ledgers/sqliteledger.h"

namespace assay {

namespace {

constexpr std::string_view kPasswordRefused = "The user name or the password was not accepted";

class RowCollector : public AnswerSink
{
public:
    void row(std::span<const std::string_view> cells) override { rows.emplace_back(cells.begin(), cells.end()); }
    std::vector<std::vector<std::string>> rows;
};

Result<std::unique_ptr<LedgerConnection>> connect(const LedgerUrl &url, const JobControl &control)
{
    if (url.engine() == LedgerEngine::Sqlite)
        return openSqliteLedger(url);
    return url.engine() == LedgerEngine::PostgreSql ? openPostgres(url, control) : openClickHouse(url, control);
}

} // namespace

Result<std::unique_ptr<LedgerConnection>> LedgerConnection::open(const LedgerUrl &url, const JobControl &control)
{
    auto opened = connect(url, control);
    if (opened || !asksForPassword(opened.error()) || !url.password().empty())
        return opened;
    auto kept = keyring::password(url, control);
    if (!kept)
        return opened;
    LedgerUrl known = url;
    known.setPassword(std::move(*kept));
    return connect(known, control);
}

Result<std::vector<std::vector<std::string>>> LedgerConnection::rows(const std::string &sql, const JobControl &control)
{
    RowCollector collector;
    if (const auto done = select(sql, collector, control); !done)
        return done.error();
    return std::move(collector.rows);
}

Result<std::vector<std::string>> LedgerConnection::namesFrom(const std::string &sql, const JobControl &control)
{
    const auto found = rows(sql, control);
    if (!found)
        return found.error();
    std::vector<std::string> names;
    for (const auto &row : *found)
        names.push_back(row.front());
    return names;
}

Result<std::vector<LedgerColumn>> LedgerConnection::columnsFrom(const std::string &sql, const JobControl &control)
{
    const auto found = rows(sql, control);
    if (!found)
        return found.error();
    std::vector<LedgerColumn> columns;
    for (const auto &row : *found)
        columns.push_back({row[0], row[1]});
    return columns;
}

bool asksForPassword(const Error &error)
{
    return error.message == kPasswordRefused;
}

Error passwordRefused(const LedgerUrl &url)
{
    return {std::string(kPasswordRefused), url.location()};
}

std::string quotedColumn(std::string_view name)
{
    std::string quoted = "\"";
    for (const char c : name)
        quoted.append(c == '"' ? 2 : 1, c);
    return quoted + "\"";
}

std::string quotedTable(std::string_view name)
{
    const auto dot = name.find('.');
    return dot == name.npos ? quotedColumn(name) : quotedColumn(name.substr(0, dot)) + "." + quotedColumn(name.substr(dot + 1));
}

} // namespace assay
