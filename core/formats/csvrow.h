#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// Takes one row of CSV apart. Cells are views into the text, or into the row where quotes had to be undone.
class CsvRow
{
public:
    enum Answer {
        Complete, ///< a row; length() bytes with its line break
        Open,     ///< the text ends inside the row
        Broken,   ///< a quoted cell goes on after its closing quote
    };

    /// `text` starts with the row. `isLast`: nothing follows the text, so that its end ends the row.
    Answer split(std::string_view text, char separator, bool isLast);

    const std::vector<std::string_view> &cells() const { return m_cells; }
    std::size_t length() const { return m_length; }

private:
    Answer quotedCell(std::string_view text, std::size_t &at, bool isLast);

    std::vector<std::string_view> m_cells;
    std::deque<std::string> m_unquoted; ///< a deque: the cells view into its strings
    std::size_t m_length = 0;
};

} // namespace assay
