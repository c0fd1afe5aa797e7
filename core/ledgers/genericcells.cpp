#include "core/ledgers/columnguess.h"
#include "core/ledgers/ledgercells.h"

#include <algorithm>

namespace assay {

namespace {

/// Fields by which a call's price, status or share of the unattributed is decided: always told apart.
constexpr std::array kAlways{Field::Model, Field::Status, Field::HttpStatus, Field::Tier, Field::Batch, Field::Speed,
                             Field::Geo, Field::Platform, Field::Endpoint, Field::StopReason, Field::RefusalCategory};

class GenericCells
{
public:
    GenericCells(const LedgerConnection &connection, const LedgerTable &table, std::span<const LedgerColumn> columns, const Mapping &mapping,
                 const CellRequest &request)
        : m_isPostgres(connection.engine() == LedgerEngine::PostgreSql), m_table(table), m_columns(columns), m_mapping(mapping),
          m_request(request), m_guess(columns, mapping)
    {
    }

    Result<CellSql> sql(bool isOnce) const
    {
        for (const LedgerColumn &column : m_columns)
            if (isNested(column))
                return needsCalls("\"" + column.name + "\" can hold fields of its own");
        for (const Field field : {Field::Input, Field::Output, Field::CacheRead, Field::CacheWrite, Field::CacheWrite5m, Field::CacheWrite1h,
                                  Field::WebSearches, Field::WebFetches, Field::Thinking, Field::Cost})
            if (const LedgerColumn *column = find(m_guess.column(field)); column && !isNumber(column->type, field == Field::Cost))
                return needsCalls("\"" + column->name + "\" holds no plain numbers");
        CellSql cells;
        setCounts(cells);
        cells.source = source(isOnce, cells);
        cells.filter = m_table.callId + " <> ''";
        addShared(cells);
        return cells;
    }

private:
    const LedgerColumn *find(const std::string &name) const
    {
        const auto found = std::ranges::find(m_columns, name, &LedgerColumn::name);
        return found == m_columns.end() ? nullptr : &*found;
    }
    /// JSON and maps under names that `generic` looks into.
    static bool isNested(const LedgerColumn &column)
    {
        const bool isObject = column.type.starts_with("json") || column.type.find("Map(") != column.type.npos
            || column.type.find("Tuple(") != column.type.npos || column.type.find("JSON") != column.type.npos;
        return isObject && (column.name == "usage" || column.name == "tags" || column.name == "metadata" || column.name == "cache_creation"
                            || column.name == "server_tool_use");
    }
    static bool isNumber(const std::string &type, bool isMoney)
    {
        const bool isWhole = type == "smallint" || type == "integer" || type == "bigint" || type.find("Int") != type.npos;
        return isWhole || (isMoney && (type == "numeric" || type == "double precision" || type == "real" || type.find("Decimal") != type.npos
                                       || type.find("Float") != type.npos));
    }
    std::string text(const std::string &sql) const { return "CAST(" + sql + (m_isPostgres ? " AS text)" : " AS Nullable(String))"); }
    std::string column(Field field) const { return "r." + quotedColumn(m_guess.column(field)); }
    bool has(Field field) const { return !m_guess.column(field).empty(); }
    std::string count(Field field) const
    {
        const std::string whole = m_isPostgres ? "CAST(" + column(field) + " AS bigint)" : "toInt64(" + column(field) + ")";
        return has(field) ? "GREATEST(COALESCE(" + whole + ", 0), 0)" : "0";
    }

    void setCounts(CellSql &cells) const
    {
        const std::string read = count(Field::CacheRead), write1h = count(Field::CacheWrite1h);
        const std::string written = "GREATEST(" + count(Field::CacheWrite) + ", " + count(Field::CacheWrite5m) + " + " + write1h + ")";
        const std::string input = count(Field::Input), cached = "(" + read + " + " + written + ")";
        cells.counts = {m_mapping.inputIncludesCache
                            ? "CASE WHEN " + input + " >= " + cached + " THEN " + input + " - " + cached + " ELSE " + input + " END"
                            : input,
                        read, "(" + written + " - " + write1h + ")", write1h, count(Field::Output), count(Field::WebSearches), count(Field::WebFetches)};
        for (const Field field : {Field::Input, Field::Output, Field::CacheRead, Field::CacheWrite, Field::CacheWrite5m, Field::CacheWrite1h,
                                  Field::WebSearches, Field::WebFetches, Field::Thinking})
            if (has(field))
                cells.odd += (cells.odd.empty() ? "(" : " OR ") + ("COALESCE(" + column(field) + ", 0) < 0");
        cells.odd += cells.odd.empty() ? "" : ")";
    }

    /// Of several rows of one call the one with most tokens, the first by time among equals; a row without a time is none.
    std::string source(bool isOnce, const CellSql &cells) const
    {
        const std::string table = quotedTable(m_table.table) + " AS r";
        if (isOnce)
            return table;
        std::string sum;
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            sum += (c ? " + " : "") + cells.counts[c];
        const std::string rows = table + " WHERE " + m_table.time.sql + " IS NOT NULL", order = sum + " DESC, " + m_table.time.sql;
        if (m_isPostgres)
            return "(SELECT DISTINCT ON (" + m_table.callId + ") r.* FROM " + rows + " ORDER BY " + m_table.callId + ", " + order + ") AS r";
        return "(SELECT r.* FROM " + rows + " ORDER BY " + order + " LIMIT 1 BY " + m_table.callId + ") AS r";
    }

    void addShared(CellSql &cells) const
    {
        const std::string time = m_guess.column(Field::Time);
        const std::vector<std::string> ids = m_guess.idColumns();
        for (const LedgerTable::Output &output : m_table.outputs) {
            if (output.name == time)
                cells.shared.push_back({time, "'2000-01-01'"});
            else if (output.name == ids.front())
                cells.shared.push_back({output.name, "'cell'"});
            else if (isOneOf({Field::Input, Field::Output}, output.name)) // given or not decides whether there is a usage
                cells.shared.push_back({output.name, "CASE WHEN " + output.sql + " IS NOT NULL THEN '0' END"});
            else if (isOneOf(kAlways, output.name))
                cells.shared.push_back(output);
            else if (isAskedFor(output.name))
                cells.shared.push_back({output.name, "CASE WHEN r.assay_in THEN " + output.sql + " END"});
        }
    }

    bool isOneOf(std::span<const Field> fields, const std::string &name) const
    {
        return std::ranges::any_of(fields, [&](Field field) { return m_guess.column(field) == name; });
    }
    bool isOneOf(std::initializer_list<Field> fields, const std::string &name) const { return isOneOf(std::span(fields.begin(), fields.size()), name); }
    bool isAskedFor(const std::string &name) const
    {
        return std::ranges::any_of(m_request.dimensions, [&](const DimensionRef &wanted) {
            if (wanted.dimension == Dimension::Tag)
                return wanted.tagKey == name;
            if (wanted.dimension == Dimension::ErrorType)
                return m_guess.column(Field::ErrorType) == name;
            if (wanted.dimension == Dimension::TaskOutcome)
                return m_guess.column(Field::TaskOutcome) == name;
            return isText(wanted.dimension) && wanted.dimension <= Dimension::Path
                && m_guess.column(static_cast<Field>(static_cast<std::size_t>(Field::Workload) + static_cast<std::size_t>(wanted.dimension))) == name;
        });
    }

    bool m_isPostgres;
    const LedgerTable &m_table;
    std::span<const LedgerColumn> m_columns;
    const Mapping &m_mapping;
    const CellRequest &m_request;
    ColumnGuess m_guess;
};

} // namespace

Result<CellSql> genericCells(LedgerConnection &connection, const LedgerTable &table, const Mapping &mapping, const CellRequest &request,
                             const JobControl &control)
{
    const auto columns = connection.columnsOf(table.table, control);
    if (!columns)
        return columns.error();
    const std::vector<std::string> ids = ColumnGuess(*columns, mapping).idColumns();
    const auto isOnce = namesRowsOnce(connection, table.table, ids.front(), control);
    if (!isOnce)
        return isOnce.error();
    return GenericCells(connection, table, *columns, mapping, request).sql(*isOnce && ids.size() == 1);
}

} // namespace assay
