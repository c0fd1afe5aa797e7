#include "app/commands/commands.h"

#include "app/texttable.h"
#include "core/analysis/callstable.h"
#include "core/store/sqlsession.h"

#include <algorithm>
#include <cstdio>

namespace assay {

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("csv"), QStringLiteral("Print rows as CSV.")});
}

/// Where rows go as they come.
class RowWriter
{
public:
    virtual ~RowWriter() = default;
    virtual void begin(const std::vector<std::string> &columns) = 0;
    virtual void add(std::vector<SqlValue> row) = 0;
    virtual void finish() {}
};

std::string textOf(const SqlValue &value)
{
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return std::to_string(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return Json(*real).dump(); // the shortest text that reads back as the same number
    const auto *text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

class JsonRows : public RowWriter
{
public:
    void begin(const std::vector<std::string> &columns) override
    {
        m_columns = columns;
        for (std::size_t i = 0; i < m_columns.size(); ++i) // JSON has no two members of one name
            for (int n = 2; std::ranges::count(m_columns.begin(), m_columns.begin() + std::ptrdiff_t(i), m_columns[i]) > 0; ++n)
                m_columns[i] = columns[i] + ":" + std::to_string(n);
        std::printf("[");
    }
    void add(std::vector<SqlValue> row) override
    {
        Json object = Json::object();
        for (std::size_t i = 0; i < row.size(); ++i)
            object[m_columns[i]] = std::visit([](const auto &value) { return jsonOf(value); }, row[i]);
        std::printf("%s\n  %s", m_isFirst ? "" : ",", object.dump(-1, ' ', false, Json::error_handler_t::replace).c_str());
        m_isFirst = false;
    }
    void finish() override { std::printf("\n]\n"); }

private:
    static Json jsonOf(std::monostate) { return {}; }
    template <typename T>
    static Json jsonOf(const T &value) { return value; }

    std::vector<std::string> m_columns;
    bool m_isFirst = true;
};

class CsvRows : public RowWriter
{
public:
    void begin(const std::vector<std::string> &columns) override { print({columns.begin(), columns.end()}); }
    void add(std::vector<SqlValue> row) override { print(row); }

private:
    static void print(const std::vector<SqlValue> &row)
    {
        std::string line;
        for (const SqlValue &value : row)
            line += (&value == row.data() ? "" : ",") + quoted(textOf(value));
        std::printf("%s\n", line.c_str());
    }
    static std::string quoted(const std::string &text)
    {
        if (text.find_first_of(",\"\r\n") == std::string::npos)
            return text;
        std::string result = "\"";
        for (const char c : text)
            result += c == '"' ? std::string("\"\"") : std::string(1, c);
        return result + '"';
    }
};

/// Columns are aligned by what they hold, so it waits for the last row.
class TableRows : public RowWriter
{
public:
    void begin(const std::vector<std::string> &columns) override { m_columns = columns; }
    void add(std::vector<SqlValue> row) override { m_rows.push_back(std::move(row)); }
    void finish() override
    {
        TextTable table;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const auto isText = [i](const auto &row) { return std::holds_alternative<std::string>(row[i]) && !isNumber(std::get<std::string>(row[i])); };
            table.addColumn(QString::fromStdString(m_columns[i]), std::ranges::any_of(m_rows, isText) ? TextTable::Align::Left : TextTable::Align::Right);
        }
        for (const auto &row : m_rows) {
            QStringList cells;
            for (const SqlValue &value : row)
                cells << QString::fromStdString(textOf(value));
            table.addRow(cells);
        }
        printText(table.text());
    }

private:
    static bool isNumber(const std::string &text) { return text.find_first_not_of("-.0123456789") == std::string::npos; }

    std::vector<std::string> m_columns;
    std::vector<std::vector<SqlValue>> m_rows;
};

std::unique_ptr<RowWriter> writerFor(const CommandContext &context)
{
    if (context.json())
        return std::make_unique<JsonRows>();
    if (context.isSet("csv"))
        return std::make_unique<CsvRows>();
    return std::make_unique<TableRows>();
}

int runSql(const CommandContext &context)
{
    if (context.arguments().size() != 1)
        return context.fail({"One statement is expected, in quotes", "sql"}, kWrongUsage);
    const auto selection = context.selection();
    if (!selection)
        return context.fail(selection.error(), kWrongUsage);
    if (!selection->filters.empty() || !selection->range.isAll())
        return context.fail({"Choose calls in the statement: WHERE time >= '2026-10-01' AND workload = 'x'", "--from, --to, --where"}, kWrongUsage);
    const auto snapshot = context.snapshot();
    if (!snapshot)
        return context.fail(snapshot.error(), kNoStore);
    const CallsTable calls(**snapshot, selection->zone);
    const auto session = SqlSession::open(context.storePath(), "calls", calls);
    if (!session)
        return context.fail(session.error(), kNoStore);
    const auto writer = writerFor(context);
    const auto done = (*session)->run(
        context.arguments().front(), [&](const std::vector<std::string> &columns) { writer->begin(columns); },
        [&](std::vector<SqlValue> row) { writer->add(std::move(row)); }, context.control());
    if (!done)
        return context.fail(done.error(), kWrongUsage);
    writer->finish();
    return context.control().isCancelled() ? kCancelled : kDone;
}

} // namespace

const Command kSqlCommand{"sql", "STATEMENT", "Reads the store with SQL: table calls, one row per call, and the store's own.", addOptions, runSql};

} // namespace assay
