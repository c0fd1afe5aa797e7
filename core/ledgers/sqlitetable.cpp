#include "core/ledgers/sqlitetable.h"

#include "core/formats/recordreader.h"
#include "core/formats/utf8.h"
#include "core/ledgers/sqliteconnection.h"

#include <algorithm>
#include <deque>

namespace assay {

namespace {

constexpr std::string_view kTables = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') "
                                     "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";

std::string quotedName(std::string_view name)
{
    std::string quoted = "\"";
    for (const char c : name)
        quoted.append(c == '"' ? 2 : 1, c);
    return quoted + "\"";
}

Result<std::vector<std::string>> tablesOf(const SqliteConnection &connection)
{
    const auto statement = connection.prepare(std::string(kTables));
    if (!statement)
        return connection.error();
    std::vector<std::string> tables;
    while (sqlite3_step(statement.get()) == SQLITE_ROW)
        tables.emplace_back(reinterpret_cast<const char *>(sqlite3_column_text(statement.get(), 0)));
    return tables;
}

Error noSuchTable(const std::string &path, const std::string &table, const std::vector<std::string> &tables)
{
    std::string message = "There is no table \"" + table + "\"; there ";
    message += tables.empty() ? "are none" : tables.size() == 1 ? "is" : "are";
    for (const std::string &name : tables)
        message += " \"" + name + "\"";
    return {message, path};
}

/// One row as the cells of a CSV line: null and binary cells are empty.
class RowCells
{
public:
    explicit RowCells(sqlite3_stmt *statement)
        : m_statement(statement)
        , m_cells(std::size_t(sqlite3_column_count(statement)))
    {
    }

    std::span<const std::string_view> read()
    {
        m_repaired.clear();
        for (std::size_t i = 0; i < m_cells.size(); ++i)
            m_cells[i] = cell(int(i));
        return m_cells;
    }

private:
    std::string_view cell(int column)
    {
        const int type = sqlite3_column_type(m_statement, column);
        if (type == SQLITE_NULL || type == SQLITE_BLOB)
            return {};
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        const std::string_view view(text ? text : "", std::size_t(sqlite3_column_bytes(m_statement, column)));
        return isUtf8(view) ? view : m_repaired.emplace_back(repairedUtf8(view));
    }

    sqlite3_stmt *m_statement;
    std::vector<std::string_view> m_cells;
    std::deque<std::string> m_repaired;
};

} // namespace

Result<std::vector<std::string>> sqliteTables(const std::string &path)
{
    const auto connection = SqliteConnection::open(path);
    if (!connection)
        return connection.error();
    return tablesOf(*connection);
}

Result<void> readSqliteTable(const std::string &path, const std::string &table, const ReadOptions &options,
                             CallSink &sink, const JobControl &control)
{
    const auto connection = SqliteConnection::open(path);
    if (!connection)
        return connection.error();
    const auto tables = tablesOf(*connection);
    if (!tables)
        return tables.error();
    if (std::ranges::find(*tables, table) == tables->end())
        return noSuchTable(path, table, *tables);
    const auto statement = connection->prepare("SELECT * FROM " + quotedName(table));
    if (!statement)
        return connection->error();

    std::vector<std::string> names;
    for (int column = 0; column < sqlite3_column_count(statement.get()); ++column)
        names.emplace_back(sqlite3_column_name(statement.get(), column));
    RecordReader reader(options, sink);
    const auto columns = reader.nameColumns(names);
    if (!reader.recognisesColumns(columns))
        return Error{"No column of \"" + table +
                         "\" looks like a model or a token count; a mapping can tell which is which",
                     path};

    constexpr std::int64_t kRowsPerReport = 10'000;
    RowCells cells(statement.get());
    std::int64_t row = 0;
    int status = SQLITE_ROW;
    while (!control.isCancelled() && (status = sqlite3_step(statement.get())) == SQLITE_ROW) {
        reader.readCells(cells.read(), columns, ++row);
        if (row % kRowsPerReport == 0)
            control.report(std::uint64_t(row), 0, table);
    }
    if (status == SQLITE_ROW || status == SQLITE_DONE)
        return {};
    if (row == 0)
        return connection->error();
    reader.reject(Reject::Truncated, row + 1);
    return {};
}

} // namespace assay
