#include "core/ledgers/clickhousesql.h"
#include "core/ledgers/ledgercells.h"

#include <algorithm>

namespace assay {

namespace {

/// A count of usage_details, 0 where it is not given.
std::string count(std::string_view key)
{
    return "toInt64(r.usage_details['" + std::string(key) + "'])";
}
std::string first(std::string_view a, std::string_view b)
{
    return "if(mapContains(r.usage_details, '" + std::string(a) + "'), " + count(a) + ", " + count(b) + ")";
}
std::string largest(std::initializer_list<std::string_view> keys)
{
    std::string list;
    for (const std::string_view key : keys)
        list += (list.empty() ? "" : ", ") + count(key);
    return "greatest(" + list + ")";
}

/// The spellings of each kind of token, as the format reads them; several of one kind are aliases, never parts.
void setCounts(CellSql &cells)
{
    const std::string read = largest({"cache_read_input_tokens", "input_cached_tokens", "input_cache_read", "cache_read_tokens"});
    const std::string write5m = count("input_cache_creation_5m"), write1h = count("input_cache_creation_1h");
    const std::string rest = largest({"input_cache_creation", "input_cache_write", "cache_write_tokens", "cache_creation_tokens"});
    const std::string written = "greatest(" + count("cache_creation_input_tokens") + ", " + rest + " + " + write5m + " + " + write1h + ")";
    const std::string output = first("output", "output_tokens") + " + " + largest({"output_reasoning_tokens", "output_reasoning"}) + " + "
        + count("output_audio_tokens");
    const std::string input = first("input", "input_tokens"), total = count("total");
    const std::string cached = "(" + read + " + " + written + ")", excess = "(" + input + " + " + cached + " + " + output + " - " + total + ")";
    cells.counts = {"if(" + total + " > 0 AND " + excess + " > 1 AND toInt128(" + excess + ") * 100 > " + total + " AND " + input + " >= " + cached
                        + ", " + input + " - " + cached + ", " + input + ")",
                    read, "(" + written + " - " + write1h + ")", write1h, output, "toInt64(0)", "toInt64(0)"};
    cells.odd = "arrayExists(x -> x > 1000000000000000000, mapValues(r.usage_details))"; // sums of such counts would run over
}

class LangfuseCells
{
public:
    LangfuseCells(const LedgerConnection &connection, const LedgerTable &table, const CellRequest &request)
        : m_table(table), m_request(request), m_names(namesOf(connection, request.dimensions))
    {
    }

    CellSql sql() const
    {
        CellSql cells;
        const bool isJoined = !m_table.joins.empty();
        cells.source = "(SELECT * FROM " + quotedTable(m_table.table) + " AS r WHERE " + m_table.filter + " ORDER BY r.event_ts DESC LIMIT 1 BY r.project_id, "
            + m_table.callId + ") AS r";
        if (isJoined)
            cells.source = "(SELECT r.*, t.name AS trace_name, t.user_id AS user_id, t.session_id AS session_id, t.tags AS trace_tags FROM " + cells.source
                + " LEFT JOIN (SELECT project_id, id, name, user_id, session_id, tags FROM traces ORDER BY event_ts DESC LIMIT 1 BY project_id, id) AS t "
                  "ON t.project_id = r.project_id AND t.id = r.trace_id) AS r";
        cells.callTime = "r.start_time";
        cells.filter = m_table.callId + " <> ''" + (output("is_deleted").empty() ? "" : " AND r.is_deleted = 0");
        setCounts(cells);
        addShared(cells, isJoined ? "trace_tags" : "tags");
        return cells;
    }

private:
    std::string output(std::string_view name) const
    {
        const auto found = std::ranges::find(m_table.outputs, name, &LedgerTable::Output::name);
        return found == m_table.outputs.end() ? std::string() : found->sql;
    }

    void addShared(CellSql &cells, const char *tags) const
    {
        const auto add = [&](bool isWanted, const char *name, const std::string &sql) {
            if (isWanted && !output(name).empty())
                cells.shared.push_back({name, clickhouse::onlyIn(sql)});
        };
        for (const auto &[name, text] : {std::pair{"id", "'cell'"}, {"trace_id", "'cell'"}, {"type", "'GENERATION'"}, {"start_time", "'2000-01-01'"},
                                         {"usage_details", "'{}'"}, {"provided_model_name", "r.provided_model_name"}, {"level", "r.level"}})
            cells.shared.push_back({name, text});
        if (!output("usage_pricing_tier_name").empty())
            cells.shared.push_back({"usage_pricing_tier_name", "r.usage_pricing_tier_name"});
        const auto wanted = [this](Dimension dimension) { return wants(m_request.dimensions, dimension); };
        add(true, "metadata", clickhouse::labelsOfMap("r.metadata", m_names));
        add(true, tags, clickhouse::labelsOfTags(std::string("r.") + tags, m_names));
        add(true, "trace_name", "r.trace_name");
        add(wanted(Dimension::Customer), "user_id", "r.user_id");
        add(wanted(Dimension::Session), "session_id", "r.session_id");
        add(wanted(Dimension::Environment), "environment", "r.environment");
        add(wanted(Dimension::Project), "project_id", "r.project_id");
        add(wanted(Dimension::Tag), "prompt_name", "r.prompt_name");
    }

    const LedgerTable &m_table;
    const CellRequest &m_request;
    std::string m_names;
};

} // namespace

Result<CellSql> langfuseCells(LedgerConnection &connection, const LedgerTable &table, const Mapping &, const CellRequest &request,
                              const JobControl &control)
{
    const auto columns = connection.columnsOf(table.table, control);
    if (!columns)
        return columns.error();
    const auto usage = std::ranges::find(*columns, "usage_details", &LedgerColumn::name);
    const auto metadata = std::ranges::find(*columns, "metadata", &LedgerColumn::name);
    if (usage == columns->end() || usage->type.find("UInt64") == std::string::npos || metadata == columns->end()
        || metadata->type.find("Map(") == std::string::npos)
        return needsCalls("\"" + table.table + "\" keeps its usage or metadata in a way that only reading row by row understands");
    return LangfuseCells(connection, table, request).sql();
}

Result<CellSql> heliconeCells(LedgerConnection &connection, const LedgerTable &table, const Mapping &, const CellRequest &request,
                              const JobControl &)
{
    const std::string names = namesOf(connection, request.dimensions) + ", 'helicone_session_id'";
    CellSql cells;
    cells.source = "(SELECT * FROM " + quotedTable(table.table) + " AS r ORDER BY r.updated_at DESC LIMIT 1 BY r.request_id) AS r";
    cells.callTime = "r.request_created_at";
    const auto has = [&table](std::string_view name) { return std::ranges::find(table.outputs, name, &LedgerTable::Output::name) != table.outputs.end(); };
    const std::string isOwn = has("cache_reference_id") ? "match(toString(r.cache_reference_id), '[^0-]')" : "0";
    const auto counted = [&](const char *name) {
        return has(name) ? "if(" + isOwn + ", 0, greatest(ifNull(toInt64(r." + name + "), 0), 0))" : std::string("toInt64(0)");
    };
    cells.counts = {counted("prompt_tokens"), counted("prompt_cache_read_tokens"), counted("prompt_cache_write_tokens"), "toInt64(0)",
                    counted("completion_tokens"), "toInt64(0)", "toInt64(0)"};
    for (const char *name : {"prompt_tokens", "prompt_cache_read_tokens", "prompt_cache_write_tokens", "completion_tokens"})
        if (has(name))
            cells.odd += (cells.odd.empty() ? "" : " OR ") + ("ifNull(r." + std::string(name) + ", 0) < 0");
    const auto given = [](const char *name) { return "if(isNull(r." + std::string(name) + "), NULL, '0')"; };
    cells.shared = {{"request_id", "'cell'"}, {"request_created_at", "'2000-01-01'"}, {"prompt_cache_read_tokens", "'0'"},
                    {"prompt_tokens", given("prompt_tokens")}, {"completion_tokens", given("completion_tokens")}, {"model", "r.model"}};
    for (const char *name : {"provider", "status"})
        if (has(name))
            cells.shared.push_back({name, std::string("r.") + name});
    if (has("properties"))
        cells.shared.push_back({"properties", clickhouse::onlyIn(clickhouse::labelsOfMap("r.properties", names))});
    if (has("user_id") && wants(request.dimensions, Dimension::Customer))
        cells.shared.push_back({"user_id", clickhouse::onlyIn("r.user_id")});
    if (has("proxy_key_id") && wants(request.dimensions, Dimension::ApiKey))
        cells.shared.push_back({"proxy_key_id", clickhouse::onlyIn("toString(r.proxy_key_id)")});
    return cells;
}

} // namespace assay
