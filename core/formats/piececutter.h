#pragma once

#include "core/formats/textwindow.h"

#include <optional>
#include <string>
#include <vector>

namespace assay {

/// Whole lines of a text in a buffer of their own, so that another thread may read them.
struct LinePiece
{
    std::vector<char> bytes; ///< padded
    std::size_t size = 0;
    bool isTooLong = false;    ///< stands for one line that is longer than any record
    std::uint64_t reached = 0; ///< bytes of the source that were read to cut it

    std::string_view text() const { return {bytes.data(), size}; }
};

/// Cuts what a window has not read yet into pieces at line breaks, for one thread at a time.
class PieceCutter
{
public:
    explicit PieceCutter(TextWindow &window) : m_window(window) {}

    /// Nothing when only takeLastLine() is left, or when the job was cancelled. `buffer`: memory to use, of an earlier piece.
    std::optional<LinePiece> next(std::vector<char> buffer);
    /// What no line break ends, padded; empty when there is nothing, none when it is longer than any record.
    std::optional<std::string> takeLastLine();

private:
    std::optional<LinePiece> cut(std::vector<char> buffer);
    std::optional<LinePiece> lastPiece(LinePiece piece);
    LinePiece finished(LinePiece piece, std::size_t size);
    LinePiece tooLong(LinePiece piece);

    TextWindow &m_window;
    std::string m_rest; ///< the beginning of the next piece, which was read with the one before
    bool m_isAtEnd = false;
    bool m_endsTooLong = false; ///< the text, within a line longer than any record
};

} // namespace assay
