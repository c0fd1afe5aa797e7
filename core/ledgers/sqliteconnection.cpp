#include "core/ledgers/sqliteconnection.h"

#include <cstdio>
#include <filesystem>

namespace assay {

namespace {

constexpr int kBusyMs = 2000;

/// https://www.sqlite.org/uri.html: the path within a file: URI.
std::string uriPath(const std::string &path)
{
    std::string encoded;
    for (const char c : path) {
        if (c != '%' && c != '?' && c != '#') {
            encoded.push_back(c);
            continue;
        }
        char text[4];
        std::snprintf(text, sizeof text, "%%%02X", static_cast<unsigned char>(c));
        encoded += text;
    }
    return encoded;
}

} // namespace

Result<SqliteConnection> SqliteConnection::open(const std::string &path)
{
    if (!std::filesystem::is_regular_file(path))
        return Error{"There is no such file", path};
    auto connection = open(path, "?mode=ro");
    if (connection)
        return connection;
    // A file in WAL mode on a read-only disk cannot be opened with locks; nothing can change it there either.
    return open(path, "?immutable=1");
}

Result<SqliteConnection> SqliteConnection::open(const std::string &path, std::string_view parameters)
{
    sqlite3 *handle = nullptr;
    const std::string uri = "file:" + uriPath(std::filesystem::absolute(path).string()) + std::string(parameters);
    sqlite3_open_v2(uri.c_str(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    SqliteConnection connection(handle, path);
    sqlite3_busy_timeout(handle, kBusyMs);
    const Statement probe = connection.prepare("SELECT count(*) FROM sqlite_master");
    if (!probe || sqlite3_step(probe.get()) != SQLITE_ROW)
        return connection.error();
    return connection;
}

SqliteConnection::Statement SqliteConnection::prepare(const std::string &sql) const
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(m_handle.get(), sql.c_str(), int(sql.size()), &statement, nullptr);
    return Statement(statement);
}

Error SqliteConnection::error() const
{
    return {std::string("The SQLite file could not be read (") + sqlite3_errmsg(m_handle.get()) + ")", m_path};
}

} // namespace assay
