#include "core/formats/textwindow.h"

#include <algorithm>
#include <cstring>

namespace assay {

namespace {
constexpr std::uint64_t kSmallestBlock = 4096;
constexpr std::uint64_t kLargestBlock = std::uint64_t(1) << 20;
} // namespace

TextWindow::TextWindow(ByteSource &source, const JobControl &control, std::int64_t line)
    : m_source(source)
    , m_control(control)
    , m_blockBytes(std::size_t(std::clamp(source.size() + 1, kSmallestBlock, kLargestBlock)))
    , m_line(line)
{
    if (auto all = source.takeAll()) {
        m_buffer = std::move(*all);
        m_end = m_buffer.text().size();
        m_atEnd = true;
        m_anything = m_end > 0;
    } else {
        m_buffer = PaddedBytes(2 * m_blockBytes);
    }
}

bool TextWindow::more()
{
    if (m_atEnd || m_control.isCancelled())
        return false;
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_end + m_blockBytes > m_buffer.room()) {
        PaddedBytes larger(2 * m_buffer.room());
        std::memcpy(larger.data(), m_buffer.data(), m_end);
        m_buffer = std::move(larger);
    }

    const std::size_t count = readBlock(m_buffer.data() + m_end, m_blockBytes);
    m_end += count;
    if (count > 0)
        report(reached());
    return count > 0;
}

/// 0 at the end of the data and after damage.
std::size_t TextWindow::readBlock(char *buffer, std::size_t size)
{
    const auto count = m_source.read(buffer, size);
    if (!count)
        m_damage = count.error();
    m_atEnd = !count || *count == 0;
    if (m_atEnd)
        return 0;
    m_anything = true;
    return *count;
}

std::size_t TextWindow::readInto(char *buffer, std::size_t size)
{
    std::size_t filled = std::min(size, unread().size());
    std::memcpy(buffer, unread().data(), filled);
    consume(filled);
    while (filled < size && !m_atEnd && !m_control.isCancelled())
        filled += readBlock(buffer + filled, std::min(size - filled, m_blockBytes));
    return filled;
}

bool TextWindow::fill(std::size_t bytes)
{
    while (unread().size() < bytes)
        if (!more())
            return false;
    return true;
}

std::optional<TextPiece> TextWindow::nextLine()
{
    std::size_t searched = 0;
    for (;;) {
        const std::string_view text = unread();
        const std::size_t feed = text.find('\n', searched);
        if (feed != std::string_view::npos) {
            const bool isCrlf = feed > 0 && text[feed - 1] == '\r';
            consume(feed + 1);
            return TextPiece{text.substr(0, isCrlf ? feed - 1 : feed), m_line++, true};
        }
        searched = text.size();
        if (searched > kLongestRecord)
            return skipOverlongLine();
        if (more())
            continue;
        if (searched == 0 || isCancelled())
            return std::nullopt;
        const std::string_view last = unread();
        consume(last.size());
        return TextPiece{last, m_line, false};
    }
}

TextPiece TextWindow::skipOverlongLine()
{
    TextPiece piece{{}, m_line++, false, true};
    do {
        const std::size_t feed = unread().find('\n');
        piece.isTerminated = feed != std::string_view::npos;
        consume(piece.isTerminated ? feed + 1 : unread().size());
    } while (!piece.isTerminated && more());
    return piece;
}

} // namespace assay
