#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace assay {

/// A value of SQL: null, a whole number, a real or text.
using SqlValue = std::variant<std::monostate, std::int64_t, double, std::string>;

struct SqlColumn
{
    std::string name;
    const char *type;    ///< "TEXT", "INTEGER" or "REAL"
    bool hidden = false; ///< left out of SELECT *
};

enum class SqlComparison : std::uint8_t { Equal, IsNull, Less, LessOrEqual, Greater, GreaterOrEqual };

/// What a statement asks of one column; Equal holds for any of the values.
struct SqlCondition
{
    std::size_t column = 0;
    SqlComparison comparison = SqlComparison::Equal;
    std::vector<SqlValue> values;
};

/// One reading of a table, from its first row to its last.
class SqlCursor
{
public:
    virtual ~SqlCursor() = default;
    /// Moves to the first row, then to the next; false at the end.
    virtual bool next() = 0;
    /// Of the row moved to.
    virtual SqlValue value(std::size_t column) = 0;
    virtual std::int64_t rowId() const = 0;
};

/// A read-only table whose rows stand elsewhere than in the store. Fewer than 64 columns, so that SQLite can tell which
/// ones a statement uses. Used by one thread at a time.
class SqlTable
{
public:
    virtual ~SqlTable() = default;
    virtual const std::vector<SqlColumn> &columns() const = 0;
    /// Whether open() makes use of conditions of this kind to pass over rows.
    virtual bool narrows(std::size_t column, SqlComparison comparison) const = 0;
    /// Rows that satisfy the conditions, and possibly others: SQLite checks each again.
    virtual std::unique_ptr<SqlCursor> open(const std::vector<SqlCondition> &conditions) const = 0;
    /// The value of a tag of a row, for tag(key).
    virtual SqlValue tag(std::int64_t rowId, const std::string &key) const = 0;
};

} // namespace assay
