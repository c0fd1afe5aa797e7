#include "core/store/database.h"

#include "core/store/sql.h"

#include <sqlite3.h>

namespace assay {

namespace {

constexpr int kBusyTimeoutMs = 2'000;

std::string sentenceFor(int status, const char *detail)
{
    switch (status & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "Another process is writing to this store; try again when it has finished";
    case SQLITE_FULL: return "The disk is full";
    case SQLITE_READONLY: return "The store may not be written to";
    case SQLITE_CANTOPEN: return "The store could not be opened";
    case SQLITE_CORRUPT: return "The store is damaged";
    case SQLITE_NOTADB: return "This is not an Assay store";
    default: return std::string("The store could not be used (") + detail + ")";
    }
}

int flagsOf(Database::Access access)
{
    switch (access) {
    case Database::Access::Read: return SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READONLY;
    case Database::Access::Untouched: return SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    case Database::Access::Write: return SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE;
    case Database::Access::Create: break;
    }
    return SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

/// https://sqlite.org/uri.html
std::string untouchedUri(const std::string &path)
{
    std::string uri = "file:";
    for (const char c : path)
        if (c == '%' || c == '?' || c == '#')
            uri += c == '%' ? "%25" : c == '?' ? "%3f" : "%23";
        else
            uri.push_back(c);
    return uri + "?immutable=1";
}

} // namespace

Statement::Statement(const Database &database, sqlite3_stmt *statement)
    : m_database(&database), m_statement(statement), m_failed(statement == nullptr)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database), m_statement(std::exchange(other.m_statement, nullptr)), m_failed(other.m_failed)
{
}

Statement::~Statement()
{
    if (m_statement) {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
}

void Statement::check(int status)
{
    m_failed = m_failed || status != SQLITE_OK;
}

Statement &Statement::bind(int parameter, std::int64_t value)
{
    if (m_statement)
        check(sqlite3_bind_int64(m_statement, parameter, value));
    return *this;
}

Statement &Statement::bind(int parameter, std::string_view text)
{
    if (m_statement)
        check(sqlite3_bind_text64(m_statement, parameter, text.data() ? text.data() : "", text.size(), SQLITE_TRANSIENT,
                                  SQLITE_UTF8));
    return *this;
}

Statement &Statement::bind(int parameter, std::span<const std::uint8_t> blob)
{
    if (m_statement) // the caller's bytes outlive run()
        check(sqlite3_bind_blob64(m_statement, parameter, blob.empty() ? "" : static_cast<const void *>(blob.data()),
                                  blob.size(), SQLITE_STATIC));
    return *this;
}

Statement &Statement::bindNull(int parameter)
{
    if (m_statement)
        check(sqlite3_bind_null(m_statement, parameter));
    return *this;
}

bool Statement::step()
{
    if (m_failed)
        return false;
    const int status = sqlite3_step(m_statement);
    if (status != SQLITE_ROW && status != SQLITE_DONE)
        m_failed = true;
    return status == SQLITE_ROW;
}

Result<void> Statement::run()
{
    while (step()) {
    }
    if (m_failed)
        return m_database->error();
    sqlite3_reset(m_statement);
    return {};
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::string Statement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return text ? std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))) : std::string();
}

std::span<const std::uint8_t> Statement::blob(int column) const
{
    const auto *bytes = static_cast<const std::uint8_t *>(sqlite3_column_blob(m_statement, column));
    return {bytes, bytes ? static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)) : 0};
}

Result<std::unique_ptr<Database>> Database::open(const std::string &path, Access access)
{
    std::unique_ptr<Database> database(new Database(path));
    const std::string name = access == Access::Untouched ? untouchedUri(path) : path;
    if (sqlite3_open_v2(name.c_str(), &database->m_handle, flagsOf(access), nullptr) != SQLITE_OK)
        return database->error();
    sqlite3_extended_result_codes(database->m_handle, 1);
    sqlite3_busy_timeout(database->m_handle, kBusyTimeoutMs);
    return database;
}

Database::~Database()
{
    for (const auto &[sql, statement] : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

Statement Database::prepare(const char *sql) const
{
    sqlite3_stmt *&statement = m_statements[sql];
    if (!statement)
        sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    return Statement(*this, statement);
}

Result<void> Database::execute(const char *sql) const
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return error();
    return {};
}

std::int64_t Database::integer(const char *sql, std::int64_t fallback) const
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : fallback;
}

std::int64_t Database::lastInsertedId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

bool Database::isLocked() const
{
    return (sqlite3_extended_errcode(m_handle) & 0xff) == SQLITE_BUSY;
}

Error Database::error() const
{
    return {sentenceFor(sqlite3_extended_errcode(m_handle), sqlite3_errmsg(m_handle)), m_path, Error::Cause::Store};
}

Result<std::unique_ptr<Transaction>> Transaction::begin(const Database &database, Database::Access access)
{
    if (auto begun = database.execute(access == Database::Access::Read ? sql::kBeginRead : sql::kBeginWrite); !begun)
        return begun.error();
    return std::unique_ptr<Transaction>(new Transaction(database));
}

Transaction::~Transaction()
{
    // Nothing to tell when this fails: SQLite has rolled back already, or does when the file is opened next.
    if (m_database)
        static_cast<void>(m_database->execute(sql::kRollback));
}

Result<void> Transaction::commit()
{
    auto committed = m_database->execute(sql::kCommit);
    if (committed)
        m_database = nullptr;
    return committed;
}

} // namespace assay
