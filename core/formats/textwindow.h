#pragma once

#include "core/formats/bytesource.h"
#include "core/values/jobcontrol.h"

#include <optional>
#include <string_view>

namespace assay {

/// A piece of text with the number of the line it starts on.
struct TextPiece
{
    std::string_view text;     ///< without the line break; followed by readable padding
    std::int64_t line = 0;     ///< from 1
    bool isTerminated = false; ///< a line break followed
    bool isTooLong = false;    ///< longer than any record; its text was thrown away
};

/// The unread part of a byte source in one reused buffer, padded as simdjson wants it. Views into it live until the
/// next more(); memory is one block plus the longest record.
class TextWindow
{
public:
    static constexpr std::size_t kPadding = PaddedBytes::kPadding;
    static constexpr std::size_t kLongestRecord = std::size_t(64) << 20;

    /// `line`: number of the first line that the source hands out. What the source holds in memory is not copied.
    TextWindow(ByteSource &source, const JobControl &control, std::int64_t line = 1);

    std::string_view unread() const { return {m_buffer.data() + m_begin, m_end - m_begin}; }
    /// Reads another block behind unread(); false at the end of the data, after damage, or when the job was cancelled.
    bool more();
    /// Reads until so much is unread; false when less was left.
    bool fill(std::size_t bytes);
    /// Reads past the window, into `buffer`: what is unread first, then new data; fewer than `size` bytes only at the end of
    /// the data, after damage, or when the job was cancelled. Lines are left to the caller to count, and so is report():
    /// any thread may read, one at a time.
    std::size_t readInto(char *buffer, std::size_t size);
    /// Bytes of the source that were read.
    std::uint64_t reached() const { return m_source.position(); }
    void report(std::uint64_t reached) const { m_control.report(reached, m_source.size(), {}); }
    void consume(std::size_t bytes) { m_begin += bytes; }

    /// The next line with LF or CRLF taken off; nothing at the end of the text.
    std::optional<TextPiece> nextLine();
    /// Line number of the next unread byte; whoever consumes line breaks by other means than nextLine() adds them.
    std::int64_t line() const { return m_line; }
    void addLines(std::int64_t count) { m_line += count; }

    /// Where unread() starts in the file; nullopt where that cannot be told, as in an archive.
    std::optional<std::uint64_t> offset() const
    {
        return m_source.isPlain() ? std::optional(m_source.position() - unread().size()) : std::nullopt;
    }

    /// What stopped the reading early, if anything did.
    const std::optional<Error> &damage() const { return m_damage; }
    bool hasReadAnything() const { return m_anything; }
    bool isCancelled() const { return m_control.isCancelled(); }

private:
    TextPiece skipOverlongLine();
    std::size_t readBlock(char *buffer, std::size_t size);

    ByteSource &m_source;
    const JobControl &m_control;
    std::size_t m_blockBytes; ///< read at a time
    PaddedBytes m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::int64_t m_line;
    bool m_atEnd = false;
    bool m_anything = false;
    std::optional<Error> m_damage;
};

} // namespace assay
