#include "core/formats/csvdocument.h"

#include "core/formats/csvrow.h"

#include <algorithm>

namespace assay {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kSpace = " \t\r";
    const std::size_t first = text.find_first_not_of(kSpace);
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

char separatorOf(std::string_view header)
{
    for (const char separator : {';', '\t'})
        if (header.find(separator) != std::string_view::npos)
            return separator;
    return ',';
}

} // namespace

Result<CsvDocument> CsvDocument::read(std::string_view text, const std::string &file)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    const char separator = separatorOf(text.substr(0, text.find('\n')));
    CsvDocument document;
    CsvRow row;
    for (std::int64_t line = 1; !text.empty();) {
        const std::int64_t at = line;
        const bool whole = row.split(text, separator, true) == CsvRow::Complete;
        const std::size_t length = whole ? row.length() : std::min(text.find('\n'), text.size() - 1) + 1;
        line += std::ranges::count(text.substr(0, length), '\n');
        std::vector<std::string> cells;
        for (const std::string_view cell : row.cells())
            cells.emplace_back(trimmed(cell));
        text.remove_prefix(length);
        if (!whole)
            document.rejects.push_back({file, at, "bad_quotes", {}});
        else if (std::ranges::all_of(cells, &std::string::empty))
            continue;
        else if (document.header.empty())
            document.header = std::move(cells);
        else if (cells.size() == document.header.size())
            document.rows.push_back({at, std::move(cells)});
        else
            document.rejects.push_back({file, at, "column_count", {}});
    }
    if (document.header.empty())
        return Error{"The file has no header", file};
    return document;
}

} // namespace assay
