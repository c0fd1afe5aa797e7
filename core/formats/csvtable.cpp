#include "core/formats/containers.h"
#include "core/formats/csvrow.h"
#include "core/formats/names.h"
#include "core/formats/utf8.h"

#include <algorithm>
#include <deque>

namespace assay {

namespace {

char separatorOf(std::string_view header)
{
    char best = ',';
    for (const char c : {';', '\t'})
        if (std::ranges::count(header, c) > std::ranges::count(header, best))
            best = c;
    return best;
}

/// Reads rows one by one; a broken one costs its own line and no other.
class CsvReader
{
public:
    CsvReader(TextWindow &window, RecordReader &reader)
        : m_window(window)
        , m_reader(reader)
    {
    }

    void read()
    {
        if (!readHeader())
            return;
        bool hasRows = false;
        for (; nextRow(); hasRows = true) {
            if (m_row.cells().size() == 1 && m_row.cells().front().empty())
                continue;
            if (m_row.cells().size() != m_columns.size())
                m_reader.reject(Reject::ColumnCount, m_line);
            else
                m_reader.readCells(validCells(), m_columns, m_line);
        }
        if (!hasRows && !m_reader.recognisesColumns(m_columns))
            m_reader.reject(Reject::UnknownFormat, 1);
    }

private:
    bool readHeader()
    {
        const std::string_view text = m_window.unread();
        m_separator = separatorOf(text.substr(0, text.find('\n')));
        if (!nextRow())
            return false;
        std::vector<std::string> names;
        for (const std::string_view cell : validCells())
            names.emplace_back(cell);
        m_columns = m_reader.nameColumns(names);
        return true;
    }

    /// Takes the next row that can be taken apart; what cannot is rejected line by line.
    bool nextRow()
    {
        while (!m_window.isCancelled()) {
            m_line = m_window.line();
            const CsvRow::Answer answer = m_row.split(m_window.unread(), m_separator, m_isLast);
            const bool canGrow =
                answer == CsvRow::Open && !m_isLast && m_window.unread().size() < TextWindow::kLongestRecord;
            if (canGrow) {
                m_isLast = !m_window.more();
                continue;
            }
            if (answer == CsvRow::Complete) {
                const std::string_view row = m_window.unread().substr(0, m_row.length());
                m_window.addLines(std::ranges::count(row, '\n'));
                m_isUtf8 = isUtf8(row);
                m_window.consume(m_row.length());
                return !row.empty();
            }
            const auto line = m_window.nextLine();
            if (!line)
                return false;
            m_reader.reject(line->isTerminated ? Reject::ColumnCount : Reject::Truncated, line->line);
        }
        return false;
    }

    std::span<const std::string_view> validCells()
    {
        if (m_isUtf8)
            return m_row.cells();
        m_cells = m_row.cells();
        m_repaired.clear();
        for (std::string_view &cell : m_cells)
            cell = m_repaired.emplace_back(repairedUtf8(cell));
        return m_cells;
    }

    TextWindow &m_window;
    RecordReader &m_reader;
    CsvRow m_row;
    char m_separator = ',';
    bool m_isLast = false;
    bool m_isUtf8 = true; ///< the row at hand
    std::int64_t m_line = 1;
    std::vector<std::uint32_t> m_columns;
    std::vector<std::string_view> m_cells;
    std::deque<std::string> m_repaired;
};

} // namespace

void readCsv(TextWindow &window, RecordReader &reader)
{
    CsvReader(window, reader).read();
}

} // namespace assay
