#include "core/formats/csvrow.h"

namespace assay {

CsvRow::Answer CsvRow::split(std::string_view text, char separator, bool isLast)
{
    m_cells.clear();
    m_unquoted.clear();
    std::size_t at = 0;
    for (;;) {
        if (at < text.size() && text[at] == '"') {
            if (const Answer answer = quotedCell(text, at, isLast); answer != Complete)
                return answer;
        } else {
            const std::size_t start = at;
            while (at < text.size() && text[at] != separator && text[at] != '\n')
                ++at;
            const bool isCrlf = at > start && text[at - 1] == '\r' && (at == text.size() || text[at] == '\n');
            m_cells.push_back(text.substr(start, at - start - (isCrlf ? 1 : 0)));
        }
        if (at == text.size()) {
            m_length = at;
            return isLast ? Complete : Open;
        }
        if (text[at] == '\n') {
            m_length = at + 1;
            return Complete;
        }
        if (text[at] != separator)
            return Broken;
        ++at;
    }
}

CsvRow::Answer CsvRow::quotedCell(std::string_view text, std::size_t &at, bool isLast)
{
    const std::size_t start = ++at;
    bool hasQuotes = false;
    for (;;) {
        at = text.find('"', at);
        if (at == std::string_view::npos)
            return Open;
        if (at + 1 < text.size() && text[at + 1] == '"') {
            hasQuotes = true;
            at += 2;
            continue;
        }
        if (at + 1 == text.size() && !isLast)
            return Open;
        break;
    }
    std::string_view cell = text.substr(start, at - start);
    ++at;
    if (hasQuotes) {
        std::string &plain = m_unquoted.emplace_back();
        for (std::size_t i = 0; i < cell.size(); ++i) {
            plain.push_back(cell[i]);
            i += cell[i] == '"' ? 1 : 0;
        }
        cell = plain;
    }
    m_cells.push_back(cell);
    const bool isReturn = at < text.size() && text[at] == '\r';
    if (isReturn && at + 1 == text.size() && !isLast)
        return Open; // its line feed is still to come
    if (isReturn && (at + 1 == text.size() || text[at + 1] == '\n'))
        ++at;
    return Complete;
}

} // namespace assay
