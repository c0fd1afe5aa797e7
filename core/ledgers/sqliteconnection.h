#pragma once

#include "core/values/result.h"

#include <memory>
#include <sqlite3.h>
#include <string>
#include <string_view>

namespace assay {

/// A foreign SQLite file, opened so that nothing in it or beside it is ever written.
class SqliteConnection
{
public:
    static Result<SqliteConnection> open(const std::string &path);

    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;
    /// Null when the statement does not compile; error() says why.
    Statement prepare(const std::string &sql) const;
    Error error() const;

private:
    struct Close
    {
        void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
    };
    SqliteConnection(sqlite3 *handle, std::string path)
        : m_handle(handle)
        , m_path(std::move(path))
    {
    }
    static Result<SqliteConnection> open(const std::string &path, std::string_view parameters);

    std::unique_ptr<sqlite3, Close> m_handle;
    std::string m_path;
};

} // namespace assay
