#include "core/ledgers/sqliteledger.h"

#include "core/ledgers/sqliteconnection.h"

namespace assay {

namespace {

constexpr int kInstructionsPerCheck = 10'000; ///< of SQLite's machine: how soon a cancel is noticed

int isCancelled(void *control)
{
    return static_cast<const JobControl *>(control)->isCancelled() ? 1 : 0;
}

class SqliteLedger : public LedgerConnection
{
public:
    explicit SqliteLedger(SqliteConnection connection) : m_connection(std::move(connection)) {}

    LedgerEngine engine() const override { return LedgerEngine::Sqlite; }
    std::string serverName() const override { return std::string("SQLite ") + sqlite3_libversion(); }
    Result<void> select(const std::string &sql, AnswerSink &sink, const JobControl &control) override;
    Result<std::vector<std::string>> tables(const JobControl &control) override;
    Result<std::vector<LedgerColumn>> columnsOf(const std::string &table, const JobControl &control) override;
    std::string literal(std::string_view text) const override
    {
        std::string quoted = "'";
        for (const char c : text)
            quoted.append(c == '\'' ? 2 : 1, c);
        return quoted + "'";
    }

private:
    SqliteConnection m_connection;
};

std::string_view cell(sqlite3_stmt *statement, int column)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
    return {text ? text : "", std::size_t(sqlite3_column_bytes(statement, column))};
}

Result<void> SqliteLedger::select(const std::string &sql, AnswerSink &sink, const JobControl &control)
{
    const auto statement = m_connection.prepare(sql);
    if (!statement)
        return m_connection.error();
    sqlite3_progress_handler(sqlite3_db_handle(statement.get()), kInstructionsPerCheck, isCancelled, const_cast<JobControl *>(&control));
    std::vector<std::string> names;
    for (int column = 0; column < sqlite3_column_count(statement.get()); ++column)
        names.emplace_back(sqlite3_column_name(statement.get(), column));
    sink.columns(names);
    std::vector<std::string_view> cells(names.size());
    int status = SQLITE_ROW;
    while (!control.isCancelled() && (status = sqlite3_step(statement.get())) == SQLITE_ROW) {
        for (std::size_t column = 0; column < cells.size(); ++column)
            cells[column] = cell(statement.get(), int(column));
        sink.row(cells);
    }
    sqlite3_progress_handler(sqlite3_db_handle(statement.get()), 0, nullptr, nullptr);
    return control.isCancelled() || status == SQLITE_DONE ? Result<void>() : m_connection.error();
}

Result<std::vector<std::string>> SqliteLedger::tables(const JobControl &control)
{
    return namesFrom("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
                     control);
}

Result<std::vector<LedgerColumn>> SqliteLedger::columnsOf(const std::string &table, const JobControl &control)
{
    return columnsFrom("SELECT name, type FROM pragma_table_info(" + literal(table) + ") ORDER BY cid", control);
}

} // namespace

Result<std::unique_ptr<LedgerConnection>> openSqliteLedger(const LedgerUrl &url)
{
    auto connection = SqliteConnection::open(url.database());
    if (!connection)
        return connection.error();
    return std::unique_ptr<LedgerConnection>(std::make_unique<SqliteLedger>(connection.take()));
}

} // namespace assay
