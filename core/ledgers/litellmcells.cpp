#include "core/ledgers/ledgercells.h"
#include "core/ledgers/postgressql.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

using namespace postgres;

/// Texts of the usage fields, wherever the version of the proxy put them: taken out of the JSON once a row.
struct UsageText
{
    std::string column, path;
};
const std::array<UsageText, 8> kUsageTexts{{
    {"assay_read", "r.assay_usage ->> 'cache_read_input_tokens'"},
    {"assay_read_detail", "r.assay_usage #>> '{prompt_tokens_details,cached_tokens}'"},
    {"assay_write", "r.assay_usage ->> 'cache_creation_input_tokens'"},
    {"assay_write_detail", "r.assay_usage #>> '{prompt_tokens_details,cache_creation_tokens}'"},
    {"assay_write_5m", "r.assay_usage #>> '{prompt_tokens_details,cache_creation_token_details,ephemeral_5m_input_tokens}'"},
    {"assay_write_1h", "r.assay_usage #>> '{prompt_tokens_details,cache_creation_token_details,ephemeral_1h_input_tokens}'"},
    {"assay_searches", "r.assay_usage #>> '{server_tool_use,web_search_requests}'"},
    {"assay_fetches", "r.assay_usage #>> '{server_tool_use,web_fetch_requests}'"},
}};

/// Objects within the metadata that hold fields of the caller's own.
constexpr std::array kLabels{"spend_logs_metadata", "requester_metadata"};

class LitellmCells
{
public:
    LitellmCells(const LedgerConnection &connection, const LedgerTable &table, const CellRequest &request)
        : m_connection(connection), m_table(table), m_request(request), m_names(namesOf(connection, request.dimensions))
    {
    }

    CellSql sql(bool isOnce) const
    {
        CellSql cells;
        cells.source = source(isOnce);
        cells.filter = m_table.callId + " <> ''";
        setCounts(cells);
        addShared(cells);
        return cells;
    }

private:
    bool has(std::string_view name) const { return !output(name).empty(); }
    /// SQL of a column as the reader of rows gets it; empty when the table lacks it.
    std::string output(std::string_view name) const
    {
        const auto found = std::ranges::find(m_table.outputs, name, &LedgerTable::Output::name);
        return found == m_table.outputs.end() ? std::string() : found->sql;
    }
    std::string column(std::string_view name) const { return has(name) ? "r." + quotedColumn(name) : "NULL::text"; }
    bool wants(Dimension dimension) const { return assay::wants(m_request.dimensions, dimension); }
    bool wantsTag(std::string_view key) const
    {
        return std::ranges::find(m_request.dimensions, DimensionRef{Dimension::Tag, std::string(key)}) != m_request.dimensions.end();
    }

    /// Each call once, with its names, its metadata and the usage inside.
    std::string source(bool isOnce) const
    {
        std::string columns = "r.*";
        for (const auto &[name, as] : {std::pair{"metadata", "assay_metadata"}, {"end_user", "assay_customer"}, {"user", "assay_user"}})
            columns += ", " + (has(name) ? output(name) : "NULL") + " AS " + as;
        const std::string rows = isOnce ? quotedTable(m_table.table)
                                        : "(SELECT DISTINCT ON (request_id) * FROM " + quotedTable(m_table.table) + " ORDER BY request_id, \"startTime\")";
        std::string texts;
        for (const UsageText &text : kUsageTexts)
            texts += ", " + text.path + " AS " + text.column;
        return "(SELECT r.*" + texts + " FROM (SELECT r.*, CASE WHEN jsonb_typeof(r.assay_metadata -> 'usage_object') = 'object' THEN r.assay_metadata -> 'usage_object' "
               "ELSE r.assay_metadata -> 'additional_usage_values' END AS assay_usage FROM (SELECT " + columns + " FROM " + rows + " AS r"
            + m_table.joins + " OFFSET 0) AS r OFFSET 0) AS r OFFSET 0) AS r";
    }

    /// The prompt count includes what was cached, unless it is smaller; a write without a term lasts five minutes; what the
    /// gateway answered itself cost nothing.
    void setCounts(CellSql &cells) const
    {
        const std::string ownPrompt = "CAST(" + column("prompt_tokens") + " AS text)", ownOutput = "CAST(" + column("completion_tokens") + " AS text)";
        const std::string prompt = "COALESCE(" + ownPrompt + ", r.assay_usage ->> 'prompt_tokens')";
        const std::string output = "COALESCE(" + ownOutput + ", r.assay_usage ->> 'completion_tokens')";
        const std::string read = greatest(number("r.assay_read"), number("r.assay_read_detail"));
        const std::string write1h = number("r.assay_write_1h");
        const std::string written = greatest(greatest(number("r.assay_write"), number("r.assay_write_detail")), number("r.assay_write_5m") + " + " + write1h);
        const std::string cached = "(" + read + " + " + written + ")";
        const std::array<std::string, CellSql::kCounts> counts{
            "CASE WHEN " + number(prompt) + " >= " + cached + " THEN " + number(prompt) + " - " + cached + " ELSE " + number(prompt) + " END",
            read, "(" + written + " - " + write1h + ")", write1h, number(output), number("r.assay_searches"), number("r.assay_fetches")};
        const std::string isGatewaysOwn = "lower(" + trimmed(column("cache_hit")) + ") = 'true'";
        for (std::size_t i = 0; i < counts.size(); ++i)
            cells.counts[i] = "CASE WHEN " + isGatewaysOwn + " THEN 0 ELSE " + counts[i] + " END";

        cells.odd = "(jsonb_typeof(r.assay_metadata -> 'usage_object') = 'string' OR jsonb_typeof(r.assay_usage) = 'string' "
                    "OR CAST(r.spend AS text) IN ('NaN', 'Infinity', '-Infinity')";
        for (const char *labels : kLabels)
            cells.odd += std::string(" OR jsonb_typeof(r.assay_metadata -> '") + labels + "') = 'string'";
        for (const UsageText &text : kUsageTexts)
            cells.odd += " OR " + isOdd("r." + text.column);
        for (const std::string &text : {prompt, output})
            cells.odd += " OR " + isOdd(text);
        if (has("request_tags"))
            cells.odd += " OR jsonb_typeof(r.request_tags) = 'string'";
        cells.odd += ") IS TRUE";
    }

    void addShared(CellSql &cells) const
    {
        const auto add = [&cells](const char *name, std::string sql) { cells.shared.push_back({name, std::move(sql)}); };
        const auto addIf = [&](bool isWanted, const char *name, const std::string &sql) {
            if (isWanted)
                add(name, onlyIn(sql));
        };
        const std::string hasUsage = "(" + column("prompt_tokens") + " IS NOT NULL OR " + column("completion_tokens")
            + " IS NOT NULL OR jsonb_typeof(r.assay_usage) = 'object')";
        add("request_id", "'cell'");
        add("call_type", column("call_type"));
        add("startTime", "'2000-01-01'");
        add("spend", "'0'");
        add("prompt_tokens", "CASE WHEN " + hasUsage + " THEN '0' END");
        add("model", column("model"));
        add("model_group", wantsTag("model_group") ? column("model_group")
                                                   : "CASE WHEN COALESCE(" + column("model") + ", '') = '' THEN " + column("model_group") + " END");
        for (const char *name : {"custom_llm_provider", "cache_hit", "status"})
            add(name, column(name));
        addIf(wants(Dimension::Team), "team_id", column("team_id"));
        addIf(wants(Dimension::Customer), "end_user", "r.assay_customer");
        addIf(wants(Dimension::User), "user", "r.assay_user");
        addIf(wants(Dimension::ApiKey), "api_key", column("api_key"));
        addIf(wants(Dimension::Agent), "agent_id", column("agent_id"));
        addIf(wants(Dimension::Session), "session_id", column("session_id"));
        addIf(wantsTag("organization_id"), "organization_id", column("organization_id"));
        if (has("request_tags"))
            addIf(true, "request_tags", labelsOfTags("r.request_tags", m_names));
        add("metadata", metadata());
    }

    std::string metadata() const
    {
        std::string members = "'status', r.assay_metadata -> 'status', 'usage_object', CASE WHEN jsonb_typeof(r.assay_usage) = 'object' THEN "
                              "jsonb_build_object('service_tier', r.assay_usage -> 'service_tier', 'speed', r.assay_usage -> 'speed', "
                              "'inference_geo', r.assay_usage -> 'inference_geo') END";
        const auto add = [&members](bool isWanted, const std::string &name, const std::string &sql) {
            if (isWanted)
                members += ", '" + name + "', " + onlyIn(sql);
        };
        for (const auto &[name, isWanted] : {std::pair{"user_api_key_team_alias", wants(Dimension::Team)},
                                             {"user_api_key_team_id", wants(Dimension::Team)},
                                             {"user_api_key_end_user_id", wants(Dimension::Customer)},
                                             {"user_api_key_alias", wants(Dimension::ApiKey) || wants(Dimension::User)},
                                             {"user_api_key_hash", wants(Dimension::ApiKey)},
                                             {"user_api_key_user_id", wants(Dimension::User)}})
            add(isWanted, name, "r.assay_metadata -> '" + std::string(name) + "'");
        add(wants(Dimension::ErrorType), "error_information",
            "jsonb_build_object('error_class', r.assay_metadata #> '{error_information,error_class}', 'error_code', "
            "r.assay_metadata #> '{error_information,error_code}')");
        for (const std::string labels : kLabels)
            add(true, labels, labelsOfObject("r.assay_metadata -> '" + labels + "'", m_names));
        return "jsonb_strip_nulls(jsonb_build_object(" + members + "))";
    }

    const LedgerConnection &m_connection;
    const LedgerTable &m_table;
    const CellRequest &m_request;
    std::string m_names;
};

} // namespace

Result<CellSql> litellmCells(LedgerConnection &connection, const LedgerTable &table, const Mapping &, const CellRequest &request,
                             const JobControl &control)
{
    const auto isOnce = namesRowsOnce(connection, table.table, "request_id", control);
    if (!isOnce)
        return isOnce.error();
    return LitellmCells(connection, table, request).sql(*isOnce);
}

} // namespace assay
