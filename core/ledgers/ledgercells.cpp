#include "core/ledgers/ledgercells.h"

#include "core/formats/genericfields.h"
#include "core/formats/names.h"
#include "core/values/decimal.h"

#include <algorithm>
#include <limits>

namespace assay {

namespace {

constexpr std::string_view kSynchronise = ": synchronise this range";
constexpr std::size_t kSums = 5 + CellSql::kCounts; ///< cells before those of the format: calls, times, prompt, odd, counts

/// Takes the one record that a cell's row makes, if it makes one.
class OneCall : public CallSink
{
public:
    explicit OneCall(LedgerCell &cell, const std::function<void(const LedgerCell &)> &take) : m_cell(cell), m_take(take) {}

    void seen(std::string_view) override {}
    void accept(const Call &call, std::string_view, bool expanded) override
    {
        if (expanded)
            return;
        m_cell.call = call;
        m_cell.call.time = m_cell.firstTime;
        m_take(m_cell);
    }
    void acceptLine(const ReportedLine &, std::string_view, bool) override {}
    void skip(std::string_view) override {}
    void reject(Reject, std::int64_t, std::string_view) override {}
    void droppedTags(std::int64_t) override {}

private:
    LedgerCell &m_cell;
    const std::function<void(const LedgerCell &)> &m_take;
};

/// Counts are whole numbers that the server wrote itself.
Int128 wholeNumber(std::string_view text)
{
    const auto number = parseDecimal(text, 0);
    return number ? *number : 0;
}

/// Rows of the summed answer, each read as one record by the format.
class CellSink : public AnswerSink
{
public:
    CellSink(const ReadOptions &options, const std::function<void(const LedgerCell &)> &take)
        : m_one(m_cell, take), m_reader(options, m_one)
    {
    }

    void columns(std::span<const std::string> names) override { m_columns = m_reader.nameColumns(names.subspan(kSums)); }
    void row(std::span<const std::string_view> cells) override
    {
        const auto number = [cells](std::size_t i) { return std::int64_t(wholeNumber(cells[i])); };
        m_cell = {};
        m_cell.calls = number(0);
        m_cell.firstTime = number(1);
        m_cell.lastTime = number(2);
        m_cell.largestPrompt = number(3);
        oddRows += number(4);
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            m_cell.tokens[c] = wholeNumber(cells[5 + c]);
        m_cell.webSearches = wholeNumber(cells[5 + kTokenClassCount]);
        m_cell.webFetches = wholeNumber(cells[6 + kTokenClassCount]);
        m_reader.readCells(cells.subspan(kSums), m_columns, 0);
    }

    std::int64_t oddRows = 0;

private:
    LedgerCell m_cell;
    OneCall m_one;
    RecordReader m_reader;
    std::vector<std::uint32_t> m_columns;
};

/// Writes the query that sums a ledger.
class CellQuery
{
public:
    CellQuery(LedgerEngine engine, const LedgerTable &table, const CellSql &cells, const CellRequest &request)
        : m_isPostgres(engine == LedgerEngine::PostgreSql), m_table(table), m_cells(cells), m_request(request)
    {
    }

    std::string sql() const
    {
        std::string keys = "assay_bucket, assay_use, assay_band", sums = text("count(*)") + " AS assay_calls, " + text("min(assay_ms)")
            + " AS assay_first, " + text("max(assay_ms)") + " AS assay_last, " + text("max(assay_prompt)") + " AS assay_largest, "
            + text("sum(assay_odd)") + " AS assay_odd_rows";
        for (std::size_t i = 0; i < CellSql::kCounts; ++i)
            sums += ", " + text(m_isPostgres ? "sum(" + count(i) + ")" : "sum(toInt128(" + count(i) + "))") + " AS sum_" + count(i);
        if (!m_request.zone.isUtc())
            keys += ", assay_day, assay_offset"; // an hour that the clock shows twice is two
        for (std::size_t i = 0; i < m_request.periods.size(); ++i)
            keys += ", assay_period" + std::to_string(i);
        for (std::size_t i = 0; i < m_cells.shared.size(); ++i) {
            keys += ", " + shared(i);
            sums += ", " + shared(i) + " AS " + quotedColumn(m_cells.shared[i].name);
        }
        return "SELECT " + sums + " FROM (" + kinds() + ") AS k GROUP BY " + keys;
    }

private:
    std::string text(const std::string &sql) const
    {
        return "CAST(" + sql + (m_isPostgres ? " AS text)" : " AS Nullable(String))");
    }
    static std::string count(std::size_t i) { return "assay_c" + std::to_string(i); }
    static std::string shared(std::size_t i) { return "assay_s" + std::to_string(i); }

    /// Rows with their counts, and what follows from them for the price.
    std::string kinds() const
    {
        std::string use, band = "0";
        for (std::size_t i = 0; i < CellSql::kCounts; ++i)
            use += (i ? " + " : "") + std::string("CASE WHEN ") + count(i) + " > 0 THEN " + std::to_string(1 << i) + " ELSE 0 END";
        const std::string prompt = "(" + count(0) + " + " + count(1) + " + " + count(2) + " + " + count(3) + ")";
        for (const std::int64_t limit : m_request.bandLimits)
            band += " + CASE WHEN " + prompt + " > " + std::to_string(limit) + " THEN 1 ELSE 0 END";
        return "SELECT n.*, " + prompt + " AS assay_prompt, " + use + " AS assay_use, " + band + " AS assay_band FROM (" + rows() + fence() + ") AS n";
    }

    std::string rows() const
    {
        std::string columns = "r.assay_ms AS assay_ms";
        for (std::size_t i = 0; i < CellSql::kCounts; ++i)
            columns += ", " + m_cells.counts[i] + " AS " + count(i);
        for (std::size_t i = 0; i < m_cells.shared.size(); ++i)
            columns += ", " + text(m_cells.shared[i].sql) + " AS " + shared(i);
        columns += ", CASE WHEN " + (m_cells.odd.empty() ? "1 = 0" : m_cells.odd) + " THEN 1 ELSE 0 END AS assay_odd";
        if (m_request.zone.isUtc()) {
            columns += ", " + bucketed("r.assay_ms", m_request.bucketMs) + " AS assay_bucket";
        } else {
            columns += ", " + bucketed("(r.assay_ms + " + offset() + ")", m_request.bucketMs) + " AS assay_bucket, " + offset() + " AS assay_offset, "
                + bucketed("r.assay_ms", kMillisPerDay) + " AS assay_day";
        }
        for (std::size_t i = 0; i < m_request.periods.size(); ++i)
            columns += ", " + within(m_request.periods[i]) + " AS assay_period" + std::to_string(i);
        return "SELECT " + columns + " FROM (" + timed() + ") AS r";
    }

    std::string bucketed(const std::string &millis, std::int64_t length) const
    {
        return m_isPostgres ? "floor(" + millis + "::numeric / " + std::to_string(length) + ")" : "intDiv(" + millis + ", " + std::to_string(length) + ")";
    }

    /// What the zone's clock is ahead of UTC by at a row's time, in milliseconds.
    std::string offset() const
    {
        const TimeZone &zone = m_request.zone;
        std::string later;
        auto span = zone.offsetSpan(std::numeric_limits<Millis>::min());
        const std::string first = std::to_string(span.offsetMs);
        while (span.to != std::numeric_limits<Millis>::max()) {
            span = zone.offsetSpan(span.to);
            later = " WHEN r.assay_ms >= " + std::to_string(span.from) + " THEN " + std::to_string(span.offsetMs) + later;
        }
        return later.empty() ? first : "CASE" + later + " ELSE " + first + " END";
    }

    /// Rows with their time in milliseconds, and whether the question asks for them at all.
    std::string timed() const
    {
        std::string any;
        for (const TimeRange &period : m_request.periods)
            any += (any.empty() ? "" : " OR ") + within(period);
        return "SELECT r.*, " + any + " AS assay_in FROM (SELECT r.*, " + millis() + " AS assay_ms FROM " + m_cells.source + " WHERE "
            + callTime() + " IS NOT NULL" + (m_cells.filter.empty() ? "" : " AND " + m_cells.filter) + fence() + ") AS r";
    }

    /// Keeps PostgreSQL from writing what a subquery makes out again wherever it is used.
    const char *fence() const { return m_isPostgres ? " OFFSET 0" : ""; }

    const std::string &callTime() const { return m_cells.callTime.empty() ? m_table.time.sql : m_cells.callTime; }

    std::string millis() const
    {
        return m_isPostgres ? "floor(extract(epoch FROM " + callTime() + ") * 1000)::bigint"
                            : "toUnixTimestamp64Milli(toDateTime64(" + callTime() + ", 3, 'UTC'))";
    }

    static std::string within(const TimeRange &period)
    {
        std::string condition;
        if (period.from != TimeRange{}.from)
            condition = "r.assay_ms >= " + std::to_string(period.from);
        if (period.to != TimeRange{}.to)
            condition += (condition.empty() ? "" : " AND ") + ("r.assay_ms < " + std::to_string(period.to));
        return "(" + (condition.empty() ? "1 = 1" : condition) + ")";
    }

    bool m_isPostgres;
    const LedgerTable &m_table;
    const CellSql &m_cells;
    const CellRequest &m_request;
};

} // namespace

Result<void> readCells(LedgerConnection &connection, const LedgerTable &table, const Mapping &mapping, const CellRequest &request,
                       const std::function<void(const LedgerCell &)> &take, const JobControl &control)
{
    if (!table.time.isTime)
        return needsCalls("The times of \"" + table.table + "\" are no times to its server");
    const auto kind = std::ranges::find_if(allLedgerKinds(), [&](const LedgerKind &k) {
        return k.id == table.kind && k.engine == connection.engine();
    });
    const auto cells = kind->cells(connection, table, mapping, request, control);
    if (!cells)
        return cells.error();
    CellSink sink({table.formatId, mapping}, take);
    const auto done = connection.select(CellQuery(connection.engine(), table, *cells, request).sql(), sink, control);
    if (done && sink.oddRows > 0)
        return needsCalls(std::to_string(sink.oddRows) + " rows of \"" + table.table
                          + "\" hold counts that only reading row by row understands");
    return done;
}

Error needsCalls(const std::string &what)
{
    return {what + std::string(kSynchronise), {}};
}

bool asksForCalls(const Error &error)
{
    return error.message.ends_with(kSynchronise);
}

Result<bool> namesRowsOnce(LedgerConnection &connection, const std::string &table, const std::string &column, const JobControl &control)
{
    if (connection.engine() != LedgerEngine::PostgreSql)
        return false;
    const auto found = connection.rows("SELECT 1 FROM pg_catalog.pg_index i JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid "
                                       "AND a.attnum = i.indkey[0] WHERE i.indrelid = to_regclass(" + connection.literal(quotedTable(table))
                                           + ") AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indnkeyatts = 1 AND a.attname = "
                                           + connection.literal(column),
                                       control);
    return found ? Result<bool>(!found->empty()) : found.error();
}

bool wants(std::span<const DimensionRef> dimensions, Dimension dimension)
{
    return std::ranges::find(dimensions, dimension, &DimensionRef::dimension) != dimensions.end();
}

std::string namesOf(const LedgerConnection &connection, std::span<const DimensionRef> dimensions)
{
    std::string list;
    const auto add = [&](std::string_view name) { list += (list.empty() ? "" : ", ") + connection.literal(name); };
    for (const DimensionRef &wanted : dimensions) {
        if (wanted.dimension == Dimension::Tag)
            add(normalisedName(wanted.tagKey));
        for (std::size_t f = 0; f < kFieldCount; ++f) {
            const auto field = static_cast<Field>(f);
            const bool isMeant = dimensionOf(field) == wanted.dimension
                || (field == Field::TaskOutcome && wanted.dimension == Dimension::TaskOutcome);
            for (std::string_view rest = isMeant ? namesOf(field) : std::string_view(); !rest.empty();) {
                const std::string_view name = rest.substr(0, rest.find(' '));
                rest.remove_prefix(std::min(name.size() + 1, rest.size()));
                add(name);
            }
        }
    }
    return list.empty() ? connection.literal("") : list;
}

} // namespace assay
