#include "core/ledgers/columnlist.h"

#include <array>

namespace assay {

namespace {

using namespace std::string_view_literals;

/// What an observation tells about a call; its input and output are never asked for. The last ones stand in the newer
/// tables, which hold the trace too.
constexpr std::array kColumns{
    "id"sv, "span_id"sv, "trace_id"sv, "project_id"sv, "environment"sv, "type"sv, "start_time"sv, "end_time"sv,
    "completion_start_time"sv, "level"sv, "provided_model_name"sv, "usage_details"sv, "cost_details"sv, "total_cost"sv,
    "metadata"sv, "prompt_name"sv, "usage_pricing_tier_name"sv, "event_ts"sv, "is_deleted"sv,
    "trace_name"sv, "user_id"sv, "session_id"sv, "tags"sv, "metadata_names"sv, "metadata_values"sv,
};

bool has(std::span<const std::string> tables, std::string_view name)
{
    return std::ranges::find(tables, name) != tables.end();
}

/// The newest version of each trace that the page speaks of: a server holds several until it has merged them.
constexpr std::string_view kNewestTraces =
    " LEFT JOIN (SELECT project_id, id, name, user_id, session_id, tags FROM traces WHERE id IN (SELECT trace_id FROM page) "
    "ORDER BY event_ts DESC LIMIT 1 BY project_id, id) AS t ON t.project_id = r.project_id AND t.id = r.trace_id";

void addTrace(std::vector<LedgerTable::Output> &outputs, LedgerEngine engine)
{
    const bool isPostgres = engine == LedgerEngine::PostgreSql;
    outputs.push_back({"trace_name", "t.name"});
    outputs.push_back({"user_id", "t.user_id"});
    outputs.push_back({"session_id", "t.session_id"});
    outputs.push_back({"trace_tags", isPostgres ? "to_jsonb(t.tags)" : "toJSONString(t.tags)"});
}

struct Described
{
    std::vector<LedgerColumn> columns;
    std::vector<std::string> tables;
};

Result<Described> look(LedgerConnection &connection, const std::string &table, std::initializer_list<std::string_view> needed,
                       const JobControl &control)
{
    auto columns = connection.columnsOf(table, control);
    if (!columns)
        return columns.error();
    if (columns->empty())
        return noSuchTable(table);
    for (const std::string_view name : needed)
        if (!hasColumn(*columns, name))
            return Error{"\"" + table + "\" is no table of observations: it has no column " + std::string(name), {}};
    auto tables = connection.tables(control);
    if (!tables)
        return tables.error();
    return Described{columns.take(), tables.take()};
}

} // namespace

/// Rows are versions, ordered by when they were written: an update and a deletion arrive like a new call.
Result<LedgerTable> describeLangfuse(LedgerConnection &connection, const std::string &table, const Mapping &, const JobControl &control)
{
    const auto found = look(connection, table, {"trace_id", "project_id", "type", "start_time", "usage_details", "event_ts"}, control);
    if (!found)
        return found.error();
    ColumnList columns(connection.engine(), found->columns);
    columns.add(kColumns);
    LedgerTable ledger;
    if (!columns.find("trace_name") && has(found->tables, "traces")) {
        addTrace(columns.outputs, connection.engine());
        ledger.joins = kNewestTraces;
    }
    ledger.formatId = "langfuse";
    ledger.table = table;
    ledger.outputs = std::move(columns.outputs);
    ledger.filter = "r.type = 'GENERATION'";
    ledger.time = timeColumn(connection.engine(), "r.event_ts", columns.find("event_ts")->type);
    ledger.callId = !columns.find("id") ? "r.span_id" : !columns.find("span_id") ? "r.id" : "if(r.id != '', r.id, r.span_id)";
    ledger.id = "concat(r.project_id, '/', " + ledger.callId + ")";
    return ledger;
}

/// Before version 3 everything lay in PostgreSQL, one row per observation, with three counts.
Result<LedgerTable> describeLangfuseLegacy(LedgerConnection &connection, const std::string &table, const Mapping &, const JobControl &control)
{
    const auto found = look(connection, table, {"id", "trace_id", "type", "start_time", "model", "prompt_tokens", "completion_tokens"}, control);
    if (!found)
        return found.error();
    ColumnList columns(connection.engine(), found->columns);
    columns.add(std::array{"id"sv, "trace_id"sv, "project_id"sv, "type"sv, "start_time"sv, "end_time"sv, "completion_start_time"sv, "level"sv,
                           "metadata"sv});
    columns.outputs.push_back({"provided_model_name", "r.model"});
    columns.outputs.push_back({"usage_details", "jsonb_build_object('input', r.prompt_tokens, 'output', r.completion_tokens)"});
    if (columns.find("calculated_total_cost"))
        columns.outputs.push_back({"total_cost", "r.calculated_total_cost"});
    const char *written = columns.find("updated_at") ? "updated_at" : "start_time";
    columns.outputs.push_back({"event_ts", std::string("r.") + written});
    LedgerTable ledger;
    if (has(found->tables, "traces")) {
        addTrace(columns.outputs, connection.engine());
        ledger.joins = " LEFT JOIN traces AS t ON t.id = r.trace_id";
    }
    ledger.formatId = "langfuse";
    ledger.table = table;
    ledger.outputs = std::move(columns.outputs);
    ledger.filter = "r.type = 'GENERATION'";
    ledger.time = timeColumn(connection.engine(), std::string("r.") + written, columns.find(written)->type);
    ledger.id = ledger.callId = "r.id";
    return ledger;
}

/// Helicone's requests; rows are versions here too.
Result<LedgerTable> describeHelicone(LedgerConnection &connection, const std::string &table, const Mapping &, const JobControl &control)
{
    const auto found = look(connection, table, {"request_id", "request_created_at", "model", "prompt_tokens", "updated_at"}, control);
    if (!found)
        return found.error();
    ColumnList columns(connection.engine(), found->columns);
    columns.add(std::array{"request_id"sv, "request_created_at"sv, "response_created_at"sv, "latency"sv, "status"sv, "model"sv, "provider"sv,
                           "user_id"sv, "proxy_key_id"sv, "prompt_tokens"sv, "prompt_cache_write_tokens"sv, "prompt_cache_read_tokens"sv,
                           "completion_tokens"sv, "time_to_first_token"sv, "properties"sv, "cost"sv, "cache_reference_id"sv, "updated_at"sv});
    LedgerTable ledger;
    ledger.formatId = "helicone";
    ledger.table = table;
    ledger.outputs = std::move(columns.outputs);
    ledger.time = timeColumn(connection.engine(), "r.updated_at", columns.find("updated_at")->type);
    ledger.id = ledger.callId = "toString(r.request_id)";
    return ledger;
}

} // namespace assay
