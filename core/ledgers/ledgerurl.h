#pragma once

#include "core/values/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace assay {

enum class LedgerEngine : unsigned char { PostgreSql, ClickHouse, Sqlite };
/// "PostgreSQL", for people.
std::string_view engineName(LedgerEngine engine);

/// Where a ledger is: "postgresql://user:password@host:port/database?sslmode=require" (everything libpq knows, a service
/// file's "?service=name" too, and Prisma's "?schema="), or "http://user:password@host:8123/database" and "https://..." of
/// ClickHouse, or "sqlite:path" of a SQLite file, whose path alone will do where the file is there. Holds the password for the run; what is shown, logged or stored is location().
class LedgerUrl
{
public:
    using Parameter = std::pair<std::string, std::string>; ///< name and value, decoded

    static Result<LedgerUrl> parse(std::string_view text);

    LedgerEngine engine() const { return m_engine; }
    /// The URL without its secrets: names the ledger.
    const std::string &location() const { return m_location; }

    const std::string &user() const { return m_user; }
    const std::string &password() const { return m_password; }
    void setPassword(std::string password) { m_password = std::move(password); }
    /// "host:port", several with commas; empty for a local socket.
    const std::string &hosts() const { return m_hosts; }
    const std::string &database() const { return m_database; } ///< of SQLite the absolute path
    const std::vector<Parameter> &parameters() const { return m_parameters; }
    /// Of a parameter; empty when it is not given.
    std::string parameter(std::string_view name) const;
    bool isEncrypted() const { return m_isEncrypted; } ///< https

    /// A message of a driver or server with the password blotted out, should it repeat it.
    std::string scrubbed(std::string message) const;

private:
    static LedgerUrl ofFile(std::string_view path);
    void takeAuthority(std::string_view authority);
    void takeParameters(std::string_view query);
    std::string writtenWithoutSecrets() const;

    LedgerEngine m_engine = LedgerEngine::PostgreSql;
    bool m_isEncrypted = false;
    std::string m_location, m_user, m_password, m_hosts, m_database;
    std::vector<Parameter> m_parameters;
};

} // namespace assay
