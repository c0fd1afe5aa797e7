#include "core/ledgers/ledgerreader.h"

#include "core/formats/utf8.h"

#include <array>
#include <charconv>
#include <deque>
#include <optional>
#include <tuple>

namespace assay {

namespace {

constexpr std::size_t kPlaceCells = 2; ///< time and id, before the cells of the format

/// Passes records on, and refuses those without an identity.
class KeyedSink : public CallSink
{
public:
    explicit KeyedSink(CallSink &sink) : m_sink(sink) {}
    std::int64_t row = 0;

    void seen(std::string_view formatId) override { m_sink.seen(formatId); }
    void accept(const Call &call, std::string_view formatId, bool expanded) override
    {
        if (call.dedupeKey.empty() && !expanded)
            m_sink.reject(Reject::MissingId, row, {});
        else
            m_sink.accept(call, formatId, expanded);
    }
    void erase(const Call &call, std::string_view formatId) override { m_sink.erase(call, formatId); }
    void acceptLine(const ReportedLine &line, std::string_view formatId, bool expanded) override { m_sink.acceptLine(line, formatId, expanded); }
    void skip(std::string_view why) override { m_sink.skip(why); }
    void reject(Reject reason, std::int64_t line, std::string_view fields) override { m_sink.reject(reason, line, fields); }
    void droppedTags(std::int64_t count) override { m_sink.droppedTags(count); }

private:
    CallSink &m_sink;
};

/// Rows of one page on their way to the format.
class PageSink : public AnswerSink
{
public:
    PageSink(const ReadOptions &options, CallSink &sink, std::int64_t firstRow, const JobControl &control)
        : m_keyed(sink), m_reader(options, m_keyed), m_row(firstRow), m_control(control)
    {
    }

    void columns(std::span<const std::string> names) override { m_columns = m_reader.nameColumns(names.subspan(kPlaceCells)); }

    void row(std::span<const std::string_view> cells) override
    {
        constexpr std::int64_t kRowsPerReport = 1'000;
        m_keyed.row = ++m_row;
        m_reader.readCells(repaired(cells.subspan(kPlaceCells)), m_columns, m_row);
        place.time = cells[0];
        place.id = cells[1];
        ++rows;
        if (m_row % kRowsPerReport == 0)
            m_control.report(std::uint64_t(m_row), 0, "Reading the ledger: " + std::to_string(m_row) + " rows");
    }

    std::size_t rows = 0;
    LedgerPlace place;

private:
    std::span<const std::string_view> repaired(std::span<const std::string_view> cells)
    {
        m_cells.assign(cells.begin(), cells.end());
        m_repaired.clear();
        for (std::string_view &cell : m_cells)
            if (!isUtf8(cell))
                cell = m_repaired.emplace_back(repairedUtf8(cell));
        return m_cells;
    }

    KeyedSink m_keyed;
    RecordReader m_reader;
    std::int64_t m_row;
    const JobControl &m_control;
    std::vector<std::uint32_t> m_columns;
    std::vector<std::string_view> m_cells;
    std::deque<std::string> m_repaired;
};

/// Of a time written as a number the units in a second; times of this century are told apart by their size.
std::int64_t unitsPerSecond(std::int64_t number)
{
    constexpr std::array<std::pair<std::int64_t, std::int64_t>, 3> kSizes{{{100'000'000'000, 1}, {100'000'000'000'000, 1'000}, {100'000'000'000'000'000, 1'000'000}}};
    for (const auto &[limit, units] : kSizes)
        if (number < limit)
            return units;
    return 1'000'000'000;
}

/// The whole part of a number; nothing for a text.
std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isNumber = error == std::errc() && (end == text.data() + text.size() || *end == '.');
    return isNumber ? std::optional(number) : std::nullopt;
}

/// A time in the manner of `example`: a number of its unit, else a day, before which no text of that day sorts.
std::string likewiseText(const std::string &example, Millis time)
{
    constexpr std::int64_t kMillisPerSecond = 1'000;
    if (const auto number = wholeNumber(example); number)
        return std::to_string(std::int64_t(Int128(time) * unitsPerSecond(*number) / kMillisPerSecond));
    return isoDayText(dayOf(time));
}

/// A time that its server keeps as a text or number, some seconds earlier; itself when it cannot be read.
std::string earlierText(const std::string &time, std::int64_t seconds)
{
    if (const auto number = wholeNumber(time); number)
        return std::to_string(*number - seconds * unitsPerSecond(*number));
    const auto read = parseTime(time);
    return read ? likewiseText(time, *read - seconds * 1'000) : time;
}

} // namespace

LedgerReader::LedgerReader(LedgerConnection &connection, const LedgerTable &table, const Mapping &mapping)
    : m_connection(connection), m_table(table), m_options{table.formatId, mapping}
{
}

const char *LedgerReader::textType() const
{
    return m_connection.engine() == LedgerEngine::ClickHouse ? "Nullable(String)" : "text";
}

std::string LedgerReader::timeConstant(const std::string &text) const
{
    const std::string quoted = m_connection.literal(text);
    if (m_connection.engine() == LedgerEngine::Sqlite)
        return quoted;
    if (m_connection.engine() == LedgerEngine::PostgreSql)
        return "CAST(" + quoted + " AS " + m_table.time.type + ")";
    return m_table.time.isTime ? "toDateTime64(" + quoted + ", 6, 'UTC')" : quoted;
}

void LedgerReader::startAfter(const std::string &time, std::int64_t overlapSeconds)
{
    if (!m_table.time.isTime) {
        m_start = m_table.time.sql + " >= " + timeConstant(earlierText(time, overlapSeconds));
        return;
    }
    const std::string at = timeConstant(time);
    m_start = m_table.time.sql + " >= "
        + (m_connection.engine() == LedgerEngine::PostgreSql ? at + " - INTERVAL '" + std::to_string(overlapSeconds) + " seconds'"
                                                             : "subtractSeconds(" + at + ", " + std::to_string(overlapSeconds) + ")");
}

Result<void> LedgerReader::startAt(Millis time, const JobControl &control)
{
    if (m_table.time.isTime) {
        std::string text = isoText(time);
        text[text.find('T')] = ' ';
        text.pop_back();
        startAfter(text, 0);
        return {};
    }
    const auto newest = m_connection.rows("SELECT CAST(max(" + m_table.time.sql + ") AS " + textType() + ") AS newest FROM " + quotedTable(m_table.table)
                                              + " AS r",
                                          control);
    if (!newest)
        return newest.error();
    const std::string text = newest->empty() ? std::string() : newest->front().front();
    m_start = m_table.time.sql + " >= " + timeConstant(likewiseText(text, time));
    return {};
}

std::string LedgerReader::pageSql(std::size_t limit) const
{
    const bool isClickHouse = m_connection.engine() == LedgerEngine::ClickHouse;
    const auto asText = [this](const std::string &sql) { return "CAST(" + sql + " AS " + textType() + ")"; };
    const std::string &time = m_table.time.sql;
    const bool hasZone = isClickHouse && m_table.time.type.find("DateTime") != std::string::npos;
    std::string outputs = asText(hasZone ? "toString(" + time + ", 'UTC')" : time) + " AS assay_time, " + asText(m_table.id) + " AS assay_id";
    for (const LedgerTable::Output &output : m_table.outputs)
        outputs += ", " + asText(output.sql) + " AS " + quotedColumn(output.name);

    std::string where = time + " IS NOT NULL AND " + m_table.id + " IS NOT NULL";
    if (!m_table.filter.empty())
        where += " AND " + m_table.filter;
    if (!m_place.time.empty())
        where += " AND (" + time + ", " + m_table.id + ") > (" + timeConstant(m_place.time) + ", " + m_connection.literal(m_place.id) + ")";
    else if (!m_start.empty())
        where += " AND " + m_start;
    const std::string order = " ORDER BY " + time + ", " + m_table.id;
    const std::string page = "SELECT * FROM " + quotedTable(m_table.table) + " AS r WHERE " + where + order + " LIMIT " + std::to_string(limit);
    if (m_table.joins.empty() || !isClickHouse)
        return "SELECT " + outputs + " FROM (" + page + ") AS r" + m_table.joins + order;
    return "WITH page AS (" + page + ") SELECT " + outputs + " FROM page AS r" + m_table.joins + order;
}

Result<std::int64_t> LedgerReader::countWhere(const std::string &condition, const JobControl &control)
{
    const std::string filter = m_table.filter.empty() ? std::string() : " AND " + m_table.filter;
    const auto found = m_connection.rows("SELECT CAST(count(*) AS " + std::string(textType()) + ") AS number FROM " + quotedTable(m_table.table) + " AS r WHERE "
                                             + condition + filter,
                                         control);
    if (!found)
        return found.error();
    return found->empty() ? 0 : wholeNumber(found->front().front()).value_or(0);
}

/// PostgreSQL would go through the whole table to find that a column which cannot be null never is.
Result<bool> LedgerReader::canBeNull(const std::string &sql, const JobControl &control)
{
    if (m_connection.engine() != LedgerEngine::PostgreSql)
        return true;
    const auto found = m_connection.rows("SELECT 1 FROM pg_catalog.pg_attribute WHERE attrelid = to_regclass(" + m_connection.literal(quotedTable(m_table.table))
                                             + ") AND attnotnull AND 'r.' || '\"' || replace(attname::text, '\"', '\"\"') || '\"' = " + m_connection.literal(sql),
                                         control);
    if (!found)
        return found.error();
    return found->empty();
}

Result<LedgerReader::Unplaced> LedgerReader::countUnplaced(const JobControl &control)
{
    Unplaced unplaced;
    const std::string &time = m_table.time.sql;
    for (const auto &[sql, condition, count] : {std::tuple{time, time + " IS NULL", &unplaced.withoutTime},
                                                std::tuple{m_table.id, time + " IS NOT NULL AND " + m_table.id + " IS NULL", &unplaced.withoutId}}) {
        const auto possible = canBeNull(sql, control);
        if (!possible)
            return possible.error();
        const auto counted = *possible ? countWhere(condition, control) : Result<std::int64_t>(0);
        if (!counted)
            return counted.error();
        *count = *counted;
    }
    return unplaced;
}

Result<LedgerReader::Unplaced> LedgerReader::countLeftOut(const JobControl &control)
{
    auto leftOut = countUnplaced(control);
    if (!leftOut)
        return leftOut.error();
    const auto nameless = countWhere(m_table.time.sql + " IS NOT NULL AND " + m_table.id + " IS NOT NULL AND " + m_table.callId + " = ''", control);
    if (!nameless)
        return nameless.error();
    leftOut->withoutId += *nameless;
    return leftOut;
}

Result<std::size_t> LedgerReader::readPage(std::size_t limit, CallSink &sink, const JobControl &control)
{
    PageSink page(m_options, sink, m_rows, control);
    const auto done = m_connection.select(pageSql(limit), page, control);
    m_rows += std::int64_t(page.rows);
    if (page.rows > 0)
        m_place = page.place;
    if (!done)
        return done.error();
    return page.rows;
}

} // namespace assay
