#include "core/ledgers/ledgerconnection.h"

#include "core/ledgers/clickhouse.h"
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

} // namespace

Result<std::unique_ptr<LedgerConnection>> LedgerConnection::open(const LedgerUrl &url, const JobControl &control)
{
    if (url.engine() == LedgerEngine::Sqlite)
        return openSqliteLedger(url);
    return url.engine() == LedgerEngine::PostgreSql ? openPostgres(url, control) : openClickHouse(url, control);
}

Result<std::vector<std::vector<std::string>>> LedgerConnection::rows(const std::string &sql, const JobControl &control)
{
    RowCollector collector;
    if (const auto done = select(sql, collector, control); !done)
        return done.error();
    return std::move(collector.rows);
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
