#include "core/ledgers/ledgercells.h"
#include "core/ledgers/postgressql.h"

#include <algorithm>

namespace assay {

namespace {

std::string count(const std::string &column)
{
    return "GREATEST(COALESCE(CAST(r." + column + " AS bigint), 0), 0)";
}

bool has(const LedgerTable &table, std::string_view output)
{
    return std::ranges::find(table.outputs, output, &LedgerTable::Output::name) != table.outputs.end();
}

/// What the format sees of a cell; the trace's columns stand beside the observation's own.
std::vector<LedgerTable::Output> shared(const LedgerTable &table, const CellRequest &request, const std::string &names)
{
    std::vector<LedgerTable::Output> outputs{{"id", "'cell'"}, {"trace_id", "'cell'"}, {"type", "'GENERATION'"}, {"start_time", "'2000-01-01'"},
                                             {"usage_details", "'{}'"}, {"provided_model_name", "r.model"}};
    const auto add = [&](bool isWanted, const char *name, const std::string &sql) {
        if (isWanted && has(table, name))
            outputs.push_back({name, postgres::onlyIn(sql)});
    };
    if (has(table, "level"))
        outputs.push_back({"level", "r.level"});
    add(true, "metadata", postgres::labelsOfObject("to_jsonb(r.metadata)", names));
    add(true, "trace_tags", postgres::labelsOfTags("to_jsonb(r.trace_tags)", names));
    add(true, "trace_name", "r.trace_name");
    add(wants(request.dimensions, Dimension::Customer), "user_id", "r.trace_user");
    add(wants(request.dimensions, Dimension::Session), "session_id", "r.trace_session");
    add(wants(request.dimensions, Dimension::Project), "project_id", "r.project_id");
    return outputs;
}

} // namespace

Result<CellSql> langfuseLegacyCells(LedgerConnection &connection, const LedgerTable &table, const Mapping &, const CellRequest &request,
                                    const JobControl &control)
{
    const auto isOnce = namesRowsOnce(connection, table.table, "id", control);
    if (!isOnce)
        return isOnce.error();
    if (!*isOnce)
        return needsCalls("The server does not keep the rows of \"" + table.table + "\" apart by id");
    CellSql cells;
    const std::string trace = table.joins.empty() ? "" : ", t.name AS trace_name, t.user_id AS trace_user, t.session_id AS trace_session, t.tags AS trace_tags";
    cells.source = "(SELECT r.*" + trace + " FROM " + quotedTable(table.table) + " AS r" + table.joins + ") AS r";
    cells.callTime = "r.start_time";
    cells.filter = table.filter + " AND " + table.callId + " <> ''";
    cells.counts = {count("prompt_tokens"), "0", "0", "0", count("completion_tokens"), "0", "0"};
    cells.odd = "(r.prompt_tokens < 0 OR r.completion_tokens < 0";
    if (has(table, "metadata"))
        cells.odd += " OR jsonb_typeof(to_jsonb(r.metadata)) = 'string'";
    cells.odd += ") IS TRUE";
    cells.shared = shared(table, request, namesOf(connection, request.dimensions));
    return cells;
}

} // namespace assay
