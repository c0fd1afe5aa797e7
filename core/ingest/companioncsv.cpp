#include "core/formats/csvdocument.h"
#include "core/ingest/companiontable.h"
#include "core/ingest/importjob.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace assay {

namespace {

constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

/// Where each column of the table stands in the file.
Result<std::vector<std::size_t>> placesOf(const CompanionCsv &table, const std::vector<std::string> &header, const std::string &file)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto found = std::ranges::find(header, table.columns[i]);
        if (found == header.end() && i < table.required)
            return Error{"The header lacks the column \"" + std::string(table.columns[i]) + "\"", file + ":1"};
        places.push_back(found == header.end() ? kNoColumn : static_cast<std::size_t>(found - header.begin()));
    }
    return places;
}

} // namespace

Result<CompanionRows> readCompanionCsv(const CompanionCsv &table, std::string_view text, const std::string &file, Companions &into)
{
    auto document = CsvDocument::read(text, file);
    if (!document)
        return document.error();
    const auto places = placesOf(table, document->header, file);
    if (!places)
        return places.error();
    CompanionRows rows{0, std::move(document->rejects)};
    for (const CsvDocument::Row &row : document->rows) {
        CompanionCells cells;
        for (const std::size_t place : *places)
            cells.push_back(place == kNoColumn ? std::string_view() : std::string_view(row.cells[place]));
        if (std::string why = table.add(cells, into); why.empty())
            ++rows.read;
        else
            rows.rejects.push_back({file, row.line, std::move(why), {}});
    }
    std::ranges::stable_sort(rows.rejects, {}, &RejectedRecord::line);
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
