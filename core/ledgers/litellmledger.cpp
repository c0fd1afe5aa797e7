#include "core/ledgers/ledgertable.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

/// The columns that tell something about a call; prompts, answers and addresses are never asked for.
constexpr std::array<std::string_view, 21> kPlainColumns{
    "request_id",  "call_type",           "api_key",         "spend",           "total_tokens",        "prompt_tokens",
    "completion_tokens", "startTime",     "endTime",         "completionStartTime", "request_duration_ms", "model",
    "model_group", "custom_llm_provider", "cache_hit",       "request_tags",    "team_id",             "organization_id",
    "session_id",  "status",              "agent_id",
};

/// A table of names: what joins it to a row of the log, and the column that holds the name.
struct NameTable
{
    std::string_view table, alias, key, name, rowColumn;
};
constexpr NameTable kTeams{"LiteLLM_TeamTable", "t", "team_id", "team_alias", "team_id"};
constexpr NameTable kKeys{"LiteLLM_VerificationToken", "k", "token", "key_alias", "api_key"};
constexpr NameTable kEndUsers{"LiteLLM_EndUserTable", "e", "user_id", "alias", "end_user"};
constexpr NameTable kUsers{"LiteLLM_UserTable", "u", "user_id", "user_email", "user"};

std::string columnOf(std::string_view alias, std::string_view name)
{
    return std::string(alias) + "." + quotedColumn(name);
}

/// Joins the tables of names that are there: older installations and narrow grants lack some.
class Joiner
{
public:
    Joiner(std::span<const std::string> tables, std::span<const LedgerColumn> columns) : m_tables(tables), m_columns(columns) {}

    /// SQL of the name of what the row's column names; empty when there is no such table.
    std::string nameOf(const NameTable &names)
    {
        if (std::ranges::find(m_tables, names.table) == m_tables.end() || !hasColumn(m_columns, names.rowColumn))
            return {};
        joins += " LEFT JOIN " + quotedColumn(names.table) + " " + std::string(names.alias) + " ON "
            + columnOf(names.alias, names.key) + " = " + columnOf("r", names.rowColumn);
        return "NULLIF(" + columnOf(names.alias, names.name) + ", '')";
    }

    std::string joins;

private:
    std::span<const std::string> m_tables;
    std::span<const LedgerColumn> m_columns;
};

/// The metadata with the names that teams and keys have now, where the tables tell them.
std::string metadataSql(const std::string &team, const std::string &key)
{
    std::string names;
    for (const auto &[field, sql] : {std::pair{"user_api_key_team_alias", &team}, std::pair{"user_api_key_alias", &key}})
        if (!sql->empty())
            names += (names.empty() ? "'" : ", '") + std::string(field) + "', " + *sql;
    const std::string metadata = "CASE WHEN jsonb_typeof(r.\"metadata\") = 'object' THEN r.\"metadata\" ELSE '{}'::jsonb END";
    return names.empty() ? metadata : metadata + " || jsonb_strip_nulls(jsonb_build_object(" + names + "))";
}

} // namespace

Result<LedgerTable> describeLitellm(LedgerConnection &connection, const std::string &table, const Mapping &,
                                    const JobControl &control)
{
    const auto columns = connection.columnsOf(table, control);
    if (!columns)
        return columns.error();
    const auto tables = connection.tables(control);
    if (!tables)
        return tables.error();
    if (columns->empty())
        return noSuchTable(table);
    for (const std::string_view needed : {"request_id", "startTime", "spend", "call_type"})
        if (!hasColumn(*columns, needed))
            return Error{"\"" + table + "\" is no table of spend logs: it has no column " + std::string(needed), {}};

    LedgerTable ledger;
    ledger.formatId = "litellm_spendlogs";
    ledger.table = table;
    for (const std::string_view name : kPlainColumns)
        if (hasColumn(*columns, name))
            ledger.outputs.push_back({std::string(name), columnOf("r", name)});
    Joiner joiner(*tables, *columns);
    const std::string team = joiner.nameOf(kTeams), key = joiner.nameOf(kKeys);
    if (hasColumn(*columns, "metadata"))
        ledger.outputs.push_back({"metadata", metadataSql(team, key)});
    for (const NameTable *names : {&kEndUsers, &kUsers}) {
        const std::string name = joiner.nameOf(*names), column = columnOf("r", names->rowColumn);
        if (hasColumn(*columns, names->rowColumn))
            ledger.outputs.push_back({std::string(names->rowColumn), name.empty() ? column : "COALESCE(" + name + ", " + column + ")"});
    }
    ledger.joins = joiner.joins;
    const auto start = std::ranges::find(*columns, "startTime", &LedgerColumn::name);
    ledger.time = timeColumn(connection.engine(), columnOf("r", "startTime"), start->type);
    ledger.id = ledger.callId = columnOf("r", "request_id");
    return ledger;
}

} // namespace assay
