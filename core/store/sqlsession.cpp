#include "core/store/sqlsession.h"

#include "core/store/sqlparts.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace assay {

namespace {

constexpr int kBusyTimeoutMs = 2'000;
constexpr int kStepsPerLook = 10'000; ///< instructions of SQLite between two looks at the cancel flag: well under 50 ms

/// Reading only: no pragma but those that describe tables, no attached file, nothing that writes.
int authorize(void *, int action, const char *first, const char *second, const char *, const char *)
{
    static constexpr std::array<std::string_view, 3> kPragmas{"table_info", "table_xinfo", "table_list"};
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE: return SQLITE_OK;
    case SQLITE_FUNCTION: return second && std::string_view(second) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_PRAGMA: return std::ranges::find(kPragmas, std::string_view(first)) != kPragmas.end() ? SQLITE_OK : SQLITE_DENY;
    default: return SQLITE_DENY;
    }
}

int isCancelled(void *control)
{
    return static_cast<const JobControl *>(control)->isCancelled();
}

} // namespace

struct SqlSession::Private
{
    sqlite3 *database = nullptr;
    ~Private() { sqlite3_close(database); }

    Error error(const std::string &where) const
    {
        if (sqlite3_errcode(database) == SQLITE_AUTH)
            return {"Only reading is allowed", where};
        return {sqlite3_errmsg(database), where};
    }
};

SqlSession::SqlSession(std::unique_ptr<Private> d) : m_d(std::move(d)) {}
SqlSession::~SqlSession() = default;

Result<std::unique_ptr<SqlSession>> SqlSession::open(const std::string &storePath, const std::string &name, const SqlTable &table)
{
    auto d = std::make_unique<Private>();
    if (sqlite3_open_v2(storePath.c_str(), &d->database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK
        || registerTable(d->database, name, table) != SQLITE_OK || registerFunctions(d->database, table) != SQLITE_OK)
        return Error{sqlite3_errmsg(d->database), storePath, Error::Cause::Store};
    sqlite3_busy_timeout(d->database, kBusyTimeoutMs);
    // Declaring the table's columns is no reading: the table is used once before reading is all that is allowed.
    const std::string first = "SELECT 1 FROM \"" + name + "\" LIMIT 0";
    if (sqlite3_exec(d->database, first.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return Error{sqlite3_errmsg(d->database), storePath, Error::Cause::Store};
    sqlite3_set_authorizer(d->database, authorize, nullptr);
    return std::unique_ptr<SqlSession>(new SqlSession(std::move(d)));
}

Result<void> SqlSession::run(std::string_view text, const Header &header, const Row &row, const JobControl &control)
{
    const std::string where(text), statementText = withRowsOfTags(text);
    sqlite3_stmt *made = nullptr;
    const char *rest = nullptr;
    if (sqlite3_prepare_v2(m_d->database, statementText.c_str(), -1, &made, &rest) != SQLITE_OK)
        return m_d->error(where);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)> statement(made, sqlite3_finalize);
    sqlite3_stmt *second = nullptr;
    const bool hasMore = sqlite3_prepare_v2(m_d->database, rest, -1, &second, nullptr) != SQLITE_OK || second;
    sqlite3_finalize(second);
    if (!statement || hasMore || !sqlite3_stmt_readonly(made))
        return Error{"One statement that reads is expected", where};

    std::vector<std::string> names;
    for (int i = 0; i < sqlite3_column_count(made); ++i)
        names.emplace_back(sqlite3_column_name(made, i));
    header(names);
    sqlite3_progress_handler(m_d->database, kStepsPerLook, isCancelled, const_cast<JobControl *>(&control));
    int status = SQLITE_ROW;
    while ((status = sqlite3_step(made)) == SQLITE_ROW) {
        std::vector<SqlValue> values;
        for (int i = 0; i < sqlite3_column_count(made); ++i)
            values.push_back(sqlValue(sqlite3_column_value(made, i)));
        row(std::move(values));
    }
    return status == SQLITE_DONE || control.isCancelled() ? Result<void>() : Result<void>(m_d->error(where));
}

} // namespace assay
