#include "core/store/reportedlines.h"

#include "core/calls/codes.h"
#include "core/store/sql.h"
#include "core/values/decimal.h"
#include "core/values/hash.h"

namespace assay {

namespace {

constexpr std::int64_t kFirstVersionWithLines = 2;
constexpr int kFirstTextParameter = 20; ///< of kAddLine
constexpr int kFirstTextColumn = 14;    ///< of kLines

/// Tells lines of one key that say the same from those that do not.
std::int64_t contentHash(const ReportedLine &line)
{
    std::string content;
    const auto add = [&content](std::string_view text) { content.append(text).push_back('\0'); };
    for (const std::int64_t value : line.tokens.counts)
        add(std::to_string(value));
    add(std::to_string(line.webSearches));
    add(std::to_string(line.requests));
    add(line.reportedCost ? moneyText(*line.reportedCost) : std::string());
    add(line.listCost ? moneyText(*line.listCost) : std::string());
    return static_cast<std::int64_t>(hash64(content));
}

void bindMoney(Statement &statement, int parameter, const std::optional<Money> &money)
{
    if (money)
        statement.bind(parameter, moneyText(*money));
    else
        statement.bindNull(parameter);
}

void bindTime(Statement &statement, int parameter, Millis time)
{
    if (time != kNoTime)
        statement.bind(parameter, time);
    else
        statement.bindNull(parameter);
}

Millis timeAt(const Statement &statement, int column)
{
    return statement.isNull(column) ? kNoTime : statement.integer(column);
}

std::optional<Money> moneyAt(const Statement &statement, int column)
{
    const auto money = statement.isNull(column) ? Result<Money>(Error{}) : parseMoney(statement.text(column));
    return money ? std::optional(*money) : std::nullopt;
}

ReportedLine lineAt(const Statement &row, std::array<std::string, kLineTextCount> &texts)
{
    ReportedLine line;
    line.kind = static_cast<RecordKind>(row.integer(1));
    line.status = static_cast<CallStatus>(row.integer(2));
    line.time = timeAt(row, 3);
    line.timeEnd = timeAt(row, 4);
    for (int i = 0; i < int(kTokenClassCount); ++i)
        line.tokens.counts[std::size_t(i)] = row.integer(5 + i);
    line.webSearches = row.integer(10);
    line.requests = row.integer(11);
    line.reportedCost = moneyAt(row, 12);
    line.listCost = moneyAt(row, 13);
    for (std::size_t i = 0; i < kLineTextCount; ++i) {
        texts[i] = row.text(kFirstTextColumn + int(i));
        line.texts[i] = texts[i];
    }
    return line;
}

} // namespace

Result<LineFate> LineWriter::add(const ReportedLine &line, std::string_view formatId, const KeyHash &key)
{
    const std::int64_t content = contentHash(line);
    bool supersedes = false;
    if (key != KeyHash{}) {
        Statement same = m_database.prepare(sql::kLineWithKey);
        same.bind(1, key[0]).bind(2, key[1]);
        if (same.step()) {
            const bool own = same.integer(0) == m_importId;
            if (own)
                return LineFate::Duplicate;
            if (same.integer(1) == content) {
                m_duplicates.push_back(static_cast<std::uint64_t>(key[0]));
                return LineFate::Duplicate;
            }
            supersedes = true;
        }
        if (same.failed())
            return m_database.error();
    }
    if (auto done = insert(line, formatId, key, content); !done)
        return done.error();
    return supersedes ? LineFate::Supersedes : LineFate::New;
}

Result<void> LineWriter::insert(const ReportedLine &line, std::string_view formatId, const KeyHash &key, std::int64_t content)
{
    Statement add = m_database.prepare(sql::kAddLine);
    add.bind(1, m_importId).bind(2, m_position++).bind(3, key[0]).bind(4, key[1]).bind(5, content);
    add.bind(6, std::int64_t{codeFromText(Dimension::Format, formatId).value_or(0)});
    add.bind(7, std::int64_t(line.kind)).bind(8, std::int64_t(line.status));
    bindTime(add, 9, line.time);
    bindTime(add, 10, line.timeEnd);
    for (int i = 0; i < int(kTokenClassCount); ++i)
        add.bind(11 + i, line.tokens.counts[std::size_t(i)]);
    add.bind(16, line.webSearches).bind(17, line.requests);
    bindMoney(add, 18, line.reportedCost);
    bindMoney(add, 19, line.listCost);
    for (std::size_t i = 0; i < kLineTextCount; ++i)
        add.bind(kFirstTextParameter + int(i), line.texts[i]);
    return add.run();
}

Result<void> visitReportedLines(const Database &database,
                                const std::function<void(const ReportedLine &, std::string_view formatId)> &visit)
{
    if (database.integer(sql::kUserVersion) < kFirstVersionWithLines)
        return {}; // an old file that cannot be written
    Statement statement = database.prepare(sql::kLines);
    std::array<std::string, kLineTextCount> texts;
    while (statement.step())
        visit(lineAt(statement, texts), codeText(Dimension::Format, static_cast<std::uint32_t>(statement.integer(0))));
    if (statement.failed())
        return database.error();
    return {};
}

} // namespace assay
