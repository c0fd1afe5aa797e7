#pragma once

#include "core/values/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace assay {

class Database;

/// A prepared statement on loan from its Database: reset when it leaves scope. Parameters and columns count from 1 and 0.
class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    Statement &bind(int parameter, std::int64_t value);
    Statement &bind(int parameter, std::string_view text);
    Statement &bind(int parameter, std::span<const std::uint8_t> blob);
    Statement &bindNull(int parameter);

    /// True while there is a row. False at the end and on failure: then failed() tells.
    bool step();
    bool failed() const { return m_failed; }
    /// For statements without rows: runs and resets, ready to be bound again.
    Result<void> run();

    std::int64_t integer(int column) const;
    bool isNull(int column) const;
    std::string text(int column) const;
    std::span<const std::uint8_t> blob(int column) const; ///< valid until the next step

private:
    friend class Database;
    Statement(const Database &database, sqlite3_stmt *statement);
    void check(int status);

    const Database *m_database;
    sqlite3_stmt *m_statement; ///< null when it could not be prepared
    bool m_failed = false;
};

/// One SQLite connection. Belongs to one thread at a time.
class Database
{
public:
    /// Untouched: for reading what nothing may be written beside; the file as it is, without a lock, and without what a
    /// write-ahead log beside it holds.
    enum class Access { Read, Write, Create, Untouched };
    static Result<std::unique_ptr<Database>> open(const std::string &path, Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// `sql` must be a constant: the statement is cached under its address.
    Statement prepare(const char *sql) const;
    Result<void> execute(const char *sql) const;
    /// The first column of the first row, `fallback` when there is none or it failed.
    std::int64_t integer(const char *sql, std::int64_t fallback = 0) const;
    std::int64_t lastInsertedId() const;

    const std::string &path() const { return m_path; }
    /// Whether the last call failed because another process holds the file.
    bool isLocked() const;
    /// Why the last call failed, as a sentence.
    Error error() const;

private:
    explicit Database(std::string path) : m_path(std::move(path)) {}

    std::string m_path;
    sqlite3 *m_handle = nullptr;
    mutable std::unordered_map<const char *, sqlite3_stmt *> m_statements;
};

/// A transaction that is rolled back unless it was committed.
class Transaction
{
public:
    /// Write: takes the writer lock, or fails with a sentence when another process holds it.
    static Result<std::unique_ptr<Transaction>> begin(const Database &database, Database::Access access);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Result<void> commit();

private:
    explicit Transaction(const Database &database) : m_database(&database) {}
    const Database *m_database;
};

} // namespace assay
