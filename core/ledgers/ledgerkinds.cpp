#include "core/ledgers/ledgercells.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

Result<CellSql> noCells(LedgerConnection &, const LedgerTable &, const Mapping &, const CellRequest &, const JobControl &)
{
    return needsCalls("A SQLite file has no server that could answer");
}

constexpr std::array kKinds{
    LedgerKind{"litellm", LedgerEngine::PostgreSql, "LiteLLM proxy", "LiteLLM_SpendLogs", describeLitellm, litellmCells},
    LedgerKind{"langfuse", LedgerEngine::PostgreSql, "Langfuse", "observations", describeLangfuseLegacy, langfuseLegacyCells},
    LedgerKind{"generic", LedgerEngine::PostgreSql, "Any table or view", "", describeGenericLedger, genericCells},
    LedgerKind{"langfuse", LedgerEngine::ClickHouse, "Langfuse", "observations", describeLangfuse, langfuseCells},
    LedgerKind{"helicone", LedgerEngine::ClickHouse, "Helicone", "request_response_rmt", describeHelicone, heliconeCells},
    LedgerKind{"generic", LedgerEngine::ClickHouse, "Any table or view", "", describeGenericLedger, genericCells},
    LedgerKind{"generic", LedgerEngine::Sqlite, "Any table or view", "", describeGenericLedger, noCells},
};

std::string listed(std::span<const std::string> names)
{
    constexpr std::size_t kMostNamed = 20;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kMostNamed); ++i)
        text += (i ? ", " : "") + names[i];
    return text + (names.size() > kMostNamed ? ", ..." : "");
}

std::vector<const LedgerKind *> kindsOf(LedgerEngine engine)
{
    std::vector<const LedgerKind *> kinds;
    for (const LedgerKind &kind : kKinds)
        if (kind.engine == engine)
            kinds.push_back(&kind);
    return kinds;
}

Error unknownKind(const std::string &id, LedgerEngine engine)
{
    std::vector<std::string> known;
    for (const LedgerKind *kind : kindsOf(engine))
        known.emplace_back(kind->id);
    return {"There is no kind \"" + id + "\" of ledger on " + std::string(engineName(engine)) + "; known are " + listed(known), "--kind"};
}

/// The kind that the user named, or the first whose usual table is there.
Result<const LedgerKind *> kindOf(const LedgerChoice &choice, LedgerEngine engine, std::span<const std::string> tables)
{
    const auto has = [tables](std::string_view table) { return !table.empty() && std::ranges::find(tables, table) != tables.end(); };
    for (const LedgerKind *kind : kindsOf(engine)) {
        if (!choice.kind.empty() ? kind->id == choice.kind
            : choice.table.empty() ? has(kind->table)
                                   : kind->table == choice.table || kind->table.empty())
            return kind;
    }
    if (!choice.kind.empty())
        return unknownKind(choice.kind, engine);
    return Error{"No table of a known ledger is there; name one with --table: " + (tables.empty() ? "there is none" : listed(tables)), {}};
}

} // namespace

std::span<const LedgerKind> allLedgerKinds()
{
    return kKinds;
}

Result<LedgerTable> describeLedger(LedgerConnection &connection, const LedgerChoice &choice, const JobControl &control)
{
    const auto tables = connection.tables(control);
    if (!tables)
        return tables.error();
    const auto kind = kindOf(choice, connection.engine(), *tables);
    if (!kind)
        return kind.error();
    const std::string table = choice.table.empty() ? std::string((*kind)->table) : choice.table;
    if (table.empty())
        return Error{"Name the table or view to read with --table: " + (tables->empty() ? "there is none" : listed(*tables)), {}};
    auto described = (*kind)->describe(connection, table, choice.mapping, control);
    if (described)
        described->kind = (*kind)->id;
    return described;
}

Error noSuchTable(const std::string &table)
{
    return {"There is no table or view \"" + table + "\" that may be read", {}};
}

bool hasColumn(std::span<const LedgerColumn> columns, std::string_view name)
{
    return std::ranges::find(columns, name, &LedgerColumn::name) != columns.end();
}

LedgerTable::TimeColumn timeColumn(LedgerEngine engine, std::string sql, const std::string &type)
{
    switch (engine) {
    case LedgerEngine::PostgreSql:
        return {std::move(sql), type, type.starts_with("timestamp") || type == "date"};
    case LedgerEngine::ClickHouse:
        return {std::move(sql), type, type.find("Date") != type.npos};
    case LedgerEngine::Sqlite:
        break;
    }
    return {"CAST(" + sql + " AS text)", type, false}; // a column holds numbers and texts, in which their own order differs
}

} // namespace assay
