#include "core/formats/piececutter.h"

#include "core/formats/containers.h"

#include <algorithm>
#include <cstring>

namespace assay {

std::optional<LinePiece> PieceCutter::next(std::vector<char> buffer)
{
    auto piece = m_isAtEnd ? std::nullopt : cut(std::move(buffer));
    if (piece)
        piece->reached = m_window.reached();
    return piece;
}

std::optional<LinePiece> PieceCutter::cut(std::vector<char> buffer)
{
    LinePiece piece{std::move(buffer), m_rest.size()};
    for (std::size_t wanted = std::max(kPieceBytes, 2 * m_rest.size());; wanted *= 2) {
        if (piece.bytes.size() < wanted + TextWindow::kPadding)
            piece.bytes.resize(wanted + TextWindow::kPadding);
        std::memcpy(piece.bytes.data(), m_rest.data(), m_rest.size());
        m_rest.clear();
        const std::size_t asked = wanted - piece.size;
        const std::size_t read = m_window.readInto(piece.bytes.data() + piece.size, asked);
        piece.size += read;
        if (m_window.isCancelled() || piece.size == 0)
            return std::nullopt;
        if (read < asked)
            return lastPiece(std::move(piece));
        if (const std::size_t feed = piece.text().rfind('\n'); feed != std::string_view::npos)
            return finished(std::move(piece), feed + 1);
        if (wanted > TextWindow::kLongestRecord)
            return tooLong(std::move(piece));
    }
}

std::optional<std::string> PieceCutter::takeLastLine()
{
    if (m_endsTooLong)
        return std::nullopt;
    if (!m_rest.empty())
        m_rest.append(TextWindow::kPadding, '\0');
    return std::move(m_rest);
}

std::optional<LinePiece> PieceCutter::lastPiece(LinePiece piece)
{
    m_isAtEnd = true;
    const std::size_t feed = piece.text().rfind('\n');
    LinePiece whole = finished(std::move(piece), feed == std::string_view::npos ? 0 : feed + 1);
    return whole.size > 0 ? std::optional(std::move(whole)) : std::nullopt;
}

LinePiece PieceCutter::finished(LinePiece piece, std::size_t size)
{
    m_rest.assign(piece.bytes.data() + size, piece.size - size);
    piece.size = size;
    std::memset(piece.bytes.data() + size, 0, TextWindow::kPadding);
    return piece;
}

/// Passes over the rest of a line that no record can be as long as.
LinePiece PieceCutter::tooLong(LinePiece piece)
{
    std::vector<char> &buffer = piece.bytes;
    m_endsTooLong = true;
    for (std::size_t read = kPieceBytes; m_endsTooLong && read == kPieceBytes;) {
        read = m_window.readInto(buffer.data(), kPieceBytes);
        const std::string_view text(buffer.data(), read);
        if (const std::size_t feed = text.find('\n'); feed != std::string_view::npos) {
            m_rest = text.substr(feed + 1);
            m_endsTooLong = false;
        }
    }
    LinePiece passed;
    passed.isTooLong = true;
    return passed;
}

} // namespace assay
