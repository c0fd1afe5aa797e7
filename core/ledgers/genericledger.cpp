#include "core/formats/textkeys.h"
#include "core/ledgers/columnguess.h"
#include "core/ledgers/columnlist.h"

namespace assay {

namespace {

bool isBinary(const std::string &type)
{
    return type == "bytea" || type == "BLOB";
}

std::string asText(LedgerEngine engine, const std::string &column)
{
    return "CAST(r." + quotedColumn(column) + (engine == LedgerEngine::ClickHouse ? " AS Nullable(String))" : " AS text)");
}

/// The first id that is given, as a text; '' where none is.
std::string callIdSql(LedgerEngine engine, const std::vector<std::string> &columns)
{
    if (columns.size() == 1)
        return asText(engine, columns.front());
    std::string given;
    for (const std::string &column : columns)
        given += "NULLIF(" + asText(engine, column) + ", ''), ";
    return "COALESCE(" + given + "'')";
}

/// What orders rows of one time; the order of texts where the engine compares constants strictly by type.
std::string idSql(LedgerEngine engine, const LedgerColumn &column)
{
    const std::string sql = "r." + quotedColumn(column.name);
    if (engine == LedgerEngine::Sqlite)
        return "CAST(" + sql + " AS text)";
    return engine == LedgerEngine::PostgreSql || column.type.ends_with("String") ? sql : "toString(" + sql + ")";
}

} // namespace

Result<LedgerTable> describeGenericLedger(LedgerConnection &connection, const std::string &table, const Mapping &mapping,
                                          const JobControl &control)
{
    const auto columns = connection.columnsOf(table, control);
    if (!columns)
        return columns.error();
    if (columns->empty())
        return noSuchTable(table);
    const ColumnGuess guess(*columns, mapping);
    const std::string time = guess.column(Field::Time);
    const std::vector<std::string> ids = guess.idColumns();
    for (const auto &[found, what, target] : {std::tuple{guess.column(Field::Model), "model", "model"}, std::tuple{time, "time", "ts"},
                                              std::tuple{ids.empty() ? std::string() : ids.front(), "id that names each row", "id"}})
        if (found.empty())
            return Error{std::string("No column of \"") + table + "\" looks like a " + what + "; a mapping can say which one is (target \""
                             + target + "\")",
                         {}};
    const ColumnList list(connection.engine(), *columns);
    LedgerTable ledger;
    ledger.formatId = "generic";
    ledger.table = table;
    ledger.callId = callIdSql(connection.engine(), ids);
    for (const LedgerColumn &column : *columns) {
        const bool isText = guess.isTag(column.name) && (canHoldText(column.name) || isTextContainer(column.name));
        if (!isText && !isBinary(column.type))
            ledger.outputs.push_back({column.name, list.sql(column)});
        if (column.name == time)
            ledger.time = timeColumn(connection.engine(), "r." + quotedColumn(time), column.type);
        if (column.name == ids.front())
            ledger.id = ids.size() == 1 ? idSql(connection.engine(), column) : ledger.callId;
    }
    return ledger;
}

} // namespace assay
