// A SqlTable as a virtual table of SQLite.
#include "core/store/sqlparts.h"

#include <sqlite3.h>

#include <optional>

namespace assay {

namespace {

struct TableInUse : sqlite3_vtab
{
    const SqlTable *table = nullptr;
};

struct OpenCursor : sqlite3_vtab_cursor
{
    std::unique_ptr<SqlCursor> rows;
    bool atEnd = true;
};

const SqlTable &tableOf(sqlite3_vtab *table) { return *static_cast<TableInUse *>(table)->table; }
OpenCursor &cursorOf(sqlite3_vtab_cursor *cursor) { return *static_cast<OpenCursor *>(cursor); }

std::string declaration(const SqlTable &table)
{
    std::string text;
    for (const SqlColumn &column : table.columns())
        text += (text.empty() ? "" : ", ") + ("\"" + column.name + "\" ") + column.type + (column.hidden ? " HIDDEN" : "");
    return "CREATE TABLE x(" + text + ")";
}

int connect(sqlite3 *database, void *table, int, const char *const *, sqlite3_vtab **made, char **)
{
    const auto &source = *static_cast<const SqlTable *>(table);
    if (const int status = sqlite3_declare_vtab(database, declaration(source).c_str()); status != SQLITE_OK)
        return status;
    auto inUse = std::make_unique<TableInUse>();
    inUse->table = &source;
    *made = inUse.release();
    return SQLITE_OK;
}

int disconnect(sqlite3_vtab *table)
{
    delete static_cast<TableInUse *>(table);
    return SQLITE_OK;
}

std::optional<SqlComparison> comparisonOf(unsigned char op)
{
    switch (op) {
    case SQLITE_INDEX_CONSTRAINT_EQ: return SqlComparison::Equal;
    case SQLITE_INDEX_CONSTRAINT_ISNULL: return SqlComparison::IsNull;
    case SQLITE_INDEX_CONSTRAINT_LT: return SqlComparison::Less;
    case SQLITE_INDEX_CONSTRAINT_LE: return SqlComparison::LessOrEqual;
    case SQLITE_INDEX_CONSTRAINT_GT: return SqlComparison::Greater;
    case SQLITE_INDEX_CONSTRAINT_GE: return SqlComparison::GreaterOrEqual;
    default: return std::nullopt;
    }
}

/// Takes the conditions that narrow the table. What filter() needs to know of them travels in idxStr, three characters
/// each: column, comparison, whether it has a list of values.
int bestIndex(sqlite3_vtab *table, sqlite3_index_info *info)
{
    std::string plan;
    for (int i = 0; i < info->nConstraint; ++i) {
        const auto &constraint = info->aConstraint[i];
        const auto comparison = comparisonOf(constraint.op);
        const bool isBinary = sqlite3_stricmp(sqlite3_vtab_collation(info, i), "BINARY") == 0;
        if (!constraint.usable || constraint.iColumn < 0 || !comparison || !isBinary
            || !tableOf(table).narrows(std::size_t(constraint.iColumn), *comparison))
            continue;
        const bool isList = sqlite3_vtab_in(info, i, 1) != 0;
        plan += {char('0' + constraint.iColumn), char('0' + int(*comparison)), isList ? '1' : '0'};
        info->aConstraintUsage[i].argvIndex = int(plan.size() / 3);
    }
    info->idxStr = sqlite3_mprintf("%s", plan.c_str());
    info->needToFreeIdxStr = 1;
    constexpr double kRows = 1e7;
    info->estimatedCost = kRows;
    for (std::size_t i = 0; i < plan.size(); i += 3)
        info->estimatedCost /= 10; // each condition is taken to leave a tenth
    info->estimatedRows = sqlite3_int64(info->estimatedCost);
    return info->idxStr ? SQLITE_OK : SQLITE_NOMEM;
}

int open(sqlite3_vtab *, sqlite3_vtab_cursor **made)
{
    *made = new OpenCursor;
    return SQLITE_OK;
}

int close(sqlite3_vtab_cursor *cursor)
{
    delete static_cast<OpenCursor *>(cursor);
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor *cursor)
{
    cursorOf(cursor).atEnd = !cursorOf(cursor).rows->next();
    return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor *cursor, int, const char *plan, int count, sqlite3_value **values)
{
    std::vector<SqlCondition> conditions;
    for (int i = 0; i < count; ++i) {
        SqlCondition condition{std::size_t(plan[3 * i] - '0'), static_cast<SqlComparison>(plan[3 * i + 1] - '0'), {}};
        if (plan[3 * i + 2] == '1') {
            sqlite3_value *one = nullptr;
            for (int found = sqlite3_vtab_in_first(values[i], &one); found == SQLITE_OK && one; found = sqlite3_vtab_in_next(values[i], &one))
                condition.values.push_back(sqlValue(one));
        } else {
            condition.values.push_back(sqlValue(values[i]));
        }
        conditions.push_back(std::move(condition));
    }
    cursorOf(cursor).rows = tableOf(cursor->pVtab).open(conditions);
    return next(cursor);
}

int isAtEnd(sqlite3_vtab_cursor *cursor) { return cursorOf(cursor).atEnd; }

int column(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
    setResult(context, cursorOf(cursor).rows->value(std::size_t(column)));
    return SQLITE_OK;
}

int rowId(sqlite3_vtab_cursor *cursor, sqlite3_int64 *id)
{
    *id = cursorOf(cursor).rows->rowId();
    return SQLITE_OK;
}

/// Without xCreate the table is there by its name alone, and cannot be made otherwise.
const sqlite3_module kModule = [] {
    sqlite3_module module{};
    module.xConnect = connect;
    module.xBestIndex = bestIndex;
    module.xDisconnect = disconnect;
    module.xOpen = open;
    module.xClose = close;
    module.xFilter = filter;
    module.xNext = next;
    module.xEof = isAtEnd;
    module.xColumn = column;
    module.xRowid = rowId;
    return module;
}();

} // namespace

int registerTable(sqlite3 *database, const std::string &name, const SqlTable &table)
{
    return sqlite3_create_module_v2(database, name.c_str(), &kModule, const_cast<SqlTable *>(&table), nullptr);
}

SqlValue sqlValue(sqlite3_value *value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER: return std::int64_t(sqlite3_value_int64(value));
    case SQLITE_FLOAT: return sqlite3_value_double(value);
    case SQLITE_TEXT:
        return std::string(reinterpret_cast<const char *>(sqlite3_value_text(value)), std::size_t(sqlite3_value_bytes(value)));
    case SQLITE_BLOB: {
        static constexpr char digits[] = "0123456789abcdef";
        const auto *bytes = static_cast<const unsigned char *>(sqlite3_value_blob(value));
        std::string text;
        for (int i = 0; i < sqlite3_value_bytes(value); ++i)
            text += {digits[bytes[i] >> 4], digits[bytes[i] & 15]};
        return text;
    }
    default: return {};
    }
}

void setResult(sqlite3_context *context, const SqlValue &value)
{
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        sqlite3_result_int64(context, *whole);
    else if (const auto *real = std::get_if<double>(&value))
        sqlite3_result_double(context, *real);
    else if (const auto *text = std::get_if<std::string>(&value))
        sqlite3_result_text64(context, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    else
        sqlite3_result_null(context);
}

} // namespace assay
