#include "core/formats/csvrow.h"
#include "core/ingest/companiontable.h"
#include "core/ingest/importjob.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace assay {

namespace {

constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

std::string_view trimmed(std::string_view text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

char separatorOf(std::string_view header)
{
    for (const char separator : {';', '\t'})
        if (header.find(separator) != std::string_view::npos)
            return separator;
    return ',';
}

/// Where each column of the table stands in the file.
Result<std::vector<std::size_t>> placesOf(const CompanionCsv &table, const std::vector<std::string_view> &header, const std::string &file)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto found = std::ranges::find_if(header, [&](std::string_view cell) { return trimmed(cell) == table.columns[i]; });
        if (found == header.end() && i < table.required)
            return Error{"The header lacks the column \"" + std::string(table.columns[i]) + "\"", file + ":1"};
        places.push_back(found == header.end() ? kNoColumn : static_cast<std::size_t>(found - header.begin()));
    }
    return places;
}

bool isBlank(const std::vector<std::string_view> &cells)
{
    return std::ranges::all_of(cells, [](std::string_view cell) { return trimmed(cell).empty(); });
}

} // namespace

Result<CompanionRows> readCompanionCsv(const CompanionCsv &table, std::string_view text, const std::string &file, Companions &into)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    const char separator = separatorOf(text.substr(0, text.find('\n')));
    CompanionRows rows;
    std::vector<std::size_t> places;
    std::size_t width = 0;
    CsvRow row;
    for (std::int64_t line = 1; !text.empty();) {
        const std::int64_t at = line;
        const bool whole = row.split(text, separator, true) == CsvRow::Complete;
        const std::size_t length = whole ? row.length() : std::min(text.find('\n'), text.size() - 1) + 1;
        line += std::ranges::count(text.substr(0, length), '\n');
        text.remove_prefix(length);
        if (!whole) {
            rows.rejects.push_back({file, at, "bad_quotes", {}});
            continue;
        }
        if (isBlank(row.cells()))
            continue;
        if (places.empty()) {
            auto found = placesOf(table, row.cells(), file);
            if (!found)
                return found.error();
            places = found.take();
            width = row.cells().size();
            continue;
        }
        CompanionCells cells;
        for (const std::size_t place : places)
            cells.push_back(place < row.cells().size() ? trimmed(row.cells()[place]) : std::string_view());
        if (std::string why = row.cells().size() == width ? table.add(cells, into) : "column_count"; why.empty())
            ++rows.read;
        else
            rows.rejects.push_back({file, at, std::move(why), {}});
    }
    if (places.empty())
        return Error{"The file has no header", file};
    return rows;
}

Result<CompanionReport> importCompanion(Store &store, std::string_view name, const std::string &path)
{
    const CompanionCsv *table = companionTable(name);
    if (!table)
        return Error{"There is no table \"" + std::string(name) + "\"", {}};
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!(text << file.rdbuf()))
        return Error{"The file could not be read", path};
    auto companions = store.companions();
    if (!companions)
        return companions.error();
    auto rows = readCompanionCsv(*table, text.view(), path, *companions);
    if (!rows)
        return rows.error();
    if (rows->read > 0)
        if (auto done = store.setCompanions(*companions); !done)
            return done.error();
    return CompanionReport{rows->read, std::move(rows->rejects)};
}

std::string companionTemplate(std::string_view name)
{
    const CompanionCsv *table = companionTable(name);
    if (!table)
        return {};
    std::string text;
    for (const std::string_view column : table->columns)
        text += (text.empty() ? "" : ",") + std::string(column);
    return text + '\n' + std::string(table->example) + '\n';
}

} // namespace assay
