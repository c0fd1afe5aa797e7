#include "core/formats/textkeys.h"
#include "core/ledgers/columnguess.h"
#include "core/ledgers/columnlist.h"

namespace assay {

namespace {

bool isBinary(const std::string &type)
{
    return type == "bytea" || type == "BLOB";
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
    const std::string time = guess.column(Field::Time), id = guess.idColumn();
    for (const auto &[found, what, target] : {std::tuple{guess.column(Field::Model), "model", "model"}, std::tuple{time, "time", "ts"},
                                              std::tuple{id, "id that names each row", "id"}})
        if (found.empty())
            return Error{std::string("No column of \"") + table + "\" looks like a " + what + "; a mapping can say which one is (target \""
                             + target + "\")",
                         {}};
    const ColumnList list(connection.engine(), *columns);
    LedgerTable ledger;
    ledger.formatId = "generic";
    ledger.table = table;
    for (const LedgerColumn &column : *columns) {
        const bool isText = guess.isTag(column.name) && (canHoldText(column.name) || isTextContainer(column.name));
        if (!isText && !isBinary(column.type))
            ledger.outputs.push_back({column.name, list.sql(column)});
        if (column.name == time)
            ledger.time = timeColumn(connection.engine(), "r." + quotedColumn(time), column.type);
        if (column.name == id)
            ledger.id = idSql(connection.engine(), column);
    }
    return ledger;
}

} // namespace assay
